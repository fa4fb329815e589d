/**
 * `npm run docs`: writes docs/rules anew from the rule files.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { documented, loadRules } from '../check/compile/main.js';
import { pagesOf } from './markdown.js';

const FOLDER = 'docs/rules';

const pages = pagesOf(documented(loadRules('rules')));
rmSync(FOLDER, { recursive: true, force: true });
for (const [name, text] of pages) {
  const path = join(FOLDER, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
console.log(`${pages.size} pages in ${FOLDER}`);
