// A client as a developer writes one: typed by what openapi-typescript made of /openapi.json (schema.d.ts),
// nothing else known. It searches the server named in its argument and prints what it found; lines marked as
// errors must be errors, or it does not compile.
import createClient from 'openapi-fetch';
import type { components, paths } from './schema';

declare const process: { argv: string[] };
const client = createClient<paths>({ baseUrl: process.argv[2] });

type Hit = components['schemas']['Hit'];
const text = (hit: Hit): string => hit.titleParts?.map((part) => (part.match ? `[${part.text}]` : part.text)).join('') ?? '';

const { data, error } = await client.GET('/api/v1/search', {
  params: { query: { q: 'kursk', country: ['KP', 'RU'], '-person': ['vladimir-putin'], from: '2024-10', sort: 'date:desc', page: 1, hitsPerPage: 3 } },
});
if (error) throw new Error(error.message);
const { data: facet } = await client.GET('/api/v1/facets/{name}', { params: { path: { name: 'person' }, query: { q: 'kursk', facetLimit: 2 } } });
const { data: article } = await client.GET('/api/v1/articles/{id}', { params: { path: { id: data.hits[0].id } } });
const { data: similar } = await client.GET('/api/v1/articles/{id}/similar', { params: { path: { id: data.hits[0].id }, query: { limit: 2 } } });
const { data: suggested } = await client.GET('/api/v1/suggest', { params: { query: { q: 'north kor' } } });
const { error: problem, response } = await client.GET('/api/v1/search', { params: { query: { from: 'yesterday' } } });
const code: components['schemas']['Problem']['code'] | undefined = problem?.code;

// @ts-expect-error: there is no such parameter
await client.GET('/api/v1/search', { params: { query: { colour: 'red' } } });
// @ts-expect-error: there is no such order
await client.GET('/api/v1/search', { params: { query: { sort: 'title' } } });
// @ts-expect-error: a hit has no such field
data.hits[0].colour;
// @ts-expect-error: a format must be told
await client.GET('/api/v1/export', { params: { query: { q: 'kursk' } } });
// @ts-expect-error: there is no such code
const wrong: components['schemas']['Problem']['code'] = 'no_such_code';

console.log(JSON.stringify({
  total: data.totalHits, titles: data.hits.map(text), sources: data.facets.source?.values.length,
  persons: facet?.values.map((value) => value.label), body: article?.body.length, blocks: article?.blocks[0].kind,
  similar: similar?.similar.map((one) => one.shared.length), completions: suggested?.completions.map((one) => one.text),
  code, status: response.status, wrong: wrong.length,
}));
