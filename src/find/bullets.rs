//! Key points.

use super::names::Names;
use crate::card::{BlockKind, Origin};
use crate::input::Article;
use crate::span::Span;
use crate::text::Reading;

/// A candidate for a key point.
pub struct Bullet {
    /// Where it stands.
    pub spans: Vec<Span>,
    /// Who wrote it.
    pub origin: Origin,
}

/// Finds the candidates, the best first; the editors' own before all.
pub fn find(_article: &Article<'_>, reading: &Reading<'_>, _names: &Names) -> Vec<Bullet> {
    let of = |editors: bool| {
        reading.sentences.iter().filter_map(move |s| match reading.kind_of(s) {
            BlockKind::EditorsPoint if editors => Some(Bullet { spans: vec![s.span], origin: Origin::Editors }),
            kind if kind.is_body() && !editors => Some(Bullet { spans: vec![s.span], origin: Origin::Article }),
            _ => None,
        })
    };
    of(true).chain(of(false)).collect()
}
