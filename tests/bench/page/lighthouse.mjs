// Lighthouse's four scores of a page, as its mobile form gives them: a slow phone on a slow network, simulated.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

// Audits that cost points, by the words of Lighthouse.
function failures(lhr) {
  const weighed = categories.flatMap((name) => lhr.categories[name].auditRefs.filter(({ weight }) => weight > 0));
  return weighed.map(({ id }) => lhr.audits[id]).filter(({ score }) => score !== null && score < 0.9)
    .map(({ id, displayValue }) => (displayValue ? `${id} (${displayValue})` : id));
}

// { scores: four whole numbers of 100, failures: names of audits }; `skipAudits` are not asked.
export async function scores(address, skipAudits = []) {
  const chrome = await launch({ chromePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'] });
  try {
    const { lhr } = await lighthouse(address, { port: chrome.port, output: 'json', onlyCategories: categories,
      skipAudits, logLevel: 'error' });
    if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
    return { scores: categories.map((name) => Math.round(lhr.categories[name].score * 100)), failures: failures(lhr) };
  } finally {
    await chrome.kill();
  }
}
