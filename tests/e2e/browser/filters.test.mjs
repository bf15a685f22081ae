// The filters: excluding, finding a value among many, the sheet on narrow screens, the page of all values.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { allHits, launch, openPage, openSite } from './site.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const phone = { viewport: { width: 390, height: 800 } };
const idle = (page) => page.waitForFunction(() => !document.querySelector('[aria-busy]'));
const rows = (page) => page.locator('#more-person .facet').count();

// Thirty articles, each with a person of its own and one of three others.
function crowd() {
  const files = {};
  for (let i = 1; i <= 30; ++i) {
    files[`crowd-${i}.md`] = `---
title: "Meeting ${i}"
date: 2024-05-${String(i).padStart(2, '0')}
source: "Coast Post"
person: [Person Number${String(i).padStart(2, '0')}, ${['Ada Example', 'Bo Sample', 'Cy Bystander'][i % 3]}]
country: [${['NO', 'SE', 'FI'][i % 3]}]
---
They met at the harbour.
`;
  }
  return files;
}

async function open(t, path, options = {}) {
  const site = await openSite(t, crowd());
  const opened = await openPage(t, browser, options);
  await opened.page.goto(site.address + path);
  return { site, ...opened };
}

test('a value is left out by its button, and its chip takes it back', async (t) => {
  for (const javaScriptEnabled of [true, false]) {
    const { site, page, complaints } = await open(t, '/?q=harbour', { javaScriptEnabled });
    await page.getByRole('checkbox', { name: /Sweden/ }).check();
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'Apply filters' }).click();
    await page.locator('h1:text-is("10 articles")').waitFor();
    const button = page.getByRole('button', { name: 'Exclude Norway' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.locator('.filter-chip', { hasText: 'Not country Norway' }).waitFor();
    const address = new URL(page.url()).searchParams;
    assert.equal(address.get('-country'), 'NO');
    assert.equal(address.get('country'), 'SE', 'what was chosen stays');
    assert.equal(await page.getByRole('button', { name: 'Exclude Sweden' }).count(), 0, 'a chosen value is not excluded');
    const hits = await allHits(site, 'q=harbour&country=SE&-country=NO');
    assert.equal(await page.locator('h1').innerText(), `${hits.length} articles`);
    await page.locator('.filter-chip', { hasText: 'Not country' }).click();
    await page.locator('.filter-chip', { hasText: 'Not country' }).waitFor({ state: 'detached' });
    assert.equal(new URL(page.url()).searchParams.has('-country'), false);
    assert.deepEqual(complaints, []);
  }
});

test('a chosen value stays first, also at 0', async (t) => {
  const { page } = await open(t, '/?q=harbour&person=x-person-number30&country=SE');
  const first = page.locator('fieldset', { has: page.locator('legend:text-is("Person")') }).locator('.leader').first();
  assert.match(await first.innerText(), /Number30\s+0/);
  assert.equal(await first.getByRole('checkbox').isChecked(), true);
  await first.getByRole('checkbox').press('Space');
  await page.locator('h1:text-is("10 articles")').waitFor();
  await page.getByRole('checkbox', { name: /Bo Sample/ }).press('Space');
  await page.locator('.filter-chip', { hasText: 'Bo Sample' }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.value), 'x-bo-sample', 'and the focus on it');
});

test('a value among many is found while one types, by any beginning', async (t) => {
  const { page, complaints } = await open(t, '/?q=harbour&country=NO');
  await page.locator('#more-person summary').click();
  const all = await rows(page);
  const box = page.getByRole('searchbox', { name: 'Find: Person' });
  await box.fill('number2');
  await page.waitForFunction(() => document.getElementById('status').textContent === 'Person: 3 names');
  assert.deepEqual(await page.locator('#more-person .leader-name').allInnerTexts(),
    ['Person Number21', 'Person Number24', 'Person Number27']);
  assert.equal(new URL(page.url()).search, '?q=harbour&country=NO', 'finding is not searching');
  await box.fill('nobody');
  await page.waitForFunction(() => document.querySelectorAll('#more-person .facet').length === 0);
  await box.fill('');
  await page.waitForFunction((count) => document.querySelectorAll('#more-person .facet').length === count, all);

  await box.fill('ada');
  await page.waitForFunction(() => document.querySelectorAll('#more-person .facet').length === 1);
  await page.locator('#more-person').getByRole('checkbox', { name: /Ada/ }).click();
  await page.locator('.filter-chip', { hasText: 'Ada Example' }).waitFor();
  assert.deepEqual(new URL(page.url()).searchParams.getAll('person').length, 1);
  await idle(page);
  await page.locator('#more-person').getByRole('searchbox').fill('ada');
  await page.waitForFunction(() => document.querySelectorAll('#more-person .facet').length === 1);
  await page.locator('#more-person').getByRole('checkbox', { name: /Ada/ }).click();
  await page.locator('.filter-chip', { hasText: 'Ada Example' }).waitFor({ state: 'detached' });
  assert.deepEqual(complaints, []);
});

test('all values stand on a page of their own, with and without script', async (t) => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, complaints } = await open(t, '/?q=harbour&country=NO&-person=x-cy-bystander', { javaScriptEnabled });
    await page.locator('#more-person summary').click();
    await page.getByRole('button', { name: /^All \d+$/ }).click();
    await page.locator('h1:text-is("Person: 11 names")').waitFor();
    assert.equal(await page.getByRole('checkbox').count(), 11);
    await page.getByRole('checkbox', { name: /Number21/ }).check();
    await page.getByRole('searchbox', { name: 'Names that begin with' }).fill('number24');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.locator('h1:text-is("Person: 1 name")').waitFor();
    await page.getByRole('checkbox', { name: /Number24/ }).check();
    await page.getByRole('button', { name: 'Apply filters' }).click();
    await page.locator('.filter-chip', { hasText: 'Number24' }).waitFor();
    assert.equal(await page.locator('h1').innerText(), '2 articles', 'what was checked before is kept');
    const keys = [...new URL(page.url()).searchParams.keys()].filter((key) => key !== 'find');
    assert.deepEqual(keys.sort(), ['-person', 'country', 'person', 'person', 'q']);
    assert.deepEqual(complaints, []);
  }
});

test('on a phone the filters are a sheet', async (t) => {
  const { page, complaints } = await open(t, '/?q=harbour', phone);
  const opener = page.getByRole('link', { name: 'Filters' });
  await opener.click();
  const sheet = page.getByRole('dialog', { name: 'Filters' });
  await sheet.waitFor();
  await sheet.getByRole('checkbox', { name: /Sweden/ }).check();
  const button = sheet.getByRole('link', { name: 'Show 10 articles' });
  await button.waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.value), 'SE', 'the focus stays');
  const place = await button.boundingBox();
  assert.ok(place.y > 700 && place.y + place.height <= 800, 'the button is always in reach');
  await sheet.getByRole('link', { name: 'Clear', exact: true }).click();
  await sheet.getByRole('link', { name: 'Show 30 articles' }).waitFor();
  await sheet.getByRole('checkbox', { name: /Finland/ }).check();
  await sheet.getByRole('link', { name: 'Show 10 articles' }).click();
  await sheet.waitFor({ state: 'hidden' });
  assert.equal(await page.locator('h1').innerText(), '10 articles');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'open-filters');
  assert.equal(await page.locator('#filters').count(), 1);

  await opener.click();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  await opener.click();
  await sheet.getByRole('button', { name: 'Close' }).click();
  await sheet.waitFor({ state: 'hidden' });
  await opener.click();
  await page.setViewportSize({ width: 1280, height: 800 });
  await sheet.waitFor({ state: 'hidden' });
  assert.equal(await page.locator('#filters').isVisible(), true, 'it is beside the results again');
  assert.deepEqual(complaints, []);
});

test('a problem is said where the person is: in the sheet', async (t) => {
  const { page } = await open(t, '/?q=harbour', phone);
  await page.getByRole('link', { name: 'Filters' }).click();
  await page.route(/country=FI/, (route) => route.abort());
  await page.getByRole('checkbox', { name: /Finland/ }).check();
  await page.locator('#sheet').getByRole('alert').waitFor();
  await page.unroute(/country=FI/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('link', { name: 'Show 10 articles' }).waitFor();
  assert.equal(await page.getByRole('alert').count(), 0);
});
