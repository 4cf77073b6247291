//! The command line: one article from a file or standard input, or one request a line with `--jsonl`.

mod encoding;
mod jsonl;
mod source;
mod terminal;
mod zones;

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use kurzum::export::{self, Wording};
use kurzum::span::Utf16Span;
use kurzum::{Analysis, Card, Error, Options};
use serde::Serialize;

use source::Source;

/// Reads a news article and prints its key points, its quotes with who said them, and a timeline.
///
/// Every word that it prints is the article's.
#[derive(Parser)]
#[command(name = "kurzum", version, after_help = AFTER)]
struct Arguments {
    /// The article, UTF-8 text or HTML; `-` or nothing for standard input
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,

    /// Read HTML (a file whose name ends in .html or .htm always is)
    #[arg(long, conflicts_with = "jsonl")]
    html: bool,

    /// The article's language, such as de; detected where left out
    #[arg(long, value_name = "CODE")]
    lang: Option<String>,

    /// When it appeared, such as 2022-12-30: what "yesterday" is relative to
    #[arg(long, value_name = "DATE")]
    published: Option<String>,

    /// The newsroom's time zone, such as Europe/Zurich or +01:00, where DATE is given in UTC
    #[arg(long, value_name = "ZONE")]
    timezone: Option<String>,

    /// The article's title, where the text does not hold it
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,

    /// The article's address
    #[arg(long, value_name = "URL")]
    url: Option<String>,

    /// Most key points
    #[arg(long, value_name = "N")]
    bullets: Option<u32>,

    /// Most quotes
    #[arg(long, value_name = "N")]
    quotes: Option<u32>,

    /// Most entries of the timeline
    #[arg(long, value_name = "N")]
    timeline: Option<u32>,

    /// What to print
    #[arg(long, value_enum, default_value_t = Format::Text, conflicts_with = "jsonl")]
    format: Format,

    /// Read one request a line and print one answer a line, in the same order
    #[arg(long)]
    jsonl: bool,

    /// Print everything found as well, in JSON
    #[arg(long)]
    analysis: bool,
}

const AFTER: &str = "\
A request is a JSON object {id, text | html, lang?, published?, timezone?, title?, url?, options?}, its answer \
{id, card, analysis?} or {id, error: {code, message}}. The options given here hold for every line that has none of \
its own.

Exit status: 0 done (with --jsonl also where lines got an error as their answer), 1 the input or an option was \
refused or could not be read, 2 wrong usage.";

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Plain text
    Text,
    /// Markdown
    Markdown,
    /// HTML
    Html,
    /// JSON, offsets in UTF-16 code units
    Json,
}

/// What ends a run early.
enum Stop {
    /// Something a person has to know.
    Failure(String),
    /// Nobody reads the output any more: no failure.
    OutputClosed,
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Stop::Failure(format!("{error} ({})", error.code()))
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Stop::OutputClosed,
            _ => Stop::Failure(error.to_string()),
        }
    }
}

/// Runs the command line.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let done = if arguments.jsonl { lines(&arguments) } else { article(&arguments) };
    match done {
        Ok(()) | Err(Stop::OutputClosed) => ExitCode::SUCCESS,
        Err(Stop::Failure(reason)) => {
            // Where standard error is closed too, the exit status still tells.
            let _ = writeln!(io::stderr(), "kurzum: {reason}");
            ExitCode::FAILURE
        }
    }
}

impl Arguments {
    fn options(&self) -> Result<Options, Error> {
        let options = Options {
            lang: self.lang.clone(),
            published: self.published.clone(),
            timezone: self.timezone.clone(),
            title: self.title.clone(),
            url: self.url.clone(),
            bullets: self.bullets,
            quotes: self.quotes,
            timeline: self.timeline,
        };
        zones::with_offset(options.clone()).check()?;
        Ok(options)
    }
}

fn lines(arguments: &Arguments) -> Result<(), Stop> {
    jsonl::run(source::open(arguments.file.as_deref())?, &arguments.options()?, arguments.analysis)
}

fn article(arguments: &Arguments) -> Result<(), Stop> {
    let options = zones::with_offset(arguments.options()?);
    let source = source::read(arguments.file.as_deref(), arguments.html)?;
    let (card, analysis) = answer(&source, &options)?;
    let mut out = io::stdout().lock();
    // Headings and dates in the article's own language.
    let words = Wording::of(&card.lang);
    let text = match arguments.format {
        Format::Json if arguments.analysis => json(&Both { card: &card, analysis: &analysis })?,
        Format::Json => json(&card)?,
        Format::Markdown => export::markdown(&card, words),
        Format::Html => export::html(&card, words),
        Format::Text if out.is_terminal() => terminal::page(&export::text(&card, words)),
        Format::Text => export::text(&card, words),
    };
    writeln!(out, "{}", text.trim_end_matches('\n'))?;
    Ok(out.flush()?)
}

#[derive(Serialize)]
struct Both<'a> {
    card: &'a Card<Utf16Span>,
    analysis: &'a Analysis<Utf16Span>,
}

fn json(value: &impl Serialize) -> Result<String, Stop> {
    serde_json::to_string_pretty(value).map_err(|e| Stop::Failure(e.to_string()))
}

/// Card and analysis with the offsets that leave the house. For HTML they count in the analysis's text.
fn answer(source: &Source<'_>, options: &Options) -> Result<(Card<Utf16Span>, Analysis<Utf16Span>), Error> {
    let (card, analysis) = match source {
        Source::Text(text) => kurzum::summarize_and_analyze(text, options)?,
        Source::Html(html) => kurzum::summarize_and_analyze_html(html, options)?,
    };
    Ok((card.to_utf16(&analysis.text), analysis.to_utf16()))
}
