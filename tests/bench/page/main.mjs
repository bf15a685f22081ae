// Measures the pages of a running server in a real browser: node main.mjs ADDRESS QUERIES.ndjson
// Prints each figure beside its budget; tests/bench/README.md says what they mean.
import { readFileSync } from 'node:fs';
import { launch } from '../../e2e/browser/site.mjs';
import { total } from '../../e2e/browser/weight.mjs';
import { scores } from './lighthouse.mjs';
import { weigh, worstLoad } from './loads.mjs';
import { atLeast, atMost, load, machineLine, median } from './report.mjs';
import { tour } from './tour.mjs';

const [address, queries] = process.argv.slice(2);
const phone = { viewport: { width: 390, height: 844 }, slowDown: 4 };
const desk = { viewport: { width: 1280, height: 800 }, slowDown: 4 };

// A frequent word, whose search has much to show.
const word = readFileSync(queries, 'utf8').trim().split('\n').map((line) => JSON.parse(line))
  .find(({ kind }) => kind === '1freq').terms[0];
const results = `${address}/?q=${word}`;
const answer = await (await fetch(`${address}/api/v1/search?q=${word}&limit=1`)).json();
const reader = `${address}/a/${answer.hits[0].id}?q=${word}`;
const index = await (await fetch(`${address}/api/v1/search?limit=1`)).json();

console.log(`command   node ${process.argv.slice(1).join(' ').replaceAll(`${process.cwd()}/`, '')}`);
console.log(machineLine());
const browser = await launch();
console.log(`browser   Chromium ${browser.version()}, node ${process.version}`);
console.log(`asked     ${index.totalHits} articles, ${answer.totalHits} with "${word}"\n`);

const pages = [['first visit', `${address}/`], ['results', results], ['reader', reader]];
console.log('bytes of a first visit, gzip, without heads');
for (const [name, page] of pages) {
  const rows = await weigh(browser, page);
  console.log(atMost(`  ${name}`, total(rows), 25000));
  if (page === results) for (const row of rows) console.log(`    ${row.path.padEnd(44)}${String(row.bytes).padStart(6)}`);
}

console.log(`\nthe worst of 5 loads, processor ${phone.slowDown} times slower, ${phone.viewport.width} px wide`);
for (const [name, page] of pages) {
  const worst = await worstLoad(browser, page, { times: 5, ...phone });
  console.log(atMost(`  ${name}: largest contentful paint, ms`, Math.round(worst.lcp), 1000));
  console.log(atMost(`  ${name}: layout shift`, worst.cls, 0.02));
  console.log(atMost(`  ${name}: total blocking time, ms`, Math.round(worst.tbt), 50));
  console.log(atMost(`  ${name}: longest task, ms`, Math.round(worst.longest), 50));
}

for (const screen of [desk, { ...desk, slowDown: 1 }]) {
  const found = await tour(browser, address, { word, ...screen });
  const times = screen.slowDown === 1 ? 'as it is' : `${screen.slowDown} times slower`;
  console.log(`\na tour, processor ${times}, ${screen.viewport.width} px wide`);
  console.log(atMost(`  worst interaction to next paint (${found.inp.name}), ms`, found.inp.duration, 100));
  console.log(atMost('  layout shift', found.cls, 0.02));
  console.log(atMost('  longest task, ms', Math.round(found.longest), 50));
  console.log(atMost('  suggestions after the key, median, ms', Math.round(median(found.suggestions)), 150));
  console.log(atMost('  facet click to new results, median, ms', Math.round(median(found.facets)), 200));
  console.log(atMost('  facet click to new results, worst, ms', Math.round(Math.max(...found.facets)), 200));
}
await browser.close();

// robots.txt asks crawlers not to follow searches, which are without end; whether a search may be indexed is
// therefore not asked.
const judged = [['results', results, ['is-crawlable']], ['reader', `${address}/a/${answer.hits[0].id}`, []]];
const leasts = { performance: 98, accessibility: 100, 'best practices': 100, 'search engines': 95 };
console.log('\nLighthouse, mobile; of the results without "is-crawlable"');
for (const [name, page, skipped] of judged) {
  const { scores: reached, failures } = await scores(page, skipped);
  Object.entries(leasts).forEach(([what, least], i) => console.log(atLeast(`  ${name}: ${what}`, reached[i], least)));
  for (const failure of failures) console.log(`    ${failure}`);
}
console.log(`\nload at the end ${load()}`);
