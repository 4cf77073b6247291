//! Bytes of a file → text, with nothing lost on the way.

use std::borrow::Cow;

/// The text of a file: UTF-8, or UTF-16 where a byte order mark says so.
///
/// # Errors
/// In words, with the first byte that is wrong. No guess is made: a wrong one would put other words on the card.
pub fn text(bytes: Vec<u8>) -> Result<String, String> {
    match bytes.as_slice() {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => String::from_utf8(bytes).map_err(|e| {
            format!(
                "not UTF-8 (byte {}); convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8",
                e.utf8_error().valid_up_to()
            )
        }),
    }
}

/// The text of an HTML page: as [`text`], and Western European pages of the kind that declare it.
///
/// # Errors
/// As [`text`].
pub fn html(bytes: Vec<u8>) -> Result<String, String> {
    if std::str::from_utf8(&bytes).is_err() && declares_western(&bytes) {
        return Ok(bytes.iter().map(|&b| windows_1252(b)).collect());
    }
    text(bytes)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, String> {
    let units = bytes.chunks(2).map(|pair| match *pair {
        [a, b] => unit([a, b]),
        _ => 0xD800,
    });
    char::decode_utf16(units).collect::<Result<_, _>>().map_err(|_| "not UTF-16, as its first bytes say".to_owned())
}

/// Whether a page's head names ISO 8859-1 or Windows-1252, which browsers read alike.
fn declares_western(bytes: &[u8]) -> bool {
    // Browsers look into the first 1024 bytes (HTML standard, "prescan a byte stream").
    let head: Cow<'_, str> = String::from_utf8_lossy(bytes.get(..1024).unwrap_or(bytes));
    let head = head.to_ascii_lowercase();
    let Some((_, after)) = head.split_once("charset") else { return false };
    let name = after.trim_start_matches([' ', '=', '"', '\'']);
    ["iso-8859-1", "iso8859-1", "latin1", "windows-1252", "cp1252"]
        .iter()
        .any(|n| name.strip_prefix(n).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric())))
}

/// A character of Windows-1252, as the Encoding standard has it.
fn windows_1252(byte: u8) -> char {
    const FROM_80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
    ];
    byte.checked_sub(0x80).and_then(|at| FROM_80.get(usize::from(at)).copied()).unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::{html, text};

    #[test]
    fn a_byte_order_mark_names_utf_16() {
        assert_eq!(text(b"\xFF\xFEH\0\xFC\0".to_vec()).as_deref(), Ok("Hü"));
        assert_eq!(text(b"\xFE\xFF\0H\0\xFC".to_vec()).as_deref(), Ok("Hü"));
        assert!(text(b"\xFF\xFEH".to_vec()).is_err());
    }

    #[test]
    fn other_encodings_are_refused_with_the_place() {
        assert!(text(b"Z\xFCrich".to_vec()).unwrap_err().contains("byte 1"));
    }

    #[test]
    fn a_western_page_that_says_so_is_read() {
        let page = b"<meta charset=\"iso-8859-1\"><p>Z\xFCrich \x84ja\x93";
        assert!(html(page.to_vec()).unwrap().ends_with("Zürich „ja“"));
        assert!(html(b"<meta charset=iso-8859-15><p>Z\xFCrich".to_vec()).is_err());
        assert!(html("<meta charset=iso-8859-1><p>Zürich".into()).unwrap().ends_with("Zürich"));
    }
}
