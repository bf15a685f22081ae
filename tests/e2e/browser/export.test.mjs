// The files that the results page offers, with the module at work and without script.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { allHits, harbourArticles, launch, openPage, openSite } from './site.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

async function take(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'),
    page.getByRole('link', { name }).click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

for (const javaScriptEnabled of [true, false]) {
  test(`all articles of the page as a file, ${javaScriptEnabled ? 'with' : 'without'} script`, async (t) => {
    const site = await openSite(t, harbourArticles());
    const { page, complaints } = await openPage(t, browser, { javaScriptEnabled });
    await page.goto(`${site.address}/?q=harbour`);
    assert.equal(await page.locator('.export span').innerText(), 'All 24 articles as a file:');
    await page.getByRole('checkbox', { name: /Norway/ }).check();
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'Apply filters' }).click();
    await page.locator('h1:text-is("18 articles")').waitFor();
    await page.getByRole('link', { name: 'Oldest' }).click();
    await page.locator('a[aria-current]:text-is("Oldest")').waitFor();

    const hits = await allHits(site, 'q=harbour&country=NO&sort=date:asc');
    assert.equal(hits.length, 18);
    const csv = await take(page, 'CSV');
    assert.equal(csv.name, 'dateline-harbour.csv');
    const records = csv.text.trimEnd().split('\r\n');
    assert.match(records[0], /^\uFEFFid,title,url,source,/);
    assert.deepEqual(records.slice(1).map((record) => record.split(',')[0]), hits.map((hit) => hit.id));
    const ndjson = await take(page, 'NDJSON');
    assert.equal(ndjson.name, 'dateline-harbour.ndjson');
    const rows = ndjson.text.trimEnd().split('\n').map((line) => JSON.parse(line));
    assert.deepEqual(rows.pop(), { exported: 18, changed: 0, missing: 0 });
    assert.deepEqual(rows.map((row) => row.title), hits.map((hit) => hit.title));
    assert.equal(await page.locator('h1').innerText(), '18 articles', 'the page stays');
    assert.deepEqual(complaints, []);
  });
}

test('the file has what the page corrected, and the page of one article says so', async (t) => {
  const site = await openSite(t, harbourArticles());
  const { page } = await openPage(t, browser);
  await page.goto(`${site.address}/?q=feries`);
  await page.locator('h1:text-is("8 articles")').waitFor();
  assert.equal((await take(page, 'NDJSON')).text.trimEnd().split('\n').length, 9);
  await page.goto(`${site.address}/?q=title:%22number+7%22`);
  await page.locator('.export').waitFor();
  assert.equal(await page.locator('.export span').innerText(), 'This article as a file:');
  await page.goto(`${site.address}/?q=unheardofword&typos=off`);
  assert.equal(await page.locator('.export').count(), 0);
});
