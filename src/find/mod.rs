//! Reading → Findings: names, quotes, times, the timeline's events, key points. All are spans; none holds text.
//!
//! `names` and `times` are what the others stand on; quotes, timeline and bullets do not know one another.

pub mod bullets;
mod content;
pub mod names;
pub mod quotes;
pub mod timeline;
pub mod times;

use time::Date;

use crate::input::Article;
use crate::text::Reading;

/// All that was found in an article.
pub struct Findings {
    /// Who and what is named.
    pub names: names::Names,
    /// Every quote, in order.
    pub quotes: Vec<quotes::Quote>,
    /// Every time expression, in order.
    pub times: Vec<times::Time>,
    /// Events with their time, in order of time.
    pub events: Vec<timeline::Event>,
    /// Candidates for key points, the best first; the editors' own before all.
    pub bullets: Vec<bullets::Bullet>,
}

/// Finds everything. `anchor` is the local day of publication.
pub fn find(article: &Article<'_>, reading: &Reading<'_>, anchor: Option<Date>, most_bullets: usize) -> Findings {
    let names = names::find(reading);
    let quotes = quotes::find(reading, &names);
    let times = times::find(reading, anchor);
    let events = timeline::find(reading, &times, anchor);
    let bullets = bullets::find(article, reading, &names, most_bullets);
    Findings { names, quotes, times, events, bullets }
}
