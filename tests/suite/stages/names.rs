//! Names: `name` is the fullest form, in order; the lines after it are about it.
//!
//! `role` as the article gives it; `gender` m or f; `kind` person, body or other; `mention` a mention, in order.
//! Only people and bodies are compared, unless a case says `kind other`; `-` as a name says that there is none.

use super::Stage;
use crate::cases::{self, Case};
use kurzum::find::names::{self, Gender, Name, NameKind};

pub static STAGE: Stage = Stage { name: "names", keys: &["name", "role", "gender", "kind", "mention"], check };

fn check(case: &Case) -> Result<(), String> {
    let text = case.input();
    let options = case.options();
    let pack = kurzum::lang::pack(&case.lang).ok_or("no such language")?;
    let article = kurzum::input::plain::article(text, pack, &options);
    let reading = kurzum::text::read(&article, pack);
    let found = names::find(&reading);
    let others = case.all("kind").contains(&"other");
    let list: Vec<&Name> = found.list.iter().filter(|n| others || n.kind != NameKind::Other).collect();
    let fullest: Vec<&str> = list.iter().map(|n| n.fullest.of(text)).collect();
    let expected = case.all("name");
    if expected == ["-"] {
        return cases::same("name", &[] as &[&str], &fullest);
    }
    cases::same("name", &expected, &fullest)?;
    let mut name: Option<&Name> = None;
    let mut next = list.into_iter();
    let mut mentions: Vec<&str> = Vec::new();
    let done = |name: Option<&Name>, said: &[&str]| match name {
        Some(n) if !said.is_empty() => {
            let own = found.mentions.iter().filter(|m| found.list.get(m.name).is_some_and(|own| own.first == n.first));
            cases::same("mention", said, &own.map(|m| reading.range(m.first, m.last).of(text)).collect::<Vec<_>>())
        }
        _ => Ok(()),
    };
    for (key, value) in &case.lines {
        if key == "name" {
            done(name, &mentions)?;
            mentions.clear();
            name = next.next();
        }
        let Some(n) = name else { continue };
        let found = match key.as_str() {
            "role" => n.role.map_or("-", |r| r.of(text)),
            "gender" => match n.gender {
                Some(Gender::Male) => "m",
                Some(Gender::Female) => "f",
                None => "-",
            },
            "kind" => match n.kind {
                NameKind::Person => "person",
                NameKind::Body => "body",
                NameKind::Other => "other",
            },
            "mention" => {
                mentions.push(value);
                continue;
            }
            _ => continue,
        };
        cases::same(key, &[value], &[found]).map_err(|e| format!("{e}\nof {}", n.fullest.of(text)))?;
    }
    done(name, &mentions)
}

#[test]
fn cases_hold() {
    cases::run(&STAGE);
}
