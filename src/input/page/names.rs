//! Names of elements and attributes that the judge knows; all others are kept as [`Tag::Other`] or dropped.

use std::sync::OnceLock;

use crate::index::{Index, hash, hash_bytes};

/// Names that are known, at most.
const MOST_NAMES: usize = 128;

/// Numbers names in their order, a space behind each.
fn numbered(names: &str) -> Index {
    let mut index = Index::with_room(MOST_NAMES);
    for name in names.as_bytes().split(|&byte| byte == b' ') {
        index.number(hash_bytes(name));
    }
    index
}

macro_rules! names {
    ($(#[$doc:meta])* $type:ident { $($variant:ident $name:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum $type {
            $(#[doc = concat!("`", $name, "`.")] $variant,)*
            /// Any other.
            Other,
        }

        impl $type {
            const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The name's own variant; names are in lower case.
            pub fn of(name: &str) -> Self {
                static NUMBERS: OnceLock<Index> = OnceLock::new();
                let place = NUMBERS.get_or_init(|| numbered(concat!($($name, " ",)*))).find(hash(name));
                place.and_then(|place| Self::ALL.get(place as usize)).copied().unwrap_or(Self::Other)
            }
        }
    };
}

names! {
    /// Name of an element; `#text` is a node of text, `#page` the page itself.
    Tag {
        Div "div", A "a", Span "span", Li "li", P "p", Script "script", Meta "meta", Link "link", Img "img", Ul "ul",
        Text "#text", Page "#page",
        Html "html", Head "head", Body "body", Title "title", Base "base",
        Style "style", Template "template", Noscript "noscript", Noframes "noframes",
        Article "article", Main "main", Section "section",  Header "header", Footer "footer",
        Nav "nav", Aside "aside", Hgroup "hgroup", Address "address", Blockquote "blockquote", Q "q", Cite "cite",
        Pre "pre", Hr "hr", Br "br", Wbr "wbr", Details "details", Summary "summary", Dialog "dialog", Search "search",
        Center "center",
        H1 "h1", H2 "h2", H3 "h3", H4 "h4", H5 "h5", H6 "h6",
        Ol "ol", Menu "menu", Dl "dl", Dt "dt", Dd "dd",
        Table "table", Caption "caption", Thead "thead", Tbody "tbody", Tfoot "tfoot", Tr "tr", Td "td", Th "th",
        Figure "figure", Figcaption "figcaption", Picture "picture", Svg "svg", Math "math",
        Video "video", Audio "audio", Iframe "iframe", Object "object", Embed "embed", Canvas "canvas",
        Form "form", Fieldset "fieldset", Legend "legend", Label "label", Input "input", Button "button",
        Select "select", Option "option", Textarea "textarea", Output "output", Progress "progress",
        Time "time", B "b", Strong "strong", Em "em", I "i", U "u", S "s", Small "small",
        Sup "sup", Sub "sub", Mark "mark", Abbr "abbr", Font "font", Code "code", Del "del", Ins "ins",
        KurzumCard "kurzum-card",
    }
}

names! {
    /// Name of an attribute.
    Attribute {
        Class "class", Id "id", Name "name", Content "content", Property "property", Itemprop "itemprop",
        Itemtype "itemtype", Rel "rel", Href "href", Type "type", Datetime "datetime", Lang "lang", Hidden "hidden",
        Style "style", AriaHidden "aria-hidden", AriaLabel "aria-label", Role "role", TestId "data-testid",
        Component "data-component", DataType "data-type", Open "open", TagName "#name", Scope "#scope",
    }
}
