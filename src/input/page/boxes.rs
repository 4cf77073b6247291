//! What the markup says of a part of a page: its element's name, its role, and the words of its class names, which
//! newsrooms' content systems choose much alike.

use super::names::{Attribute, Tag};
use super::tree::{NodeId, Page};

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
    /// A list item.
    pub const ITEM: Role = Role(256);
    /// A block quotation.
    pub const QUOTATION: Role = Role(512);
    /// A table.
    pub const TABLE: Role = Role(1024);
    /// Comments of readers.
    pub const COMMENTS: Role = Role(2048);
    /// A title or a heading.
    pub const HEADING: Role = Role(4096);

    /// Inside an article element.
    pub const ARTICLE: Role = Role(8192);

    /// Both together.
    pub const fn with(self, other: Role) -> Role {
        Role(self.0 | other.0)
    }

    /// Whether one of `other` is among them.
    pub const fn has(self, other: Role) -> bool {
        self.0 & other.0 != 0
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
    for (name, value) in page.attributes(id) {
        match name {
            Attribute::Class | Attribute::Id | Attribute::TestId | Attribute::Component | Attribute::TagName
                if trust == Trust::Names =>
            {
                // "print:hidden", "[&>p]:mt-2": what a rule does under a condition, not what the element is.
                for name in value.split_ascii_whitespace().filter(|n| !n.contains([':', '['])) {
                    role = role.with(by_words(name));
                }
            }
            Attribute::AriaLabel if trust == Trust::Names && value.len() < 40 && page.tag(id) != Tag::Article => {
                role = role.with(by_words(value));
            }
            Attribute::Role => role = role.with(by_role(value)),
            Attribute::Itemprop if value == "articleBody" => role = role.with(Role::BODY),
            Attribute::Itemprop if value == "author" => role = role.with(Role::BYLINE),
            Attribute::Rel if value == "author" => role = role.with(Role::BYLINE),
            _ => {}
        }
    }
    if trust == Trust::Names && page.attribute(id, Attribute::Class).is_some_and(is_out_of_sight) {
        role = role.with(Role::FURNITURE);
    }
    if tag == Tag::P || is_heading(tag) {
        // A paragraph's class names say how it looks ("ad-after"), not what its box is.
        role = role.without(Role::FURNITURE.with(Role::COMMENTS).with(Role::ASIDE).with(Role::BODY));
    }
    role
}

/// Whether class names say that the element is not shown, on no size of screen ("hidden md:block" is on some).
fn is_out_of_sight(names: &str) -> bool {
    let hides = |n: &str| {
        matches!(
            n,
            "hidden"
                | "hide"
                | "d-none"
                | "is-hidden"
                | "invisible"
                | "sr-only"
                | "visually-hidden"
                | "visuallyhidden"
                | "screen-reader-text"
        )
    };
    names.split_ascii_whitespace().any(hides) && !names.contains([':', '@']) && !names.contains("-block")
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

fn by_role(value: &str) -> Role {
    match value {
        "navigation" | "menu" | "menubar" | "contentinfo" | "search" | "banner" | "toolbar" | "dialog"
        | "alertdialog" | "alert" | "tablist" | "tooltip" | "form" | "status" => Role::FURNITURE,
        "complementary" | "note" => Role::ASIDE,
        "heading" => Role::HEADING,
        _ => Role::NONE,
    }
}

/// What class names say: their words, parted at marks and at capitals ("ArticleTeaser", "article-teaser").
fn by_words(names: &str) -> Role {
    let mut role = Role::NONE;
    let mut word = [0u8; 16];
    let mut length = 0usize;
    let mut before = 0u8;
    let bytes = names.as_bytes();
    let mut at = 0;
    while at <= bytes.len() {
        let byte = bytes.get(at).copied().unwrap_or(b' ');
        let splits = !byte.is_ascii_alphabetic() || (byte.is_ascii_uppercase() && before.is_ascii_lowercase());
        if splits && length > 0 {
            if let Some(word) = word.get(..length).and_then(|w| std::str::from_utf8(w).ok()) {
                role = role.with(by_word(word));
            }
            length = 0;
        }
        if byte.is_ascii_alphabetic() {
            if let Some(slot) = word.get_mut(length) {
                *slot = byte.to_ascii_lowercase();
            }
            length = (length + 1).min(word.len());
        }
        before = byte;
        at += 1;
    }
    role
}

fn by_word(word: &str) -> Role {
    match word {
        "nav" | "navigation" | "navbar" | "menu" | "breadcrumb" | "breadcrumbs" | "pagination" | "pager" | "footer"
        | "sidebar" | "skip" | "masthead" | "toolbar" | "dropdown" => Role::FURNITURE,
        "newsletter" | "newsletters" | "subscribe" | "subscription" | "signup" | "login" | "signin" | "register"
        | "registration" | "anmeldung" | "abo" | "optin" | "paybox" => Role::FURNITURE,
        "related" | "recommend" | "recommended" | "recommendation" | "recommendations" | "recommender" | "recirc"
        | "recirculation" | "teaser" | "teasers" | "teaserlist" | "promo" | "promos" | "promotion" | "promoted"
        | "readmore" | "readalso" | "excerpt" | "excerpts" | "trending" | "popular" | "mostread" | "suggested"
        | "suggestions" | "verwandt" | "verwandte" | "similar" | "weitere" | "upnext" | "crosslink" | "crosslinks" => {
            Role::FURNITURE
        }
        "ad" | "ads" | "advert" | "adverts" | "advertisement" | "advertising" | "adslot" | "anzeige" | "anzeigen"
        | "werbung" | "sponsor" | "sponsored" | "sponsoring" | "affiliate" | "commercial" | "outbrain" | "taboola"
        | "publicidad" | "publicite" | "pubblicita" | "shopping" | "coupon" | "donate" | "donation" | "spenden"
        | "cta" => Role::FURNITURE,
        "share" | "sharing" | "sharebar" | "social" | "socials" | "socialmedia" | "teilen" | "follow" | "bookmark"
        | "tweet" | "embed" | "embedded" | "oembed" | "poll" | "quiz" | "survey" | "umfrage" | "voting" | "rating"
        | "gallery" | "slideshow" | "carousel" | "slider" | "podcast" | "player" | "video" | "audio" => Role::FURNITURE,
        "cookie" | "cookies" | "consent" | "gdpr" | "popup" | "modal" | "overlay" | "tooltip" | "toast"
        | "lightbox" | "snackbar" | "loader" | "noscript" | "disclaimer" | "widget" | "widgets" | "print"
        | "printonly" | "feedback" | "correction" | "corrections" => Role::FURNITURE,
        "comments" | "comment" | "kommentare" | "kommentar" | "commentform" | "disqus" | "respond" | "forum"
        | "leserbriefe" | "commentlist" => Role::COMMENTS,
        "caption" | "captions" | "figcaption" | "credit" | "credits" | "copyright" | "bildunterschrift" | "legende"
        | "bildquelle" | "imagecaption" | "photocredit" | "figure" | "bildtext" => Role::CAPTION,
        "byline" | "bylines" | "author" | "authors" | "autor" | "autoren" | "auteur" | "bio" | "biography"
        | "dateline" | "timestamp" | "pubdate" | "published" | "publication" | "datum" | "date" | "meta"
        | "metadata" | "postmeta" | "entrymeta" | "contributor" | "contributors" | "readtime" | "lesezeit" => {
            Role::BYLINE
        }
        "tags" | "taglist" | "keywords" | "topics" | "schlagworte" | "schlagwoerter" | "themen" => Role::TOPICS,
        "lead" | "lede" | "deck" | "dek" | "standfirst" | "subtitle" | "subheadline" | "teasertext" | "intro"
        | "introduction" | "vorspann" | "anleser" | "chapo" | "sommario" | "entradilla" | "strapline" | "subhead"
        | "abstract" | "kicker" => Role::LEAD,
        "keypoints" | "takeaways" | "highlights" | "keytakeaways" => Role::EDITORS,
        "aside" | "infobox" | "factbox" | "faktenbox" | "infokasten" | "pullquote" | "inset" | "callout" => Role::ASIDE,
        "articlebody" | "storybody" | "articletext" | "articlecontent" | "entrycontent" | "postcontent" => Role::BODY,
        _ => Role::NONE,
    }
}
