// What a first visit to a page costs on the wire: every file that a browser with an empty cache takes.

// `page` has an empty cache, and shows `address` afterwards. Rows of { path, bytes, heads }: bodies as they were
// transferred, and the replies' heads.
export async function firstLoad(page, address) {
  const requests = [];
  page.on('request', (request) => requests.push(request));
  await page.goto(address, { waitUntil: 'load' });
  // The driver does not tell of icons that the browser takes by itself.
  await page.evaluate(async () => {
    const image = new Image();
    image.src = document.querySelector('link[rel=icon]').href;
    await image.decode();
  });
  const rows = new Map();
  for (const request of requests) {
    const { responseBodySize, responseHeadersSize } = await request.sizes();
    const { pathname } = new URL(request.url());
    if (!rows.has(pathname)) rows.set(pathname, { path: pathname, bytes: responseBodySize, heads: responseHeadersSize });
  }
  return [...rows.values()];
}

export const total = (rows) => rows.reduce((all, row) => all + row.bytes, 0);
