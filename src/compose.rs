//! Findings → Card: the choice of what the card shows, and the only place that cuts text.

mod said;

use crate::card::{
    Analysis, BlockItem, Bullet, Card, Entry, Note, Origin, Quote, QuoteItem, QuoteKind, SentenceItem, Source, Speaker,
    Stats, TimeItem, Topic, When, fold_onto, folded,
};
use crate::find::{Findings, bullets, names, quotes, timeline, times};
use crate::input::Article;
use crate::limits;
use crate::options::{self, Options};
use crate::order;
use crate::span::Span;
use crate::text::Reading;

/// Makes the card.
pub fn card(article: &Article<'_>, reading: &Reading<'_>, found: &Findings, options: &Options) -> Card {
    let text = reading.text;
    let stats = stats(reading);
    let chosen = bullets(found, options.most_bullets());
    let tellers = Tellers::new(&found.quotes);
    let mut bullets = Vec::with_capacity(chosen.len());
    for bullet in &chosen {
        bullets.push(Bullet { text: cited(text, &bullet.spans), spans: bullet.spans.clone(), origin: bullet.origin });
    }
    let shown = self::quotes(reading, found, &chosen, options.most_quotes());
    let mut quotes = Vec::with_capacity(shown.len());
    for quote in shown {
        let said = said::time(reading, &found.names, &found.times, quote).filter(|time| !tellers.speak(time.span));
        quotes.push(Quote {
            text: cited(text, &quote.spans),
            spans: quote.spans.clone(),
            kind: quote.kind,
            speaker: quote.speaker.as_ref().filter(|s| s.known).map(|s| speaker(text, s)),
            cue: quote.cue,
            addressee: quote.addressee.map(|s| folded(s.of(text))),
            when: said.map(|time| when(text, time)),
        });
    }
    let events = events(found, &tellers, options.most_timeline());
    let mut timeline = Vec::with_capacity(events.len());
    for told in &events {
        timeline.push(entry(text, told));
    }
    let mut topics = Vec::new();
    for span in self::topics(article, found) {
        topics.push(Topic { text: folded(span.of(text)), spans: vec![span] });
    }
    let mut source = article.source.clone();
    source.published = source.published.filter(|given| is_date(given));
    Card {
        version: 1,
        lang: reading.pack.code.to_owned(),
        stats,
        bullets,
        quotes,
        timeline,
        topics,
        notes: notes(article, reading, &source, stats, options),
        source,
    }
}

/// The editors' points as far as there is room, then the best of the article's; both in the order of the article.
fn bullets(found: &Findings, most: usize) -> Vec<&bullets::Bullet> {
    let mut chosen = Vec::with_capacity(found.bullets.len());
    for bullet in &found.bullets {
        if chosen.len() < most {
            chosen.push(bullet);
        }
    }
    order::by(&mut chosen, |b| {
        let place = b.spans.first().map_or(0, |s| u64::from(s.start));
        (u64::from(b.origin == Origin::Article), place)
    });
    chosen
}

/// Quotes that no bullet shows already, the most telling where there are too many, in the order of the article.
fn quotes<'f>(
    reading: &Reading<'_>,
    found: &'f Findings,
    shown: &[&bullets::Bullet],
    most: usize,
) -> Vec<&'f quotes::Quote> {
    let mut points: Vec<Span> = Vec::new();
    for bullet in shown {
        points.extend_from_slice(&bullet.spans);
    }
    order::by(&mut points, |s| (u64::from(s.start), u64::from(s.end)));
    let mut rest: Vec<&quotes::Quote> = Vec::with_capacity(found.quotes.len());
    for quote in &found.quotes {
        let mut shown = true;
        for &part in &quote.spans {
            let after = points.partition_point(|s| s.start <= part.start);
            shown &= after.checked_sub(1).and_then(|at| points.get(at)).is_some_and(|s| s.contains(part));
        }
        if !shown {
            rest.push(quote);
        }
    }
    quotes::choose(reading, &rest, &points, most)
}

/// The parts of all quotes, in the order of the text.
struct Tellers<'f> {
    parts: Vec<(Span, &'f quotes::Quote)>,
}

impl<'f> Tellers<'f> {
    fn new(quotes: &'f [quotes::Quote]) -> Self {
        let mut parts = Vec::with_capacity(quotes.len());
        for quote in quotes {
            for &span in &quote.spans {
                parts.push((span, quote));
            }
        }
        order::by(&mut parts, |(s, _)| (u64::from(s.start), u64::from(s.end)));
        Tellers { parts }
    }

    /// The part of a quote that begins last before a place.
    fn part(&self, start: u32) -> Option<(Span, &'f quotes::Quote)> {
        let after = self.parts.partition_point(|(part, _)| part.start <= start);
        after.checked_sub(1).and_then(|at| self.parts.get(at)).copied()
    }

    /// Whether a place stands in a quote.
    fn speak(&self, place: Span) -> bool {
        self.part(place.start).is_some_and(|(part, _)| part.contains(place))
    }

    /// An event with who tells it. Its clause is a sentence's; where a direct quote that holds its time began or ends in
    /// another sentence, the clause is what of it lies in the quote.
    fn told(&self, event: &'f timeline::Event, time: &'f times::Time) -> Told<'f> {
        let mut spans = [event.subject, Some(event.clause)];
        if let Some((part, quote)) = self.part(time.span.start)
            && quote.kind == QuoteKind::Direct
            && part.contains(time.span)
            && spans.iter().flatten().any(|span| part.start < span.start || part.end > span.end)
        {
            for span in &mut spans {
                let cut = span.map(|s| Span { start: s.start.max(part.start), end: s.end.min(part.end) });
                *span = cut.filter(|s| s.start < s.end);
            }
        }
        let mut quote = None;
        for &span in spans.iter().flatten() {
            quote = self.part(span.start).filter(|(part, _)| part.contains(span)).map(|(_, quote)| quote);
            if quote.is_none() {
                break;
            }
        }
        Told { event, time, spans, quote }
    }
}

/// An event as the card tells it.
struct Told<'f> {
    event: &'f timeline::Event,
    time: &'f times::Time,
    /// Its subject and its clause.
    spans: [Option<Span>; 2],
    /// The quote that it is told in as a whole.
    quote: Option<&'f quotes::Quote>,
}

impl<'f> Told<'f> {
    /// Who tells of it, where it is not the article itself.
    fn teller(&self) -> Option<&'f quotes::Speaker> {
        self.quote?.speaker.as_ref().filter(|s| s.known)
    }

    /// Whether it is told by the article or by somebody whom it names: what nobody answers for is not shown.
    fn is_vouched(&self) -> bool {
        match self.quote {
            Some(quote) => quote.kind == QuoteKind::Indirect || self.teller().is_some(),
            None => !self.event.quoted,
        }
    }
}

/// Events with their times; where there are too many, those that the article tells of first. In the order of time.
fn events<'f>(found: &'f Findings, tellers: &Tellers<'f>, most: usize) -> Vec<Told<'f>> {
    let mut events = Vec::with_capacity(found.events.len());
    for event in &found.events {
        let Some(time) = found.times.get(event.time) else { continue };
        let told = tellers.told(event, time);
        if told.is_vouched() {
            events.push(told);
        }
    }
    if events.len() > most {
        let mut starts = Vec::with_capacity(events.len());
        for told in &events {
            starts.push(told.time.span);
        }
        order::by(&mut starts, |s| (u64::from(s.start), u64::from(s.end)));
        let last = most.checked_sub(1).and_then(|at| starts.get(at)).copied();
        events.retain(|told| last.is_some_and(|last| told.time.span <= last));
        events.truncate(most);
    }
    events
}

fn entry(text: &str, told: &Told<'_>) -> Entry {
    let time = told.time;
    let mut spans = Vec::with_capacity(told.spans.len());
    spans.extend(told.spans.iter().flatten());
    Entry {
        text: cited(text, &spans),
        spans,
        when: when(text, time),
        tense: told.event.tense,
        speaker: told.teller().map(|s| speaker(text, s)),
    }
}

fn when(text: &str, time: &times::Time) -> When {
    When {
        text: folded(time.span.of(text)),
        span: time.span,
        value: time.point.clone().unwrap_or_else(|| time.value.clone()),
        start: time.days.map(|(first, _)| iso(first)),
        end: time.days.map(|(_, last)| iso(last)),
        precision: time.precision,
        relative: time.relative,
    }
}

/// The topics that the page itself lists; else the most frequent names, each by its fullest form, most frequent first.
fn topics(article: &Article<'_>, found: &Findings) -> Vec<Span> {
    if !article.topics.is_empty() {
        return article.topics.clone();
    }
    // A letter alone is an initial or a party's sign ("D., Ariz.").
    let mut often: Vec<&names::Name> = Vec::new();
    for name in &found.names.list {
        if name.mentions >= limits::TOPIC_MENTIONS && name.fullest.len() > 1 {
            often.push(name);
        }
    }
    order::by(&mut often, |n| (order::falling(n.mentions as u64), u64::from(n.fullest.start)));
    often.truncate(limits::MOST_TOPICS);
    let mut topics = Vec::with_capacity(often.len());
    for name in often {
        topics.push(name.fullest);
    }
    topics
}

/// What a reader should know of the card.
fn notes(article: &Article<'_>, reading: &Reading<'_>, source: &Source, stats: Stats, options: &Options) -> Vec<Note> {
    let mut notes = Vec::new();
    let mut note = |code: &str, message: &str| notes.push(Note { code: code.to_owned(), message: message.to_owned() });
    if reading.pack.code == crate::lang::UNKNOWN.code {
        note("unknown-language", "the article is in none of the languages that kurzum reads");
    }
    if stats.words < limits::SHORT_WORDS {
        note("too-short", "the article is too short to be summarised");
    }
    if options.published.as_deref().is_some_and(|given| !is_date(given)) {
        note("bad-date", "the publication date that was given is no ISO 8601 date and was left out");
    }
    if source.published.is_none() {
        note("no-publication-date", "without a publication date relative times keep their open value");
    }
    if article.paywalled {
        note("paywalled", "the card covers the part that can be read without paying");
    }
    notes
}

fn is_date(given: &str) -> bool {
    options::local_day(given, None).is_some()
}

/// Everything found, before the choice.
pub fn analysis(reading: &Reading<'_>, found: &Findings) -> Analysis {
    let text = reading.text;
    let mut blocks = Vec::with_capacity(reading.blocks.len());
    for block in &reading.blocks {
        blocks.push(BlockItem { kind: block.kind, span: block.span });
    }
    let mut sentences = Vec::with_capacity(reading.sentences.len());
    for sentence in &reading.sentences {
        sentences.push(SentenceItem { span: sentence.span });
    }
    let mut times = Vec::with_capacity(found.times.len());
    for time in &found.times {
        times.push(TimeItem { span: time.span, kind: time.kind, value: time.value.clone() });
    }
    let mut quotes = Vec::with_capacity(found.quotes.len());
    for quote in &found.quotes {
        quotes.push(QuoteItem {
            kind: quote.kind,
            spans: quote.spans.clone(),
            speaker: quote.speaker.as_ref().map(|s| speaker(text, s)),
            cue: quote.cue,
        });
    }
    Analysis { lang: reading.pack.code.to_owned(), text: text.to_owned(), blocks, sentences, times, quotes }
}

fn speaker(text: &str, speaker: &quotes::Speaker) -> Speaker {
    Speaker {
        name: folded(speaker.name.of(text)),
        role: speaker.role.map(|r| folded(r.of(text))),
        span: speaker.mention,
    }
}

fn stats(reading: &Reading<'_>) -> Stats {
    let (mut words, mut sentences) = (0, 0);
    for sentence in &reading.sentences {
        if reading.kind_of(sentence).is_body() {
            sentences += 1;
            for token in reading.tokens.get(sentence.first..sentence.last).unwrap_or(&[]) {
                words += u32::from(token.is_word());
            }
        }
    }
    Stats { words, sentences, reading_minutes: words.div_ceil(limits::WORDS_PER_MINUTE) }
}

/// The spans' slices, white space folded, joined by a space.
fn cited(text: &str, spans: &[Span]) -> String {
    let mut bytes = 0;
    for span in spans {
        bytes += span.len() + 1;
    }
    let mut cited = String::with_capacity(bytes);
    for span in spans {
        fold_onto(&mut cited, span.of(text));
    }
    cited
}

fn iso(day: time::Date) -> String {
    let mut iso = String::with_capacity("2024-09-17".len());
    // Days of times are days of our era.
    times::push_number(&mut iso, day.year().unsigned_abs(), 4);
    for number in [u8::from(day.month()), day.day()] {
        iso.push('-');
        times::push_number(&mut iso, number.into(), 2);
    }
    iso
}
