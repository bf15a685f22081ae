// A front end of somebody's own, on another origin than the server it searches: pages that use Meilisearch's
// clients as npm has them, unmodified and unbundled.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = join(dirname(fileURLToPath(import.meta.url)), '../node_modules');

// The two lines that are in use: 0.31 is maintained, 1.0.0 is what `npm install` gives.
export const adapters = ['im031', 'im100'];

const widgets = ['searchbox', 'stats', 'source', 'person', 'country', 'date', 'korean', 'sort', 'hits', 'pages'];

const frontEnd = `<!doctype html>
<meta charset="utf-8">
<title>A front end</title>
<link rel="icon" href="data:,">
<script type="importmap">
{"imports": {"meilisearch": "/npm/meilisearch/dist/index.js", "im031": "/npm/im031/dist/index.js"}}
</script>
<script src="/npm/instantsearch.js/dist/instantsearch.production.min.js"></script>
<script src="/npm/im100/dist/instant-meilisearch.umd.min.js"></script>
${widgets.map((name) => `<div id="${name}"></div>`).join('\n')}
<script type="module" src="/front_end.js"></script>
`;

// Runs in the page: what the clients' own documentation shows.
const frontEndScript = `
const given = new URL(location).searchParams;
const { instantMeiliSearch } = given.get('adapter') === 'im031' ? await import('im031') : window;
const { searchClient } = instantMeiliSearch(given.get('server'), 'any key',
  { finitePagination: given.get('pages') === 'finite', primaryKey: 'id' });
const { widgets } = instantsearch;
const indexName = given.get('index') ?? 'articles';
const search = instantsearch({ indexName, searchClient });
search.addWidgets([
  widgets.configure({ hitsPerPage: 5, attributesToSnippet: ['body:8'] }),
  widgets.searchBox({ container: '#searchbox' }),
  widgets.stats({ container: '#stats' }),
  widgets.refinementList({ container: '#source', attribute: 'source', operator: 'or' }),
  widgets.refinementList({ container: '#person', attribute: 'person', operator: 'and', searchable: true }),
  widgets.menu({ container: '#country', attribute: 'country' }),
  widgets.rangeInput({ container: '#date', attribute: 'date_ts' }),
  widgets.toggleRefinement({ container: '#korean', attribute: 'language', on: 'ko' }),
  widgets.sortBy({ container: '#sort', items: [
    { value: indexName, label: 'Best' },
    { value: indexName + ':date_ts:desc', label: 'Newest' },
    { value: indexName + ':date_ts:asc', label: 'Oldest' }] }),
  widgets.hits({ container: '#hits', templates: { item: (hit, { html, components }) => html\`
    <h2>\${components.Highlight({ attribute: 'title', hit })}</h2>
    <p class="body">\${components.Snippet({ attribute: 'body', hit })}</p>
    <p class="person">\${components.Highlight({ attribute: 'person', hit })}</p>\` } }),
  widgets.pagination({ container: '#pages' }),
]);
search.on('error', ({ error }) => { document.title = 'error: ' + error.message; });
search.start();
`;

const sdkPage = `<!doctype html>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<script type="importmap">{"imports": {"meilisearch": "/npm/meilisearch/dist/index.js"}}</script>
<script type="module">
import { Meilisearch } from 'meilisearch';
window.client = new Meilisearch({ host: new URL(location).searchParams.get('server'), apiKey: 'any key' });
</script>
`;

const pages = { '/': ['text/html', frontEnd], '/front_end.js': ['text/javascript', frontEndScript],
  '/sdk': ['text/html', sdkPage] };

async function content(path) {
  if (pages[path]) return pages[path];
  const file = normalize(path);
  if (!file.startsWith('/npm/')) throw new Error(`no page at ${path}`);
  return ['text/javascript', await readFile(join(packages, file.slice(5)), 'utf8')];
}

// Serves the pages on a free port until the test `t` ends; its origin.
export async function openFrontEnd(t) {
  const server = createServer(async (request, response) => {
    try {
      const [type, text] = await content(new URL(request.url, 'http://x').pathname);
      response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(text);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); }));
  return `http://127.0.0.1:${server.address().port}`;
}

// 24 articles about a harbour, and three whose texts are hard to show.
export function awkwardArticles(harbours) {
  const article = (title, fields, body) =>
    `---\ntitle: ${JSON.stringify(title)}\n${fields}\n---\n${body}\n`;
  return {
    ...harbours,
    'chips.md': article('Fish & <chips> "to go"',
      'date: 2024-10-27\nsource: "Bread & Butter <Daily>"\nperson: ["Bo \\"B\\" Sample"]\ncountry: [FI]\nlang: en',
      'The harbour sells &lt;b&gt;fish&lt;/b&gt; &amp; chips "to go". Bo Sample cooks.'),
    'korean.md': article('김정은 항구 <방문> & 연설', 'date: 2024-10-28\nsource: "연합뉴스"\nlang: ko\ncountry: [KP]',
      '북한군이 항구에 도착했다. 항구는 하루 종일 열려 있었다.'),
    'script.md': article('<img src=x onerror=alert(1)> harbour',
      'date: 2024-10-29\nsource: "Coast Post"\nlang: en', 'A harbour &lt;/script>&lt;script>document.title="run"&lt;/script>.'),
  };
}
