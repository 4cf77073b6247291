//! What a line is among its neighbours: the head over the article, editors' boxes, captions above their credit,
//! headings before text, links under "Lesen Sie auch".

use super::cut;
use super::lines::{Line, weak_sign};
use super::topics;
use super::wording::{Guess, Seen};
use crate::card::BlockKind;
use crate::lang::Pack;
use crate::span::Span;

/// Lines that the head over an article can have at most: kicker, title, deck, authors, dates, buttons, a caption
/// (guess).
const MOST_HEAD_LINES: usize = 25;

/// Words of the shortest line that counts as the first of the running text.
const LEAST_PROSE_WORDS: usize = 5;

/// Bytes of the longest lead: three full sentences (guess).
const MOST_LEAD_BYTES: usize = 600;

/// Bytes of the longest point in an editors' box (guess; the longest seen had 260).
const MOST_POINT_BYTES: usize = 400;

/// Points of the longest editors' box (guess).
const MOST_POINTS: usize = 10;

/// Points of a box whose end nothing marks but the length of its lines (guess).
const MOST_UNMARKED_POINTS: usize = 6;

/// Words of the shortest paragraph that a question can head; under it both are a dialogue (guess).
const LEAST_ANSWER_WORDS: usize = 15;

/// Links that a heading such as "Lesen Sie auch" covers at most (guess).
const MOST_LINKS: usize = 10;

/// Words of the longest title of a linked article (guess).
const MOST_LINK_WORDS: usize = 16;

/// A line with all that is known of it.
#[derive(Clone, Copy)]
pub struct Row {
    /// Where it stands.
    pub line: Line,
    /// What it is by its own words.
    pub seen: Seen,
    /// What it is among its neighbours; none as long as nothing has been said.
    pub kind: Option<BlockKind>,
}

impl Row {
    /// What stands before the first line and behind the last.
    const NONE: &Row = &Row {
        line: Line { span: Span { start: 0, end: 0 }, after_gap: true },
        seen: Seen { guess: Guess::Nothing, words: 0, ends: false, sign: 0 },
        kind: None,
    };
}

/// Says of each line what it is.
pub fn judge(text: &str, pack: &'static Pack, rows: Vec<Row>, title: Option<&str>) -> Vec<Row> {
    let mut order = Order { text, pack, rows };
    order.boxes();
    order.links();
    order.captions();
    let body = order.head(title);
    order.rest(body);
    order.rows
}

struct Order<'a> {
    text: &'a str,
    pack: &'static Pack,
    rows: Vec<Row>,
}

impl Order<'_> {
    fn row(&self, at: usize) -> &Row {
        self.rows.get(at).unwrap_or(Row::NONE)
    }

    fn guess(&self, at: usize) -> Guess {
        self.row(at).seen.guess
    }

    fn words(&self, at: usize) -> usize {
        self.row(at).seen.words
    }

    fn sign(&self, at: usize) -> usize {
        self.row(at).seen.sign
    }

    fn piece(&self, at: usize) -> &str {
        self.row(at).line.span.of(self.text)
    }

    fn gap(&self, at: usize) -> bool {
        self.row(at).line.after_gap
    }

    fn kind(&self, at: usize) -> Option<BlockKind> {
        self.row(at).kind
    }

    fn set(&mut self, at: usize, kind: BlockKind) {
        if let Some(row) = self.rows.get_mut(at) {
            row.kind = Some(kind);
        }
    }

    fn free(&self, at: usize) -> bool {
        at < self.rows.len() && self.kind(at).is_none()
    }

    /// Whether a line is running text by its own words.
    fn prose(&self, at: usize) -> bool {
        self.guess(at) == Guess::Prose
    }

    /// Headings of editors' boxes with the points under them.
    fn boxes(&mut self) {
        for at in 0..self.rows.len() {
            if self.guess(at) != Guess::Box || !self.free(at) {
                continue;
            }
            let end = self.points_end(at);
            // Without points it is navigation that only sounds like a box, or a heading of the text.
            self.set(at, if end == at + 1 { BlockKind::Subheading } else { BlockKind::Furniture });
            for point in at + 1..end {
                self.set(point, BlockKind::EditorsPoint);
            }
        }
    }

    /// Where the points under the heading of an editors' box end; right behind it where nothing says that it is one.
    fn points_end(&self, heading: usize) -> usize {
        let first = heading + 1;
        let most = self.rows.len().min(first + MOST_POINTS);
        let mut end = first;
        // Points with a sign.
        if self.sign(first) > 0 {
            while end < most && self.sign(end) > 0 && self.words(end) > 0 {
                end += 1;
            }
            return end;
        }
        // Points on lines of their own, the box parted from the text by an empty line.
        while end < most && self.point(end) && (end == first || !self.gap(end)) {
            end += 1;
        }
        if self.gap(end) && (end >= first + 2 || end == first + 1 && !self.gap(first)) {
            return end;
        }
        // Points that only something else than text ends: a button, a caption, a heading.
        end = first;
        while end < most.min(first + MOST_UNMARKED_POINTS) && self.point(end) && self.prose(end) {
            end += 1;
        }
        let marked = end < self.rows.len()
            && matches!(
                self.guess(end),
                Guess::Furniture | Guess::Caption | Guess::Credit | Guess::Byline | Guess::Related { .. }
            );
        if marked { end } else { first }
    }

    /// Whether a line may be a point of an editors' box.
    fn point(&self, at: usize) -> bool {
        matches!(self.guess(at), Guess::Prose | Guess::Short | Guess::Question)
            && self.words(at) >= 3
            && self.piece(at).len() <= MOST_POINT_BYTES
    }

    /// Headings of links and topics with what they cover.
    fn links(&mut self) {
        for at in 0..self.rows.len() {
            match self.guess(at) {
                Guess::Related { topics } if self.free(at) => self.links_under(at, topics),
                Guess::TopicsLine if self.free(at) => {
                    let piece = self.piece(at);
                    let colon = cut::find(piece, |c| c == ':').unwrap_or(piece.len());
                    let is = topics::is_list(piece.get(colon + 1..).unwrap_or("").trim());
                    self.set(at, if is { BlockKind::Topics } else { BlockKind::Furniture });
                }
                _ => {}
            }
        }
    }

    fn links_under(&mut self, heading: usize, topics: bool) {
        self.set(heading, BlockKind::Furniture);
        let first = heading + 1;
        for at in first..self.rows.len().min(first + MOST_LINKS) {
            let link = matches!(self.guess(at), Guess::Short | Guess::Question)
                || (self.prose(at) && !self.row(at).seen.ends)
                || (self.prose(at) && matches!(cut::last(self.piece(at)), '?' | '!'));
            if !self.free(at) || !link || self.words(at) > MOST_LINK_WORDS {
                return;
            }
            // After an empty line the heading still covers one line, or a list of signed ones.
            if at > first && self.gap(at) && self.sign(at) == 0 && !(topics && topics::is_list(self.piece(at))) {
                return;
            }
            // The last of them before text may be the text's own heading.
            let kind = if topics && topics::is_list(self.piece(at)) { BlockKind::Topics } else { BlockKind::Furniture };
            self.set(at, kind);
        }
    }

    /// Captions: those with a credit, and the line above that says the same without one.
    fn captions(&mut self) {
        for at in 0..self.rows.len() {
            if !self.free(at) {
                continue;
            }
            match self.guess(at) {
                Guess::Caption => self.set(at, BlockKind::Caption),
                Guess::Credit => self.set(at, BlockKind::Caption),
                _ => continue,
            }
            let Some(above) = at.checked_sub(1) else { continue };
            if !self.free(above) {
                continue;
            }
            let repeated = repeats(self.piece(above), self.piece(at));
            // The picture's own text stands right above its credited caption, without an empty line.
            let beneath = !self.gap(at) && matches!(self.guess(above), Guess::Short);
            let first = above == 0 && !repeated;
            if repeated || (beneath && !first) {
                self.set(above, BlockKind::Caption);
            }
        }
    }

    /// The head: everything before the running text. Gives the number of the first line of the text.
    fn head(&mut self, title: Option<&str>) -> usize {
        let count = self.rows.len();
        let most = count.min(MOST_HEAD_LINES);
        let is_title = |at: usize| title.is_some_and(|t| same_words(t, self.piece(at)));
        let mut titled = None;
        for at in 0..most {
            if self.free(at) && is_title(at) {
                titled = Some(at);
                break;
            }
        }
        let start = titled.map_or(0, |t| t + 1);
        let mut body = start;
        let begins = |at| self.free(at) && self.prose(at) && self.words(at) >= LEAST_PROSE_WORDS && self.sign(at) == 0;
        while body < most && !begins(body) {
            body += 1;
        }
        if body >= most {
            if let Some(titled) = titled.filter(|_| count > 1) {
                self.set(titled, BlockKind::Headline);
            }
            return start;
        }
        // English titles write every word large; such a first line is one even with a full stop.
        let capitals = titled.is_none()
            && body == 0
            && count > 1
            && !self.pack.noun_capitals
            && self.words(0) <= 20
            && all_large(self.piece(0));
        if capitals {
            self.set(0, BlockKind::Headline);
            return 1;
        }
        let candidate = |order: &Self, at: usize| {
            let heading = matches!(order.guess(at), Guess::Short | Guess::Question) && order.sign(at) == 0;
            order.free(at) && heading
        };
        // The first of four words or more, else the first of the longest.
        let (mut headline, mut most_words) = (titled, 0);
        for at in 0..body {
            if titled.is_none() && candidate(self, at) && self.words(at).min(4) > most_words {
                (headline, most_words) = (Some(at), self.words(at).min(4));
            }
        }
        let Some(headline) = headline else {
            self.lead(body, false);
            return body;
        };
        let mut before = 0;
        for at in 0..headline.min(body) {
            before += usize::from(candidate(self, at));
        }
        self.set(headline, BlockKind::Headline);
        for at in 0..body {
            if !candidate(self, at) {
                continue;
            }
            if at < headline {
                // One or two kickers; more is a menu.
                self.set(at, if before <= 2 { BlockKind::Subheading } else { BlockKind::Furniture });
                continue;
            }
            let by_date = matches!(self.guess(at + 1), Guess::Byline | Guess::BareDate | Guess::Author)
                || at > 0 && matches!(self.guess(at - 1), Guess::Author);
            let name =
                self.words(at) <= 4 && super::dates::authors(self.piece(at), self.pack).is_some_and(|a| !a.is_empty());
            let kind = match () {
                () if by_date && name => BlockKind::Byline,
                () if self.words(at) >= 8 => BlockKind::Lead,
                () => BlockKind::Subheading,
            };
            self.set(at, kind);
        }
        for at in 0..body {
            if self.free(at) && matches!(self.guess(at), Guess::Author | Guess::BareDate) && at > 0 {
                self.set(at, BlockKind::Byline);
            }
        }
        self.lead(body, true);
        body
    }

    /// Whether the first line of the text is a lead: short, under a headline or parted from the text by what stands
    /// in a head.
    fn lead(&mut self, body: usize, headline: bool) {
        let mut more = false;
        for at in body + 1..self.rows.len().min(body + 31) {
            more |= self.free(at) && self.prose(at);
        }
        let parted = body + 1 < self.rows.len()
            && (!self.free(body + 1) || !matches!(self.guess(body + 1), Guess::Prose | Guess::Short | Guess::Question));
        if more && self.piece(body).len() <= MOST_LEAD_BYTES && (headline || parted) {
            self.set(body, BlockKind::Lead);
        }
    }

    /// The text from `body` on.
    fn rest(&mut self, body: usize) {
        let count = self.rows.len();
        let mut last_prose = count;
        while last_prose > 0 && !(self.free(last_prose) && self.prose(last_prose)) {
            last_prose -= 1;
        }
        for at in 0..count {
            if !self.free(at) {
                continue;
            }
            let guess = self.guess(at);
            let kind = match guess {
                Guess::Nothing | Guess::Furniture => BlockKind::Furniture,
                // A line that is all of the text was not pasted for nothing.
                Guess::Byline if count > 1 => BlockKind::Byline,
                Guess::Author if at > 0 && (at <= body + 2 || at >= last_prose) => BlockKind::Byline,
                Guess::BareDate if at > 0 && (at < body + 1 || at > last_prose) => BlockKind::Byline,
                _ if self.item(at) => BlockKind::ListItem,
                Guess::Short | Guess::Author | Guess::BareDate if self.heads(at) => BlockKind::Subheading,
                // In a dialogue short questions have short answers.
                Guess::Question if self.heads(at) && self.words(at + 1) >= LEAST_ANSWER_WORDS => BlockKind::Subheading,
                _ => BlockKind::Paragraph,
            };
            self.set(at, kind);
        }
    }

    /// Whether a line is an item of a list: a sign that is none in prose, or one with a neighbour that has it too.
    fn item(&self, at: usize) -> bool {
        let sign = self.sign(at);
        if sign == 0 {
            return false;
        }
        let first = cut::first(self.piece(at));
        let same = |other: usize| self.sign(other) > 0 && cut::first(self.piece(other)) == first;
        !weak_sign(self.piece(at)) || same(at.wrapping_sub(1)) || same(at + 1)
    }

    /// Whether a short line heads the text after it: text follows, and it is no part of a column of short lines.
    fn heads(&self, at: usize) -> bool {
        let short = |at: usize| {
            matches!(self.guess(at), Guess::Short | Guess::BareDate | Guess::Author)
                && self.kind(at) != Some(BlockKind::Caption)
        };
        let mut before = 0;
        while at.checked_sub(before + 1).is_some_and(short) && before < 3 {
            before += 1;
        }
        let mut next = at + 1;
        let mut after = 0;
        while next < self.rows.len() && after < 3 {
            if short(next) && self.kind(next).is_none_or(|k| k == BlockKind::Subheading) {
                after += 1;
            } else if self.prose(next)
                || self.item(next)
                || self.kind(next) == Some(BlockKind::EditorsPoint)
                || self.guess(next) == Guess::Question
            {
                return before + after < 2;
            }
            next += 1;
        }
        false
    }
}

/// Whether `caption` begins with the words of `line`.
fn repeats(line: &str, caption: &str) -> bool {
    let bare = |word| cut::strip(word, |c| matches!(c, '.' | ','));
    let mut longer = cut::spaced(caption);
    let mut count = 0;
    for word in cut::spaced(line) {
        count += 1;
        if longer.next().map(bare) != Some(bare(word)) {
            return false;
        }
    }
    count > 0
}

/// Whether two pieces have the same words, whatever marks and spaces stand between.
fn same_words(a: &str, b: &str) -> bool {
    if b.len() > 2 * a.len() + 40 {
        return false;
    }
    let (mut theirs, mut count) = (cut::plain(b), 0);
    for word in cut::plain(a) {
        count += 1;
        if theirs.next() != Some(word) {
            return false;
        }
    }
    count > 0 && theirs.next().is_none()
}

/// Whether every word of four letters or more begins with a capital, with three such words at least.
fn all_large(piece: &str) -> bool {
    let mut large = 0;
    for word in cut::spaced(piece) {
        let word = cut::skip(word, |c| !c.is_alphanumeric());
        if cut::first(word).is_uppercase() {
            large += 1;
        } else if word.chars().filter(|c| c.is_alphabetic()).count() >= 4 {
            return false;
        }
    }
    large >= 3
}
