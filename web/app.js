// The page's script, which the server sends as one file (server/page/script_module.h). It holds neither words
// nor markup: what it shows is rendered by the server, in replies or in the page's <template>s. Everything but
// keys and the list of suggestions works without it.
import './search.js';
import './instant.js';
import './suggest.js';
import './facets.js';
import './fresh.js';
import './reader.js';
import './similar.js';
import './copy.js';
import './keys.js';
