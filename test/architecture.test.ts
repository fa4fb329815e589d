import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** Imports point only leftwards in this chain. */
const CHAIN = [
  'read',
  'parse',
  'language',
  'match',
  'model',
  'check',
  'suppress',
  'lint',
  'own',
  'baseline',
  'report',
  'rulebook',
  'config',
  'review',
  'cli',
  'action',
  'index',
];
/** These run in a browser too: no Node built-ins. */
const PURE = [
  'parse',
  'language',
  'match',
  'model',
  'check',
  'suppress',
  'lint',
  'own',
  'baseline',
  'report',
  'rulebook',
  'index',
];
/** The interactive report is pure but for these. */
const SHELL_OF_REVIEW = /^review\/(?:index|session|terminal|frames|proposals|views\/\w+)\.tsx?$/;
const isPure = (name: string): boolean =>
  PURE.includes(room(name)) || (room(name) === 'review' && !SHELL_OF_REVIEW.test(name));
/** What runs only when the package is built. */
const isBuildTime = (name: string): boolean => name.startsWith('check/compile/') || name === 'rulebook/write-docs.ts';

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name: name.replaceAll('\\', '/'), code: readFileSync(join(src, name), 'utf8') }));

/** `match/lexicon.ts` -> `match`, `lint.ts` -> `lint`. */
const room = (name: string): string => name.split('/')[0]!.replace(/\.tsx?$/, '');

const imports: Import[] = files.flatMap(({ name, code }) =>
  [...code.matchAll(/^(?:import|export)\s+(type\s)?[^'"`;]*?from\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm)].map(
    (found) => ({
      from: name,
      to: found[2] ?? found[3]!,
      typeOnly: found[1] !== undefined,
    }),
  ),
);

describe('the architecture', () => {
  it('knows every room', () => {
    expect(files.map(({ name }) => room(name)).filter((name) => !CHAIN.includes(name))).toEqual([]);
  });

  it('imports point leftwards', () => {
    const rightwards = imports.filter(({ from, to, typeOnly }) => {
      if (!to.startsWith('.')) return false;
      const target = relative(src, join(src, dirname(from), to))
        .replaceAll('\\', '/')
        .replace(/\.js$/, '.ts');
      const isTypeOfReport = typeOnly && ['lint', 'baseline'].includes(room(from)) && room(target) === 'report';
      return CHAIN.indexOf(room(target)) > CHAIN.indexOf(room(from)) && !isTypeOfReport;
    });
    expect(rightwards).toEqual([]);
  });

  it('the pure core knows nothing of Node', () => {
    const impure = imports.filter(({ from, to }) => {
      const isBuiltin = to.startsWith('node:') || builtinModules.includes(to);
      return isBuiltin && isPure(from) && !isBuildTime(from);
    });
    expect(impure).toEqual([]);
    const worldly = /\b(?:process\.(?:env|cwd|std\w+|exit|argv)|console\.\w+|new Date\(\)|Date\.now\(\))/;
    const sinners = files.filter(({ name, code }) => isPure(name) && !isBuildTime(name) && worldly.test(code));
    expect(sinners.map(({ name }) => name)).toEqual([]);
  });

  it('no regex combines \\p{...} with the flag i, which is ruinously slow', () => {
    const slow = files.flatMap(({ name, code }) =>
      code
        .split('\n')
        .filter(
          (line) =>
            /\\p\{[^/]*\/[a-z]*i[a-z]*/.test(line) ||
            (/\\p\{/.test(line) && /RegExp\(.*['"`][a-z]*i[a-z]*['"`]\)/.test(line)),
        )
        .map((line) => `${name}: ${line.trim()}`),
    );
    expect(slow).toEqual([]);
  });
});
