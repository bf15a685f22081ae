// The reader's marks: as many as it says, never through a letter, and the way from one to the next.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { corpusArticles, openPage, shareSite } from './site.mjs';

// Title and body of articles whose letters are made of several characters, and what is searched in them.
const scripts = [
  { lang: 'ko', query: '북한군', title: '북한군이 도착했다', body: '북한군이 항구에 도착했다. 그 북한군은 어제 왔다.', least: 2 },
  { lang: 'ko', query: '항구', title: '항구의 하루', body: '항구는 열려 있었다. 항구에서 배가 떠났다.'.normalize('NFD'), least: 2 },
  { lang: 'ar', query: 'ميناء', title: 'خبر', body: 'فُتِحَ المِينَاءُ اليوم. وصلت سفينة إلى ميناء المدينة.', least: 1 },
  { lang: 'fr', query: 'élève', title: 'École', body: 'Un e\u0301le\u0300ve attend. Une élève part.', least: 2 },
  { lang: 'fr', query: 'eleve', title: 'Classe', body: 'Cet e\u0301le\u0300ve lit; un eleve dort.', least: 1 },
  { lang: 'vi', query: 'cảng', title: 'Tin', body: 'Ca\u0309ng biển mở cửa. Cảng đóng cửa.', least: 1 },
  { lang: 'hi', query: 'बंदरगाह', title: 'समाचार', body: 'बंदरगाह खुला था। बंदरगाह पर जहाज़ आया।', least: 2 },
  { lang: 'th', query: 'ท่าเรือ', title: 'ข่าว', body: 'ท่าเรือเปิดทุกวัน', least: 0 },
  { lang: 'de', query: 'straße', title: 'Straßen', body: 'Die Straße ist frei. Die STRASSE nicht.', least: 1 },
  { lang: 'en', query: 'flag', title: 'Flags', body: 'A flag\u{1F1F3}\u{1F1F4} and a flag 👩‍👩‍👧 and a flag\u0301 here.', least: 1 },
  { lang: 'ja', query: '港', title: '港の話', body: '港は開いていた。が港へ来た。', least: 1 },
];

const files = Object.fromEntries(scripts.map(({ lang, title, body }, i) => [`script-${i}.json`,
  JSON.stringify({ id: `script-${i}`, title, lang, date: '2024-10-01', body })]));
const { browser, site } = await shareSite({ ...await corpusArticles(), ...files });

// { marks, told, split }: the marks of the text, the number that the page tells, and marks that begin or end
// inside a letter, as the browser's own segmenter knows letters.
const readMarks = (page) => page.evaluate(() => {
  const split = [];
  for (const block of document.querySelectorAll('h1, .article-text :is(p, h2, li, blockquote)')) {
    const letters = new Set([...new Intl.Segmenter().segment(block.textContent)].map(({ index }) => index));
    letters.add(block.textContent.length);
    for (const mark of block.querySelectorAll('mark')) {
      const before = document.createRange();
      before.setStart(block, 0);
      before.setEndBefore(mark);
      const begin = before.toString().length;
      if (!letters.has(begin) || !letters.has(begin + mark.textContent.length)) split.push(mark.textContent);
    }
  }
  const marks = [...document.querySelectorAll('.article-text mark')];
  return { marks: marks.map((mark) => mark.textContent), ids: marks.map((mark) => mark.id), split,
    told: document.getElementById('match-words')?.textContent ?? 'none' };
});

const toldNumber = (told) => Number(told.match(/(\d+) match/)?.[1] ?? 0);

for (const { lang, query, least } of scripts) {
  test(`${query} (${lang}): whole letters, all of them counted`, async (t) => {
    const { page } = await openPage(t, browser, { javaScriptEnabled: false });
    const parameters = new URLSearchParams({ q: query });
    const { hits } = await site.json(`/api/v1/search?${parameters}&limit=100`);
    let most = 0;
    for (const { id } of hits) {
      await page.goto(`${site.address}/a/${id}?${parameters}`);
      const { marks, ids, split, told } = await readMarks(page);
      assert.deepEqual(split, [], id);
      assert.equal(toldNumber(told), marks.length, told);
      assert.deepEqual(ids, marks.map((_, i) => `m${i + 1}`), 'numbered in their order');
      most = Math.max(most, marks.length);
    }
    assert.ok(most >= least, `${most} marks in ${hits.length} articles`);
  });
}

test('the bundled articles: whole letters, all of them counted, and passages of the results too', async (t) => {
  const { page } = await openPage(t, browser, { javaScriptEnabled: false });
  let marked = 0;
  for (const query of ['north korea', '북한군', 'Nordkorea', 'солдаты', 'soldats', 'kim jong un', '"north korean"', 'deploy*', 'russ~']) {
    const parameters = new URLSearchParams({ q: query });
    const { hits } = await site.json(`/api/v1/search?${parameters}&limit=4`);
    for (const { id } of hits) {
      await page.goto(`${site.address}/a/${id}?${parameters}`);
      const { marks, split, told } = await readMarks(page);
      assert.deepEqual(split, [], `${query} in ${id}`);
      assert.equal(toldNumber(told), marks.length, `${query} in ${id}`);
      marked += marks.length;
    }
  }
  assert.ok(marked > 60, `${marked} marks`);
});

async function openReader(t, options = {}) {
  const { hits } = await site.json('/api/v1/search?q=north+korea&limit=1');
  const opened = await openPage(t, browser, options);
  return { ...opened, path: `${site.address}/a/${hits[0].id}?q=north+korea` };
}

const isInView = (page, selector) => page.locator(selector).evaluate((element) => {
  const box = element.getBoundingClientRect();
  const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return box.top >= 0 && box.bottom <= innerHeight && (at === element || element.contains(at));
});

for (const viewport of [{ width: 1280, height: 800 }, { width: 390, height: 700 }]) {
  test(`#m3 leads to the third match, uncovered, at ${viewport.width} px, with and without script`, async (t) => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, path } = await openReader(t, { viewport, javaScriptEnabled });
      await page.goto(`${path}#m3`);
      if (javaScriptEnabled) await page.waitForFunction(() => scrollY > 0 || document.querySelector('#m3').getBoundingClientRect().bottom < innerHeight);
      assert.equal(await page.locator(':target').getAttribute('id'), 'm3');
      assert.equal(await isInView(page, '#m3'), true);
    }
  });
}

test('an address from when there were more matches leads to the last', async (t) => {
  const { page, path } = await openReader(t);
  await page.goto(path);
  const count = (await readMarks(page)).marks.length;
  await page.goto(`${path}#m${count + 7}`);
  await page.locator(`#m${count}[aria-current]`).waitFor();
  assert.match(await page.locator('#match-words').innerText(), new RegExp(`^Match ${count} of ${count}$`));
  assert.equal(await isInView(page, `#m${count}`), true);
  assert.match(await page.locator('#permalink').innerText(), new RegExp(`#m${count}$`));
});

test('from match to match, there and back, round both ends, each in view', async (t) => {
  const { page, complaints, path } = await openReader(t);
  await page.goto(path);
  const count = (await readMarks(page)).marks.length;
  assert.ok(count >= 3);
  const current = () => page.locator('mark[aria-current]').getAttribute('id');
  const next = page.getByRole('button', { name: 'Next match' });
  const previous = page.getByRole('button', { name: 'Previous match' });
  for (let i = 1; i <= count; ++i) {
    await next.click();
    assert.equal(await current(), `m${i}`);
    assert.equal(await isInView(page, `#m${i}`), true);
  }
  await next.click();
  assert.equal(await current(), 'm1', 'behind the last comes the first');
  await previous.click();
  assert.equal(await current(), `m${count}`, 'before the first comes the last');
  assert.equal(await page.locator('mark[aria-current]').count(), 1);
  assert.deepEqual(complaints, []);
});
