//! Text out of values that were escaped once too often.

use super::dates;
use crate::card::folded;
use crate::input::plain::cut;
use crate::letters::lower;

/// Character references by name: those that double escaping leaves behind.
const REFERENCES: &str = "amp& quot\" apos' lt< gt> nbsp\u{A0} szligß ndash– mdash— hellip… lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” \
                          bdquo„ laquo« raquo» iquest¿ iexcl¡ ordfª ordmº deg° euro€";

/// What stands behind a letter in references to it with an accent ("eacute"), and the letters without and with it.
const ACCENTS: &str = "grave aàeèiìoòuù acute aáeéiíoóuúyý circ aâeêiîoôuû tilde aãnñoõ uml aäeëiïoöuüyÿ cedil cç ring aå slash oø \
                       elig aæoœ";

/// Bytes of the longest tag that is taken out. Without a bound a value of nothing but `<` would cost its square.
const MOST_TAG_BYTES: usize = 500;

/// Character references that stayed in the text, tags and white space taken out.
pub fn clean(given: &str) -> String {
    let mut out = String::with_capacity(given.len());
    let mut rest = given;
    while let Some(at) = cut::find(rest, |c| matches!(c, '&' | '<')) {
        let (before, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        let end = after.bytes().take(MOST_TAG_BYTES).position(|b| matches!(b, b';' | b'>')).unwrap_or(0);
        let inner = after.get(1..end).unwrap_or("");
        let (stands_for, length) = if after.starts_with('<') {
            let is_tag = after.get(end..).is_some_and(|a| a.starts_with('>'))
                && matches!(cut::first(inner), '/' | 'A'..='Z' | 'a'..='z');
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
    for line in cut::words(REFERENCES, |c| c == ' ') {
        if let Some(c) = line.strip_prefix(name).map(cut::first)
            && !c.is_ascii_alphanumeric()
            && c > '\0'
        {
            return Some(c);
        }
    }
    accented(name)
}

/// A letter with its accent ("Eacute").
fn accented(name: &str) -> Option<char> {
    let (letter, accent) = name.split_at_checked(1)?;
    let mut accents = cut::words(ACCENTS, |c| c == ' ');
    accents.find(|known| *known == accent)?;
    let after = accents.next()?;
    let letter = letter.chars().next()?;
    let mut after = after.chars();
    after.find(|c| *c == letter.to_ascii_lowercase())?;
    let small = after.next()?;
    // The capital of a letter of Latin-1 stands 32 places before it.
    let is_large = letter.is_ascii_uppercase() && small < 'ÿ';
    char::from_u32(u32::from(small) - if is_large { 32 } else { 0 })
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
            ("Espa&ntilde;a, zee&euml;n, &Eacute;tat, c&oelig;ur, &iquest;&Ccedil;?", "España, zeeën, État, cœur, ¿Ç?"),
            ("&nacute; &; &e; &eacut;", "&nacute; &; &e; &eacut;"),
            ("1 < 2 & 3 > 2; so", "1 < 2 & 3 > 2; so"),
            ("<b>fett</b>e  Zeile", "fett e Zeile"),
            ("&lt;p&gt; &am; &;", "<p> &am; &;"),
        ] {
            assert_eq!(clean(given), text);
        }
    }
}
