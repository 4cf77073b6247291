import { CARD, TEXT } from './cards.js';
import { expect, test, violations } from './site.js';

/**
 * A page with the card of cards.js on it.
 *
 * @param {import('@playwright/test').Page} page
 * @param {Record<string, unknown>} [properties] of the element, set before its card
 */
async function withCard(page, properties = {}) {
  await page.goto('/tests/card.html');
  await page.evaluate(async ({ card, text, properties }) => {
    await customElements.whenDefined('kurzum-card');
    const element = /** @type {any} */ (document.querySelector('kurzum-card'));
    Object.assign(element, properties);
    element.article = text;
    element.card = card;
  }, { card: CARD, text: TEXT, properties });
  await expect(page.locator('.card')).toHaveAttribute('data-state', 'ready');
}

/** @param {import('@playwright/test').Page} page */
const state = (page) => expect(page.locator('kurzum-card .card'));

test.describe('what it shows', () => {
  test('says that there is no article yet', async ({ page }) => {
    await page.goto('/tests/card.html');
    await state(page).toHaveAttribute('data-state', 'empty');
    await expect(page.getByText('No article yet')).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: 'In short' })).toBeVisible();
  });

  test('shows key points, the editors’ own labelled as theirs', async ({ page }) => {
    await withCard(page);
    const points = page.locator('.points');
    await expect(points.getByRole('heading', { level: 3, name: 'Key points' })).toBeVisible();
    await expect(points.locator('.origin')).toHaveText(['The editors’ own summary', 'Picked from the article']);
    await expect(points.getByRole('list').first().getByRole('listitem')).toHaveText(['Neustedt baut einen Turm.']);
    await expect(points.getByRole('listitem').last()).toHaveText(/^Am Montag hat der Rat/);
  });

  test('shows quotes between the marks of the article, with who said them', async ({ page }) => {
    await withCard(page);
    const quotes = page.locator('.quotes li');
    await expect(quotes.nth(0).locator('blockquote')).toHaveText('«Von oben sieht man das Meer»');
    await expect(quotes.nth(0).locator('.by')).toHaveText('Ina Roth, Bürgermeisterin, to den Gästen, Mon, March 9, 2026');
    await expect(quotes.nth(1).locator('blockquote')).toHaveText('„Das wird teuer.“');
    await expect(quotes.nth(1)).toContainText('No speaker named');
    await expect(quotes.nth(2).locator('blockquote')).toHaveText('er sei sicher');
    await expect(quotes.nth(2)).toContainText('Reported speech');
  });

  test('takes the marks of the language where the article’s are not at hand', async ({ page }) => {
    await withCard(page);
    await page.evaluate((card) => {
      const element = /** @type {any} */ (document.querySelector('kurzum-card'));
      element.article = undefined;
      element.card = card;
    }, CARD);
    await expect(page.locator('blockquote').first()).toHaveText('„Von oben sieht man das Meer“');
  });

  test('words dates in the interface’s language, with a machine’s form only where HTML has one', async ({ page }) => {
    await withCard(page);
    const days = page.locator('.timeline .day');
    await expect(days).toHaveText(['Autumn 2019', 'Mon, March 9, 2026', '2027']);
    await expect(page.locator('.timeline time')).toHaveCount(2);
    await expect(page.locator('.timeline time').nth(0)).toHaveAttribute('datetime', '2026-03-09');
    await expect(page.locator('.timeline time').nth(1)).toHaveAttribute('datetime', '2027');
    await expect(page.locator('.timeline .when')).toHaveText(['Im Herbst 2019', 'Am Montag', 'im nächsten Jahr']);
    await expect(page.locator('.timeline li').last()).toContainText('Expected');
  });

  test('draws each event on one stretch of time: a day is a dot, anything longer a bar', async ({ page }) => {
    await withCard(page);
    const strips = page.locator('.timeline .strip');
    await expect(strips).toHaveCount(3);
    await expect(page.locator('.timeline .strip[aria-hidden=true]')).toHaveCount(3);
    const marks = await strips.locator('.mark').evaluateAll((all) => all.map((mark) => {
      const { width } = mark.getBoundingClientRect();
      return { dot: mark.hasAttribute('rx'), width, share: width / (mark.closest('svg')?.getBoundingClientRect().width ?? 1) };
    }));
    expect(marks.map(({ dot }) => dot)).toEqual([false, true, false]);
    expect(marks[0]?.share).toBeCloseTo(91 / 3044, 1);
    expect(marks[2]?.share).toBeCloseTo(365 / 3044, 1);
    await page.evaluate((card) => {
      const element = /** @type {any} */ (document.querySelector('kurzum-card'));
      element.card = { ...card, timeline: card.timeline.slice(0, 1) };
    }, CARD);
    await expect(strips).toHaveCount(0);
  });

  test('says whose words an event is, where it is not the article’s own', async ({ page }) => {
    await withCard(page);
    await expect(page.locator('.teller')).toHaveCount(0);
    await page.evaluate((card) => {
      const element = /** @type {any} */ (document.querySelector('kurzum-card'));
      element.card = { ...card, timeline: card.timeline.map((entry) => ({ ...entry, speaker: { name: 'Ina Roth' } })) };
    }, CARD);
    await expect(page.locator('.teller')).toHaveText(['Ina Roth', 'Ina Roth', 'Ina Roth']);
  });

  test('names its source with a link, and links to the web only', async ({ page }) => {
    await withCard(page);
    await expect(page.locator('.facts')).toContainText('Published March 10, 2026');
    await expect(page.locator('.facts a')).toHaveAttribute('href', 'https://example.org/turm');
    await page.evaluate((card) => {
      const element = /** @type {any} */ (document.querySelector('kurzum-card'));
      element.card = { ...card, source: { ...card.source, url: 'javascript:alert(1)' } };
    }, CARD);
    await expect(page.locator('.facts cite')).toBeVisible();
    await expect(page.locator('.facts a')).toHaveCount(0);
  });

  test('tells what a reader should know, in its own words, and leaves out empty sections', async ({ page }) => {
    await withCard(page);
    await page.evaluate((card) => {
      const element = /** @type {any} */ (document.querySelector('kurzum-card'));
      element.card = { ...card, bullets: [], quotes: [], timeline: [], topics: [], notes: [{ code: 'too-short', message: 'x' }, { code: 'new-one', message: 'Said in English.' }] };
    }, CARD);
    await expect(page.getByText('There is nothing to summarise in this text.').first()).toBeVisible();
    await expect(page.locator('.notes li')).toHaveText(['The text is very short.', 'Said in English.']);
    await expect(page.locator('section')).toHaveCount(1);
  });

  test('shows the sections that are asked for, in their order', async ({ page }) => {
    await withCard(page, { sections: 'timeline points', headingLevel: 4 });
    await expect(page.locator('.sections > section > h5')).toHaveText(['Timeline', 'Key points']);
    await expect(page.locator('h4')).toHaveText('In short');
  });

  test('shows markup in an article as text', async ({ page }) => {
    const nasty = '<img src=x onerror="alert(1)"></template><script>alert(2)</script> \u202Eabc';
    await page.goto('/tests/card.html');
    await page.evaluate(({ card, nasty }) => {
      const element = /** @type {any} */ (document.querySelector('kurzum-card'));
      const spans = [{ start: 0, end: nasty.length }];
      element.card = {
        ...card,
        source: { title: nasty, site: nasty, authors: [nasty] },
        bullets: [{ text: nasty, spans, origin: 'editors' }],
        quotes: [{ text: nasty, spans, kind: 'direct', speaker: { name: nasty, role: nasty } }],
        timeline: [{ text: nasty, spans, when: { text: nasty, span: spans[0], value: 'XXXX-12', precision: 'month', relative: false }, tense: 'past' }],
        topics: [{ text: nasty, spans }],
        notes: [{ code: nasty, message: nasty }],
      };
    }, { card: CARD, nasty });
    await state(page).toHaveAttribute('data-state', 'ready');
    await expect(page.locator('.points .text')).toHaveText(nasty);
    await expect(page.locator('kurzum-card img, kurzum-card script')).toHaveCount(0);
  });
});

test.describe('languages', () => {
  test('speaks the language around it, not the article’s', async ({ page }) => {
    await withCard(page);
    await expect(page.locator('.card')).toHaveAttribute('lang', 'en');
    await expect(page.locator('blockquote').first()).toHaveAttribute('lang', 'de');
    await page.evaluate(() => {
      const section = document.createElement('section');
      section.lang = 'de-CH';
      document.querySelector('main')?.append(section);
      section.append(/** @type {Element} */ (document.querySelector('kurzum-card')));
    });
    await expect(page.getByRole('heading', { name: 'Kernpunkte' })).toBeVisible();
    await expect(page.locator('.card')).toHaveAttribute('lang', 'de-CH');
    await expect(page.locator('.timeline .day').nth(1)).toHaveText('Mo., 9. März 2026');
  });

  test('its own lang attribute comes first, and English stands in for a language that it has no words for', async ({ page }) => {
    await withCard(page, { lang: 'de' });
    await expect(page.getByRole('heading', { name: 'Zitate' })).toBeVisible();
    await page.evaluate(() => { /** @type {HTMLElement} */ (document.querySelector('kurzum-card')).lang = 'tlh'; });
    await expect(page.getByRole('heading', { name: 'Quotes' })).toBeVisible();
    await expect(page.locator('.card')).toHaveAttribute('lang', 'en');
  });

  test('a page can set single words of its own', async ({ page }) => {
    await withCard(page, { strings: { points: 'What matters', nPoints: { other: '{n} things' } } });
    await expect(page.getByRole('heading', { name: 'What matters' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Quotes' })).toBeVisible();
  });
});

test.describe('states', () => {
  test('reads an article with the engine and tells the page', async ({ page }) => {
    await page.goto('/tests/card.html');
    const lang = await page.evaluate((text) => new Promise((resolve) => {
      const element = /** @type {any} */ (document.querySelector('kurzum-card'));
      document.addEventListener('kurzum-ready', (event) => resolve(/** @type {CustomEvent} */ (event).detail.card.lang));
      element.published = '2026-03-10';
      element.article = text;
    }), TEXT);
    expect(lang).toBe('de');
    await state(page).toHaveAttribute('data-state', 'ready');
    await expect(page.locator('.card')).toHaveAttribute('aria-busy', 'false');
    await expect(page.getByRole('status')).toContainText('Summary ready');
    expect(await page.evaluate(() => document.querySelector('kurzum-card')?.matches(':state(ready)'))).toBe(true);
  });

  test('says that it works, and only how much it found once it is done', async ({ page }) => {
    await page.goto('/tests/card.html');
    await page.evaluate((card) => {
      const element = /** @type {any} */ (document.querySelector('kurzum-card'));
      element.engine = { summarize: () => new Promise((resolve) => { /** @type {any} */ (globalThis).finish = () => resolve(card); }), toMarkdown: async () => '' };
      element.article = 'Text';
    }, CARD);
    await state(page).toHaveAttribute('data-state', 'working');
    await expect(page.locator('.card')).toHaveAttribute('aria-busy', 'true');
    await expect(page.getByRole('status')).toHaveText('');
    await page.evaluate(() => /** @type {any} */ (globalThis).finish());
    await state(page).toHaveAttribute('data-state', 'ready');
    await expect(page.getByRole('status')).toHaveText('Summary ready: 2 key points, 3 quotes, 3 dates.');
  });

  test('says what went wrong and tries again', async ({ page }) => {
    await page.goto('/tests/card.html');
    await page.evaluate((card) => {
      const element = /** @type {any} */ (document.querySelector('kurzum-card'));
      let calls = 0;
      element.engine = {
        async summarize() {
          calls += 1;
          if (calls === 1) throw Object.assign(new Error('gone'), { code: 'unavailable' });
          return card;
        },
        toMarkdown: async () => '',
      };
      document.addEventListener('kurzum-error', (event) => { document.title = /** @type {CustomEvent} */ (event).detail.code; });
      element.article = 'Text';
    }, CARD);
    await state(page).toHaveAttribute('data-state', 'error');
    await expect(page).toHaveTitle('unavailable');
    await expect(page.getByText('could not be loaded')).toBeVisible();
    await expect(page.getByRole('status')).toHaveText('This article could not be summarised.');
    await page.getByRole('button', { name: 'Try again' }).click();
    await state(page).toHaveAttribute('data-state', 'ready');
  });

  test('a wrong option is an error with its reason', async ({ page }) => {
    await page.goto('/tests/card.html');
    await page.evaluate(() => {
      const element = /** @type {any} */ (document.querySelector('kurzum-card'));
      element.timezone = 'Mars/Crater';
      element.article = 'Text';
    });
    await state(page).toHaveAttribute('data-state', 'error');
    await expect(page.getByText('The time zone is not known.')).toBeVisible();
  });

  test('a wrong date is a note: the article is read all the same', async ({ page }) => {
    await page.goto('/tests/card.html');
    await page.evaluate((text) => {
      const element = /** @type {any} */ (document.querySelector('kurzum-card'));
      element.published = '2026-02-30';
      element.article = text;
    }, TEXT);
    await state(page).toHaveAttribute('data-state', 'ready');
    await expect(page.locator('[data-note=bad-date]')).toHaveText('The publication date that was given is not a valid date.');
  });

  test('the newest article wins, whatever comes back first', async ({ page }) => {
    await page.goto('/tests/card.html');
    await page.evaluate((card) => {
      const element = /** @type {any} */ (document.querySelector('kurzum-card'));
      /** @type {Record<string, () => void>} */
      const finish = {};
      /** @type {any} */ (globalThis).finish = finish;
      element.engine = {
        summarize: (/** @type {string} */ text) => new Promise((resolve) => {
          finish[text] = () => resolve({ ...card, bullets: [{ text, spans: [{ start: 0, end: 1 }], origin: 'article' }] });
        }),
        toMarkdown: async () => '',
      };
      element.article = 'first';
    }, CARD);
    await page.waitForFunction(() => /** @type {any} */ (globalThis).finish.first);
    await page.evaluate(() => { /** @type {any} */ (document.querySelector('kurzum-card')).article = 'second'; });
    await page.waitForFunction(() => /** @type {any} */ (globalThis).finish.second);
    await page.evaluate(() => { const { finish } = /** @type {any} */ (globalThis); finish.second(); finish.first(); });
    await expect(page.locator('.points .text')).toHaveText('second');
  });

  test('waits for its place to come near where it is lazy', async ({ page }) => {
    await page.goto('/tests/card.html');
    await page.evaluate((card) => {
      const element = /** @type {any} */ (document.querySelector('kurzum-card'));
      const space = document.createElement('div');
      space.style.height = '5000px';
      element.before(space);
      element.loading = 'lazy';
      element.engine = { summarize: async () => card, toMarkdown: async () => '' };
      element.article = 'Text';
    }, CARD);
    await state(page).toHaveAttribute('data-state', 'empty');
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await state(page).toHaveAttribute('data-state', 'ready');
  });

  test('reads the article that `for` names', async ({ page }) => {
    await page.goto('/tests/card.html');
    const given = await page.evaluate((card) => new Promise((resolve) => {
      const element = /** @type {any} */ (document.querySelector('kurzum-card'));
      const article = document.createElement('article');
      article.id = 'story';
      const [title, text, list] = ['h2', 'p', 'ul'].map((tag) => document.createElement(tag));
      title.textContent = 'Title';
      text.append('One\n  line,', document.createElement('br'), 'another', Object.assign(document.createElement('template'), { textContent: 'unread' }));
      for (const item of ['first', 'second']) list.append(Object.assign(document.createElement('li'), { textContent: item }));
      article.append(title, text, list);
      element.after(article);
      element.engine = { summarize: async (/** @type {string} */ text) => { resolve(text); return card; }, toMarkdown: async () => '' };
      element.for = 'story';
    }), CARD);
    expect(given).toBe('Title\n\nOne line,\nanother\n\n• first\n• second');
  });
});

test.describe('life on a page', () => {
  test('properties that were set before it was defined are taken over', async ({ page }) => {
    await page.goto('/tests/bare.html');
    await page.evaluate(async ({ card, text }) => {
      const element = /** @type {any} */ (document.querySelector('kurzum-card'));
      Object.assign(element, { article: text, headingLevel: 3, card });
      await import(/** @type {string} */ ('/define.js'));
    }, { card: CARD, text: TEXT });
    await state(page).toHaveAttribute('data-state', 'ready');
    await expect(page.locator('h3').first()).toHaveText('In short');
    await expect(page.locator('kurzum-card')).toHaveAttribute('heading-level', '3');
    expect(await page.evaluate(() => Object.keys(/** @type {Element} */ (document.querySelector('kurzum-card'))))).toEqual([]);
  });

  test('defining it twice, or under another name, is no error', async ({ page }) => {
    await page.goto('/tests/card.html');
    await page.evaluate(async () => {
      await import(/** @type {string} */ ('/define.js?again'));
      const { KurzumCard } = await import(/** @type {string} */ ('/element.js'));
      KurzumCard.define();
      KurzumCard.define('other-card');
      document.querySelector('main')?.append(document.createElement('other-card'));
    });
    await expect(page.locator('other-card')).toContainText('No article yet');
  });

  test('moving it keeps its card and reads nothing again', async ({ page }) => {
    await page.goto('/tests/card.html');
    const calls = await page.evaluate(async (card) => {
      let calls = 0;
      const element = /** @type {any} */ (document.querySelector('kurzum-card'));
      element.engine = { summarize: async () => { calls += 1; return card; }, toMarkdown: async () => '' };
      element.article = 'Text';
      await new Promise((resolve) => element.addEventListener('kurzum-ready', resolve));
      const section = document.createElement('section');
      document.body.append(section);
      section.append(element);
      await new Promise((resolve) => setTimeout(resolve));
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      document.body.prepend(element);
      await new Promise((resolve) => setTimeout(resolve));
      return calls;
    }, CARD);
    expect(calls).toBe(1);
    await state(page).toHaveAttribute('data-state', 'ready');
  });

  test('moving it while it works does not start it again', async ({ page }) => {
    await page.goto('/tests/card.html');
    const calls = await page.evaluate(async (card) => {
      let calls = 0;
      const element = /** @type {any} */ (document.querySelector('kurzum-card'));
      const done = new Promise((resolve) => element.addEventListener('kurzum-ready', resolve));
      /** @type {(card: object) => void} */
      let finish = () => {};
      const asked = new Promise((resolve) => {
        element.engine = { summarize: () => { calls += 1; resolve(undefined); return new Promise((settle) => { finish = settle; }); }, toMarkdown: async () => '' };
      });
      element.article = 'Text';
      await asked;
      document.body.append(element);
      await new Promise((resolve) => setTimeout(resolve));
      finish(card);
      await done;
      return calls;
    }, CARD);
    expect(calls).toBe(1);
    await state(page).toHaveAttribute('data-state', 'ready');
  });

  test('removing it while it works ends the work; put back, it starts anew', async ({ page }) => {
    await page.goto('/tests/card.html');
    const told = await page.evaluate(async (card) => {
      /** @type {string[]} */
      const told = [];
      const element = /** @type {any} */ (document.querySelector('kurzum-card'));
      /** @type {((card: object) => void)[]} */
      const finish = [];
      element.engine = { summarize: () => new Promise((resolve) => { finish.push(resolve); }), toMarkdown: async () => '' };
      for (const name of ['kurzum-ready', 'kurzum-error']) element.addEventListener(name, () => told.push(name));
      element.article = 'Text';
      await new Promise((resolve) => setTimeout(resolve));
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      finish[0]?.(card);
      await new Promise((resolve) => setTimeout(resolve));
      told.push('put back');
      document.body.append(element);
      await new Promise((resolve) => setTimeout(resolve));
      finish[1]?.(card);
      await new Promise((resolve) => setTimeout(resolve));
      return told;
    }, CARD);
    expect(told).toEqual(['put back', 'kurzum-ready']);
  });

  test('keeps its look in another document', async ({ page }) => {
    await withCard(page);
    const border = await page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const element = /** @type {Element} */ (document.querySelector('kurzum-card'));
      frame.contentDocument?.body.append(element);
      const card = /** @type {Element} */ (element.shadowRoot?.querySelector('.card'));
      return frame.contentWindow?.getComputedStyle(card).borderTopStyle;
    });
    expect(border).toBe('solid');
  });
});

test.describe('what a reader can do', () => {
  test('each item leads back to its place', async ({ page }) => {
    await withCard(page);
    await page.evaluate(() => {
      document.addEventListener('kurzum-show', (event) => {
        const { kind, spans, item } = /** @type {CustomEvent} */ (event).detail;
        document.title = `${kind} ${spans[0].start} ${item.text}`;
      });
    });
    await page.getByRole('button', { name: 'Show in the text: Das wird teuer.' }).click();
    await expect(page).toHaveTitle(`quote ${TEXT.indexOf('Das wird teuer.')} Das wird teuer.`);
    await expect(page.locator('.quotes li').nth(1)).toHaveAttribute('data-shown', '');
    await page.locator('.topic').click();
    await expect(page).toHaveTitle(/^topic /);
    await expect(page.locator('[data-shown]')).toHaveCount(1);
    const [shown, unknown, cancelled] = await page.evaluate(() => {
      const element = /** @type {any} */ (document.querySelector('kurzum-card'));
      const first = element.show(element.card.timeline[0]);
      const unknown = element.show({ text: 'x', spans: [] });
      element.addEventListener('kurzum-show', (/** @type {Event} */ event) => event.preventDefault());
      return [first, unknown, element.show(element.card.timeline[0])];
    });
    expect([shown, unknown, cancelled]).toEqual([true, false, false]);
  });

  test('copies the card as JSON and as Markdown, and a page can do it in another way', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await withCard(page, { engine: undefined });
    await page.evaluate(() => {
      const element = /** @type {any} */ (document.querySelector('kurzum-card'));
      const { card } = element;
      element.engine = { summarize: async () => card, toMarkdown: async (/** @type {any} */ given) => `# ${given.source.title}` };
      element.card = card;
    });
    await page.getByText('More', { exact: true }).click();
    await page.getByRole('button', { name: 'Copy as JSON' }).click();
    await expect(page.getByRole('status')).toHaveText('Copied');
    expect(JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))).toEqual(CARD);
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('# Rat von Neustedt beschließt den Turm');
    expect(await page.evaluate(() => JSON.stringify(document.querySelector('kurzum-card')))).toBe(JSON.stringify(CARD));
    await page.evaluate(() => {
      document.addEventListener('kurzum-copy', (event) => {
        event.preventDefault();
        document.title = /** @type {CustomEvent} */ (event).detail.format;
      });
    });
    await page.locator('[data-action=json]').click();
    await expect(page).toHaveTitle('json');
  });
});

test.describe('accessibility', () => {
  for (const [name, media, width] of /** @type {const} */ ([
    ['light', { colorScheme: 'light' }, 1024],
    ['dark', { colorScheme: 'dark' }, 1024],
    ['forced colours', { forcedColors: 'active' }, 1024],
    ['320 px', { colorScheme: 'light' }, 320],
  ])) {
    test(`axe finds nothing wrong: ${name}`, async ({ page }) => {
      await page.emulateMedia(media);
      await page.setViewportSize({ width, height: 800 });
      await withCard(page);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }

  test('takes its font from the page or from outside, and its own line height', async ({ page }) => {
    await withCard(page);
    const look = () => page.locator('.points .text').first().evaluate((text) => {
      const { fontFamily, fontSize, lineHeight } = getComputedStyle(text);
      return [fontFamily, fontSize, lineHeight];
    });
    expect(await look()).toEqual(['sans-serif', '16px', '24px']);
    await page.evaluate(() => {
      const element = /** @type {HTMLElement} */ (document.querySelector('kurzum-card'));
      element.style.setProperty('--kurzum-font', 'monospace');
      element.style.setProperty('--kurzum-size', '20px');
    });
    expect(await look()).toEqual(['monospace', '20px', '30px']);
  });

  test('every target is at least 24 px, and right-to-left turns the card', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await withCard(page);
    for (const button of await page.getByRole('button').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
    const side = () => page.locator('.quotes .item').first().evaluate((item) => getComputedStyle(item).borderRightWidth);
    expect(await side()).toBe('0px');
    await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
    expect(await side()).toBe('3px');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
