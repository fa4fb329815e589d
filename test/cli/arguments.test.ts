import { describe, expect, it } from 'vitest';
import { type Command, parseArguments, UsageError } from '../../src/cli/arguments.js';
import { didYouMean } from '../../src/cli/suggest.js';

const IDS = ['rights/access', 'rights/erasure', 'stale/privacy-shield'];
const NOW = new Date(2026, 10, 21, 0, 30);
const parse = (...argv: string[]): Command => parseArguments(argv, NOW, IDS);
const mistake = (...argv: string[]): string => {
  try {
    parse(...argv);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return 'none';
};

const DEFAULTS = {
  command: 'lint',
  inputs: ['a.html'],
  gitignore: true,
  jobs: 'auto',
  ordered: false,
  formats: [{ name: 'pretty', file: null }],
  model: false,
  failLevel: 'error',
  failOnReview: false,
  quiet: false,
  verbose: false,
  color: null,
  options: { asOf: new Date('2026-11-21') },
};

describe('parseArguments', () => {
  it('has defaults; today is the day where the user is', () => {
    expect(parse('a.html')).toEqual(DEFAULTS);
  });

  it('understands every option', () => {
    const argv =
      'b.md --format pretty --format=json:out/a:b.json --model --as-of 2027-01-31 --lang en --policy-lang nn --fail-level note ' +
      '--fail-on-review --no-gitignore --jobs 3 --ordered --format jsonl:lines.jsonl --rule rights/access,rights/erasure --rule stale/* --skip-rule rights/erasure -q --no-color -- --odd.html';
    expect(parse(...argv.split(' '))).toEqual({
      command: 'lint',
      inputs: ['b.md', '--odd.html'],
      gitignore: false,
      jobs: 3,
      ordered: true,
      formats: [
        { name: 'pretty', file: null },
        { name: 'json', file: 'out/a:b.json' },
        { name: 'jsonl', file: 'lines.jsonl' },
      ],
      model: true,
      failLevel: 'note',
      failOnReview: true,
      quiet: true,
      verbose: false,
      color: false,
      options: {
        asOf: new Date('2027-01-31'),
        language: 'en',
        policyLanguage: 'nn',
        rules: ['rights/access', 'rights/erasure', 'stale/*'],
        skipRules: ['rights/erasure'],
      },
    });
    expect(parse('--color', 'a.html')).toEqual({ ...DEFAULTS, color: true });
    expect(parse('--verbose', '--jobs=auto', 'a.html')).toEqual({ ...DEFAULTS, verbose: true });
  });

  it('understands the commands', () => {
    expect(parse('model', 'a.html', '-', '--policy-lang', 'sv', '--jobs', '2', '--no-gitignore')).toEqual({
      command: 'model',
      inputs: ['a.html', '-'],
      gitignore: false,
      jobs: 2,
      options: { asOf: new Date('2026-11-21'), policyLanguage: 'sv' },
    });
    expect(parse('./model')).toMatchObject({ command: 'lint', inputs: ['./model'] });
    expect([parse('-h'), parse('a.html', '--help'), parse('-v'), parse('--version')]).toEqual([
      { command: 'help' },
      { command: 'help' },
      { command: 'version' },
      { command: 'version' },
    ]);
  });

  it.each([
    [[], 'no policy named: give files, globs or directories, or - for stdin (privlint --help shows how)'],
    [['model'], 'no policy named: give files, globs or directories, or - for stdin (privlint --help shows how)'],
    [['--foormat', 'json'], 'unknown option --foormat: did you mean --format?'],
    [['--frobnicate'], 'unknown option --frobnicate (privlint --help lists them)'],
    [['-x'], 'unknown option -x (privlint --help lists them)'],
    [['--toString'], 'unknown option --toString (privlint --help lists them)'],
    [['--quiet=yes', 'a'], '--quiet takes no value'],
    [['a', '--format'], '--format needs a value (privlint --help shows which)'],
    [['--format', '--model', 'a'], '--format needs a value (privlint --help shows which)'],
    [['--lang=', 'a'], '--lang needs a value (privlint --help shows which)'],
    [['--lang', 'nb', '--lang', 'sv', 'a'], '--lang is given twice'],
    [['--format', 'xml', 'a'], '--format is one of pretty, json, jsonl, not xml'],
    [['--format', 'json:', 'a'], '--format json: names no file after the colon'],
    [
      ['--format', 'json', '--format', 'pretty', 'a'],
      'only one format can go to stdout: give the others a file, as in --format json:report.json',
    ],
    [['--jobs', '0', 'a'], '--jobs is a number from 1 to 256, or auto, not 0'],
    [['--jobs', '1e3', 'a'], '--jobs is a number from 1 to 256, or auto, not 1e3'],
    [['--jobs', '257', 'a'], '--jobs is a number from 1 to 256, or auto, not 257'],
    [['--quiet', '--verbose', 'a'], '--quiet and --verbose exclude each other'],
    [['--lang', 'da', 'a'], '--lang is one of nb, sv, en, not da'],
    [['--policy-lang', 'en', 'a'], '--policy-lang is one of nb, nn, sv, not en'],
    [['--fail-level', 'info', 'a'], '--fail-level is one of error, warning, note, never, not info'],
    [['--as-of', 'tomorrow', 'a'], '--as-of is a day as YYYY-MM-DD, not tomorrow'],
    [['--as-of', '2026-02-30', 'a'], '--as-of is a day as YYYY-MM-DD, not 2026-02-30'],
    [['--rule', 'rights/acess', 'a'], '--rule: unknown rule rights/acess: did you mean rights/access?'],
    [['--skip-rule', 'gdpr', 'a'], '--skip-rule: unknown rule gdpr'],
    [
      ['--rule', 'stale/*', '--skip-rule', 'stale/privacy-shield', 'a'],
      '--rule and --skip-rule leave no rule to check',
    ],
    [['--color', '--no-color', 'a'], '--color and --no-color exclude each other'],
    [['model', '--format', 'json', 'a'], 'privlint model takes no --format'],
  ])('answers %j', (argv, message) => {
    expect(mistake(...argv)).toBe(message);
  });
});

describe('didYouMean', () => {
  it('suggests only what is near', () => {
    expect(didYouMean('--colour', ['--color', '--model'])).toBe(': did you mean --color?');
    expect(didYouMean('--zzz', ['--color', '--model'])).toBe('');
    expect(didYouMean('x', [])).toBe('');
  });
});
