//! Weighs sentences and takes the best, none that repeats another.

use super::alone::{self, Marks, Standing};
use super::words::Words;
use crate::lang::UNKNOWN;
use crate::text::Reading;

/// What the first sentence is worth against one of the end. The weights here were set on the development sets
/// together; docs/decisions/bullets.md has the figures.
const POSITION: f32 = 1.0;

/// How fast that falls: at sentence 1 / `FALL` it is half.
const FALL: f32 = 0.3;

/// What the very first sentence is worth beside that, where it stands alone: newsrooms write it to sum up the rest. In a
/// language that we do not know nothing but its place speaks for a sentence.
const FIRST: f32 = 0.6;

/// What the mean weight of a sentence's words is worth.
const CENTRALITY: f32 = 0.35;

/// Words added to a sentence's own before the mean is taken, so that a short one is not all topic.
const CENTRALITY_DAMPING: f32 = 1.0;

/// What words of the title are worth, by the square root of their number.
const TITLE: f32 = 0.3;

/// Words above which a sentence is long for a point, and what each of them costs.
const LONG_WORDS: usize = 35;
/// See [`LONG_WORDS`].
const LONG_COST: f32 = 0.03;

/// Words below which a sentence is short for a point, and what each missing one costs.
const SHORT_WORDS: usize = 8;
/// See [`SHORT_WORDS`].
const SHORT_COST: f32 = 0.2;

/// What a sentence loses that points back at the one before.
const LEANING_COST: f32 = 0.35;

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

/// The best sentences of the body, the best first, at most `most`. `title` marks its words; `said` are sentences that
/// must not be repeated.
pub(super) fn best(reading: &Reading<'_>, words: &Words, title: &[bool], said: &[usize], most: usize) -> Vec<usize> {
    let (mut rivals, body) = rivals(reading, words, title);
    crate::order::by(&mut rivals, |r| (crate::order::falling(crate::order::of_score(r.score)), r.sentence as u64));
    rivals.truncate(COMPARED);
    let most = most.min(body.div_ceil(SENTENCES_A_POINT));

    let mut taken = Vec::new();
    let mut heard = vec![false; words.len()];
    for &sentence in said {
        hear(words, sentence, &mut heard);
        rivals.retain(|r| !repeats(words, r.sentence, sentence, REPEATS_EDITORS_RATIO));
    }
    while taken.len() < most {
        let mut best: Option<(usize, f32)> = None;
        for (at, rival) in rivals.iter().enumerate() {
            // What has been heard only takes away: below the best so far nobody can win any more.
            if best.is_some_and(|(_, value)| value >= rival.score) {
                break;
            }
            let value = rival.score - REPEATING_COST * heard_ratio(words, rival.sentence, &heard);
            if best.is_none_or(|(_, known)| value > known) {
                best = Some((at, value));
            }
        }
        let Some((chosen, _)) = best else { break };
        let chosen = rivals.remove(chosen).sentence;
        hear(words, chosen, &mut heard);
        rivals.retain(|r| !repeats(words, r.sentence, chosen, REPEATS_RATIO));
        taken.push(chosen);
    }
    taken
}

struct Rival {
    sentence: usize,
    score: f32,
}

/// Every sentence of the body that stands alone, with its score; and how many sentences the body has.
fn rivals(reading: &Reading<'_>, words: &Words, title: &[bool]) -> (Vec<Rival>, usize) {
    let mut rivals = Vec::new();
    let mut marks = Marks::new();
    let mut place = 0;
    for (number, sentence) in reading.sentences.iter().enumerate() {
        if !reading.kind_of(sentence).is_body() {
            continue;
        }
        let (quoted, open) = marks.pass(reading, sentence);
        let standing = alone::standing(reading, sentence, quoted, open);
        let mut score = POSITION / (1.0 + FALL * place as f32);
        if place == 0 && (standing == Standing::Alone || reading.pack.code == UNKNOWN.code) {
            score += FIRST;
        }
        place += 1;
        if standing == Standing::Fallen {
            continue;
        }
        let own = words.of(number);
        let topic: f32 = own.iter().map(|&id| words.weight(id)).sum();
        let in_title = own.iter().filter(|&&id| title.get(id as usize).copied().unwrap_or(false)).count();
        let length = reading.tokens.get(sentence.first..sentence.last).unwrap_or(&[]);
        let length = length.iter().filter(|t| t.is_word()).count();
        score += CENTRALITY * topic / (own.len() as f32 + CENTRALITY_DAMPING);
        score += TITLE * (in_title as f32).sqrt();
        score -= LONG_COST * length.saturating_sub(LONG_WORDS) as f32;
        score -= SHORT_COST * SHORT_WORDS.saturating_sub(length) as f32;
        score -= QUOTED_COST * quoted as f32 / (sentence.last - sentence.first).max(1) as f32;
        if standing == Standing::Leaning {
            score -= LEANING_COST;
        }
        rivals.push(Rival { sentence: number, score });
    }
    (rivals, place)
}

/// Marks a sentence's words as said.
fn hear(words: &Words, sentence: usize, heard: &mut [bool]) {
    for &id in words.of(sentence) {
        if let Some(mark) = heard.get_mut(id as usize) {
            *mark = true;
        }
    }
}

/// How much of a sentence, by its words' weight, has been said.
fn heard_ratio(words: &Words, sentence: usize, heard: &[bool]) -> f32 {
    let (mut all, mut old) = (0.0, 0.0);
    for &id in words.of(sentence) {
        let weight = 1.0 + words.weight(id);
        all += weight;
        if heard.get(id as usize).copied().unwrap_or(false) {
            old += weight;
        }
    }
    if all > 0.0 { old / all } else { 1.0 }
}

/// Whether two sentences say the same: `ratio` of the shorter one's words stand in the other.
fn repeats(words: &Words, a: usize, b: usize, ratio: f32) -> bool {
    let (a, b) = (words.of(a), words.of(b));
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let shared = short.iter().filter(|id| long.contains(id)).count();
    shared > 1 && shared as f32 >= short.len() as f32 * ratio
}
