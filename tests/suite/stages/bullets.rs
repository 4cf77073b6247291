//! Key points: `bullet` is one of the card's points, `editors` one that is the editors' own, `not` stands in none of
//! them, `first` is the first. `title` is the article's title, `most` the most points that are asked for; `count` how
//! many there are.

use kurzum::card::Origin;

use super::Stage;
use crate::cases::{self, Case};

pub static STAGE: Stage = Stage {
    name: "bullets",
    keys: &["title", "most", "bullet", "editors", "first", "not", "count", "published"],
    check,
};

fn check(case: &Case) -> Result<(), String> {
    let mut options = case.options();
    options.title = case.get("title").map(str::to_owned);
    options.bullets = case.get("most").map(|most| most.parse().map_err(|e| format!("most {most}: {e}"))).transpose()?;
    let card = kurzum::summarize(case.input(), &options).map_err(|e| e.to_string())?;
    let all: Vec<&str> = card.bullets.iter().map(|b| b.text.as_str()).collect();
    let found = || format!("found {}", if all.is_empty() { "(none)".to_owned() } else { all.join(" | ") });
    for bullet in case.all("bullet") {
        if !all.contains(&bullet) {
            return Err(format!("no point `{bullet}`\n{}", found()));
        }
    }
    for piece in case.all("not") {
        if all.iter().any(|b| b.contains(piece)) {
            return Err(format!("a point holds `{piece}`\n{}", found()));
        }
    }
    if let Some(first) = case.get("first")
        && all.first() != Some(&first)
    {
        return Err(format!("the first point is not `{first}`\n{}", found()));
    }
    if let Some(count) = case.get("count")
        && count != all.len().to_string()
    {
        return Err(format!("{} points and not {count}\n{}", all.len(), found()));
    }
    let editors: Vec<&str> =
        card.bullets.iter().filter(|b| b.origin == Origin::Editors).map(|b| b.text.as_str()).collect();
    if case.get("editors").is_some() { cases::same("editors", &case.all("editors"), &editors) } else { Ok(()) }
}

#[test]
fn cases_hold() {
    cases::run(&STAGE);
}
