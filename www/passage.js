/**
 * Shows a passage of the page: marks it, scrolls to it, and offers the way back. Nothing of the page's own is changed:
 * the mark is a highlight under a name of our own, the button lies in the card's shadow root.
 */

/** The name of our highlight. */
const NAME = 'kurzum';

const MARK = /* css */ `
::highlight(${NAME}) { background-color: var(--kurzum-mark, #ffe45e); color: var(--kurzum-mark-text, #000); }
@media (forced-colors: active) { ::highlight(${NAME}) { background-color: Mark; color: MarkText; } }`;

const BUTTON = /* css */ `
.back {
  position: fixed; inset: auto 0 max(1rem, env(safe-area-inset-bottom)); margin: 0 auto; inline-size: fit-content; max-inline-size: calc(100vw - 2rem); z-index: 2147483647;
  min-block-size: 2.75rem; padding: .5rem 1.25rem; border: 1px solid var(--_line); border-radius: 2rem;
  background: var(--_surface); color: var(--_text); font-family: var(--kurzum-font, inherit); font-size: 1rem; box-shadow: 0 .25rem 1rem #0004;
}
@media print { .back { display: none; } }`;

/**
 * @param {Range[]} ranges the passage, in the order of the page; at least one
 * @param {ShadowRoot} root the card's
 * @param {string} label of the button that leads back
 * @param {() => void} back called when the reader wants to go back
 * @returns {() => void} takes everything away again; nothing happens the second time
 */
export function show(ranges, root, label, back) {
  const { ownerDocument: document } = root;
  const [range] = /** @type {[Range]} */ (ranges);
  const around = new AbortController();
  const { signal } = around;

  const unmark = mark(ranges, document);
  const button = document.createElement('button');
  button.className = 'back';
  button.type = 'button';
  button.textContent = label;
  // What it leads back from is said with it: a highlight is not in the accessibility tree.
  button.setAttribute('aria-description', ranges.map(String).join(' … ').replace(/\s+/g, ' ').trim());
  button.setAttribute('part', 'back');
  const unstyle = adopt(root, BUTTON, document);
  // In the top layer nothing of the page lies over it.
  button.popover = 'manual';
  root.append(button);
  button.showPopover?.();
  scrollTo(range);
  button.focus({ preventScroll: true });

  const leave = () => {
    if (signal.aborted) return;
    around.abort();
    unmark();
    unstyle();
    button.remove();
  };
  button.addEventListener('click', back, { signal });
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab' || event.shiftKey) return;
    // On from the passage: the browser looks for the next stop from where the selection is.
    button.blur();
    document.getSelection()?.collapse(range.startContainer, range.startOffset);
  }, { signal });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    back();
  }, { signal });
  // Not the click that led here, which may still be on its way up.
  setTimeout(() => document.addEventListener('click', (event) => {
    // Whoever goes on in the page wants no way back.
    if (!event.composedPath().includes(root)) leave();
  }, { signal }));
  return leave;
}

/**
 * @param {Range[]} ranges
 * @param {Document} document
 * @returns {() => void}
 */
function mark(ranges, document) {
  const { CSS, Highlight } = /** @type {typeof globalThis & { Highlight?: typeof globalThis.Highlight }} */ (document.defaultView ?? globalThis);
  if (!Highlight || !CSS.highlights) {
    // Where highlights are unknown the selection shows the passage, as far as it is in one piece.
    const selection = document.getSelection();
    const [range] = /** @type {[Range]} */ (ranges);
    selection?.removeAllRanges();
    selection?.addRange(range.cloneRange());
    return () => selection?.removeAllRanges();
  }
  const highlight = new Highlight(...ranges);
  // Over the page's own highlights.
  highlight.priority = 1;
  CSS.highlights.set(NAME, highlight);
  const home = /** @type {[Range]} */ (ranges)[0].startContainer.getRootNode();
  const unstyle = adopt(/** @type {Document | ShadowRoot} */ (home), MARK, document);
  return () => {
    // Another card may have set its own meanwhile.
    if (CSS.highlights.get(NAME) === highlight) CSS.highlights.delete(NAME);
    unstyle();
  };
}

/**
 * Gives a tree a style sheet of its own.
 *
 * @param {Document | ShadowRoot} root
 * @param {string} css
 * @param {Document} document
 * @returns {() => void} takes it away
 */
function adopt(root, css, document) {
  const { CSSStyleSheet } = document.defaultView ?? globalThis;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

/** @param {Range} range */
function scrollTo(range) {
  const element = range.startContainer.parentElement;
  if (!element) return;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const height = globalThis.innerHeight;
  if (element.getBoundingClientRect().height < height / 2) {
    element.scrollIntoView({ block: 'center', behavior });
    return;
  }
  // A long paragraph: its middle is not where the passage is.
  element.scrollIntoView({ block: 'start', behavior: 'instant' });
  const { top, bottom } = range.getBoundingClientRect();
  globalThis.scrollBy({ top: (top + bottom - height) / 2, behavior });
}
