//! The built command line.

use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

fn kurzum(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kurzum"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = kurzum(arguments).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writing = std::thread::spawn(move || {
        // A program that refuses its arguments reads nothing.
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().unwrap();
    writing.join().unwrap();
    output
}

fn answers(arguments: &[&str], input: &str) -> Vec<Value> {
    let output = run(arguments, input.as_bytes());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().lines().map(|l| serde_json::from_str(l).unwrap()).collect()
}

fn codes(input: &str) -> Vec<String> {
    answers(&["--jsonl"], input).iter().map(|a| a["error"]["code"].as_str().unwrap_or("none").to_owned()).collect()
}

fn scratch(name: &str, bytes: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

const ARTICLE: &str = "Die Brücke über die Aare wird im Mai saniert. «Wir bauen weiter», sagte Ina Roth am Montag.";

#[test]
fn answers_come_in_the_order_of_the_requests() {
    let mut input = String::new();
    for id in 0..3000 {
        // Long and short by turns, so that the cores finish out of order.
        let text = ARTICLE.repeat(if id % 7 == 0 { 40 } else { 1 });
        writeln!(input, "{}", json!({"id": id, "text": text})).unwrap();
    }
    let ids: Vec<u64> = answers(&["--jsonl"], &input).iter().map(|a| a["id"].as_u64().unwrap()).collect();
    assert_eq!(ids, (0..3000).collect::<Vec<_>>());
}

#[test]
fn a_bad_line_gets_an_error_and_the_run_goes_on() {
    let input = "no json\n[1]\n{\"id\":\"a\"}\n\n{\"id\":\"b\",\"text\":5}\n{\"id\":\"c\",\"text\":\"x\",\"html\":\"x\"}\n{\"id\":\"d\",\"text\":\"x\"}";
    let all = answers(&["--jsonl"], input);
    let seen: Vec<_> = all.iter().map(|a| (a["id"].as_str(), a["error"]["code"].as_str())).collect();
    let bad = Some("bad-request");
    assert_eq!(
        seen,
        [(None, bad), (None, bad), (Some("a"), bad), (Some("b"), bad), (Some("c"), bad), (Some("d"), None)]
    );
    assert!(all[5]["card"].is_object());
}

#[test]
fn a_line_that_is_not_utf_8_gets_an_error() {
    let output = run(&["--jsonl"], b"{\"id\":1,\"text\":\"Z\xFCrich\"}\n{\"id\":2,\"text\":\"Bern\"}\n");
    let lines: Vec<Value> =
        String::from_utf8(output.stdout).unwrap().lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(lines[0]["error"]["code"], "bad-request");
    assert!(lines[1]["card"].is_object());
}

#[test]
fn wrong_options_have_codes_of_their_own() {
    let input = [
        r#"{"text":"x","lang":5}"#,
        r#"{"text":"x","options":{"bulets":1}}"#,
        r#"{"text":"x","options":{"bullets":-1}}"#,
        r#"{"text":"x","options":{"bullets":101}}"#,
        r#"{"text":"x","published":"2022-12-30","timezone":"Mars/Olympus"}"#,
        r#"{"text":"x","published":"2022-12-30","timezone":"Europe/Zurich","lang":null}"#,
    ];
    assert_eq!(
        codes(&input.join("\n")),
        ["bad-option", "bad-option", "bad-option", "bad-option", "bad-timezone", "none"]
    );
}

#[test]
fn an_id_comes_back_as_it_was_written() {
    let output = run(&["--jsonl"], b"{\"id\":{\"z\":1.50,\"a\":[null]},\"text\":\"x\"}");
    assert!(output.stdout.starts_with(b"{\"id\":{\"z\":1.50,\"a\":[null]},\"card\":{\"version\":1,"));
}

#[test]
fn the_command_lines_options_hold_for_lines_without_their_own() {
    let input = r#"{"text":"x"}
{"text":"x","title":"Eigener"}
{"text":"x","options":{"title":"Innen"}}"#;
    let titles: Vec<_> = answers(&["--jsonl", "--title", "Alle"], input)
        .iter()
        .map(|a| a["card"]["source"]["title"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(titles, ["Alle", "Eigener", "Innen"]);
}

#[test]
fn offsets_count_utf_16_code_units() {
    let text = format!("😀 {ARTICLE}");
    let all = answers(&["--jsonl", "--analysis"], &json!({"text": text}).to_string());
    let units: Vec<u16> = text.encode_utf16().collect();
    let last = all[0]["analysis"]["sentences"].as_array().unwrap().last().unwrap();
    assert_eq!(last["span"]["end"].as_u64().unwrap(), units.len() as u64);
}

#[test]
fn a_lone_surrogate_is_one_code_unit() {
    let all = answers(&["--jsonl", "--analysis"], r#"{"text":"Ein Zeichen \ud83d fehlt."}"#);
    assert_eq!(all[0]["analysis"]["text"], "Ein Zeichen \u{FFFD} fehlt.");
}

#[test]
fn a_request_is_answered_before_the_next_one_comes() {
    let mut child = kurzum(&["--jsonl"]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    for id in ["eins", "zwei"] {
        writeln!(stdin, "{}", json!({"id": id, "text": ARTICLE})).unwrap();
        let mut answer = String::new();
        stdout.read_line(&mut answer).unwrap();
        assert_eq!(serde_json::from_str::<Value>(&answer).unwrap()["id"], id);
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

#[test]
fn closed_output_ends_it_without_a_complaint() {
    let mut child = kurzum(&["--jsonl"]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let writing = std::thread::spawn(move || {
        let line = format!("{}\n", json!({"text": ARTICLE}));
        // Goes on until the program has ended.
        while stdin.write_all(line.as_bytes()).is_ok() {}
    });
    let mut first = [0; 16];
    let mut stdout = child.stdout.take().unwrap();
    stdout.read_exact(&mut first).unwrap();
    drop(stdout);
    let output = child.wait_with_output().unwrap();
    writing.join().unwrap();
    assert!(output.status.success(), "{:?}", output.status);
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn one_article_is_printed_in_every_format() {
    let path = scratch("article.txt", ARTICLE.as_bytes());
    let path = path.to_str().unwrap();
    let text = String::from_utf8(run(&[path], b"").stdout).unwrap();
    assert!(text.contains("Kernpunkte") && text.contains("Brücke"), "{text}");
    let card: Value = serde_json::from_slice(&run(&[path, "--format", "json"], b"").stdout).unwrap();
    assert_eq!(card["lang"], "de");
    let markdown = String::from_utf8(run(&[path, "--format", "markdown"], b"").stdout).unwrap();
    assert!(markdown.contains("## Kernpunkte"), "{markdown}");
    let html = String::from_utf8(run(&[path, "--format", "html"], b"").stdout).unwrap();
    assert!(html.contains("Kernpunkte</h"), "{html}");
    let both: Value =
        serde_json::from_slice(&run(&["-", "--format", "json", "--analysis"], ARTICLE.as_bytes()).stdout).unwrap();
    assert_eq!(both["card"], card);
    assert_eq!(both["analysis"]["text"], ARTICLE);
}

#[test]
fn the_exit_status_tells_what_went_wrong() {
    let latin = scratch("latin.txt", b"Z\xFCrich");
    for (arguments, status, words) in [
        (vec!["no-such-file.txt"], 1, "no-such-file.txt"),
        (vec![latin.to_str().unwrap()], 1, "byte 1"),
        (vec!["--timezone", "Mars/Olympus"], 1, "bad-timezone"),
        (vec!["--format", "xml"], 2, "xml"),
        (vec!["--jsonl", "--html"], 2, "--html"),
    ] {
        let output = run(&arguments, b"");
        let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(status), "{arguments:?}: {complaint}");
        assert!(complaint.contains(words), "{arguments:?}: {complaint}");
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn an_empty_article_is_no_error() {
    assert!(run(&[], b"").status.success());
    assert_eq!(codes("{\"text\":\"\"}\n{\"text\":\"\\u0000\\u0007\"}"), ["none", "none"]);
}
