// The server's own description of its JSON interface, as a test uses it: references followed, every answer
// checked against the schema that stands for its address, status and type.
import assert from 'node:assert/strict';
import Ajv2020 from 'ajv/dist/2020.js';

const pointer = (...steps) => `#/${steps.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;

export async function readDescription(site) {
  const document = await site.json('/openapi.json');
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
  ajv.addVocabulary(Object.keys(document));
  ajv.addSchema(document, 'description');
  const resolve = (value) => (value.$ref === undefined ? value
    : value.$ref.slice(2).split('/').reduce((at, step) => at[step], document));
  const validators = new Map();

  // Throws naming what in `value` is not as the schema at `place` has it.
  function check(value, place, shown) {
    if (!validators.has(place)) validators.set(place, ajv.compile({ $ref: `description${place}` }));
    const validate = validators.get(place);
    assert.ok(validate(value), `${shown}: ${ajv.errorsText(validate.errors?.slice(0, 3))}`);
  }

  const operations = Object.entries(document.paths).map(([path, item]) => ({
    path,
    operation: item.get,
    matches: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
    parameters: (item.get.parameters ?? []).map(resolve),
  }));

  // The place of the schema of an answer, by the status or the default, and the type.
  function placeOf({ path, operation }, status, type) {
    const key = operation.responses[status] ? String(status) : 'default';
    const response = operation.responses[key];
    const content = resolve(response).content[type];
    assert.ok(content, `${path} ${status}: ${type} is not described`);
    const steps = response.$ref ? response.$ref.slice(2).split('/') : ['paths', path, 'get', 'responses', key];
    const last = content['x-line-schema'] ? 'x-line-schema' : 'schema';
    return { place: pointer(...steps, 'content', type, last), isLines: last === 'x-line-schema' };
  }

  // Asks for `request` ("/path?query"), which is for one of the described addresses, and checks the answer. Its
  // status, and its JSON where it has some.
  async function ask(request) {
    let reply = await fetch(site.address + request);
    let text = await reply.text();
    // The export before this one may still be giving back its place.
    for (let again = 0; again < 100 && reply.status === 503 && text.includes('"export_busy"'); ++again) {
      reply = await fetch(site.address + request);
      text = await reply.text();
    }
    const shown = `${request.slice(0, 300)} -> ${reply.status}`;
    const path = decodeURI(request.split('?')[0]);
    const found = operations.find(({ matches }) => matches.test(path));
    const type = reply.headers.get('content-type').split(';')[0];
    if (!found) return { status: reply.status, json: JSON.parse(text) };
    const { place, isLines } = placeOf(found, reply.status, type);
    if (isLines) {
      for (const line of text.trimEnd().split('\n')) check(JSON.parse(line), place, shown);
      return { status: reply.status };
    }
    if (!type.endsWith('json')) return { status: reply.status };
    const json = JSON.parse(text);
    check(json, place, shown);
    if (type === 'application/problem+json') {
      assert.equal(json.status, reply.status, shown);
      assert.equal(json.status, document['x-problems'][json.code].status, shown);
    }
    return { status: reply.status, json };
  }

  const schemaOf = (parameter) => resolve(parameter.schema);
  return { document, operations, resolve, schemaOf, ask, check };
}

// A parameter's value as it stands in an address; of a list each item is given on its own.
export function written(parameter, value) {
  return [value].flat().map((one) => `${encodeURIComponent(parameter.name)}=${encodeURIComponent(one)}`).join('&');
}

// An address of the operation: the example of each open segment and of each parameter that must be given
// (but `without`), then `more`.
export function address({ path, parameters }, id, { more = '', without = '' } = {}) {
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => {
    const example = parameters.find((one) => one.in === 'path' && one.name === name)?.example;
    return encodeURIComponent(example ?? id);
  });
  const needed = parameters.filter((one) => one.in === 'query' && one.required && one.name !== without)
    .map((one) => written(one, one.example));
  const query = [...needed, more].filter(Boolean).join('&');
  return query ? `${filled}?${query}` : filled;
}
