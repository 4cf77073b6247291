//! Names of elements and attributes that the judge knows; all others are kept as [`Tag::Other`] or dropped.

/// A name's bytes as one number, so that a table of names is compared number by number.
pub(super) const fn number(name: &[u8]) -> u128 {
    let mut number = 0;
    let mut rest = name;
    while let [byte, more @ ..] = rest {
        number = (number << 8) | *byte as u128;
        rest = more;
    }
    number
}

/// Bytes of the longest name that has a number of its own.
pub(super) const LONGEST: usize = 16;

/// Variants with the frequent ones first: that is the order they are looked through in.
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
            const NAMES: &[u128] = &[$(number($name.as_bytes()),)*];

            /// The name's own variant; names are in lower case.
            pub fn of(name: &str) -> Self {
                if name.len() > LONGEST {
                    return Self::Other;
                }
                let name = number(name.as_bytes());
                let place = Self::NAMES.iter().position(|known| *known == name);
                place.and_then(|place| Self::ALL.get(place)).copied().unwrap_or(Self::Other)
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
