//! Texts of lists, without their headers, which are written for people and would cost the browser build some 7 kB.

/// The words of a language, or a list that all share, as the build script puts them together.
macro_rules! words {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name, ".txt"))
    };
}

/// The phrases of pages that every language has. The paths count from the file that calls the macro.
macro_rules! phrase_lists {
    () => {
        &[
            ($crate::lang::phrases::Phrase::Furniture, list!("blocks/furniture.txt")),
            ($crate::lang::phrases::Phrase::FurnitureStart, list!("blocks/furniture_starts.txt")),
            ($crate::lang::phrases::Phrase::FurnitureLabel, list!("blocks/furniture_labels.txt")),
            ($crate::lang::phrases::Phrase::Related, list!("blocks/related.txt")),
            ($crate::lang::phrases::Phrase::Topics, list!("blocks/topics.txt")),
            ($crate::lang::phrases::Phrase::EditorsBox, list!("blocks/editors_box.txt")),
            ($crate::lang::phrases::Phrase::Author, list!("blocks/authors.txt")),
            ($crate::lang::phrases::Phrase::Caption, list!("blocks/captions.txt")),
        ]
    };
}

/// The lists about pages that every language has. The paths count from the file that calls the macro.
macro_rules! page_lists {
    () => {
        $crate::lang::pack::Pages {
            by: list!("pages/by.txt"),
            and: list!("pages/and.txt"),
            from: list!("pages/from.txt"),
            jobs: list!("pages/jobs.txt"),
            boxes: list!("pages/boxes.txt"),
        }
    };
}

/// The text of a list, beginning behind its header lines.
macro_rules! list {
    ($path:literal) => {{
        const FULL: &str = include_str!($path);
        const BODY: [u8; $crate::lang::list::body_bytes(FULL)] = $crate::lang::list::body(FULL);
        const TEXT: &str = match core::str::from_utf8(&BODY) {
            Ok(text) => text,
            Err(_) => "",
        };
        TEXT
    }};
}

/// Bytes of a list behind its header: the lines at its beginning that start with `#`.
pub const fn body_bytes(list: &str) -> usize {
    let mut rest = list.as_bytes();
    let mut header = false;
    loop {
        match rest {
            [b'#', tail @ ..] => {
                header = true;
                rest = tail;
            }
            [b'\n', tail @ ..] if header => {
                header = false;
                rest = tail;
            }
            [_, tail @ ..] if header => rest = tail,
            _ => return rest.len(),
        }
    }
}

/// The last `LEN` bytes of a list.
pub const fn body<const LEN: usize>(list: &str) -> [u8; LEN] {
    match list.as_bytes().last_chunk() {
        Some(body) => *body,
        None => [0; LEN],
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_header_is_left_out_and_the_words_stay() {
        assert!(list!("de/times/weekdays.txt").starts_with(char::is_alphabetic));
        assert_eq!(super::body_bytes("# a\n# b\nword\n"), "word\n".len());
        assert_eq!(super::body_bytes("word\n# no header\n"), "word\n# no header\n".len());
    }
}
