//! What can go wrong, with a stable code for each. A thin or odd article is no error: its card carries notes instead.

use std::fmt;

/// An error at the boundary. [`Error::code`] never changes its wording; messages may.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The text is larger than [`crate::limits::MAX_INPUT_BYTES`].
    InputTooLarge {
        /// Its size in bytes.
        bytes: usize,
    },
    /// `timezone` is neither an offset such as `+01:00` nor a zone that this build knows.
    BadTimezone {
        /// What was given.
        given: String,
    },
    /// An option has the wrong type or a value outside its range, or its name is not known.
    BadOption {
        /// What is wrong with it, in words.
        reason: String,
    },
    /// A request line that is no JSON object of the documented form.
    BadRequest {
        /// What is wrong with it, in words.
        reason: String,
    },
    /// HTML was given to a build that carries no HTML parser.
    NoHtmlParser,
}

impl Error {
    /// The stable code, in kebab case.
    pub fn code(&self) -> &'static str {
        match self {
            Error::InputTooLarge { .. } => "input-too-large",
            Error::BadTimezone { .. } => "bad-timezone",
            Error::BadOption { .. } => "bad-option",
            Error::BadRequest { .. } => "bad-request",
            Error::NoHtmlParser => "no-html-parser",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::InputTooLarge { bytes } => {
                write!(f, "the input has {bytes} bytes; the most is {}", crate::limits::MAX_INPUT_BYTES)
            }
            Error::BadTimezone { given } => {
                write!(f, "\"{given}\" is no time zone: give an offset such as +01:00, or a name such as Europe/Zurich")
            }
            Error::BadOption { reason } => write!(f, "{reason}"),
            Error::BadRequest { reason } => write!(f, "{reason}"),
            Error::NoHtmlParser => write!(f, "this build has no HTML parser: pass an element, or text"),
        }
    }
}

impl std::error::Error for Error {}
