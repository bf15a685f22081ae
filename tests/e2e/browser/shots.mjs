// Pictures of the main pages for people to look at: node shots.mjs FOLDER. Four widths in two themes, and paper.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { corpusArticles, launch, openPage, openSite, shared } from './site.mjs';
import { narrowStates, states } from './states.mjs';

const folder = process.argv[2] ?? 'shots';
const widths = { 320: 640, 390: 844, 1280: 800, 1920: 1080 };
const narrow = 900; // px: below, filters are opened by themselves

const fileName = (...parts) => `${parts.join('-').replaceAll(' ', '_')}.png`;

await mkdir(folder, { recursive: true });
const run = shared();
const browser = await launch();
const site = await openSite(run, await corpusArticles());
let pictures = 0;
for (const [name, reach] of Object.entries({ ...states, ...narrowStates })) {
  for (const [width, height] of Object.entries(widths)) {
    if (name in narrowStates && Number(width) >= narrow) continue;
    const one = shared();
    const { page } = await openPage(one, browser, { viewport: { width: Number(width), height } });
    await reach(page, site);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(folder, fileName(name, width, colorScheme)) });
      ++pictures;
    }
    if (Number(width) === 1280) {
      await page.emulateMedia({ media: 'print', colorScheme: 'light' });
      await page.pdf({ path: join(folder, fileName(name, 'paper').replace('.png', '.pdf')), format: 'A4' });
    }
    await one.close();
  }
}
await browser.close();
await run.close();
console.log(`${pictures} pictures in ${folder}`);
