//! A string of HTML → tags and texts, as the standard's tokenizer gives them to the tree builder.
//!
//! html5ever's own reads streams, character by character, and took two thirds of the time from a page to its card. Here
//! the whole string is there: its pieces are found byte by byte and shared, not copied, and of an element's attributes
//! only those are passed on that the page tree keeps or the tree builder asks for. That both give the same tree is
//! tested on whole pages and on random pieces of markup.

use std::borrow::Cow;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Doctype, Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::{Attribute as HtmlAttribute, LocalName, QualName, ns};

use super::references::{Place, resolved};
use crate::input::page::Attribute;

/// Attributes of an element that are passed on at most. Each is compared with all before it; pages have up to 20 (guess).
const MOST_ATTRIBUTES: usize = 200;

/// What the bytes ahead are.
#[derive(Clone, Copy)]
enum Content {
    Markup,
    /// Text up to the end tag of the element that began last.
    Raw(RawKind),
    /// Text up to the end of the page.
    Plain,
}

/// Passes the tags and texts of a page to `sink`, as long as `goes_on` says so before a tag or text.
pub(super) fn run<S: TokenSink>(html: &str, sink: &S, goes_on: impl Fn() -> bool) {
    let html = html.strip_prefix('\u{FEFF}').unwrap_or(html);
    let html = with_line_feeds(html);
    let mut reader = Reader {
        html: &html,
        bytes: html.as_bytes(),
        shared: StrTendril::from_slice(&html),
        has_null: html.as_bytes().contains(&0),
        at: 0,
        content: Content::Markup,
        opened: LocalName::default(),
        names: Names::new(),
        sink,
    };
    while reader.at < reader.bytes.len() && goes_on() {
        match reader.content {
            Content::Markup => reader.markup(),
            Content::Raw(kind) => reader.raw(kind),
            Content::Plain => {
                reader.raw_text(reader.at, reader.bytes.len());
                reader.at = reader.bytes.len();
            }
        }
    }
    reader.give(Token::EOFToken);
    sink.end();
}

/// The standard reads every kind of line end as a line feed.
fn with_line_feeds(html: &str) -> Cow<'_, str> {
    if !html.as_bytes().contains(&b'\r') {
        return Cow::Borrowed(html);
    }
    let mut out = String::with_capacity(html.len());
    let mut pieces = html.split('\r');
    out.push_str(pieces.next().unwrap_or(""));
    for piece in pieces {
        if !piece.starts_with('\n') {
            out.push('\n');
        }
        out.push_str(piece);
    }
    Cow::Owned(out)
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\t' | b'\x0C')
}

struct Reader<'a, S> {
    html: &'a str,
    bytes: &'a [u8],
    /// The same text, of which pieces are given without a copy.
    shared: StrTendril,
    has_null: bool,
    at: usize,
    content: Content,
    /// The element that began last.
    opened: LocalName,
    names: Names,
    sink: &'a S,
}

impl<S: TokenSink> Reader<'_, S> {
    fn byte(&self, at: usize) -> Option<u8> {
        self.bytes.get(at).copied()
    }

    /// Whether a piece stands at a place, in whatever case.
    fn stands(&self, at: usize, piece: &str) -> bool {
        self.bytes.get(at..at + piece.len()).is_some_and(|found| found.eq_ignore_ascii_case(piece.as_bytes()))
    }

    fn piece(&self, from: usize, to: usize) -> StrTendril {
        // Lengths fit: `limits::MAX_INPUT_BYTES`.
        self.shared.try_subtendril(from as u32, (to - from) as u32).unwrap_or_default()
    }

    fn slice(&self, from: usize, to: usize) -> &str {
        self.html.get(from..to).unwrap_or("")
    }

    fn give(&mut self, token: Token) {
        self.content = match self.sink.process_token(token, 1) {
            TokenSinkResult::Plaintext => Content::Plain,
            TokenSinkResult::RawData(kind) => Content::Raw(kind),
            _ => Content::Markup,
        };
    }

    fn give_text(&mut self, text: StrTendril) {
        if !text.is_empty() {
            self.give(Token::CharacterTokens(text));
        }
    }

    /// Reads text, and the tag or comment behind it.
    fn markup(&mut self) {
        let start = self.at;
        let mut at = start;
        let mut has_references = false;
        let next = loop {
            match self.byte(at) {
                Some(b'<') => match self.byte(at + 1) {
                    Some(next) if next.is_ascii_alphabetic() || next == b'!' || next == b'?' => break next,
                    Some(b'/') if at + 2 < self.bytes.len() => break b'/',
                    _ => {}
                },
                Some(b'&') => has_references = true,
                Some(_) => {}
                None => break 0,
            }
            at += 1;
        };
        if at > start {
            self.text(start, at, has_references);
        }
        self.at = at + 1;
        match next {
            0 => {}
            b'!' => self.declaration(),
            b'?' => self.comment_to_bracket(),
            b'/' => match self.byte(at + 2) {
                Some(b'>') => self.at = at + 3,
                Some(first) if first.is_ascii_alphabetic() => {
                    self.at = at + 2;
                    self.tag(TagKind::EndTag);
                }
                _ => {
                    self.at = at + 2;
                    self.comment_to_bracket();
                }
            },
            _ => self.tag(TagKind::StartTag),
        }
    }

    fn text(&mut self, from: usize, to: usize, has_references: bool) {
        let text = if has_references {
            StrTendril::from(resolved(self.slice(from, to), Place::Text))
        } else {
            self.piece(from, to)
        };
        self.text_with_nulls(&text);
    }

    /// Null characters of a text are tokens of their own: what becomes of them depends on where they stand.
    fn text_with_nulls(&mut self, text: &StrTendril) {
        if !self.has_null || !text.contains('\0') {
            self.give_text(text.clone());
            return;
        }
        for (at, piece) in text.split('\0').enumerate() {
            if at > 0 {
                self.give(Token::NullCharacterToken);
            }
            self.give_text(StrTendril::from_slice(piece));
        }
    }

    /// Gives text that holds no references. Null characters are replaced in it.
    fn raw_text(&mut self, from: usize, to: usize) {
        let text = self.without_nulls(from, to);
        self.give_text(text);
    }

    fn without_nulls(&self, from: usize, to: usize) -> StrTendril {
        if self.has_null && self.slice(from, to).contains('\0') {
            StrTendril::from(self.slice(from, to).replace('\0', "\u{FFFD}"))
        } else {
            self.piece(from, to)
        }
    }

    /// Reads the text of an element that holds no markup, and its end tag.
    fn raw(&mut self, kind: RawKind) {
        let start = self.at;
        let end = if kind == RawKind::ScriptData { self.script_end(start) } else { self.raw_end(start) };
        if kind == RawKind::Rcdata && self.slice(start, end).contains('&') {
            let text = resolved(self.slice(start, end), Place::Text);
            let text = if self.has_null { text.replace('\0', "\u{FFFD}") } else { text };
            self.give_text(StrTendril::from(text));
        } else {
            self.raw_text(start, end);
        }
        self.content = Content::Markup;
        self.at = end + 2;
        if end < self.bytes.len() {
            self.tag(TagKind::EndTag);
        }
    }

    /// Whether the end tag of an element stands at a place.
    fn closes(&self, at: usize, name: &str) -> bool {
        self.byte(at + 1) == Some(b'/')
            && self.stands(at + 2, name)
            && self.byte(at + 2 + name.len()).is_some_and(|b| is_space(b) || b == b'/' || b == b'>')
    }

    fn next(&self, byte: u8, from: usize) -> usize {
        let found = self.bytes.get(from..).and_then(|rest| rest.iter().position(|b| *b == byte));
        found.map_or(self.bytes.len(), |at| from + at)
    }

    fn raw_end(&self, from: usize) -> usize {
        let mut at = self.next(b'<', from);
        while at < self.bytes.len() && !self.closes(at, &self.opened) {
            at = self.next(b'<', at + 1);
        }
        at
    }

    /// Where a script ends. In what looks like a comment another script may begin and end.
    fn script_end(&self, from: usize) -> usize {
        const SCRIPT: &str = "script";
        #[derive(PartialEq)]
        enum In {
            Script,
            Comment,
            ScriptInComment,
        }
        let mut inside = In::Script;
        let mut at = self.next(b'<', from);
        while let Some(byte) = self.byte(at) {
            if byte == b'<' {
                let closes = self.closes(at, SCRIPT);
                if closes && inside != In::ScriptInComment {
                    return at;
                }
                if closes {
                    inside = In::Comment;
                } else if inside == In::Script && self.stands(at, "<!--") {
                    // Its dashes may be those that end it.
                    inside = In::Comment;
                    at += 1;
                } else if inside == In::Comment
                    && self.stands(at + 1, SCRIPT)
                    && self.byte(at + 7).is_some_and(|b| is_space(b) || b == b'/' || b == b'>')
                {
                    inside = In::ScriptInComment;
                }
            } else if self.stands(at, "-->") {
                inside = In::Script;
            }
            at += 1;
            if inside == In::Script {
                at = self.next(b'<', at);
            } else {
                while self.byte(at).is_some_and(|b| b != b'<' && b != b'-') {
                    at += 1;
                }
            }
        }
        self.bytes.len()
    }

    /// What `<!` begins.
    fn declaration(&mut self) {
        let at = self.at + 1;
        if self.stands(at, "--") {
            self.at = self.comment_end(at + 2);
            self.give(Token::CommentToken(StrTendril::new()));
        } else if self.stands(at, "doctype") {
            let end = self.next(b'>', at);
            let doctype = doctype(self.slice(at + 7, end), end == self.bytes.len());
            self.at = end + 1;
            self.give(Token::DoctypeToken(doctype));
        } else if self.slice(at, at + 7) == "[CDATA["
            && self.sink.adjusted_current_node_present_but_not_in_html_namespace()
        {
            let start = at + 7;
            let length = self.html.get(start..).and_then(|rest| rest.find("]]>"));
            let end = length.map_or(self.bytes.len(), |length| start + length);
            let text = self.piece(start, end);
            self.text_with_nulls(&text);
            self.at = end + 3;
        } else {
            self.at = at;
            self.comment_to_bracket();
        }
    }

    /// A comment that is none: it ends at the next bracket.
    fn comment_to_bracket(&mut self) {
        self.at = self.next(b'>', self.at) + 1;
        self.give(Token::CommentToken(StrTendril::new()));
    }

    /// The place behind a comment, from the place behind its `<!--`.
    fn comment_end(&self, from: usize) -> usize {
        if self.byte(from) == Some(b'>') {
            return from + 1;
        }
        if self.stands(from, "->") {
            return from + 2;
        }
        let mut at = from;
        loop {
            at = self.next(b'-', at);
            if at >= self.bytes.len() {
                return at;
            }
            if self.stands(at, "-->") {
                return at + 3;
            }
            if self.stands(at, "--!>") {
                return at + 4;
            }
            at += 1;
        }
    }

    /// Reads a tag from its name on. One that the page's end cuts off is none.
    fn tag(&mut self, kind: TagKind) {
        let start = self.at;
        let mut at = start;
        while self.byte(at).is_some_and(|b| !is_space(b) && b != b'/' && b != b'>') {
            at += 1;
        }
        let name = self.name(start, at);
        let keeps = Keeps::of(&name);
        let mut attrs = Vec::new();
        let mut self_closing = false;
        loop {
            while self.byte(at).is_some_and(is_space) {
                at += 1;
            }
            match self.byte(at) {
                None => {
                    self.at = self.bytes.len();
                    return;
                }
                Some(b'>') => break,
                Some(b'/') => {
                    at += 1;
                    self_closing = self.byte(at) == Some(b'>');
                    continue;
                }
                Some(_) => {}
            }
            let from = at;
            at += 1;
            while self.byte(at).is_some_and(|b| !is_space(b) && !matches!(b, b'/' | b'>' | b'=')) {
                at += 1;
            }
            let to = at;
            while self.byte(at).is_some_and(is_space) {
                at += 1;
            }
            let mut value = (at, at);
            if self.byte(at) == Some(b'=') {
                at += 1;
                while self.byte(at).is_some_and(is_space) {
                    at += 1;
                }
                value = match self.byte(at) {
                    Some(quote @ (b'"' | b'\'')) => {
                        let end = self.next(quote, at + 1);
                        let value = (at + 1, end);
                        at = end + 1;
                        value
                    }
                    _ => {
                        let start = at;
                        while self.byte(at).is_some_and(|b| !is_space(b) && b != b'>') {
                            at += 1;
                        }
                        (start, at)
                    }
                };
            }
            if kind == TagKind::StartTag && keeps.keeps(self.slice(from, to)) {
                self.attribute((from, to), value, &mut attrs);
            }
        }
        self.at = at + 1;
        if kind == TagKind::StartTag {
            self.opened = name.clone();
        }
        self.give(Token::TagToken(Tag { kind, name, self_closing, attrs, had_duplicate_attributes: false }));
    }

    fn attribute(&mut self, name: (usize, usize), value: (usize, usize), attrs: &mut Vec<HtmlAttribute>) {
        let name = self.name(name.0, name.1);
        if attrs.len() >= MOST_ATTRIBUTES || attrs.iter().any(|given| given.name.local == name) {
            return;
        }
        let (from, to) = value;
        let value = if self.slice(from, to).as_bytes().contains(&b'&') {
            let value = resolved(self.slice(from, to), Place::Value);
            StrTendril::from(if self.has_null { value.replace('\0', "\u{FFFD}") } else { value })
        } else {
            self.without_nulls(from, to)
        };
        attrs.push(HtmlAttribute { name: QualName::new(None, ns!(), name), value });
    }

    /// A name in lower case.
    fn name(&mut self, from: usize, to: usize) -> LocalName {
        let name = self.html.get(from..to).unwrap_or("");
        if name.bytes().any(|b| b.is_ascii_uppercase() || b == 0) {
            return LocalName::from(name.to_ascii_lowercase().replace('\0', "\u{FFFD}"));
        }
        self.names.of(name)
    }
}

/// Which attributes of an element are passed on.
#[derive(Clone, Copy, PartialEq)]
enum Keeps {
    /// Those that the page tree has.
    Known,
    /// Those, and its address.
    Address,
    /// All: the tree builder compares formatting elements by them.
    All,
}

impl Keeps {
    fn of(element: &str) -> Self {
        match element {
            "link" => Self::Address,
            // Of links only one at a time is open.
            "b" | "big" | "code" | "em" | "font" | "i" | "nobr" | "s" | "small" | "strike" | "strong" | "tt" | "u" => {
                Self::All
            }
            _ => Self::Known,
        }
    }

    fn keeps(self, name: &str) -> bool {
        if self == Self::All || name.bytes().any(|b| b.is_ascii_uppercase()) {
            return true;
        }
        match Attribute::of(name) {
            Attribute::Href => self == Self::Address,
            // The tree builder asks for it.
            Attribute::Other => name == "encoding",
            _ => true,
        }
    }
}

/// Names that were met last: making one of a string costs a search in a table.
struct Names(Vec<LocalName>);

impl Names {
    /// A power of two; more than a page has names of elements and attributes that are kept.
    const PLACES: usize = 256;

    fn new() -> Self {
        Self(vec![LocalName::default(); Self::PLACES])
    }

    fn of(&mut self, name: &str) -> LocalName {
        let mut place = name.len();
        for byte in name.bytes().take(8) {
            place = place.wrapping_mul(31).wrapping_add(usize::from(byte));
        }
        match self.0.get_mut(place % Self::PLACES) {
            Some(known) => {
                if **known != *name {
                    *known = LocalName::from(name);
                }
                known.clone()
            }
            None => LocalName::from(name),
        }
    }
}

/// A document type from what stands behind its keyword. `cut` says that the page ends in it.
fn doctype(given: &str, cut: bool) -> Doctype {
    let mut doctype = Doctype { force_quirks: cut, ..Doctype::default() };
    let space: &[char] = &[' ', '\n', '\t', '\x0C'];
    let given = given.trim_start_matches(space);
    let (name, rest) = given.split_at_checked(given.find(space).unwrap_or(given.len())).unwrap_or((given, ""));
    if name.is_empty() {
        doctype.force_quirks = true;
        return doctype;
    }
    doctype.name = Some(StrTendril::from(name.to_ascii_lowercase().replace('\0', "\u{FFFD}")));
    let rest = rest.trim_start_matches(space);
    if rest.is_empty() {
        return doctype;
    }
    let is = |keyword: &str| rest.get(..6).is_some_and(|word| word.eq_ignore_ascii_case(keyword));
    let public = is("public");
    if !public && !is("system") {
        doctype.force_quirks = true;
        return doctype;
    }
    let mut rest = rest.get(6..).unwrap_or("").trim_start_matches(space);
    for of_public in [true, false] {
        if of_public && !public {
            continue;
        }
        let Some(quote) = rest.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
            // An address may be missing behind a public identifier, an identifier may not.
            doctype.force_quirks |= of_public || !public || !rest.is_empty();
            return doctype;
        };
        let quoted = rest.get(1..).unwrap_or("");
        let end = quoted.find(quote);
        let (id, after) = quoted.split_at_checked(end.unwrap_or(quoted.len())).unwrap_or((quoted, ""));
        let id = StrTendril::from(id.replace('\0', "\u{FFFD}"));
        if of_public {
            doctype.public_id = Some(id);
        } else {
            doctype.system_id = Some(id);
        }
        if end.is_none() {
            doctype.force_quirks = true;
            return doctype;
        }
        rest = after.get(1..).unwrap_or("").trim_start_matches(space);
    }
    doctype
}
