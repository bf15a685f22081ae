// A person's way through the page on a slow machine: how long each key and click keeps the page from painting,
// and how long it takes until what was asked for stands there.
import { blocked, longest, measured, openObserved, painted } from './observe.mjs';

const settled = async (page) => {
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
  await painted(page);
};

const chips = '.chips';
const list = '[role=listbox]';

// Milliseconds from the event `type`, which `act` causes, until the text of what matches `selector` is another one
// and painted.
async function timeUntilNew(page, { selector, type, act }) {
  await page.evaluate(([selector, type]) => {
    const text = () => document.querySelector(selector)?.textContent;
    const before = text();
    window.shownAfter = new Promise((resolve) => {
      addEventListener(type, (event) => {
        const look = () => {
          if (text() === before) requestAnimationFrame(look);
          else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - event.timeStamp)));
        };
        look();
      }, { capture: true, once: true });
    });
  }, [selector, type]);
  await act();
  return page.evaluate(() => window.shownAfter);
}

// Of each letter of `word` typed into the empty box: how long until suggestions stand there.
async function suggestionTimes(page, word) {
  const box = page.getByRole('combobox');
  const times = [];
  for (const letter of word) {
    await box.fill('');
    await page.locator(list).waitFor({ state: 'detached' });
    times.push(await timeUntilNew(page, { selector: list, type: 'keydown', act: () => box.press(letter) }));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
  }
  return times;
}

async function search(page, word) {
  await page.getByRole('combobox').fill('');
  await page.getByRole('combobox').pressSequentially(word, { delay: 80 });
  await page.keyboard.press('Enter');
  await page.waitForURL(/[?&]q=/);
  await settled(page);
}

// Of the first value of each facet, chosen and given up again: how long until the new results stand there.
async function facetTimes(page) {
  const groups = page.locator('#filters fieldset');
  const times = [];
  for (let i = 0; i < await groups.count(); ++i) {
    for (const isChosen of [true, false]) {
      const value = groups.nth(i).getByRole('checkbox').first();
      times.push(await timeUntilNew(page, { selector: chips, type: 'click', act: () => value.setChecked(isChosen) }));
      await settled(page);
    }
  }
  return times;
}

// Everything else on the results that can be pressed, once.
async function useResults(page) {
  await page.getByText('Show as table').click();
  await page.locator('#filters summary').first().click();
  for (const name of ['Newest', 'Next']) {
    await page.getByRole('link', { name, exact: true }).click();
    await settled(page);
  }
  await page.locator('.histogram-bars a').nth(2).click({ force: true });
  await settled(page);
  await page.goBack();
  await settled(page);
}

async function useReader(page) {
  await page.getByRole('article').first().getByRole('heading').getByRole('link').click();
  await page.getByRole('button', { name: 'Next match' }).waitFor();
  for (const name of ['Next match', 'Next match', 'Previous match']) {
    const button = page.getByRole('button', { name });
    if (await button.count() > 0) await button.click(); // of one match there is no previous one
    await painted(page);
  }
}

const worstOf = (entries) => entries.reduce((worst, one) => (one.duration > worst.duration ? one : worst),
  { duration: 0, name: 'none' });

// { suggestions, facets } in ms, one a time; { inp, tasks } over the whole tour, which searches for `word`.
export async function tour(browser, address, { word, ...screen }) {
  const { page, close } = await openObserved(browser, screen);
  await page.goto(`${address}/`, { waitUntil: 'networkidle' });
  const suggestions = await suggestionTimes(page, word.slice(0, 4));
  await search(page, word);
  const facets = await facetTimes(page);
  await useResults(page);
  const atResults = await measured(page);
  await useReader(page);
  const inReader = await measured(page);
  await close();
  const tasks = [...atResults.tasks, ...inReader.tasks];
  return { suggestions, facets, inp: worstOf([...atResults.interactions, ...inReader.interactions]),
    cls: Math.max(atResults.cls, inReader.cls), blocked: blocked(tasks), longest: longest(tasks) };
}
