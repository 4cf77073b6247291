//! What a noun can be, by its last part: "Kremlchef" is a chef, "Regierungssprecherin" a woman who speaks.

use crate::lang::{Class, Classes, Entry};
use crate::text::Reading;

use super::Gender;

/// What a noun says of what it names.
#[derive(Clone, Copy, Debug)]
pub struct Noun {
    /// Its classes, or those of its last part.
    pub classes: &'static Classes,
    /// Gender of the person it names.
    pub gender: Option<Gender>,
    /// Whether it names several people.
    pub several: bool,
    /// Whether it says no more than that they are people.
    pub vague: bool,
    /// Whether it is a thing that is called after people ("Anne Frankplein").
    pub called_after: bool,
}

impl Noun {
    /// Whether it names a person by office or profession.
    pub fn is_role(self) -> bool {
        self.classes.has(Class::Role)
    }
}

/// Reads the noun at a token: the word itself, or the last part that it is known by.
pub fn noun(reading: &Reading<'_>, at: usize) -> Noun {
    let token = reading.token(at);
    if token.part == Entry::NONE {
        return read(reading, token.entry, false);
    }
    read(reading, token.part, token.is_womans())
}

fn read(reading: &Reading<'_>, entry: Entry, woman: bool) -> Noun {
    let classes = reading.classes_of(entry);
    let gender = if woman { Some(Gender::Female) } else { None };
    // Most words have no number here, and asking for it takes longer than knowing that.
    if !classes.has_any(const { Classes::of(&[Class::Role, Class::Honorific, Class::FirstName, Class::Work]) }) {
        return Noun { classes, gender, several: false, vague: false, called_after: false };
    }
    let value = |class: Class| if classes.has(class) { reading.pack.words.value(entry, class) } else { None };
    let role = value(Class::Role);
    let number = role.or_else(|| value(Class::Honorific)).or_else(|| value(Class::FirstName));
    Noun {
        classes,
        gender: gender.or_else(|| number.and_then(Gender::of)),
        several: matches!(role, Some(4 | 5)),
        vague: role == Some(5),
        called_after: value(Class::Work) == Some(1),
    }
}
