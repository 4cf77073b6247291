//! What a page says of its article: `in` is HTML, `url` the address that the caller gives; the others are what the card
//! says of its source. `day` is the day that "heute" of the text means: what relative times count from.

use super::Stage;
use crate::cases::{self, Case};

pub static STAGE: Stage =
    Stage { name: "meta", keys: &["address", "title", "site", "author", "published", "modified", "url", "day"], check };

fn check(case: &Case) -> Result<(), String> {
    let options = kurzum::Options { url: None, published: None, ..case.options() };
    let html = case.input();
    let page = kurzum::input::html::parse(html);
    let meta = kurzum::input::meta::read(&page, case.get("address"));
    let card = kurzum::summarize_html(html, &options).map_err(|e| e.to_string())?;
    let mut checked = false;
    let mut compare = |key: &str, found: Vec<&str>| {
        let expected = case.all(key);
        checked |= !expected.is_empty();
        // "-" says that there is none.
        let expected: Vec<&str> = expected.into_iter().filter(|value| *value != "-").collect();
        if case.get(key).is_some() { cases::same(key, &expected, &found) } else { Ok(()) }
    };
    compare("title", meta.title.as_deref().into_iter().collect())?;
    compare("site", meta.site.as_deref().into_iter().collect())?;
    compare("author", meta.authors.iter().map(String::as_str).collect())?;
    let published = meta.published.as_deref().or(card.source.published.as_deref());
    compare("published", published.into_iter().collect())?;
    compare("modified", meta.modified.as_deref().into_iter().collect())?;
    compare("url", meta.url.as_deref().into_iter().collect())?;
    compare("day", card.timeline.iter().map(|e| e.when.value.as_str()).collect())?;
    if checked { Ok(()) } else { Err("the case states nothing".to_owned()) }
}

#[test]
fn cases_hold() {
    cases::run(&STAGE);
}
