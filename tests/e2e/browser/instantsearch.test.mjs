// InstantSearch front ends with Meilisearch's adapters, as people have them, on this server.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { adapters, awkwardArticles, openFrontEnd } from './front_end.mjs';
import { harbourArticles, launch, openPage, openSite } from './site.mjs';

let browser;
let site;
let origin;
const cleanups = [];
before(async () => {
  browser = await launch();
  const all = { after: (cleanup) => cleanups.unshift(cleanup) };
  origin = await openFrontEnd(all);
  site = await openSite(all, awkwardArticles(harbourArticles()), ['--cors-origin', origin]);
});
after(async () => {
  for (const cleanup of cleanups) await cleanup();
  await browser.close();
});

async function total(parameters) {
  return (await site.json(`/api/v1/search?typos=off&relax=off&limit=1&${parameters}`)).totalHits;
}

// The page of a front end, with what it asks for in the manner of a person.
async function openSearch(t, adapter, pages = 'infinite', index = 'articles') {
  const { page, complaints } = await openPage(t, browser);
  await page.goto(`${origin}/?adapter=${adapter}&pages=${pages}&index=${index}&server=${site.address}`);
  const self = {
    page, complaints,
    stats: (wanted) => page.locator('#stats', { hasText: new RegExp(`^${wanted} results? found`) }).waitFor(),
    // Where the number stays as it is, the first hit tells that an answer has come.
    first: (text) => page.locator('#hits h2').first().filter({ hasText: text }).waitFor(),
    titles: () => page.locator('#hits h2').allInnerTexts(),
    async type(text) { await page.locator('#searchbox input').fill(text); },
    async list(id) {
      const texts = await page.locator(`#${id} li label, #${id} li a`).allInnerTexts();
      return Object.fromEntries(texts.map((text) => {
        const [, name, count] = text.replace(/\s+/g, ' ').trim().match(/^(.*?) ?(\d+)$/);
        return [name, Number(count)];
      }));
    },
    choose: (id, name) => page.locator(`#${id} li`).filter({ hasText: name }).locator('label, a').first().click(),
  };
  return self;
}

for (const adapter of adapters) {
  test(`${adapter}: what was found is marked and shown as it is`, async (t) => {
    const search = await openSearch(t, adapter);
    await search.stats(27);
    assert.equal((await search.titles()).length, 5);
    await search.type('fish');
    await search.stats(1);
    assert.deepEqual(await search.titles(), ['Fish & <chips> "to go"']);
    assert.match(await search.page.locator('#hits h2').innerHTML(), /<mark[^>]*>Fish<\/mark>.* &amp; &lt;chips&gt; /);
    assert.equal(await search.page.locator('#hits .body').innerText(), '…harbour sells <b>fish</b> & chips "to go".…');
    assert.deepEqual(await search.page.locator('#hits .body mark').allInnerTexts(), ['fish']);
    await search.type('sample');
    await search.page.locator('#hits .body mark', { hasText: 'Sample' }).waitFor();
    assert.equal(await search.page.locator('#hits .person').innerText(), 'Bo "B" Sample');
    assert.deepEqual(await search.page.locator('#hits .person mark').allInnerTexts(), ['Sample']);
    await search.type('항구');
    await search.first('김정은');
    await search.stats(1);
    assert.deepEqual(await search.titles(), ['김정은 항구 <방문> & 연설']);
    assert.deepEqual(await search.page.locator('#hits h2 mark').allInnerTexts(), ['항구']);
    assert.match(await search.page.locator('#hits .body').innerText(), /항구에 도착했다/);
    await search.type('onerror');
    await search.first('onerror');
    await search.stats(1);
    assert.deepEqual(await search.titles(), ['<img src=x onerror=alert(1)> harbour']);
    assert.equal(await search.page.title(), 'A front end', 'no text of an article ran');
    await search.type('"harbour wall" -ferries');
    await search.stats(await total('q="harbour wall" -ferries'));
    await search.type('gibberishword');
    await search.stats('No');
    assert.deepEqual(await search.titles(), []);
    assert.deepEqual(search.complaints, []);
  });

  test(`${adapter}: refinements narrow and their counts are exact`, async (t) => {
    const search = await openSearch(t, adapter);
    await search.stats(27);
    await search.type('harbour');
    await search.stats(26);
    const sources = { 'Bread & Butter <Daily>': 1, 'Coast Post': 9, 'Harbour Gazette': 8, 'Northern Herald': 8 };
    assert.deepEqual(await search.list('source'), sources);

    await search.choose('source', 'Coast Post');
    await search.stats(9);
    assert.deepEqual(await search.list('source'), sources, 'OR: the other sources can still be added');
    await search.choose('source', 'Bread & Butter <Daily>');
    await search.stats(10);
    assert.deepEqual(await search.list('source'), sources);

    await search.choose('person', 'Bo "B" Sample');
    await search.stats(1);
    assert.deepEqual(await search.list('person'), { 'Bo "B" Sample': 1 }, 'AND: counted within the choice');
    await search.choose('person', 'Bo "B" Sample');
    await search.stats(10);

    const inNorway = await total('q=harbour&country=NO&source=Coast+Post');
    await search.choose('country', 'Norway');
    await search.stats(inNorway);
    await search.choose('country', 'Norway');
    await search.choose('source', 'Coast Post');
    await search.choose('source', 'Bread & Butter <Daily>');
    await search.stats(26);
    assert.deepEqual(search.complaints, []);
  });

  test(`${adapter}: dates as a range, a switch, and the order`, async (t) => {
    const search = await openSearch(t, adapter);
    await search.stats(27);
    const bounds = await search.page.locator('#date input').evaluateAll(
      (inputs) => inputs.map((input) => [Number(input.min), Number(input.max)]));
    const day = (text) => Date.parse(text) / 1000;
    assert.deepEqual(bounds, [[day('2024-03-01'), day('2024-10-29')], [day('2024-03-01'), day('2024-10-29')]]);
    const [low, high] = [search.page.locator('#date input').first(), search.page.locator('#date input').last()];
    await low.fill(String(day('2024-06-01')));
    await high.fill(String(day('2024-10-27')));
    await search.page.locator('#date button').click();
    await search.stats(await total('from=2024-06-01&to=2024-10-27'));

    await search.page.locator('#sort select').selectOption({ label: 'Newest' });
    await search.first('Fish');
    await search.page.locator('#sort select').selectOption({ label: 'Oldest' });
    const oldest = (await site.json('/api/v1/search?from=2024-06-01&to=2024-10-27&sort=date:asc&limit=5')).hits;
    await search.first(oldest[0].title);
    assert.deepEqual(await search.titles(), oldest.map((hit) => hit.title));

    await low.fill('');
    await high.fill('');
    await search.page.locator('#date button').click();
    await search.stats(27);
    await search.page.locator('#korean input').check();
    await search.stats(1);
    assert.deepEqual(await search.titles(), ['김정은 항구 <방문> & 연설']);
    assert.deepEqual(search.complaints, []);
  });

  test(`${adapter}: values of a facet are found as they are typed`, async (t) => {
    const search = await openSearch(t, adapter);
    await search.stats(27);
    await search.page.locator('#person input[type=search]').fill('samp');
    await search.page.locator('#person li', { hasText: 'Ada Example' }).waitFor({ state: 'detached' });
    assert.deepEqual(await search.list('person'), { 'Bo Sample': 5, 'Bo "B" Sample': 1 });
    await search.choose('person', 'Bo Sample');
    await search.stats(5);
    assert.deepEqual(search.complaints, []);
  });

  for (const pages of ['infinite', 'finite']) {
    test(`${adapter}: ${pages} pages`, async (t) => {
      const search = await openSearch(t, adapter, pages);
      await search.stats(27);
      await search.type('harbour report');
      await search.stats(24);
      await search.page.locator('#sort select').selectOption({ label: 'Oldest' });
      const wanted = (await site.json('/api/v1/search?q=harbour+report&sort=date:asc&limit=100')).hits;
      const go = (number) => search.page.locator('#pages a', { hasText: new RegExp(`^${number}$`) }).click();
      const at = async (number) => {
        const page = wanted.slice(5 * (number - 1), 5 * number).map((hit) => hit.title);
        await search.first(new RegExp(`${page[0]}$`));
        assert.deepEqual(await search.titles(), page);
      };
      await at(1);
      await go(2);
      await at(2);
      if (pages === 'finite') {
        await go(5);
      } else {
        for (const number of [3, 4, 5]) { await go(number); await at(number); }
      }
      await at(5);
      assert.equal(await search.page.locator('#pages a', { hasText: /^6$/ }).count(), 0);
      assert.deepEqual(search.complaints, []);
    });
  }

  test(`${adapter}: an error is told in words`, async (t) => {
    const search = await openSearch(t, adapter, 'infinite', 'movies');
    await search.page.waitForFunction(() => document.title.startsWith('error'));
    assert.match(await search.page.title(), /there is no index 'movies'; the one there is: articles/);
  });
}
