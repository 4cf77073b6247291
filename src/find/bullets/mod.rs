//! Key points: the editors' own, then the article's best sentences.
//!
//! [`words`] reads which words carry the article's topic, [`alone`] says which sentences can stand alone, [`choice`]
//! weighs what is left and takes the best, none that repeats another.

mod alone;
mod choice;
mod words;

use super::names::Names;
use crate::card::{BlockKind, Origin};
use crate::input::Article;
use crate::span::Span;
use crate::text::Reading;

use words::Words;

/// A candidate for a key point.
pub struct Bullet {
    /// Where it stands.
    pub spans: Vec<Span>,
    /// Who wrote it.
    pub origin: Origin,
}

/// Finds the candidates, the best first; the editors' own before all, then at most `most` of the article's. Cost n log n in the number of sentences, and
/// linear in the number of words.
pub fn find(article: &Article<'_>, reading: &Reading<'_>, _names: &Names, most: usize) -> Vec<Bullet> {
    let words = Words::read(reading);
    let mut bullets = Vec::new();
    let mut said = Vec::new();
    for block in &reading.blocks {
        if block.kind == BlockKind::EditorsPoint && block.first < block.last {
            let (first, last) = (reading.sentence(block.first), reading.sentence(block.last - 1));
            bullets.push(Bullet { spans: vec![first.span.hull(last.span)], origin: Origin::Editors });
            said.extend(block.first..block.last);
        }
    }
    let title = words.title(reading, article.source.title.as_deref());
    for point in choice::best(reading, &words, &title, &said, most) {
        let (first, last) = (reading.sentence(point.first), reading.sentence(point.last));
        // Two paragraphs are two places in the source.
        let spans =
            if first.block == last.block { vec![first.span.hull(last.span)] } else { vec![first.span, last.span] };
        bullets.push(Bullet { spans, origin: Origin::Article });
    }
    bullets
}
