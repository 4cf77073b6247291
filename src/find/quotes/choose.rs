//! Which quotes a card shows: the telling ones, by different people, in the order of the article.

use super::Quote;
use crate::card::{BlockKind, QuoteKind};
use crate::lang::Class;
use crate::span::Span;
use crate::text::Reading;

/// Fewest words of a quote of its own; shorter ones say nothing outside their sentence.
const FEWEST_WORDS: usize = 4;

/// Words from which a quote says something, and above which it is a paragraph. Guess, untested.
const GOOD_WORDS: std::ops::RangeInclusive<usize> = 8..=45;

/// The quotes that a card of at most `most` shows, in the order of the article.
pub fn choose<'f>(reading: &Reading<'_>, quotes: &[&'f Quote], most: usize) -> Vec<&'f Quote> {
    let mut ranked: Vec<(i32, usize)> =
        quotes.iter().enumerate().filter_map(|(place, quote)| Some((weight(reading, quotes, quote)?, place))).collect();
    // Words of one's own say more than a report of them: where there are some, they alone are shown.
    let direct = |place: usize| quotes.get(place).is_some_and(|q| q.kind == QuoteKind::Direct);
    if ranked.iter().any(|&(_, place)| direct(place)) {
        ranked.retain(|&(_, place)| direct(place));
    }
    crate::order::by(&mut ranked, |&(weight, _)| (crate::order::of_number((-weight).into()), 0));
    let mut chosen: Vec<usize> = Vec::new();
    while chosen.len() < most && !ranked.is_empty() {
        // Each quote that a speaker has on the card already makes the next one weigh less.
        let own = |quote: &&Quote| quote.speaker.filter(|s| s.known).map(|s| s.name);
        let again = |place: usize| {
            let speaker = quotes.get(place).and_then(own);
            let same = chosen.iter().filter(|&&c| speaker.is_some() && quotes.get(c).and_then(own) == speaker).count();
            i32::try_from(same).unwrap_or(i32::MAX).min(8) * 3
        };
        let best = ranked
            .iter()
            .enumerate()
            .take(CANDIDATES)
            .max_by_key(|&(rank, &(weight, place))| (weight - again(place), std::cmp::Reverse(rank)));
        let Some((rank, &(_, place))) = best else { break };
        ranked.remove(rank);
        let span = quotes.get(place).and_then(|q| hull(q));
        let twice = span
            .is_some_and(|s| chosen.iter().filter_map(|&c| quotes.get(c).and_then(|q| hull(q))).any(|o| o.overlaps(s)));
        if !twice {
            chosen.push(place);
        }
    }
    crate::order::by(&mut chosen, |&place| (place as u64, 0));
    chosen.into_iter().filter_map(|place| quotes.get(place).copied()).collect()
}

/// The best so many are compared for different speakers; a bound on the work for texts that are all quotes.
const CANDIDATES: usize = 64;

fn hull(quote: &Quote) -> Option<Span> {
    Some(quote.spans.first()?.hull(*quote.spans.last()?))
}

/// How telling a quote is; none where it is none to show alone.
fn weight(reading: &Reading<'_>, quotes: &[&Quote], quote: &Quote) -> Option<i32> {
    let span = hull(quote)?;
    let sentence = reading.sentences.partition_point(|s| s.span.start <= span.start).checked_sub(1)?;
    let sentence = reading.sentence(sentence);
    if !matches!(
        reading.kind_of(&sentence),
        BlockKind::Lead | BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Quotation
    ) {
        return None;
    }
    let first = reading.tokens.partition_point(|t| t.span.start < span.start);
    let last = reading.tokens.partition_point(|t| t.span.start < span.end);
    let words = (first..last).filter(|&i| reading.token(i).is_word()).count();
    let starts_large = (first..last).find(|&i| reading.token(i).is_word()).is_some_and(|i| reading.token(i).capital());
    // "to stave off the worst effects": no sentence without its verb of saying.
    let infinitive = quote.kind != QuoteKind::Direct && reading.word(first) == reading.pack.quotes.infinitive;
    if infinitive {
        return None;
    }
    let kind = match quote.kind {
        QuoteKind::Direct if words < FEWEST_WORDS || !starts_large => return None,
        QuoteKind::Direct => 8,
        QuoteKind::Mixed if quote.speaker.is_some() && words > FEWEST_WORDS => 3,
        QuoteKind::Indirect if quote.speaker.is_some() && quote.cue.is_some() && words > FEWEST_WORDS => 0,
        _ => return None,
    };
    let own_voice = (first..last).take(80).any(|i| matches!(reading.value(i, Class::Pronoun), Some(4 | 5)));
    let voices = quotes
        .iter()
        .take(CANDIDATES)
        .filter(|q| quote.speaker.is_some() && q.speaker.map(|s| s.name) == quote.speaker.map(|s| s.name));
    let heard = i32::try_from(voices.count().min(4)).unwrap_or(0);
    let length = if GOOD_WORDS.contains(&words) { 3 } else { 0 };
    let long = if words > 2 * GOOD_WORDS.end() { 3 } else { 0 };
    let named = quote.speaker.filter(|s| s.known).map_or(0, |s| 3 + i32::from(s.role.is_some()));
    Some(kind + length - long + named + i32::from(own_voice) * 2 + heard)
}
