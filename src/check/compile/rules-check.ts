/**
 * `npm run rules:check`: prints which patterns of the lexicon no example reaches. Fails where a concept is used by nothing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverage, unusedConcepts } from './coverage.js';
import { loadRules } from './main.js';

const loaded = loadRules('rules');
const covered = await coverage(loaded);
for (const { concept, patterns, unreached } of covered) {
  if (unreached.length === 0) continue;
  console.log(`${concept}: no example reaches ${unreached.length} of ${patterns} patterns`);
  for (const pattern of unreached) console.log(`    ${pattern}`);
}
const total = covered.reduce((sum, { patterns }) => sum + patterns, 0);
const without = covered.reduce((sum, { unreached }) => sum + unreached.length, 0);
console.log(`${total - without} of ${total} patterns are reached by an example`);

const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join('src', name), 'utf8'))
  .join('\n');
const unused = unusedConcepts(loaded, code);
if (unused.length > 0) {
  console.error(`used by no rule and no code: ${unused.join(', ')}`);
  process.exitCode = 1;
}
