// Made heads of requests, most of them wrong somewhere, are given to the server's own check and to Node's parser in
// its strict form: what Node refuses, the server must not take, and what both take they must read alike. (A proxy
// that reads a request otherwise than the server behind it is how requests are smuggled.) What only the server
// refuses is counted by its code. DATELINE_SEED repeats a run, DATELINE_HEADS makes it longer.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import http from 'node:http';
import { Duplex } from 'node:stream';
import { test } from 'node:test';
import { randomFrom } from '../random.mjs';

const program = process.env.DATELINE_HEAD_VERDICTS ?? new URL('../../../build/release/fuzz/head_verdicts', import.meta.url).pathname;
const heads = Number(process.env.DATELINE_HEADS ?? 4000);

const methods = ['GET', 'GET', 'GET', 'HEAD', 'POST', 'POST', 'OPTIONS', 'PUT', 'DELETE', 'get', 'TRACE', 'CONNECT', 'PRI', 'G ET', 'X', ''];
const targets = ['/', '/', '/?q=kursk&country=KP', '/a/b%20c', '*', 'http://x/', 'x', '', '/a b', '/#f', '//', '/\\', '/\x7f', '/\xff', '/%zz', '/?a?b=c', '/{|}^"<>`', '/\t'];
const versions = ['HTTP/1.1', 'HTTP/1.1', 'HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/0.9', 'HTTP/2.0', 'HTTP/1.2', 'HTTP/11', 'http/1.1', 'HTTP/1.1 ', 'HTTP', 'ICE/1.0', 'RTSP/1.0', ''];
const fields = ['Host: x', 'Host: x', 'Host: [::1]:80', 'host:x', 'Host:\tx\t', 'Host:', 'Host : x', ' Host: x', 'Accept: */*', 'Content-Length: 3',
  'Content-Length: 0', 'Content-Length: 03', 'Content-Length: +3', 'Content-Length: 3, 3', 'Content-Length: 3 3', 'Content-Length: 0x3',
  'Content-Length: 99999999999999999999', 'Content-Length:', 'Content-Length: 3\t', 'Transfer-Encoding: chunked', 'Transfer-Encoding: identity',
  'Transfer-Encoding: chunked, gzip', 'Transfer-Encoding : chunked', 'transfer-encoding:\tchunked', 'Connection: close', 'Connection: keep-alive, Upgrade',
  'Upgrade: h2c', 'Expect: 100-continue', 'If-None-Match: "a", W/"b"', 'Origin: https://a.example', 'X: \xe4\x80', 'X: a\x00b', 'X: \x1b', 'X: \x7f',
  'X:', 'X', ': x', 'X Y: z', 'X\t: y', ' folded', '\tfolded', 'X: a\rb', 'X: a\nb', 'X(y): z', 'X"y: z', 'X\x80: y', 'Trailer: x', 'Range: bytes=0-', 'Cookie: a=b; c'];
const ends = ['\r\n', '\r\n', '\r\n', '\r\n', '\r\n', '\r\n', '\r\n', '\r\n', '\n', '\r', '\r\r\n', ' \r\n', '\r\n\r\n'];
const pieces = ['\r\n', '\n', '\r', ' ', '\t', ':', '\x00', '\xff', '\x0b', '\x0c', '\x85', '\xa0', 'chunked', 'Content-Length: 1\r\n', 'Host: y\r\n', ',', ';', '/', '%'];

// A head by the grammar above, then, half of the time, with some bytes of it taken out, doubled or put in.
function madeHead(random) {
  const usual = random.pick([0, 0.8, 0.95, 1]);
  const one = (list) => (random.chance(usual) ? list[0] : random.pick(list));
  let head = `${one(methods)} ${one(targets)} ${one(versions)}${one(ends)}`;
  const lines = Array.from({ length: random.below(4) }, () => one(['X-Any: value', ...fields]));
  if (random.chance(0.9)) lines.unshift('Host: x');
  for (const line of lines) head += line + one(ends);
  head += '\r\n';
  for (let edits = random.chance(0.5) ? 1 + random.below(3) : 0; edits > 0; edits--) {
    const at = random.below(head.length);
    const kept = at + random.pick([0, 0, 1, -1]);
    head = head.slice(0, at) + random.pick([...pieces, '', '']) + head.slice(Math.max(kept, 0));
  }
  return Buffer.from(head, 'latin1');
}

function ourVerdicts(inputs) {
  const asked = spawnSync(program, { input: inputs.map((bytes) => `${bytes.toString('hex')}\n`).join(''), maxBuffer: 1 << 28 });
  assert.equal(asked.status, 0, `${program}: ${asked.error ?? asked.stderr}`);
  return asked.stdout.toString('latin1').split('\n').slice(0, -1);
}

// Bytes that a connection brings, and nothing behind them.
class Connection extends Duplex {
  constructor(bytes) {
    super();
    this.bytes = bytes;
  }
  _read() {
    this.push(this.bytes);
    this.push(null);
  }
  _write(chunk, encoding, done) {
    done();
  }
}

// How a server of Node reads the bytes: its first request, or the code of its refusal.
function openNode() {
  let settle;
  const server = http.createServer({ insecureHTTPParser: false, maxHeaderSize: 1 << 16 }, (request, response) => {
    settle({ ok: [request.method, request.url, request.headers.host ?? ''].join(' ') });
    response.destroy();
  });
  server.on('clientError', (error, socket) => {
    settle({ refused: error.code ?? error.message });
    socket.destroy();
  });
  server.on('checkContinue', () => settle({ ok: 'expect' }));
  server.on('connect', (request, socket) => {
    settle({ ok: `CONNECT ${request.url}` });
    socket.destroy();
  });
  return (bytes) => new Promise((resolve) => {
    settle = resolve;
    const connection = new Connection(bytes);
    connection.on('close', () => resolve({ refused: 'closed' }));
    server.emit('connection', connection);
  });
}

test('no head of a request is taken that Node refuses', { timeout: 600000 }, async () => {
  const seed = Number(process.env.DATELINE_SEED ?? 1);
  console.log(`seed ${seed}, ${heads} heads`);
  const random = randomFrom(seed);
  const inputs = Array.from({ length: heads }, () => madeHead(random));
  const ours = ourVerdicts(inputs);
  assert.equal(ours.length, heads);
  const node = openNode();
  const counts = { 'taken by both': 0, 'refused by both': 0 };
  for (const [at, bytes] of inputs.entries()) {
    const shown = JSON.stringify(bytes.toString('latin1'));
    const taken = await node(bytes);
    if (ours[at].startsWith('ok ')) {
      assert.ok(taken.ok, `taken, but Node says ${taken.refused}: ${shown}`);
      assert.equal(ours[at].slice(3), taken.ok, `read otherwise by Node: ${shown}`);
      counts['taken by both']++;
    } else if (taken.ok) {
      const kind = `only refused here: ${ours[at]}`;
      counts[kind] = (counts[kind] ?? 0) + 1;
    } else {
      counts['refused by both']++;
    }
  }
  console.log(counts);
  assert.ok(counts['taken by both'] > heads / 20 && counts['refused by both'] > heads / 20, 'the made heads are of both kinds');
});
