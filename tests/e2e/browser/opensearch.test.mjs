// What a browser needs to add the server as a search engine: the description, read by a real XML parser, and
// each address in it, filled in and followed.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { harbourArticles, launch, openPage, openSite } from './site.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

// The description as the browser's own XML parser reads it; `page` shows no page of ours, whose policy forbids it.
async function readDescription(page, text) {
  return page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, 'application/xml');
    if (parsed.querySelector('parsererror')) throw new Error(parsed.querySelector('parsererror').textContent);
    const namespace = 'http://a9.com/-/spec/opensearch/1.1/';
    const all = (name) => [...parsed.getElementsByTagNameNS(namespace, name)];
    return {
      root: parsed.documentElement.localName,
      name: all('ShortName')[0].textContent,
      description: all('Description')[0].textContent,
      image: { type: all('Image')[0].getAttribute('type'), url: all('Image')[0].textContent },
      urls: Object.fromEntries(all('Url').map((url) => [url.getAttribute('type'), url.getAttribute('template')])),
      example: all('Query').find((query) => query.getAttribute('role') === 'example').getAttribute('searchTerms'),
    };
  }, text);
}

const fill = (template, terms) => template.replace('{searchTerms}', encodeURIComponent(terms))
  .replace(/\{\w+\?\}/g, '');

test('the description is found, read, and its addresses work when filled in', async (t) => {
  const site = await openSite(t, harbourArticles());
  const { page } = await openPage(t, browser);
  await page.goto(site.address);
  const link = page.locator('link[rel="search"]');
  assert.equal(await link.getAttribute('type'), 'application/opensearchdescription+xml');
  const reply = await fetch(site.address + await link.getAttribute('href'));
  assert.equal(reply.headers.get('content-type'), 'application/opensearchdescription+xml');
  await page.goto('about:blank');
  const found = await readDescription(page, await reply.text());
  assert.equal(found.root, 'OpenSearchDescription');
  assert.ok(found.name.length > 0 && found.name.length <= 16, found.name);
  assert.ok(found.description.length > 0 && found.description.length <= 1024);
  assert.equal((await fetch(found.image.url)).headers.get('content-type'), found.image.type);
  assert.equal((await fetch(fill(found.urls['text/html'], found.example))).status, 200);
  assert.equal((await fetch(found.urls['application/opensearchdescription+xml'])).status, 200);

  await page.goto(fill(found.urls['text/html'], 'harbour "open all day"'));
  assert.equal(await page.locator('h1').innerText(), '24 articles');
  assert.equal(await page.inputValue('#search-box'), 'harbour "open all day"');
  const second = found.urls['text/html'].replace('{searchTerms}', 'harbour').replace('{startPage?}', '2');
  await page.goto(second);
  assert.match(await page.locator('#status').innerText(), /page 2/);

  const suggested = await fetch(fill(found.urls['application/x-suggestions+json'], 'harb'));
  assert.equal(suggested.headers.get('content-type'), 'application/x-suggestions+json');
  const [text, ...lists] = await suggested.json();
  assert.equal(text, 'harb');
  assert.equal(lists.length, 3);
  assert.ok(lists[0].length > 3 && lists.every((list) => list.length === lists[0].length), JSON.stringify(lists));
  assert.equal(lists[0][0], 'harbour');
  assert.equal(lists[1][0], '24 articles');
  for (const url of lists[2]) assert.equal((await fetch(url)).status, 200, url);
  await page.goto(lists[2][lists[0].indexOf('Harbour Gazette')]);
  assert.equal(await page.locator('h1').innerText(), lists[1][lists[0].indexOf('Harbour Gazette')].replace('source, ', ''));
});

test('behind a proxy the addresses are the public ones', async (t) => {
  const site = await openSite(t, harbourArticles(), ['--public-url', 'https://news.example/']);
  const { page } = await openPage(t, browser);
  const text = await (await fetch(`${site.address}/opensearch.xml`)).text();
  const found = await readDescription(page, text);
  assert.equal(found.urls['text/html'], 'https://news.example/?q={searchTerms}&page={startPage?}');
  for (const url of [found.image.url, ...Object.values(found.urls)]) assert.ok(url.startsWith('https://news.example/'), url);
  const [, , , urls] = await (await fetch(`${site.address}/opensearch/suggest?q=harb`)).json();
  assert.ok(urls.length > 0 && urls.every((url) => url.startsWith('https://news.example/')), urls.join());
});
