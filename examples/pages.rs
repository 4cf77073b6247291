//! Milliseconds from a string of HTML to its card, on one thread: `cargo run --release --example pages < pages.jsonl`.
//! A line is an object with `html` and, where it is known, `url`.

#![allow(clippy::expect_used, reason = "a benchmark ends where its input is none")]

use std::io::BufRead;
use std::time::Instant;

use kurzum::Options;

/// Each page is read so often and its least time counts: what else the machine does is no cost of ours.
const RUNS: usize = 5;

fn main() {
    let mut times = Vec::new();
    let mut bytes = 0;
    for line in std::io::stdin().lock().lines() {
        let line = line.expect("lines of text");
        let page: serde_json::Value = serde_json::from_str(&line).expect("JSON");
        let html = page.get("html").and_then(serde_json::Value::as_str).expect("`html`");
        let url = page.get("url").and_then(serde_json::Value::as_str).map(str::to_owned);
        let options = Options { url, ..Options::default() };
        let least = (0..RUNS)
            .map(|_| {
                let start = Instant::now();
                std::hint::black_box(kurzum::summarize_html(html, &options).expect("a card"));
                start.elapsed().as_secs_f64() * 1000.0
            })
            .fold(f64::INFINITY, f64::min);
        bytes += html.len();
        times.push(least);
    }
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times.get((times.len() as f64 * share) as usize).copied().unwrap_or(0.0);
    println!(
        "{} pages, {:.0} kB each: {:.2} ms a page (median {:.2}, 95 % within {:.2})",
        times.len(),
        bytes as f64 / 1000.0 / times.len() as f64,
        times.iter().sum::<f64>() / times.len() as f64,
        at(0.5),
        at(0.95),
    );
}
