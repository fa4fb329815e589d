export { type LoadResult, loadConfiguration } from './load.js';
export { loadBaseline } from './load-baseline.js';
