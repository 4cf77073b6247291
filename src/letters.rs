//! Lower case for the scripts that news of our languages contains. The standard library's tables for all of Unicode
//! cost the browser build 4 kB.

/// The small form of a letter in Latin, Greek, Cyrillic or Armenian script; any other character is its own. One
/// character stays one: İ becomes i.
pub fn lower(c: char) -> char {
    let code = u32::from(c);
    let small = match code {
        0x41..=0x5A => code + 32,
        ..0xC0 => code,
        0xC0..=0xD6 | 0xD8..=0xDE => code + 32,
        0x130 => 0x69,
        0x178 => 0xFF,
        0x1E9E => 0xDF,
        // A capital before its small letter, first on even places, then on odd ones.
        0x100..=0x137 | 0x14A..=0x177 | 0x1DE..=0x1EF | 0x1F8..=0x21F | 0x222..=0x233 => code | 1,
        0x1E00..=0x1E95 | 0x1EA0..=0x1EFF | 0x460..=0x481 | 0x48A..=0x4BF | 0x4D0..=0x52F => code | 1,
        0x139..=0x148 | 0x179..=0x17E | 0x1CD..=0x1DC | 0x4C1..=0x4CE => code + (code & 1),
        0x386 => 0x3AC,
        0x388..=0x38A => code + 37,
        0x38C => 0x3CC,
        0x38E | 0x38F => code + 63,
        0x391..=0x3A1 | 0x3A3..=0x3AB | 0x410..=0x42F => code + 32,
        0x400..=0x40F => code + 80,
        0x531..=0x556 => code + 48,
        _ => code,
    };
    char::from_u32(small).unwrap_or(c)
}

/// Where a part first stands in a text, by the method of Horspool (1980): what stands under the part's last byte says how far
/// the part may move. The standard library's search is linear whatever the part, and with its messages weighs KB in the
/// browser build; a part given here is short, or what people wrote.
pub fn find(text: &str, part: &str) -> Option<usize> {
    let (text, part) = (text.as_bytes(), part.as_bytes());
    let Some((&last, before)) = part.split_last() else { return Some(0) };
    // The table pays in texts alone; a word is quicker tried place by place.
    let mut moves = [1; 256];
    if text.len() > 256 {
        moves = [part.len(); 256];
        for (at, &byte) in before.iter().enumerate() {
            if let Some(to) = moves.get_mut(usize::from(byte)) {
                *to = before.len() - at;
            }
        }
    }
    let mut end = before.len();
    while let Some(&byte) = text.get(end) {
        let at = end - before.len();
        if byte == last && text.get(at..end) == Some(before) {
            return Some(at);
        }
        end += moves.get(usize::from(byte)).copied().unwrap_or(1);
    }
    None
}

/// Whether a character stands in a text.
pub fn has(text: &str, c: char) -> bool {
    text.chars().any(|other| other == c)
}

/// What follows one of these marks at the beginning of a piece.
pub fn after<'a>(piece: &'a str, marks: &str) -> Option<&'a str> {
    piece.get(1..).filter(|_| piece.chars().next().is_some_and(|first| has(marks, first)))
}

/// Whether a part stands in a text.
pub fn holds(text: &str, part: &str) -> bool {
    find(text, part).is_some()
}

/// Whether a word is one of a list's, which have such a byte between them.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub fn lists(list: &str, between: u8, word: &str) -> bool {
    list.as_bytes().split(|&byte| byte == between).any(|listed| listed == word.as_bytes())
}

/// Whether a word ends in one of these, and is more than `more` bytes longer.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub fn ends(word: &str, endings: &[&str], more: usize) -> bool {
    for ending in endings {
        if word.len() > ending.len() + more && word.ends_with(ending) || more == 0 && word == *ending {
            return true;
        }
    }
    false
}

/// Whether a list has a word, its apostrophe and a capital aside.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub fn is_listed(list: &[&str], word: &str) -> bool {
    for listed in list {
        if same(listed, word) {
            return true;
        }
    }
    false
}

/// Whether a word is the one of a list, its apostrophe and a capital aside.
pub fn same(listed: &str, word: &str) -> bool {
    // Nearly every word is sent away here; "À" and "à" differ in their second byte.
    let first = |text: &str| text.as_bytes().first().map_or(0, u8::to_ascii_lowercase);
    if first(listed) != first(word) {
        return false;
    }
    let bare = |w: &'_ str| w.trim_end_matches(['\'', '’']).len();
    let (a, b) = (listed.get(..bare(listed)).unwrap_or(""), word.get(..bare(word)).unwrap_or(""));
    if a.len() != b.len() {
        return false;
    }
    let mut given = b.chars();
    for c in a.chars() {
        if given.next().map(lower) != Some(c) {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::{find, lower};

    #[test]
    fn a_part_is_found_where_it_first_stands() {
        let long = "Im Rathaus von Oberau steht eine Uhr. ".repeat(30) + "Sie geht vor.";
        for part in ["Uhr. Im", "Sie geht", "vor.", "Uhr. Sie geht nach", "n", "Oberau steht eine Uhr. Sie"] {
            assert_eq!(find(&long, part), long.find(part), "{part:?}");
        }
        for (text, part) in
            [("", "a"), ("a", ""), ("", ""), ("aab", "ab"), ("ab ab", "ab"), ("für", "ü"), ("ab", "abc"), ("abc", "c")]
        {
            assert_eq!(find(text, part), text.find(part), "{part:?} in {text:?}");
        }
    }

    #[test]
    fn letters_are_lowered_as_unicode_has_it() {
        // Latin with what Vietnamese, Welsh and Romanian need, Greek, Cyrillic, Armenian; others are left out on purpose:
        // Latin letters of phonetic and African alphabets.
        let scripts = [0x0..=0x17E, 0x1CD..=0x1DC, 0x1DE..=0x1EF, 0x1F8..=0x21F, 0x222..=0x233, 0x370..=0x3CE];
        let more = [0x400..=0x556, 0x1E00..=0x1E95, 0x1E9E..=0x1EFF];
        for code in scripts.into_iter().chain(more).flatten() {
            let Some(c) = char::from_u32(code) else { continue };
            let known = match c {
                'İ' => 'i',
                // Archaic Greek letters, the palochka, and what Unicode put into the gaps.
                'Ͱ' | 'Ͳ' | 'Ͷ' | 'Ϳ' | 'Ӏ' => c,
                _ => c.to_lowercase().next().unwrap_or(c),
            };
            assert_eq!(lower(c), known, "{c} U+{code:04X}");
        }
    }
}
