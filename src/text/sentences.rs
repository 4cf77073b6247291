//! Tokens → sentences.
//!
//! A mark that can end a sentence is a question; what stands before and after it answers. Whatever closes with the
//! sentence (more marks, quotation marks, brackets, a footnote's number) belongs to it.

use super::{Kind, Reading, Sentence, Token};
use crate::lang::{Class, Classes, Pack};
use crate::letters::lower;
use crate::span::Span;

/// Letters of the longest piece of an abbreviation of several ("z. B.", "n. Chr.", "i. d. R.").
const MOST_PIECE_BYTES: usize = 4;

/// Pieces of the longest abbreviation of several ("i. d. R." has three).
const MOST_PIECES: usize = 4;

/// Bytes of a small word too long for an abbreviation that no list has.
const LEAST_LONG: usize = 4;

/// Digits of the longest ordinal ("am 24. März", "zum 100. Geburtstag"); four are a year.
const MOST_ORDINAL_DIGITS: usize = 3;

/// Adds the sentences of the tokens from `from` on, which are one block's.
pub(super) fn split(reading: &Reading<'_>, from: usize, to: &mut Vec<Sentence>) {
    let tokens = &reading.tokens;
    let block = reading.blocks.len();
    let mut marks = Marks { reading, pack: reading.pack, tokens, from, first: from, folded: String::new() };
    let list = List::of(&marks);
    let mut item = 1;
    let mut at = from;
    while let Some(token) = tokens.get(at) {
        if at > marks.first && (marks.bullet(at) || list.is_some_and(|l| l.begins(&marks, at, item))) {
            item += 1;
            push(tokens, marks.first, at, block, to);
            marks.first = at;
        }
        if !token.is_final() {
            at += 1;
            if marks.pack.sentences.loose && marks.opens_item(at) {
                push(tokens, marks.first, at, block, to);
                marks.first = at;
            }
            continue;
        }
        let mark = at;
        at = marks.closed(mark);
        if at < tokens.len() && marks.ends(mark, at) {
            push(tokens, marks.first, at, block, to);
            marks.first = at;
        }
    }
    push(tokens, marks.first, at, block, to);
}

fn push(tokens: &[Token], first: usize, last: usize, block: usize, to: &mut Vec<Sentence>) {
    if let (Some(a), Some(b)) = (tokens.get(first), last.checked_sub(1).and_then(|l| tokens.get(l)))
        && first < last
    {
        to.push(Sentence { span: Span::hull(a.span, b.span), first, last, block });
    }
}

/// The tokens of a block with the look-ups that the rules ask for.
struct Marks<'a> {
    reading: &'a Reading<'a>,
    pack: &'static Pack,
    tokens: &'a [Token],
    /// The block's first token.
    from: usize,
    /// The sentence's first token.
    first: usize,
    folded: String,
}

impl<'a> Marks<'a> {
    fn token(&self, at: usize) -> &'a Token {
        self.reading.token(at)
    }

    fn word(&self, at: usize) -> &str {
        self.reading.word(at)
    }

    /// The token's only character; NUL, which no token holds, where it has several.
    fn mark(&self, at: usize) -> char {
        self.reading.sign(at)
    }

    fn classes(&self, at: usize) -> &'static Classes {
        self.reading.classes(at)
    }

    /// Whether a token is the sign of an item of a list that stands on one line.
    fn bullet(&self, at: usize) -> bool {
        let token = self.token(at);
        token.kind == Kind::Punct && !token.glued() && matches!(self.mark(at), '•' | '⁃')
    }

    /// One past all that closes with the sentence whose mark stands at `mark`.
    fn closed(&self, mark: usize) -> usize {
        let mut at = mark + 1;
        loop {
            let token = self.token(at);
            let goes_with = match token.kind {
                // "?!", "?..", ". . ."
                _ if token.is_final() => {
                    token.glued()
                        || (self.word(at).starts_with('.') && self.word(at - 1).ends_with(['.', '?', '!', '…']))
                }
                Kind::Quote => self.closes(at),
                Kind::Punct => match self.mark(at) {
                    ')' | ']' | '}' | '」' | '』' | '）' | '》' => token.glued() || self.opened(at),
                    // A footnote's number, or words left out: "[3]", "[...]"
                    '[' => {
                        let Some(end) = self.note_end(at) else { return at };
                        at = end;
                        continue;
                    }
                    _ => false,
                },
                _ => false,
            };
            if !goes_with || at >= self.tokens.len() {
                return at;
            }
            at += 1;
        }
    }

    /// One past a footnote's "[3]" or "[...]" that opens at `at`; none where something else stands in the brackets.
    fn note_end(&self, at: usize) -> Option<usize> {
        let mut end = at + 1;
        while end < at + 6 {
            match self.mark(end) {
                ']' if end > at + 1 => return Some(end + 1),
                '…' | ',' | '–' | '-' => {}
                _ if self.token(end).kind == Kind::Number || self.word(end) == "..." => {}
                _ => return None,
            }
            end += 1;
        }
        None
    }

    /// Whether a bracket was opened in the sentence.
    fn opened(&self, at: usize) -> bool {
        let open = match self.mark(at) {
            ')' => '(',
            ']' => '[',
            _ => return false,
        };
        // Only a little way back: a bracket set off by spaces is rare, and a long walk at each would be quadratic.
        (at.saturating_sub(60).max(self.first)..at).any(|t| self.mark(t) == open)
    }

    /// Whether the quotation mark at `at` closes rather than opens.
    fn closes(&self, at: usize) -> bool {
        let token = self.token(at);
        let next = self.token(at + 1);
        let ends = at + 1 >= self.tokens.len();
        match (token.glued(), next.glued() && !ends) {
            (true, false) => true,
            (false, true) if next.kind != Kind::Punct => false,
            (true, true) => {
                // `Ende."Anfang`, `Ende.)"`, `Ende."[1]`: only marks that always open do so here.
                let always = matches!(self.mark(at), '„' | '‚');
                let pointed = matches!(self.mark(at), '«' | '»' | '‹' | '›');
                !(always || next.is_word() && pointed)
            }
            // Set off on both sides, as texts cut into words have it: every second one closes.
            (false, punct) => {
                let mark = self.word(at);
                let count =
                    |mark: &str| (at.saturating_sub(400).max(self.from)..at).filter(|&t| self.word(t) == mark).count();
                let before = count(mark);
                // French has spaces inside its marks: one closes where the other is open.
                let other = match mark {
                    "»" => Some("«"),
                    "«" => Some("»"),
                    _ => None,
                };
                ends || other.map_or(before % 2 == 1 && !punct, |other| count(other) > before)
            }
        }
    }

    /// Whether the mark at `mark`, all that closes with it ending before `next`, ends the sentence.
    fn ends(&mut self, mark: usize, next: usize) -> bool {
        let after = self.token(next);
        if self.token(next - 1).is_wide() || self.token(mark).is_wide() {
            return !matches!(self.mark(next), '、' | '，' | '」' | '』' | '》');
        }
        let closed = next > mark + 1 && !self.token(next - 1).is_final();
        if after.glued() {
            return self.ends_glued(mark, next, closed);
        }
        match after.kind {
            // „Kommst du?“ fragte er; "approx. the".
            Kind::Word if self.small(next) => !closed && self.ends_before_small(mark, next),
            Kind::Punct => match self.mark(next) {
                // „Komm!“ – „Nein.“ goes on; so does whatever a comma follows.
                ',' | ';' | ':' | ')' | ']' | '}' | '/' | '=' | '%' | '&' => false,
                '-' | '–' | '—' | '―' => {
                    let then = self.token(next + 1);
                    // "—Vamos —dijo ella. —Y nosotros."
                    let talk = matches!(self.mark(self.first), '–' | '—' | '―') && self.pack.quotes.dialogue_dashes;
                    if talk && then.is_word() && then.capital() {
                        return true;
                    }
                    !closed
                        && !then.glued()
                        && then.is_word()
                        && !self.small(next + 1)
                        && !self.abbreviated(mark, next + 1, closed)
                        && self.mark(mark) != '.'
                }
                '(' | '[' => !self.small(next + 1) && !self.abbreviated(mark, next, closed),
                _ => !self.abbreviated(mark, next, closed),
            },
            _ => !self.abbreviated(mark, next, closed),
        }
    }

    /// Whether a full stop ends a sentence before a small word: behind a word too long for an abbreviation, before one of
    /// the frequent words or one as long.
    fn ends_before_small(&self, mark: usize, next: usize) -> bool {
        let long = |at: usize| {
            let least = if self.token(at).capital() { LEAST_LONG + 2 } else { LEAST_LONG };
            self.word(at).len() >= least && self.word(at).chars().skip(1).all(char::is_lowercase)
        };
        let Some(word) = mark.checked_sub(1).filter(|_| self.pack.sentences.loose) else { return false };
        let address =
            self.token(word).glued() && matches!(self.mark(word.wrapping_sub(1)), '.' | '/' | '@' | '_' | '-');
        self.mark(mark) == '.'
            && self.token(mark).glued()
            && long(word)
            && !address
            && !self.classes(word).has(Class::Abbreviation)
            && (long(next) || self.classes(next).has_any(const { Classes::of(&[Class::Stop, Class::Starter]) }))
    }

    /// Whether a sentence begins behind a colon or semicolon: with a capital that is no name's.
    fn opens_item(&self, at: usize) -> bool {
        matches!(self.mark(at.wrapping_sub(1)), ':' | ';')
            && !self.token(at).glued()
            && self.starter(at)
            && self.token(at).is_word()
    }

    /// Whether a word begins small; "iPhone" and "eBay" do not.
    fn small(&self, at: usize) -> bool {
        let token = self.token(at);
        token.is_word() && !token.capital() && {
            let mut letters = self.word(at).chars();
            letters.next().is_some_and(char::is_lowercase) && !letters.next().is_some_and(char::is_uppercase)
        }
    }

    /// Whether a sentence ends though no white space follows ("Ende.Anfang", "Was?Nein").
    fn ends_glued(&self, mark: usize, next: usize, closed: bool) -> bool {
        let after = self.token(next);
        if closed
            || !after.is_word()
            || !after.capital()
            || after.all_capitals()
            || self.token(next + 1).glued() && self.mark(next + 1) == '.'
        {
            // `"Ende."Anfang` has a capital after a closing mark.
            return closed
                && after.is_word()
                && after.capital()
                && self.mark(next - 1) != '\''
                && self.mark(next - 1) != '’';
        }
        let Some(word) = mark.checked_sub(1) else { return false };
        let before = self.token(word);
        let plain = before.is_word()
            && before.span.len() >= 3
            && self.word(word).chars().all(char::is_lowercase)
            && self.token(mark).glued()
            // Part of an address: "www.spiegel.Online", "a/b.Html"
            && !(before.glued() && matches!(self.mark(word.wrapping_sub(1)), '.' | '/' | '@' | '_' | '-'));
        let long = self.word(next).chars().count() >= 2 || self.mark(next) == 'I';
        plain && long && !self.classes(word).has(Class::Abbreviation)
    }

    /// Whether the dot at `mark` belongs to an abbreviation, an ordinal or an initial, so that the sentence goes on.
    fn abbreviated(&mut self, mark: usize, next: usize, closed: bool) -> bool {
        let dots = self.word(mark);
        if closed && self.item_number(mark, next) {
            return true;
        }
        if dots != "." {
            // "..." before a capital ends; at the start of a sentence it leads in.
            return (dots.starts_with("..") || dots == "…") && mark == self.first;
        }
        if !self.token(mark).glued() || closed {
            return false;
        }
        let Some(word) = mark.checked_sub(1).filter(|&w| w >= self.first) else { return false };
        match self.token(word).kind {
            Kind::Number => self.ordinal(word, next),
            Kind::Word => self.abbreviation(word, next),
            _ => false,
        }
    }

    /// Whether the dot stands in the number of a list's item: "1.) ".
    fn item_number(&self, mark: usize, next: usize) -> bool {
        let number = mark.wrapping_sub(1);
        number == self.first
            && self.token(number).kind == Kind::Number
            && next == mark + 2
            && self.mark(mark + 1) == ')'
    }

    /// Whether a word begins a sentence when it is written large: no noun or name, but an article, a pronoun, an adverb.
    fn starter(&self, at: usize) -> bool {
        let at = if self.token(at).kind == Kind::Quote { at + 1 } else { at };
        self.token(at).capital() && self.classes(at).has_any(const { Classes::of(&[Class::Stop, Class::Starter]) })
    }

    fn is_number(&self, at: usize) -> bool {
        self.token(at).kind == Kind::Number || (self.token(at).capital() && is_roman(self.word(at)))
    }

    /// "24. März", "2. Weltkrieg", "1. Punkt".
    fn ordinal(&self, word: usize, next: usize) -> bool {
        let digits = self.token(word).span.len();
        // The number of a list's item.
        let after_sign = word == self.first + 1 && matches!(self.mark(self.first), '•' | '⁃');
        let most = if self.pack.sentences.loose { 4 } else { 2 };
        if (word == self.first || after_sign) && digits <= most {
            return true;
        }
        if !self.pack.sentences.ordinal_dots || digits > MOST_ORDINAL_DIGITS {
            return false;
        }
        let after = self.token(next);
        if self.classes(next).has(Class::Month) || after.kind == Kind::Number {
            return true;
        }
        // "10.30.", "3,5." and "FC 04." are figures.
        let before = self.token(word.wrapping_sub(1));
        if self.token(word).glued()
            && before.kind == Kind::Punct
            && !matches!(self.mark(word - 1), '(' | '/' | '-' | '–' | '[')
        {
            return false;
        }
        if self.starter(next) || !after.is_word() {
            return false;
        }
        // "der 2. Weltkrieg", "am 24. Spieltag", but "Sie wurde 24. Experten sagen": a small word of grammar before the
        // number makes an ordinal of it.
        let determined = self.classes(word.wrapping_sub(1)).has(Class::Stop) || !before.is_word() || before.capital();
        determined && self.token(word).span.start > self.token(self.first).span.start
    }

    fn abbreviation(&mut self, word: usize, next: usize) -> bool {
        let token = self.token(word);
        let letters = self.word(word).chars().count();
        // "z. B.", "U.S.", "i. d. R."
        if let Some(kind) = self.chain(word) {
            return match kind {
                Chain::Never => true,
                Chain::MayEnd => !self.starts_sentence(next),
            };
        }
        if letters <= 3 && self.opens_chain(next) && letters == 1 {
            return true;
        }
        if self.classes(word).has(Class::Abbreviation) {
            return match self.pack.words.value(token.entry, Class::Abbreviation) {
                // Also the last word of a sentence: "usw.", "Mio.", "Inc."
                Some(1) => !self.starts_sentence(next),
                // Before a figure only: "Nr. 5", "S. 12".
                Some(2) if letters > 1 || !token.capital() => self.is_number(next),
                // "P. Morel" is a first name cut short.
                Some(2) => self.is_number(next) || self.token(next).is_word() && !self.starter(next),
                _ => true,
            };
        }
        // "a las 9.00 h. Cierra"
        let hour = self.classes(word).has(Class::HourWord) && self.token(word.wrapping_sub(1)).kind == Kind::Number;
        if hour && self.pack.times.noun_first {
            return self.small(next);
        }
        if letters == 1 {
            // "J. K. Rowling", "Ziff. B. 12", "c. 1818"; but "Plan B. Er ..."
            if self.token(next).kind == Kind::Number {
                return !token.capital() || !self.pack.sentences.ordinal_dots || self.mark(word) == 'S';
            }
            if self.mark(word) == 'I' && self.pack.sentences.capital_i && !self.token(word.wrapping_sub(1)).capital() {
                return false;
            }
            return self.token(next).is_word() && !self.starter(next);
        }
        // "Papst Johannes XXIII. Nachfolger"
        if self.pack.sentences.ordinal_dots && token.all_capitals() && is_roman(self.word(word)) {
            return self.token(next).is_word() && !self.starter(next);
        }
        // "hrsg.", "bzgl.": no word has no vowel.
        let figures = self.word(word).ends_with(|c: char| c.is_ascii_digit());
        !token.capital() && letters <= 5 && !figures && !has_vowel(self.word(word)) && !self.starter(next)
    }

    /// Whether what stands at `next` begins a sentence, after an abbreviation that may be the last word of one.
    fn starts_sentence(&self, next: usize) -> bool {
        self.starter(next) || self.left_out(next) || matches!(self.mark(next), '•' | '„' | '«' | '“')
    }

    /// Whether a verb without its subject begins a sentence there, where a language leaves subjects out ("Llegará").
    fn left_out(&self, next: usize) -> bool {
        let (times, word) = (&self.pack.times, self.word(next));
        times.noun_first
            && self.token(next).capital()
            && (self.classes(next).has_any(const { Classes::of(&[Class::PastVerb, Class::Report]) })
                || times.past_endings.iter().chain(times.future_endings).any(|e| word.ends_with(e)))
    }

    /// Whether an abbreviation of several pieces goes on at `next`: a short word with its own dot.
    fn opens_chain(&self, next: usize) -> bool {
        self.token(next).is_word()
            && self.token(next).span.len() <= MOST_PIECE_BYTES
            && self.token(next + 1).glued()
            && self.mark(next + 1) == '.'
    }

    /// The abbreviation of several pieces that ends with the word at `word` and its dot.
    fn chain(&mut self, word: usize) -> Option<Chain> {
        let mut start = word;
        let mut all_capitals = self.token(word).capital() && self.token(word).span.len() <= 2;
        for _ in 1..MOST_PIECES {
            let Some(before) = start.checked_sub(2).filter(|&b| b >= self.first) else { break };
            let piece = self.token(before);
            let short = piece.is_word() && piece.span.len() <= MOST_PIECE_BYTES;
            if !short || self.mark(before + 1) != '.' || !self.token(before + 1).glued() {
                break;
            }
            start = before;
            all_capitals &= piece.capital() && piece.span.len() <= 2;
        }
        while start < word {
            self.folded.clear();
            for at in (start..=word).step_by(2) {
                if at > start {
                    self.folded.push('.');
                }
                let piece = self.reading.word(at);
                self.folded.extend(piece.chars().map(lower));
            }
            let entry = self.pack.words.entry(&self.folded);
            if self.pack.words.classes(entry).has(Class::Abbreviation) {
                let may_end = self.pack.words.value(entry, Class::Abbreviation) == Some(1);
                return Some(if may_end { Chain::MayEnd } else { Chain::Never });
            }
            // "U.S.", "N.A.T.O.": capitals with dots, glued.
            if all_capitals && self.token(word).glued() {
                return Some(Chain::MayEnd);
            }
            start += 2;
        }
        None
    }
}

enum Chain {
    /// A sentence goes on after it.
    Never,
    /// It may also be the last word of a sentence.
    MayEnd,
}

/// Whether a word is a Roman number.
fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L' | b'C'))
}

fn has_vowel(word: &str) -> bool {
    word.chars().any(|c| !c.is_ascii() || matches!(c.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y'))
}

/// A list that a block holds on one line: "1. Kaffee 2. Tee", "a) Kaffee b) Tee".
#[derive(Clone, Copy)]
struct List {
    /// What numbers its items.
    sign: Sign,
    /// Tokens of marks after the number: ")", ".", ".)".
    marks: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Number,
    Letter,
}

impl List {
    /// The list that a block begins as.
    fn of(marks: &Marks<'_>) -> Option<List> {
        let first = marks.from;
        let sign = match marks.mark(first) {
            '1' => Sign::Number,
            'a' => Sign::Letter,
            _ => return None,
        };
        let count = (first + 1..first + 3)
            .take_while(|&at| marks.token(at).glued() && matches!(marks.mark(at), '.' | ')'))
            .count();
        (count > 0).then_some(List { sign, marks: count })
    }

    /// Whether item number `item` (the first is 0) begins at a token.
    fn begins(self, marks: &Marks<'_>, at: usize, item: u32) -> bool {
        let token = marks.token(at);
        let is = match self.sign {
            Sign::Number => token.kind == Kind::Number && marks.word(at).parse() == Ok(item + 1),
            Sign::Letter => token.is_word() && u32::from(marks.mark(at)) == u32::from('a') + item,
        };
        is && !token.glued()
            && (at + 1..=at + self.marks).all(|m| marks.token(m).glued() && matches!(marks.mark(m), '.' | ')'))
            && !marks.small(at + self.marks + 1)
            && !marks.token(at + self.marks + 1).glued()
    }
}
