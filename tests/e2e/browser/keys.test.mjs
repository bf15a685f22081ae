// Single keys: what each does, when they are off, and the switch that turns them off for good.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { harbourArticles, launch, openPage, openSite } from './site.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.innerText);

async function open(t, path, options = {}) {
  const site = await openSite(t, harbourArticles());
  const opened = await openPage(t, browser, options);
  await opened.page.goto(site.address + path);
  return { site, ...opened };
}

test('through results, into an article, from match to match, and back', async (t) => {
  const { site, page, complaints } = await open(t, '/?q=harbour');
  const titles = await page.locator('.hit-title').allInnerTexts();
  for (const [key, title] of [['j', titles[0]], ['j', titles[1]], ['j', titles[2]], ['k', titles[1]]]) {
    await page.keyboard.press(key);
    assert.equal(await focused(page), title);
  }
  for (let i = 0; i < 12; ++i) await page.keyboard.press('j');
  assert.equal(await focused(page), titles.at(-1), 'it stays at the last one');
  assert.ok(await page.evaluate(() => scrollY) > 0, 'the page follows');
  await page.keyboard.press('Enter');
  await page.locator('.article-text').waitFor();
  assert.equal(await page.locator('h1').innerText(), titles.at(-1));

  const words = page.locator('#match-words');
  for (const [key, at] of [['n', 1], ['n', 2], ['p', 1], ['p', 3], ['n', 1]]) {
    await page.keyboard.press(key);
    assert.equal(await words.innerText(), `Match ${at} of 3`, 'it goes round');
    assert.equal(new URL(page.url()).hash, `#m${at}`);
    assert.equal(await page.locator('mark[aria-current]').getAttribute('id'), `m${at}`);
  }
  await page.keyboard.press('u');
  await page.locator('h1:text-is("24 articles")').waitFor();
  assert.equal(await focused(page), titles.at(-1), 'it goes on where one left');
  assert.equal(page.url(), `${site.address}/?q=harbour`);
  assert.deepEqual(complaints, []);
});

test('from article to article through the pages of the results, with and without script', async (t) => {
  for (const javaScriptEnabled of [true, false]) {
    const { site, page } = await open(t, '/?q=harbour&sort=date:asc', { javaScriptEnabled });
    const hits = await site.json('/api/v1/search?q=harbour&sort=date:asc&limit=24');
    await page.locator('.hit-title a').nth(8).click();
    for (const place of [9, 10, 11, 12]) {
      await page.locator('.turn', { hasText: `${place} of 24` }).waitFor();
      assert.equal(await page.locator('h1').innerText(), hits.hits[place - 1].title);
      if (javaScriptEnabled) await page.keyboard.press(']');
      else await page.getByRole('link', { name: 'Next article' }).click();
    }
    await page.locator('.turn', { hasText: '13 of 24' }).waitFor();
    await page.getByRole('link', { name: 'Previous article' }).click();
    await page.locator('.turn', { hasText: '12 of 24' }).waitFor();
    await page.getByRole('link', { name: 'Back to the results' }).click();
    await page.getByText('Page 2 of 3').waitFor();
    assert.equal(await page.locator('.hit-title').nth(1).innerText(), hits.hits[11].title);
    await page.goto(`${site.address}/?q=harbour&sort=date:asc&page=3`);
    await page.locator('.hit-title a').last().click();
    await page.locator('.turn', { hasText: '24 of 24' }).waitFor();
    assert.equal(await page.getByRole('link', { name: 'Next article' }).count(), 0);
  }
});

test('to the search box, the filters and the next page', async (t) => {
  const { page, complaints } = await open(t, '/?q=harbour');
  await page.keyboard.press('/');
  assert.equal(await focused(page), 'search-box');
  assert.equal(await page.inputValue('#search-box'), 'harbour', 'the key itself is not typed');
  assert.equal(await page.evaluate(() => getSelection().toString()), 'harbour');
  await page.locator('#search-box').blur();
  await page.keyboard.press('f');
  assert.equal(await page.evaluate(() => document.activeElement.closest('#filters') !== null), true);
  await page.keyboard.press(']');
  await page.getByText('Page 2 of 3').waitFor();
  await page.keyboard.press('[');
  await page.getByText('Page 1 of 3').waitFor();
  assert.deepEqual(complaints, []);
});

test('keys are letters where one types, with modifiers and in a dialog', async (t) => {
  const { page } = await open(t, '/?q=harbour');
  await page.fill('#search-box', '');
  await page.locator('#search-box').pressSequentially('jf/?[');
  assert.equal(await page.inputValue('#search-box'), 'jf/?[');
  await page.locator('#date-from').focus();
  await page.keyboard.press('j');
  assert.equal(await focused(page), 'date-from');
  await page.locator('#results').focus();
  for (const key of ['Control+j', 'Alt+j', 'Meta+j', 'Shift+J']) await page.keyboard.press(key);
  assert.notEqual(await page.evaluate(() => document.activeElement.tagName), 'A');
  await page.keyboard.press('?');
  await page.keyboard.press('j');
  assert.equal(await page.evaluate(() => document.activeElement.closest('dialog')?.id), 'keys');
});

test('the list of keys opens by key and by button, and turns them off until it turns them on again', async (t) => {
  const { site, page, complaints } = await open(t, '/?q=harbour');
  const list = page.getByRole('dialog', { name: 'Keys' });
  await page.keyboard.press('?');
  await list.waitFor();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Keys' }).first().click();
  await page.getByRole('checkbox', { name: 'Use single keys' }).uncheck();
  await page.getByRole('button', { name: 'Close' }).click();
  await list.waitFor({ state: 'hidden' });
  assert.equal(new URL(page.url()).search, '?q=harbour');
  for (const path of ['/?q=harbour', '/?q=ferries']) {
    await page.goto(site.address + path);
    await page.keyboard.press('j');
    await page.keyboard.press('?');
    assert.equal(await page.evaluate(() => document.activeElement === document.body), true);
    assert.equal(await list.isVisible(), false);
  }
  await page.getByRole('button', { name: 'Keys' }).first().click();
  assert.equal(await page.getByRole('checkbox', { name: 'Use single keys' }).isChecked(), false);
  await page.getByRole('checkbox', { name: 'Use single keys' }).check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  assert.equal(await page.evaluate(() => document.activeElement.closest('.hit') !== null), true);
  assert.deepEqual(complaints, []);
});

test('a link to a match shows that match, and the next key goes on from there', async (t) => {
  const { site, page } = await open(t, '/?q=harbour');
  const path = await page.locator('.hit-title a').first().getAttribute('href');
  await page.goto(`${site.address}${path}#m2`);
  assert.equal(await page.locator('#match-words').innerText(), 'Match 2 of 3');
  assert.equal(await page.locator('mark[aria-current]').getAttribute('id'), 'm2');
  await page.keyboard.press('n');
  assert.equal(await page.locator('#match-words').innerText(), 'Match 3 of 3');
  const colours = await page.locator('.article-text mark').evaluateAll((all) => all.map((mark) => getComputedStyle(mark).outlineStyle));
  assert.deepEqual(colours, ['none', 'none', 'solid'], 'one match is the current one');
});

test('the link to a match is copied, and where there is no clipboard it is selected', async (t) => {
  const { site, page, complaints } = await open(t, '/?q=harbour', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator('.hit-title a').first().click();
  await page.locator('.article-text').waitFor();
  const path = new URL(page.url()).pathname;
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  const button = page.getByRole('button', { name: 'Copy', exact: true });
  await button.click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  assert.equal(await page.locator('#status').innerText(), 'Copied');
  const link = `${site.address}${path}?q=harbour#m2`;
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), link);
  await button.waitFor();
  await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('not here')); });
  await button.click();
  await page.waitForFunction((text) => getSelection().toString() === text, link);
  assert.deepEqual(complaints, []);
  const other = await openPage(t, browser);
  await other.page.goto(link);
  assert.equal(await other.page.locator('mark[aria-current]').getAttribute('id'), 'm2');
});
