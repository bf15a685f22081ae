// The description of the JSON interface, held to the real server: it is valid, its examples run, each parameter
// takes what it says and refuses what is next to it, each error code is caused, each answer has its schema.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { corpusArticles, openSite } from '../browser/site.mjs';
import { address, readDescription, written } from './description.mjs';

// What must stand beside the largest value for it to be within the window of 1,000.
const beside = { page: 'hitsPerPage=1', offset: 'limit=1' };
const mayBeEmpty = ['q', 'facetQuery'];

async function open(t) {
  const site = await openSite(t, await corpusArticles());
  const description = await readDescription(site);
  const id = (await site.json('/api/v1/search?q=kursk')).hits[0].id;
  return { site, id, ...description };
}

test('it is an OpenAPI 3.1 document', async (t) => {
  const { document } = await open(t);
  const result = await new Validator().validate(structuredClone(document));
  assert.ok(result.valid, JSON.stringify(result.errors));
  const names = Object.values(document.paths).map((item) => item.get.operationId);
  assert.equal(new Set(names).size, names.length);
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    if (schema.type === 'object') assert.ok(schema.additionalProperties !== undefined, `${name} is open`);
  }
});

test('every example runs', async (t) => {
  const { operations, id, ask } = await open(t);
  for (const { path, operation, parameters } of operations) {
    assert.ok(operation['x-examples'].length > 0, path);
    for (const { request } of operation['x-examples']) {
      assert.equal((await ask(request.replace('{id}', id))).status, 200, request);
    }
    for (const parameter of parameters.filter((one) => one.in === 'query')) {
      assert.notEqual(parameter.example, undefined, `${path} ${parameter.name}`);
      const request = address({ path, parameters }, id,
        { more: written(parameter, parameter.example), without: parameter.name });
      assert.equal((await ask(request)).status, 200, request);
    }
  }
});

// Values that a schema allows, its bounds among them, and values just beyond; `wanted` is what the message says.
function trials(schema, examples) {
  if (examples) return { good: examples, bad: ['x', '(', `${examples[0]} AND`, `${examples[0]})`] };
  if (schema.enum) return { good: schema.enum, bad: ['x'], wanted: `want ${schema.enum.join('|')}` };
  if (schema.type === 'integer') {
    return { good: [schema.minimum, schema.maximum], bad: [schema.minimum - 1, schema.maximum + 1, 'abc', '1.5', '1e2', '+1'],
      wanted: `want ${schema.minimum}..${schema.maximum}` };
  }
  if (schema.pattern) return { good: ['2024', '2024-02', '2024-02-29'], bad: ['x', '2023-02-29', '2024-13', '24'] };
  if (schema.maxLength) return { good: ['a'.repeat(schema.maxLength)], bad: ['a'.repeat(schema.maxLength + 1)] };
  if (schema.items?.enum) return { good: [schema.items.enum, [schema.items.enum.join(',')], ...schema.items.enum], bad: ['x', 'title;x'] };
  if (schema.maxItems) {
    const many = (count) => Array.from({ length: count }, (_, at) => `value ${at}`);
    return { good: [many(schema.maxItems)], bad: [many(schema.maxItems + 1)] };
  }
  return { good: ['x', ''], bad: [] };
}

test('every parameter takes what it says, and refuses what is beyond', async (t) => {
  const { operations, id, ask, schemaOf } = await open(t);
  for (const { path, operation, parameters } of operations) {
    if (parameters.length === 0) continue;
    const isStrict = !operation['x-lenient'];
    const refuse = async (query, codes, without) => {
      const request = address({ path, parameters }, id, { more: query, without });
      const { status, json } = await ask(request);
      assert.equal(status, 400, request.slice(0, 200));
      assert.ok(codes.includes(json.code), `${request.slice(0, 200)}: ${json.code} is not among ${codes}`);
      return json;
    };
    if (isStrict) await refuse('colour=red', ['unknown_parameter']);
    else assert.equal((await ask(`${path}?colour=red&page=&q=a&q=b`)).status, 200);
    for (const parameter of parameters.filter((one) => one.in === 'query')) {
      const schema = schemaOf(parameter);
      const { name, 'x-problems': codes, 'x-examples': examples } = parameter;
      const { good, bad, wanted } = trials(schema, examples);
      for (const value of good) {
        const extra = typeof value === 'number' && parameters.some((one) => one.name === 'page') ? beside[name] : undefined;
        const request = address({ path, parameters }, id,
          { more: [written(parameter, value), extra].filter(Boolean).join('&'), without: name });
        assert.equal((await ask(request)).status, 200, request.slice(0, 200));
      }
      for (const value of bad) {
        const json = await refuse(written(parameter, value), codes, name);
        if (wanted && json.code === codes[0] && name !== 'page' && name !== 'offset') {
          assert.ok(json.message.includes(wanted), `${path} ${name}: ${wanted}, but ${json.message}`);
        }
      }
      await refuse(`${name}=%1B`, ['control_character'], name);
      await refuse(`${name}=%FF`, ['invalid_utf8'], name);
      await refuse(`${name}=%`, ['bad_encoding'], name);
      if (isStrict && !mayBeEmpty.includes(name)) await refuse(`${name}=`, ['empty_value', codes[0]], name);
      if (isStrict && schema.type !== 'array') {
        const twice = written(parameter, parameter.example);
        await refuse(`${twice}&${twice}`, ['duplicate_parameter'], name);
      }
      if (schema.default !== undefined) {
        const plain = await ask(address({ path, parameters }, id, { without: name === 'format' ? '' : name }));
        const told = await ask(address({ path, parameters }, id, { more: written(parameter, schema.default), without: name }));
        if (plain.json) assert.deepEqual(timeless(told.json, name), timeless(plain.json, name), `${path} ${name}`);
      }
    }
    for (const parameter of parameters.filter((one) => one.in === 'path')) {
      const request = path.replace(`{${parameter.name}}`, 'nothing-of-this-name');
      const { status, json } = await ask(request);
      assert.equal(status, 404);
      assert.deepEqual([json.code], parameter['x-problems']);
    }
  }
});

// Without the time that it took; and without the way of paging, which giving a parameter of it chooses.
function timeless(json, name) {
  const { processingTimeMs, ...rest } = json;
  if (['offset', 'limit'].includes(name) && 'hits' in rest) {
    for (const key of ['page', 'hitsPerPage', 'totalPages', 'offset', 'limit']) delete rest[key];
  }
  return rest;
}

// Requests that no address can make: the bytes that are sent.
const fields = 'Host: localhost\r\n';
const raw = {
  bad_request: `GET / HTTP/1.1\r\n${fields}${fields}\r\n`,
  method_not_allowed: `DELETE /api/v1/search HTTP/1.1\r\n${fields}\r\n`,
  request_timeout: 'GET /api/v1/sea',
  body_not_taken: `GET /api/v1/search HTTP/1.1\r\n${fields}Content-Length: 2\r\n\r\n{}`,
  address_too_long: `GET /api/v1/search?q=${'a'.repeat(4096)} HTTP/1.1\r\n${fields}\r\n`,
  expectation_failed: `GET /api/v1/search HTTP/1.1\r\n${fields}Expect: 100-continue\r\n\r\n`,
  wrong_host: 'GET /api/v1/search HTTP/1.1\r\nHost: evil.example\r\n\r\n',
  head_too_large: `GET /api/v1/search HTTP/1.1\r\n${fields}${'X: y\r\n'.repeat(101)}\r\n`,
  version_not_supported: `GET /api/v1/search HTTP/2.0\r\n${fields}\r\n`,
};

function send(site, bytes) {
  return new Promise((done, failed) => {
    const socket = connect(Number(new URL(site.address).port), '127.0.0.1', () => socket.write(bytes));
    let text = '';
    socket.on('data', (data) => {
      text += data;
      const [head, body] = text.split('\r\n\r\n');
      if (body?.length >= Number(head.match(/content-length: (\d+)/i)?.[1])) socket.destroy();
    });
    socket.on('close', () => done({ status: Number(text.slice(9, 12)), json: JSON.parse(text.split('\r\n\r\n')[1]) }));
    socket.on('error', failed);
  });
}

test('every error code that a client can cause is caused', async (t) => {
  const { site, document, operations, ask, check } = await open(t);
  const byParameter = new Set(operations.flatMap(({ parameters }) => parameters.flatMap((one) => one['x-problems'])));
  await Promise.all(Object.entries(document['x-problems']).map(async ([code, { status, example, cause }]) => {
    if (cause === 'server') return;
    if (cause === undefined && example === undefined) {
      assert.ok(byParameter.has(code), `${code}: no example and no parameter causes it`);
      return;
    }
    const found = cause === 'connection' ? await send(site, raw[code]) : await ask(example);
    check(found.json, '#/components/schemas/Problem', code);
    assert.deepEqual([found.json.code, found.status], [code, status]);
  }));
});

test('the README of the interface names every address and parameter', async (t) => {
  const { operations } = await open(t);
  const text = await readFile(new URL('../../../server/api/README.md', import.meta.url), 'utf8');
  for (const { path, parameters } of operations) {
    assert.ok(text.includes(path), path);
    for (const { name } of parameters) assert.ok(text.includes(`\`${name}\``) || text.includes(`{${name}}`), `${path} ${name}`);
  }
});
