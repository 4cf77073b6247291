//! A small reader of JSON as pages have it: line breaks inside strings, commas too many and comments around it are
//! taken as they come, and what follows an error is left out. (serde_json would cost the browser build 21 kB.)

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`, and what cannot be read.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as written.
    Number(String),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object, its members in order.
    Object(Vec<(String, Json)>),
}

/// Deepest nesting that is read. Linked data of news pages nests 5 to 8 deep.
const MAX_DEPTH: usize = 64;

impl Json {
    /// Reads every value of a text; a script may hold several.
    pub fn read_all(text: &str) -> Vec<Json> {
        let mut reader = Reader { bytes: text.as_bytes(), text, at: 0 };
        let mut list = Vec::new();
        loop {
            // Comments and other wrappings stand before the first bracket.
            while reader.peek().is_some_and(|b| b != b'{' && b != b'[') {
                reader.at += 1;
            }
            if reader.peek().is_none() {
                return list;
            }
            list.push(reader.value(0));
        }
    }

    /// Reads the one value of a text, [`Json::Null`] where there is none.
    #[cfg(target_arch = "wasm32")]
    pub fn read(text: &str) -> Json {
        Reader { bytes: text.as_bytes(), text, at: 0 }.value(0)
    }

    /// A member of an object.
    pub fn get(&self, key: &str) -> Option<&Json> {
        match self {
            Json::Object(members) => members.iter().find(|(k, _)| k == key).map(|(_, v)| v),
            _ => None,
        }
    }

    /// A string.
    pub fn text(&self) -> Option<&str> {
        match self {
            Json::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The items of an array; any other value as its only item.
    pub fn items(&self) -> &[Json] {
        match self {
            Json::List(list) => list,
            Json::Null => &[],
            other => std::slice::from_ref(other),
        }
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn space(&mut self) {
        while self.peek().is_some_and(|b| b.is_ascii_whitespace() || b == b',') {
            self.at += 1;
        }
    }

    fn value(&mut self, depth: usize) -> Json {
        self.space();
        match self.peek() {
            Some(b'{') => self.object(depth),
            Some(b'[') => self.list(depth),
            Some(b'"') => Json::Text(self.string()),
            Some(_) => self.word(),
            None => Json::Null,
        }
    }

    fn object(&mut self, depth: usize) -> Json {
        self.at += 1;
        let mut members = Vec::new();
        loop {
            self.space();
            match self.peek() {
                Some(b'"') => {}
                Some(b'}') => {
                    self.at += 1;
                    break;
                }
                None => break,
                Some(_) => {
                    self.at += 1;
                    continue;
                }
            }
            let key = self.string();
            self.space();
            if self.peek() != Some(b':') {
                continue;
            }
            self.at += 1;
            let value = self.nested(depth);
            members.push((key, value));
        }
        Json::Object(members)
    }

    fn list(&mut self, depth: usize) -> Json {
        self.at += 1;
        let mut list = Vec::new();
        loop {
            self.space();
            match self.peek() {
                Some(b']') => {
                    self.at += 1;
                    break;
                }
                None => break,
                Some(b'}') => break,
                Some(_) => list.push(self.nested(depth)),
            }
        }
        Json::List(list)
    }

    fn nested(&mut self, depth: usize) -> Json {
        if depth < MAX_DEPTH { self.value(depth + 1) } else { self.skip() }
    }

    /// Leaves out a value that lies too deep.
    fn skip(&mut self) -> Json {
        let mut open = 0usize;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => {
                    self.string();
                    continue;
                }
                b'{' | b'[' => open += 1,
                b'}' | b']' if open == 0 => break,
                b'}' | b']' => open -= 1,
                b',' if open == 0 => break,
                _ => {}
            }
            self.at += 1;
        }
        Json::Null
    }

    /// A number, `true`, `false`, `null`, or something else without quotes.
    fn word(&mut self) -> Json {
        let start = self.at;
        while self.peek().is_some_and(|b| !matches!(b, b',' | b'}' | b']' | b':') && !b.is_ascii_whitespace()) {
            self.at += 1;
        }
        if self.at == start {
            self.at += 1;
        }
        match self.text.get(start..self.at).unwrap_or("") {
            "true" | "True" => Json::Bool(true),
            "false" | "False" => Json::Bool(false),
            word if word.starts_with(|c: char| c.is_ascii_digit() || c == '-') => Json::Number(word.to_owned()),
            _ => Json::Null,
        }
    }

    fn string(&mut self) -> String {
        self.at += 1;
        let mut out = String::new();
        let mut start = self.at;
        loop {
            match self.peek() {
                None => {
                    out.push_str(self.text.get(start..self.at).unwrap_or(""));
                    return out;
                }
                Some(b'"') => {
                    out.push_str(self.text.get(start..self.at).unwrap_or(""));
                    self.at += 1;
                    return out;
                }
                Some(b'\\') => {
                    out.push_str(self.text.get(start..self.at).unwrap_or(""));
                    self.at += 1;
                    self.escape(&mut out);
                    start = self.at;
                }
                Some(_) => self.at += 1,
            }
        }
    }

    fn escape(&mut self, out: &mut String) {
        let Some(byte) = self.peek() else { return };
        self.at += 1;
        match byte {
            b'n' | b'r' | b't' => out.push(if byte == b'n' { '\n' } else { ' ' }),
            b'b' | b'f' => {}
            b'u' => {
                let mut unit = self.hex();
                if (0xD800..0xDC00).contains(&unit) && self.text.get(self.at..self.at + 2) == Some("\\u") {
                    self.at += 2;
                    let low = self.hex();
                    unit = 0x10000 + ((unit - 0xD800) << 10) + (low.wrapping_sub(0xDC00) & 0x3FF);
                }
                out.push(char::from_u32(unit).unwrap_or('\u{FFFD}'));
            }
            byte if byte.is_ascii() => out.push(byte as char),
            _ => {
                // A character of several bytes: an escape of nothing.
                self.at -= 1;
                if let Some(c) = self.text.get(self.at..).and_then(|rest| rest.chars().next()) {
                    out.push(c);
                    self.at += c.len_utf8();
                } else {
                    self.at += 1;
                }
            }
        }
    }

    fn hex(&mut self) -> u32 {
        let digits = self.text.get(self.at..self.at + 4).unwrap_or("");
        match u32::from_str_radix(digits, 16) {
            Ok(unit) => {
                self.at += 4;
                unit
            }
            Err(_) => 0xFFFD,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may state its claim the short way")]
    use super::Json;

    #[test]
    fn reads_what_pages_have() {
        let read = Json::read_all("<!-- {\"a\": \"x\ny \\u00e4\\ud83d\\ude00\\/\", \"b\": [1, true,], } //-->");
        assert_eq!(read[0].get("a").unwrap().text(), Some("x\ny ä😀/"));
        assert_eq!(read[0].get("b").unwrap().items(), [Json::Number("1".into()), Json::Bool(true)]);
    }

    #[test]
    fn ends_on_any_input() {
        for text in [
            "", "{", "[", "{\"", "{\"a\"", "{\"a\":", "[}", "{]}", "{\"a\":}", "[\\", "[\"\\", "[\"\\u12", "{é:é}",
            "[:", "{a:[}]",
        ] {
            Json::read_all(text);
        }
        Json::read_all(&"[".repeat(100_000));
        Json::read_all(&"{\"a\":".repeat(100_000));
    }
}
