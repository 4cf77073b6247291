/**
 * Writes what is told of the element's outside, from the comment over its class in www/element.js: the custom elements
 * manifest, and the tables of docs/embedding.md. With --check it fails where they are not in step.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './setup.mjs';

const source = readFileSync(join(root, 'www/element.js'), 'utf8');
const comment = source.match(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport class KurzumCard/)?.[1] ?? '';
const lines = comment.split('\n').map((line) => line.replace(/^ \* ?/, ''));
const [description = ''] = lines.filter((line) => line.trim() && !line.startsWith('@'));

/**
 * The tags of one kind, each `@tag {type} name - text`, the type left out where there is none.
 *
 * @param {string} tag
 */
function tags(tag) {
  return lines.filter((line) => line.startsWith(`@${tag} `)).map((line) => {
    let rest = line.slice(tag.length + 2);
    let type = '';
    if (rest.startsWith('{')) {
      let depth = 0;
      const end = [...rest].findIndex((c) => (depth += c === '{' ? 1 : c === '}' ? -1 : 0) === 0);
      type = rest.slice(1, end).trim();
      rest = rest.slice(end + 2);
    }
    const at = rest.indexOf(' - ');
    const [, name = '', value] = /^\[?([^\]=]+)(?:=(.*))?\]?$/.exec(rest.slice(0, at).replace(/\]$/, '')) ?? [];
    return { name, type, value, description: rest.slice(at + 3) };
  });
}

const attributes = tags('attr');
const properties = tags('prop');
const methods = tags('method');
const events = tags('fires');
const slots = tags('slot');
const parts = tags('csspart');
const styles = tags('cssprop');
const states = tags('cssstate');

/** @param {string} text */
const typed = (text) => (text ? { type: { text } } : {});
/** @param {string} attribute */
const camel = (attribute) => attribute.replace(/-(.)/g, (_, c) => c.toUpperCase());

const declaration = {
  kind: 'class',
  name: 'KurzumCard',
  description,
  tagName: 'kurzum-card',
  customElement: true,
  superclass: { name: 'HTMLElement' },
  attributes: attributes.map(({ name, type, description }) => ({ name, ...typed(type), description, fieldName: camel(name) })),
  members: [
    ...properties.map(({ name, type, description }) => {
      const attribute = attributes.find((one) => camel(one.name) === name);
      return { kind: 'field', name, ...typed(type), description: attribute && description.startsWith('the attribute') ? attribute.description : description, ...(attribute && name !== 'card' && { attribute: attribute.name, reflects: true }) };
    }),
    ...methods.map(({ name, type, description }) => {
      const [, method = '', given = ''] = /^(\w+)\((.*)\)$/.exec(name) ?? [];
      return { kind: 'method', name: method, description, ...(given && { parameters: given.split(', ').map((name) => ({ name })) }), return: { type: { text: type } } };
    }),
  ],
  events: events.map(({ name, type, description }) => ({ name, type: { text: `CustomEvent<${type}>` }, description })),
  slots: slots.map(({ name, description }) => ({ name, description })),
  cssParts: parts.map(({ name, description }) => ({ name, description })),
  cssProperties: styles.map(({ name, value, description }) => ({ name, description, ...(value && { default: value }) })),
  cssStates: states.map(({ name, description }) => ({ name, description })),
};
const exported = (/** @type {string} */ path, /** @type {object[]} */ extra) => ({ kind: 'javascript-module', path, ...extra[0] });
const manifest = {
  schemaVersion: '2.1.0',
  readme: 'README.md',
  modules: [
    exported('www/element.js', [{ declarations: [declaration], exports: [{ kind: 'js', name: 'KurzumCard', declaration: { name: 'KurzumCard', module: 'www/element.js' } }] }]),
    ...['www/define.js', 'pkg/auto.js'].map((path) => exported(path, [{ declarations: [], exports: [{ kind: 'custom-element-definition', name: 'kurzum-card', declaration: { name: 'KurzumCard', module: 'www/element.js' } }] }])),
  ],
};

/** @param {string[]} head @param {string[][]} rows */
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');
/** @param {string} text */
const code = (text) => `\`${text}\``;
const own = properties.filter(({ name }) => !attributes.some((attribute) => camel(attribute.name) === name && name !== 'card'));
const tables = {
  attributes: table(['attribute', 'property', 'what'], attributes.map(({ name, description }) => [code(name), name === 'lang' ? '`lang`' : name === 'card' ? '' : code(camel(name)), description])),
  properties: table(['property', 'what'], own.map(({ name, description }) => [code(name), description])),
  methods: table(['method', 'gives', 'what'], methods.map(({ name, type, description }) => [code(name), code(type), description])),
  events: table(['event', '`detail`', 'when'], events.map(({ name, type, description }) => [code(name), code(type), description])),
  slots: table(['slot', 'what'], slots.map(({ name, description }) => [code(name), description])),
  styles: table(['property', 'default', 'what'], styles.map(({ name, value, description }) => [code(name), value ? code(value) : '', description])),
  parts: table(['part', 'what'], parts.map(({ name, description }) => [code(name), description])),
  states: table(['state', 'what'], states.map(({ name, description }) => [code(name), description])),
};

const guide = readFileSync(join(root, 'docs/embedding.md'), 'utf8')
  .replace(/(<!-- (\w+), written by scripts\/manifest\.mjs -->\n)[\s\S]*?(?=\n<!-- end -->)/g, (_, start, name) => {
    const made = tables[/** @type {keyof tables} */ (name)];
    if (!made) throw new Error(`docs/embedding.md asks for a table of ${name}, which there is none of`);
    return `${start}\n${made}\n`;
  });

const made = { 'www/custom-elements.json': `${JSON.stringify(manifest, null, 2)}\n`, 'docs/embedding.md': guide };
for (const [path, text] of Object.entries(made)) {
  const file = join(root, path);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${path} is not in step with www/element.js: run node scripts/manifest.mjs`);
    process.exitCode = 1;
  }
}
