// The feed that a results page offers, as a browser's own XML parser reads it, and that it is the page's own
// after filters were chosen in place.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { harbourArticles, launch, openPage, openSite } from './site.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

// `page` shows no page of ours, whose policy forbids a parser.
async function readFeed(page, text) {
  return page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, 'application/xml');
    if (parsed.querySelector('parsererror')) throw new Error(parsed.querySelector('parsererror').textContent);
    const all = (name) => [...parsed.getElementsByTagName(name)];
    return {
      total: Number(all('opensearch:totalResults')[0].textContent),
      titles: all('entry').map((entry) => entry.getElementsByTagName('title')[0].textContent),
      links: all('entry').map((entry) => entry.getElementsByTagName('link')[0].getAttribute('href')),
    };
  }, text);
}

test('the page offers its search as a feed, in its head too, and keeps it up to date', async (t) => {
  const site = await openSite(t, harbourArticles());
  const { page, complaints } = await openPage(t, browser);
  await page.goto(`${site.address}/?q=harbour`);
  const inHead = page.locator('link[rel="alternate"][type="application/atom+xml"]');
  const offered = page.getByRole('link', { name: 'Feed of new ones' });
  assert.equal(await inHead.getAttribute('href'), '/feed.atom?q=harbour');
  assert.equal(await offered.getAttribute('href'), '/feed.atom?q=harbour');

  await page.getByRole('checkbox', { name: /Norway/ }).check();
  await page.locator('h1:text-is("18 articles")').waitFor();
  assert.equal(await offered.getAttribute('href'), '/feed.atom?q=harbour&country=NO');
  assert.equal(await inHead.count(), 1);
  const address = site.address + await inHead.getAttribute('href');
  assert.equal(address, `${site.address}/feed.atom?q=harbour&country=NO`);
  assert.deepEqual(complaints, []);

  const reply = await fetch(address);
  assert.equal(reply.headers.get('content-type'), 'application/atom+xml; charset=utf-8');
  await page.goto('about:blank');
  const feed = await readFeed(page, await reply.text());
  assert.equal(feed.total, 18);
  assert.equal(feed.titles.length, 18);
  assert.equal((await fetch(feed.links[0])).status, 200);
});
