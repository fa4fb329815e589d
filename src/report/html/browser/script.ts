/**
 * What the page can do with a script beyond what it is without: copy, count, search, go from finding to finding, and
 * have the text follow.
 */
import { addCopyButtons } from './copy.js';
import { countFiltered } from './filters.js';
import { followFindings } from './follow.js';
import { listenForKeys } from './keys.js';
import { addSearch } from './search.js';

document.documentElement.classList.add('scripted');
addCopyButtons();
countFiltered();
addSearch();
followFindings();
listenForKeys();
