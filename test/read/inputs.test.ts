import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { resolveInputs } from '../../src/read/index.js';
import { describeFailure } from '../../src/read/inputs.js';
import { scratchFolder } from '../scratch.js';

const cwd = scratchFolder();

beforeAll(() => {
  const names = ['b.html', 'a.md', 'sub/c.txt', 'sub/d.pdf', 'node_modules/x/README.md', '.git/y.html', 'odd[1].html'];
  for (const name of names) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), 'Personvern');
  }
  mkdirSync(join(cwd, 'empty'));
  symlinkSync('loop', join(cwd, 'loop'));
  symlinkSync('..', join(cwd, 'sub/up'));
  symlinkSync('c.txt', join(cwd, 'sub/link.txt'));
});

const paths = async (...names: string[]): Promise<string[]> =>
  (await resolveInputs(names, { cwd, gitignore: true })).map((input) =>
    input.kind === 'error' ? `${input.path}: ${input.error}` : input.path,
  );

describe('resolveInputs', () => {
  it('takes files as named, each once', async () => {
    expect(await paths('b.html', './b.html', 'a.md', '-', '-')).toEqual(['b.html', 'a.md', '-']);
  });

  it('searches directories, without node_modules, dot folders and symbolic links', async () => {
    expect(await paths('.')).toEqual(['a.md', 'b.html', 'odd[1].html', 'sub/c.txt']);
    expect(await paths('sub')).toEqual(['sub/c.txt']);
  });

  it('takes .HTM for .htm in a directory, and a glob to the letter', async () => {
    const names = ['PERSONVERN.HTM', 'Les.MD'];
    mkdirSync(join(cwd, 'old'));
    for (const name of names) writeFileSync(join(cwd, 'old', name), 'Personvern');
    expect(await paths('old')).toEqual(['old/Les.MD', 'old/PERSONVERN.HTM']);
    expect(await paths('old/*.MD')).toEqual(['old/Les.MD']);
    rmSync(join(cwd, 'old'), { recursive: true });
  });

  it('searches globs', async () => {
    expect(await paths('*.{md,html}', 'sub/*.txt')).toEqual(['a.md', 'b.html', 'odd[1].html', 'sub/c.txt']);
  });

  it('takes a file whose name looks like a glob', async () => {
    expect(await paths('odd[1].html')).toEqual(['odd[1].html']);
  });

  it('says what is wrong, and goes on', async () => {
    expect(await paths('none.html', 'empty', '*.pdf', 'loop', 'a.md')).toEqual([
      'none.html: no such file or directory: check the path',
      'empty: no policies in this directory: privlint looks for *.html, *.htm, *.md, *.markdown and *.txt',
      '*.pdf: no file matches this pattern: check it, and quote it against the shell',
      'loop: is a symbolic link that leads to itself: name the file it should lead to',
      'a.md',
    ]);
  });
});

describe('describeFailure', () => {
  it('knows permissions, and passes on what it does not know', () => {
    expect(describeFailure(Object.assign(new Error('x'), { code: 'EACCES' }))).toBe(
      'may not be read: check its permissions',
    );
    expect(describeFailure(new Error('disk on fire'))).toBe('could not be read: disk on fire');
    expect(describeFailure('odd')).toBe('could not be read: odd');
  });
});
