// What a person's own settings do to the page: forced colours, reduced motion, zoom, text spacing, narrow screens,
// dark. Every state of the page is looked at.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { corpusArticles, harbourArticles, openPage, openSite, shareSite } from './site.mjs';
import { narrowStates, states } from './states.mjs';

const { browser, site } = await shareSite(await corpusArticles());

const excess = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

// Texts that stand in a box which is too small for them, and are cut off there.
const cutOff = (page) => page.evaluate(() => [...document.querySelectorAll('body *')].filter((one) => {
  const style = getComputedStyle(one);
  if (one.closest('.visually-hidden, svg') || !one.checkVisibility() || one.matches('input')) return false;
  const isClipped = (overflow) => overflow === 'hidden' || overflow === 'clip';
  return (isClipped(style.overflowX) && one.scrollWidth > one.clientWidth + 1) ||
    (isClipped(style.overflowY) && one.scrollHeight > one.clientHeight + 1);
}).map((one) => one.outerHTML.slice(0, 120)));

// A page at 200 % is a page of half the width and twice the density.
const views = {
  '320 px': { viewport: { width: 320, height: 640 } },
  '1280 px at 200 %': { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
  '1280 px at 400 %': { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
};

// WCAG 1.4.12; as a style sheet that the policy lets a person's own tools set.
const spaceOut = (page) => page.evaluate(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
});

for (const [view, options] of Object.entries(views)) {
  test(`${view}: no state scrolls sideways or cuts a text off, with wider letters neither`, async (t) => {
    for (const [name, reach] of Object.entries({ ...states, ...narrowStates })) {
      const { page } = await openPage({ after: () => {} }, browser, options);
      await reach(page, site);
      assert.equal(await excess(page), 0, name);
      assert.deepEqual(await cutOff(page), [], name);
      await spaceOut(page);
      assert.equal(await excess(page), 0, `${name}, wider letters`);
      assert.deepEqual(await cutOff(page), [], `${name}, wider letters`);
      await page.context().close();
    }
  });
}

test('forced colours: bars, marks, choices and focus can be told apart', async (t) => {
  const { page } = await openPage(t, browser, { forcedColors: 'active' });
  await page.goto(`${site.address}/?q=north+korea`);
  const colour = (selector, property) => page.locator(selector).first().evaluate((one, name) => getComputedStyle(one)[name], property);
  const background = await colour('body', 'backgroundColor');
  assert.notEqual(await colour('.bar', 'fill'), background);
  assert.notEqual(await colour('mark', 'backgroundColor'), background);
  assert.notEqual(await colour('main p', 'color'), background);
  const box = page.locator('#filters').getByRole('checkbox').first();
  await page.keyboard.press('Tab');
  await box.focus();
  assert.equal(await box.evaluate((one) => getComputedStyle(one).outlineStyle), 'solid');
  assert.notEqual(await box.evaluate((one) => getComputedStyle(one).outlineColor), background);

  await page.getByRole('combobox').fill('');
  await page.getByRole('combobox').pressSequentially('kim');
  await page.getByRole('listbox').waitFor();
  await page.keyboard.press('ArrowDown');
  const rows = page.getByRole('option');
  assert.notEqual(await rows.nth(0).evaluate((one) => getComputedStyle(one).backgroundColor),
    await rows.nth(1).evaluate((one) => getComputedStyle(one).backgroundColor), 'the active row is seen');
});

test('reduced motion: nothing moves', async (t) => {
  const { page } = await openPage(t, browser, { reducedMotion: 'reduce' });
  for (const path of ['/', '/?q=north+korea']) {
    await page.goto(site.address + path);
    await page.locator('main').evaluate((main) => main.setAttribute('aria-busy', 'true'));
    const moving = await page.evaluate(() => [...document.querySelectorAll('*')].flatMap((one) => {
      const seconds = (list) => Math.max(...list.split(',').map((time) => parseFloat(time)));
      const style = getComputedStyle(one);
      const isMoving = seconds(style.transitionDuration) > 0.01 || (style.animationName !== 'none' && seconds(style.animationDuration) > 0.01) ||
        style.scrollBehavior === 'smooth';
      return isMoving ? [one.tagName] : [];
    }));
    assert.deepEqual([...new Set(moving)], [], path);
  }
});

test('every control of every state has its focus seen', async (t) => {
  const { page } = await openPage(t, browser);
  for (const path of ['/', '/?q=north+korea&country=RU', '/?q=zzyzzyx', '/help', '/about']) {
    await page.goto(site.address + path);
    const seen = new Set();
    for (let i = 0; i < 60; ++i) {
      await page.keyboard.press('Tab');
      const { key, isSeen } = await page.evaluate(() => {
        const one = document.activeElement;
        const style = getComputedStyle(one);
        const box = one.getBoundingClientRect();
        return { key: one === document.body ? '' : one.outerHTML.slice(0, 200),
          isSeen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.width > 1 && box.bottom > 0 && box.top < innerHeight };
      });
      if (key === '' || seen.has(key)) break;
      seen.add(key);
      assert.equal(isSeen, true, `${key} at ${path}`);
    }
    assert.ok(seen.size > 5, `${seen.size} stops at ${path}`);
  }
});

test('long words stay within narrow screens, and dark is dark', async (t) => {
  const site = await openSite(t, {
    ...harbourArticles(),
    'long.md': `---\ntitle: "${'Donaudampfschifffahrt'.repeat(6)}"\nsource: "${'Averylongsourcename'.repeat(4)}"\n` +
      `date: 2024-10-02\n---\nA harbour with ferries ${'x'.repeat(200)} https://a.example/${'y'.repeat(200)}\n`,
  });
  for (const width of [320, 390, 800, 1280]) {
    const { page } = await openPage(t, browser, { viewport: { width, height: 700 }, colorScheme: 'dark' });
    for (const path of ['/', '/?q=harbour', '/?q=harbour&country=NO&country=FI&from=2024-01-01&to=2024-12-31',
      '/?q=nothingatallhere', '/?q=harbuor+nothingatallhere', '/?q=x&page=abc', '/nowhere', '/help',
      '/help/errors', '/help/api', '/about']) {
      await page.goto(site.address + path);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width, `${path} at ${width}`);
    }
    await page.goto(`${site.address}/?q=harbour&from=2024-10-02&to=2024-10-02`);
    await page.locator('.hit-title a').click();
    await page.locator('.article-text').waitFor();
    await page.locator('#similar .hit').first().waitFor();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width, `reader at ${width}`);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(18, 22, 19)');
    await page.locator('#similar-name a').click();
    await page.locator('#results > #similar').waitFor();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width, `similar articles at ${width}`);
  }
});
