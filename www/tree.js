/**
 * A page fragment as plain data, so that one view serves the DOM and, as a string, a server.
 *
 * @typedef {{ tag: string, attributes: Record<string, string>, children: Tree[] }} Branch
 * @typedef {Branch | string} Tree
 * @typedef {Tree | false | undefined} Maybe  a child that is left out where it is false or undefined
 */

/** Elements that belong to SVG's namespace. */
const DRAWN = new Set(['svg', 'rect', 'path']);

/**
 * A branch. An attribute whose value is undefined is left out.
 *
 * @param {string} tag
 * @param {Record<string, string | undefined>} attributes
 * @param {...(Maybe | Maybe[])} children
 * @returns {Branch}
 */
export function h(tag, attributes, ...children) {
  /** @type {Record<string, string>} */
  const given = {};
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) given[name] = value;
  const kept = children.flat().filter((child) => child !== false && child !== undefined);
  return { tag, attributes: given, children: kept };
}

/**
 * The tree as a node. Text stays text, whatever it looks like: nothing is parsed.
 *
 * @param {Tree} tree
 * @param {Document} document
 * @returns {Node}
 */
export function mount(tree, document) {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const element = DRAWN.has(tree.tag)
    ? document.createElementNS('http://www.w3.org/2000/svg', tree.tag)
    : document.createElement(tree.tag);
  for (const [name, value] of Object.entries(tree.attributes)) element.setAttribute(name, value);
  element.append(...tree.children.map((child) => mount(child, document)));
  return element;
}
