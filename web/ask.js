// Asks the server for a page as a document. A page's policy allows no markup from text (Trusted Types), hence
// XMLHttpRequest with responseType 'document'.

const kPatience = 15000; // ms

// `loaded` is given the document (null when the reply is none) and the status, `failed` is called when there
// is no reply. After abort() of what is returned neither happens.
export function askForPage(url, loaded, failed) {
  const request = new XMLHttpRequest();
  request.open('GET', url);
  request.responseType = 'document';
  request.timeout = kPatience;
  request.addEventListener('load', () => loaded(request.response, request.status));
  request.addEventListener('error', failed);
  request.addEventListener('timeout', failed);
  request.send();
  return request;
}
