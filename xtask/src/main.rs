//! What cargo alone cannot build: `cargo xtask build`, `cargo xtask types`, `cargo xtask size`, `cargo xtask new-lang`.

mod new_lang;
mod types;
mod web;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

const USAGE: &str = "usage: cargo xtask COMMAND
  build            the browser build: wasm, its glue and the inlined form, into pkg/
  types            writes www/card.d.ts and www/card.schema.json from the Rust contract
  types --check    fails where they are not in step with it
  new-lang CODE    lays out a language: its pack with every list's header, and a case file for every stage
  size             writes sizes.txt, and fails where a budget is exceeded
  size --check     fails where sizes.txt is not in step or a budget is exceeded";

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments[..] {
        ["build"] => web::build(),
        ["types"] => types::write(),
        ["types", "--check"] => types::check(),
        ["new-lang", code] => new_lang(code),
        ["size"] => run(Command::new("node").arg("scripts/sizes.mjs")),
        ["size", "--check"] => run(Command::new("node").args(["scripts/sizes.mjs", "--check"])),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Lays out a language and says what is left to do.
fn new_lang(code: &str) -> Result<()> {
    for path in new_lang::lay_out(&root(), code)? {
        println!("{}", path.strip_prefix(root()).unwrap_or(&path).display());
    }
    println!("Now write its words and its cases; docs/languages.md says how. `cargo test` says what is still missing.");
    Ok(())
}

/// The repository's root.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_owned).unwrap_or_default()
}

/// Runs a command at the root; an exit status other than 0 is an error that names it.
fn run(command: &mut Command) -> Result<()> {
    let status = command.current_dir(root()).status().map_err(|e| format!("{}: {e}", name(command)))?;
    if status.success() { Ok(()) } else { Err(format!("{}: {status}", name(command)).into()) }
}

/// Runs a command at the root and gives what it printed.
fn output(command: &mut Command) -> Result<String> {
    let out = command.current_dir(root()).stderr(std::process::Stdio::inherit()).output();
    let out = out.map_err(|e| format!("{}: {e}", name(command)))?;
    if out.status.success() {
        Ok(String::from_utf8(out.stdout)?)
    } else {
        Err(format!("{}: {}", name(command), out.status).into())
    }
}

fn name(command: &Command) -> String {
    let parts = std::iter::once(command.get_program()).chain(command.get_args());
    parts.map(|p| p.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// Cargo, the one that runs this.
fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}
