// What a first visit weighs, as transferred. Speeds are measured by `./dev bench page`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { corpusArticles, openPage, shareSite } from './site.mjs';
import { firstLoad, total } from './weight.mjs';

const { browser, site } = await shareSite(await corpusArticles());

const most = 25000;

for (const path of ['/', '/?q=north+korea', '/?q=', '/?q=zzyzzyx', '/help', '/help/api', '/about']) {
  test(`${path}: at most ${most} bytes, all from here and all of them compressed`, async (t) => {
    const { page } = await openPage(t, browser);
    const rows = await firstLoad(page, site.address + path);
    assert.ok(rows.length >= 3, 'a page, a stylesheet and a script at least');
    assert.ok(rows.every(({ bytes }) => bytes > 0), JSON.stringify(rows));
    assert.ok(total(rows) <= most, JSON.stringify(rows));
    for (const request of await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))) {
      assert.equal(new URL(request).origin, site.address);
    }
  });
}

test('the largest article of the bundled ones is within it too', async (t) => {
  const { page } = await openPage(t, browser);
  const { hits } = await site.json('/api/v1/search?q=&limit=100');
  const articles = await Promise.all(hits.map(({ id }) => site.json(`/api/v1/articles/${id}`)));
  articles.sort((one, other) => other.body.length - one.body.length);
  const rows = await firstLoad(page, `${site.address}/a/${articles[0].id}?q=korea`);
  assert.ok(total(rows) <= most, JSON.stringify(rows));
});

test('a second visit takes only the page', async (t) => {
  const { page } = await openPage(t, browser);
  await firstLoad(page, `${site.address}/?q=north`);
  const again = await firstLoad(page, `${site.address}/?q=korea`);
  assert.deepEqual(again.filter(({ bytes }) => bytes > 0).map(({ path }) => path), ['/'], 'the assets are kept');
});
