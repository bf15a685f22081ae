// Similar articles: from a result, beside the article in the reader, and on a page of their own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { corpusArticles, openPage, openSite, shareSite } from './site.mjs';

const { browser, site } = await shareSite(await corpusArticles());
const { hits: [first] } = await site.json('/api/v1/search?q=north+korea&limit=1');
const { similar } = await site.json(`/api/v1/articles/${first.id}/similar?limit=10`);
const reader = `${site.address}/a/${first.id}?q=north+korea`;

const isSimilarPage = (url) => url.pathname.endsWith('/similar');
const heading = (page) => page.getByRole('heading', { name: 'Similar articles' });
const listed = (page) => page.locator('#similar .hit-title a').evaluateAll((all) => all.map((one) => one.pathname));
const addresses = (articles) => articles.map(({ id }) => `/a/${id}`);

const more = (page, { title }) => page.getByRole('link', { name: 'Similar' }).filter({ hasText: title });

async function openReader(t, options) {
  const opened = await openPage(t, browser, options);
  await opened.page.goto(reader);
  return opened;
}

test('a result leads to what is like it, and from there to the article and to the next ones', async (t) => {
  const { page, complaints } = await openPage(t, browser);
  await page.goto(`${site.address}/?q=north+korea`);
  await more(page, first).click();
  await page.waitForURL(isSimilarPage);
  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), first.title);
  assert.deepEqual(await listed(page), addresses(similar));
  assert.equal(await page.locator('meta[name=robots]').getAttribute('content'), 'noindex');
  await more(page, similar[0]).click();
  await page.locator('h1', { hasText: similar[0].title }).waitFor();
  await page.goBack();
  await page.getByRole('link', { name: 'Back to the article' }).click();
  await page.waitForURL(reader);
  await page.getByRole('link', { name: 'Back to the results' }).click();
  await page.locator('.hit-title a:focus').waitFor();
  assert.deepEqual(complaints, []);
});

test('a filter chosen among similar articles is a search, and Back leads to them again', async (t) => {
  const { page, complaints } = await openPage(t, browser);
  await page.goto(`${site.address}/a/${first.id}/similar`);
  await page.locator('.tags a').first().click();
  await page.locator('#filters').waitFor();
  await page.goBack();
  await page.locator('#similar').waitFor();
  assert.deepEqual(await listed(page), addresses(similar));
  assert.deepEqual(complaints, []);
});

test('the reader has the first five, which come when the article is there', async (t) => {
  const { page, complaints } = await openPage(t, browser);
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route(isSimilarPage, async (route) => { await held; await route.continue(); });
  await page.goto(reader);
  await page.locator('.article-text').waitFor();
  assert.deepEqual(await listed(page), []);
  await heading(page).getByRole('link').focus();
  release();
  await page.locator('#similar .hit').first().waitFor();
  assert.deepEqual(await listed(page), addresses(similar.slice(0, 5)));
  assert.equal(await heading(page).getByRole('link').evaluate((link) => link === document.activeElement), true);
  const shown = await page.locator('#similar .hit').first().innerText();
  for (const part of [similar[0].title, similar[0].source, `Shares ${similar[0].shared.join(', ')}`]) {
    assert.ok(shown.includes(part), `${part} in ${shown}`);
  }
  assert.equal(await page.locator('#similar').getByRole('link', { name: /^Similar/ }).count(), 0);
  await heading(page).getByRole('link').click();
  await page.waitForURL(isSimilarPage);
  assert.deepEqual(complaints, []);
});

test('without script the heading leads to them', async (t) => {
  const { page } = await openReader(t, { javaScriptEnabled: false });
  await heading(page).getByRole('link').click();
  assert.equal(page.url(), `${site.address}/a/${first.id}/similar?q=north+korea`);
  assert.deepEqual(await listed(page), addresses(similar));
});

test('when they do not come, the article stays as it is and the heading the way to them', async (t) => {
  const { page } = await openPage(t, browser);
  for (const status of [404, 503]) {
    const gone = await (await fetch(`${site.address}/nowhere`)).text();
    await page.route(isSimilarPage, (route) => route.fulfill({ status, contentType: 'text/html', body: gone }));
    const reply = page.waitForResponse((response) => isSimilarPage(new URL(response.url())));
    await page.goto(reader);
    await (await reply).finished();
    await page.locator('#similar').waitFor({ state: 'detached' });
    assert.equal(await page.locator('.problem').count(), 0);
    assert.equal(await heading(page).getByRole('link').isVisible(), true);
    await page.unroute(isSimilarPage);
  }
});

// Of what is seen, by the browser's own measure (layout shifts), until the list is there.
for (const [width, height] of [[1280, 800], [390, 844]]) {
  test(`nothing moves when they come, at ${width} px`, async (t) => {
    const { page } = await openPage(t, browser, { viewport: { width, height } });
    await page.addInitScript(() => {
      window.shifts = 0;
      new PerformanceObserver((list) => { for (const one of list.getEntries()) window.shifts += one.value; })
        .observe({ type: 'layout-shift', buffered: true });
    });
    for (const { id } of [first, ...similar]) {
      await page.goto(`${site.address}/a/${id}`);
      await page.locator('#similar .hit').first().waitFor();
      await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
      assert.ok(await page.evaluate(() => window.shifts) <= 0.02, `${await page.evaluate(() => window.shifts)} at ${id}`);
    }
  });
}

test('none like it: that is said, in the reader and on the page', async (t) => {
  const lone = await openSite(t, { 'lone.md': '---\ntitle: "A lighthouse"\ndate: 2024-11-01\n---\nIt shines.\n' });
  const { page, complaints } = await openPage(t, browser);
  await page.goto(`${lone.address}/?q=lighthouse`);
  await page.locator('.hit-title a').click();
  await page.locator('#similar', { hasText: 'No other article' }).waitFor();
  await heading(page).getByRole('link').click();
  await page.waitForURL(isSimilarPage);
  await page.locator('#similar', { hasText: 'No other article' }).waitFor();
  assert.equal((await fetch(`${lone.address}/a/aaaaaaaaaaaaaaaaaaaa/similar`)).status, 404);
  assert.deepEqual(complaints, []);
});
