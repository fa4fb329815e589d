import { describe, expect, it } from 'vitest';
import { type Command, type Flags, parseArguments, UsageError } from '../../src/cli/arguments.js';

const parse = (...argv: string[]): Command => parseArguments(argv);
const mistake = (...argv: string[]): string => {
  try {
    parse(...argv);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return 'none';
};

const NO_FLAGS: Flags = {
  asOf: null,
  lang: null,
  policyLang: null,
  rules: [],
  skipRules: [],
  ruleFolders: [],
  failLevel: null,
  failOnReview: false,
  config: null,
  baseline: null,
};
const DEFAULTS = {
  command: 'lint',
  inputs: ['a.html'],
  gitignore: true,
  jobs: 'auto',
  ordered: false,
  formats: [{ name: 'pretty', file: null }],
  model: false,
  quiet: false,
  strictBaseline: false,
  verbose: false,
  color: null,
  flags: NO_FLAGS,
};

describe('parseArguments', () => {
  it('has defaults, and leaves what is not said to the configuration', () => {
    expect(parse('a.html')).toEqual(DEFAULTS);
    expect(parse('lint', 'a.html')).toEqual(DEFAULTS);
    expect(parse()).toEqual({ ...DEFAULTS, inputs: [] });
  });

  it('understands every option', () => {
    const argv =
      'b.md --format pretty --format=json:out/a:b.json --model --as-of 2027-01-31 --lang en --policy-lang nn --fail-level note ' +
      '--fail-on-review --no-gitignore --jobs 3 --ordered --format jsonl:lines.jsonl --rules own --rule rights/access,rights/erasure --rule stale/* --skip-rule rights/erasure -q --verbose --no-color --config c.json --baseline b.json --strict-baseline -- --odd.html';
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
      quiet: true,
      strictBaseline: true,
      verbose: true,
      color: false,
      flags: {
        asOf: new Date('2027-01-31'),
        lang: 'en',
        policyLang: 'nn',
        rules: ['rights/access', 'rights/erasure', 'stale/*'],
        skipRules: ['rights/erasure'],
        ruleFolders: ['own'],
        failLevel: 'note',
        failOnReview: true,
        config: 'c.json',
        baseline: 'b.json',
      },
    });
    expect(parse('--color', '--no-config', 'a.html')).toEqual({
      ...DEFAULTS,
      color: true,
      flags: { ...NO_FLAGS, config: false },
    });
  });

  it('understands the commands', () => {
    expect(parse('model', 'a.html', '-', '--policy-lang', 'sv', '--jobs', '2', '--no-gitignore')).toEqual({
      command: 'model',
      inputs: ['a.html', '-'],
      gitignore: false,
      jobs: 2,
      verbose: false,
      flags: { ...NO_FLAGS, policyLang: 'sv' },
    });
    expect(parse('config', '--json')).toEqual({ command: 'config', json: true, flags: NO_FLAGS });
    expect(parse('rules', 'stale/*,rights', '--lang', 'nb', '--no-color')).toEqual({
      command: 'rules',
      names: ['stale/*', 'rights'],
      language: 'nb',
      json: false,
      color: false,
      flags: { ...NO_FLAGS, lang: 'nb' },
    });
    expect(parse('explain', 'rights/access', '--json')).toMatchObject({ names: ['rights/access'], json: true });
    expect(parse('test-rules', 'own')).toEqual({ command: 'test-rules', flags: { ...NO_FLAGS, ruleFolders: ['own'] } });
    expect(parse('completions', 'fish')).toEqual({ command: 'completions', shell: 'fish' });
    expect(parse('./model')).toMatchObject({ command: 'lint', inputs: ['./model'] });
  });

  it.each([
    [['-h'], { command: 'help', about: null }],
    [['a.html', '--help'], { command: 'help', about: null }],
    [['config', '--help'], { command: 'help', about: 'config' }],
    [['help'], { command: 'help', about: null }],
    [['help', 'model'], { command: 'help', about: 'model' }],
    [['-v'], { command: 'version' }],
    [['config', '--version'], { command: 'version' }],
  ])('%j', (argv, command) => {
    expect(parse(...argv)).toEqual(command);
  });

  it.each([
    [['--foormat', 'json'], 'unknown option --foormat: did you mean --format?'],
    [['--frobnicate'], 'unknown option --frobnicate (privlint --help lists them)'],
    [['-x'], 'unknown option -x (privlint --help lists them)'],
    [['--toString'], 'unknown option --toString (privlint --help lists them)'],
    [['--quiet=yes', 'a'], '--quiet takes no value'],
    [['a', '--format'], '--format needs a value: pretty|html|json|jsonl|sarif|github|markdown[:FILE]'],
    [['--format', '--model', 'a'], '--format needs a value: pretty|html|json|jsonl|sarif|github|markdown[:FILE]'],
    [['--lang=', 'a'], '--lang needs a value: nb|sv|en'],
    [['--lang', 'nb', '--lang', 'sv', 'a'], '--lang is given twice'],
    [['--format', 'csv', 'a'], '--format is one of pretty, html, json, jsonl, sarif, github, markdown, not csv'],
    [['--format', 'json:', 'a'], '--format json: names no file after the colon'],
    [
      ['--format', 'json', '--format', 'pretty', 'a'],
      'only one format can go to stdout: give the others a file, as in --format json:report.json',
    ],
    [['--jobs', '0', 'a'], '--jobs is a number from 1 to 256, or auto, not 0'],
    [['--jobs', '1e3', 'a'], '--jobs is a number from 1 to 256, or auto, not 1e3'],
    [['--jobs', '257', 'a'], '--jobs is a number from 1 to 256, or auto, not 257'],
    [['--lang', 'da', 'a'], '--lang is one of nb, sv, en, not da'],
    [['--policy-lang', 'en', 'a'], '--policy-lang is one of nb, nn, sv, not en'],
    [['--fail-level', 'info', 'a'], '--fail-level is one of error, warning, note, never, not info'],
    [['--as-of', 'tomorrow', 'a'], '--as-of is a day as YYYY-MM-DD, not tomorrow'],
    [['--as-of', '2026-02-30', 'a'], '--as-of is a day as YYYY-MM-DD, not 2026-02-30'],
    [['--color', '--no-color', 'a'], '--color and --no-color exclude each other'],
    [['--config', 'a', '--no-config'], '--config and --no-config exclude each other'],
    [['--baseline', 'a', '--no-baseline'], '--baseline and --no-baseline exclude each other'],
    [['model', '--format', 'json', 'a'], 'privlint model takes no --format'],
    [['a', '--json'], 'privlint lint takes no --json: write --format json'],
    [['config', 'a.html'], 'privlint config takes no a.html: it names no policies'],
    [['completions'], 'name one shell: privlint completions bash|zsh|fish'],
    [['completions', 'tcsh'], 'name one shell: privlint completions bash|zsh|fish'],
    [['help', 'confg'], 'there is no command confg: did you mean config?'],
    [['help', 'frobnicate'], 'there is no command frobnicate'],
  ])('answers %j', (argv, message) => {
    expect(mistake(...argv)).toBe(message);
  });
});
