// The address is the whole state of a search: read back, reloaded, shared, gone back to.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomFrom } from '../random.mjs';
import { addressOf, facets, randomState, shareMixedSite } from './random_states.mjs';
import { openPage } from './site.mjs';

const { seed, browser, site, everything } = await shareMixedSite(20261127);

// What the controls of the page say, and what it shows.
const readPage = (page) => page.evaluate((names) => {
  const form = document.getElementById('search-form');
  const sent = new FormData(form);
  return {
    q: sent.get('q'),
    any: Object.fromEntries(names.map((name) => [name, sent.getAll(name).sort()])),
    none: Object.fromEntries(names.map((name) => [name, sent.getAll(`-${name}`).sort()])),
    from: sent.get('from') ?? '', to: sent.get('to') ?? '',
    sort: sent.get('sort') ?? '',
    headline: document.querySelector('h1').textContent,
    titles: [...document.querySelectorAll('main article :is(h2, h3) a')].map((link) => link.textContent),
    address: document.body.dataset.address,
  };
}, Object.keys(facets));

const headlineAndTitles = ({ headline, titles }) => ({ headline, titles });
const pathOf = (address) => { const url = new URL(address); return url.pathname + url.search; };

test(`50 random searches come back from their address, seed ${seed}`, async (t) => {
  const { page, complaints } = await openPage(t, browser);
  const random = randomFrom(seed + 1);
  for (let i = 0; i < 50; ++i) {
    const state = randomState(random, everything);
    const address = addressOf(state);
    if (address === '/') continue;
    // The same parameters in another order, one of them twice, and one that nobody knows.
    const list = [...new URL(address, site.address).searchParams].sort(() => random.below(3) - 1);
    const disordered = new URLSearchParams([...list, random.pick(list.filter(([name]) => name !== 'q').concat([['q', state.q]])), ['utm', 'x']]);
    if (!['q', 'from', 'to', 'sort'].some((name) => disordered.getAll(name).length > 1)) {
      const reply = await page.goto(`${site.address}/?${disordered}`);
      assert.equal(await page.locator('body').getAttribute('data-address'), address, `from ${disordered}`);
      assert.equal(reply.status(), 200);
    }
    await page.goto(site.address + address);
    const { headline, titles, address: canonical, ...controls } = await readPage(page);
    assert.deepEqual(controls, state, address);
    assert.equal(canonical, address, 'the page knows its own address');
    if (i % 10 === 0) {
      await page.reload();
      assert.deepEqual(headlineAndTitles(await readPage(page)), { headline, titles }, `reloaded ${address}`);
    }
  }
  assert.deepEqual(complaints, []);
});

// One step of a person who changes the search; what is done is said.
async function change(page, random) {
  const way = random.below(5);
  if (way === 0) {
    await page.getByRole('combobox').fill(random.pick(['harbour', 'ferries', 'ice', 'storm']));
    await page.keyboard.press('Enter');
  } else if (way === 1) {
    await page.getByRole('link', { name: random.pick(['Newest', 'Oldest', 'Relevance']) }).first().click();
  } else if (way === 2 && await page.getByRole('link', { name: 'Next', exact: true }).count() > 0) {
    await page.getByRole('link', { name: 'Next', exact: true }).click();
  } else {
    const boxes = page.locator('#filters').getByRole('checkbox');
    const visible = await boxes.evaluateAll((all) => all.map((box, i) => (box.checkVisibility() ? i : -1)).filter((i) => i >= 0));
    if (visible.length > 0) await boxes.nth(random.pick(visible)).click();
  }
}

test(`a walk of changes, all the way back and forward again, and shared, seed ${seed}`, async (t) => {
  const { page, complaints } = await openPage(t, browser);
  const random = randomFrom(seed + 2);
  await page.goto(`${site.address}/?q=harbour`);
  const idle = () => page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
  const seen = async () => ({ at: pathOf(page.url()), ...headlineAndTitles(await readPage(page)) });
  const steps = [await seen()];
  for (let i = 0; i < 15; ++i) {
    const entries = await page.evaluate(() => history.length);
    await change(page, random);
    await idle();
    const step = await seen();
    const isNew = await page.evaluate(() => history.length) > entries;
    if (isNew) steps.push(step);
    else assert.deepEqual(step, steps.at(-1), 'without an entry nothing changes');
  }
  assert.ok(steps.length > 10, `${steps.length} steps`);
  const shows = async (step, way) => {
    await page.waitForURL((url) => url.pathname + url.search === step.at);
    await page.waitForFunction((headline) => document.querySelector('h1').textContent === headline, step.headline);
    await idle();
    assert.deepEqual(await seen(), step, way);
  };
  for (const step of steps.slice(0, -1).reverse()) {
    await page.goBack();
    await shows(step, 'back');
  }
  for (const step of steps.slice(1)) {
    await page.goForward();
    await shows(step, 'forward');
  }
  const other = await openPage(t, browser, { javaScriptEnabled: false });
  for (const step of steps) {
    await other.page.goto(site.address + step.at);
    const { headline, titles } = await other.page.evaluate(() => ({ headline: document.querySelector('h1').textContent,
      titles: [...document.querySelectorAll('main article :is(h2, h3) a')].map((link) => link.textContent) }));
    assert.deepEqual({ at: step.at, headline, titles }, step, 'shared with somebody without script');
  }
  assert.deepEqual(complaints, []);
});
