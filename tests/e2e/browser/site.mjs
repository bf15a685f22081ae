// A site of a test's own: articles in a temporary folder, indexed by the real indexer, served by the real
// server on a free port. And the one browser, with what it complained about.
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';

const top = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const indexer = process.env.DATELINE_INDEXER ?? join(top, 'build/dev/dateline-indexer');
const server = process.env.DATELINE_SERVER ?? join(top, 'build/dev/dateline-server');

const run = promisify(execFile);

async function serve(db, folder, options) {
  const child = spawn(server, ['--db', db, '--host', '127.0.0.1', '--port', '0', ...options],
    { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, DATELINE_LOG_LEVEL: 'warn' } });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    const address = line.match(/http:\/\/127\.0\.0\.1:\d+/);
    if (address) {
      child.stdout.resume();
      return { address: address[0], stop: async () => { child.kill('SIGTERM'); await ended; } };
    }
  }
  throw new Error('the server ended without saying its address');
}

// What the tests of a file share, in the place of a test: what is opened for it is closed by `close`, last first.
export function shared() {
  const ends = [];
  return {
    after: (end) => ends.push(end),
    close: async () => { for (const end of ends.splice(0).reverse()) await end(); },
  };
}

// `articles`: file name to text; `options` of the server. The site is gone when the test `t` ends.
export async function openSite(t, articles, options = []) {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-browser-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'articles'));
  const site = {
    folder,
    async put(files) {
      for (const [name, text] of Object.entries(files)) await writeFile(join(folder, 'articles', name), text);
      await run(indexer, ['sync', '--db', join(folder, 'db'), '--authority', join(top, 'corpus/authority'),
        join(folder, 'articles')], { cwd: folder });
    },
  };
  await site.put(articles);
  const served = await serve(join(folder, 'db'), folder, options);
  t.after(served.stop);
  site.address = served.address;
  site.stop = served.stop;
  site.json = async (path) => (await fetch(served.address + path)).json();
  return site;
}

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

// What the tests of a file share: a browser, and a site of these articles. Gone when the file's tests are over.
export async function shareSite(articles) {
  const file = shared();
  after(() => file.close());
  const browser = await launch();
  file.after(() => browser.close());
  return { browser, site: await openSite(file, articles) };
}

// A page in a context of its own. `complaints` gathers console errors, exceptions and policy violations.
export async function openPage(t, browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  t.after(() => context.close());
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  if (options.javaScriptEnabled !== false) {
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
  }
  return { page, complaints };
}

const months = ['2024-03', '2024-05', '2024-06', '2024-10'];
const countries = [['NO'], ['SE', 'NO'], ['FI'], ['NO', 'FI']];
const sources = ['Harbour Gazette', 'Coast Post', 'Northern Herald'];

// 24 articles on harbours; every third one has ferries, every one a date, a source and countries.
export function harbourArticles() {
  const files = {};
  for (let i = 0; i < 24; ++i) {
    const day = String(i + 1).padStart(2, '0');
    files[`harbour-${day}.md`] = `---
title: "Harbour report number ${i + 1}"
date: ${months[i % months.length]}-${day}
source: "${sources[i % sources.length]}"
person: [Ada Example${i % 5 === 0 ? ', Bo Sample' : ''}]
country: [${countries[i % countries.length].join(', ')}]
---
The harbour of town ${i + 1} was open all day.${i % 3 === 0 ? ' Two ferries left for the islands.' : ''}

## What comes next

Work on the harbour wall goes on until autumn, the harbour master said.
`;
  }
  return files;
}

// The bundled articles.
export async function corpusArticles() {
  const folder = join(top, 'corpus/articles');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md'));
  return Object.fromEntries(await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')])));
}

// All hits of a search, by the JSON interface.
export async function allHits(site, parameters) {
  const hits = [];
  for (let offset = 0; ; offset += 100) {
    const answer = await site.json(`/api/v1/search?${parameters}&offset=${offset}&limit=100`);
    hits.push(...answer.hits);
    if (hits.length >= answer.totalHits) return hits;
  }
}
