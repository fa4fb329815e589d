/** Decisions as changes of files: what is written, and what it does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accept } from '../../src/baseline/accept.js';
import { EMPTY_BASELINE } from '../../src/baseline/baseline.js';
import { lint } from '../../src/lint.js';
import { parse } from '../../src/parse/index.js';
import type { Format } from '../../src/read/source.js';
import type { JudgedFile } from '../../src/report/report.js';
import { type Change, changedLines, reversed } from '../../src/review/change.js';
import { withComment } from '../../src/review/comments.js';
import { editorAt, editorCommand } from '../../src/review/editor.js';
import { edit, inputOf, PASTED } from '../../src/review/input.js';
import { suppressesOnly } from '../../src/review/proposals.js';
import { result } from '../report/sample.js';

const asOf = new Date('2026-11-21');
const judge = async (text: string, format: Format): Promise<JudgedFile> => {
  const file = await lint({ path: 'p', format, text }, { asOf });
  if ('error' in file) throw new Error(file.error);
  return file;
};

describe('a comment in the policy', () => {
  const PAGE = `<!doctype html>
<html lang="nb">
  <body>
    <h1>Personvern</h1>
    <p>Vi behandler personopplysninger om deg. Overføring til USA skjer etter <b>Privacy Shield</b>.</p>
    <ul><li>Vi lagrer opplysningene så lenge det er nødvendig.</li><li>Vi deler dem med partnere.</li></ul>
    <h2>Rettighetene dine</h2>
    <p>Du har rett til innsyn i opplysningene.</p>
  </body>
</html>
`;
  const NOTES = `# Personvern

Vi behandler personopplysninger om deg. Overføring til USA skjer etter Privacy Shield.

- Vi lagrer opplysningene så lenge det er nødvendig.
- Vi deler dem med partnere.

| Formål | Lagringstid |
| --- | --- |
| Levere varer | Opplysningene lagres på ubestemt tid |

## Rettighetene dine

Du har rett til innsyn i opplysningene.
`;

  it.each<[Format, string]>([
    ['html', PAGE],
    ['markdown', NOTES],
    ['markdown', NOTES.replaceAll('\n', '\r\n')],
    ['markdown', `---\ntitle: Personvern\n---\n\n${NOTES}`],
  ])('in %s suppresses any one finding and nothing else', async (format, text) => {
    const before = await judge(text, format);
    const document = await parse({ path: 'p', format, text });
    const findings = before.results.filter(({ kind }) => kind === 'fail');
    expect(findings.length).toBeGreaterThan(10);
    for (const finding of findings) {
      const texts = withComment(document, finding, 'grunn -- med --> slutt');
      const outcomes = await Promise.all(texts.map((candidate) => judge(candidate, format)));
      const works = texts.filter((_, i) => suppressesOnly(before, outcomes[i]!, finding));
      expect([finding.ruleId, works.length > 0]).toEqual([finding.ruleId, true]);
      // What is written is one comment, with the file's own ends of lines.
      const [written = ''] = works;
      expect(
        written.replace(/[ \t]*<!-- privlint-disable-.*? -->(?: |(?:\r?\n)*(?=\S|\s*<|#))?/, '').replaceAll(/\s/g, ''),
      ).toBe(text.replaceAll(/\s/g, ''));
      expect(/[^\r]\n/.test(written) && written.includes('\r\n')).toBe(false);
    }
  });

  it('stands on a line of its own, as far indented as what it is about', async () => {
    const before = await judge(PAGE, 'html');
    const shield = before.results.find(({ ruleId }) => ruleId === 'stale/privacy-shield')!;
    const [first = ''] = withComment(await parse({ path: 'p', format: 'html', text: PAGE }), shield, 'byttes ut');
    expect(first).toContain(
      '\n    <!-- privlint-disable-next stale/privacy-shield -- byttes ut -->\n    <p>Vi behandler',
    );
  });

  it('there is none in plain text', async () => {
    const text = 'Vi behandler personopplysninger. Overføring til USA skjer etter Privacy Shield.';
    const found = (await judge(text, 'text')).results.find(({ kind }) => kind === 'fail')!;
    expect(withComment(await parse({ path: 'p', format: 'text', text }), found, 'grunn')).toEqual([]);
  });
});

describe('a finding taken into the baseline', () => {
  const found = result('rights/access', { fingerprint: 'f1' });
  const isGone = (path: string): boolean => path === 'old.html';

  it('is there with its reason, in order', () => {
    const { findings } = accept(
      EMPTY_BASELINE,
      { results: [found] },
      { path: 'a.html', result: found, reason: 'vet vi', isGone },
    );
    expect(findings).toMatchObject([{ path: 'a.html', fingerprint: 'f1', rule: 'rights/access', reason: 'vet vi' }]);
  });

  it('brings along what a renamed policy had', () => {
    const other = result('rights/erasure', { fingerprint: 'f2' });
    const old = { path: 'old.html', fingerprint: 'f2', rule: 'rights/erasure', excerpt: 'absent' };
    const { findings } = accept(
      { version: 1, findings: [old] },
      { results: [found, other] },
      { path: 'new.html', result: found, reason: 'r', isGone },
    );
    expect(findings.map(({ path, fingerprint }) => [path, fingerprint])).toEqual([
      ['new.html', 'f1'],
      ['new.html', 'f2'],
    ]);
  });

  it('takes the place of an entry whose day is over', () => {
    const over = { path: 'a.html', fingerprint: 'f1', rule: 'rights/access', excerpt: 'absent', until: '2026-01-01' };
    const { findings } = accept(
      { version: 1, findings: [over] },
      { results: [found] },
      { path: 'a.html', result: found, reason: 'r', isGone },
    );
    expect(findings).toMatchObject([{ reason: 'r' }]);
    expect(findings[0]).not.toHaveProperty('until');
  });
});

describe('a change', () => {
  const change = (before: string | null, after: string | null): Change => ({ path: '/f', name: 'f', before, after });

  it.each<[string, string | null, string | null, string[]]>([
    ['a line that comes', 'a\nb\nc\nd\ne\n', 'a\nb\nX\nc\nd\ne\n', [' a', ' b', '+X', ' c', ' d']],
    ['a line that goes', 'a\nb\n', 'a\n', [' a', '-b']],
    ['a line that is otherwise', 'a\nb\nc\n', 'a\nB\nc\n', [' a', '-b', '+B', ' c']],
    ['a new file', null, 'a\nb\n', ['+a', '+b']],
    ['a file that goes', 'a\n', null, ['-a']],
    ['nothing', 'a\n', 'a\n', [' a']],
  ])('shows %s', (_, before, after, expected) => {
    expect(changedLines(change(before, after)).map(({ sign, text }) => sign + text)).toEqual(expected);
  });

  it('says on which lines', () => {
    expect(changedLines(change('a\nb\nc\n', 'a\nX\nb\nc\n')).map(({ line }) => line)).toEqual([1, 2, 3, 4]);
  });

  it('taken back twice is itself, and what it shows is all that differs', () => {
    const lines = fc
      .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 })
      .map((parts) => parts.map((part) => `${part}\n`).join(''));
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const one = change(before, after);
        expect(reversed(reversed(one))).toEqual(one);
        const shown = changedLines(one);
        const grown = shown.filter(({ sign }) => sign === '+').length - shown.filter(({ sign }) => sign === '-').length;
        expect(grown).toBe(after.split('\n').length - before.split('\n').length);
      }),
    );
  });
});

describe('the editor', () => {
  it.each([
    ['vi', ['vi', '+26', '/p.html']],
    ['/usr/bin/vim -n', ['/usr/bin/vim', '-n', '+26', '/p.html']],
    ['nano', ['nano', '+26,7', '/p.html']],
    ['emacs -nw', ['emacs', '-nw', '+26:7', '/p.html']],
    ['code --wait', ['code', '--wait', '--goto', '/p.html:26:7']],
    ['code', ['code', '--wait', '--goto', '/p.html:26:7']],
    ['hx', ['hx', '/p.html:26:7']],
    ['something-else', ['something-else', '+26', '/p.html']],
    ["emacsclient -a ''", ['emacsclient', '-a', '', '+26:7', '/p.html']],
    ['"/opt/my editors/vim" -c \'set tw=72\'', ['/opt/my editors/vim', '-c', 'set tw=72', '+26', '/p.html']],
    ['"C:\\Program Files\\Vim\\vim.exe"', ['C:\\Program Files\\Vim\\vim.exe', '+26', '/p.html']],
  ])('%s is told the line', (command, expected) => {
    expect(editorAt(command, '/p.html', 26, 7)).toEqual(expected);
  });

  it.each([
    [{ VISUAL: 'code', EDITOR: 'vim' }, 'code'],
    [{ EDITOR: 'vim' }, 'vim'],
    [{ VISUAL: ' ' }, 'vi'],
    [{}, 'vi'],
  ])('of %o', (env, expected) => expect(editorCommand(env)).toBe(expected));
});

describe('a line that is typed', () => {
  const typed = (...keys: readonly string[]): string => {
    const { text, cursor } = keys.reduce(edit, inputOf(''));
    return `${text.slice(0, cursor)}|${text.slice(cursor)}`;
  };

  it.each<[string[], string]>([
    [['f', 'o', 'r', 'd', 'i'], 'fordi|'],
    [['a', 'b', 'left', 'c'], 'ac|b'],
    [['a', 'b', 'home', 'x', 'end', 'y'], 'xaby|'],
    [['a', 'b', 'backspace'], 'a|'],
    [['a', 'b', 'left', 'delete'], 'a|'],
    [[`${PASTED}e\u0301n to`, 'ctrl-w'], 'e\u0301n |'],
    [[`${PASTED}e\u0301`, 'backspace'], '|'],
    [[`${PASTED}👩‍👩‍👧x`, 'left', 'left', 'right'], '👩‍👩‍👧|x'],
    [['a', 'b', 'ctrl-u', 'c'], 'c|'],
    [[`${PASTED}en\nto\u001b[2J`], 'en to[2J|'],
    [[`${PASTED}sk\u00adjult\u202e \u200bog\u200d`], 'skjult og|'],
    [['up', 'tab', 'unknown', 'ctrl-x', 'enter'], '|'],
  ])('%o', (keys, expected) => expect(typed(...keys)).toBe(expected));

  it('ends with a whole character where there is no room for more', () => {
    const { text } = edit(inputOf('x'.repeat(497)), `${PASTED}👩‍👩‍👧👩‍👩‍👧`);
    expect(text).toBe('x'.repeat(497));
    expect(edit(inputOf('x'.repeat(498)), `${PASTED}👩y`).text).toBe(`${'x'.repeat(498)}👩`);
    expect(edit(inputOf('x'.repeat(500)), 'y').text).toBe('x'.repeat(500));
  });

  it('never has its cursor outside or inside a character', () => {
    const key = fc.constantFrom(
      'a',
      'ø',
      '日',
      `${PASTED}👩‍👩‍👧`,
      `${PASTED}e\u0301`,
      'left',
      'right',
      'backspace',
      'delete',
      'ctrl-w',
      'home',
      'end',
    );
    fc.assert(
      fc.property(fc.array(key, { maxLength: 40 }), (keys) => {
        const { text, cursor } = keys.reduce(edit, inputOf(''));
        const edges = [...new Intl.Segmenter().segment(text)].map(({ index }) => index);
        expect([...edges, text.length]).toContain(cursor);
      }),
    );
  });
});
