//! The browser build: one wasm for browsers and bundlers, and a larger one for Node, which reads strings of HTML too.

use std::fs;
use std::path::Path;
use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

use crate::{Result, cargo, root, run};

const TARGET: &str = "wasm32-unknown-unknown";

/// wasm-opt's flags. No feature flags: with `--all-features` its output is refused by browsers.
/// -O1, since what the higher levels gain in raw bytes makes the rest harder to pack: docs/decisions/browser-build.md.
const WASM_OPT: &[&str] = &["-O1", "--strip-debug", "--strip-producers", "--strip-target-features"];

/// Builds both wasms and their glue into pkg/.
pub fn build() -> Result<()> {
    let pkg = root().join("pkg");
    one(&[], &pkg)?;
    // For a quick look at the browser's alone.
    if std::env::var_os("KURZUM_BROWSER_ONLY").is_some() {
        return Ok(());
    }
    // In a folder of cargo's own: the two builds would else throw one another's work away.
    one(&["--features", "html", "--target-dir", "target/node"], &pkg.join("node"))?;
    // Beside the types that tsc writes from the scripts, which refer to it.
    fs::create_dir_all(pkg.join("types"))?;
    put(&pkg.join("types").join("card.d.ts"), &fs::read(root().join("www").join("card.d.ts"))?)?;
    run(Command::new("node").arg("scripts/bundle.mjs"))
}

/// No reduction of loops' strength: made for processors with cheap addresses, it gives a wasm more variables, makes it larger
/// and a fifth slower (docs/decisions/browser-build.md).
const LLVM: &str = "-Cllvm-args=-disable-lsr";

/// Builds one wasm, with further arguments for cargo, into a folder.
fn one(arguments: &[&str], folder: &Path) -> Result<()> {
    let made = root().join("target").join("xtask");
    fs::create_dir_all(&made)?;
    fs::create_dir_all(folder)?;

    let lib = ["rustc", "--locked", "--lib", "--crate-type", "cdylib", "--profile", "web", "--target", TARGET];
    run(cargo().args(lib).args(arguments).args(["--", LLVM]))?;
    let target = arguments.last().filter(|a| a.starts_with("target")).copied().unwrap_or("target");
    let compiled = root().join(target).join(TARGET).join("web").join("kurzum.wasm");

    // The glue asks for no file by itself: www/engine.js gives it the address, www/index.js the bytes. So one glue
    // serves both, and a bundler that meets it neither copies a wasm that nobody loads nor breaks on its address.
    Bindgen::new()
        .input_path(&compiled)
        .web(true)?
        .typescript(true)
        .omit_default_module_path(true)
        .reset_state_function(true)
        .generate(&made)?;

    let optimised = made.join("optimised.wasm");
    let wasm_opt = root().join("node_modules").join("binaryen").join("bin").join("wasm-opt");
    if !wasm_opt.exists() {
        return Err("node_modules/binaryen is missing: run `npm ci` (or `npm start`, which does) first".into());
    }
    // Through node, which also works where the file has no executable bit.
    run(Command::new("node").arg(wasm_opt).args(WASM_OPT).arg(made.join("kurzum_bg.wasm")).arg("-o").arg(&optimised))?;

    let wasm = fs::read(&optimised)?;
    put(&folder.join("kurzum_bg.wasm"), &wasm)?;
    for file in ["kurzum.js", "kurzum.d.ts"] {
        put(&folder.join(file), &fs::read(made.join(file))?)?;
    }
    put(&folder.join("inlined.js"), inlined(&wasm).as_bytes())?;
    put(
        &folder.join("inlined.d.ts"),
        b"/** The wasm, one character a byte: see www/bytes.js. */\ndeclare const characters: string;\nexport default characters;\n",
    )?;
    Ok(())
}

/// Written beside and moved, so that a server or a test that reads pkg/ never meets half a file.
fn put(path: &Path, bytes: &[u8]) -> Result<()> {
    let beside = path.with_extension("new");
    fs::write(&beside, bytes)?;
    fs::rename(&beside, path)?;
    Ok(())
}

/// Bytes that a string literal would have to escape and the wasm is full of, each with a printable one that it hardly
/// holds: the two change places, here and in www/bytes.js.
const SWAPPED: [(u8, u8); 5] = [(0, b'['), (b'\n', b']'), (b'\r', b'Y'), (b'"', b'Z'), (b'\\', b'V')];

/// The wasm as a module that every bundler and Node read alike: one character a byte, which brotli packs nearly as well
/// as the bytes themselves (base64 costs a third more). No `data:` address: Vite mangles those.
fn inlined(wasm: &[u8]) -> String {
    format!(
        "// Made by `cargo xtask build` from kurzum_bg.wasm; www/bytes.js reads it.\nexport default \"{}\";\n",
        characters(wasm)
    )
}

fn characters(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    for &byte in bytes {
        let partner = SWAPPED.iter().find_map(|&(a, b)| match byte {
            _ if byte == a => Some(b),
            _ if byte == b => Some(a),
            _ => None,
        });
        match partner.unwrap_or(byte) {
            end @ (0 | b'\n' | b'\r' | b'"' | b'\\') => text.push_str(&format!("\\x{end:02x}")),
            other => text.push(char::from(other)),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::characters;

    #[test]
    fn frequent_bytes_take_one_character_and_no_literal_ends_early() {
        assert_eq!(characters(b"\0asm"), "[asm");
        assert_eq!(characters(b"a\n\r\"\\"), "a]YZV");
        assert_eq!(characters(b"[]YZV"), r"\x00\x0a\x0d\x22\x5c");
        assert_eq!(characters(&[0x80, 0xff]), "\u{80}\u{ff}");
    }
}
