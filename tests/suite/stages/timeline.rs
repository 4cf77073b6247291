//! Timeline: `entry` is `VALUE TENSE words` of one event, in order, with ` — name` behind it where somebody tells it;
//! without one, the timeline must be empty. `published` is the day of publication.

use super::Stage;
use crate::cases::{self, Case};

pub static STAGE: Stage = Stage { name: "timeline", keys: &["published", "entry"], check };

fn check(case: &Case) -> Result<(), String> {
    let card = kurzum::summarize(case.input(), &case.options()).map_err(|e| e.to_string())?;
    let found: Vec<String> = card
        .timeline
        .iter()
        .map(|e| {
            let teller = e.speaker.as_ref().map_or(String::new(), |s| format!(" — {}", s.name));
            format!("{} {} {}{teller}", e.when.value, format!("{:?}", e.tense).to_lowercase(), e.text)
        })
        .collect();
    cases::same("entry", &case.all("entry"), &found)
}

#[test]
fn cases_hold() {
    cases::run(&STAGE);
}

#[test]
fn a_sentence_of_many_hundred_words_is_cut_into_its_clauses() {
    let clauses: Vec<String> =
        (1901..=1960).map(|year| format!("im Jahr {year} brannte das Rathaus wieder ab")).collect();
    let text = format!("Der Ort hat viel erlebt: {}.", clauses.join(", "));
    let options = kurzum::Options { lang: Some("de".to_owned()), timeline: Some(100), ..kurzum::Options::default() };
    let card = kurzum::summarize(&text, &options).expect("a card");
    assert_eq!(card.timeline.len(), 60);
    assert!(card.timeline.iter().all(|entry| entry.text.len() < 80), "{:?}", card.timeline.first());
}
