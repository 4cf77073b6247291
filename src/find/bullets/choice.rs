//! Weighs sentences and takes the best, none that repeats another.

use super::alone::{self, Marks, Standing};
use super::words::Words;
use crate::lang::UNKNOWN;
use crate::text::Reading;

/// What the first sentence is worth against one of the end. The weights here were set on the development sets
/// together; docs/decisions/bullets.md has the figures.
const POSITION: f32 = 1.0;

/// How fast that falls: at sentence 1 / `FALL` it is half.
const FALL: f32 = 0.25;

/// What the very first sentence is worth beside that, where it stands alone: newsrooms write it to sum up the rest. In a
/// language that we do not know nothing but its place speaks for a sentence.
const FIRST: f32 = 0.6;

/// What the mean weight of a sentence's words is worth.
const CENTRALITY: f32 = 0.3;

/// Words added to a sentence's own before the mean is taken, so that a short one is not all topic.
const CENTRALITY_DAMPING: f32 = 1.0;

/// What words of the title are worth, by the square root of their number.
const TITLE: f32 = 0.3;

/// Words above which a sentence is long for a point, and what each of them costs.
const LONG_WORDS: usize = 35;
/// See [`LONG_WORDS`].
const LONG_COST: f32 = 0.02;

/// Words below which a sentence is short for a point, and what each missing one costs.
const SHORT_WORDS: usize = 8;
/// See [`SHORT_WORDS`].
const SHORT_COST: f32 = 0.2;

/// What a sentence loses that points back at the one before, unless that one is a point and it joins it.
const LEANING_COST: f32 = 0.25;

/// Words of the longest point of two sentences. Longer ones bring nothing (60 and 70 measured), and no reader takes them
/// in at a glance.
const MOST_JOINED_WORDS: usize = 50;

/// Quoted tokens that a sentence may have and join another (a word in marks, a title); more are somebody's quote.
const MOST_JOINED_QUOTED: usize = 3;

/// What a sentence loses that is quoted from end to end; the card has its quotes apart.
const QUOTED_COST: f32 = 0.25;

/// What a sentence loses whose words have all been said.
const REPEATING_COST: f32 = 1.0;

/// Share of a sentence's words in another's, by number, from which it repeats it and is never taken.
const REPEATS_RATIO: f32 = 0.6;

/// The same against the editors' points: their box sums up what the text says at length, in fewer of its words.
const REPEATS_EDITORS_RATIO: f32 = 0.5;

/// Sentences that are compared with one another; the rest are too far behind to be taken.
const COMPARED: usize = 256;

/// One in so many of an article's sentences may become a point: a summary is shorter than what it sums up.
const SENTENCES_A_POINT: usize = 3;

/// One sentence of the article, or two neighbours of which the second needs the first.
pub(super) struct Point {
    /// First sentence.
    pub first: usize,
    /// Last sentence.
    pub last: usize,
    words: usize,
}

/// The best points of the body, the best first, of at most `most` sentences together. `title` marks its words; `said` are
/// sentences that must not be repeated.
///
/// What cannot stand alone is taken only behind the sentence before it, where that one is a point: "Er will ..." is read
/// as one point with the sentence that names him.
pub(super) fn best(reading: &Reading<'_>, words: &Words, title: &[bool], said: &[usize], most: usize) -> Vec<Point> {
    let (mut rivals, body) = rivals(reading, words, title);
    crate::order::by(&mut rivals, |r| (crate::order::falling(crate::order::of_score(r.score)), r.sentence as u64));
    rivals.truncate(COMPARED);
    let mut room = most.min(body.div_ceil(SENTENCES_A_POINT));

    let mut points: Vec<Point> = Vec::new();
    let mut heard = Heard { words, marks: vec![0; words.len()], said: 0 };
    for &sentence in said {
        heard.hear(sentence, &mut rivals, REPEATS_EDITORS_RATIO);
    }
    while room > 0 {
        // The best rival, its value and the point that it joins.
        let mut best: Option<(usize, f32, Option<usize>)> = None;
        for (at, rival) in rivals.iter().enumerate() {
            // What has been heard only takes away: below the best so far nobody can win any more.
            if best.is_some_and(|(_, value, _)| value >= rival.score) {
                break;
            }
            let joins = if rival.joins { points.iter().position(|p| p.takes(rival)) } else { None };
            let mut value = rival.score - REPEATING_COST * heard.ratio(rival.sentence);
            match rival.standing {
                Standing::Leaning if joins.is_none() => value -= LEANING_COST,
                Standing::Behind if joins.is_none() => continue,
                _ => {}
            }
            if best.is_none_or(|(_, known, _)| value > known) {
                best = Some((at, value, joins));
            }
        }
        let Some((chosen, _, joins)) = best else { break };
        let chosen = rivals.remove(chosen);
        heard.hear(chosen.sentence, &mut rivals, REPEATS_RATIO);
        match joins.and_then(|at| points.get_mut(at)) {
            Some(point) => point.last = chosen.sentence,
            None => points.push(Point { first: chosen.sentence, last: chosen.sentence, words: chosen.words }),
        }
        room -= 1;
    }
    points
}

struct Rival {
    sentence: usize,
    standing: Standing,
    /// Its words, of content or not.
    words: usize,
    /// Whether it can join the point before it: what is quoted there the card shows with its speaker.
    joins: bool,
    /// What it is worth, the cost of leaning left out.
    score: f32,
}

impl Point {
    /// Whether a sentence that needs the one before can stand behind this point.
    fn takes(&self, rival: &Rival) -> bool {
        self.first == self.last && self.last + 1 == rival.sentence && self.words + rival.words <= MOST_JOINED_WORDS
    }
}

/// Every sentence of the body that can be a point or a part of one; and how many sentences the body has.
fn rivals(reading: &Reading<'_>, words: &Words, title: &[bool]) -> (Vec<Rival>, usize) {
    let mut rivals = Vec::with_capacity(reading.sentences.len());
    let mut marks = Marks::new();
    let mut place = 0;
    for (number, sentence) in reading.sentences.iter().enumerate() {
        if !reading.kind_of(sentence).is_body() {
            continue;
        }
        let counts = marks.pass(reading, sentence);
        let standing = alone::standing(reading, sentence, counts);
        // What leans has its place behind what it leans on, also where that is not there.
        let behind = usize::from(standing == Standing::Leaning);
        let mut score = POSITION / (1.0 + FALL * (place + behind) as f32);
        if place == 0 && (standing == Standing::Alone || reading.pack.code == UNKNOWN.code) {
            score += FIRST;
        }
        place += 1;
        if standing == Standing::Fallen {
            continue;
        }
        let own = words.of(number);
        let (quoted, length) = (counts.quoted, counts.words);
        let (mut topic, mut in_title) = (0.0, 0);
        for &id in own {
            topic += words.weight(id);
            in_title += usize::from(title.get(id as usize) == Some(&true));
        }
        score += CENTRALITY * topic / (own.len() as f32 + CENTRALITY_DAMPING);
        score += TITLE * (in_title as f32).sqrt();
        score -= LONG_COST * length.saturating_sub(LONG_WORDS) as f32;
        score -= SHORT_COST * SHORT_WORDS.saturating_sub(length) as f32;
        score -= QUOTED_COST * quoted as f32 / (sentence.last - sentence.first).max(1) as f32;
        let joins = standing != Standing::Alone && quoted <= MOST_JOINED_QUOTED;
        rivals.push(Rival { sentence: number, standing, words: length, joins, score });
    }
    (rivals, place)
}

/// What has been said.
struct Heard<'w> {
    words: &'w Words,
    /// Which saying used each word last; 0 for a word not said yet.
    marks: Vec<u32>,
    /// How many sentences have been said.
    said: u32,
}

impl Heard<'_> {
    /// Marks a sentence's words as said, and takes away the rivals that say the same: `ratio` of the words of the shorter
    /// one of the two stand in the other.
    fn hear(&mut self, sentence: usize, rivals: &mut Vec<Rival>, ratio: f32) {
        let own = self.words.of(sentence);
        self.said += 1;
        for &id in own {
            if let Some(mark) = self.marks.get_mut(id as usize) {
                *mark = self.said;
            }
        }
        rivals.retain(|rival| {
            let theirs = self.words.of(rival.sentence);
            let mut shared = 0;
            for &id in theirs {
                shared += usize::from(self.marks.get(id as usize) == Some(&self.said));
            }
            let shorter = own.len().min(theirs.len());
            shared < 2 || (shared as f32) < shorter as f32 * ratio
        });
    }

    /// How much of a sentence, by its words' weight, has been said.
    fn ratio(&self, sentence: usize) -> f32 {
        let (mut all, mut old) = (0.0, 0.0);
        for &id in self.words.of(sentence) {
            let weight = 1.0 + self.words.weight(id);
            all += weight;
            if self.marks.get(id as usize).is_some_and(|&mark| mark > 0) {
                old += weight;
            }
        }
        if all > 0.0 { old / all } else { 1.0 }
    }
}
