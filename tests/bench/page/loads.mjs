// Loading a page again and again with an empty cache, as a slow phone would.
import { firstLoad } from '../../e2e/browser/weight.mjs';
import { blocked, longest, measured, openObserved, painted } from './observe.mjs';

// The worst of `times` loads: { lcp, tbt, longest } in ms, and cls.
export async function worstLoad(browser, address, { times, ...screen }) {
  const worst = { lcp: 0, cls: 0, tbt: 0, longest: 0 };
  for (let i = 0; i < times; ++i) {
    const { page, close } = await openObserved(browser, screen);
    await page.goto(address, { waitUntil: 'networkidle' });
    await painted(page);
    const { lcp, cls, tasks } = await measured(page);
    worst.lcp = Math.max(worst.lcp, lcp);
    worst.cls = Math.max(worst.cls, cls);
    worst.tbt = Math.max(worst.tbt, blocked(tasks));
    worst.longest = Math.max(worst.longest, longest(tasks));
    await close();
  }
  return worst;
}

// Rows of { path, bytes, heads } of a first visit.
export async function weigh(browser, address) {
  const context = await browser.newContext();
  const rows = await firstLoad(await context.newPage(), address);
  await context.close();
  return rows;
}
