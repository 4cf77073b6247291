//! Runs → the article's blocks: which text of a page is its article.
//!
//! 1. Every run gets a weight: how much it looks like running text.
//! 2. What the markup says of an element counts for all that it holds, unless it holds much of the page's weight
//!    ([`MOST_OF_FURNITURE`]): a class name on the frame of the article speaks of its style.
//! 3. The article is the smallest element that holds most of the weight ([`SHARE_OF_CHILD`]).
//! 4. In it every run is judged by itself and by its neighbours.

use super::boxes::{self, Role, Trust, is_heading};
use super::names::{Attribute, Tag};
use super::runs::{Run, Runs};
use super::tree::{NodeId, Page};
use crate::card::BlockKind;
use crate::index::{Index, hash};
use crate::input::meta::{Meta, key};
use crate::input::plain::{Guess, cut, dates, look};
use crate::lang::Pack;
use crate::letters;

/// Share of the page's weight from which on an element cannot be furniture. Tuned on pages of 140 newsrooms.
const MOST_OF_FURNITURE: f32 = 0.3;
/// The same for comments, which may be longer than the article.
const MOST_OF_COMMENTS: f32 = 0.8;
/// Share of its parent's weight that makes a child the better candidate.
const SHARE_OF_CHILD: f32 = 0.85;
/// Bytes from which on a run has weight: a short sentence.
const WEIGHTY_BYTES: usize = 50;

/// Bytes of an article under which class names are mistrusted.
const LITTLE_BYTES: usize = 250;
/// Bytes from which on a description is long enough to find the deck by.
const DESCRIPTION_BYTES: usize = 30;
/// Share of linked data's text that has to be found in the article, or class names are mistrusted.
const SHARE_OF_KNOWN: f32 = 0.5;
/// How much more of it must be found then.
const SHARE_GAINED: f32 = 0.2;
/// Bytes of linked data's text that is more than a teaser, and that is compared at all.
const LEAST_KNOWN_BYTES: usize = 600;
const MOST_KNOWN_BYTES: usize = 200_000;
/// Characters of a block that are compared. Guess, untested.
const COMPARED_CHARS: usize = 200;
/// Blocks that are compared at most.
const MOST_COMPARED: usize = 2000;
/// Runs between a headline and the text, at most: share lines, dates and captions stand there too.
pub const MOST_HEAD_RUNS: usize = 40;

/// Runs between a headline and a deck that nothing marks as one.
const CLOSE_RUNS: usize = 8;
/// Bytes of the longest line of authors without a word before them (guess: two names, a place and a paper).
const MOST_BYLINE_BYTES: usize = 80;
/// Letters of an author's name that a line is compared with: first and family name.
const LEAST_AUTHOR_BYTES: usize = 7;
/// Bytes of a deck that nothing marks as one.
const DECK_BYTES: usize = 80;

/// A run with what is known of it.
#[derive(Clone, Copy)]
struct Judged {
    run: Run,
    role: Role,
    tag: Tag,
    guess: Guess,
    kind: Option<BlockKind>,
}

/// The article's runs in order, each with what it is.
pub fn choose(page: &Page, runs: &Runs, meta: &Meta, pack: &'static Pack) -> Vec<(BlockKind, Run)> {
    let strict = judge(page, runs, meta, pack, Trust::Names);
    let little = body_bytes(&strict) < LITTLE_BYTES;
    let known = Known::of(meta);
    if !little && known.share_in(runs, &strict) >= SHARE_OF_KNOWN {
        return strict;
    }
    let lenient = judge(page, runs, meta, pack, Trust::Elements);
    let more = body_bytes(&lenient) > 2 * body_bytes(&strict);
    let nearer = known.share_in(runs, &lenient) > known.share_in(runs, &strict) + SHARE_GAINED;
    if little && more || nearer { lenient } else { strict }
}

/// The article as linked data has it, to compare with.
struct Known(String);

impl Known {
    fn of(meta: &Meta) -> Self {
        let body = meta.body.as_deref().unwrap_or("");
        let fits = (LEAST_KNOWN_BYTES..MOST_KNOWN_BYTES).contains(&body.len());
        Self(if fits { key(body) } else { String::new() })
    }

    /// How much of it is among the runs that were chosen; 1 where nothing is known.
    fn share_in(&self, runs: &Runs, chosen: &[(BlockKind, Run)]) -> f32 {
        if self.0.is_empty() || chosen.len() > MOST_COMPARED {
            return 1.0;
        }
        let mut found = 0;
        for (_, run) in chosen {
            let own = key(run.text.of(&runs.text));
            // Where its beginning stands the rest does: what is looked for stays short.
            let end = own.char_indices().nth(COMPARED_CHARS).map_or(own.len(), |(at, _)| at);
            if letters::holds(&self.0, own.get(..end).unwrap_or(&own)) {
                found += own.len();
            }
        }
        found as f32 / self.0.len() as f32
    }
}

fn body_bytes(chosen: &[(BlockKind, Run)]) -> usize {
    chosen.iter().filter(|(kind, _)| kind.is_body()).map(|(_, run)| run.text.len()).sum()
}

fn judge(page: &Page, runs: &Runs, meta: &Meta, pack: &'static Pack, trust: Trust) -> Vec<(BlockKind, Run)> {
    let roles = roles(page, runs, &meta.paid, trust);
    let root = root(page, runs, &roles, trust);
    let mut buffer = String::new();
    let mut judged: Vec<Judged> = Vec::with_capacity(runs.list.len());
    // From here on a run may belong to the head of the article, which may stand outside its element.
    let first = runs.list.iter().position(|run| page.holds(root, run.node)).unwrap_or(0);
    for (at, &run) in runs.list.iter().enumerate() {
        let mut role = roles.get(run.node.index()).copied().unwrap_or(Role::NONE);
        // "<div><span class=caption>...</span></div>"
        let pieces = runs.pieces.get(run.pieces.start as usize..run.pieces.end as usize).unwrap_or(&[]);
        if run.text.len() <= MOST_LINE_BYTES
            && let (Some(first), Some(last)) = (pieces.first(), pieces.last())
        {
            let mut line = page.parent(*first);
            while line != run.node && line != NodeId::PAGE && !page.holds(line, *last) {
                line = page.parent(line);
            }
            role = role.with(roles.get(line.index()).copied().unwrap_or(Role::NONE).only(OF_LINES));
        }
        let text = run.text.of(&runs.text);
        let mut one = Judged { run, role, tag: page.tag(run.node), guess: Guess::Prose, kind: None };
        let inside = page.holds(root, run.node) && !role.has(OUT.with(Role::ASIDE));
        let near = at < first && at + MOST_HEAD_RUNS >= first;
        if inside || near {
            one.guess = look(text, pack, &mut buffer).guess;
        }
        if inside {
            one.kind = kind(&one, text);
        }
        judged.push(one);
    }
    head(runs, meta, pack, &mut judged);
    editors_box(&mut judged);
    headings(&mut judged);
    repeated(runs, &mut judged);
    // The title is known to the card by itself; in the text it would be read as a sentence of the article.
    let mut chosen = Vec::new();
    for one in &judged {
        if let Some(kind) = one.kind.filter(|kind| *kind != BlockKind::Headline) {
            chosen.push((kind, one.run));
        }
    }
    chosen
}

/// Finds headline and deck, which may stand outside the article's element, and takes out what stands before them.
fn head(runs: &Runs, meta: &Meta, pack: &'static Pack, judged: &mut [Judged]) {
    let Some(first) = judged.iter().position(|j| j.kind.is_some_and(BlockKind::is_body)) else { return };
    let titles = keys(&meta.titles, 6);
    let text = |one: &Judged| one.run.text.of(&runs.text);
    let reach = first.saturating_sub(MOST_HEAD_RUNS);
    // The last one before the text: breadcrumbs and sticky bars repeat the title above.
    let (mut titled, mut large) = (None, None);
    for (at, one) in judged.iter().enumerate().take(first + 3) {
        if one.role.has(Role::HEADING) && titles.contains(&key(text(one))) {
            titled = Some(at);
        }
        if one.tag == Tag::H1 && (reach..first).contains(&at) {
            large = Some(at);
        }
    }
    let headline = titled.or(large);
    if let Some(at) = headline {
        for one in judged.iter_mut().take(at) {
            one.kind = None;
        }
        if let Some(one) = judged.get_mut(at) {
            one.kind = Some(BlockKind::Headline);
        }
    }
    let authors = keys(&meta.authors, LEAST_AUTHOR_BYTES);
    // Where all nouns have capitals, names look like anything else.
    let mut close = headline.filter(|_| !pack.noun_capitals).map_or(0..0, |at| at + 1..at + 1 + CLOSE_RUNS);
    for (at, one) in judged.iter_mut().enumerate() {
        if one.kind == Some(BlockKind::Paragraph) && one.guess == Guess::Prose {
            close.end = close.end.min(at);
        }
        if one.kind != Some(BlockKind::Paragraph) || one.guess != Guess::Short || one.run.text.len() > MOST_BYLINE_BYTES
        {
            continue;
        }
        // "Claire Vasseur et Paul Garnier": the authors that the page names, or names close under the headline.
        let line = text(one);
        let own = key(line);
        if authors.iter().any(|author| own.starts_with(author.as_str()))
            || close.contains(&at) && dates::is_byline(line, pack)
        {
            one.kind = None;
        }
    }
    let descriptions = keys(&meta.descriptions, DESCRIPTION_BYTES + 1);
    let from = headline.map_or(reach, |at| at + 1);
    let to = judged.iter().skip(from).position(|j| j.kind.is_some_and(BlockKind::is_body)).map_or(first, |n| from + n);
    for (at, one) in judged.iter_mut().enumerate().take(to + 1).skip(from) {
        let own = key(text(one));
        let described = own.len() > DESCRIPTION_BYTES
            && descriptions.iter().any(|d| d.starts_with(own.as_str()) || own.starts_with(d.as_str()));
        let out = one.role.has(OUT.with(Role::ASIDE));
        let told = !matches!(one.guess, Guess::Prose | Guess::Short | Guess::Question);
        if at == to {
            // The first block of the text itself, where the page calls it the deck.
            if one.kind == Some(BlockKind::Paragraph) && (described || one.role.has(Role::LEAD)) {
                one.kind = Some(BlockKind::Lead);
            }
            continue;
        }
        if told || one.role.has(Role::CAPTION.with(Role::ITEM)) {
            continue;
        }
        let prose = weight(&one.run, text(one)) > 0.0;
        // Without a sign of its own a deck is a full sentence close under the headline.
        let close = headline.is_some_and(|h| at <= h + CLOSE_RUNS) && text(one).len() >= DECK_BYTES;
        if described || (prose && !out && (one.role.has(Role::LEAD) || close)) {
            one.kind = Some(BlockKind::Lead);
        }
    }
}

/// What titles and descriptions are compared by, those left out that have fewer bytes.
fn keys(texts: &[String], least: usize) -> Vec<String> {
    let mut keys = Vec::new();
    for text in texts {
        let key = key(text);
        if key.len() >= least {
            keys.push(key);
        }
    }
    keys
}

/// The items under the heading of an editors' box are its points.
fn editors_box(judged: &mut [Judged]) {
    let mut inside = false;
    for one in judged.iter_mut() {
        if one.guess == Guess::Box {
            inside = true;
            one.kind = None;
        } else if inside && one.kind == Some(BlockKind::ListItem) {
            one.kind = Some(BlockKind::EditorsPoint);
        } else if one.kind.is_some() {
            inside = false;
        }
    }
}

/// Takes out the headings of what was taken out, and those at the end.
fn headings(judged: &mut [Judged]) {
    // What follows the heading, read from behind: text of the article, other text, or nothing but another heading.
    #[derive(Clone, Copy, PartialEq)]
    enum Follows {
        Nothing,
        Article,
        Other,
        Heading,
    }
    let mut follows = Follows::Nothing;
    for one in judged.iter_mut().rev() {
        match one.kind {
            Some(BlockKind::Subheading) => {
                if matches!(follows, Follows::Nothing | Follows::Other) {
                    one.kind = None;
                } else {
                    follows = Follows::Heading;
                }
            }
            Some(_) => follows = Follows::Article,
            None if follows != Follows::Nothing && !one.role.has(Role::CAPTION) && !one.role.has(Role::HEADING) => {
                follows = Follows::Other;
            }
            None => {}
        }
    }
}

/// Takes out what says word for word what an earlier block says: texts for sharing, pull quotes, other screen sizes.
fn repeated(runs: &Runs, judged: &mut [Judged]) {
    let mut seen = Index::with_room(64);
    for one in judged.iter_mut().filter(|j| j.kind.is_some()) {
        let text = one.run.text.of(&runs.text);
        if text.len() >= WEIGHTY_BYTES && !seen.insert(hash(text)) {
            one.kind = None;
        }
    }
}

/// Whether a text ends as a sentence does, or leads on to a list.
fn ends(text: &str) -> bool {
    matches!(cut::last(text), '.' | '!' | '?' | '…' | '"' | '”' | '“' | '»' | '«' | ':' | '。' | '।')
}

/// How much a run looks like running text.
fn weight(run: &Run, text: &str) -> f32 {
    let length = text.len();
    if length < WEIGHTY_BYTES || run.link as usize * 5 > length * 2 {
        return 0.0;
    }
    let sentence = ends(text)
        || text.as_bytes().windows(2).any(|pair| matches!(pair, b". " | b", "))
        || letters::holds(text, "。");
    let bare = (length - run.link as usize).min(1000) as f32;
    if sentence { bare } else { bare * 0.2 }
}

/// Weight of every element: the sum of the runs in it, those left out that these roles say are no text.
fn weights(page: &Page, runs: &Runs, roles: &[Role]) -> Vec<f32> {
    let mut sums = vec![0.0f32; page.len()];
    for run in &runs.list {
        let role = roles.get(run.node.index()).copied().unwrap_or(Role::NONE);
        if role.has(OUT.with(Role::ASIDE)) {
            continue;
        }
        let own = weight(run, run.text.of(&runs.text));
        if own > 0.0 {
            let mut node = run.node;
            loop {
                if let Some(sum) = sums.get_mut(node.index()) {
                    *sum += own;
                }
                if node == NodeId::PAGE {
                    break;
                }
                node = page.parent(node);
            }
        }
    }
    sums
}

/// What every element is, by its own markup and its parents'.
fn roles(page: &Page, runs: &Runs, paid: &[String], trust: Trust) -> Vec<Role> {
    let sums = weights(page, runs, &[]);
    let all = sums.first().copied().unwrap_or(0.0).max(1.0);
    let mut roles = vec![Role::NONE; page.len()];
    // What stands around the part that the caller named says nothing of it: it is the article.
    for id in page.descendants(page.scope()) {
        if page.tag(id) == Tag::Text {
            continue;
        }
        let mut inherited = roles.get(page.parent(id).index()).copied().unwrap_or(Role::NONE);
        let mut own = boxes::own(page, id, trust);
        if !paid.is_empty()
            && let Some(names) = page.attribute(id, Attribute::Class)
            && cut::words(names, |c| c.is_ascii_whitespace()).any(|name| paid.iter().any(|known| known == name))
        {
            // What is said not to be free is said to be the article.
            own = own.without(Role::FURNITURE.with(Role::COMMENTS).with(Role::ASIDE));
        }
        let share = sums.get(id.index()).copied().unwrap_or(0.0) / all;
        if share > MOST_OF_COMMENTS {
            own = own.without(Role::COMMENTS);
        }
        if share > MOST_OF_FURNITURE {
            let frame = Role::FURNITURE
                .with(Role::CAPTION)
                .with(Role::BYLINE)
                .with(Role::TOPICS)
                .with(Role::LEAD)
                .with(Role::EDITORS)
                .with(Role::ASIDE)
                .with(Role::ITEM)
                .with(Role::QUOTATION)
                .with(Role::TABLE);
            own = own.without(frame);
        }
        if page.tag(id) == Tag::Article && inherited.has(Role::ARTICLE) && share <= MOST_OF_FURNITURE {
            // An article in an article is another one: a teaser, an information box, a post of a live blog.
            own = own.with(Role::ASIDE);
        }
        if own.has(Role::QUOTATION) {
            // A quotation set as a figure is text, no caption.
            inherited = inherited.without(Role::CAPTION);
        }
        if let Some(slot) = roles.get_mut(id.index()) {
            *slot = inherited.with(own);
        }
    }
    roles
}

/// What the element of a line may say of the block that is nothing but this line.
const OF_LINES: Role = Role::CAPTION.with(Role::BYLINE).with(Role::LEAD);

/// Bytes of the longest such block: what was pasted from elsewhere has elements and class names around whole paragraphs.
const MOST_LINE_BYTES: usize = 250;

const OUT: Role = Role::FURNITURE.with(Role::CAPTION).with(Role::BYLINE).with(Role::TOPICS).with(Role::COMMENTS);

/// The element that the article lies in.
fn root(page: &Page, runs: &Runs, roles: &[Role], trust: Trust) -> NodeId {
    let sums = weights(page, runs, roles);
    let sum = |node: NodeId| sums.get(node.index()).copied().unwrap_or(0.0);
    let mut root = page.scope();
    loop {
        let mut best = (0.0f32, NodeId::PAGE);
        let mut child = page.first_child(root);
        while child != NodeId::PAGE {
            if sum(child) > best.0 {
                best = (sum(child), child);
            }
            child = page.next(child);
        }
        if best.1 == NodeId::PAGE
            || best.0 < SHARE_OF_CHILD * sum(root)
            || boxes::own(page, best.1, trust).has(Role::ITEM)
        {
            return root;
        }
        if page.tag(best.1) == Tag::P {
            return root;
        }
        root = best.1;
    }
}

/// What a run of the article's element is; `None` where it is no part of the article.
fn kind(one: &Judged, text: &str) -> Option<BlockKind> {
    let (run, role, tag) = (one.run, one.role, one.tag);
    let length = text.len();
    let link = run.link as usize;
    let ends = ends(text) || text.ends_with(')');
    if link * 10 > length * 9 || (link * 2 > length && !(ends && length > 80)) {
        return None;
    }
    match one.guess {
        Guess::Nothing
        | Guess::Furniture
        | Guess::Related { .. }
        | Guess::TopicsLine
        | Guess::Box
        | Guess::Byline
        | Guess::Author
        | Guess::Caption
        | Guess::Credit => return None,
        Guess::BareDate if !is_heading(tag) => return None,
        _ => {}
    }
    if is_heading(tag) {
        return Some(if tag == Tag::H1 { BlockKind::Headline } else { BlockKind::Subheading });
    }
    if role.has(Role::ITEM) && !matches!(tag, Tag::Li | Tag::Dd | Tag::Dt | Tag::P | Tag::Blockquote) {
        // Frames inside an item are a card with picture, title and teaser.
        return None;
    }
    if role.has(Role::TABLE) {
        return if length > 120 { Some(BlockKind::Paragraph) } else { None };
    }
    if !matches!(tag, Tag::P | Tag::Li | Tag::Blockquote | Tag::Dd | Tag::Dt) && length < 30 && !ends {
        return None;
    }
    Some(if role.has(Role::ITEM) {
        BlockKind::ListItem
    } else if role.has(Role::QUOTATION) {
        BlockKind::Quotation
    } else {
        BlockKind::Paragraph
    })
}
