//! What the markup says of a part of a page: its element's name, its role, and the words of its class names, which
//! newsrooms' content systems choose much alike.

use std::sync::OnceLock;

use super::names::{Attribute, Tag};
use super::tree::{NodeId, Page};
use crate::index::{Index, SEED, hash, mixed, step};
use crate::input::meta::dates;
use crate::input::plain::cut;
use crate::lang::PACKS;
use crate::letters;

/// What a part of a page is, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Role(pub u16);

impl Role {
    /// Nothing in particular.
    pub const NONE: Role = Role(0);
    /// Navigation, related articles, sharing, advertisements, forms, comments.
    pub const FURNITURE: Role = Role(1);
    /// A picture's caption or credit, or the frame around the picture.
    pub const CAPTION: Role = Role(2);
    /// Author, date, reading time.
    pub const BYLINE: Role = Role(4);
    /// Topics of the article.
    pub const TOPICS: Role = Role(8);
    /// The deck or lead.
    pub const LEAD: Role = Role(16);
    /// The editors' own summary.
    pub const EDITORS: Role = Role(32);
    /// A box beside the text.
    pub const ASIDE: Role = Role(64);
    /// The text of the article.
    pub const BODY: Role = Role(128);
    /// Comments of readers.
    pub const COMMENTS: Role = Role(256);
    /// A block quotation.
    pub const QUOTATION: Role = Role(512);
    /// A table.
    pub const TABLE: Role = Role(1024);
    /// A list item.
    pub const ITEM: Role = Role(2048);
    /// A title or a heading.
    pub const HEADING: Role = Role(4096);

    /// Inside an article element.
    pub const ARTICLE: Role = Role(8192);

    /// What follows in the class name is what the article is about, not what its element is ("tag-comments").
    const ABOUT: Role = Role(16384);

    /// Both together.
    pub const fn with(self, other: Role) -> Role {
        Role(self.0 | other.0)
    }

    /// Whether one of `other` is among them.
    pub const fn has(self, other: Role) -> bool {
        self.0 & other.0 != 0
    }

    /// Those that are among `other`.
    pub const fn only(self, other: Role) -> Role {
        Role(self.0 & other.0)
    }

    /// Those that are not among `other`.
    pub const fn without(self, other: Role) -> Role {
        Role(self.0 & !other.0)
    }
}

/// What of the markup is believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// Elements, roles and class names.
    Names,
    /// Elements and roles only: class names left nothing of the article.
    Elements,
}

/// What an element itself says of what it holds, its parents left out.
pub fn own(page: &Page, id: NodeId, trust: Trust) -> Role {
    let tag = page.tag(id);
    let mut role = by_tag(tag);
    if matches!(tag, Tag::Text | Tag::Html | Tag::Body) {
        return role;
    }
    let mut describes = false;
    for (name, value) in page.attributes(id) {
        match name {
            Attribute::Class | Attribute::Id | Attribute::TestId | Attribute::Component | Attribute::TagName
                if trust == Trust::Names =>
            {
                role = role.with(by_words(value));
            }
            Attribute::AriaLabel if trust == Trust::Names && value.len() < 40 && page.tag(id) != Tag::Article => {
                role = role.with(by_words(value));
            }
            Attribute::Role => role = role.with(by_role(value)),
            Attribute::Itemprop if value == "articleBody" => role = role.with(Role::BODY),
            Attribute::Itemprop | Attribute::Rel if value == "author" => role = role.with(Role::BYLINE),
            Attribute::Itemprop => describes = value == "description",
            _ => {}
        }
    }
    if describes {
        // German newsrooms call the deck a teaser.
        role = role.with(Role::LEAD).without(Role::FURNITURE);
    }
    if tag == Tag::P || is_heading(tag) {
        // A paragraph's class names say how it looks ("ad-after"), not what its box is.
        role = role.without(Role::FURNITURE.with(Role::COMMENTS).with(Role::ASIDE).with(Role::BODY));
    }
    role
}

/// Class names of elements that are not shown.
const HIDES: &str = "hidden hide d-none is-hidden invisible sr-only visually-hidden visuallyhidden screen-reader-text";

/// Whether class names say that the element is not shown, on no size of screen ("hidden md:block" is on some).
fn is_out_of_sight(names: &str) -> bool {
    !cut::has(names, |c| matches!(c, ':' | '@'))
        && !letters::holds(names, "-block")
        && cut::words(names, |c| c.is_ascii_whitespace()).any(|name| letters::lists(HIDES, b' ', name))
}

/// Whether it is `h1` to `h6`.
pub fn is_heading(tag: Tag) -> bool {
    matches!(tag, Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6)
}

fn by_tag(tag: Tag) -> Role {
    match tag {
        Tag::Nav | Tag::Footer | Tag::Form | Tag::Fieldset | Tag::Menu | Tag::Search | Tag::Legend | Tag::Label => {
            Role::FURNITURE
        }
        Tag::Figure | Tag::Figcaption | Tag::Picture | Tag::Caption => Role::CAPTION,
        Tag::Aside => Role::ASIDE,
        Tag::Article => Role::ARTICLE,
        Tag::Address => Role::BYLINE,
        Tag::Li | Tag::Dd | Tag::Dt => Role::ITEM,
        Tag::Blockquote => Role::QUOTATION,
        Tag::Table => Role::TABLE,
        _ if is_heading(tag) => Role::HEADING,
        _ => Role::NONE,
    }
}

/// Values of `role` that hold no text of an article.
const ROLES_OUT: &str = "navigation menu menubar contentinfo search banner toolbar alert tablist tooltip form status";

fn by_role(value: &str) -> Role {
    match value {
        "complementary" | "note" => Role::ASIDE,
        "heading" => Role::HEADING,
        // In front of the page, whatever it holds.
        "dialog" | "alertdialog" => Role::COMMENTS,
        _ if letters::lists(ROLES_OUT, b' ', value) => Role::FURNITURE,
        _ => Role::NONE,
    }
}

/// English words of class names, which the content systems of all countries use, with what they say of their element;
/// words of other languages are in their packs ([`crate::lang::pack::Pages::boxes`]).
const WORDS: &[(Role, &str)] = &[
    (Role::CAPTION, "images photos pictures fotos"),
    // Certain, however much of a short page they are.
    (Role::COMMENTS, "pum popmake embed embedded oembed fb related recommended recommendations taboola outbrain"),
    (Role::FURNITURE, "utility nextstory newsfeed"),
    (
        Role::FURNITURE,
        "nav navigation navbar menu breadcrumb breadcrumbs pagination pager footer sidebar skip masthead \
         toolbar dropdown",
    ),
    (
        Role::FURNITURE,
        "newsletter newsletters subscribe subscription signup login signin register registration optin \
         paybox",
    ),
    (
        Role::FURNITURE,
        "recommend recommendation recommender recirc recirculation teaser \
         teasers teaserlist promo promos promotion promoted excerpt excerpts trending \
         popular mostread suggested suggestions similar upnext crosslink crosslinks",
    ),
    (
        Role::FURNITURE,
        "ad ads advert adverts advertisement advertising adslot sponsor sponsored sponsoring affiliate commercial \
         shopping coupon donate donation cta",
    ),
    (
        Role::FURNITURE,
        "share sharing sharebar social socials socialmedia follow bookmark tweet \
         poll quiz survey voting rating gallery slideshow carousel slider podcast player video audio",
    ),
    (
        Role::FURNITURE,
        "cookie cookies consent gdpr popup modal overlay tooltip toast lightbox snackbar loader noscript \
         disclaimer widget widgets print printonly feedback correction corrections",
    ),
    (Role::COMMENTS, "comments comment commentform disqus respond forum commentlist"),
    (Role::CAPTION, "caption captions figcaption credit credits copyright imagecaption photocredit figure"),
    (
        Role::BYLINE,
        "author authors bio biography dateline timestamp pubdate published publication date meta \
         metadata postmeta entrymeta contributor contributors readtime",
    ),
    (Role::TOPICS, "tags taglist keywords topics"),
    (
        Role::LEAD,
        "lead subtitle subheadline teasertext intro introduction \
         subhead abstract kicker",
    ),
    (Role::EDITORS, "keypoints takeaways highlights keytakeaways"),
    (Role::ASIDE, "aside infobox factbox pullquote inset callout"),
    (Role::BODY, "articlebody storybody articletext articlecontent entrycontent postcontent"),
    (Role::ABOUT, "tag category"),
];

/// Words that are known, at least.
const FEWEST_WORDS: usize = 400;

/// The words of all lists, each with its role.
static KNOWN: OnceLock<Known> = OnceLock::new();

struct Known {
    words: Index,
    /// In the order of the words' numbers.
    roles: Vec<Role>,
}

impl Known {
    fn new() -> Self {
        let mut known = Self { words: Index::with_room(FEWEST_WORDS), roles: Vec::with_capacity(FEWEST_WORDS) };
        for (role, words) in WORDS {
            known.add(words, *role);
        }
        for pack in PACKS {
            for line in cut::words(pack.pages.boxes, |c| c == '\n') {
                let (number, words) = cut::start(line, |c| c == ' ');
                known.add(words, Role(1 << dates::number(number).unwrap_or(0)));
            }
        }
        known
    }

    /// Adds words with spaces between.
    fn add(&mut self, words: &str, role: Role) {
        for word in cut::spaced(words) {
            if self.words.insert(hash(word)) {
                self.roles.push(role);
            }
        }
    }
}

/// What class names say: their words, parted at marks and at capitals ("ArticleTeaser", "article-teaser").
fn by_words(names: &str) -> Role {
    let known = KNOWN.get_or_init(Known::new);
    // One pass over the bytes: class names are a third of a page's markup.
    let (mut role, mut of_name) = (Role::NONE, Role::NONE);
    let mut word = SEED;
    let (mut before, mut conditional, mut hides) = (b' ', false, false);
    for byte in names.bytes().chain([b' ']) {
        let letter = byte.is_ascii_alphabetic();
        if word != SEED && (!letter || (byte.is_ascii_uppercase() && before.is_ascii_lowercase())) {
            if let Some(number) = known.words.find(mixed(word))
                && let Some(own) = known.roles.get(number as usize)
            {
                of_name = of_name.with(*own);
                conditional |= own.has(Role::ABOUT);
            }
            word = SEED;
        }
        if letter {
            word = step(word, byte.to_ascii_lowercase().into());
        } else if byte.is_ascii_whitespace() {
            // "print:hidden", "[&>p]:mt-2": what a rule does under a condition, not what the element is.
            if !conditional {
                role = role.with(of_name);
            }
            (of_name, conditional) = (Role::NONE, false);
        } else if matches!(byte, b':' | b'[') {
            conditional = true;
        }
        // Each of those that hide has one of these letters at its beginning.
        hides |= before.is_ascii_whitespace() && matches!(byte, b'd' | b'h' | b'i' | b's' | b'v');
        before = byte;
    }
    if hides && is_out_of_sight(names) { role.with(Role::FURNITURE) } else { role }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may state its claim the short way")]
    use super::{Known, PACKS, Role, Trust, WORDS, hash, own};
    use crate::input::html::parse;
    use crate::input::page::Tag;

    #[test]
    fn a_word_says_the_same_in_all_languages() {
        let mut words: Vec<(&str, Role)> = Vec::new();
        for (role, own) in WORDS {
            words.extend(own.split(' ').map(|word| (word, *role)));
        }
        for line in PACKS.iter().flat_map(|pack| pack.pages.boxes.lines()) {
            let (role, own) = line.split_once(' ').unwrap();
            assert!(["0", "1", "2", "3", "4", "6", "8"].contains(&role), "{line}");
            words.extend(own.split(' ').map(|word| (word, Role(1 << role.parse::<u16>().unwrap()))));
        }
        let known = Known::new();
        for (word, role) in words {
            assert!(!word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase()), "{word}");
            let number = known.words.find(hash(word)).unwrap();
            assert_eq!(known.roles.get(number as usize), Some(&role), "{word}");
        }
    }

    #[test]
    fn class_names_say_what_a_box_holds() {
        for (names, role) in [
            ("newsletter", Role::FURNITURE),
            ("box-Pubblicita", Role::FURNITURE),
            ("autor", Role::BYLINE),
            ("noticias_relacionadas", Role::COMMENTS),
            ("pie-de-foto", Role::CAPTION),
            ("article-chapo", Role::LEAD),
            ("post tag-publicidad category-comentarios", Role::NONE),
            ("tag-publicidad anuncio", Role::FURNITURE),
            ("print:hidden md:anuncio", Role::NONE),
            ("publicidades torre", Role::NONE),
        ] {
            let page = parse(&format!("<div class='{names}'>x</div>"));
            let id = page.descendants(page.scope()).find(|&id| page.tag(id) == Tag::Div).unwrap();
            assert_eq!(own(&page, id, Trust::Names), role, "{names}");
        }
    }
}
