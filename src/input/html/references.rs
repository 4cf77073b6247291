//! Character references: `&amp;`, `&#228;`, `&notit;`.

use html5ever::data::{C1_REPLACEMENTS, NAMED_ENTITIES};

/// Where a reference stands. In an attribute's value one without a semicolon is none if a letter, a digit or `=` follows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Text,
    Value,
}

/// The piece with what its references stand for.
pub(super) fn resolved(piece: &str, place: Place) -> String {
    let mut out = String::with_capacity(piece.len());
    let mut rest = piece;
    while let Some(at) = rest.find('&') {
        let (before, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        let name = after.get(1..).unwrap_or("");
        let length = match name.strip_prefix('#') {
            Some(number) => numeric(number, &mut out).map_or(0, |length| length + 1),
            None => named(name, place, &mut out),
        };
        if length == 0 {
            out.push('&');
        }
        rest = name.get(length..).unwrap_or("");
    }
    out.push_str(rest);
    out
}

/// Writes the character of a number and gives the number's length; `None` where there are no digits.
fn numeric(piece: &str, out: &mut String) -> Option<usize> {
    let (digits, base) = match piece.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (piece, 10),
    };
    let mut value = 0u32;
    let mut length = 0;
    for byte in digits.bytes() {
        let Some(digit) = char::from(byte).to_digit(base) else { break };
        value = value.saturating_mul(base).saturating_add(digit);
        length += 1;
    }
    if length == 0 {
        return None;
    }
    let replaced = value.checked_sub(0x80).and_then(|at| C1_REPLACEMENTS.get(at as usize).copied().flatten());
    let stands_for = replaced.or(char::from_u32(value).filter(|c| *c != '\0'));
    out.push(stands_for.unwrap_or('\u{FFFD}'));
    let before = piece.len() - digits.len();
    let semicolon = digits.as_bytes().get(length) == Some(&b';');
    Some(before + length + usize::from(semicolon))
}

/// Writes the characters of the longest name that the piece begins with and gives its length, 0 where it is none.
fn named(piece: &str, place: Place, out: &mut String) -> usize {
    let (mut length, mut found) = (0, (0, 0));
    for (at, byte) in piece.bytes().enumerate() {
        // The table has the beginnings of names too, with nothing that they stand for.
        let Some(&known) = piece.get(..=at).filter(|_| byte.is_ascii()).and_then(|name| NAMED_ENTITIES.get(name))
        else {
            break;
        };
        if known.0 != 0 {
            (length, found) = (at + 1, known);
        }
    }
    let bytes = piece.as_bytes();
    let ends = length > 0 && bytes.get(length - 1) == Some(&b';');
    let goes_on = bytes.get(length).is_some_and(|b| *b == b'=' || b.is_ascii_alphanumeric());
    if length == 0 || (place == Place::Value && !ends && goes_on) {
        return 0;
    }
    out.extend(char::from_u32(found.0));
    out.extend(char::from_u32(found.1).filter(|c| *c != '\0'));
    length
}
