// The HTML of every page, as the server sends it, by the rules of html-validate.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { corpusArticles, openSite, shared } from './site.mjs';

const file = shared();
let site;
before(async () => { site = await openSite(file, await corpusArticles()); });
after(() => file.close());

const rules = {
  // A list may have a name; the rule's own list of elements is shorter than ARIA's.
  'aria-label-misuse': ['error', { allowAnyNamable: true }],
  // The filters stand before the results, in an aside with a heading of its own.
  'heading-level': ['error', { minInitialRank: 'any' }],
  // Boxes and buttons of one name are a choice of values.
  'form-dup-name': ['error', { shared: ['checkbox', 'radio', 'button', 'reset', 'submit'] }],
  // An article's title is as long as it is.
  'long-title': 'off',
  'require-sri': ['error', { target: 'crossorigin' }],
  // A combobox names its list before there is one.
  'no-missing-references': 'off',
  // A button of a form submits it, which is what these are for.
  'no-implicit-button-type': 'off',
};

// A document of suggestions is only ever read by the module, which looks for two of its nodes: it leaves out what
// HTML lets it leave out.
const rulesOfSuggestions = { ...rules, 'element-required-content': 'off', 'element-permitted-content': 'off',
  'element-permitted-parent': 'off', 'prefer-native-element': 'off' };

async function faults(path, own) {
  const validator = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:document'], rules: own });
  const text = await (await fetch(site.address + path)).text();
  const { results } = await validator.validateString(text);
  return results.flatMap(({ messages }) => messages.map((one) => `${one.ruleId}, line ${one.line}: ${one.message}`));
}

const paths = ['/', '/?q=north+korea&country=RU&source=x&from=2024-01-01&page=2', '/?q=zzyzzyx+korea&country=RU',
  '/?q=norht+korea', '/?q=%22north+(korea+AND', '/?q=x&page=abc', '/?q=korea&page=90', '/help', '/help/api', '/help/errors',
  '/about', '/nowhere'];

for (const path of paths) {
  test(`${path} is good HTML`, async () => assert.deepEqual(await faults(path, rules), []));
}

test('every article is good HTML, with and without matches', async () => {
  const { hits } = await site.json('/api/v1/search?q=&limit=100');
  assert.ok(hits.length > 50);
  for (const [i, { id }] of hits.entries()) {
    const path = `/a/${id}${i % 2 ? '?q=korea' : ''}`;
    assert.deepEqual(await faults(path, rules), [], path);
    if (i % 8 === 0) assert.deepEqual(await faults(`/a/${id}/similar`, rules), [], `similar to ${path}`);
  }
});

test('suggestions are good HTML', async () => {
  for (const text of ['kim', 'north kor', 'zzyzzyx', '']) {
    assert.deepEqual(await faults(`/suggestions?q=${encodeURIComponent(text)}`, rulesOfSuggestions), [], text);
  }
});

test('what is bad HTML is found', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules });
  const { valid } = await validator.validateString('<p><h1>A</h1></p><ul><div></div></ul><a href=x>');
  assert.equal(valid, false);
});
