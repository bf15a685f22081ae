// Code that is generated from the description by others' tools: it type-checks, and finds things on the real
// server.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { corpusArticles, openSite } from '../browser/site.mjs';

const run = promisify(execFile);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

test('a generated client type-checks and searches', async (t) => {
  const site = await openSite(t, await corpusArticles());
  // Below node_modules, so that what it imports is found, and git does not see it.
  await mkdir(here('../node_modules/.cache'), { recursive: true });
  const folder = await mkdtemp(here('../node_modules/.cache/client-'));
  t.after(() => rm(folder, { recursive: true }));
  await cp(here('client'), folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder, 'schema.d.ts'), astToString(await openapiTypescript(await site.json('/openapi.json'))));
  const compiled = await run(process.execPath, [here('../node_modules/typescript/bin/tsc'), '-p', folder]).catch((error) => error);
  assert.equal(compiled.stdout, '');

  const { stdout } = await run(process.execPath, [join(folder, 'client.js'), site.address]);
  const found = JSON.parse(stdout);
  const wanted = await site.json('/api/v1/search?q=kursk&country=KP&country=RU&-person=vladimir-putin&from=2024-10&sort=date:desc&hitsPerPage=3');
  assert.ok(found.total > 0);
  assert.equal(found.total, wanted.totalHits);
  assert.deepEqual(found.titles.map((title) => title.replace(/[[\]]/g, '')), wanted.hits.map((hit) => hit.title));
  assert.ok(found.titles.some((title) => title.includes('[Kursk]')), found.titles.join());
  assert.ok(found.sources > 0 && found.body > 0 && found.blocks === 'paragraph');
  assert.equal(found.persons.length, 2);
  assert.equal(found.similar.length, 2);
  assert.ok(found.completions.includes('north korea'), found.completions.join());
  assert.deepEqual([found.code, found.status], ['bad_date', 400]);
});
