/**
 * The card's look. Colours come from the page by system colours and `color-scheme`, fonts are the page's own; every one
 * can be set from outside by a custom property. Boxes use logical properties, so the card turns with the page's
 * direction, and container queries, so that it fits its place and not the window.
 */
export const CSS = /* css */ `
:host {
  display: block;
  container-type: inline-size;
  contain-intrinsic-inline-size: 15rem;
  --_text: var(--kurzum-text, CanvasText);
  --_surface: var(--kurzum-surface, Canvas);
  --_muted: var(--kurzum-muted, color-mix(in oklab, var(--_text) 70%, var(--_surface)));
  --_line: var(--kurzum-line, color-mix(in oklab, var(--_text) 15%, var(--_surface)));
  --_point: var(--kurzum-point, light-dark(#ffe45e, #7d6708));
  --_quote: var(--kurzum-quote, light-dark(#a9d8ff, #1c5a92));
  --_time: var(--kurzum-time, light-dark(#a8ecc4, #1b6e47));
  --_focus: var(--kurzum-focus, light-dark(#0a58ca, #8fbcff));
  --_space: var(--kurzum-space, 1em);
}
:host([hidden]) { display: none; }
*, ::before, ::after { box-sizing: border-box; }

.card {
  background: var(--_surface);
  color: var(--_text);
  border: 1px solid var(--_line);
  border-radius: var(--kurzum-radius, .75em);
  font-family: var(--kurzum-font, inherit);
  font-size: var(--kurzum-size, 1rem);
  font-style: normal;
  font-weight: 400;
  line-height: 1.5;
  text-align: start;
  overflow-wrap: anywhere;
  padding: calc(1.25 * var(--_space));
}
h1, h2, h3, h4, h5, h6, p, ul, ol, li, blockquote { font: inherit; margin: 0; padding: 0; }
ul, ol { list-style: none; }
.item [lang] { hyphens: auto; }
[dir=auto] { text-align: -webkit-match-parent; text-align: match-parent; }
.promise, .hint, .told, .origin, .notes li { unicode-bidi: plaintext; text-align: -webkit-match-parent; text-align: match-parent; }
button { font: inherit; color: inherit; cursor: pointer; }
:host(:not(:defined)) :is(.place, .actions, .link, .head > button) { visibility: hidden; }
:host(:not(:defined)) .topic { pointer-events: none; }
:focus-visible { outline: .1875rem solid var(--_focus); outline-offset: .125rem; border-radius: .25em; }
.status { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .5em 1em; }
.head + slot { display: block; }
.title { font-size: 1.375em; font-weight: 750; letter-spacing: -.018em; line-height: 1.2; }
.sections { display: grid; gap: calc(2 * var(--_space)) calc(2.25 * var(--_space)); margin-block-start: var(--_space); }
section > :is(h2, h3, h4, h5, h6) { font-size: 1em; font-weight: 700; line-height: 1.3; margin-block-end: calc(.625 * var(--_space)); }
.pen {
  padding-inline: .25em;
  margin-inline-start: -.25em;
  background: linear-gradient(var(--_pen), var(--_pen)) no-repeat 0 88% / 100% .62em;
  -webkit-box-decoration-break: clone;
  box-decoration-break: clone;
}
.points { --_pen: var(--_point); }
.quotes { --_pen: var(--_quote); }
.timeline { --_pen: var(--_time); }
.topics { --_pen: transparent; }

.item { display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: .5em; align-items: start; position: relative; }
.place {
  display: grid; place-items: center;
  inline-size: 2.25rem; block-size: 2.25rem; margin-block-start: -.375rem; margin-inline-end: -.375rem;
  background: none; border: 0; border-radius: .375em; padding: 0;
  color: var(--_muted);
}
.line { fill: color-mix(in oklab, var(--_text) 42%, var(--_surface)); }
.here { fill: var(--_text); }
.spot { fill: var(--_pen); }
.place:hover { background: color-mix(in oklab, var(--_text) 9%, transparent); }
.item[data-shown] .place { background: var(--_pen); }

.origin { color: var(--_muted); font-size: .8125em; margin-block-end: .375em; }
ul + .origin { margin-block-start: calc(1.125 * var(--_space)); }
.points .item { padding-inline-start: 1.125em; }
.points .item + .item { margin-block-start: calc(.625 * var(--_space)); }
.points .item::before {
  content: ""; position: absolute; inset-inline-start: 0; inset-block-start: .54em;
  inline-size: .4375em; block-size: .4375em; background: var(--_text);
}
[data-origin=editors] .item::before { border-radius: 50%; background: none; border: .125em solid var(--_text); }

.quotes .item + .item { margin-block-start: calc(1.25 * var(--_space)); }
.quotes .item { padding-inline-start: .875em; border-inline-start: .1875em solid var(--_pen); }
blockquote { font-family: var(--kurzum-quote-font, inherit); font-size: 1.0625em; line-height: 1.45; }
.by .tag { margin-inline-start: .5em; }
.by { font-size: .875em; margin-block-start: .375em; color: var(--_muted); }
.name { color: var(--_text); font-weight: 650; }
.nobody { font-style: italic; }
.tag {
  display: inline-block; padding: .0625em .4375em; border: 1px solid var(--_line); border-radius: 1em;
  font-size: .8125rem; font-weight: 400; line-height: 1.35; color: var(--_muted);
}

.timeline .item { padding-inline-start: 1.375em; padding-block-end: calc(1.125 * var(--_space)); }
.timeline .item:last-child { padding-block-end: 0; }
.timeline .item::before {
  content: ""; position: absolute; inset-inline-start: .125em; inset-block-start: .42em;
  inline-size: .6875em; block-size: .6875em; border-radius: 50%;
  background: var(--_text); border: .125em solid var(--_text);
}
.timeline .item:not(:last-child)::after {
  content: ""; position: absolute; inset-inline-start: .40625em; inset-block: 1.5em -.125em;
  inline-size: .125em; background: var(--_line);
}
.timeline .item[data-tense=future]::before { background: var(--_surface); }
.date { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25em .5em; font-weight: 650; font-variant-numeric: tabular-nums; }
.when { background: linear-gradient(var(--_pen), var(--_pen)) no-repeat 0 92% / 100% .3em; }
.told { font-size: .875em; color: var(--_muted); }
.teller { font-size: .875em; color: var(--_muted); }
.teller::before { content: " — "; }
.strip { display: block; flex: 1 0 100%; margin: .25em .25em; inline-size: calc(100% - .5em); }
.axis { fill: var(--_line); }
.mark { fill: var(--_text); stroke: var(--_text); stroke-width: 1; }
[data-tense=future] .mark { fill: var(--_surface); }

.topics ul { display: flex; flex-wrap: wrap; gap: .5em; }
.topic {
  display: inline-block; min-block-size: 1.75rem; padding: .125em .75em; border: 1px solid var(--_line); border-radius: 2em;
  background: none; font-size: .875em; line-height: 1.5;
}
button.topic:hover, .action:hover { border-color: var(--_text); }
.topic[data-shown] { background: var(--_line); }

.blank, .working { margin-block: var(--_space); }
.blank { padding-block: calc(1.5 * var(--_space)); text-align: center; }
.blank > p:first-child { font-weight: 650; }
.hint { color: var(--_muted); max-inline-size: 32em; margin: .25em auto 0; }
.blank .action { margin-block-start: var(--_space); }
.working { color: var(--_muted); }
.working svg { display: block; margin-block-start: .75em; fill: var(--_line); }

.notes, .source { font-size: .8125em; color: var(--_muted); border-block-start: 1px solid var(--_line); }
.notes { margin-block-start: calc(2 * var(--_space)); padding-block-start: var(--_space); }
section > .small:is(h2, h3, h4, h5, h6) { font-weight: 650; font-size: 1em; color: var(--_text); margin-block-end: .125em; }
.source { margin-block-start: calc(1.25 * var(--_space)); padding-block-start: var(--_space); }
.label { font-weight: 650; color: var(--_text); }
cite { font-style: normal; }
a { color: inherit; text-underline-offset: .15em; }
.promise { margin-block-start: .25em; }
.actions { display: flex; flex-wrap: wrap; align-items: start; gap: .625em; margin-block-start: var(--_space); }
.action {
  min-block-size: 2.25rem; padding: .25em .875em; border: 1px solid var(--_line); border-radius: .5em;
  background: none; color: var(--_text); line-height: 1.4;
}
.forms { display: flex; flex-wrap: wrap; gap: .625em; margin-block-start: .625em; }
summary.action { inline-size: fit-content; cursor: pointer; padding-block: .59em; }
summary.action::marker { font-size: .8em; }
details { flex: 1; min-inline-size: 0; }
:host(:not(:state(shareable))) [data-action=share] { display: none; }
.link { grid-column: 1; justify-self: start; margin-block-start: .5em; font-size: .8125rem; min-block-size: 1.75rem; }
.action[data-done] { border-color: currentColor; font-weight: 650; }
::slotted([slot=footer]) { margin-block-start: var(--_space); }

@container (min-width: 28rem) {
  .card { padding: calc(1.75 * var(--_space)); }
}
@container (min-width: 30rem) {
  .timeline .text { display: grid; grid-template: auto 1fr / 9.5em minmax(0, 1fr); column-gap: 1em; }
  .timeline .told { grid-column: 2; }
  .timeline .date { display: block; grid-row: span 2; }
  .timeline .day { display: block; }
}
@container (min-width: 58rem) {
  .sections { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .sections > .points:has(~ .quotes ~ .timeline), .sections > .topics, .sections > :only-child { grid-column: 1 / -1; }
}
@media (prefers-reduced-motion: no-preference) {
  .working svg { animation: kurzum-wait 1.4s ease-in-out infinite alternate; }
  .place, .action, .topic { transition: background-color .12s, border-color .12s; }
}
@keyframes kurzum-wait { from { opacity: 1; } to { opacity: .45; } }
@media (prefers-contrast: more) {
  .card { --_muted: var(--_text); --_line: var(--_text); }
}
@media (forced-colors: active) {
  .pen { background: none; text-decoration: underline; text-underline-offset: .2em; }
  .when { background: none; text-decoration: underline; }
  .points .item::before, .timeline .item::before { forced-color-adjust: none; background: CanvasText; border-color: CanvasText; }
  [data-origin=editors] .item::before, .timeline .item[data-tense=future]::before { background: Canvas; }
  .quotes .item { border-inline-start-color: CanvasText; }
  .timeline .item:not(:last-child)::after { forced-color-adjust: none; background: CanvasText; }
  .axis { fill: CanvasText; opacity: .5; }
  .mark { stroke: CanvasText; fill: CanvasText; }
  [data-tense=future] .mark { fill: Canvas; }
  .here { fill: ButtonText; }
  .line { fill: ButtonText; opacity: .4; }
  .spot { display: none; }
  .item[data-shown] .place { outline: .125rem solid Highlight; }
}
@media print {
  .card { border: 0; padding: 0; color: #000; background: none; --_muted: #333; --_line: #999; }
  .place, .actions, .head > button, .item > .link { display: none !important; }
  .mark { fill: #000; stroke: #000; }
  [data-tense=future] .mark { fill: #fff; }
  .item { break-inside: avoid; }
  section > :is(h2, h3, h4, h5, h6), .origin { break-after: avoid; }
  .topic { border: 0; padding: 0; }
  .topics li + li::before { content: "· "; }
  a[href]::after { content: " (" attr(href) ")"; }
}
`;
