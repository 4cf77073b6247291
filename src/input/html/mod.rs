//! A string of HTML → a page tree, by a real HTML5 parser. Native builds only: the browser has its own.
//!
//! The parser's own algorithms look through all open elements at many tags, so that depth makes them quadratic; browsers
//! stop nesting at 512 elements, and so does [`Guard`], which stands between the parser's two halves: a tokenizer of our
//! own and html5ever's tree builder.

mod references;
mod tokenizer;

use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};

use html5ever::interface::ElemName;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeBuilder, TreeBuilderOpts, TreeSink};
use html5ever::{Attribute as HtmlAttribute, LocalName, Namespace, QualName};

use super::page::{Attribute, NodeId, Page, Tag};
use crate::limits;

/// Reads a page. Broken and cut markup gives the tree that browsers make of it.
pub fn parse(html: &str) -> Page {
    let guard = Guard::new();
    tokenizer::run(html, &guard, || guard.builder.sink.len() < limits::MAX_PAGE_NODES);
    guard.builder.sink.finish()
}

/// Passes tokens on to the tree builder, without the elements that would lie too deep.
struct Guard {
    builder: TreeBuilder<NodeId, Sink>,
    /// Names of elements that were left out and are still open.
    dropped: RefCell<Vec<LocalName>>,
}

impl Guard {
    fn new() -> Self {
        let options = TreeBuilderOpts { drop_doctype: true, ..TreeBuilderOpts::default() };
        Self { builder: TreeBuilder::new(Sink::new(), options), dropped: RefCell::new(Vec::new()) }
    }
}

impl TokenSink for Guard {
    type Handle = NodeId;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<NodeId> {
        if let Token::TagToken(tag) = &token {
            let mut dropped = self.dropped.borrow_mut();
            if tag.kind == TagKind::StartTag {
                if self.builder.sink.depth.get() >= limits::MAX_PAGE_DEPTH
                    && !tag.self_closing
                    // Elements whose content is not markup must reach the builder, which tells the tokenizer so.
                    && !matches!(
                        Tag::of(&tag.name),
                        Tag::Script | Tag::Style | Tag::Textarea | Tag::Title | Tag::Noscript | Tag::Iframe | Tag::Br
                    )
                {
                    dropped.push(tag.name.clone());
                    return TokenSinkResult::Continue;
                }
            } else if dropped.last() == Some(&tag.name) {
                dropped.pop();
                return TokenSinkResult::Continue;
            }
        }
        self.builder.process_token(token, line)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Builds the page tree as the parser says.
struct Sink {
    page: RefCell<Page>,
    /// Names of all nodes, which the parser asks for; by the node's number.
    names: RefCell<Vec<Option<QualName>>>,
    /// Depth of every node under the page.
    depths: RefCell<Vec<u32>>,
    /// What templates hold, which is not shown: a node that nobody has as a child.
    template: NodeId,
    /// Depth of the last element that was put into the tree or closed: how deep the parser stands.
    depth: Cell<u32>,
}

impl Sink {
    fn new() -> Self {
        let mut page = Page::new();
        let template = page.element("template", std::iter::empty());
        Self {
            page: RefCell::new(page),
            names: RefCell::new(vec![None, None]),
            depths: RefCell::new(vec![0, 0]),
            template,
            depth: Cell::new(0),
        }
    }

    fn len(&self) -> usize {
        self.page.borrow().len()
    }

    fn register(&self, id: NodeId, name: Option<QualName>) {
        let (mut names, mut depths) = (self.names.borrow_mut(), self.depths.borrow_mut());
        names.resize(id.index(), None);
        names.push(name);
        depths.resize(id.index(), 0);
        depths.push(0);
    }

    fn placed(&self, parent: NodeId, child: NodeId) {
        let mut depths = self.depths.borrow_mut();
        let depth = depths.get(parent.index()).copied().unwrap_or(0) + 1;
        if let Some(own) = depths.get_mut(child.index()) {
            *own = depth;
        }
        self.depth.set(depth);
    }

    /// Whether text inside `parent` is worth keeping: style sheets and programs are not, JSON-LD is.
    fn keeps_text(page: &Page, parent: NodeId) -> bool {
        match page.tag(parent) {
            Tag::Style | Tag::Noscript | Tag::Noframes | Tag::Iframe | Tag::Textarea => false,
            Tag::Script => page.attribute(parent, Attribute::Type).is_some_and(|t| crate::letters::holds(t, "json")),
            _ => true,
        }
    }
}

/// The parser's name of an element, borrowed from the sink.
#[derive(Debug)]
struct Name<'a>(Ref<'a, QualName>);

impl ElemName for Name<'_> {
    fn ns(&self) -> &Namespace {
        &self.0.ns
    }

    fn local_name(&self) -> &LocalName {
        &self.0.local
    }
}

fn attribute_pairs(list: &[HtmlAttribute]) -> impl Iterator<Item = (&str, &str)> {
    list.iter().map(|a| (&*a.name.local, &*a.value))
}

impl TreeSink for Sink {
    type Handle = NodeId;
    type Output = Page;
    type ElemName<'a> = Name<'a>;

    fn finish(self) -> Page {
        self.page.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> NodeId {
        NodeId::PAGE
    }

    fn elem_name<'a>(&'a self, target: &'a NodeId) -> Name<'a> {
        // The parser asks for elements only, which all have a name; the first name stands in for what cannot be.
        let names = self.names.borrow();
        Name(Ref::map(names, |names| names.get(target.index()).and_then(Option::as_ref).unwrap_or(no_name())))
    }

    fn create_element(&self, name: QualName, attributes: Vec<HtmlAttribute>, _: ElementFlags) -> NodeId {
        let id = self.page.borrow_mut().element(&name.local, attribute_pairs(&attributes));
        self.register(id, Some(name));
        id
    }

    fn create_comment(&self, _: StrTendril) -> NodeId {
        // A comment is an empty text: the tree has no use for what it says.
        let id = self.page.borrow_mut().text_node("");
        self.register(id, None);
        id
    }

    fn create_pi(&self, _: StrTendril, data: StrTendril) -> NodeId {
        self.create_comment(data)
    }

    fn append(&self, parent: &NodeId, child: NodeOrText<NodeId>) {
        let mut page = self.page.borrow_mut();
        match child {
            NodeOrText::AppendNode(child) => {
                page.append(*parent, child);
                self.placed(*parent, child);
            }
            NodeOrText::AppendText(text) => {
                if Self::keeps_text(&page, *parent) {
                    page.append_text(*parent, &text);
                }
            }
        }
    }

    fn append_based_on_parent_node(&self, element: &NodeId, previous: &NodeId, child: NodeOrText<NodeId>) {
        let has_parent = self.page.borrow().parent(*element) != NodeId::PAGE;
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn pop(&self, node: &NodeId) {
        let depths = self.depths.borrow();
        self.depth.set(depths.get(node.index()).copied().unwrap_or(1).saturating_sub(1));
    }

    fn get_template_contents(&self, _: &NodeId) -> NodeId {
        self.template
    }

    fn same_node(&self, x: &NodeId, y: &NodeId) -> bool {
        x == y
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &NodeId, child: NodeOrText<NodeId>) {
        let mut page = self.page.borrow_mut();
        let child = match child {
            NodeOrText::AppendNode(child) => child,
            NodeOrText::AppendText(text) => {
                let id = page.text_node(&text);
                self.register(id, None);
                id
            }
        };
        page.insert_before(*sibling, child);
        let parent = page.parent(child);
        self.placed(parent, child);
    }

    fn add_attrs_if_missing(&self, target: &NodeId, attributes: Vec<HtmlAttribute>) {
        self.page.borrow_mut().add_attributes(*target, attribute_pairs(&attributes));
    }

    fn remove_from_parent(&self, target: &NodeId) {
        self.page.borrow_mut().detach(*target);
    }

    fn reparent_children(&self, node: &NodeId, new_parent: &NodeId) {
        self.page.borrow_mut().move_children(*node, *new_parent);
    }
}

/// A name for nodes that have none.
fn no_name() -> &'static QualName {
    static NAME: std::sync::OnceLock<QualName> = std::sync::OnceLock::new();
    NAME.get_or_init(|| QualName::new(None, Namespace::from(""), LocalName::from("")))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::string_slice, reason = "a test may state its claim the short way")]

    use html5ever::TokenizerResult;
    use html5ever::buffer_queue::BufferQueue;
    use html5ever::tendril::StrTendril;
    use html5ever::tokenizer::{Tokenizer, TokenizerOpts};
    use html5ever::tree_builder::TreeSink;
    use proptest::prelude::*;

    use super::{Attribute, Guard, NodeId, Page, Tag, parse};

    /// The page as html5ever's own tokenizer gives it.
    fn by_html5ever(html: &str) -> Page {
        let tokenizer = Tokenizer::new(Guard::new(), TokenizerOpts::default());
        let queue = BufferQueue::default();
        queue.push_back(StrTendril::from_slice(html));
        while let TokenizerResult::Script(_) | TokenizerResult::EncodingIndicator(_) = tokenizer.feed(&queue) {}
        tokenizer.end();
        tokenizer.sink.builder.sink.finish()
    }

    /// The tree as lines, without addresses, of which ours keeps only those of `link`.
    fn written(page: &Page) -> String {
        let mut out = String::new();
        for id in page.descendants(NodeId::PAGE) {
            let is_text = page.tag(id) == Tag::Text;
            if is_text && page.tag(page.previous(id)) == Tag::Text {
                // Where a text is parted says nothing.
                out.pop();
            } else {
                let mut above = page.parent(id);
                while above != NodeId::PAGE {
                    out.push(' ');
                    above = page.parent(above);
                }
            }
            if is_text {
                out.extend(page.text(id).escape_debug());
                out.push('\n');
                continue;
            }
            out.push_str(&format!("{:?}", page.tag(id)));
            for (name, value) in page.attributes(id) {
                if name != Attribute::Href || page.tag(id) == Tag::Link {
                    out.push_str(&format!(" {name:?}={value:?}"));
                }
            }
            out.push('\n');
        }
        out
    }

    #[track_caller]
    fn same(html: &str) {
        assert_eq!(written(&parse(html)), written(&by_html5ever(html)), "{html:?}");
    }

    #[test]
    fn gives_the_tree_of_html5evers_tokenizer_at_every_cut() {
        let html = "\u{FEFF}<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" 'x'>\r\n<HTML Lang=de><head><TITLE>a &amp b</titl </title\
            ><meta name='x\0y' content=\"&lt;&copy=1&notit;\"><style><!-- </p> --></style/><script><!-- <script>a</script> --></script\n>\
            <script>x = '<!--'; <SCRIPT </script></script >--></script><body class=a/b id = c id=d hidden/>1 < 2 & 3 &#x80;&#0;&#65 <\
            <!--> a <!---> b <!-- -- --!> c <!-- --> d <!x> <?php ?> </> </ x> <p =a/=b <i><b class=x>\0<svg><![CDATA[a<b>]]>&\
            <title>t</title><path d='/></svg>' /></svg><![CDATA[x]]><table>a\r\rb<tr><td>c</table><textarea>\n&lt;\0</textarea><pre>\n&#10;x</pre>\
            <noscript><p></noscript><plaintext></plaintext>\0ä";
        for cut in (0..=html.len()).filter(|&cut| html.is_char_boundary(cut)) {
            same(&html[..cut]);
        }
    }

    #[test]
    fn gives_the_tree_of_html5evers_tokenizer_for_document_types() {
        for kind in [
            "",
            " ",
            "html",
            " HTML ",
            " html public",
            " html PUBLIC \"",
            " html public ''",
            " html public '' ''",
            " html system",
            " html SYSTEM 'about:legacy-compat'",
            " html system x",
            " html publix",
            " html public \"-//W3C//DTD HTML 4.01 Transitional//EN\"",
            " html public \"-//W3C//DTD HTML 4.01 Transitional//EN\" \"http://www.w3.org/TR/html4/loose.dtd\"",
            " html public \"-//W3C//DTD HTML 4.01 Transitional//EN\"\"x\" y",
            " html public '-//W3O//DTD W3 HTML Strict 3.0//EN//' x",
            "\0",
        ] {
            // Without quirks a table ends the paragraph.
            same(&format!("<!doctype{kind}><p>a<table><tr><td>b"));
            same(&format!("<!DocType{kind}"));
        }
    }

    /// Pieces of markup that decide what follows them.
    const PIECES: [&str; 87] = [
        "<",
        ">",
        "/",
        "=",
        "\"",
        "'",
        " ",
        "\n",
        "\r",
        "\0",
        "a",
        "&",
        "&amp",
        ";",
        "&#",
        "x",
        "1",
        "&notin",
        "&#x41;",
        "!",
        "-",
        "--",
        "?",
        "<!--",
        "-->",
        "--!>",
        "<!",
        "<![CDATA[",
        "]]>",
        "</",
        "<script>",
        "</script>",
        "<script",
        "</SCRIPT ",
        "<title>",
        "</title>",
        "<textarea>",
        "</textarea\n>",
        "<style>",
        "</style>",
        "<noscript>",
        "</noscript>",
        "<iframe>",
        "</iframe/>",
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<b class=x>",
        "<i ",
        "</i>",
        "<a href=x>",
        "</a>",
        "<div>",
        "</div>",
        "<DIV Class='&lt;'",
        " class=\"a b\"",
        " id=",
        " hidden",
        " style='",
        "<svg>",
        "</svg>",
        "<math>",
        "<annotation-xml encoding='text/html'>",
        "<desc>",
        "<table>",
        "<tr>",
        "<td>",
        "</td>",
        "</table>",
        "<select>",
        "<option>",
        "</select>",
        "<template>",
        "</template>",
        "<pre>",
        "<body lang=de>",
        "<html id=y>",
        "<head>",
        "</head>",
        "<link href=z>",
        "<meta content='",
        "<h1>",
        "</h1>",
        "<br/>",
        "</br>",
        "ü",
    ];

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn gives_the_tree_of_html5evers_tokenizer_for_any_markup(places in proptest::collection::vec(0..PIECES.len(), 0..40)) {
            let html: String = places.iter().filter_map(|&place| PIECES.get(place).copied()).collect();
            same(&html);
        }
    }
}
