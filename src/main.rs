//! The command line.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    use std::io::{BufRead, Write};
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
        let Ok(request) = serde_json::from_str::<serde_json::Value>(&line) else { continue };
        let text = request.get("text").and_then(|t| t.as_str()).unwrap_or("");
        let mut options: kurzum::Options =
            request.get("options").and_then(|o| serde_json::from_value(o.clone()).ok()).unwrap_or_default();
        let field = |name: &str| request.get(name).and_then(|v| v.as_str()).map(str::to_owned);
        options.lang = field("lang").or(options.lang);
        options.published = field("published").or(options.published);
        options.title = field("title").or(options.title);
        options.url = field("url").or(options.url);
        let answer = match request.get("html").and_then(|h| h.as_str()) {
            Some(html) => kurzum::summarize_and_analyze_html(html, &options),
            None => kurzum::summarize_and_analyze(text, &options),
        };
        let answer = match answer {
            Ok((card, analysis)) => serde_json::json!({"id": request.get("id"),
                "card": card.to_utf16(&analysis.text), "analysis": analysis.to_utf16()}),
            Err(e) => {
                serde_json::json!({"id": request.get("id"), "error": {"code": e.code(), "message": e.to_string()}})
            }
        };
        if writeln!(out, "{answer}").is_err() {
            return;
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}
