//! Card → HTML.

use std::fmt::Write as _;

use super::{Wording, address, bullets, clean, named, reported, source_parts, when, who};
use crate::card::{Card, QuoteKind, When};

/// The card as a fragment of HTML: one `article`, its parts in `section`s, no style and no class. The article's own
/// words carry its language, the headings the interface's.
pub fn html<S>(card: &Card<S>, wording: &'static Wording) -> String {
    let lang = Lang(&card.lang);
    let mut out = String::new();
    let _ = writeln!(out, "<article lang=\"{}\">", wording.code);
    if let Some(title) = &card.source.title {
        let _ = writeln!(out, "<h2{lang}>{}</h2>", escaped(title));
    }
    for (heading, list) in bullets(card, wording) {
        let _ = writeln!(out, "<section>\n<h3>{heading}</h3>\n<ul{lang}>");
        for bullet in list {
            let _ = writeln!(out, "<li>{}</li>", escaped(&bullet.text));
        }
        out.push_str("</ul>\n</section>\n");
    }
    if !card.quotes.is_empty() {
        let _ = writeln!(out, "<section>\n<h3>{}</h3>", wording.quotes);
        for quote in &card.quotes {
            let text = escaped(&quote.text);
            // Reported speech is nobody's own words: no block quotation.
            let _ = match quote.kind {
                QuoteKind::Indirect => writeln!(out, "<figure>\n<p{lang}>{text}</p>"),
                QuoteKind::Direct | QuoteKind::Mixed => {
                    writeln!(out, "<figure>\n<blockquote{lang}><p>{text}</p></blockquote>")
                }
            };
            let who = escaped(&who(quote, wording));
            let said = quote.when.as_ref().map_or(String::new(), |w| format!(", {}", time(w, wording, "span")));
            let reported = reported(quote, wording);
            let _ = writeln!(out, "<figcaption>{who}{said}{reported}</figcaption>\n</figure>");
        }
        out.push_str("</section>\n");
    }
    if !card.timeline.is_empty() {
        let _ = writeln!(out, "<section>\n<h3>{}</h3>\n<ol>", wording.timeline);
        for entry in &card.timeline {
            let time = time(&entry.when, wording, "b");
            let by = entry.speaker.as_ref().map_or(String::new(), |s| format!(" — {}", escaped(&named(s))));
            let _ = writeln!(out, "<li>{time} <span{lang}>{}</span>{by}</li>", escaped(&entry.text));
        }
        out.push_str("</ol>\n</section>\n");
    }
    foot(card, wording, &mut out);
    out.push_str("</article>\n");
    out
}

/// A time in words, as a machine reads it where HTML has a form for it; else in an element of that name.
fn time<S>(when: &When<S>, wording: &Wording, plain: &str) -> String {
    let words = escaped(&when::words(when, wording));
    match when::machine(when) {
        Some(value) => format!("<time datetime=\"{value}\">{words}</time>"),
        None => format!("<{plain}>{words}</{plain}>"),
    }
}

fn foot<S>(card: &Card<S>, wording: &Wording, out: &mut String) {
    out.push_str("<footer>\n");
    if !card.topics.is_empty() {
        let topics: Vec<String> = card.topics.iter().map(|t| escaped(&t.text)).collect();
        let _ = writeln!(out, "<p>{}: <span{}>{}</span></p>", wording.topics, Lang(&card.lang), topics.join(", "));
    }
    for note in &card.notes {
        let _ = writeln!(out, "<p><small>{}</small></p>", escaped(wording.note(&note.code, &note.message)));
    }
    let mut parts: Vec<String> = source_parts(&card.source, wording).iter().map(|p| escaped(p)).collect();
    if let Some(url) = address(&card.source) {
        let url = escaped(&url);
        parts.push(format!("<a href=\"{url}\">{url}</a>"));
    }
    if !parts.is_empty() {
        let _ = writeln!(out, "<p>{}: {}</p>", wording.source, parts.join(" · "));
    }
    if out.ends_with("<footer>\n") {
        out.truncate(out.len() - "<footer>\n".len());
    } else {
        out.push_str("</footer>\n");
    }
}

/// The attribute for the article's language; nothing where it is not known. The direction is left to the characters.
struct Lang<'a>(&'a str);

impl std::fmt::Display for Lang<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.0 != crate::lang::UNKNOWN.code && self.0.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
            write!(f, " lang=\"{}\"", self.0)?;
        }
        f.write_str(" dir=\"auto\"")
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in clean(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_and_control_characters_are_text() {
        assert_eq!(escaped("<b onclick='x'>\u{0}&amp;\u{1b}[1m"), "&lt;b onclick=&#39;x&#39;&gt; &amp;amp; [1m");
    }
}
