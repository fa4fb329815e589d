/** Which places of a policy a suppression covers: passages A, B, C, ... break one rule each; the tests tell which are suppressed. */
import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint.js';
import type { Format } from '../../src/read/source.js';

const RULE = 'stale/privacy-shield';

/** A sentence that breaks the rule. */
const passage = (letter: string): string => `Personopplysninger om ${letter} overføres til USA etter Privacy Shield.`;

/** `{A}` -> a passage; `[next]` -> a comment. */
const written = (text: string): string =>
  text
    .replace(/\[(next|disable|file)\]/g, (_, scope: string) => {
      return `<!-- privlint-disable${scope === 'disable' ? '' : `-${scope}`} ${RULE} -- en grunn -->`;
    })
    .replaceAll('[enable]', '<!-- privlint-enable -->')
    .replace(/\{([A-Z])\}/g, (_, letter: string) => passage(letter));

/** The letters of the passages that are reported, those suppressed in brackets. */
async function letters(format: Format, text: string): Promise<string> {
  const options = { asOf: new Date('2026-11-22'), policyLanguage: 'nb', rules: [RULE] } as const;
  const file = await lint({ path: 'p', format, text: written(text) }, options);
  if ('error' in file) throw new Error(file.error);
  return file.results
    .map(({ evidence: [first], status }) => {
      const letter = /om ([A-Z]) overføres/.exec(first!.quote)![1]!;
      return status === 'suppressed' ? `(${letter})` : letter;
    })
    .join('');
}

describe('a comment in HTML', () => {
  it.each([
    ['the next paragraph', '<p>{A}</p>[next]<p>{B}</p><p>{C}</p>', 'A(B)C'],
    ['the next paragraph, with elements between', '<p>{A}</p>[next]<div><section><p>{B}</p></section></div>', 'A(B)'],
    ['its own paragraph, where it starts it', '<p>{A}</p><p>[next]{B}</p><p>{C}</p>', 'A(B)C'],
    ['the rest of its paragraph', '<p>{A} [next]{B}</p><p>{C}</p>', 'A(B)C'],
    ['what follows a paragraph at whose end it stands', '<p>{A}[next]</p><p>{B}</p>', 'A(B)'],
    ['an item', '<ul><li>{A}</li>[next]<li>{B}</li><li>{C}</li></ul>', 'A(B)C'],
    ['the first item of a list', '[next]<ul><li>{A}</li><li>{B}</li></ul>', '(A)B'],
    ['a cell', '<table><tr><td>x</td><td>y</td></tr><tr><td>{A}</td><td>[next]{B}</td></tr></table>', 'A(B)'],
    [
      'the first cell',
      '<table><tr><td>x</td><td>y</td></tr><tr><td>\n[next]\n{A}</td><td>{B}</td></tr></table>',
      '(A)B',
    ],
    [
      'a row',
      '<table><tr><td>x</td><td>y</td></tr>[next]<tr><td>{A}</td><td>{B}</td></tr><tr><td>{C}</td><td>z</td></tr></table>',
      '(A)(B)C',
    ],
    [
      'a table',
      '[next]<table><tr><th>{A}</th><th>x</th></tr><tr><td>{B}</td><td>y</td></tr></table><p>{C}</p>',
      '(A)(B)C',
    ],
    ['nothing at the end of the page', '<p>{A}</p>[next]', 'A'],
    ['the policy, not the menu before it', '[next]<nav><a href="/">Hjem</a></nav><p>{A}</p><p>{B}</p>', '(A)B'],
    ['what follows its menu', '<nav><a href="/">Hjem</a>[next]</nav><p>{A}</p><p>{B}</p>', '(A)B'],
    ['what follows what is hidden', '<p>{A}</p><div hidden>[next]<p>{B}</p></div><p>{C}</p><p>{D}</p>', 'A(C)D'],
    [
      'nothing, written by a script',
      '<script>document.write("[next]")</script><style>/* [next] */</style><p>{A}</p>',
      'A',
    ],
    ['nothing, within another comment', '<!-- gammelt: privlint-disable-file stale/* -- x --><p>{A}</p>', 'A'],
    ['nothing, as text', '<p>&lt;!-- privlint-disable-file stale/* -- x --&gt;</p><p>{A}</p>', 'A'],
    ['until it is enabled', '<p>{A}</p>[disable]<p>{B}</p><ul><li>{C}</li></ul>[enable]<p>{D}</p>', 'A(B)(C)D'],
    ['to the end of the page', '<p>{A}</p><div>[disable]<p>{B}</p></div><p>{C}</p>', 'A(B)(C)'],
    ['within a paragraph', '<p>{A} [disable]{B} [enable]{C}</p>', 'A(B)C'],
    ['all of the file, from its end', '<p>{A}</p><p>{B}</p>[file]', '(A)(B)'],
  ])('covers %s', async (_, text, expected) => {
    expect(await letters('html', `<main>${text}</main>`)).toBe(expected);
  });
});

describe('a comment in Markdown', () => {
  it.each([
    ['the next paragraph', '{A}\n\n[next]\n{B}\n\n{C}', 'A(B)C'],
    ['the next paragraph, after a blank line', '{A}\n\n[next]\n\n{B}\n\n{C}', 'A(B)C'],
    ['its own paragraph, where it starts it', '{A}\n\n[next] {B}\n\n{C}', 'A(B)C'],
    ['the rest of its paragraph', '{A} [next] {B}\n\n{C}', 'A(B)C'],
    ['the rest of a paragraph between two of its lines', '{A}\n[next]\n{B}\n\n{C}', 'A(B)C'],
    ['an item', '- {A}\n[next]\n- {B}\n- {C}', 'A(B)C'],
    ['an item in which it starts', '- {A}\n- [next] {B}\n- {C}', 'A(B)C'],
    ['an item of a numbered list', '1. {A}\n2. {B}\n[next]\n3. {C}\n4. {D}', 'AB(C)D'],
    ['a nested item', '- x\n  - {A}\n  [next]\n  - {B}\n- {C}', 'A(B)C'],
    ['a cell', '| x | y |\n|---|---|\n| {A} | [next] {B} |\n| {C} | z |', 'A(B)C'],
    ['the first cell', '| x | y |\n|---|---|\n| [next] {A} | {B} |', '(A)B'],
    ['a row', '| x | y |\n|---|---|\n| {A} | z |\n[next]\n| {B} | {C} |\n| {D} | z |', 'A(B)(C)D'],
    ['a row without outer bars', 'x | y\n--|--\n{A} | z\n[next]\n{B} | {C}\n{D} | z', 'A(B)(C)D'],
    ['a table', '[next]\n| x | y |\n|---|---|\n| {A} | {B} |\n\n{C}', '(A)(B)C'],
    ['a quote', '> {A}\n\n[next]\n> {B}\n\n{C}', 'A(B)C'],
    ['what is quoted with it', '> [next]\n> {A}\n\n{B}', '(A)B'],
    ['within a block of HTML', '<div>\n<p>{A}</p>\n[next]\n<p>{B}</p>\n</div>\n\n{C}', 'A(B)C'],
    [
      'a cell of a table in HTML',
      '<table><tr><td>x</td><td>y</td></tr><tr><td>\n[next]\n{A}</td><td>{B}</td></tr></table>',
      '(A)B',
    ],
    ['what follows a heading in which it stands', '{A}\n\n## Mottakere [next]\n\n{B}\n\n{C}', 'A(B)C'],
    ['nothing, in a code block', '```\n<!-- privlint-disable-file stale/* -- x -->\n```\n\n{A}', 'A'],
    ['nothing, in code', '`<!-- privlint-disable-file stale/* -- x -->`\n\n{A}', 'A'],
    ['nothing, escaped', '\\<!-- privlint-disable-file stale/* -- x -->\n\n{A}', 'A'],
    ['until it is enabled', '{A}\n\n[disable]\n\n{B}\n\n- {C}\n\n[enable]\n\n{D}', 'A(B)(C)D'],
    ['to the end of the file', '{A}\n\n[disable]\n{B}\n\n{C}', 'A(B)(C)'],
    ['within a paragraph', '{A} [disable] {B} [enable] {C}', 'A(B)C'],
    ['all of the file, from its end', '{A}\n\n{B}\n\n[file]', '(A)(B)'],
    ['all of the file, with front matter', '---\ntitle: Personvern\n---\n[file]\n\n{A}', '(A)'],
    ['what several on one line cover', '{A}\n\n[next] [next]\n\n{B}\n\n{C}', 'A(B)C'],
  ])('covers %s', async (_, text, expected) => {
    expect(await letters('markdown', text)).toBe(expected);
    expect(await letters('markdown', text.replaceAll('\n', '\r\n'))).toBe(expected);
  });
});

it('plain text has no comments', async () => {
  expect(await letters('text', '[file]\n\n{A}')).toBe('A');
});
