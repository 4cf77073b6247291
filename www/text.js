/**
 * The text of a piece of a page as a person would copy it: a line for each block, an empty line between paragraphs, a
 * bullet before each list item. Offsets into it are what a card's spans count in.
 */

/** Elements that start a line. Taken from HTML's own style sheet, where they are `display: block` or the like. */
const BLOCKS = new Set(('ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
  'HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL OPTGROUP OPTION P PRE SEARCH SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL H1 H2 H3 H4 H5 H6').split(' '));

/** Blocks with an empty line around them. */
const SPACED = new Set('P H1 H2 H3 H4 H5 H6 UL OL DL BLOCKQUOTE FIGURE PRE TABLE ARTICLE SECTION ASIDE'.split(' '));

/** Elements whose text nobody reads on the page. */
const UNREAD = new Set('SCRIPT STYLE TEMPLATE NOSCRIPT NOFRAMES HEAD TITLE IFRAME OBJECT SVG MATH SELECT TEXTAREA BUTTON INPUT VIDEO AUDIO CANVAS'.split(' '));

/**
 * @param {Node} root an element, a document or a fragment; nothing of it is changed or run
 * @returns {string}
 */
export function blockText(root) {
  let text = '';
  /** Line ends that are due before the next text: 0 none, 1 a line, 2 an empty line. */
  let due = 0;
  let space = false;

  /** @param {string} piece */
  const put = (piece) => {
    if (due && text) text += '\n'.repeat(due);
    else if (space && text) text += ' ';
    due = 0;
    space = false;
    text += piece;
  };

  // No recursion: a hostile page may be nested deeper than the stack.
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) => (isUnread(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
  });
  /** @type {Element[]} */
  const open = [];
  const close = (/** @type {Node | null} */ until) => {
    for (let last = open.at(-1); last && !last.contains(until); last = open.at(-1)) {
      open.pop();
      if (BLOCKS.has(last.tagName)) due = Math.max(due, SPACED.has(last.tagName) ? 2 : 1);
    }
  };
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    close(node);
    if (node instanceof Text || node.nodeType === Node.TEXT_NODE) {
      const raw = node.nodeValue ?? '';
      const pre = open.some((element) => element.tagName === 'PRE');
      if (pre) {
        if (raw) put(raw.replace(/\n$/, ''));
        continue;
      }
      // As HTML folds white space: no-break spaces stay.
      const folded = raw.replace(/[ \t\r\n\f]+/g, ' ');
      if (folded === ' ' || folded === '') {
        if (folded) space = true;
        continue;
      }
      if (folded.startsWith(' ')) space = true;
      put(folded.trim() === folded ? folded : folded.replace(/^ | $/g, ''));
      if (folded.endsWith(' ')) space = true;
      continue;
    }
    const element = /** @type {Element} */ (node);
    const { tagName } = element;
    if (tagName === 'BR') {
      due = due === 0 ? 1 : 2;
      continue;
    }
    if (BLOCKS.has(tagName)) {
      due = Math.max(due, SPACED.has(tagName) ? 2 : 1);
      if (tagName === 'LI') {
        put('•');
        space = true;
      }
    } else if (tagName === 'TD' || tagName === 'TH') {
      space = true;
    }
    open.push(element);
  }
  return text;
}

/**
 * @param {Node} node
 * @returns {boolean}
 */
function isUnread(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) return false;
  const element = /** @type {Element} */ (node);
  return UNREAD.has(element.tagName.toUpperCase()) || element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true';
}
