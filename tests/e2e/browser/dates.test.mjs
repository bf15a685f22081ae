// The histogram: its bars, its table and the search itself say the same, and all of it works from the keyboard.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomFrom } from '../random.mjs';
import { addressOf, randomState, shareMixedSite } from './random_states.mjs';
import { allHits, openPage } from './site.mjs';

const { seed, browser, site, everything } = await shareMixedSite(20261128);

const dates = (page) => page.getByRole('region', { name: 'Dates' });

// True when all the days that the date may mean are days of the range; dates of a day, a month and a year.
const isWithin = ({ date }, from, to) => (date ?? '') !== '' &&
  date + '-01-01'.slice(0, 10 - date.length) >= from && date + (date.length === 4 ? '-12-31' : '-28'.slice(0, 10 - date.length)) <= to;

// { bars, rows: lists of { name, count, estimated, path }, the rest of the table: { name: count } }.
const readDates = (page) => page.evaluate(() => {
  const number = (text) => Number((text ?? '0').replaceAll(',', ''));
  const section = document.querySelector('section.histogram');
  const bars = [...section.querySelectorAll('svg a')].map((bar) => {
    const [, name, count, estimated] = bar.querySelector('title').textContent.match(/^(.*): ([\d,]+)(?:, of these ([\d,]+) estimated)?$/);
    return { name, count: number(count), estimated: number(estimated), path: bar.getAttribute('href') };
  });
  const all = [...section.querySelectorAll('tbody tr')].map((row) => {
    const [name, count, estimated] = [...row.cells].map((cell) => cell.textContent);
    return { name, count: number(count), estimated: number(estimated), path: row.querySelector('a')?.getAttribute('href') };
  });
  const rest = Object.fromEntries(all.filter(({ path }) => !path).map(({ name, count }) => [name, count]));
  for (const [name, count] of Object.entries(rest)) {
    if (!section.querySelector('.date-fields').textContent.includes(`${name}: ${count}`)) throw new Error(`${name} is not beside the fields`);
  }
  return { bars, rows: all.filter(({ path }) => path), rest };
});

test(`bars, table and search agree in 12 random searches, seed ${seed}`, async (t) => {
  const { page } = await openPage(t, browser, { javaScriptEnabled: false });
  const random = randomFrom(seed + 1);
  let bars = 0;
  let estimates = 0;
  let inexact = 0;
  for (let i = 0; i < 12; ++i) {
    const state = { ...randomState(random, everything), from: '', to: '', sort: '' };
    const address = addressOf(state);
    const list = new URL(address, site.address).searchParams;
    const hits = await allHits(site, list);
    if (hits.length === 0 || address === '/') continue;
    await page.goto(site.address + address);
    const shown = await readDates(page);
    assert.deepEqual(shown.rows, shown.bars, `the table says what the bars say at ${address}`);
    assert.equal(shown.rest['no date'] ?? 0, hits.filter((hit) => !hit.date).length, address);
    const counted = [...shown.rows.map(({ count }) => count), ...Object.values(shown.rest)].reduce((sum, count) => sum + count, 0);
    assert.equal(counted, hits.length, `every article is in the table once at ${address}`);
    inexact += counted - (shown.rest['no date'] ?? 0) - shown.rows.reduce((sum, { count }) => sum + count, 0);
    for (const bar of shown.bars) {
      const range = new URL(bar.path, site.address).searchParams;
      const inside = (await allHits(site, range)).filter((hit) => isWithin(hit, range.get('from'), range.get('to')));
      assert.equal(inside.length, bar.count, `${bar.name} of ${address} leads to ${bar.path}`);
      assert.equal(inside.filter((hit) => ['month', 'year', 'estimate'].includes(hit.datePrecision)).length, bar.estimated, bar.path);
      estimates += bar.estimated;
    }
    bars += shown.bars.length;
  }
  assert.ok(bars > 20 && estimates > 5 && inexact > 5, `${bars} bars, ${estimates} estimates, ${inexact} in none`);
});

test('heights are in proportion, and estimates stand on top of the exact ones', async (t) => {
  const { page } = await openPage(t, browser, { javaScriptEnabled: false });
  await page.goto(`${site.address}/?q=harbour`);
  const { bars } = await readDates(page);
  const drawn = await page.locator('section.histogram svg a').evaluateAll((all) => all.map((bar) => {
    const height = (name) => bar.querySelector(name)?.getBoundingClientRect().height ?? 0;
    return { exact: height('.bar'), estimated: height('.bar-hatched') };
  }));
  const highest = Math.max(...bars.map((bar) => bar.count));
  const unit = Math.max(...drawn.map(({ exact, estimated }) => exact + estimated)) / highest;
  for (const [i, { exact, estimated }] of drawn.entries()) {
    assert.ok(Math.abs(exact - unit * (bars[i].count - bars[i].estimated)) < 1, `exact of ${bars[i].name}`);
    assert.ok(Math.abs(estimated - unit * bars[i].estimated) < 1, `estimated of ${bars[i].name}`);
  }
});

test('by keyboard: a bar from the table, the fields, and all dates again', async (t) => {
  const { page, complaints } = await openPage(t, browser);
  await page.goto(`${site.address}/?q=harbour`);
  const all = await page.getByRole('heading', { level: 1 }).innerText();
  await dates(page).locator('summary', { hasText: 'table' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const name = await page.evaluate(() => document.activeElement.textContent);
  const { rows } = await readDates(page);
  assert.equal(name, rows[0].name, 'the first row is next');
  await page.keyboard.press('Enter');
  await page.waitForURL(site.address + rows[0].path);
  const chosen = new URL(rows[0].path, site.address).searchParams;
  assert.equal(await page.getByLabel('From').inputValue(), chosen.get('from'));
  assert.equal(await page.getByLabel('To', { exact: true }).inputValue(), chosen.get('to'));

  await page.getByLabel('From').fill('');
  await page.waitForURL((url) => !url.searchParams.has('from'));
  await page.getByLabel('To', { exact: true }).fill('');
  await page.getByRole('heading', { level: 1, name: all }).waitFor();
  assert.equal(new URL(page.url()).search, '?q=harbour', 'cleared dates leave nothing behind');
  assert.deepEqual(complaints, []);
});

test('the bars are one picture with a summary, and no stop on the way of the Tab key', async (t) => {
  const { page } = await openPage(t, browser);
  await page.goto(`${site.address}/?q=harbour`);
  assert.equal(await page.locator('section.histogram svg a').evaluateAll((bars) => bars.filter((bar) => bar.tabIndex >= 0).length), 0);
  const { bars } = await readDates(page);
  const highest = bars.reduce((most, bar) => (bar.count > most.count ? bar : most));
  const snapshot = await dates(page).ariaSnapshot();
  assert.ok(snapshot.includes(String(highest.count)), `${highest.count} is told in ${snapshot.slice(0, 400)}`);
});
