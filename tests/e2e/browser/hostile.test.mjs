// Articles, names and addresses by somebody who means harm: text, always, and nothing that the policy must stop.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, shareSite } from './site.mjs';

const script = '<script>window.hacked = 1</script>';
const override = '\u202E';
const hostile = {
  title: '<script>window.hacked = 1</script> "quoted" <img src=x onerror="hacked=1"> \u202Egnp.exe',
  source: '"><script>hacked=1</script>',
  author: ["' onmouseover='hacked=1"],
  person: ['<svg onload=hacked=1>', 'O\'Neil & "Sons"'],
  country: ['NO'],
  date: '2024-10-01',
  language: 'en" onclick="hacked=1',
  url: 'javascript:window.hacked=1',
  body: 'A harbour </textarea><script>hacked=1</script> & more {{secret}} {{{secret}}} &lt;b&gt; \u202Etxet',
};

// Every field in turn is the one that means harm, in every form that a field can be broken out of.
const attacks = [script, '"><img src=x onerror=window.hacked=1>', "' onfocus='window.hacked=1' autofocus='", '</title></style></textarea><svg onload=window.hacked=1>',
  'javascript:window.hacked=1', '{{{title}}} {{> head}}', `${override}txet${'\u2066'}`, '\u0000\uFEFF&#x3c;script&#x3e;', 'data:text/html,<script>window.hacked=1</script>'];
const fields = ['title', 'source', 'author', 'person', 'country', 'date', 'language', 'url', 'id', 'section', 'tag', 'summary', 'body'];
const lists = ['author', 'person', 'country', 'tag'];

function articleOf(field, attack, i) {
  const article = { id: `attack-${i}`, title: `Harbour ${i}`, source: 'Coast Post', date: '2024-10-01', body: `The harbour number ${i}.` };
  article[field] = lists.includes(field) ? [attack, `${attack} ${i}`] : field === 'body' ? `The harbour: ${attack}` : attack;
  return article;
}

const all = fields.flatMap((field) => attacks.map((attack) => [field, attack]));

const files = Object.fromEntries(all.map(([field, attack], i) => [`attack-${i}.json`, JSON.stringify(articleOf(field, attack, i))]));
// Names of files may hold everything but a slash; of these articles nothing else gives a title or an id.
for (const [i, name] of ['"><img src=x onerror=window.hacked=1>', "'{{title}}'", `${override}dm.egrahc`].entries()) {
  files[`${name}-${i}.txt`] = `The harbour of file ${i} was open.`;
}
const { browser, site } = await shareSite({ 'hostile.json': JSON.stringify(hostile), ...files });

// What must never be: a script that ran, an element or an attribute that came from a text.
async function assertHarmless(page, what) {
  const found = await page.evaluate(() => ({
    hacked: window.hacked,
    elements: [...document.querySelectorAll('body :is(script, img, iframe, object, embed, style, base, meta, textarea)')].map((one) => one.outerHTML),
    handlers: [...document.querySelectorAll('*')].filter((one) => one.getAttributeNames().some((name) => /^on|^style$|^autofocus$/.test(name)))
      .map((one) => one.outerHTML.slice(0, 200)),
    links: [...document.querySelectorAll('a')].map((one) => one.getAttribute('href') ?? '/').filter((href) => !/^https?:/.test(new URL(href, location.href))),
    overrides: document.documentElement.textContent.match(/[\u202A-\u202E\u2066-\u2069\u0000]/g),
    heads: document.querySelectorAll('title').length - document.querySelectorAll('svg title').length,
  }));
  assert.deepEqual(found, { hacked: undefined, elements: [], handlers: [], links: [], overrides: null, heads: 1 }, what);
}

const isOfStatus = (text) => /status of 4\d\d/.test(text);

test('every result and every filter of articles that mean harm', async (t) => {
  const { page, complaints } = await openPage(t, browser);
  const { totalHits } = await site.json('/api/v1/search?q=harbour');
  assert.ok(totalHits > all.length - 20, `${totalHits} of ${all.length} were taken`);
  for (let number = 1; number <= Math.ceil(totalHits / 10); ++number) {
    await page.goto(`${site.address}/?q=harbour&page=${number}`);
    await assertHarmless(page, `page ${number}`);
  }
  for (const path of ['/', '/about', '/?q=harbour&sort=date:desc', '/?q=zzyzzyx']) {
    await page.goto(site.address + path);
    await assertHarmless(page, path);
  }
  assert.deepEqual(complaints, []);
});

test('every article that means harm, read', async (t) => {
  const { page, complaints } = await openPage(t, browser);
  const ids = [];
  for (let offset = 0; ; offset += 100) {
    const { hits, totalHits } = await site.json(`/api/v1/search?q=&limit=100&offset=${offset}`);
    ids.push(...hits.map(({ id }) => id));
    if (ids.length >= totalHits) break;
  }
  await page.route(/\/assets\/.*\.css/, (route) => route.fulfill({ contentType: 'text/css', body: '' })); // for speed
  for (const id of ids) {
    await page.goto(`${site.address}/a/${encodeURIComponent(id)}?q=harbour`, { waitUntil: 'domcontentloaded' });
    await assertHarmless(page, id);
  }
  let similar = 0;
  for (const id of ids.filter((_, i) => i % 8 === 0)) {
    await page.goto(`${site.address}/a/${encodeURIComponent(id)}/similar?q=harbour`, { waitUntil: 'domcontentloaded' });
    similar += await page.locator('#similar .hit').count();
    await assertHarmless(page, `similar to ${id}`);
  }
  assert.ok(similar > ids.length / 8, `${similar} similar articles`); // some have none
  assert.deepEqual(complaints, []);
});

test('every parameter of the address', async (t) => {
  const { page, complaints } = await openPage(t, browser);
  const names = ['q', 'source', '-person', 'country', 'lang', 'from', 'to', 'since', 'sort', 'page', 'typos', 'relax', 'filter', 'show', '"><script>'];
  for (const name of names) {
    for (const attack of attacks.filter((one) => !one.includes('\u0000'))) {
      const parameters = new URLSearchParams([['q', 'harbour'], [name, attack]].slice(name === 'q' ? 1 : 0));
      await page.goto(`${site.address}/?${parameters}`, { waitUntil: 'domcontentloaded' });
      await assertHarmless(page, String(parameters));
    }
  }
  for (const attack of attacks.slice(0, 4)) {
    await page.goto(`${site.address}/a/${encodeURIComponent(attack)}`);
    await assertHarmless(page, attack);
  }
  assert.deepEqual(complaints.filter((text) => !isOfStatus(text)), []);
});

test('what means harm, typed and chosen in place', async (t) => {
  const { page, complaints } = await openPage(t, browser);
  await page.goto(`${site.address}/?q=harbour`);
  for (const attack of attacks.slice(0, 4)) {
    await page.getByRole('combobox').fill(attack);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
    await assertHarmless(page, attack);
  }
  await page.goto(`${site.address}/?q=harbour`);
  for (let i = 0; i < 4; ++i) {
    await page.locator('#filters').getByRole('checkbox').filter({ visible: true }).nth(i).click();
    await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
    await assertHarmless(page, `filter ${i}`);
  }
  assert.deepEqual(complaints.filter((text) => !isOfStatus(text)), []);
});

test('what it says is shown as it is', async (t) => {
  const { page, complaints } = await openPage(t, browser);
  const query = '"harbour" -"><script>hacked=1</script>';
  for (const path of ['/', '/?q=harbour', `/?q=${encodeURIComponent(query)}`,
    `/?q=harbour&source=${encodeURIComponent('"><script>hacked=1</script>')}`,
    `/?q=harbour&person=${encodeURIComponent('<img src=x onerror=hacked=1>')}`,
    `/?q=x&page=${encodeURIComponent('<script>hacked=1</script>')}`]) {
    await page.goto(site.address + path);
    assert.equal(await page.evaluate(() => window.hacked), undefined, path);
    assert.equal(await page.locator('main script, main img, aside script').count(), 0, path);
  }
  const expected = complaints.splice(0).filter((text) => !text.includes('status of 400'));
  assert.deepEqual(expected, []);

  await page.goto(`${site.address}/?q=harbour+secret`);
  assert.match(await page.locator('.hit-title').innerText(), /^<script>window\.hacked = 1<\/script> "quoted" <img/);
  await page.locator('.tag').first().click();
  await page.locator('.filter-chip').first().waitFor();
  assert.match(await page.locator('.filter-chip').first().innerText(), /<svg onload=hacked=1>/);
  await page.locator('.hit-title a').click();
  await page.locator('.article-text').waitFor();
  assert.match(await page.locator('.article-text').innerText(), /<script>hacked=1<\/script> & more \{\{secret\}\}/);
  assert.equal(await page.locator('a[href^="javascript" i]').count(), 0);
  assert.equal((await page.content()).includes('\u202E'), false, 'no override reaches the page');
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  assert.deepEqual(complaints, []);
});
