/**
 * A page as one string, which the core reads in one go, and the way back from a place in its article to the page.
 * Nothing is judged here: what is article and what is not, the core decides.
 *
 * @typedef {import('./card.d.ts').Span} Span
 * @typedef {{ kind: string, span: Span }} Block
 * @typedef {{ text: string, nodes: Text[] }} Copy  the page's copy, and its text nodes in the copy's order
 */

/* The marks of the copy; `src/wasm/page_nodes.rs` reads them. */
const ELEMENT = '\u0001';
const ATTRIBUTE = '\u0002';
const VALUE = '\u0003';
const TEXT = '\u0004';
const END = '\u0005';
/** What would be taken for a mark inside a piece. Pages have no use for these characters. */
const MARKS = /[\u0000-\u0005]/g;
/** The last of the marks, by its code. */
const LAST_MARK = 5;

/** The attributes that the core reads: those of `src/input/page/names.rs`. */
const READ = new Set(('class id name content property itemprop itemtype rel href type datetime lang hidden style aria-hidden aria-label role ' +
  'data-testid data-component data-type open').split(' '));
/** Only here is an address of use; links have long ones. */
const ADDRESSED = 'link';
/** How a style is called where a policy would report one: `www/demo.js`. */
const STYLE = 'data-kurzum-style';
/** Elements whose content is neither text nor markup of the page. */
const OPAQUE = new Set('script style template noscript noframes iframe textarea svg'.split(' '));

/** Code units of a copy from which on it is broken off: the core refuses it as too large. */
const MOST = 40_000_000;

/**
 * Copies a page. Shadow roots that are open are part of it, with what is slotted into them; frames are not.
 *
 * @param {Node} target the document, or the element that the article is looked for in
 * @param {(element: Element) => boolean} [isOurs] whether an element is a card of ours, which is never part of an article
 * @returns {Copy}
 */
export function copy(target, isOurs = () => false) {
  const whole = target.isConnected ? target.ownerDocument?.documentElement : undefined;
  const found = copyFrom(whole ?? target, target, isOurs);
  // In a closed shadow root it is not met on the way from above.
  return found.met || !whole ? found : copyFrom(target, target, isOurs);
}

/**
 * @param {Node} root
 * @param {Node} scope
 * @param {(element: Element) => boolean} isOurs
 * @param {boolean} [again] whether marks have been found inside pieces, which are replaced then
 * @returns {Copy & { met: boolean }}
 */
function copyFrom(root, scope, isOurs, again = false) {
  const bare = (/** @type {string} */ piece) => again ? piece.replace(MARKS, '\uFFFD') : piece;
  const isRendered = rendering(root);
  /** @type {Text[]} */
  const nodes = [];
  /** The copy, broken off behind the attributes of each element, and what follows the last of them. @type {string[]} */
  const pieces = [];
  let tail = '';
  let [length, marks] = [0, 0];
  let met = root === scope;
  /** The open elements, and the number of the piece of each that ends with its attributes. @type {Element[]} */
  const elements = [];
  /** @type {number[]} */
  const ends = [];
  /** How many elements are open around what is hidden; what it holds need not be looked at. */
  let hidden = isRendered ? Infinity : 0;
  /** The element that was found to be shown last: a text in it is shown as well. @type {Element | undefined} */
  let shown;
  /**
   * What is still to be copied, the next last; in between, the ends of elements. No recursion: a hostile page is nested
   * deeper than the stack.
   *
   * @type {(Node | typeof LEAVE)[]}
   */
  const open = [root];
  for (let node = open.pop(); node !== undefined && length + tail.length < MOST; node = open.pop()) {
    if (node === LEAVE) {
      tail += END;
      elements.pop();
      ends.pop();
      if (elements.length < hidden && isRendered) hidden = Infinity;
    } else if (node.nodeType === 3 || node.nodeType === 4) {
      const { data } = /** @type {Text} */ (node);
      const element = elements[elements.length - 1];
      // Browsers are asked about the elements that texts stand in, not about all: each answer costs them a microsecond.
      if (hidden === Infinity && element && element !== shown && /\S/.test(data)) {
        const from = hiddenFrom(elements);
        if (from < 0) {
          shown = element;
        } else {
          pieces[ends[from] ?? 0] += `${ATTRIBUTE}hidden${VALUE}`;
          marks += 2;
          hidden = from + 1;
        }
      }
      tail += TEXT + bare(data);
      marks += 1;
      nodes.push(/** @type {Text} */ (node));
    } else if (node.nodeType === 1) {
      const element = /** @type {Element} */ (node);
      const { localName } = element;
      marks += 2;
      if (localName.includes('-') && isOurs(element)) {
        tail += `${ELEMENT}kurzum-card${END}`;
        continue;
      }
      tail += ELEMENT + bare(localName);
      for (const name of element.getAttributeNames()) {
        if (!READ.has(name) && name !== STYLE || name === 'href' && localName !== ADDRESSED) continue;
        tail += ATTRIBUTE + (name === STYLE ? 'style' : name) + VALUE + bare(element.getAttribute(name) ?? '');
        marks += 2;
      }
      if (element === scope && element !== root) {
        tail += `${ATTRIBUTE}#scope${VALUE}`;
        marks += 2;
        met = true;
      }
      length += tail.length;
      elements.push(element);
      ends.push(pieces.push(tail) - 1);
      tail = '';
      open.push(LEAVE);
      if (!OPAQUE.has(localName) || localName === 'script' && /json/i.test(element.getAttribute('type') ?? '')) push(open, element);
    } else {
      push(open, node);
    }
  }
  const text = pieces.join('') + tail;
  // Counting them once is cheaper than looking into every piece.
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) <= LAST_MARK) marks -= 1;
  }
  // Where the copy was broken off, ends are missing.
  marks -= open.filter((node) => node === LEAVE).length;
  return marks === 0 || again ? { text, nodes, met } : copyFrom(root, scope, isOurs, true);
}

const LEAVE = 0;

/**
 * Puts what a node shows as its children onto the list, the last first.
 *
 * @param {(Node | 0)[]} open
 * @param {Node} node
 */
function push(open, node) {
  const { shadowRoot, localName } = /** @type {Element} */ (node);
  const slotted = localName === 'slot' ? /** @type {HTMLSlotElement} */ (node).assignedNodes?.() : undefined;
  if (slotted?.length) {
    for (const child of slotted.reverse()) open.push(child);
    return;
  }
  for (let child = (shadowRoot ?? node).lastChild; child; child = child.previousSibling) open.push(child);
}

/**
 * Whether it can be asked of the elements of a page if they are shown: the page is laid out and not hidden as a whole,
 * as some are until their scripts have run.
 *
 * @param {Node} root
 */
function rendering(root) {
  const { defaultView, body } = root.ownerDocument ?? /** @type {Document} */ (root);
  return Boolean(root.isConnected && defaultView && body?.checkVisibility?.());
}

/**
 * The outermost of the open elements that makes the innermost one hidden; -1 where that one is shown.
 *
 * @param {Element[]} elements
 */
function hiddenFrom(elements) {
  let from = -1;
  for (let at = elements.length - 1; at >= 0; at -= 1) {
    const element = /** @type {Element} */ (elements[at]);
    if (element.checkVisibility({ visibilityProperty: true })) break;
    // An element with `display: contents` has no box of its own: what it stands in says whether it is shown.
    if (element.hasAttribute('hidden') || getComputedStyle(element).display !== 'contents') from = at;
  }
  return from;
}

/** What the core takes for white space, so that both count the same letters. */
const SPACE = /[\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/g;

/** @param {string} text */
const squeezed = (text) => text.replace(SPACE, '');

/**
 * The page that an article was read from: which of its nodes each stretch of the article's text stands in.
 */
export class Places {
  #target;
  #isOurs;
  #text;
  #blocks;
  /** For each block the text nodes that it was read from. @type {Text[][]} */
  #nodes = [];

  /**
   * @param {Node} target as given to {@link copy}
   * @param {(element: Element) => boolean} isOurs
   * @param {Text[]} nodes
   * @param {{ text: string, blocks: Block[], places: number[] }} reading the core's answer
   */
  constructor(target, isOurs, nodes, { text, blocks, places }) {
    this.#target = target;
    this.#isOurs = isOurs;
    this.#text = text;
    this.#blocks = blocks;
    let at = 0;
    for (const _ of blocks) {
      const count = places[at] ?? 0;
      this.#nodes.push(places.slice(at + 1, at + 1 + count).flatMap((place) => nodes[place] ?? []));
      at += 1 + count;
    }
  }

  /**
   * The stretch of the page that a span of the article's text stands in.
   *
   * @param {Span} span
   * @returns {Range | undefined} undefined where the page no longer has it
   */
  range({ start, end }) {
    const at = this.#blocks.findIndex(({ span }) => span.start <= start && start < span.end);
    const block = this.#blocks[at];
    if (!block) return undefined;
    const before = this.#text.slice(block.span.start, start);
    const cited = this.#text.slice(start, Math.min(end, block.span.end));
    const [first, last] = [squeezed(before).length, squeezed(before + cited).length - 1];
    const nodes = this.#nodesOf(at);
    const from = nodes && placeOf(nodes, first);
    const to = nodes && placeOf(nodes, last);
    if (!from || !to) return undefined;
    const range = from.node.ownerDocument.createRange();
    range.setStart(from.node, from.at);
    range.setEnd(to.node, to.at + 1);
    return range;
  }

  /**
   * The nodes of a block as the page is now: scripts of the page may have replaced what was there.
   *
   * @param {number} at
   * @returns {Text[] | undefined}
   */
  #nodesOf(at) {
    const span = this.#blocks[at]?.span ?? { start: 0, end: 0 };
    const wanted = squeezed(this.#text.slice(span.start, span.end));
    const isThere = () => {
      const nodes = this.#nodes[at] ?? [];
      return nodes.every((node) => node.isConnected === this.#target.isConnected) && squeezed(nodes.map((node) => node.data).join('')) === wanted;
    };
    if (!isThere()) this.#lookAgain();
    return isThere() ? this.#nodes[at] : undefined;
  }

  /** Looks for every block in the page as it is now, each behind the one before it. */
  #lookAgain() {
    const { nodes } = copy(this.#target, this.#isOurs);
    const pieces = nodes.map((node) => squeezed(node.data));
    const all = pieces.join('');
    const starts = [0];
    for (const piece of pieces) starts.push((starts.at(-1) ?? 0) + piece.length);
    let from = 0;
    this.#nodes = this.#blocks.map(({ span }) => {
      const wanted = squeezed(this.#text.slice(span.start, span.end));
      const found = all.indexOf(wanted, from);
      if (found < 0) return [];
      from = found + wanted.length;
      return nodes.filter((_, i) => (starts[i] ?? 0) < from && (starts[i + 1] ?? 0) > found);
    });
  }
}

/**
 * Where the letter with this number stands, white space not counted.
 *
 * @param {Text[]} nodes
 * @param {number} letter
 * @returns {{ node: Text, at: number } | undefined}
 */
function placeOf(nodes, letter) {
  let left = letter;
  for (const node of nodes) {
    const { data } = node;
    const count = squeezed(data).length;
    if (left >= count) {
      left -= count;
      continue;
    }
    for (let at = 0; at < data.length; at += 1) {
      if (squeezed(data.charAt(at)) && left-- === 0) return { node, at };
    }
  }
  return undefined;
}
