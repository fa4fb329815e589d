import { describe, expect, it } from 'vitest';
import { type Files, FOLDER, linesFor, rule } from './files.js';

const RULE_KINDS = 'disclosure, practice, stale, structure, contradiction';

describe('a file of a rule', () => {
  it('is as it should be', () => expect(linesFor(FOLDER)).toEqual([]));

  const inRule = (text: string): readonly string[] => linesFor({ ...FOLDER, 'org/b.yaml': text });
  it.each<readonly [what: string, text: string, lines: readonly string[]]>([
    ['an unknown key', `${rule()}titel: x\n`, ['6:1: unknown key "titel": did you mean title?']],
    ['an unknown key, like none', `${rule()}zzzzzzzz: x\n`, ['6:1: unknown key "zzzzzzzz"']],
    [
      'a wrong kind, and no more of it',
      'kind: disclosur\ntitle: Abc\nlevel: note\nmessages: {fail: abc}\n',
      [`1:7: kind is one of ${RULE_KINDS}, not "disclosur": did you mean disclosure?`],
    ],
    ['nothing', '', ['1:1: the file must be keys with values']],
    ['a text', 'just words\n', ['1:1: the file must be keys with values']],
    [
      'the least',
      'level: note\n',
      ['1:1: the rule lacks kind', '1:1: the rule lacks title', '1:1: the rule lacks messages'],
    ],
    [
      'another id than its path',
      `id: org/c\n${rule()}`,
      ['1:5: its path gives it the id org/b: leave id out, or write that'],
    ],
    ['its own id', `id: org/b\n${rule()}`, []],
    [
      'a wrong level',
      rule({ level: 'eror' }),
      ['3:8: level is one of error, warning, note, not "eror": did you mean error?'],
    ],
    ['a message in another language', rule({ messages: { fail: { no: 'abc' } } }), ['4:20: unknown key "no"']],
    ['a message too short', rule({ messages: { fail: 'a' } }), ['4:19: fail is too short: at least 3 letters']],
    ['no message', rule({ messages: {} }), ['4:11: messages lacks fail']],
    [
      'a message for what a practice never is',
      rule({ messages: { fail: 'abc', fial: 'abc' } }),
      ['4:25: unknown key "fial": did you mean fail?'],
    ],
    ['what another kind has', rule({ present: [{ all: ['org.x'] }] }), ['6:1: a rule of kind practice has no present']],
    ['a rule that lacks what its kind has', rule({ kind: 'stale' }), ['1:1: the rule lacks since']],
    ['a day that is none', rule({ kind: 'stale', since: '2026-13-01' }), ['6:8: since is no day: write YYYY-MM-DD']],
    ['a clause with nothing in it', rule({ report: [{}] }), ['5:10: report is empty']],
    ['a text where a list should be', rule({ report: [{ all: 'org.x' }] }), ['5:17: all must be a list']],
    [
      'an unknown scope',
      rule({ report: [{ all: ['org.x'], scope: 'sentense' }] }),
      ['5:35: scope is one of sentence, block, section, document, not "sentense": did you mean sentence?'],
    ],
    [
      'an unknown polarity',
      rule({ report: [{ all: ['org.x'], polarity: 'tald' }] }),
      ['5:38: polarity is told or not there, not "tald"'],
    ],
    [
      'an unknown concept',
      rule({ report: [{ all: ['org.x', 'rights.acess'] }] }),
      ['5:26: there is no concept rights.acess: did you mean rights.access?'],
    ],
    [
      'an unknown concept of its own',
      rule({ belongs: ['org.y'] }),
      ['6:11: there is no concept org.y: did you mean org.x?'],
    ],
    [
      'an unknown fact',
      rule({ report: [{ fact: 'rights.ani' }] }),
      ['5:18: there is no fact rights.ani: did you mean rights.any?'],
    ],
    [
      'a fact of no country',
      rule({ report: [{ all: ['org.x'], given: 'controller.country.Norway' }] }),
      ['5:35: there is no fact controller.country.Norway: did you mean controller.country.NO?'],
    ],
    ['a fact of a country', rule({ report: [{ all: ['org.x'], given: 'controller.established.IS' }] }), []],
    [
      'an example without a text',
      rule({ examples: [{ lang: 'no', kind: 'fail' }] }),
      ['6:12: examples lacks text', '6:20: lang is one of nb, nn, sv, not "no"'],
    ],
    ['a key twice', 'a: 1\na: 2\n', ['2:1: the same key stands here twice']],
    ['two documents', 'a: 1\n---\nb: 2\n', ['2:1: holds more than one document (---): make a file of each']],
    ['a tab', 'a:\n\t- b\n', ['2:1: is no valid YAML: Tabs are not allowed as indentation']],
    ['CRLF', `${rule()}foo: 1\n`.replaceAll('\n', '\r\n'), ['6:1: unknown key "foo"']],
  ])('%s', (_, text, lines) => expect(inRule(text)).toEqual(lines.map((line) => `org/b.yaml:${line}`)));

  it.each<readonly [name: string]>([
    ['b.yaml'],
    ['org/sub/b.yaml'],
    ['org/B.yaml'],
    ['org/æ.yaml'],
    ['../org/b.yaml'],
    ['/etc/b.yaml'],
    ['org/__proto__.yaml'],
    ['org/../lexicon/b.yaml'],
  ])('%s gives no id', (name) =>
    expect(linesFor({ ...FOLDER, [name]: rule() })).toEqual([
      `${name}: ${name.slice(0, -5)} can be no rule's id: put the file in a folder, as in org/dpo-name.yaml (lower case letters, digits in the name, hyphens)`,
    ]),
  );

  it('may not bear the name of a rule that there is', () =>
    expect(linesFor({ ...FOLDER, 'rights/access.yaml': rule() })).toEqual([
      'rights/access.yaml: privlint has a rule rights/access already: give the file another name',
    ]));
});

describe('a file of the lexicon', () => {
  const inWords = (text: string): readonly string[] => linesFor({ 'lexicon/words.yaml': text, 'org/a.yaml': rule() });
  it.each<readonly [what: string, text: string, lines: readonly string[]]>([
    ['Swedish alone', 'org.x: {sv: [abc]}\n', []],
    ['a list of its own', 'define:\n  mine: {sv: "ab|cd"}\norg.x: {nb: [$mine]}\n', []],
    ['privlint’s lists', 'org.x: {nb: ["slette ~3 $data"]}\n', []],
    [
      'a name that is none',
      'Org.x: {nb: [abc]}\norg.x: {nb: [abc]}\n',
      ['1:1: "Org.x" is no name of a concept: lower case, with a dot, as in org.dpo'],
    ],
    ['an unknown language', 'org.x: {nb: [abc], se: [abc]}\n', ['1:20: unknown key "se"']],
    ['no patterns', 'org.x: {not: {nb: [abc]}}\n', ['1:1: org.x needs patterns: under nb, sv or both']],
    ['brackets without quotes', 'org.x: {nb: [[abc]]}\n', ['1:14: nb must be a text: put it in quotes']],
    [
      'a star without quotes',
      'org.x:\n  nb:\n    - *abc\n',
      ['3:7: there is no &abc: what begins with * stands in quotes'],
    ],
    ['a pattern that does not end', 'org.x:\n  nb:\n    - abc\n    - "(ab|cd"\n', ['4:7: ")" is missing']],
    ['one under not', 'org.x: {nb: [abc], not: {nb: ["ab |"]}}\n', ['1:31: "|" stands outside parentheses']],
    ['a list that there is not', 'org.x: {nb: [$dta]}\n', ['1:14: "$dta" is not defined']],
    [
      'a list that there is',
      'define:\n  data: {nb: abc}\norg.x: {nb: [abc]}\n',
      ['2:3: $data is defined already: give yours another name'],
    ],
    [
      'a list that names itself',
      'define: {mine: {nb: "ab|$mine"}}\norg.x: {nb: [abc]}\n',
      ['1:16: $mine: "$mine" is defined by itself'],
    ],
    [
      'a list without words',
      'define: {mine: {nn: ab}}\norg.x: {nb: [abc]}\n',
      ['1:10: $mine needs its words: under nb, sv or both'],
    ],
    [
      'a list with a wrong name',
      'define: {Mine: {nb: ab}}\norg.x: {nb: [abc]}\n',
      ['1:10: "Mine" is no name: lower case letters, digits and hyphens'],
    ],
    [
      'a concept that no rule names',
      'org.x: {nb: [abc]}\nright.access: {nb: [abc]}\n',
      ['2:1: no rule names right.access, and privlint has no such concept: did you mean rights.access?'],
    ],
    [
      'too many choices',
      `org.x: {nb: ["${'(a b|c d) '.repeat(9)}"]}\n`,
      ['1:14: more than 256 readings: write it as several patterns'],
    ],
    ['too wide a gap', 'org.x: {nb: ["ab ~21 cd"]}\n', ['1:14: "~21": at most ~20']],
    [
      'too wide gaps together',
      `org.x: {nb: ["${'ab ~20 '.repeat(11)} cd"]}\n`,
      ['1:14: reaches over more than 200 words: write it as several patterns'],
    ],
  ])('%s', (_, text, lines) => expect(inWords(text)).toEqual(lines.map((line) => `lexicon/words.yaml:${line}`)));

  it('may add to a concept of privlint’s that no rule of its own names', () =>
    expect(linesFor({ ...FOLDER, 'lexicon/more.yaml': 'rights.access: {not: {sv: [abc]}}\n' })).toEqual([]));

  it('may not give a concept that another file gives', () =>
    expect(linesFor({ ...FOLDER, 'lexicon/more.yaml': '# more\norg.x: {nb: [abc]}\n' })).toEqual([
      'lexicon/more.yaml:2:1: org.x stands in lexicon/words.yaml too: keep one',
    ]));
});

describe('all files', () => {
  it('are told of together, in order', () => {
    const files: Files = {
      'org/b.yaml': rule({ level: 'grave' }),
      'lexicon/words.yaml': 'org.x: {nb: ["(ab"]}\n',
      'org/a.yaml': rule({ belongs: ['org.y'] }),
    };
    expect(linesFor(files)).toEqual([
      'org/b.yaml:3:8: level is one of error, warning, note, not "grave"',
      'lexicon/words.yaml:1:14: ")" is missing',
      'org/a.yaml:6:11: there is no concept org.y: did you mean org.x?',
    ]);
  });

  it('are not blamed for words that stand in a broken file', () =>
    expect(linesFor({ ...FOLDER, 'lexicon/words.yaml': 'org.x: [' })).toEqual([
      expect.stringMatching(/^lexicon\/words\.yaml:1:9: is no valid YAML: /),
    ]));

  it('are told of twenty times, and the rest is counted', () => {
    const lines = linesFor({
      ...FOLDER,
      'org/b.yaml': rule({ belongs: Array.from({ length: 50 }, (_, i) => `org.y${i}`) }),
    });
    expect(lines.length).toBe(21);
    expect(lines.at(-1)).toBe('and 30 more');
  });
});
