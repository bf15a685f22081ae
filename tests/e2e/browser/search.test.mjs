// Searching and filtering with the module at work.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { allHits, harbourArticles, launch, openPage, openSite } from './site.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const idle = (page) => page.waitForFunction(() => !document.querySelector('[aria-busy]'));

async function countOf(page, group, label) {
  const row = page.locator('fieldset', { has: page.locator(`legend:text-is("${group}")`) })
    .locator('.leader', { hasText: label });
  return Number((await row.locator('.count').innerText()).match(/\d+/)[0]);
}

test('from the first visit to results, in place', async (t) => {
  const site = await openSite(t, harbourArticles());
  const { page, complaints } = await openPage(t, browser);
  await page.goto(site.address);
  assert.equal(await page.locator('h2').first().innerText(), 'Newest articles');
  await page.evaluate(() => { window.wasHere = true; });
  await page.fill('#search-box', 'ferries');
  await page.keyboard.press('Enter');
  await page.locator('h1:text-is("8 articles")').waitFor();
  assert.equal(await page.evaluate(() => window.wasHere), true, 'the document stayed');
  assert.equal(new URL(page.url()).search, '?q=ferries');
  assert.equal(await page.title(), 'ferries: 8 articles, Dateline');
  assert.equal(await page.locator('.snippet mark').first().innerText(), 'ferries');
  assert.equal(await page.inputValue('#search-box'), 'ferries');
  assert.deepEqual(complaints, []);
});

test('facet clicks: exact counts, focus and place kept, address true', async (t) => {
  const site = await openSite(t, harbourArticles());
  const { page, complaints } = await openPage(t, browser);
  await page.goto(`${site.address}/?q=harbour`);
  await page.getByRole('checkbox', { name: /Norway/ }).check();
  await page.locator('h1:text-is("18 articles")').waitFor();
  await page.getByRole('checkbox', { name: /Coast Post/ }).check();
  await page.locator('.filter-chip', { hasText: 'Coast Post' }).waitFor();
  await idle(page);

  const hits = await allHits(site, 'q=harbour&country=NO&source=Coast+Post');
  assert.equal(await page.locator('h1').innerText(), `${hits.length} articles`);
  const ofSource = await allHits(site, 'q=harbour&source=Coast+Post');
  const norwegian = await allHits(site, 'q=harbour&country=NO');
  for (const label of ['Norway', 'Sweden', 'Finland']) {
    assert.equal(await countOf(page, 'Country', label),
      ofSource.filter((hit) => hit.country.includes(label)).length, label);
  }
  for (const label of ['Harbour Gazette', 'Coast Post', 'Northern Herald']) {
    assert.equal(await countOf(page, 'Source', label),
      norwegian.filter((hit) => hit.source === label).length, label);
  }
  assert.equal(await countOf(page, 'Person', 'Ada Example'), hits.length);

  const focused = await page.evaluate(() => [document.activeElement.name, document.activeElement.checked]);
  assert.deepEqual(focused, ['source', true]);
  assert.match(await page.locator('#status').innerText(), /6 articles, page 1\. Filters: Country Norway, Source Coast Post\./);
  const address = new URL(page.url());
  assert.deepEqual([...address.searchParams.keys()], ['q', 'source', 'country']);
  const shared = await openPage(t, browser);
  await shared.page.goto(page.url());
  assert.equal(await shared.page.locator('h1').innerText(), '6 articles');

  await page.locator('.filter-chip', { hasText: 'Norway' }).click();
  await page.locator('h1:text-is("8 articles")').waitFor();
  await page.getByText('Clear all').click();
  await page.locator('h1:text-is("24 articles")').waitFor();
  assert.equal(new URL(page.url()).search, '?q=harbour');
  assert.deepEqual(complaints, []);
});

test('dates: bars, fields, table', async (t) => {
  const site = await openSite(t, harbourArticles());
  const { page, complaints } = await openPage(t, browser);
  await page.goto(`${site.address}/?q=harbour`);
  await page.locator('.histogram-bars a').nth(1).click({ force: true });
  await page.locator('.filter-chip', { hasText: 'Dates' }).waitFor();
  const address = new URL(page.url()).searchParams;
  const inside = await allHits(site, `q=harbour&from=${address.get('from')}&to=${address.get('to')}`);
  assert.equal(await page.locator('h1').innerText(), `${inside.length} articles`);
  assert.equal(await page.inputValue('#date-from'), address.get('from'));

  await page.getByText('All dates').click();
  await page.locator('h1:text-is("24 articles")').waitFor();
  await page.fill('#date-from', '2024-06-01');
  await page.locator('h1:text-is("12 articles")').waitFor();
  assert.equal(new URL(page.url()).search, '?q=harbour&from=2024-06-01');

  await page.getByText('Show as table').click();
  const rows = await page.locator('#dates-table tbody td:nth-child(2)').allInnerTexts();
  assert.equal(rows.map(Number).reduce((sum, count) => sum + count, 0), 24, 'the bars ignore the chosen dates');
  assert.deepEqual(complaints, []);
});

test('paging and sorting', async (t) => {
  const site = await openSite(t, harbourArticles());
  const { page } = await openPage(t, browser);
  await page.goto(`${site.address}/?q=harbour`);
  await page.evaluate(() => scrollTo(0, 1e6));
  await page.getByRole('link', { name: 'Next', exact: true }).click();
  await page.getByText('Page 2 of 3').waitFor();
  assert.equal(await page.evaluate(() => scrollY), 0, 'another page starts at its top');
  await page.getByRole('link', { name: 'Oldest' }).click();
  await page.locator('a[aria-current]:text-is("Oldest")').waitFor();
  assert.equal(new URL(page.url()).search, '?q=harbour&sort=date:asc');
  const dates = await page.locator('.hit time').evaluateAll((all) => all.map((time) => time.dateTime));
  assert.deepEqual(dates, [...dates].sort());
  assert.equal(dates.length, 10);
});

test('back restores results, scroll and focus', async (t) => {
  const site = await openSite(t, harbourArticles());
  const { page, complaints } = await openPage(t, browser);
  await page.goto(`${site.address}/?q=harbour`);
  await page.getByRole('checkbox', { name: /Finland/ }).check();
  await page.locator('h1:text-is("12 articles")').waitFor();
  await page.evaluate(() => scrollTo(0, 700));
  await page.waitForFunction(() => history.state?.scroll?.[1] === 700);
  const link = page.locator('.hit-title a').nth(4);
  const title = await link.innerText();
  await link.click();
  await page.locator('.article-text').waitFor();
  await page.goBack();
  await page.locator('h1:text-is("12 articles")').waitFor();
  await page.waitForFunction(() => Math.abs(scrollY - 700) < 5);
  assert.equal(await page.evaluate(() => document.activeElement.innerText), title);

  await page.goBack(); // to the search before the filter, within the document
  await page.locator('h1:text-is("24 articles")').waitFor();
  await idle(page);
  assert.equal(await page.getByRole('checkbox', { name: /Finland/ }).isChecked(), false);
  assert.match(await page.evaluate(() => document.activeElement.value), /FI/);
  await page.goForward();
  await page.locator('h1:text-is("12 articles")').waitFor();
  assert.deepEqual(complaints, []);
});

test('a reply that comes too late is dropped', async (t) => {
  const site = await openSite(t, harbourArticles());
  const { page } = await openPage(t, browser);
  await page.goto(`${site.address}/?q=harbour`);
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route(/country=SE/, async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await page.getByRole('checkbox', { name: /Sweden/ }).check();
  await page.fill('#search-box', 'ferries');
  await page.getByRole('checkbox', { name: /Sweden/ }).uncheck();
  await page.locator('h1:text-is("8 articles")').waitFor();
  release();
  await page.waitForLoadState('networkidle');
  assert.equal(await page.locator('h1').innerText(), '8 articles');
  assert.equal(new URL(page.url()).search, '?q=ferries');
});

test('when the server fails, the old results stay and can be tried again', async (t) => {
  const site = await openSite(t, harbourArticles());
  const { page } = await openPage(t, browser);
  await page.goto(`${site.address}/?q=harbour`);
  await page.route(/country=FI/, (route) => route.abort());
  await page.getByRole('checkbox', { name: /Finland/ }).check();
  await page.getByRole('alert').waitFor();
  assert.equal(await page.locator('h1').innerText(), '24 articles');
  assert.equal(await page.locator('main[aria-busy]').count(), 0);
  await page.unroute(/country=FI/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('h1:text-is("12 articles")').waitFor();
  assert.equal(await page.getByRole('alert').count(), 0);
});

test('new articles are found without a restart', async (t) => {
  const site = await openSite(t, harbourArticles());
  const { page } = await openPage(t, browser);
  await page.goto(`${site.address}/?q=lighthouse`);
  assert.match(await page.locator('h1').innerText(), /^No articles for/);
  await site.put({ 'new.md': '---\ntitle: "Lighthouse relit"\ndate: 2024-11-01\n---\nThe lighthouse shines again.\n' });
  await assert.doesNotReject(async () => {
    for (let tries = 0; ; ++tries) {
      await page.reload();
      if (await page.locator('h1').innerText() === '1 article') return;
      if (tries === 40) throw new Error('not found');
      await page.waitForTimeout(100);
    }
  });
});
