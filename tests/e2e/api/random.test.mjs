// A thousand random requests made from the description: those that it allows are answered 200, others with a
// problem, none with a failure of the server, and each answer has its schema. DATELINE_SEED repeats a run.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { corpusArticles, openSite } from '../browser/site.mjs';
import { randomFrom } from '../random.mjs';
import { address, readDescription, written } from './description.mjs';

const requests = Number(process.env.DATELINE_REQUESTS ?? 1000);
const pieces = ['kursk', 'troops', 'Kim', 'jong', 'un', 'putin', 'treaty', 'kurks', 'the', '"', '"north korea"', '(', ')', 'OR',
  'AND', 'NOT', 'NEAR/3', 'ADJ', '-', '-rumour', 'title:', 'body:kursk', 'person:"Kim Jong Un"', 'country:KP', 'source:', 'lang:ko',
  'date:2024-10', 'date:>=2024-10-23', 'date:7d', 'date:', 'colour:red', 'depl*', 'k*', '*', 'kurks~', '~2', '김정은', 'Ким', '北朝鲜',
  'é', '\u202e', '\u0000'.slice(1), '🛰️', '&', '%', '<b>', "'", '\t', '2024', '15000', 'F-16', '…'];

const text = (random) => Array.from({ length: random.below(9) }, () => random.pick(pieces)).join(random.chance(0.8) ? ' ' : '');

// A value that the schema allows.
function allowed(random, schema, { values, examples }) {
  if (examples) return random.pick(examples);
  if (schema.enum) return random.pick(schema.enum);
  if (schema.type === 'integer') return schema.minimum + random.below(Math.min(schema.maximum - schema.minimum, 50) + 1);
  if (schema.pattern) return `${2023 + random.below(2)}${random.pick(['', '-04', '-10', '-10-18'])}`;
  if (schema.items?.enum) return Array.from({ length: 1 + random.below(3) }, () => random.pick(schema.items.enum));
  if (schema.maxItems) return Array.from({ length: 1 + random.below(2) }, () => random.pick(values));
  return text(random);
}

// Parameters of an operation, each within its schema, together within the rules that no schema tells.
function choose(random, { parameters, schemas }, values) {
  const chosen = new Map();
  for (const parameter of parameters) {
    if (parameter.in !== 'query' || !(parameter.required || random.chance(0.2))) continue;
    chosen.set(parameter, allowed(random, schemas.get(parameter), { values, examples: parameter['x-examples'] }));
  }
  const hitsByDefault = parameters.find(({ name }) => name === 'hitsPerPage')?.schema.default;
  const named = (name) => [...chosen.keys()].find((parameter) => parameter.name === name);
  if (named('page') || named('hitsPerPage')) ['offset', 'limit'].forEach((name) => chosen.delete(named(name)));
  if (named('page') && named('hitsPerPage')) chosen.set(named('page'), 1 + random.below(Math.floor(1000 / chosen.get(named('hitsPerPage')))));
  else if (named('page')) chosen.set(named('page'), 1 + random.below(Math.floor(1000 / hitsByDefault)));
  if (named('to')) chosen.set(named('to'), random.pick(['2025', '2025-03', '2026-01-01']));
  return chosen;
}

test(`${requests} random requests are answered as described`, async (t) => {
  const seed = Number(process.env.DATELINE_SEED ?? Date.now() % 2 ** 32);
  t.diagnostic(`DATELINE_SEED=${seed}`);
  const random = randomFrom(seed);
  const site = await openSite(t, await corpusArticles());
  const { operations, schemaOf, ask } = await readDescription(site);
  const start = await site.json('/api/v1/search?limit=100');
  const ids = start.hits.map((hit) => hit.id);
  const values = [...Object.values(start.facets).flatMap((facet) => facet.values.flatMap(({ id, label }) => [id, label])), 'nobody', 'ß'];
  for (const one of operations) one.schemas = new Map(one.parameters.map((parameter) => [parameter, schemaOf(parameter)]));
  // Searches are most of what there is to get wrong.
  const paths = operations.flatMap((one) => Array(one.parameters.length + 1).fill(one));
  const statuses = {};
  for (let count = 0; count < requests; ++count) {
    const one = random.pick(paths);
    const chosen = choose(random, one, values);
    const isSpoilt = random.chance(0.3);
    let query = [...chosen].map(([parameter, value]) => written(parameter, value)).join('&');
    if (isSpoilt) query += `&${random.pick([...one.parameters.map(({ name }) => name), 'colour', ''])}=${encodeURIComponent(random.pick(['', '-1', 'x', '1e9', ...pieces]))}`;
    const request = address({ ...one, parameters: one.parameters.filter((parameter) => parameter.in === 'path') }, random.pick(ids), { more: query });
    const { status, json } = await ask(request);
    statuses[status] = (statuses[status] ?? 0) + 1;
    assert.ok(status < 500, `${request}: ${JSON.stringify(json)}`);
    if (!isSpoilt) assert.equal(status, 200, `${request}: ${json?.message}`);
  }
  t.diagnostic(JSON.stringify(statuses));
  assert.ok(statuses[200] > requests / 2 && statuses[400] > 0, JSON.stringify(statuses));
});
