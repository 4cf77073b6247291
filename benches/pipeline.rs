//! How fast each stage is alone, and the whole way from text to card, on articles of three kinds and lengths.
//!
//! Read the throughput (MB/s), not the time; one thread. `cargo bench` prints all, `cargo bench -- whole` the whole way,
//! `cargo bench -- quotes` one stage. Before it measures, each bench checks that the card holds what the article tells,
//! so that a fast wrong answer fails.

#![allow(clippy::expect_used, missing_docs, reason = "a bench may state its claim the short way")]

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use kurzum::find::{bullets, names, quotes, timeline, times};
use kurzum::{Options, input, lang, text};

/// A text with its language and day of publication.
struct Article {
    name: &'static str,
    lang: &'static str,
    published: &'static str,
    text: String,
}

/// An article as it is; one of the length of a long report; one of a megabyte.
fn articles() -> [Article; 3] {
    let times = |text: &str, bytes: usize| vec![text; bytes.div_ceil(text.len())].join("\n\n");
    [
        Article {
            name: "page of 2 kB, German",
            lang: "de",
            published: "2025-03-14",
            text: include_str!("../tests/articles/de/windpark/source.txt").to_owned(),
        },
        Article {
            name: "report of 20 kB, English",
            lang: "en",
            published: "2024-09-17",
            text: times(include_str!("../tests/articles/en/ferry/source.txt"), 20_000),
        },
        Article {
            name: "ticker of 1 MB, German",
            lang: "de",
            published: "2024-06-03",
            text: times(include_str!("../tests/articles/de/hochwasser-ticker/source.txt"), 1_000_000),
        },
    ]
}

fn options(article: &Article) -> Options {
    Options { lang: Some(article.lang.to_owned()), published: Some(article.published.to_owned()), ..Options::default() }
}

fn whole(c: &mut Criterion) {
    let mut group = c.benchmark_group("whole");
    for article in articles() {
        let options = options(&article);
        let card = kurzum::summarize(&article.text, &options).expect("a card");
        assert!(!card.bullets.is_empty() && !card.quotes.is_empty() && !card.timeline.is_empty(), "{}", article.name);
        group.throughput(Throughput::Bytes(article.text.len() as u64));
        group.bench_with_input(BenchmarkId::from_parameter(article.name), &article, |b, article| {
            b.iter(|| kurzum::summarize(black_box(&article.text), &options));
        });
    }
    group.finish();
}

/// What the stages before have made of an article.
struct Ready<'a> {
    text: &'a str,
    options: &'a Options,
    read: &'a input::Article<'a>,
    reading: &'a text::Reading<'a>,
    names: &'a names::Names,
}

/// One stage on all articles; what the stages before it make is made once.
fn stage(c: &mut Criterion, name: &str, run: impl Fn(&Ready<'_>) -> usize) {
    let mut group = c.benchmark_group(name);
    for article in articles() {
        let options = options(&article);
        let pack = lang::pack(article.lang).expect("a language of ours");
        let read = input::plain::article(&article.text, pack, &options);
        let reading = text::read(&read, pack);
        let names = names::find(&reading);
        let ready = Ready { text: &article.text, options: &options, read: &read, reading: &reading, names: &names };
        group.throughput(Throughput::Bytes(article.text.len() as u64));
        group.bench_function(BenchmarkId::from_parameter(article.name), |b| b.iter(|| run(black_box(&ready))));
    }
    group.finish();
}

fn stages(c: &mut Criterion) {
    stage(c, "language", |r| lang::detect::detect(r.text).code.len());
    stage(c, "blocks", |r| input::plain::article(r.text, r.reading.pack, r.options).blocks.len());
    stage(c, "tokens and sentences", |r| text::read(r.read, r.reading.pack).sentences.len());
    stage(c, "names", |r| names::find(r.reading).list.len());
    stage(c, "times", |r| {
        let anchor = r.options.local_day_of(r.read.source.published.as_deref(), None).expect("a day");
        let times = times::find(r.reading, anchor);
        timeline::find(r.reading, &times, anchor).len()
    });
    stage(c, "quotes", |r| quotes::find(r.reading, r.names).len());
    stage(c, "bullets", |r| bullets::find(r.read, r.reading, r.names, 5).len());
}

criterion_group!(benches, whole, stages);
criterion_main!(benches);
