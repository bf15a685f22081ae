// The pages without script: searching, filtering, reading, and on paper.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { harbourArticles, openPage, shareSite } from './site.mjs';

const { browser, site } = await shareSite(harbourArticles());

const openPlain = (t, options = {}) => openPage(t, browser, { javaScriptEnabled: false, ...options });

test('everything works without script', async (t) => {
  const { page } = await openPlain(t);
  await page.goto(site.address);
  await page.fill('#search-box', 'harbour');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.locator('h1:text-is("24 articles")').waitFor();
  await page.getByRole('checkbox', { name: /Finland/ }).check();
  await page.getByRole('checkbox', { name: /Coast Post/ }).check();
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await page.locator('h1:text-is("4 articles")').waitFor();
  await page.fill('#date-from', '2024-06-10');
  await page.getByRole('button', { name: 'Apply dates' }).click();
  await page.locator('.filter-chip', { hasText: 'Dates' }).waitFor();
  await page.locator('.filter-chip', { hasText: 'Dates' }).click();
  await page.locator('h1:text-is("4 articles")').waitFor();
  await page.getByRole('link', { name: 'Newest' }).click();
  await page.locator('a[aria-current]:text-is("Newest")').waitFor();
  await page.locator('.hit-title a').first().click();
  await page.locator('.article-text').waitFor();
  await page.getByRole('link', { name: 'First match' }).click();
  assert.equal(new URL(page.url()).hash, '#m1');
  await page.getByRole('link', { name: 'Back to the results' }).click();
  await page.locator('h1:text-is("4 articles")').waitFor();
});

test('all pages of a search, one after the other, have each article once', async (t) => {
  const { page } = await openPlain(t);
  await page.goto(`${site.address}/?q=harbour`);
  const titles = [];
  for (;;) {
    titles.push(...await page.getByRole('article').getByRole('heading').allInnerTexts());
    const next = page.getByRole('link', { name: 'Next', exact: true });
    if (await next.count() === 0) break;
    await next.click();
  }
  assert.equal(titles.length, 24);
  assert.equal(new Set(titles).size, 24);
  await page.getByRole('link', { name: 'Previous', exact: true }).click();
  assert.equal(new URL(page.url()).searchParams.get('page'), '2');
});

test('nothing on the page is there only for a script, and nothing that works is missing', async (t) => {
  const { page } = await openPlain(t);
  for (const path of ['/', '/?q=harbour', '/?q=nothingatall', '/help']) {
    await page.goto(site.address + path);
    const dead = await page.locator('button').evaluateAll((all) => all.filter((one) => one.checkVisibility() && one.type === 'button')
      .map((one) => one.textContent));
    assert.deepEqual(dead, [], path);
  }
  await page.goto(`${site.address}/?q=harbour`);
  assert.equal(await page.getByRole('button', { name: 'Apply filters' }).isVisible(), true);
});

test('an article and its results on paper: the text, the source, no controls, nothing cut off', async (t) => {
  const { page } = await openPlain(t, { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${site.address}/?q=harbour`);
  assert.equal(await page.getByRole('heading', { level: 1 }).isVisible(), true);
  assert.equal(await page.getByRole('article').first().isVisible(), true);
  const controls = page.locator('input, button, select').filter({ visible: true });
  assert.equal(await controls.count(), 0, 'no controls among the results');
  await page.getByRole('article').getByRole('link').first().evaluate((link) => link.click());
  await page.locator('.article-text').waitFor();
  assert.equal(await controls.count(), 0, 'none beside the article');
  const luminance = await page.evaluate(() => getComputedStyle(document.body).color.match(/\d+/g).reduce((all, one) => all + Number(one), 0));
  assert.ok(luminance < 200, 'dark letters, whatever the theme of the screen');
  const paper = await page.pdf({ format: 'A4' });
  assert.equal(paper.subarray(0, 5).toString(), '%PDF-');
  const width = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(width, 0);
});
