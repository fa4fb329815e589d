/** What directories and globs leave out, held to what git itself says. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveInputs } from '../../src/read/index.js';
import { scratchFolder } from '../scratch.js';

type Files = Readonly<Record<string, string>>;

const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

function folderWith(files: Files, { repository = true } = {}): string {
  const folder = scratchFolder();
  if (repository) execFileSync('git', ['init', '-q', folder], { env });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const found = async (cwd: string, name = '.', gitignore = true): Promise<string[]> =>
  (await resolveInputs([name], { cwd, gitignore })).map((input) =>
    input.kind === 'error' ? `${input.path}: ${input.error}` : input.path,
  );

const policiesOf = (files: Files): string[] => Object.keys(files).filter((name) => name.endsWith('.md'));

/** The policies that git does not ignore, sorted. */
function asGit(cwd: string, files: Files): string[] {
  const names = policiesOf(files);
  const { stdout } = spawnSync('git', ['check-ignore', '-z', '--stdin'], {
    cwd,
    env,
    input: names.join('\0'),
    encoding: 'utf8',
  });
  const ignored = new Set(stdout.split('\0'));
  return names.filter((name) => !ignored.has(name)).sort();
}

const policies = (...names: string[]): Files => Object.fromEntries(names.map((name) => [name, 'Personvern']));
const FEW = policies('a.md', 'b.md', 'sub/a.md', 'sub/b.md', 'sub/deep/a.md', 'sub/deep/b.md');

describe('what git ignores', () => {
  it.each<[string, Files]>([
    ['nothing', {}],
    ['an empty file of rules', { '.gitignore': '\n\n# nothing\n  \n' }],
    ['a name, wherever it is', { '.gitignore': 'a.md' }],
    ['a name at the root only', { '.gitignore': '/a.md' }],
    ['a path', { '.gitignore': 'sub/a.md' }],
    ['a folder', { '.gitignore': 'sub/' }],
    ['a folder, wherever it is', { '.gitignore': 'deep/' }],
    ['a folder that is a file', { '.gitignore': 'a.md/' }],
    ['stars', { '.gitignore': 's*/*.md' }],
    ['two stars', { '.gitignore': '**/deep/*' }],
    ['two stars in the middle and at the end', { '.gitignore': 'sub/**/b.md\nsub/deep/**' }],
    ['classes of characters', { '.gitignore': '[a].md\n[!a].md\n!sub/b.md' }],
    ['an exception', { '.gitignore': '*.md\n!b.md' }],
    ['an exception within what is ignored as a whole', { '.gitignore': 'sub/\n!sub/a.md' }],
    ['all but one folder', { '.gitignore': '/*\n!/sub/' }],
    ['line ends of Windows, and a byte order mark', { '.gitignore': '\ufeffa.md\r\nsub/b.md\r\n' }],
    ['spaces at the end', { '.gitignore': 'a.md   \nb.md\\ ' }],
    ['escaped signs', { '.gitignore': '\\#a.md\n\\!b.md', ...policies('#a.md', '!b.md') }],
    ['rules of a folder', { 'sub/.gitignore': 'a.md' }],
    ['rules of a folder, from there on', { 'sub/.gitignore': '/a.md\ndeep/b.md' }],
    ['a folder that takes back', { '.gitignore': 'a.md', 'sub/.gitignore': '!a.md' }],
    ['a folder whose folder takes back', { '.gitignore': 'deep/', 'sub/.gitignore': '!deep/' }],
    ['a folder that ignores itself', { 'sub/.gitignore': '*' }],
    [
      'folders with signs in their names',
      { 's*b [1]!/.gitignore': 'a.md\n!/b.md', '.gitignore': 'b.md', ...policies('s*b [1]!/a.md', 's*b [1]!/b.md') },
    ],
    ['other cases', { '.gitignore': 'A.MD' }],
    ['letters beyond ASCII', { '.gitignore': 'personvern-æøå*', ...policies('personvern-æøå.md', 'blåbær.md') }],
    ['rules for this clone only', { '.git/info/exclude': 'a.md' }],
    ['rules for this clone that are taken back', { '.git/info/exclude': 'a.md', '.gitignore': '!a.md' }],
  ])('%s', async (_, rules) => {
    const files = { ...FEW, ...rules };
    const cwd = folderWith(files);
    expect(await found(cwd)).toEqual(asGit(cwd, files));
    expect(await found(cwd, '**/*.md')).toEqual(asGit(cwd, files));
    expect(await found(cwd, '.', false)).toEqual(policiesOf(files).sort());
  });

  it('is as git says, whatever the rules', { timeout: 120_000 }, async () => {
    const part = fc.constantFrom('a', 'b', 'sub', 'deep', '*', '**', '?', '[ab]', 'a.md', '*.md', 's*');
    const line = fc
      .tuple(
        fc.constantFrom('', '!'),
        fc.constantFrom('', '/'),
        fc.array(part, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('', '/'),
      )
      .map(([not, start, parts, end]) => not + start + parts.join('/') + end);
    const lines = fc.array(line, { maxLength: 4 }).map((all) => all.join('\n'));
    await fc.assert(
      fc.asyncProperty(lines, lines, lines, async (root, sub, deep) => {
        const files = { ...FEW, '.gitignore': root, 'sub/.gitignore': sub, 'sub/deep/.gitignore': deep };
        const cwd = folderWith(files);
        const left = (await found(cwd)).filter((name) => !name.includes(': '));
        expect(left).toEqual(asGit(cwd, files));
      }),
      { numRuns: 60 },
    );
  });
});

describe('what was named', () => {
  const RULES = { ...FEW, '.gitignore': 'sub/\na.md\nb.md', 'sub/deep/.gitignore': 'b.md' };

  it('is taken when it is a file', async () => {
    expect(await found(folderWith(RULES), 'sub/a.md')).toEqual(['sub/a.md']);
  });

  it('is taken when it is a folder that git ignores, but for what is ignored within', async () => {
    const cwd = folderWith(RULES);
    expect(await found(cwd, 'sub')).toEqual(['sub/a.md', 'sub/b.md', 'sub/deep/a.md']);
    expect(await found(cwd, 'sub/deep')).toEqual(['sub/deep/a.md']);
    expect(await found(cwd, 'sub/deep/*.md')).toEqual(['sub/deep/a.md']);
  });

  it('is held to the rules above it', async () => {
    expect(await found(folderWith({ ...FEW, '.gitignore': 'a.md' }), 'sub')).toEqual(['sub/b.md', 'sub/deep/b.md']);
  });

  it('is told of when everything in it is ignored', async () => {
    const cwd = folderWith({ ...FEW, '.gitignore': '*.md' });
    const leftOut = 'what git ignores was left out (--no-gitignore takes it too)';
    expect(await found(cwd)).toEqual([
      `.: no policies in this directory: privlint looks for *.html, *.htm, *.md, *.markdown and *.txt; ${leftOut}`,
    ]);
    expect(await found(cwd, '*.md')).toEqual([
      `*.md: no file matches this pattern: check it, and quote it against the shell; ${leftOut}`,
    ]);
  });
});

describe('where rules are looked for', () => {
  it('from the working directory on, outside of any repository', async () => {
    const cwd = folderWith({ ...FEW, '.gitignore': 'a.md' }, { repository: false });
    expect(await found(cwd)).toEqual(['b.md', 'sub/b.md', 'sub/deep/b.md']);
    expect(await found(cwd, 'sub')).toEqual(['sub/b.md', 'sub/deep/b.md']);
    expect(await found(join(cwd, 'sub'))).toEqual(['a.md', 'b.md', 'deep/a.md', 'deep/b.md']);
    expect(await found(join(cwd, 'sub'), '..')).toEqual(['../b.md', 'b.md', 'deep/b.md']);
  });

  it('not above a repository within a repository', async () => {
    const cwd = folderWith({ ...FEW, '.gitignore': 'a.md' });
    execFileSync('git', ['init', '-q', join(cwd, 'sub')], { env });
    expect(await found(cwd)).toEqual(['b.md', 'sub/a.md', 'sub/b.md', 'sub/deep/a.md', 'sub/deep/b.md']);
  });
});
