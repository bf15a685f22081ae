// What the page says while it waits, when the server fails or goes away, when the index changes, and results
// while a person types.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { harbourArticles, launch, openPage, openSite } from './site.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const box = '#search-box';
const isResults = (url) => url.pathname === '/';
const idle = (page) => page.waitForFunction(() => !document.querySelector('[aria-busy]'));

async function open(t, path, options = {}) {
  const site = await openSite(t, harbourArticles());
  const opened = await openPage(t, browser, options);
  await opened.page.goto(site.address + path);
  return { site, ...opened };
}

// Holds back the replies to requests that match, until told otherwise.
async function hold(page, matches) {
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route(matches, async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  return release;
}

test('while it waits, the old results step back and a bar runs, neither at once', async (t) => {
  const { page } = await open(t, '/?q=harbour');
  const release = await hold(page, /country=FI/);
  await page.getByRole('checkbox', { name: /Finland/ }).check();
  await page.locator('main[aria-busy]').waitFor();
  const look = () => page.evaluate(() => {
    const bar = getComputedStyle(document.body, '::before');
    const hits = getComputedStyle(document.querySelector('.hits'));
    return { bar: bar.animationDelay, name: bar.animationName, position: bar.position, delay: hits.transitionDelay };
  });
  assert.deepEqual(await look(), { bar: '0.15s, 0s', name: 'appear, slide', position: 'fixed', delay: '0.15s' });
  assert.equal(await page.locator('.hit').count(), 10, 'never blank');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  assert.equal((await look()).name, 'appear', 'it stands still');
  release();
  await page.locator('h1:text-is("12 articles")').waitFor();
  assert.equal(await page.evaluate(() => getComputedStyle(document.body, '::before').content), 'none');
});

test('when the server is gone, it says so once, tries again by itself and recovers', async (t) => {
  const { page } = await open(t, '/?q=harbour');
  await page.clock.install();
  let tries = 0;
  await page.route(/country=FI/, (route) => { ++tries; return route.abort(); });
  await page.getByRole('checkbox', { name: /Finland/ }).check();
  const alert = page.getByRole('alert');
  await alert.waitFor();
  assert.equal(await page.locator('h1').innerText(), '24 articles');
  assert.equal(await page.locator('.seconds').innerText(), '5');
  await page.evaluate(() => {
    window.alerts = 0;
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const said = [...addedNodes].some((node) => node.querySelector?.('[role=alert]'));
        if (said || target.closest?.('[role=alert]')) ++window.alerts;
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  await page.clock.runFor(2000);
  assert.equal(await page.locator('.seconds').innerText(), '3');
  for (const [wait, next] of [[3000, 10], [10000, 20], [20000, 40], [40000, 60], [60000, 60]]) {
    const before = tries;
    await page.clock.runFor(wait);
    await page.waitForFunction((text) => document.querySelector('.seconds').textContent === text, String(next));
    assert.equal(tries, before + 1);
  }
  assert.equal(await page.evaluate(() => window.alerts), 0, 'it is said once');
  await page.unroute(/country=FI/);
  await page.clock.runFor(60000);
  await page.locator('h1:text-is("12 articles")').waitFor();
  assert.equal(await alert.count(), 0);
  assert.equal(new URL(page.url()).search, '?q=harbour&country=FI');
});

test('it tries at once when the machine is online again, and when told to', async (t) => {
  const { page } = await open(t, '/?q=harbour');
  await page.context().setOffline(true);
  await page.getByRole('checkbox', { name: /Finland/ }).check();
  await page.getByRole('alert').waitFor();
  await page.context().setOffline(false);
  await page.locator('h1:text-is("12 articles")').waitFor();
  await page.route(/country=NO/, (route) => route.abort());
  await page.getByRole('checkbox', { name: /Norway/ }).check();
  await page.getByRole('alert').waitFor();
  await page.unroute(/country=NO/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('.filter-chip', { hasText: 'Norway' }).waitFor();
  assert.equal(await page.getByRole('alert').count(), 0);
});

test('what the server refuses is said in its own words', async (t) => {
  const site = await openSite(t, harbourArticles());
  const { page } = await openPage(t, browser);
  await page.goto(`${site.address}/?q=harbour`);
  await page.route(/country=FI/, async (route) => {
    const body = await (await fetch(`${site.address}/nowhere`)).text();
    await route.fulfill({ status: 503, contentType: 'text/html; charset=utf-8', body });
  });
  await page.getByRole('checkbox', { name: /Finland/ }).check();
  const alert = page.getByRole('alert');
  await alert.waitFor();
  assert.match(await alert.innerText(), /^There is no such page\. /);
  assert.equal(await page.locator('.hit').count(), 10);
  await page.unroute(/country=FI/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('h1:text-is("12 articles")').waitFor();
});

test('a page that was left open says when other articles would be shown', async (t) => {
  const { site, page, complaints } = await open(t, '/?q=harbour&sort=date:desc');
  await page.clock.install();
  let asked = 0;
  page.on('request', (request) => { if (isResults(new URL(request.url()))) ++asked; });
  const lookAgain = async () => {
    await page.clock.fastForward(61000);
    const reply = page.waitForEvent('requestfinished');
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await reply;
  };
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  assert.equal(asked, 0, 'not at every glance');
  await lookAgain();
  assert.equal(asked, 1);
  assert.equal(await page.locator('.problem').count(), 0);

  const generation = await page.evaluate(() => document.body.dataset.generation);
  await site.put({ 'other.md': '---\ntitle: "A lighthouse"\ndate: 2024-11-01\n---\nIt shines.\n' });
  await lookAgain();
  await page.waitForFunction((old) => document.body.dataset.generation !== old, generation);
  assert.equal(await page.locator('.problem').count(), 0, 'another article changes nothing here');

  await site.put({ 'new.md': '---\ntitle: "A new harbour"\ndate: 2024-11-02\n---\nThe harbour opens.\n' });
  await lookAgain();
  await page.locator('.problem').waitFor();
  assert.match(await page.locator('#status').innerText(), /Other articles/);
  assert.equal(await page.locator('h1').innerText(), '24 articles', 'nothing moves unasked');
  await page.getByRole('button', { name: 'Refresh' }).click();
  await page.locator('h1:text-is("25 articles")').waitFor();
  assert.equal(await page.locator('.hit-title').first().innerText(), 'A new harbour');
  assert.equal(await page.locator('.problem').count(), 0);
  assert.deepEqual(complaints, []);
});

test('results follow what is typed; a search has one entry in the history', async (t) => {
  const { page, complaints } = await open(t, '/?q=harbour');
  const entries = () => page.evaluate(() => history.length);
  const start = await entries();
  await page.fill(box, '');
  await page.locator(box).pressSequentially('ferr');
  await page.waitForURL(/\?q=ferr$/);
  await idle(page);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'search-box');
  await page.locator(box).pressSequentially('ies');
  await page.waitForURL(/\?q=ferries$/);
  await page.locator('h1:text-is("8 articles")').waitFor();
  assert.equal(await page.inputValue(box), 'ferries');
  assert.equal(await entries(), start + 1, 'what was typed on the way has none');
  await page.keyboard.press('Enter');
  await idle(page);
  assert.equal(await entries(), start + 1);
  await page.getByRole('checkbox', { name: /Norway/ }).check();
  await page.waitForURL(/country=NO/);
  assert.equal(await entries(), start + 2);
  await page.goBack();
  await page.waitForURL(/\?q=ferries$/);
  await page.goBack();
  await page.locator('h1:text-is("24 articles")').waitFor();
  assert.equal(await page.inputValue(box), 'harbour');
  assert.deepEqual(complaints, []);
});

test('a search that was left alone for a while keeps its entry', async (t) => {
  const { page } = await open(t, '/?q=harbour');
  await page.clock.install();
  const start = await page.evaluate(() => history.length);
  for (const [text, entries] of [['ferries', 1], ['islands', 2]]) {
    await page.fill(box, text);
    await page.clock.runFor(500);
    await page.waitForURL(new RegExp(`q=${text}$`));
    await idle(page);
    assert.equal(await page.evaluate(() => history.length), start + entries);
    await page.clock.runFor(4000);
  }
  assert.match(await page.locator('#status').innerText(), /^8 articles, page 1/);
});

test('typing ahead of the replies loses nothing, and an older reply is dropped', async (t) => {
  const { page } = await open(t, '/?q=harbour');
  const release = await hold(page, (url) => isResults(url) && url.searchParams.get('q') === 'ferries');
  const asked = page.waitForRequest(/\?q=ferries$/);
  await page.fill(box, 'ferries');
  await asked;
  await page.locator(box).pressSequentially(' islands');
  await page.waitForURL(/q=ferries\+islands$/);
  release();
  await page.waitForLoadState('networkidle');
  assert.equal(await page.inputValue(box), 'ferries islands');
  assert.match(page.url(), /q=ferries\+islands$/);
  assert.equal(await page.evaluate(() => document.querySelector('#search-box').selectionStart), 15);
});

test('nothing is searched while a word is being composed, nor on the first page', async (t) => {
  const { site, page } = await open(t, '/?q=harbour');
  await page.clock.install();
  const asked = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (isResults(url)) asked.push(url.searchParams.get('q'));
  });
  await page.fill(box, '');
  await page.clock.runFor(1000);
  assert.deepEqual(asked, [], 'no words are no search');
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'f', selectionStart: 1, selectionEnd: 1 });
  await session.send('Input.imeSetComposition', { text: 'ferries', selectionStart: 7, selectionEnd: 7 });
  await page.clock.runFor(2000);
  assert.deepEqual(asked, []);
  await session.send('Input.insertText', { text: 'ferries' });
  await page.clock.runFor(1000);
  await page.locator('h1:text-is("8 articles")').waitFor();
  assert.deepEqual(asked, ['ferries']);

  await page.goto(site.address);
  asked.length = 0;
  await page.fill(box, 'ferr');
  await page.clock.runFor(2000);
  await page.locator('#suggestions').waitFor();
  assert.deepEqual(asked, []);
});
