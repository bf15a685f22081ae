// What the browser itself measured of a page: paints, shifts, long tasks, interactions. Thresholds and
// definitions are those of Web Vitals (LCP, CLS, INP) and of Lighthouse (TBT).

// Runs in the page before anything else: gathers entries in window.measured.
function gather() {
  const measured = { lcp: 0, cls: 0, tasks: [], interactions: [] };
  window.measured = measured;
  const observe = (type, take, options = {}) => new PerformanceObserver((list) => list.getEntries().forEach(take))
    .observe({ type, buffered: true, ...options });
  observe('largest-contentful-paint', (entry) => { measured.lcp = entry.startTime; });
  observe('layout-shift', (entry) => { if (!entry.hadRecentInput) measured.cls += entry.value; });
  observe('longtask', (entry) => measured.tasks.push(entry.duration));
  observe('event', (entry) => {
    if (entry.interactionId) {
      measured.interactions.push({ id: entry.interactionId, name: entry.name, duration: entry.duration,
        waited: entry.processingStart - entry.startTime, worked: entry.processingEnd - entry.processingStart });
    }
  }, { durationThreshold: 16 });
}

// A page of a context of its own, which is as wide as told and runs `slowDown` times slower than this machine.
export async function openObserved(browser, { viewport, slowDown }) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  await page.addInitScript(gather);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  return { page, close: () => context.close() };
}

// Waits until two frames were painted, so that what came before is in the figures.
export const painted = (page) => page.evaluate(() => new Promise((resolve) => {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
}));

export const measured = (page) => page.evaluate(() => window.measured);

// Milliseconds by which tasks passed 50 ms.
export const blocked = (tasks) => tasks.reduce((all, task) => all + Math.max(0, task - 50), 0);

export const longest = (tasks) => Math.max(0, ...tasks);
