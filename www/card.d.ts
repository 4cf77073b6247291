// Made by `cargo xtask types` from src/card.rs, src/options.rs and src/span.rs.

/** A summary card. Every text on it is cut from the article at the spans beside it. */
export interface Card {
  /** Version of this form: 1. */
  version: number;
  /** BCP 47 code of the article's language, `und` where it is none that kurzum reads. */
  lang: string;
  /** What is known of the article itself. */
  source: Source;
  /** How long it is. */
  stats: Stats;
  /** Key points, the editors' own first. */
  bullets: Bullet[];
  /** Quotes in the order of the article. */
  quotes: Quote[];
  /** Events in the order of time. */
  timeline: Entry[];
  /** What the article is about: the topics that it lists itself, else its names. */
  topics: Topic[];
  /** What a reader should know of this card. */
  notes: Note[];
}

/** What is known of the article itself. Unknown fields are absent. */
export interface Source {
  /** Its title, without the site's name. */
  title?: string;
  /** The site's name. */
  site?: string;
  /** Who wrote it. */
  authors: string[];
  /** When it appeared, ISO 8601. */
  published?: string;
  /** When it was last changed, ISO 8601. */
  modified?: string;
  /** Its address. */
  url?: string;
}

/** How long an article is, furniture left out. */
export interface Stats {
  /** Words of its text. */
  words: number;
  /** Sentences of its text. */
  sentences: number;
  /** Whole minutes to read it, at least 1 where it has a word. */
  readingMinutes: number;
}

/** A key point. */
export interface Bullet {
  /** The spans' slices, white space folded, joined by a space. */
  text: string;
  /** Where it stands. */
  spans: Span[];
  /** Who wrote it. */
  origin: Origin;
}

/** A half-open range of UTF-16 code units: `text.slice(start, end)` in JavaScript is the source itself. */
export interface Span {
  /** First code unit. */
  start: number;
  /** One past the last code unit. */
  end: number;
}

/** Who wrote a key point. */
export type Origin =
  /** The newsroom's own box ("Das Wichtigste in Kürze"). */
  | "editors"
  /** A sentence of the article, chosen by kurzum. */
  | "article";

/** A quote. */
export interface Quote {
  /** The spans' slices without the marks around them, white space folded, joined by a space. */
  text: string;
  /** Where it stands, one span a part. */
  spans: Span[];
  /** Direct, mixed or indirect. */
  kind: QuoteKind;
  /** Who said it; absent where the article does not name anybody. */
  speaker?: Speaker;
  /** The word that reports it ("sagte"). */
  cue?: Span;
  /** Whom it was said to. */
  addressee?: string;
  /** When it was said; absent where the words that report it name no time. */
  when?: When;
}

/** How somebody's words are given. */
export type QuoteKind =
  /** Word for word, between marks. */
  | "direct"
  /** Reported, with words of the speaker between marks. */
  | "mixed"
  /** Reported. */
  | "indirect";

/** Who said a quote. */
export interface Speaker {
  /** The fullest form that the article gives. */
  name: string;
  /** Office or profession, as the article gives it. */
  role?: string;
  /** The mention at the quote ("Putin", "er", "der Kremlchef"). */
  span?: Span;
}

/** When something happened. */
export interface When {
  /** The article's words. */
  text: string;
  /** Where they stand. */
  span: Span;
  /** TIMEX3 value. */
  value: string;
  /** First day, ISO 8601; absent where the value is underspecified. */
  start?: string;
  /** Last day, ISO 8601; absent where the value is underspecified. */
  end?: string;
  /** How exact it is. */
  precision: Precision;
  /** Whether it was resolved against the day of publication or against another time of the text. */
  relative: boolean;
}

/** How exact a time is. */
export type Precision =
  /** A time of day. */
  | "time"
  /** A day. */
  | "day"
  /** A week or a weekend. */
  | "week"
  /** A month. */
  | "month"
  /** A quarter of a year. */
  | "quarter"
  /** A season. */
  | "season"
  /** A year. */
  | "year"
  /** A decade. */
  | "decade"
  /** A century. */
  | "century";

/** One event of the timeline. */
export interface Entry {
  /** The event's own clause: the spans' slices, white space folded, joined by a space. */
  text: string;
  /** Where it stands. */
  spans: Span[];
  /** When it happened. */
  when: When;
  /** Past, present or future. */
  tense: Tense;
  /** Who says so, where the whole clause is somebody's words; absent where the article tells it itself. */
  speaker?: Speaker;
}

/** Whether something has happened. */
export type Tense =
  /** It has. */
  | "past"
  /** It is going on. */
  | "present"
  /** It is planned or expected. */
  | "future";

/** Something the article is about. */
export interface Topic {
  /** Its name, as the article gives it. */
  text: string;
  /** Where it stands. */
  spans: Span[];
}

/** Something a reader should know of a card. */
export interface Note {
  /** Stable code in kebab case. */
  code: string;
  /** The same in English words, for developers; the element has its own words for each code. */
  message: string;
}

/** Everything found in an article, before the choice of what the card shows. */
export interface Analysis {
  /** BCP 47 code of the article's language. */
  lang: string;
  /** The text that all spans count in; for pasted text the text as given. */
  text: string;
  /** Its blocks, in order. */
  blocks: BlockItem[];
  /** Its sentences, in order. */
  sentences: SentenceItem[];
  /** Its time expressions, in order. */
  times: TimeItem[];
  /** Its quotes, in order. */
  quotes: QuoteItem[];
}

/** A block of the text. */
export interface BlockItem {
  /** What it is. */
  kind: BlockKind;
  /** Where it stands. */
  span: Span;
}

/** What a block of an article is. */
export type BlockKind =
  /** The article's title. */
  | "headline"
  /** The deck or lead that stands over the text. */
  | "lead"
  /** Running text. */
  | "paragraph"
  /** A heading inside the text. */
  | "subheading"
  /** An item of a list that belongs to the text. */
  | "list-item"
  /** A block quotation. */
  | "quotation"
  /** A picture's caption, with its credit. */
  | "caption"
  /** Author, date and place of the article. */
  | "byline"
  /** A point of the editors' own summary. */
  | "editors-point"
  /** A table. */
  | "table"
  /** Topics that the page lists under the article. */
  | "topics"
  /** What is no part of the article: advertisements, links, share lines, the heading of a box. */
  | "furniture";

/** A sentence of the text. */
export interface SentenceItem {
  /** Where it stands. */
  span: Span;
}

/** A time expression of the text. */
export interface TimeItem {
  /** Where it stands. */
  span: Span;
  /** TIMEX3 type. */
  type: TimexType;
  /** TIMEX3 value. */
  value: string;
}

/** TIMEX3's kinds of time expression. */
export type TimexType =
  /** A day or something longer. */
  | "DATE"
  /** A time of day. */
  | "TIME"
  /** A length of time. */
  | "DURATION"
  /** A recurring time. */
  | "SET";

/** A quote of the text. */
export interface QuoteItem {
  /** Direct, mixed or indirect. */
  kind: QuoteKind;
  /** Where it stands, one span a part, without the marks around it. */
  spans: Span[];
  /** Who said it. */
  speaker?: Speaker;
  /** The word that reports it. */
  cue?: Span;
}

/** Options of one call. All may be left out. */
export interface Options {
  /** BCP 47 code of the article's language; detected where absent. */
  lang?: string;
  /** When the article appeared: an ISO 8601 date or date-time. What is no date gets a note and counts as absent. */
  published?: string;
  /**
   * The newsroom's time zone: an offset such as `+01:00`; the package and the command line also take a name such
   * as `Europe/Zurich`. It matters where `published` is given in UTC.
   */
  timezone?: string;
  /** The article's title, where the text does not hold it. */
  title?: string;
  /** The article's address. */
  url?: string;
  /** Most bullets, 0 to 100; default 5. */
  bullets?: number;
  /** Most quotes, 0 to 1000; default 6. */
  quotes?: number;
  /** Most entries of the timeline, 0 to 1000; default 12. */
  timeline?: number;
}
