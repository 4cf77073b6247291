//! One request a line, one answer a line, in the same order, on all cores.

use std::borrow::Cow;
use std::io::{self, BufRead, BufReader, BufWriter, IsTerminal, Read, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use kurzum::span::Utf16Span;
use kurzum::{Analysis, Card, Error, Options};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::source::{Input, Source};
use super::{Stop, answer, zones};

/// Bytes of lines that are handed on together: enough for every core to have work, little to hold in memory.
const BATCH_BYTES: usize = 1024 * 1024;

/// Batches that may wait while others are worked on.
const BATCHES_WAITING: usize = 8;

/// Most bytes of one line: the largest input with every character escaped (`\u00e4`, six bytes for two) and room for
/// the rest. A longer line is answered with an error and not held in memory.
const MAX_LINE_BYTES: u64 = 4 * kurzum::limits::MAX_INPUT_BYTES as u64;

/// Answers all lines of the input.
pub fn run(input: Input, defaults: &Options, analysis: bool) -> Result<(), Stop> {
    let bar = progress(input.bytes);
    let (sender, receiver) = sync_channel(BATCHES_WAITING);
    // It ends by itself with the input, or at the first batch that nobody takes any more. It is not waited for: it may
    // stand in a read of a pipe whose other end has nothing to say.
    let reading = thread::spawn(move || read(input.reader, &sender));
    answers(&receiver, defaults, analysis, &bar)?;
    bar.finish_and_clear();
    match reading.join() {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(Stop::Failure(format!("reading the requests: {error}"))),
        Err(_) => Err(Stop::Failure("reading the requests failed".into())),
    }
}

/// A line of the input.
enum Line {
    /// Its bytes without the line end.
    Request(Vec<u8>),
    /// One that is too long: how many bytes it has.
    TooLong(u64),
}

impl Line {
    fn len(&self) -> u64 {
        match self {
            Line::Request(bytes) => bytes.len() as u64 + 1,
            Line::TooLong(bytes) => *bytes,
        }
    }
}

fn answers(batches: &Receiver<Vec<Line>>, defaults: &Options, analysis: bool, bar: &ProgressBar) -> Result<(), Stop> {
    let mut out = BufWriter::new(io::stdout().lock());
    while let Ok(mut lines) = batches.recv() {
        // Whatever else has come meanwhile, so that the cores share one large piece of work.
        lines.extend(batches.try_iter().take(BATCHES_WAITING).flatten());
        let answers: Vec<Option<Vec<u8>>> = lines.par_iter().map(|line| respond(line, defaults, analysis)).collect();
        for (line, answer) in lines.iter().zip(&answers) {
            if let Some(answer) = answer {
                out.write_all(answer)?;
            }
            bar.inc(line.len());
        }
        // A program at the other end of a pipe may wait for these answers before it asks more.
        out.flush()?;
    }
    Ok(())
}

/// Reads lines and sends them in batches. A batch ends where the next line has not come yet, so that a caller who
/// sends one request and waits gets its answer.
fn read(reader: Box<dyn Read + Send>, sender: &SyncSender<Vec<Line>>) -> io::Result<()> {
    let mut reader = BufReader::with_capacity(BATCH_BYTES, reader);
    let mut batch = Vec::new();
    let mut bytes = 0;
    let mut first = true;
    while let Some(mut line) = line(&mut reader)? {
        if let Line::Request(bytes) = &mut line
            && first
            && bytes.starts_with("\u{FEFF}".as_bytes())
        {
            bytes.drain(.."\u{FEFF}".len());
        }
        first = false;
        bytes += line.len();
        batch.push(line);
        if bytes >= BATCH_BYTES as u64 || !reader.buffer().contains(&b'\n') {
            bytes = 0;
            if sender.send(std::mem::take(&mut batch)).is_err() {
                return Ok(());
            }
        }
    }
    let _ = sender.send(batch);
    Ok(())
}

fn line(reader: &mut BufReader<Box<dyn Read + Send>>) -> io::Result<Option<Line>> {
    let mut bytes = Vec::new();
    let read = reader.by_ref().take(MAX_LINE_BYTES).read_until(b'\n', &mut bytes)? as u64;
    if read == 0 {
        return Ok(None);
    }
    if bytes.last() == Some(&b'\n') {
        bytes.pop();
    } else if read == MAX_LINE_BYTES {
        return Ok(Some(Line::TooLong(read + skip_line(reader)?)));
    }
    Ok(Some(Line::Request(bytes)))
}

/// Passes over the rest of a line and counts it.
fn skip_line(reader: &mut impl BufRead) -> io::Result<u64> {
    let mut skipped = 0;
    loop {
        let buffer = reader.fill_buf()?;
        let (used, done) = match buffer.iter().position(|&b| b == b'\n') {
            Some(at) => (at + 1, true),
            None => (buffer.len(), buffer.is_empty()),
        };
        reader.consume(used);
        skipped += used as u64;
        if done {
            return Ok(skipped);
        }
    }
}

/// A request, its options unread: what is wrong with one of them has a code of its own.
#[derive(Deserialize)]
struct Request<'a> {
    #[serde(borrow, default)]
    id: Option<&'a RawValue>,
    #[serde(borrow, default)]
    text: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    html: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    lang: Option<&'a RawValue>,
    #[serde(borrow, default)]
    published: Option<&'a RawValue>,
    #[serde(borrow, default)]
    timezone: Option<&'a RawValue>,
    #[serde(borrow, default)]
    title: Option<&'a RawValue>,
    #[serde(borrow, default)]
    url: Option<&'a RawValue>,
    #[serde(borrow, default)]
    options: Option<&'a RawValue>,
}

/// The id alone, of a request with something else wrong.
#[derive(Deserialize)]
struct Identified<'a> {
    #[serde(borrow, default)]
    id: Option<&'a RawValue>,
}

#[derive(Serialize)]
struct Answer<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a RawValue>,
    #[serde(skip_serializing_if = "Option::is_none")]
    card: Option<Card<Utf16Span>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    analysis: Option<Analysis<Utf16Span>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Failure>,
}

#[derive(Serialize)]
struct Failure {
    code: &'static str,
    message: String,
}

/// The answer to a line, with its line end; none to a line without anything on it.
fn respond(line: &Line, defaults: &Options, analysis: bool) -> Option<Vec<u8>> {
    let bytes = match line {
        Line::Request(bytes) if bytes.trim_ascii().is_empty() => return None,
        Line::Request(bytes) => with_whole_surrogates(bytes),
        Line::TooLong(bytes) => {
            let error = Error::InputTooLarge { bytes: usize::try_from(*bytes).unwrap_or(usize::MAX) };
            return Some(written(&failed(None, &error)));
        }
    };
    Some(written(&match result(&bytes, defaults) {
        Ok((id, card, found)) => Answer { id, card: Some(card), analysis: analysis.then_some(found), error: None },
        Err(error) => {
            let object = bytes.trim_ascii_start().starts_with(b"{");
            let id = serde_json::from_slice::<Identified<'_>>(&bytes).ok().filter(|_| object).and_then(|r| r.id);
            failed(id, &error)
        }
    }))
}

fn failed<'a>(id: Option<&'a RawValue>, error: &Error) -> Answer<'a> {
    let error = Failure { code: error.code(), message: error.to_string() };
    Answer { id, card: None, analysis: None, error: Some(error) }
}

fn written(answer: &Answer<'_>) -> Vec<u8> {
    // Cannot fail: the types have no maps and no foreign serializers.
    let mut line = serde_json::to_vec(answer).unwrap_or_default();
    line.push(b'\n');
    line
}

type Found<'a> = (Option<&'a RawValue>, Card<Utf16Span>, Analysis<Utf16Span>);

fn result<'a>(bytes: &'a [u8], defaults: &Options) -> Result<Found<'a>, Error> {
    if bytes.trim_ascii_start().first() != Some(&b'{') {
        return Err(bad_request("a request is a JSON object on one line".into()));
    }
    let request: Request<'_> = serde_json::from_slice(bytes).map_err(|e| bad_request(e.to_string()))?;
    let options = zones::with_offset(options(&request, defaults)?);
    let source = match (request.text, request.html) {
        (Some(text), None) => Source::Text(text),
        (None, Some(html)) => Source::Html(html),
        (None, None) => return Err(bad_request("a request needs \"text\" or \"html\"".into())),
        (Some(_), Some(_)) => return Err(bad_request("a request has either \"text\" or \"html\"".into())),
    };
    let (card, analysis) = answer(&source, &options)?;
    Ok((request.id, card, analysis))
}

fn bad_request(reason: String) -> Error {
    Error::BadRequest { reason }
}

/// A line's own options before those in its `options`, and those before the command line's. Null, the only "nothing"
/// that a table written as JSON has, counts as left out.
fn options(request: &Request<'_>, defaults: &Options) -> Result<Options, Error> {
    let inner = match request.options {
        Some(raw) => serde_json::from_str::<Option<Options>>(raw.get())
            .map_err(|e| Error::BadOption { reason: without_place(&format!("options: {e}")) })?
            .unwrap_or_default(),
        None => Options::default(),
    };
    let pick = |name: &str, own: Option<&RawValue>, inner: Option<String>, default: &Option<String>| {
        let own = match own {
            Some(raw) => serde_json::from_str::<Option<String>>(raw.get()).map_err(|_| Error::BadOption {
                reason: format!("option {name} must be a string, not {}", raw.get()),
            })?,
            None => None,
        };
        Ok(own.or(inner).or_else(|| default.clone()))
    };
    Ok(Options {
        lang: pick("lang", request.lang, inner.lang, &defaults.lang)?,
        published: pick("published", request.published, inner.published, &defaults.published)?,
        timezone: pick("timezone", request.timezone, inner.timezone, &defaults.timezone)?,
        title: pick("title", request.title, inner.title, &defaults.title)?,
        url: pick("url", request.url, inner.url, &defaults.url)?,
        bullets: inner.bullets.or(defaults.bullets),
        quotes: inner.quotes.or(defaults.quotes),
        timeline: inner.timeline.or(defaults.timeline),
    })
}

/// A message without "at line 1 column 9", which would count from the start of the option.
fn without_place(message: &str) -> String {
    message.split(" at line ").next().unwrap_or(message).to_owned()
}

/// The line with U+FFFD in place of lone surrogates (`\ud83d` without its other half). JavaScript and Python write
/// them; they are no characters, and the package reads them so as well.
fn with_whole_surrogates(line: &[u8]) -> Cow<'_, [u8]> {
    let mut mended: Option<Vec<u8>> = None;
    let mut at = 0;
    while let Some(step) = line.get(at..).and_then(|rest| rest.iter().position(|&b| b == b'\\')) {
        at += step;
        let width = match (escaped(line, at), escaped(line, at + 6)) {
            (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => 12,
            (Some(0xD800..=0xDFFF), _) => {
                let line = mended.get_or_insert_with(|| line.to_vec());
                if let Some(digits) = line.get_mut(at + 2..at + 6) {
                    digits.copy_from_slice(b"fffd");
                }
                6
            }
            // Any other escape: the backslash and what it escapes.
            _ => 2,
        };
        at += width;
    }
    mended.map_or(Cow::Borrowed(line), Cow::Owned)
}

/// The code unit of `\uXXXX` at `at`.
fn escaped(line: &[u8], at: usize) -> Option<u16> {
    let digits = line.get(at..at + 6)?.strip_prefix(b"\\u")?;
    u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

/// A bar on a terminal, nothing elsewhere.
fn progress(bytes: Option<u64>) -> ProgressBar {
    if !io::stderr().is_terminal() || io::stdout().is_terminal() {
        return ProgressBar::hidden();
    }
    let (bar, template) = match bytes {
        Some(bytes) => (ProgressBar::new(bytes), "{bar:40} {bytes} of {total_bytes}, {bytes_per_sec}, {eta} left"),
        None => (ProgressBar::new_spinner(), "{spinner} {bytes} read, {bytes_per_sec}, {elapsed}"),
    };
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}

#[cfg(test)]
mod tests {
    use super::with_whole_surrogates;

    #[test]
    fn lone_surrogates_become_replacement_characters_and_pairs_stay() {
        for (line, mended) in [
            (r"\ud83d\ude00", r"\ud83d\ude00"),
            (r"\ud83d", r"\ufffd"),
            (r"\ude00\ud83d x", r"\ufffd\ufffd x"),
            (r"\ud83d\ud83d\ude00", r"\ufffd\ud83d\ude00"),
            (r"\\ud83d", r"\\ud83d"),
            (r"\\\ud83d\u00e4", r"\\\ufffd\u00e4"),
            ("\\", "\\"),
        ] {
            assert_eq!(with_whole_surrogates(line.as_bytes()).as_ref(), mended.as_bytes(), "{line}");
        }
    }
}
