//! Tokens: `t` is one token as it stands, in order; `kinds` its kinds, one letter each (w word, n number, q quote,
//! p punctuation, s symbol).

use kurzum::text::Kind;

use super::Stage;
use crate::cases::{self, Case};

pub static STAGE: Stage = Stage { name: "tokens", keys: &["t", "kinds"], check };

fn check(case: &Case) -> Result<(), String> {
    let text = case.input();
    let pack = kurzum::lang::pack(&case.lang).expect("a language of ours");
    let article = kurzum::input::plain::article(text, pack, &case.options());
    let reading = kurzum::text::read(&article, pack);
    let found: Vec<&str> = reading.tokens.iter().map(|t| t.span.of(text)).collect();
    let kinds: String = reading
        .tokens
        .iter()
        .map(|t| match t.kind {
            Kind::Word => 'w',
            Kind::Number => 'n',
            Kind::Quote => 'q',
            Kind::Punct => 'p',
            Kind::Symbol => 's',
        })
        .collect();
    let expected: Vec<&str> = case.all("t").into_iter().flat_map(|t| t.split(" | ")).collect();
    cases::same("t", &expected, &found)?;
    case.get("kinds").map_or(Ok(()), |k| cases::same("kinds", &[k], &[kinds.as_str()]))
}

#[test]
fn cases_hold() {
    cases::run(&STAGE);
}
