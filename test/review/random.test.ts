/** Keys that nobody presses in this order: whatever comes, nothing breaks, and nothing is written that was not confirmed. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actionFor, bindingsAt } from '../../src/review/keys.js';
import { columnsOf } from '../../src/review/layout/columns.js';
import { painterFor } from '../../src/review/layout/paint.js';
import { reduce } from '../../src/review/reduce.js';
import { frameLines } from '../../src/review/screen/frame.js';
import { initial, type State } from '../../src/review/state.js';
import { spokenLines } from '../../src/review/views/Spoken.js';
import { scratchFolder } from '../scratch.js';
import { Pty } from './pty.js';
import { fixture, HOMESTEAD, policyOf, SHOP } from './world.js';

/** The same numbers in each run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const KEYS = [
  ...'jkhlgGnNaseyufcozw?/12345[] x',
  ...[
    'up',
    'down',
    'left',
    'right',
    'enter',
    'enter',
    'esc',
    'tab',
    'shift-tab',
    'pageup',
    'pagedown',
    'home',
    'end',
    'backspace',
    'delete',
    'ctrl-u',
    'ctrl-w',
    'ctrl-a',
    'unknown',
  ],
  ...['ø', '日', 'paste:limt inn', 'e\u0301'],
];

/** As many lines as the screen has, each as wide as it is. */
function check(state: State): void {
  const lines = frameLines(state, painterFor(true));
  expect(lines).toHaveLength(state.size.rows);
  for (const line of lines) expect([columnsOf(line), line.includes('\n')]).toEqual([state.size.columns, false]);
}

const HOSTILE = `<h1>Personvern \u001b]0;eid\u0007</h1><p>Vi behandler personopplysninger \u202eom deg\u001b[2J. 日本語 👩‍👩‍👧 e\u0301 ${'x'.repeat(500)}</p>
<table><tr><th>Formål</th><th>Lagringstid</th></tr><tr><td>Levere varer</td><td>så lenge det er nødvendig</td></tr></table>
<h2></h2><p>Overføring til USA skjer etter Privacy Shield.</p>`;

describe('10,000 random keys through reducer and layout', () => {
  it('never break anything', { timeout: 120_000 }, async () => {
    const policies = [
      await fixture(SHOP),
      await fixture(HOMESTEAD),
      await policyOf(HOSTILE),
      await policyOf(HOSTILE, 'html', 'en'),
    ];
    const next = numbers(6);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!;
    let state = initial(['a.html', 'b.txt', 'c.html', 'd\u001b[2J.html', 'e.md'], { columns: 80, rows: 24 }, null);
    const open = (file: number): void => {
      const policy = file === 4 ? null : policies[file]!;
      const report = policy?.file ?? { path: 'e.md', error: 'is empty: there is no policy in it' };
      state = reduce(state, { type: 'opened', file, report, policy }).state;
    };
    open(0);
    for (let i = 0; i < 10_000; i++) {
      if (i % 97 === 0) {
        state = reduce(state, {
          type: 'resize',
          size: { columns: 40 + Math.floor(next() * 180), rows: 8 + Math.floor(next() * 55) },
        }).state;
      }
      if (i % 501 === 0) open(state.open);
      const action = actionFor(state, pick(KEYS));
      if (action === null) continue;
      const step = reduce(state, action);
      state = step.state;
      for (const effect of step.effects) {
        if (effect.type === 'open') open(effect.file);
        if (effect.type === 'propose') {
          const change = { path: '/x', name: 'x', before: 'en\nto\n', after: `en\n${effect.reason}\nto\n` };
          state = reduce(
            state,
            next() < 0.8
              ? { type: 'proposed', excuse: effect.excuse, change }
              : { type: 'said', message: { text: 'nei', tone: 'bad' } },
          ).state;
        }
        if (effect.type === 'write')
          state = reduce(state, { type: 'wrote', written: effect.written, undone: effect.undo }).state;
      }
      if (i % 5 === 0) {
        check(state);
        expect(spokenLines(state).join('\n')).not.toContain('\u001b');
        expect(bindingsAt(state).length).toBeGreaterThan(1);
      }
    }
    expect(state.cursors[state.view]).toBeGreaterThanOrEqual(0);
  });
});

describe('300 random keys through the pseudo-terminal', () => {
  const cwd = scratchFolder();

  it('leave the terminal and the files whole', { timeout: 60_000 }, async () => {
    cpSync(resolve('fixtures', SHOP), join(cwd, 'personvern.html'));
    cpSync(resolve('fixtures', HOMESTEAD), join(cwd, 'policy.txt'));
    writeFileSync(join(cwd, 'privlint-baseline.json'), '{ "version": 1, "findings": [] }\n');
    writeFileSync(join(cwd, 'privlint.config.json'), '{}\n');
    const pty = new Pty(['review', 'personvern.html', 'policy.txt'], { cwd, env: { EDITOR: 'true' } });
    await pty.waitFor(/━ Filer/);
    const next = numbers(66);
    // Without those that end it.
    const keys = [
      ...'jkgGnaseyufcozw?/12345[] x',
      'up',
      'down',
      'left',
      'enter',
      'enter',
      'esc',
      'tab',
      'shift-tab',
      'pagedown',
      'backspace',
    ];
    for (let i = 0; i < 300; i++) await pty.press(keys[Math.floor(next() * keys.length)]!);
    await pty.press('esc', 'esc', 'esc');
    await pty.until(async () => /q (avslutt|avsluta|quit)|\bq\b/.test((await pty.lines()).at(-1)!));
    await pty.press('q');
    expect([0, 1]).toContain(await pty.ended());
    expect(await pty.isTaken()).toBe(false);
    // What was confirmed on the way was written whole: each file can still be read.
    expect(() => JSON.parse(readFileSync(join(cwd, 'privlint-baseline.json'), 'utf8'))).not.toThrow();
    expect(() => JSON.parse(readFileSync(join(cwd, 'privlint.config.json'), 'utf8'))).not.toThrow();
    const policy = readFileSync(join(cwd, 'personvern.html'), 'utf8').replace(
      /[ \t]*<!-- privlint-[^>]*-->(\r?\n)?/g,
      '',
    );
    expect(policy).toBe(readFileSync(resolve('fixtures', SHOP), 'utf8'));
    expect(readFileSync(join(cwd, 'policy.txt'), 'utf8')).toBe(readFileSync(resolve('fixtures', HOMESTEAD), 'utf8'));
  });
});
