// Meilisearch's own JavaScript client on this server, in a browser and so across origins.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { awkwardArticles, openFrontEnd } from './front_end.mjs';
import { harbourArticles, launch, openPage, openSite } from './site.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

// `ask(work)` runs work(client) in the page.
async function openClient(t, flags) {
  const origin = await openFrontEnd(t);
  const site = await openSite(t, awkwardArticles(harbourArticles()), flags(origin));
  const { page } = await openPage(t, browser);
  await page.goto(`${origin}/sdk?server=${site.address}`);
  await page.waitForFunction(() => window.client !== undefined);
  const ask = (work) => page.evaluate(`(${work})(window.client)`);
  return { site, ask };
}

test('the client searches, reads documents and tells of the index', async (t) => {
  const { site, ask } = await openClient(t, (origin) => ['--cors-origin', origin]);
  assert.equal(await ask((client) => client.isHealthy()), true);
  assert.ok((await ask((client) => client.getVersion())).pkgVersion);
  assert.equal((await ask((client) => client.getStats())).indexes.articles.numberOfDocuments, 27);
  assert.equal((await ask((client) => client.getIndexes())).results[0].uid, 'articles');
  assert.equal((await ask((client) => client.index('articles').getStats())).numberOfDocuments, 27);
  assert.equal((await ask((client) => client.index('articles').fetchPrimaryKey())), 'id');

  const posted = await ask((client) => client.index('articles').search('fish', {
    attributesToRetrieve: ['title', 'id'], attributesToHighlight: ['title'], showMatchesPosition: true,
    showRankingScore: true, facets: ['source'], filter: 'date >= 2024-10-27 AND NOT language = ko' }));
  assert.equal(posted.estimatedTotalHits, 1);
  const [hit] = posted.hits;
  assert.equal(hit.title, 'Fish & <chips> "to go"');
  assert.equal(hit._formatted.title, '<em>Fish</em> & <chips> "to go"');
  assert.deepEqual(hit._matchesPosition.title, [{ start: 0, length: 4 }]);
  assert.ok(hit._rankingScore > 0 && hit._rankingScore < 1);
  assert.deepEqual(posted.facetDistribution, { source: { 'Bread & Butter <Daily>': 1 } });

  const got = await ask((client) => client.index('articles').searchGet('harbour', {
    hitsPerPage: 10, page: 3, sort: ['date_ts:asc'], filter: 'source IN ["Coast Post", "Harbour Gazette"]' }));
  assert.deepEqual([got.totalHits, got.totalPages, got.page, got.hits.length], [17, 2, 3, 0]);

  const values = await ask((client) => client.index('articles').searchForFacetValues({
    facetName: 'person', facetQuery: 'samp', q: 'harbour' }));
  assert.deepEqual(values.facetHits, [{ value: 'Bo Sample', count: 5 }, { value: 'Bo "B" Sample', count: 1 }]);

  const document = await ask((client) => client.index('articles').search('fish')
    .then((answer) => client.index('articles').getDocument(answer.hits[0].id)));
  assert.equal(document.body, 'The harbour sells <b>fish</b> & chips "to go". Bo Sample cooks.');
  const documents = await ask((client) => client.index('articles').getDocuments({ limit: 3, fields: ['title'] }));
  assert.equal(documents.total, 27);
  assert.deepEqual(Object.keys(documents.results[0]), ['title']);
  const filtered = await ask((client) => client.index('articles').getDocuments({ filter: 'language = ko' }));
  assert.equal(filtered.total, 1);

  const several = await ask((client) => client.multiSearch({ queries: [
    { indexUid: 'articles', q: 'fish' }, { indexUid: 'articles', q: '항구' }] }));
  assert.deepEqual(several.results.map((result) => result.estimatedTotalHits), [1, 1]);
  assert.equal(site.address.startsWith('http://127.0.0.1'), true);
});

test('the client is told why, in its own shape', async (t) => {
  const { ask } = await openClient(t, (origin) => ['--cors-origin', origin]);
  const failure = (work) => ask(`async (client) => {
    try { await (${work})(client); } catch (error) { return { message: error.message, cause: error.cause }; }
  }`);
  const filter = await failure((client) => client.index('articles').search('', { filter: 'colour = red' }));
  assert.equal(filter.cause.code, 'invalid_search_filter');
  assert.match(filter.message, /^filter: want one of source, .* at column 1, got 'colour'$/);
  const index = await failure((client) => client.index('movies').search(''));
  assert.equal(index.cause.code, 'index_not_found');
  const missing = await failure((client) => client.index('articles').getDocument('none'));
  assert.equal(missing.cause.code, 'document_not_found');
  for (const write of [(client) => client.index('articles').addDocuments([{ id: 1 }]),
    (client) => client.index('articles').deleteAllDocuments(), (client) => client.createIndex('movies'),
    (client) => client.index('articles').updateSettings({})]) {
    const refused = await failure(write);
    assert.match(refused?.message ?? '', /the index is fed from files|Failed to fetch|has failed/, String(write));
  }
  const added = await failure((client) => client.index('articles').addDocuments([{ id: 1 }]));
  assert.equal(added.cause.code, 'method_not_allowed');
});

test('without --cors-origin a page of another origin reads nothing', async (t) => {
  const { ask } = await openClient(t, () => []);
  assert.equal(await ask((client) => client.isHealthy()), false);
});
