//! Every threshold, with its unit, its reason and where its number came from.

/// Most bytes of one input. The contract promises linear cost up to 10 MB and a 20 MB page must still get an answer;
/// above 32 MiB nothing is an article any more.
pub const MAX_INPUT_BYTES: usize = 32 * 1024 * 1024;

/// Bullets of a card where the caller does not say how many: the contract's default.
pub const DEFAULT_BULLETS: u32 = 5;

/// Most bullets that a caller may ask for; more is no summary any more.
pub const MOST_BULLETS: u32 = 100;

/// Quotes of a card where the caller does not say how many. Guess, untested: two screens of a phone.
pub const DEFAULT_QUOTES: u32 = 6;

/// Timeline entries of a card where the caller does not say how many. Guess, untested: what fits a phone's screen twice.
pub const DEFAULT_TIMELINE: u32 = 12;

/// Words under which an article gets the note "too-short": less than a news-in-brief item (guess, untested).
pub const SHORT_WORDS: u32 = 60;

/// Words a reader reads in a minute: silent reading of news by adults, 238 in English (Brysbaert 2019, a review of
/// 190 studies); other languages lie close enough for whole minutes.
pub const WORDS_PER_MINUTE: u32 = 238;

/// Deepest nesting of a page's elements that is kept; deeper ones are left out and their text hangs on the deepest
/// kept one. Browsers' own limit (Blink, WebKit: 512).
pub const MAX_PAGE_DEPTH: u32 = 512;

/// Most nodes of a page; what comes after is not read. A news page has 2,000 to 20,000; badly closed formatting
/// elements can multiply without bound (each paragraph repeats them all). Guess: 20 MB of ordinary markup fits.
pub const MAX_PAGE_NODES: usize = 4_000_000;

/// Most topics that are made of an article's names. Guess, untested: two lines of a phone.
pub const MOST_TOPICS: usize = 8;

/// Mentions from which a name is a topic. Guess, untested: what is named once may be anything.
pub const TOPIC_MENTIONS: usize = 2;
