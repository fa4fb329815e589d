/**
 * read: what the user named -> Sources. Finds the files, reads them within limits, decodes them and tells their format.
 */
export { type Decoded, decode } from './decode.js';
export { discover, isNamedAsPolicy } from './discover.js';
export { formatOf } from './format.js';
export { type FileInput, type Input, isPolicyFile, isWalked, resolveInputs, type Where } from './inputs.js';
export { MAX_BYTES, type ReadResult, read, toSource } from './read.js';
export type { Format, Source } from './source.js';
