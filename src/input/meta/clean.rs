//! Text out of values that were escaped once too often.

use super::dates;
use crate::card::folded;
use crate::letters::lower;

/// Character references by name: those that double escaping leaves behind.
const REFERENCES: &str = "amp& quot\" apos' lt< gt> nbsp\u{A0} aumlä oumlö uumlü AumlÄ OumlÖ UumlÜ szligß eacuteé egraveè \
                          agraveà ccedilç ndash– mdash— hellip… lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ laquo« raquo»";

/// Bytes of the longest tag that is taken out. Without a bound a value of nothing but `<` would cost its square.
const MOST_TAG_BYTES: usize = 500;

/// Character references that stayed in the text, tags and white space taken out.
pub fn clean(given: &str) -> String {
    let mut out = String::with_capacity(given.len());
    let mut rest = given;
    while let Some(at) = rest.find(['&', '<']) {
        let (before, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        let end = after.bytes().take(MOST_TAG_BYTES).position(|b| matches!(b, b';' | b'>')).unwrap_or(0);
        let inner = after.get(1..end).unwrap_or("");
        let (stands_for, length) = if after.starts_with('<') {
            let is_tag = after.get(end..).is_some_and(|a| a.starts_with('>'))
                && inner.starts_with(|c: char| c == '/' || c.is_ascii_alphabetic());
            if is_tag { (' ', end + 1) } else { ('<', 1) }
        } else {
            match reference(inner) {
                Some(c) if end < 12 => (c, end + 1),
                _ => ('&', 1),
            }
        };
        out.push(stands_for);
        rest = after.get(length..).unwrap_or("");
    }
    out.push_str(rest);
    folded(&out)
}

/// A character reference without its `&` and `;`.
fn reference(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => dates::number(number),
        };
        return char::from_u32(code?);
    }
    let mut known = REFERENCES.split(' ').filter_map(|line| line.strip_prefix(name)?.chars().next());
    known.next().filter(|c| !name.is_empty() && !c.is_ascii_alphanumeric())
}

/// Letters and digits in lower case: titles are compared by them.
pub fn key(text: &str) -> String {
    let mut out = String::new();
    for c in clean(text).chars() {
        if c.is_alphanumeric() {
            out.push(lower(c));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn takes_out_what_escaping_left() {
        for (given, text) in [
            ("M&auml;rz &amp; April", "März & April"),
            ("a &#228; &#x2013; b", "a ä – b"),
            ("1 < 2 & 3 > 2; so", "1 < 2 & 3 > 2; so"),
            ("<b>fett</b>e  Zeile", "fett e Zeile"),
            ("&lt;p&gt; &am; &;", "<p> &am; &;"),
        ] {
            assert_eq!(clean(given), text);
        }
    }
}
