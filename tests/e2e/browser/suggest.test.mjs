// The list below the search box: keys, roles, what choosing does, and what a slow or failing server does to it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { harbourArticles, launch, openPage, openSite } from './site.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const isSuggestion = (url) => url.pathname === '/suggestions';
const box = '#search-box';

async function open(t, path = '/', options = {}) {
  const site = await openSite(t, harbourArticles());
  const opened = await openPage(t, browser, options);
  await opened.page.goto(site.address + path);
  return { site, ...opened };
}

const active = (page) => page.evaluate(() => {
  const id = document.getElementById('search-box').getAttribute('aria-activedescendant');
  return id ? document.querySelector(`#${id} .suggest-label`).textContent : null;
});

test('the roles and states of the list, and what it offers', async (t) => {
  const { page, complaints } = await open(t, '/?q=x');
  assert.equal(await page.getAttribute(box, 'aria-expanded'), 'false');
  await page.fill(box, '');
  await page.locator(box).pressSequentially('har');
  await page.locator('#suggestions').waitFor();
  assert.equal(await page.getAttribute(box, 'aria-expanded'), 'true');
  assert.equal(await active(page), null, 'no row is chosen unasked');
  assert.match(await page.locator('#suggestions').ariaSnapshot(),
    /group "Sources"[\s\S]*option "Harbour Gazette 8 articles"[\s\S]*group "Searches"[\s\S]*option "harbour 24 articles"[\s\S]*group "Articles"/);
  assert.equal(await page.locator('[role=option]').count(), 7);
  assert.equal(await page.locator('.suggest-sources b').innerText(), 'Har', 'what was typed has weight');
  await page.waitForFunction(() => document.getElementById('status').textContent === '7 suggestions');
  assert.equal(await page.inputValue(box), 'har', 'the results that follow take no words away');
  assert.deepEqual(complaints, []);
});

test('the key map', async (t) => {
  const { page, complaints } = await open(t);
  await page.locator(box).pressSequentially('har');
  await page.locator('#suggestions').waitFor();
  const labels = await page.locator('.suggest-label').allInnerTexts();
  await page.keyboard.press('ArrowDown');
  assert.equal(await active(page), labels[0]);
  assert.equal(await page.inputValue(box), 'har', 'moving does not type');
  await page.keyboard.press('ArrowUp');
  assert.equal(await active(page), labels.at(-1), 'it wraps');
  await page.keyboard.press('ArrowDown');
  assert.equal(await active(page), labels[0]);
  await page.keyboard.press('ArrowLeft');
  assert.equal(await active(page), null, 'editing the text drops the row');
  assert.equal(await page.locator('[aria-selected=true]').count(), 0);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#suggestions').count(), 0);
  assert.equal(await page.inputValue(box), 'har', 'the first Escape closes');
  await page.keyboard.press('Escape');
  assert.equal(await page.inputValue(box), '', 'the second one empties');
  await page.fill(box, 'har');
  await page.locator('#suggestions').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+ArrowDown');
  await page.locator('#suggestions').waitFor();
  assert.equal(await active(page), null);
  await page.keyboard.press('Tab');
  assert.equal(await page.locator('#suggestions').count(), 0);
  assert.notEqual(await page.evaluate(() => document.activeElement.id), 'search-box');
  await page.focus(box);
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() => document.getElementById('search-box').hasAttribute('aria-activedescendant'));
  assert.equal(await active(page), labels[0], 'Down opens and goes to the first row');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\?q=har$/);
  assert.deepEqual(complaints, []);
});

test('a name becomes a filter, a word completes the text, a title opens its article', async (t) => {
  const { page, complaints } = await open(t, '/?q=harbour&country=NO');
  await page.fill(box, 'harbour ada');
  await page.locator('.suggest-people').first().waitFor();
  await page.keyboard.press('ArrowDown');
  assert.equal(await active(page), 'Ada Example');
  await page.keyboard.press('Enter');
  await page.locator('.filter-chip', { hasText: 'Ada Example' }).waitFor();
  const address = new URL(page.url()).searchParams;
  assert.equal(address.get('q'), 'harbour');
  assert.equal(address.get('country'), 'NO');
  assert.equal(await page.inputValue(box), 'harbour');
  assert.equal(await page.locator('#suggestions').count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'search-box');

  await page.fill(box, 'ferr');
  await page.locator('.suggest-searches', { hasText: 'ferries' }).click();
  await page.waitForFunction(() => document.getElementById('search-box').value === 'ferries');
  await page.locator('h1', { hasText: 'article' }).waitFor();

  await page.fill(box, 'report number 17');
  await page.locator('.suggest-articles', { hasText: 'number 17' }).click();
  await page.locator('.article-text').waitFor();
  assert.equal(await page.locator('h1').innerText(), 'Harbour report number 17');
  assert.deepEqual(complaints, []);
});

test('of many quick keys only the last reply is shown, and none after Enter', async (t) => {
  const { page } = await open(t);
  let release;
  let released;
  const hold = () => { released = new Promise((resolve) => { release = resolve; }); };
  await page.route(isSuggestion, async (route) => {
    await released;
    await route.continue().catch(() => {});
  });
  hold();
  const asked = (text) => page.waitForRequest((request) => new URL(request.url()).searchParams.get('q') === text);
  for (const text of ['har', 'ferr']) {
    const request = asked(text);
    await page.fill(box, text);
    await request;
  }
  release();
  await page.locator('.suggest-searches', { hasText: 'ferries' }).waitFor();
  assert.equal(await page.locator('.suggest-searches', { hasText: 'harbour' }).count(), 0);

  hold();
  const request = asked('harb');
  await page.fill(box, 'harb');
  await request;
  await page.keyboard.press('Enter');
  await page.waitForURL(/\?q=harb$/);
  release();
  await page.waitForLoadState('networkidle');
  assert.equal(await page.locator('#suggestions').count(), 0);
});

test('pasted words are suggested for, and what was asked before them is dropped', async (t) => {
  const { page, complaints } = await open(t);
  await page.fill(box, 'ferr');
  await page.locator('.suggest-searches', { hasText: 'ferries' }).waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+X');
  await page.locator('#suggestions').waitFor({ state: 'detached' });
  assert.equal(await page.inputValue(box), '');

  let release;
  const held = new Promise((resolve) => { release = resolve; });
  const isEarlier = (url) => isSuggestion(url) && url.searchParams.get('q') === 'har';
  await page.route(isEarlier, async (route) => { await held; await route.continue().catch(() => {}); });
  const asked = page.waitForRequest((request) => isEarlier(new URL(request.url())));
  await page.locator(box).pressSequentially('har');
  await asked;
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
  assert.equal(await page.inputValue(box), 'ferr');
  await page.locator('.suggest-searches', { hasText: 'ferries' }).waitFor();
  release();
  await page.waitForLoadState('networkidle');
  assert.equal(await page.locator('.suggest-option', { hasText: 'harbour 24' }).count(), 0);
  assert.equal(await page.locator('.suggest-searches', { hasText: 'ferries' }).count(), 1);

  // Over a part of the text, with the list open.
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+V');
  assert.equal(await page.inputValue(box), 'ferrferr');
  await page.locator('#suggestions').waitFor({ state: 'detached' });
  assert.equal(await page.getAttribute(box, 'aria-expanded'), 'false');
  assert.deepEqual(complaints, []);
});

test('nothing is asked while a word is being composed', async (t) => {
  const { page } = await open(t);
  await page.clock.install();
  const asked = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (isSuggestion(url)) asked.push(url.searchParams.get('q'));
  });
  await page.focus(box);
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'h', selectionStart: 1, selectionEnd: 1 });
  await session.send('Input.imeSetComposition', { text: 'harb', selectionStart: 4, selectionEnd: 4 });
  await page.clock.runFor(1000);
  assert.deepEqual(asked, []);
  await session.send('Input.insertText', { text: 'harb' });
  await page.clock.runFor(1000);
  await page.locator('#suggestions').waitFor();
  assert.deepEqual(asked, ['harb']);
});

test('a failing server only closes the list', async (t) => {
  const { page } = await open(t);
  await page.fill(box, 'har');
  await page.locator('#suggestions').waitFor();
  await page.route(isSuggestion, (route) => route.fulfill({ status: 503, contentType: 'text/html', body: 'no' }));
  await page.locator(box).pressSequentially('b');
  await page.locator('#suggestions').waitFor({ state: 'detached' });
  assert.equal(await page.getAttribute(box, 'aria-expanded'), 'false');
  assert.equal(await page.getByRole('alert').count(), 0);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\?q=harb$/);
});

test('hostile names are text', async (t) => {
  const site = await openSite(t, {
    'a.md': '---\ntitle: "<img src=x onerror=alert(1)> \'\\" title"\nsource: "<script>alert(1)</script>"\n---\nText.\n',
  });
  const { page, complaints } = await openPage(t, browser);
  await page.goto(site.address);
  await page.fill(box, 'img src');
  await page.locator('.suggest-articles').waitFor();
  assert.match(await page.locator('.suggest-articles').innerText(), /<img src=x/);
  await page.fill(box, 'script');
  await page.locator('.suggest-sources').waitFor();
  assert.equal(await page.locator('.suggest img, .suggest script').count(), 0);
  assert.deepEqual(complaints, []);
});
