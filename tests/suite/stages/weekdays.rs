//! Weekdays: on which side of the day of publication a bare weekday lies. In `in` and each `also` a weekday behind `<`
//! lies before the publication, one behind `>` after it; the signs are taken out before the text is read.
//! The sentences were written before anybody looked at what was found in them.

use super::Stage;
use crate::cases::{self, Case};

pub static STAGE: Stage = Stage { name: "weekdays", keys: &["published", "also"], check };

/// Share of weekdays that must lie on the right side, in hundredths.
const LEAST_RIGHT: usize = 90;

fn check(case: &Case) -> Result<(), String> {
    let (_, wrong) = judged(case)?;
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

/// How many weekdays a case has, and those on the wrong side.
fn judged(case: &Case) -> Result<(usize, Vec<String>), String> {
    let published = case.get("published").ok_or("no `published`")?;
    let (mut all, mut wrong) = (0, Vec::new());
    for marked in case.all("in").into_iter().chain(case.all("also")) {
        let text = marked.replace(['<', '>'], "");
        let found = kurzum::analyze(&text, &case.options()).map_err(|e| e.to_string())?;
        for (signs, (at, sign)) in marked.char_indices().filter(|(_, c)| matches!(c, '<' | '>')).enumerate() {
            let at = at - signs;
            all += 1;
            let time = found.times.iter().find(|t| t.span.start as usize <= at && at < t.span.end as usize);
            let right = time.is_some_and(|t| match sign {
                '<' => t.value.get(..10).is_some_and(|v| v < published),
                _ => t.value.get(..10).is_some_and(|v| v > published),
            });
            if !right {
                wrong.push(format!("{marked}: {}", time.map_or("nothing found", |t| &t.value)));
            }
        }
    }
    Ok((all, wrong))
}

#[test]
fn cases_hold() {
    cases::run(&STAGE);
}

#[test]
fn nine_in_ten_lie_on_the_right_side() {
    let (mut all, mut wrong) = (0, 0);
    for (lang, text) in
        [("de", include_str!("../../cases/weekdays/de.txt")), ("en", include_str!("../../cases/weekdays/en.txt"))]
    {
        for case in cases::parse(lang, text, STAGE.keys).expect("a case file") {
            let (own, missed) = judged(&case).expect("a case that can be read");
            all += own;
            wrong += missed.len();
        }
    }
    assert!(all >= 60, "{all} weekdays");
    println!("{} of {all} weekdays lie on the right side", all - wrong);
    assert!((all - wrong) * 100 >= all * LEAST_RIGHT, "{wrong} of {all} are on the wrong side");
}
