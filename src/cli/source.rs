//! Where the input comes from.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, IsTerminal, Read, Write};
use std::path::Path;

use super::{Stop, encoding};

/// An article as it was given.
pub enum Source<'a> {
    /// Pasted text.
    Text(Cow<'a, str>),
    /// A page.
    Html(Cow<'a, str>),
}

/// A file or standard input, with its size where it is known.
pub struct Input {
    /// The bytes.
    pub reader: Box<dyn Read + Send>,
    /// How many there will be.
    pub bytes: Option<u64>,
}

/// Opens a file; nothing or `-` is standard input.
pub fn open(path: Option<&Path>) -> Result<Input, Stop> {
    let Some(path) = path.filter(|p| *p != Path::new("-")) else {
        if io::stdin().is_terminal() {
            let _ = writeln!(io::stderr(), "Paste an article; Ctrl+D on a line of its own ends it.");
        }
        return Ok(Input { reader: Box::new(io::stdin()), bytes: None });
    };
    let open = || -> io::Result<Input> {
        let file = File::open(path)?;
        let meta = file.metadata()?;
        if meta.is_dir() {
            return Err(io::Error::other("this is a folder"));
        }
        let bytes = meta.is_file().then_some(meta.len());
        Ok(Input { reader: Box::new(file), bytes })
    };
    open().map_err(|e| Stop::Failure(format!("{}: {e}", path.display())))
}

/// Reads one article.
pub fn read(path: Option<&Path>, html: bool) -> Result<Source<'static>, Stop> {
    let name = path.map_or_else(|| "standard input".into(), Path::to_string_lossy);
    let failure = |reason: String| Stop::Failure(format!("{name}: {reason}"));
    let mut bytes = Vec::new();
    open(path)?.reader.read_to_end(&mut bytes).map_err(|e| failure(e.to_string()))?;
    let named = path
        .and_then(Path::extension)
        .is_some_and(|e| ["html", "htm", "xhtml"].iter().any(|known| e.eq_ignore_ascii_case(known)));
    if html || named {
        Ok(Source::Html(encoding::html(bytes).map_err(failure)?.into()))
    } else {
        Ok(Source::Text(encoding::text(bytes).map_err(failure)?.into()))
    }
}
