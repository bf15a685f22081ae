// The help pages, and what the results say of a query that was searched otherwise than typed.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { corpusArticles, harbourArticles, launch, openPage, openSite } from './site.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const count = async (page) => Number((await page.locator('h1').innerText()).match(/^\d+|^No/)[0].replace('No', '0'));

test('every example of the help page finds something in the bundled articles', async (t) => {
  const site = await openSite(t, await corpusArticles());
  const { page, complaints } = await openPage(t, browser, { javaScriptEnabled: false });
  await page.goto(site.address);
  await page.getByRole('link', { name: 'How to search' }).first().click();
  assert.equal(await page.locator('h1').innerText(), 'How to search');
  const examples = await page.locator('.examples > div').evaluateAll((rows) => rows.map((row) => ({
    path: row.querySelector('a').getAttribute('href'),
    query: row.querySelector('kbd').textContent,
    reading: row.querySelector('dd bdi').textContent,
    isWarned: row.textContent.includes('Said about it'),
  })));
  assert.ok(examples.length > 30, `${examples.length} examples`);
  for (const { path, query, isWarned } of examples) {
    await page.goto(site.address + path);
    assert.equal(await page.inputValue('#search-box'), query);
    assert.ok(await count(page) > 0, path);
    assert.ok(await page.locator('.hit').count() > 0, path);
    assert.equal(await page.locator('.warnings').count(), isWarned ? 1 : 0, path);
  }
  // Where nothing is looked up, the results say the same as the help page.
  for (const { path, reading } of examples.filter(({ query }) => /^"special|NEAR|^title|^date:2024-10$|\*$/.test(query))) {
    await page.goto(site.address + path);
    assert.equal(await page.locator('#reading summary span').innerText(), reading, path);
  }
  assert.deepEqual(complaints, []);
});

test('help opens examples in place, and Back returns to it', async (t) => {
  const site = await openSite(t, harbourArticles());
  const { page, complaints } = await openPage(t, browser);
  await page.goto(`${site.address}/help`);
  await page.getByRole('link', { name: 'Dates', exact: true }).click();
  assert.equal(new URL(page.url()).hash, '#dates');
  await page.getByRole('link', { name: 'date:2024', exact: true }).click();
  await page.locator('h1:text-is("24 articles")').waitFor();
  await page.goBack();
  await page.locator('h1:text-is("How to search")').waitFor();
  await page.fill('#search-box', 'ferries');
  await page.keyboard.press('Enter');
  await page.locator('h1:text-is("8 articles")').waitFor();
  assert.deepEqual(complaints, []);
});

test('a problem leads to its line among the error codes', async (t) => {
  const site = await openSite(t, harbourArticles());
  const { page } = await openPage(t, browser);
  const problem = await site.json('/api/v1/search?from=yesterday');
  await page.goto(site.address + problem.type);
  assert.match(await page.locator(':target').innerText(), /bad_date\s+400\s+Not a date/);
});

test('the page on the JSON interface leads everywhere it says, and its examples run', async (t) => {
  const site = await openSite(t, await corpusArticles());
  const { page, complaints } = await openPage(t, browser, { javaScriptEnabled: false });
  await page.goto(site.address);
  await page.getByRole('link', { name: 'For programs' }).click();
  assert.equal(await page.locator('h1').innerText(), 'The JSON interface');
  const hrefs = await page.locator('main a').evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href')))]);
  const anchors = await page.locator('[id]').evaluateAll((all) => all.map((one) => `#${one.id}`));
  assert.equal(new Set(anchors).size, anchors.length, 'no id stands twice');
  for (const href of hrefs.filter((one) => one.startsWith('#'))) assert.ok(anchors.includes(href), href);
  // There is one export at a time; its examples run in openapi.test.mjs.
  const examples = hrefs.filter((one) => one.startsWith('/api/') && !one.startsWith('/api/v1/export'));
  assert.ok(examples.length > 10);
  for (const href of [...examples, '/openapi.json']) assert.equal((await fetch(site.address + href)).status, 200, href);
  const codes = hrefs.filter((one) => one.startsWith('/help/errors#')).map((one) => one.split('#')[1]);
  assert.ok(codes.length > 20);
  await page.goto(`${site.address}/help/errors`);
  for (const code of codes) assert.equal(await page.locator(`#${code}`).count(), 1, code);
  assert.deepEqual(complaints, []);
});

test('a correction is said and can be undone, and done again', async (t) => {
  const site = await openSite(t, harbourArticles());
  const { page, complaints } = await openPage(t, browser);
  await page.goto(`${site.address}/?q=feries`);
  assert.equal(await count(page), 8);
  assert.match(await page.locator('.notes').innerText(), /Showing results for ferries; no article has feries\./);
  assert.match(await page.locator('#status').innerText(), /Showing results for ferries; no article has feries\./);
  await page.getByRole('link', { name: 'Search exactly as typed' }).click();
  await page.locator('h1', { hasText: 'No articles for “feries”' }).waitFor();
  assert.equal(new URL(page.url()).search, '?q=feries&typos=off');
  await page.getByRole('link', { name: 'Correct misspelt words' }).click();
  await page.locator('h1:text-is("8 articles")').waitFor();
  assert.equal(new URL(page.url()).search, '?q=feries');
  assert.deepEqual(complaints, []);
});

test('other spellings of a name are said and can be left out for good', async (t) => {
  const site = await openSite(t, await corpusArticles());
  const { page, complaints } = await openPage(t, browser);
  await page.goto(`${site.address}/?q=kim+jong+un`);
  const all = await count(page);
  assert.match(await page.locator('.notes').innerText(), /kim jong un is also found as .*김정은 \(\d+\)/);
  await page.getByRole('link', { name: 'Only as typed' }).click();
  await page.getByText('Names are searched only as typed.').waitFor();
  assert.ok(await count(page) < all);
  await page.getByRole('checkbox', { name: /Ukraine/ }).first().check();
  await page.locator('.filter-chip', { hasText: 'Ukraine' }).waitFor();
  assert.deepEqual([...new URL(page.url()).searchParams.keys()], ['q', 'country', 'variants']);
  for (const href of await page.locator('.chips a, .pages a, .sort a, .hit-title a, .tag').evaluateAll(
    (links) => links.map((link) => link.getAttribute('href')).filter((href) => !href.startsWith('#')))) {
    assert.match(href, /variants=off/);
  }
  // Each word's link finds as many as its count says.
  await page.goto(`${site.address}/?q=kim+jong+un`);
  const rows = await page.locator('#reading tbody tr').evaluateAll((all) => all.map((row) => (
    { path: row.querySelector('a').getAttribute('href'), count: Number(row.querySelector('.count').textContent) })));
  for (const row of rows.slice(0, 5)) {
    await page.goto(site.address + row.path);
    assert.equal(await count(page), row.count, row.path);
  }
  assert.deepEqual(complaints, []);
});

test('when nothing matches, the nearest articles stand apart', async (t) => {
  const site = await openSite(t, harbourArticles());
  const { page, complaints } = await openPage(t, browser);
  await page.goto(`${site.address}/?q=ferries+xylophone&country=SE`);
  assert.equal(await page.locator('h1').innerText(), 'No articles for “ferries xylophone”');
  const nearest = page.locator('section', { has: page.locator('h2:text-is("Nearest articles")') });
  assert.equal(await nearest.locator('.hit').count(), 2, 'with ferries, and within the filter');
  assert.equal(await nearest.locator('mark').first().innerText(), 'ferries');
  assert.equal((await site.json('/api/v1/search?q=ferries+xylophone&country=SE')).totalHits, 0);
  await page.goto(`${site.address}/?q=ferries+xylophone&relax=off`);
  assert.equal(await page.locator('.hit').count(), 0);
  await page.getByRole('link', { name: 'Show the nearest ones' }).click();
  await nearest.waitFor();
  assert.deepEqual(complaints, []);
});

test('a passage has a link to its place in the original', async (t) => {
  const site = await openSite(t, {
    'one.md': '---\ntitle: "One"\nurl: "https://news.example/one?x=1"\n---\nThe lighthouse shines again, they said.\n',
    'two.md': '---\ntitle: "Two"\n---\nA lighthouse without an address.\n',
  });
  const { page } = await openPage(t, browser);
  await page.goto(`${site.address}/?q=lighthouse`);
  const links = page.getByRole('link', { name: /^In the original ?: this passage$/ });
  assert.equal(await links.count(), 1);
  assert.equal(await links.getAttribute('href'),
    'https://news.example/one?x=1#:~:text=The%20lighthouse%20shines%20again%2C%20they%20said');
  assert.match(await links.getAttribute('rel'), /noopener noreferrer/);
});
