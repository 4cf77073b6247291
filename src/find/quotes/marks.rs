//! Marks → stretches: what stands between an opening and a closing mark.
//!
//! Each mark can open, close or both, by its form and by the space around it. A stretch ends with its paragraph; it
//! goes on in the next one only where that one opens with a mark again. So one lost mark costs one paragraph at most.

use super::group;
use crate::text::{Block, Kind, Reading};

/// What stands between marks.
#[derive(Clone, Debug)]
pub struct Stretch {
    /// Its parts, one a paragraph: first token, one past the last; no marks.
    pub parts: Vec<(usize, usize)>,
    /// The opening mark.
    pub open: usize,
    /// The closing mark; where it is lost one past the last token.
    pub close: usize,
    /// How many stretches it stands in.
    pub depth: usize,
    /// Whether it has its closing mark.
    pub closed: bool,
}

impl Stretch {
    /// One past the last token between the marks.
    pub fn last(&self) -> usize {
        self.parts.last().map_or(self.close, |p| p.1)
    }
}

/// Forms of marks that may pair with one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    /// „ “ ” " '' ``
    Double,
    /// « »
    Angle,
    /// ‚ ‘ ’ ' ‹ ›
    Single,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    Open,
    Close,
    /// Either, by what is open.
    Either,
    None,
}

struct Open {
    token: usize,
    family: Family,
    parts: Vec<(usize, usize)>,
    /// The mark that opened the first part.
    begin: usize,
}

/// Marks that may be open at once: a quote in a quote in a quote; more is damage.
const DEEPEST: usize = 3;

/// Most paragraphs of one quote. Guess, untested: a speech in full is an article of its own.
const MOST_PARAGRAPHS: usize = 40;

/// Finds every stretch, in the order of their opening marks. Cost linear in the number of tokens.
pub fn pair(reading: &Reading<'_>) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    let mut carried: Option<Open> = None;
    for block in &reading.blocks {
        if !super::is_read(block.kind) {
            continue;
        }
        let first = reading.sentence(block.first).first;
        let last = block.last.checked_sub(1).map_or(first, |s| reading.sentence(s).last);
        if first >= last {
            continue;
        }
        if reading.pack.quotes.dialogue_dashes {
            dialogue(reading, first, last, &mut found);
        }
        carried = one_block(reading, block, first, last, carried, &mut found);
    }
    if let Some(open) = carried {
        close_lost(open, &mut found);
    }
    crate::order::by(&mut found, |s| (s.open as u64, 0));
    found
}

/// Most tokens of a line of dialogue; a longer one is no talk. Guess, untested.
const LONGEST_LINE: usize = 200;

/// "—Vamos a construir —dijo X—, porque hace falta.", "– Vamos construir, disse X.": speech between dashes, only with the
/// words that report it, since lists have dashes too.
fn dialogue(reading: &Reading<'_>, first: usize, last: usize, found: &mut Vec<Stretch>) {
    let dash = |at: usize| reading.mark(at, "\u{2014}\u{2013}\u{2015}");
    let mut line = first;
    while line < last {
        let rest = line + 1..last.min(line + LONGEST_LINE);
        let end = rest.clone().find(|&i| reading.starts_line(i)).unwrap_or(rest.end);
        if dash(line) {
            let reports =
                |at: usize| (dash(at) || reading.is_mark(at, ',')) && group::begins(reading, at + 1, end).is_some();
            let mut stretch = |open: usize, close: usize, closed: bool| {
                if open + 1 < close {
                    found.push(Stretch { parts: vec![(open + 1, close)], open, close, depth: 0, closed });
                }
            };
            if let Some(close) = (line + 1..end).find(|&i| reports(i)) {
                stretch(line, close, true);
                // What goes on behind the frame, without the comma that parts it.
                if let Some(again) = (close + 1..end).find(|&i| dash(i)) {
                    let comma = reading.mark(again + 1, ",.:");
                    stretch(again + usize::from(comma), end, true);
                }
            }
        }
        line = end;
    }
}

fn one_block(
    reading: &Reading<'_>,
    block: &Block,
    first: usize,
    last: usize,
    mut carried: Option<Open>,
    found: &mut Vec<Stretch>,
) -> Option<Open> {
    let mut stack: Vec<Open> = Vec::new();
    // Where the last stretch outside all others ended: what was opened before it and never closed is damage.
    let mut ended = first;
    let mut at = first;
    if let Some(open) = carried.take() {
        let reopens = form(reading, first).is_some_and(|(f, t, _)| f == open.family && t != Turn::Close)
            && !is_label(reading, first + 1);
        if reopens && open.parts.len() < MOST_PARAGRAPHS {
            stack.push(Open { token: first, ..open });
            at = first + 1;
        } else {
            close_lost(open, found);
        }
    }
    while at < last {
        // Nearly all tokens are none.
        let is_mark = reading.kind(at) == Kind::Quote;
        let Some((family, turn, nests)) = is_mark.then(|| form(reading, at)).flatten() else {
            at += 1;
            continue;
        };
        let depth = stack.iter().rposition(|o| o.family == family);
        let inside = family == Family::Single && depth.is_some();
        if inside && (is_year(reading, at) || turn == Turn::Close && is_possessive(reading, at, last)) {
            at += 1;
            continue;
        }
        let turn = match (turn, depth) {
            (Turn::Either, Some(_)) => Turn::Close,
            (Turn::Either, None) => Turn::Open,
            (t, _) => t,
        };
        match (turn, depth) {
            (Turn::Close, Some(depth)) => {
                stack.truncate(depth + 1);
                if let Some(mut open) = stack.pop() {
                    if open.token + 1 < at {
                        open.parts.push((open.token + 1, at));
                    }
                    if !open.parts.is_empty() {
                        found.push(Stretch { parts: open.parts, open: open.begin, close: at, depth, closed: true });
                    }
                    if depth == 0 {
                        ended = at + 1;
                    }
                }
            }
            (Turn::Open, Some(depth)) if !nests || stack.len() >= DEEPEST => {
                // A mark of this form cannot stand in its own kind: the one before was never closed.
                stack.truncate(depth);
                stack.push(Open { token: at, family, parts: Vec::new(), begin: at });
            }
            (Turn::Open, _) if stack.len() < DEEPEST => {
                stack.push(Open { token: at, family, parts: Vec::new(), begin: at });
            }
            _ => {}
        }
        at += 1;
    }
    // What is still open: the outermost double mark with nothing closed after it may go on in the next paragraph.
    let open = stack.into_iter().find(|o| o.family != Family::Single)?;
    let starts_block = open.token == first;
    let after_colon = open.token.checked_sub(1).is_some_and(|b| reading.is_mark(b, ':'));
    if open.token < ended && open.parts.is_empty() {
        return None;
    }
    if !(starts_block || after_colon || block.kind == crate::card::BlockKind::Quotation) {
        return None;
    }
    let mut open = open;
    if open.token + 1 < last {
        open.parts.push((open.token + 1, last));
    }
    Some(open)
}

/// A quote whose closing mark is lost ends with its last paragraph.
fn close_lost(open: Open, found: &mut Vec<Stretch>) {
    if let Some(&(_, last)) = open.parts.last() {
        found.push(Stretch { parts: open.parts, open: open.begin, close: last, depth: 0, closed: false });
    }
}

/// "WALLACE:" after a reopened mark is another speaker.
fn is_label(reading: &Reading<'_>, at: usize) -> bool {
    (at..at + 4).any(|i| reading.is_mark(i, ':') && i > at && reading.all_capitals(i - 1))
}

/// What a token is as a mark: its family, its turn, and whether it may stand in one of its own kind.
fn form(reading: &Reading<'_>, at: usize) -> Option<(Family, Turn, bool)> {
    let token = reading.token(at);
    if token.kind != Kind::Quote {
        return None;
    }
    let before = reading.token(at.wrapping_sub(1));
    let after = reading.token(at + 1);
    let before_word = reading.word(at.wrapping_sub(1));
    let after_word = reading.word(at + 1);
    // Free on the left: nothing stands against it but what may stand before an opening mark.
    let free_left = !token.glued()
        || token.starts_line()
        || matches!(before_word, "(" | "[" | "-" | "\u{2013}" | "\u{2014}" | "/" | ":")
        || (before.kind == Kind::Quote && !before.glued())
        // "d'« erreur »"
        || before_word.ends_with(['\'', '’']);
    let free_right = !after.glued()
        || after.starts_line()
        || matches!(
            after_word,
            "." | "," | ";" | ":" | "!" | "?" | ")" | "]" | "\u{2026}" | "..." | "\u{2013}" | "\u{2014}" | "-" | "/"
        )
        || (after.kind == Kind::Quote && !reading.glued(at + 2));
    let by_space = match (free_left, free_right) {
        (true, false) => Turn::Open,
        (false, true) => Turn::Close,
        _ => Turn::Either,
    };
    Some(match reading.word(at) {
        "\u{201E}" | "\u{201F}" | ",," => (Family::Double, Turn::Open, true),
        "\u{201C}" => (Family::Double, by_space, true),
        "\u{201D}" => (Family::Double, if by_space == Turn::Open { Turn::Either } else { Turn::Close }, false),
        "\"" | "''" | "``" | "´´" | "‘‘" | "’’" => {
            // 60"000 is a number.
            if token.glued() && before.kind == Kind::Number && after.glued() && after.kind == Kind::Number {
                return None;
            }
            // 12" is inches.
            if token.glued() && before.kind == Kind::Number && free_right {
                (Family::Double, Turn::Close, false)
            } else {
                (Family::Double, by_space, false)
            }
        }
        "\u{AB}" => (Family::Angle, if by_space == Turn::Either { Turn::Open } else { by_space }, true),
        "\u{BB}" => (Family::Angle, if by_space == Turn::Either { Turn::Close } else { by_space }, true),
        "\u{2039}" | "\u{203A}" => (Family::Single, by_space, false),
        "\u{201A}" => (Family::Single, if free_left && !free_right { Turn::Open } else { Turn::None }, false),
        // "nel '94": what stands for the century.
        "'" | "\u{2019}" if is_century(reading, at) => return None,
        // An apostrophe looks the same: a single mark opens only before a letter, and closes only what is open.
        "\u{2018}" | "\u{201B}" | "'" | "\u{2019}" | "`" | "´" => {
            (Family::Single, if by_space == Turn::Either { Turn::None } else { by_space }, false)
        }
        _ => return None,
    })
}

/// Whether an apostrophe stands before the two figures of a year where that is plain without more.
fn is_century(reading: &Reading<'_>, at: usize) -> bool {
    is_year(reading, at) && (reading.reads(at, "\u{2019}") || reading.pack.elision)
}

fn is_year(reading: &Reading<'_>, at: usize) -> bool {
    let year = reading.token(at + 1);
    year.kind == Kind::Number && year.glued() && year.span.len() == 2
}

/// Most tokens between the apostrophe of a plural and the mark that closes its quote. Guess, untested.
const POSSESSED: usize = 40;

/// "'It is unfair on the farmers' children,' she said": the apostrophe of a plural, where the next single mark closes
/// behind another one.
fn is_possessive(reading: &Reading<'_>, at: usize, last: usize) -> bool {
    let plural =
        at > 0 && reading.is_word(at - 1) && group::ends(reading.word(at - 1), &["s"], 0) && reading.small(at + 1);
    let next = (at + 1..last.min(at + POSSESSED))
        .find(|&i| form(reading, i).is_some_and(|(family, turn, _)| family == Family::Single && turn != Turn::None));
    plural && next.is_some_and(|n| reading.mark(n - 1, ",.!?"))
}
