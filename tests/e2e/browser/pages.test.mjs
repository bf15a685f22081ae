// The reader, the pages without script, hostile articles, narrow and dark screens.
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

test('everything works without script', async (t) => {
  const site = await openSite(t, harbourArticles());
  const { page } = await openPage(t, browser, { javaScriptEnabled: false });
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

const hostile = {
  title: '<script>window.hacked = 1</script> "quoted" <img src=x onerror="hacked=1"> \u202Egnp.exe',
  source: '"><script>hacked=1</script>',
  author: ["' onmouseover='hacked=1"],
  person: ['<svg onload=hacked=1>', 'O\'Neil & "Sons"'],
  country: ['NO'],
  date: '2024-10-01',
  language: 'en" onclick="hacked=1',
  url: 'javascript:window.hacked=1',
  body: 'A harbour </textarea><script>hacked=1</script> & more {{secret}} {{{secret}}} &lt;b&gt; \u202Etxet',
};

test('hostile articles and queries stay text', async (t) => {
  const site = await openSite(t, { 'hostile.json': JSON.stringify(hostile) });
  const { page, complaints } = await openPage(t, browser);
  const query = '"harbour" -"><script>hacked=1</script>';
  for (const path of ['/', '/?q=harbour', `/?q=${encodeURIComponent(query)}`,
    `/?q=harbour&source=${encodeURIComponent('"><script>hacked=1</script>')}`,
    `/?q=harbour&person=${encodeURIComponent('<img src=x onerror=hacked=1>')}`,
    `/?q=x&page=${encodeURIComponent('<script>hacked=1</script>')}`]) {
    await page.goto(site.address + path);
    assert.equal(await page.evaluate(() => window.hacked), undefined, path);
    assert.equal(await page.locator('main script, main img, aside script').count(), 0, path);
  }
  const expected = complaints.splice(0).filter((text) => !text.includes('status of 400'));
  assert.deepEqual(expected, []);

  await page.goto(`${site.address}/?q=harbour`);
  assert.match(await page.locator('.hit-title').innerText(), /^<script>window\.hacked = 1<\/script> "quoted" <img/);
  await page.locator('.tag').first().click();
  await page.locator('.filter-chip').first().waitFor();
  assert.match(await page.locator('.filter-chip').first().innerText(), /<svg onload=hacked=1>/);
  await page.locator('.hit-title a').click();
  await page.locator('.article-text').waitFor();
  assert.match(await page.locator('.article-text').innerText(), /<script>hacked=1<\/script> & more \{\{secret\}\}/);
  assert.equal(await page.locator('a[href^="javascript" i]').count(), 0);
  assert.equal((await page.content()).includes('\u202E'), false, 'no override reaches the page');
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  assert.deepEqual(complaints, []);
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

test('no page scrolls sideways, and dark is dark', async (t) => {
  const site = await openSite(t, {
    ...harbourArticles(),
    'long.md': `---\ntitle: "${'Donaudampfschifffahrt'.repeat(6)}"\nsource: "${'Averylongsourcename'.repeat(4)}"\n` +
      `date: 2024-10-02\n---\nA harbour ${'x'.repeat(200)} https://a.example/${'y'.repeat(200)}\n`,
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
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width, `reader at ${width}`);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(18, 22, 19)');
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
