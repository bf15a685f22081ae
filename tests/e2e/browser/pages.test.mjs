// The reader, the filters on a phone, the policy, pages without articles.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { harbourArticles, launch, openPage, openSite } from './site.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

test('the reader shows the article with its matches', async (t) => {
  const site = await openSite(t, harbourArticles());
  const { page, complaints } = await openPage(t, browser);
  await page.goto(`${site.address}/?q=harbour&country=SE`);
  const title = await page.locator('.hit-title').first().innerText();
  await page.locator('.hit-title a').first().click();
  await page.locator('.article-text').waitFor();
  assert.equal(await page.locator('h1').innerText(), title);
  assert.equal(await page.locator('.article-text h2').innerText(), 'What comes next');
  const marks = await page.locator('.article-text mark').count();
  assert.equal(marks, 3);
  assert.equal(await page.locator('#match-words').innerText(), '3 matches');
  assert.deepEqual(await page.locator('.article-text mark').evaluateAll((all) => all.map((mark) => mark.id)),
    ['m1', 'm2', 'm3']);
  await page.getByRole('button', { name: 'Next match' }).click();
  await page.getByRole('button', { name: 'Next match' }).click();
  assert.equal(await page.locator('#match-words').innerText(), 'Match 2 of 3');
  assert.equal(await page.locator('mark[aria-current]').getAttribute('id'), 'm2');
  await page.getByRole('button', { name: 'Previous match' }).click();
  await page.getByRole('button', { name: 'Previous match' }).click();
  assert.equal(await page.locator('#match-words').innerText(), 'Match 3 of 3', 'it goes round');
  assert.match(await page.locator('.record a').first().getAttribute('href'), /^\/\?source=[^&]+$/);
  await page.getByRole('link', { name: 'Back to the results' }).click();
  await page.locator('h1:text-is("6 articles")').waitFor();
  assert.equal(new URL(page.url()).search, '?q=harbour&country=SE');
  assert.deepEqual(complaints, []);
});

test('filters unfold on a phone, with and without script', async (t) => {
  const site = await openSite(t, harbourArticles());
  for (const javaScriptEnabled of [true, false]) {
    const { page } = await openPage(t, browser, { javaScriptEnabled, viewport: { width: 390, height: 800 } });
    await page.goto(`${site.address}/?q=harbour`);
    assert.equal(await page.locator('#filters').isVisible(), false);
    await page.getByRole('link', { name: 'Filters' }).click();
    assert.equal(await page.locator('#filters').isVisible(), true);
    await page.getByRole('checkbox', { name: /Finland/ }).check();
    if (javaScriptEnabled) {
      await page.getByRole('link', { name: 'Show 12 articles' }).click();
      assert.equal(await page.locator('#filters').isVisible(), false);
    } else {
      await page.getByRole('button', { name: 'Apply filters' }).click();
    }
    await page.locator('h1:text-is("12 articles")').waitFor();
  }
});

test('the policy forbids inline script, and pages need none', async (t) => {
  const site = await openSite(t, harbourArticles());
  const reply = await fetch(`${site.address}/?q=harbour`);
  const policy = reply.headers.get('content-security-policy');
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /require-trusted-types-for 'script'/);
  const html = await reply.text();
  assert.equal(/ style=| on[a-z]+=|<style/.test(html), false);
  for (const [, path] of html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)) {
    const asset = await fetch(site.address + path);
    assert.equal(asset.status, 200, path);
    assert.match(asset.headers.get('cache-control'), /immutable/);
  }
});

test('a page that is not there says so, and so does an empty index', async (t) => {
  const site = await openSite(t, {});
  const { page } = await openPage(t, browser);
  await page.goto(site.address);
  assert.match(await page.locator('main').innerText(), /dateline-indexer sync/);
  const reply = await page.goto(`${site.address}/a/aaaaaaaaaaaaaaaaaaaa`);
  assert.equal(reply.status(), 404);
  assert.equal(await page.locator('h1').innerText(), 'There is no such page');
});
