/** Files that somebody made to break what reads them: each is one clear line, at once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Files, FOLDER, linesFor, rule } from './files.js';

const TOO_DEEP = 'is nested more than 16 levels deep: no rule is';
const words = (pattern: string): Files => ({
  ...FOLDER,
  'lexicon/words.yaml': `org.x: {nb: [${JSON.stringify(pattern)}]}\n`,
});
const inRule = (text: string): Files => ({ ...FOLDER, 'org/b.yaml': text });
const BOMB = [
  'a: &a [x,x,x,x,x,x,x,x,x]',
  ...['b', 'c', 'd', 'e'].map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcd'[i]}`).join()}]`),
].join('\n');

describe('hostile files', () => {
  it.each<readonly [what: string, files: Files, line: string]>([
    ['nested lists', inRule(`a: ${'['.repeat(900_000)}`), `org/b.yaml:1:20: ${TOO_DEEP}`],
    ['nested dashes', inRule('- '.repeat(400_000)), `org/b.yaml:1:35: ${TOO_DEEP}`],
    ['nested questions', inRule('? '.repeat(400_000)), `org/b.yaml:1:35: ${TOO_DEEP}`],
    ['a bomb', inRule(BOMB), 'org/b.yaml:1:1: its aliases (*) repeat too much: write it out'],
    [
      'many aliases',
      inRule(`- &a x\n${'- *a\n'.repeat(1900)}`),
      'org/b.yaml:102:3: its aliases (*) repeat too much: write it out',
    ],
    [
      'a list in itself',
      inRule('a: &a [*a]'),
      `org/b.yaml:1:1: ${TOO_DEEP}, or an alias stands inside what it repeats`,
    ],
    [
      'a list often in itself',
      inRule(`a: &a [${'*a,'.repeat(90)}]`),
      `org/b.yaml:1:1: ${TOO_DEEP}, or an alias stands inside what it repeats`,
    ],
    [
      'many keys',
      inRule(Array.from({ length: 90_000 }, (_, i) => `k${i}: 1`).join('\n')),
      'org/b.yaml:1:1: has more than 2000 entries: divide it',
    ],
    ['10 MB', inRule('#'.repeat(10_000_000)), 'org/b.yaml: is larger than 1 MB: no file of rules is'],
    [
      'many large files',
      Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`org/b${i}.yaml`, '#'.repeat(900_000)])),
      'org/b0.yaml: the files of rules are larger than 5 MB together',
    ],
    [
      'many files',
      Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`org/b${i}.yaml`, rule()])),
      'org/b0.yaml: more than 200 files of rules: name the folder of the rules alone',
    ],
    ['bytes', inRule('kind: \0'), 'org/b.yaml: is no text: a file of rules is YAML in UTF-8'],
    [
      'a tag of code',
      inRule('kind: !!js/function "x"'),
      'org/b.yaml:1:7: YAML tags (!!js/function) are not allowed: leave it out',
    ],
    [
      'a tag of bytes',
      inRule('kind: !!binary aGk='),
      'org/b.yaml:1:7: YAML tags (!!binary) are not allowed: leave it out',
    ],
    [
      'another YAML',
      inRule('%YAML 1.1\n---\nkind: yes'),
      'org/b.yaml:1:1: YAML directives (%) are not allowed: leave the line out',
    ],
    ['a prototype', inRule(`${rule()}__proto__: {kind: practice}\n`), 'org/b.yaml:6:1: unknown key "__proto__"'],
    ['a constructor', inRule(`${rule()}constructor: {prototype: {}}\n`), 'org/b.yaml:6:1: unknown key "constructor"'],
    [
      'a prototype in a clause',
      inRule(`${rule()}unless: [{__proto__: {all: [org.x]}}]\n`),
      'org/b.yaml:6:11: unknown key "__proto__"',
    ],
    [
      'a prototype for a list',
      { ...FOLDER, 'lexicon/more.yaml': 'define: {__proto__: {nb: abc}}\n' },
      'lexicon/more.yaml:1:10: "__proto__" is no name: lower case letters, digits and hyphens',
    ],
    [
      'a prototype for a concept',
      { ...FOLDER, 'lexicon/more.yaml': '__proto__: {nb: [abc]}\n' },
      'lexicon/more.yaml:1:1: "__proto__" is no name of a concept: lower case, with a dot, as in org.dpo',
    ],
    [
      'a concept that every object has',
      inRule(rule({ belongs: ['toString'] })),
      'org/b.yaml:6:11: there is no concept toString',
    ],
    [
      'a fact that every object has',
      inRule(rule({ report: [{ fact: 'constructor' }] })),
      'org/b.yaml:5:18: there is no fact constructor',
    ],
    ['a list that every object has', words('$constructor'), 'lexicon/words.yaml:1:14: "$constructor" is not defined'],
    [
      'an explosion',
      words('(a b|c d) '.repeat(30)),
      'lexicon/words.yaml:1:14: more than 256 readings: write it as several patterns',
    ],
    [
      'nested parentheses',
      words(`${'('.repeat(40_000)}abc`),
      'lexicon/words.yaml:1:14: more than 20 parentheses in one another',
    ],
    [
      'a long pattern',
      words('ab|'.repeat(90_000)),
      'lexicon/words.yaml:1:14: more than 50000 letters with its lists: make them shorter',
    ],
    [
      'an endless gap',
      words(`ab ~${'9'.repeat(400)} cd`),
      `lexicon/words.yaml:1:14: "~${'9'.repeat(400)}": at most ~20`,
    ],
    [
      'a key without end',
      inRule(`${rule()}"${'k'.repeat(1000)}": 1\n`),
      `org/b.yaml:6:1: unknown key "${'k'.repeat(60)}..."`,
    ],
  ])('%s', (_, files, line) => {
    const start = performance.now();
    expect(linesFor(files)).toEqual([line]);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('lists that multiply each other end at once', () => {
    const define = ['a', 'b', 'c', 'd']
      .map((name, i) => `  ${name}x: {nb: "${`$${'bcde'[i]}x `.repeat(900)}"}\n`)
      .join('');
    const lines = linesFor({
      ...FOLDER,
      'lexicon/more.yaml': `define:\n${define}  ex: {nb: "${'ab '.repeat(900)}"}\n`,
    });
    expect(lines[0]).toBe('lexicon/more.yaml:2:7: $ax: more than 50000 letters with its lists: make them shorter');
  });

  it('many choices together are too many', () => {
    const patterns = (letter: string): string =>
      JSON.stringify(
        Array.from(
          { length: 20 },
          (_, i) => `${letter}x${i} (a b|c d) (e f|g h) (i j|k l) (m n|o p) (q r|s t) (u v|w x)`,
        ),
      );
    const one = linesFor({ ...FOLDER, 'lexicon/words.yaml': `org.x: {nb: ${patterns('a')}, sv: ${patterns('b')}}\n` });
    expect(one).toEqual([
      'lexicon/words.yaml:1:1: org.x comes to more than 2000 rows of words: choices between phrases multiply',
    ]);
    const names = Array.from({ length: 9 }, (_, i) => `org.x${i}`);
    const all = linesFor({
      'lexicon/words.yaml': names.map((name) => `${name}: {nb: ${patterns('a')}}\n`).join(''),
      'org/a.yaml': rule({ report: [{ any: names }] }),
    });
    expect(all).toEqual([
      'lexicon/words.yaml: all patterns together are too many: more than 10000 rows of words, or 2 million letters with their lists',
    ]);
  });

  it('a long list in many patterns is too much', () => {
    const define = `define: {long: {nb: "${'ab|'.repeat(16_000)}cd"}, broken: {nb: "${'ab|'.repeat(16_000)}(cd"}}`;
    const concept = (name: string): string => `org.x: {nb: ${JSON.stringify(Array(1900).fill(`x $${name}`))}}`;
    const linesOf = (name: string): readonly string[] =>
      linesFor({
        ...FOLDER,
        'lexicon/words.yaml': `${define.replace(/, broken.*/, name === 'long' ? '}' : '$&')}\n${concept(name)}\n`,
      });
    expect(linesOf('long')).toEqual([
      expect.stringMatching(/^lexicon\/words\.yaml: all patterns together are too many/),
    ]);
    expect(linesOf('broken').length).toBe(21);
  });

  it('names that every object has are names like others', () => {
    const files = {
      'lexicon/words.yaml': 'org.constructor: {nb: ["=constructor", valueof*, "*prototype", "*constructor*"]}\n',
      'constructor/hasown.yaml': rule({ report: [{ all: ['org.constructor'] }] }),
    };
    expect(linesFor(files)).toEqual([]);
  });

  it('leaves the prototypes of all alone', () => {
    linesFor({ ...FOLDER, 'org/b.yaml': '__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\n' });
    expect('polluted' in {}).toBe(false);
  });

  it('whatever a file holds, it is lines or rules', () => {
    const piece = fc.constantFrom(
      'org.x',
      ': ',
      '- ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '&a',
      '*a',
      '!x',
      '|',
      '>',
      '"',
      "'",
      '#',
      '?',
      '---',
      '%',
      'kind',
      'nb',
      '__proto__',
      '<<',
      '\u0000',
      '\ud800',
      'é',
      '\t',
      '~3',
      '$data',
      '(',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const lines = linesFor({ ...FOLDER, 'lexicon/more.yaml': pieces.join(''), 'org/b.yaml': pieces.join('') });
        for (const line of lines) expect(line).toMatch(/^(?:lexicon\/more|org\/b)\.yaml(?::\d+:\d+)?: |^and \d+ more$/);
      }),
      { numRuns: 2000 },
    );
  });
});
