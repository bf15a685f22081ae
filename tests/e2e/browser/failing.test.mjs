// What a person sees when the server fails, is slow, is gone or talks nonsense while the page stands: what was there
// stays, it is said once, and trying again works.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { harbourArticles, openPage, openSite, shareSite } from './site.mjs';

const { browser, site } = await shareSite(harbourArticles());

const isFinnish = (url) => url.pathname === '/' && url.searchParams.getAll('country').includes('FI');

const failures = {
  'an error of the server': (route) => route.fulfill({ status: 500, contentType: 'text/html', body: '<!doctype html><title>no</title>' }),
  'a server that is busy': (route) => route.fulfill({ status: 503, contentType: 'text/plain', body: 'busy' }),
  'a broken connection': (route) => route.abort('connectionreset'),
  'a gateway that answers in its own words': (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }),
  'a page that is none': (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Log in</h1>' }),
  'something that is no HTML': (route) => route.fulfill({ status: 200, contentType: 'application/json', body: '{"hits":' }),
  'nothing at all': (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '' }),
};

async function openResults(t) {
  const opened = await openPage(t, browser);
  await opened.page.goto(`${site.address}/?q=harbour`);
  await opened.page.evaluate(() => {
    window.alerts = 0;
    new MutationObserver((records) => {
      for (const node of records.flatMap((record) => [...record.addedNodes])) {
        if (node.nodeType === 1 && (node.matches('[role=alert]') || node.querySelector('[role=alert]'))) ++window.alerts;
      }
    }).observe(document.body, { childList: true, subtree: true });
  });
  return opened;
}

const headline = (page, words) => page.getByRole('heading', { level: 1, name: words, exact: true });

async function assertOldResults(page) {
  assert.equal(await headline(page, '24 articles').isVisible(), true, 'the old results stay');
  assert.equal(await page.getByRole('article').count(), 10);
  assert.equal(await page.locator('[aria-busy=true]').count(), 0);
  assert.equal(await page.getByRole('combobox').inputValue(), 'harbour');
  assert.equal(new URL(page.url()).search, '?q=harbour', 'the address is that of what is shown');
}

for (const [name, answer] of Object.entries(failures)) {
  test(`${name}: told once, and trying again works`, async (t) => {
    const { page } = await openResults(t);
    await page.route(isFinnish, answer);
    await page.getByRole('checkbox', { name: /Finland/ }).check();
    await page.getByRole('alert').waitFor();
    await assertOldResults(page);
    assert.equal(await page.evaluate(() => window.alerts), 1);
    await page.unroute(isFinnish);
    await page.getByRole('button', { name: /^Try/ }).click();
    await headline(page, '12 articles').waitFor();
    assert.equal(await page.getByRole('alert').count(), 0);
    assert.equal(new URL(page.url()).search, '?q=harbour&country=FI');
  });
}

test('without a network: told, and back when the network is', async (t) => {
  const { page } = await openResults(t);
  await page.context().setOffline(true);
  await page.getByRole('combobox').fill('ferries');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  assert.equal(await headline(page, '24 articles').isVisible(), true);
  assert.equal(await page.getByRole('combobox').inputValue(), 'ferries', 'what was typed stays');
  await page.context().setOffline(false); // it asks again by itself
  await headline(page, '8 articles').waitFor();
});

test('a server that is gone and comes back as another', async (t) => {
  const own = await openSite(t, harbourArticles());
  const { page } = await openPage(t, browser);
  await page.goto(`${own.address}/?q=harbour`);
  await own.stop();
  await page.getByRole('checkbox', { name: /Norway/ }).check();
  await page.getByRole('alert').waitFor();
  assert.equal(await headline(page, '24 articles').isVisible(), true);
});

test('a reply that does not come: the old results step back, and something else can be asked', async (t) => {
  const { page } = await openResults(t);
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route(isFinnish, async (route) => { await held; await route.abort().catch(() => {}); });
  await page.getByRole('checkbox', { name: /Finland/ }).check();
  await page.locator('main[aria-busy=true]').waitFor();
  assert.equal(await headline(page, '24 articles').isVisible(), true, 'never a blank page');
  await page.getByRole('combobox').fill('ferries');
  await page.getByRole('checkbox', { name: /Finland/ }).uncheck();
  await headline(page, '8 articles').waitFor();
  release();
  await page.waitForLoadState('networkidle');
  assert.equal(await page.locator('[aria-busy=true]').count(), 0);
  assert.equal(await page.getByRole('alert').count(), 0, 'what was given up is no failure');
});

test('Back to a search that cannot be had says so, and leaves no wrong results behind', async (t) => {
  const { page } = await openResults(t);
  await page.getByRole('checkbox', { name: /Finland/ }).check();
  await headline(page, '12 articles').waitFor();
  await page.route((url) => url.pathname === '/' && !url.searchParams.has('country'), (route) => route.abort());
  await page.goBack();
  await page.getByRole('alert').waitFor();
  await page.unrouteAll();
  await page.getByRole('button', { name: /^Try/ }).click();
  await headline(page, '24 articles').waitFor();
});
