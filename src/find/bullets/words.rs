//! Which words carry an article's topic, and how often it uses them.

use crate::find::content::{content_key, key};
use crate::index::Index;
use crate::input::plain::cut;
use crate::lang::Class;
use crate::text::Reading;

/// Most that a word weighs, as if used eight times: in a long text the commonest words would else decide all.
const HEAVIEST: f32 = 3.0;

/// The content words of every sentence, each word once, by number.
pub(super) struct Words {
    /// Numbers of words, sentence after sentence.
    ids: Vec<u32>,
    /// Where in `ids` each sentence ends.
    ends: Vec<u32>,
    /// What each word weighs: the binary logarithm of how often the body uses it, so 0 for a word used once, and no more
    /// than [`HEAVIEST`].
    weights: Vec<f32>,
    table: Index,
}

impl Words {
    /// Reads all sentences; furniture, captions and the like have no words here.
    pub(super) fn read(reading: &Reading<'_>) -> Self {
        // Every other token is a word of content, and every other of those a new one.
        let room = reading.tokens.len() / 4;
        let mut words = Words {
            ids: Vec::with_capacity(reading.tokens.len() / 2),
            ends: Vec::with_capacity(reading.sentences.len()),
            weights: Vec::new(),
            table: Index::with_room(room),
        };
        // The sentence that used a word last, so that each sentence lists it once.
        let mut used: Vec<u32> = Vec::with_capacity(room);
        let mut counts: Vec<u32> = Vec::with_capacity(room);
        for (number, sentence) in (1u32..).zip(&reading.sentences) {
            let kind = reading.kind_of(sentence);
            let body = kind.is_body();
            if body || matches!(kind, crate::card::BlockKind::EditorsPoint | crate::card::BlockKind::Headline) {
                for at in sentence.first..sentence.last {
                    let Some(key) = content_key(reading, reading.token(at)) else { continue };
                    let id = words.table.number(key.into());
                    if id as usize == counts.len() {
                        counts.push(0);
                        used.push(0);
                    }
                    if let Some(count) = counts.get_mut(id as usize) {
                        *count += u32::from(body);
                    }
                    if let Some(last) = used.get_mut(id as usize)
                        && *last != number
                    {
                        *last = number;
                        words.ids.push(id);
                    }
                }
            }
            words.ends.push(u32::try_from(words.ids.len()).unwrap_or(u32::MAX));
        }
        words.weights.reserve(counts.len());
        for count in counts {
            words.weights.push(log2(count.max(1)).min(HEAVIEST));
        }
        words
    }

    /// The words of a sentence.
    pub(super) fn of(&self, sentence: usize) -> &[u32] {
        let end = self.ends.get(sentence).copied().unwrap_or(0);
        let start = sentence.checked_sub(1).and_then(|s| self.ends.get(s)).copied().unwrap_or(0);
        self.ids.get(start as usize..end as usize).unwrap_or(&[])
    }

    /// How many different words there are.
    pub(super) fn len(&self) -> usize {
        self.weights.len()
    }

    /// What a word weighs.
    pub(super) fn weight(&self, id: u32) -> f32 {
        self.weights.get(id as usize).copied().unwrap_or(0.0)
    }

    /// Marks the words of the title: `given` by the caller, and the article's own headline.
    pub(super) fn title(&self, reading: &Reading<'_>, given: Option<&str>) -> Vec<bool> {
        let mut marks = vec![false; self.len()];
        let mut mark = |id: u32| {
            if let Some(mark) = marks.get_mut(id as usize) {
                *mark = true;
            }
        };
        for word in cut::plain(given.unwrap_or("")) {
            let stop = cut::classes(word, reading.pack).has(Class::Stop);
            if !stop && let Some(id) = self.table.find(key(word).into()) {
                mark(id);
            }
        }
        for (at, sentence) in reading.sentences.iter().enumerate() {
            if reading.kind_of(sentence) == crate::card::BlockKind::Headline {
                self.of(at).iter().for_each(|&id| mark(id));
            }
        }
        marks
    }
}

/// The binary logarithm, straight between powers of two. The library's own may differ in the last bit from one
/// machine to the next, and a tie would then be broken differently.
fn log2(n: u32) -> f32 {
    let whole = n.max(1).ilog2();
    let rest = n as f32 / (1u64 << whole) as f32 - 1.0;
    whole as f32 + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithm_is_exact_at_powers_of_two_and_grows_between() {
        assert_eq!([1, 2, 4, 1024].map(log2), [0.0, 1.0, 2.0, 10.0]);
        assert!(log2(3) > log2(2) && log2(3) < log2(4));
    }
}
