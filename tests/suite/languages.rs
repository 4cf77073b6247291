//! Folders, registry and lists of the languages hold together.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use kurzum::lang::lists::PATHS;
use kurzum::lang::phrases::Phrase;
use kurzum::lang::{Class, PACKS, UNKNOWN, fold, pack};

use crate::cases;
use crate::stages::STAGES;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lang")
}

/// Every word list below a folder.
fn lists(folder: &Path, to: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a language's folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            lists(&path, to);
        } else if path.extension().is_some_and(|e| e == "txt") {
            to.push(path);
        }
    }
}

/// Each word list with its path from `src/lang` on.
fn every_list() -> Vec<(String, String)> {
    let mut paths = Vec::new();
    lists(&root(), &mut paths);
    paths.sort();
    paths
        .iter()
        .map(|p| {
            let name = p.strip_prefix(root()).expect("below src/lang").to_string_lossy().replace('\\', "/");
            (name, fs::read_to_string(p).expect("a list in UTF-8"))
        })
        .collect()
}

#[test]
fn every_folder_is_registered_and_the_registry_is_sorted() {
    let folders: BTreeSet<String> = fs::read_dir(root())
        .expect("src/lang")
        .flatten()
        .filter(|f| f.path().join("mod.rs").is_file() && f.path().join("sentences.rs").is_file())
        .map(|f| f.file_name().to_string_lossy().into_owned())
        .filter(|n| n != "pack")
        .collect();
    let mut registered: Vec<&str> = PACKS.iter().map(|p| p.code).collect();
    assert!(registered.is_sorted(), "PACKS is not sorted: {registered:?}");
    registered.push(UNKNOWN.code);
    let registered: BTreeSet<String> = registered.into_iter().map(str::to_owned).collect();
    assert_eq!(folders, registered);
}

#[test]
fn a_code_with_a_region_names_its_language() {
    assert_eq!(pack("de-CH").map(|p| p.code), Some("de"));
    assert_eq!(pack("EN_us").map(|p| p.code), Some("en"));
    assert_eq!(pack("den").map(|p| p.code), None);
    assert_eq!(pack("").map(|p| p.code), None);
}

#[test]
fn every_phrase_list_is_named_in_its_pack() {
    // Lists of words are the build script's, which stops at one that `lists.rs` does not name.
    let macros = fs::read_to_string(root().join("list.rs")).expect("source in UTF-8");
    let mut wrong = Vec::new();
    for (name, _) in every_list() {
        let Some((lang, path)) = name.split_once('/').and_then(|(l, p)| Some((l, p.strip_suffix(".txt")?))) else {
            continue;
        };
        if PATHS.contains(&path) || PATHS.contains(&name.trim_end_matches(".txt")) {
            continue;
        }
        let folder = fs::read_dir(root().join(lang)).expect("a language's folder").flatten().map(|f| f.path());
        let code = folder.filter(|p| p.extension().is_some_and(|e| e == "rs")).map(fs::read_to_string);
        let named = |text: &str| text.contains(&format!("list!(\"{path}.txt\")"));
        if !named(&macros) && !code.flatten().any(|text| named(&text)) {
            wrong.push(format!("nothing names {name}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What no language does without.
const NEEDED: &[Class] = &[
    Class::Stop,
    Class::Abbreviation,
    Class::Starter,
    Class::Month,
    Class::Weekday,
    Class::Season,
    Class::DayPart,
    Class::TimeUnit,
    Class::TimeUnitPlural,
    Class::Cardinal,
    Class::One,
    Class::Ordinal,
    Class::Shift,
    Class::DayOffset,
    Class::TimePart,
    Class::Every,
    Class::DateWord,
    Class::ClockWord,
    Class::RangeWord,
    Class::Holiday,
    Class::PastVerb,
    Class::FutureVerb,
    Class::FirstName,
    Class::Role,
    Class::Body,
    Class::Honorific,
    Class::NamePart,
    Class::NotName,
    Class::Work,
    Class::Report,
    Class::ReportNoun,
    Class::Source,
    Class::Pronoun,
    Class::Determiner,
    Class::Preposition,
    Class::Conjunction,
    Class::Finite,
    Class::Adverb,
    Class::Leans,
    Class::Agency,
    Class::Credit,
    Class::DateLine,
    Class::Interface,
    Class::NameParticle,
];

/// The same for the set phrases of pages.
const NEEDED_PHRASES: &[Phrase] = &[
    Phrase::Furniture,
    Phrase::FurnitureStart,
    Phrase::FurnitureLabel,
    Phrase::Related,
    Phrase::Topics,
    Phrase::EditorsBox,
    Phrase::Author,
    Phrase::Caption,
];

#[test]
fn every_pack_has_the_lists_that_no_language_does_without() {
    let mut wrong = Vec::new();
    for pack in PACKS {
        let own: BTreeSet<Class> = pack.words.forms().into_iter().map(|(class, _)| class).collect();
        wrong.extend(NEEDED.iter().filter(|c| !own.contains(c)).map(|c| format!("{} has no list of {c:?}", pack.code)));
        let phrases = |kind: &Phrase| pack.blocks.phrases.iter().any(|(own, list)| own == kind && !list.is_empty());
        let missing = NEEDED_PHRASES.iter().filter(|kind| !phrases(kind));
        wrong.extend(missing.map(|kind| format!("{} has no phrases of {kind:?}", pack.code)));
        assert!(!pack.pages.by.is_empty() && !pack.pages.and.is_empty(), "{}: no words beside authors", pack.code);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Fewest cases of a stage in any language, most of which were counted in the English files.
const FEWEST_CASES: &[(&str, usize)] = &[
    ("blocks", 40),
    ("bullets", 60),
    ("export", 8),
    ("langid", 50),
    ("meta", 8),
    ("names", 35),
    ("pages", 11),
    ("quotes", 110),
    ("sentences", 45),
    ("timeline", 45),
    ("times", 100),
    ("tokens", 27),
    ("traps", 27),
];

/// Stages whose cases are about pages in any language, or sentences written to measure one thing.
pub const PARTLY: &[&str] = &["meta", "pages", "weekdays"];

/// Whole articles that every language has at least, once it has any.
const FEWEST_ARTICLES: usize = 2;

#[test]
fn every_language_has_cases_for_every_stage_and_whole_articles() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut wrong = Vec::new();
    for stage in STAGES {
        let least = FEWEST_CASES.iter().find(|(name, _)| *name == stage.name).map_or(1, |(_, least)| *least);
        for lang in PACKS.iter().map(|p| p.code) {
            let path = tests.join(format!("cases/{}/{lang}.txt", stage.name));
            let Ok(text) = fs::read_to_string(&path) else {
                if !PARTLY.contains(&stage.name) {
                    wrong.push(format!("{}: no cases in {lang}", stage.name));
                }
                continue;
            };
            let found = cases::parse(lang, &text, stage.keys).expect("a case file");
            if found.len() < least {
                wrong.push(format!("{}/{lang}.txt: {} cases, at least {least} are asked for", stage.name, found.len()));
            }
            // Traps beside what is to be found: more than one in six.
            let none = found.iter().filter(|c| c.get("none").is_some()).count();
            let others = found.iter().filter(|c| c.get("when").is_none()).count();
            if stage.name == "quotes" && none * 6 < others {
                wrong.push(format!("quotes/{lang}.txt: {none} of {others} hold no quote"));
            }
        }
        if PARTLY.contains(&stage.name) {
            continue;
        }
        for entry in fs::read_dir(tests.join("cases").join(stage.name)).expect("the stage's folder").flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if !PACKS.iter().any(|p| name == format!("{}.txt", p.code)) {
                wrong.push(format!("{}/{name}: of no language that is registered", stage.name));
            }
        }
    }
    for lang in PACKS.iter().map(|p| p.code) {
        let articles =
            fs::read_dir(tests.join("articles").join(lang)).map_or(FEWEST_ARTICLES, |folder| folder.flatten().count());
        if articles < FEWEST_ARTICLES {
            wrong.push(format!("articles/{lang}: {articles} whole articles, at least {FEWEST_ARTICLES} are asked for"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn no_list_says_a_word_twice_once_its_paradigms_are_written_out() {
    let mut wrong = Vec::new();
    for pack in PACKS {
        let mut lists = std::collections::BTreeMap::new();
        for (class, forms) in pack.words.forms() {
            // A pack's own first names stand before those that all share, and may say another gender; many phrases begin with
            // one word.
            if matches!(class, Class::FirstName | Class::PhraseHead | Class::PhraseNext) {
                continue;
            }
            let seen: &mut BTreeSet<String> = lists.entry(class).or_default();
            for word in forms.lines().map(|l| l.split(' ').next().unwrap_or(l)) {
                if !seen.insert(word.to_owned()) {
                    wrong.push(format!("{}: {word} twice ({class:?})", pack.code));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_list_has_a_header_and_is_sorted_unique_and_folded() {
    let mut wrong = Vec::new();
    let mut folded = String::new();
    for (name, text) in every_list() {
        if !text.starts_with("# ") {
            wrong.push(format!("{name}: no header that says what belongs in it and where it comes from"));
        }
        if text.contains('\r') || !text.ends_with('\n') {
            wrong.push(format!("{name}: lines end with one line feed, the last too"));
        }
        let lines: Vec<&str> = text.lines().filter(|l| !l.starts_with('#')).collect();
        if lines.is_empty() {
            wrong.push(format!("{name}: empty"));
        }
        for pair in lines.windows(2) {
            if pair[0] >= pair[1] {
                wrong.push(format!("{name}: `{}` stands before `{}`; sort by bytes, each once", pair[0], pair[1]));
            }
        }
        for line in lines {
            fold(line, &mut folded);
            if folded != line {
                wrong.push(format!("{name}: `{line}` is not folded: `{folded}`"));
            }
            if line.trim() != line || line.contains("  ") {
                wrong.push(format!("{name}: `{line}` has blanks at its ends or two in a row"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_word_of_a_lexicon_is_found_in_it() {
    for pack in PACKS {
        for (class, forms) in pack.words.forms() {
            for line in forms.lines() {
                let (word, value) = line.split_once(' ').map_or((line, None), |(w, v)| (w, Some(v)));
                assert!(!word.is_empty(), "{}: an empty line in the list of {class:?}", pack.code);
                let entry = pack.words.entry(word);
                assert!(pack.words.classes(entry).has(class), "{}: {word} is no {class:?}", pack.code);
                if let Some(value) = value {
                    let value: i32 = value.parse().unwrap_or_else(|_| panic!("{}: `{line}`: not a number", pack.code));
                    assert_eq!(pack.words.value(entry, class), Some(value), "{}: {line} ({class:?})", pack.code);
                }
            }
        }
    }
}

#[test]
fn a_text_in_none_of_our_languages_gets_points_marked_quotes_and_a_note() {
    let text = "Rada miasta postanowiła w poniedziałek wybudować nowy most nad rzeką za dwanaście milionów złotych.\n\n\
        „Budujemy dalej, dopóki most nie będzie gotowy, i nikt nas już nie powstrzyma”, powiedziała burmistrz Anna \
        Kowalska.\n\nPrace mają potrwać dwa lata, a ruch zostanie skierowany przez stary most w sąsiedniej wsi. \
        Mieszkańcy obawiają się hałasu oraz korków na drodze do szkoły, dlatego zebrali ponad trzysta podpisów.";
    let card = kurzum::summarize(text, &kurzum::Options::default()).expect("a card");
    assert_eq!(card.lang, UNKNOWN.code);
    assert!(card.notes.iter().any(|n| n.code == "unknown-language"), "{:?}", card.notes);
    assert!(!card.bullets.is_empty(), "no points");
    assert!(card.quotes.iter().any(|q| q.text.starts_with("Budujemy dalej")), "{:?}", card.quotes);
}

#[test]
fn a_quotation_does_not_decide_the_language() {
    let german = "Der Stadtrat hat am Montag beschlossen, die alte Brücke über den Fluss neu zu bauen. Die Arbeiten beginnen im \
        Mai und dauern zwei Jahre, sagte die Stadtpräsidentin. ";
    let french = "« Nous allons continuer à construire jusqu'à ce que le pont soit terminé, et personne ne pourra nous en \
        empêcher, car la région a besoin de cette route pour ses écoles et ses entreprises », a déclaré la ministre. ";
    let dutch = "De gemeenteraad heeft maandag besloten de oude brug over de rivier opnieuw te bouwen, en het werk begint in mei. ";
    for (own, other, code) in
        [(german, french, "de"), (french, german, "fr"), (dutch, german, "nl"), (german, dutch, "de")]
    {
        let text = [own.repeat(3), other.to_owned(), own.repeat(2)].concat();
        assert_eq!(kurzum::lang::detect::detect(&text).code, code);
    }
}
