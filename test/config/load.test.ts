import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Configuration } from '../../src/config/config.js';
import { findConfiguration } from '../../src/config/find.js';
import { loadConfiguration } from '../../src/config/index.js';
import { scratchFolder } from '../scratch.js';

const root = scratchFolder();

function write(name: string, content: object | string | Uint8Array): string {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content));
  return path;
}

async function load(path: string, cwd = root): Promise<Configuration> {
  const result = await loadConfiguration(path, cwd);
  if ('errors' in result) throw new Error(result.errors.join('\n'));
  return result.configuration;
}

const errors = async (path: string, cwd = root): Promise<readonly string[]> => {
  const result = await loadConfiguration(path, cwd);
  return 'errors' in result ? result.errors : [];
};

describe('findConfiguration', () => {
  it('takes the one in the directory, else the nearest above', () => {
    const outer = write('find/privlint.config.json', {});
    const inner = write('find/a/b/privlint.config.json', {});
    mkdirSync(join(root, 'find/a/b/c'));
    expect(findConfiguration(join(root, 'find'))).toBe(outer);
    expect(findConfiguration(join(root, 'find/a'))).toBe(outer);
    expect(findConfiguration(join(root, 'find/a/b/c'))).toBe(inner);
    expect(findConfiguration(tmpdir())).toBeNull();
  });
});

describe('loadConfiguration', () => {
  it('puts the nearest first: single values are replaced, lists are joined, rules go by their id', async () => {
    write('chain/base.json', {
      failLevel: 'note',
      lang: 'sv',
      files: ['base.md'],
      ignore: ['a'],
      rules: { 'stale/*': 'note', 'rights/access': 'off' },
      suppressions: [{ rule: 'x/y', reason: 'base' }],
    });
    write('chain/other.json', { lang: 'en', ignore: ['b'], rules: { 'stale/*': 'warning' } });
    const path = write('chain/privlint.config.json', {
      extends: ['base.json', 'other.json'],
      failLevel: 'error',
      ignore: ['c'],
      rules: { 'rights/access': 'error' },
      suppressions: [{ rule: 'x/y', reason: 'own' }],
    });
    const { paths, scalars, rules, ignore, suppressions } = await load(path, join(root, 'chain'));
    expect(paths).toEqual(['privlint.config.json', 'other.json', 'base.json']);
    expect(scalars.failLevel).toMatchObject({ value: 'error', from: 'privlint.config.json' });
    expect(scalars.lang).toMatchObject({ value: 'en', from: 'other.json' });
    expect(scalars.files).toMatchObject({ value: ['base.md'], from: 'base.json', directory: join(root, 'chain') });
    expect(scalars.asOf).toBeNull();
    expect([...rules].map(([id, { value, from }]) => [id, value, from])).toEqual([
      ['stale/*', 'warning', 'other.json'],
      ['rights/access', 'error', 'privlint.config.json'],
    ]);
    expect(ignore.map(({ value }) => value)).toEqual(['c', 'b', 'a']);
    expect(suppressions.map(({ value }) => value.reason)).toEqual(['own', 'base']);
  });

  it('may be extended twice, and from another folder', async () => {
    write('twice/shared/base.json', { lang: 'nb' });
    write('twice/a.json', { extends: 'shared/base.json' });
    const path = write('twice/privlint.config.json', { extends: ['a.json', 'shared/base.json'] });
    expect((await load(path)).scalars.lang).toMatchObject({ directory: join(root, 'twice/shared') });
  });

  it('names files from the working directory', async () => {
    const path = write('up/privlint.config.json', { lang: 'x' });
    mkdirSync(join(root, 'up/docs'));
    expect(await errors(path, join(root, 'up/docs'))).toEqual([
      '../privlint.config.json:1:9: lang is one of nb, sv, en, not "x"',
    ]);
  });

  it('may lie below the working directory, and name what lies there', async () => {
    const path = write('below/ci/privlint.config.json', { files: ['../docs/*.md'] });
    expect(await errors(path, join(root, 'below'))).toEqual([]);
  });

  it.each([
    ['gone', null, 'gone/privlint.config.json: no such file: check the path'],
    [
      'self',
      { extends: 'privlint.config.json' },
      'self/privlint.config.json: extends itself: self/privlint.config.json -> self/privlint.config.json',
    ],
    ['missing', { extends: 'nowhere.json' }, 'missing/nowhere.json: no such file: check the path'],
    ['folder', { extends: '.' }, 'folder: is no file'],
    [
      'binary',
      new Uint8Array([0xff, 0xfe, 0x7b, 0x00]),
      'binary/privlint.config.json: is not in UTF-8: save it as UTF-8',
    ],
    [
      'large',
      ' '.repeat(10 * 1024 * 1024),
      'large/privlint.config.json: is larger than 1 MB: nobody writes so much of it',
    ],
    [
      'extends-out',
      { extends: '../../../../etc/passwd' },
      'extends-out/privlint.config.json: ../../../../etc/passwd leads out of the folder that the configuration is for: name something in or below it',
    ],
    [
      'rules-out',
      { ruleFolders: ['/etc'] },
      'rules-out/privlint.config.json: /etc leads out of the folder that the configuration is for: name something in or below it, by its path from rules-out/privlint.config.json',
    ],
    [
      'files-out',
      { files: ['../../**/*.md'] },
      'files-out/privlint.config.json: ../../**/*.md leads out of the folder that the configuration is for: name something in or below it',
    ],
  ])('refuses %s in one line', async (name, content, line) => {
    const path =
      content === null ? join(root, name, 'privlint.config.json') : write(`${name}/privlint.config.json`, content);
    expect(await errors(path, content === null || !name.endsWith('-out') ? root : root)).toEqual([line]);
  });

  it('refuses a round of three, and a long chain', async () => {
    write('round/a.json', { extends: 'b.json' });
    write('round/b.json', { extends: 'privlint.config.json' });
    const path = write('round/privlint.config.json', { extends: 'a.json' });
    expect(await errors(path, join(root, 'round'))).toEqual([
      'privlint.config.json: extends itself: privlint.config.json -> a.json -> b.json -> privlint.config.json',
    ]);
    for (let i = 0; i < 30; i++) write(`long/${i}.json`, { extends: `${i + 1}.json` });
    expect(await errors(join(root, 'long/0.json'))).toEqual([
      'long/20.json: more than 20 configurations extend each other: name fewer',
    ]);
  });

  it('follows no symbolic link out of the folder', async () => {
    write('elsewhere/secret.json', { lang: 'nb' });
    mkdirSync(join(root, 'link'));
    symlinkSync(join(root, 'elsewhere'), join(root, 'link/in'));
    const path = write('link/privlint.config.json', { extends: 'in/secret.json' });
    expect(await errors(path, join(root, 'link'))).toEqual([
      'privlint.config.json: in/secret.json leads out of the folder that the configuration is for: name something in or below it',
    ]);
  });
});
