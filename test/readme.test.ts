/** What README.md shows is what the tool says. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lint } from '../src/lint.js';
import { world } from './cli/world.js';

it('README shows lines of the report on a bundled policy', async () => {
  const [, shown = ''] = /\n```\n(fixtures\/[\s\S]*?)\n```\n/.exec(readFileSync('README.md', 'utf8')) ?? [];
  const [path = ''] = /^\S+/.exec(shown) ?? [];
  const { stdout } = await world().run([path, '--no-config', '--no-baseline'], { lint, cwd: process.cwd() });
  const said = new Set(stdout.split('\n'));
  expect(shown.split('\n').filter((line) => line !== '[...]' && !said.has(line))).toEqual([]);
});
