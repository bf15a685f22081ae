// Every state of the page by the rules of axe, narrow and wide, light and dark.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import { corpusArticles, openPage, openSite, shareSite } from './site.mjs';
import { narrowStates, states } from './states.mjs';

const { browser, site } = await shareSite(await corpusArticles());

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const narrow = { width: 320, height: 640 };
const wide = { width: 1280, height: 800 };

// What axe finds on the page as it stands: a line an element.
async function violations(page, runOnly) {
  const found = await page.evaluate((options) => window.axe.run(document, options),
    { runOnly, resultTypes: ['violations'] });
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ` +
    node.any.concat(node.all, node.none).map((check) => check.message).join('; ')));
}

// Colours are what a theme changes, so the dark page is asked about these alone.
async function check(page, sizes) {
  await page.evaluate(axe.source);
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    assert.deepEqual(await violations(page, tags), [], `light, ${size.width} px`);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    assert.deepEqual(await violations(page, ['color-contrast', 'link-in-text-block']), [], `dark, ${size.width} px`);
  }
}

for (const [name, reach] of Object.entries(states)) {
  test(`${name}: nothing that axe finds`, async (t) => {
    const { page } = await openPage(t, browser);
    await reach(page, site);
    await check(page, [wide, narrow]);
  });
}

for (const [name, reach] of Object.entries(narrowStates)) {
  test(`${name}: nothing that axe finds`, async (t) => {
    const { page } = await openPage(t, browser, { viewport: narrow });
    await reach(page, site);
    await check(page, [narrow]);
  });
}

test('empty index: nothing that axe finds', async (t) => {
  const empty = await openSite(t, {});
  const { page } = await openPage(t, browser);
  await page.goto(empty.address);
  await check(page, [wide, narrow]);
});
