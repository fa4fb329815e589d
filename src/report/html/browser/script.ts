/**
 * What the page can do with a script beyond what it is without: copy, count, search, and go from finding to finding.
 */
import { addCopyButtons } from './copy.js';
import { countFiltered } from './filters.js';
import { listenForKeys } from './keys.js';
import { addSearch } from './search.js';

document.documentElement.classList.add('scripted');
addCopyButtons();
countFiltered();
addSearch();
listenForKeys();
