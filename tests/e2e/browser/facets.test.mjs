// The filters against a count that goes through all the articles one by one, and what choosing one does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomFrom } from '../random.mjs';
import { addressOf, facets, passes, randomState, shareMixedSite, unfiltered } from './random_states.mjs';
import { openPage } from './site.mjs';

const { seed, browser, site, everything } = await shareMixedSite(20261126);

// What a person reads: { total, values: rows of { name, value, isChosen, count } in the order of the page }.
const readPage = (page) => page.evaluate(() => {
  const number = (text) => Number(text.replaceAll(',', ''));
  const headline = document.querySelector('h1').textContent;
  const boxes = [...document.querySelectorAll('#filters input[type=checkbox]')];
  return {
    total: headline.startsWith('No articles') ? 0 : number(headline.match(/^[\d,]+/)[0]),
    values: boxes.map((box) => ({ name: box.name, value: box.value, isChosen: box.checked,
      count: number(box.labels[0].textContent.trim().match(/([\d,]+) articles?$/)[1]) })),
  };
});

test(`50 random searches: totals and every count, seed ${seed}`, async (t) => {
  const { page } = await openPage(t, browser, { javaScriptEnabled: false });
  const random = randomFrom(seed + 1);
  let chosen = 0;
  for (let i = 0; i < 50; ++i) {
    const state = randomState(random, everything);
    const address = addressOf(state);
    if (address === '/') continue;
    await page.goto(site.address + address);
    const shown = await readPage(page);
    const hits = await unfiltered(site, state);
    assert.equal(shown.total, hits.filter((hit) => passes(hit, state)).length, address);
    for (const [name, field] of Object.entries(facets)) {
      const rows = shown.values.filter((row) => row.name === name && !state.none[name].includes(row.value));
      const inside = hits.filter((hit) => passes(hit, state, name));
      const counts = new Map(state.any[name].map((value) => [value, 0]));
      for (const value of inside.flatMap((hit) => hit[field] ?? [])) counts.set(value, (counts.get(value) ?? 0) + 1);
      for (const value of state.none[name]) counts.delete(value);
      assert.deepEqual(new Map(rows.map(({ value, count }) => [value, count])),
        new Map(rows.map(({ value }) => [value, counts.get(value)])), `${name} at ${address}`);
      assert.equal(rows.length, counts.size, `every value of ${name} is there at ${address}`);
      const isChosen = rows.map((row) => row.isChosen);
      assert.deepEqual(rows.filter((row) => row.isChosen).map(({ value }) => value).sort(), state.any[name], address);
      assert.equal(isChosen.lastIndexOf(true), state.any[name].length - 1, `what is chosen stands on top at ${address}`);
      chosen += state.any[name].length;
    }
  }
  assert.ok(chosen > 40, `${chosen} values were chosen in all`);
});

test('each choice is told once, keeps the focus, and takes what was chosen before along', async (t) => {
  const { page, complaints } = await openPage(t, browser);
  await page.goto(`${site.address}/?q=harbour`);
  await page.evaluate(() => {
    window.told = [];
    const status = document.querySelector('[role=status]');
    new MutationObserver(() => window.told.push(status.textContent))
      .observe(status, { childList: true, characterData: true, subtree: true });
  });
  const state = { q: 'harbour', any: { source: [], person: [], country: [], lang: [] },
    none: { source: [], person: [], country: [], lang: [] } };
  const hits = await unfiltered(site, state);
  for (const [name, label, value] of [['country', /Norway/, 'NO'], ['country', /Sweden/, 'SE'], ['source', /Coast Post/, 'coast-post']]) {
    const box = page.getByRole('checkbox', { name: label });
    state.any[name].push(hits.flatMap((hit) => hit[facets[name]] ?? []).find((one) => one.endsWith(value)));
    const total = hits.filter((hit) => passes(hit, state)).length;
    await page.evaluate(() => { window.told = []; });
    await box.check();
    await page.getByRole('heading', { level: 1, name: `${total} articles` }).waitFor();
    await page.waitForFunction(() => !document.querySelector('[aria-busy=true]') && window.told.length > 0);
    assert.equal(await page.evaluate(() => document.activeElement.value), await box.inputValue(), 'the focus stays');
    const told = await page.evaluate(() => window.told);
    assert.equal(told.length, 1, JSON.stringify(told));
    assert.match(told[0], new RegExp(`^${total} articles`));
    assert.match(told[0], label);
  }
  assert.deepEqual(complaints, []);
});
