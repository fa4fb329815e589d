import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comment } from '../../src/parse/document.js';
import { type Disable, directiveOf, type Enable, type Mistake, RuleNames } from '../../src/suppress/directive.js';

const names = new RuleNames(['rights/access', 'rights/object', 'stale/privacy-shield']);
const read = (text: string, closed = true): Disable | Enable | Mistake => {
  const comment: Comment = { text, at: 0, sourceStart: 0, sourceEnd: text.length, closed };
  return directiveOf(comment, names);
};

describe('a directive', () => {
  it.each([
    ['privlint-disable-next rights/object -- fordi', 'next', ['rights/object'], 'fordi', undefined],
    [
      'privlint-disable rights/object,rights/access -- fordi',
      'region',
      ['rights/object', 'rights/access'],
      'fordi',
      undefined,
    ],
    [
      'privlint-disable-file stale/* , rights/access\n\t-- fordi',
      'file',
      ['stale/*', 'rights/access'],
      'fordi',
      undefined,
    ],
    ['privlint-disable-next stale/* until 2027-01-31 -- fordi', 'next', ['stale/*'], 'fordi', '2027-01-31'],
    ['privlint-disable-next stale/* stale/* --fordi', 'next', ['stale/*'], 'fordi', undefined],
    [
      'privlint-disable-next stale/* -- vi   venter\n på -- svar',
      'next',
      ['stale/*'],
      'vi venter på -- svar',
      undefined,
    ],
    [`privlint-disable-next stale/* -- ${'a'.repeat(600)}`, 'next', ['stale/*'], `${'a'.repeat(500)}…`, undefined],
  ])('%j', (text, scope, rules, reason, until) => {
    const terms = { rules, reason, ...(until && { until }) };
    expect(read(text)).toEqual({ kind: 'disable', scope, terms });
  });

  it.each([
    ['privlint-enable', []],
    ['privlint-enable stale/*, rights/object', ['stale/*', 'rights/object']],
    ['privlint-enable stale/* -- derfor', ['stale/*']],
  ])('%j', (text, rules) => {
    expect(read(text)).toEqual({ kind: 'enable', rules });
  });
});

describe('a mistake', () => {
  it.each([
    ['privlint-disable-line stale/* -- x', { kind: 'unknownDirective' }],
    ['privlint-', { kind: 'unknownDirective' }],
    ['privlint-toString stale/* -- x', { kind: 'unknownDirective' }],
    ['privlint-Disable stale/* -- x', { kind: 'unknownDirective' }],
    ['privlint-disable-next -- x', { kind: 'noRule' }],
    ['privlint-disable-next until 2027-01-01 -- x', { kind: 'noRule' }],
    ['privlint-disable-next', { kind: 'noRule' }],
    ['privlint-disable-next stale/*', { kind: 'noReason' }],
    ['privlint-disable-next stale/* --', { kind: 'noReason' }],
    ['privlint-disable-next stale/* -- \n', { kind: 'noReason' }],
    ['privlint-disable-next rights/objct -- x', { kind: 'unknownRule', word: 'rights/objct', meant: 'rights/object' }],
    ['privlint-disable-next right/* -- x', { kind: 'unknownRule', word: 'right/*', meant: 'rights/*' }],
    ['privlint-disable-next stale/* fordi -- x', { kind: 'unknownRule', word: 'fordi', meant: null }],
    ['privlint-disable-next * -- x', { kind: 'unknownRule', word: '*', meant: null }],
    ['privlint-disable-next __proto__ -- x', { kind: 'unknownRule', word: '__proto__', meant: null }],
    ['privlint-enable stale/x', { kind: 'unknownRule', word: 'stale/x', meant: 'stale/*' }],
    ['privlint-disable-next stale/* until -- x', { kind: 'badDay', word: '' }],
    ['privlint-disable-next stale/* until 2026-02-30 -- x', { kind: 'badDay', word: '2026-02-30' }],
    ['privlint-disable-next stale/* until 1. mai -- x', { kind: 'badDay', word: '1. mai' }],
    [
      'privlint-disable-next stale/* until 2027-01-01 rights/object -- x',
      { kind: 'badDay', word: '2027-01-01 rights/object' },
    ],
  ])('%j', (text, mistake) => {
    expect(read(text)).toEqual(mistake);
  });

  it('is a comment that does not end', () => {
    expect(read('privlint-disable-next stale/* -- x', false)).toEqual({ kind: 'unclosed' });
  });
});

it('nothing disables without a rule that exists and a reason', () => {
  const word = fc.constantFrom(
    'stale/*',
    'rights/access',
    'rights/x',
    'until',
    '2027-01-01',
    '--',
    ',',
    ' ',
    '\n',
    'fordi',
  );
  const text = fc.tuple(
    fc.constantFrom(
      'privlint-disable',
      'privlint-disable-next',
      'privlint-disable-file',
      'privlint-enable',
      'privlint-x',
    ),
    fc.array(fc.oneof(word, fc.string()), { maxLength: 12 }),
  );
  fc.assert(
    fc.property(text, ([name, words]) => {
      const directive = read(`${name} ${words.join(' ')}`.trim());
      if (directive.kind !== 'disable') return;
      expect(directive.terms.reason).toMatch(/\S/);
      expect(directive.terms.rules.length).toBeGreaterThan(0);
      for (const rule of directive.terms.rules) expect(names.idsOf(rule).length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});
