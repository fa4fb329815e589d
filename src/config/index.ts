export { type LoadResult, loadConfiguration } from './load.js';
