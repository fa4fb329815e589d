/** Comments to privlint: which there are, where they stand, and that they change nothing of what is read. */
import { describe, expect, it } from 'vitest';
import { blocks, leadIns, read } from './helpers.js';

const NEXT = '<!-- privlint-disable-next stale/* -- x -->';

describe('Document.comments', () => {
  it.each([
    ['html', `<p>En</p>\n${NEXT}\n<p>To</p>`, ['privlint-disable-next stale/* -- x | To']],
    ['html', `<p>En ${NEXT}to</p>`, ['privlint-disable-next stale/* -- x | to']],
    [
      'html',
      '<p>En</p><!--privlint-enable--><!-- privlint-disable\n x --!>',
      ['privlint-enable | ', 'privlint-disable\n x | '],
    ],
    ['html', '<!-- privlint-x <p>En</p>', ['privlint-x <p>En</p> | (unclosed)']],
    [
      'html',
      '<!-- Privlint-enable --><!-- om privlint-enable --><!-- privlint --><!privlint-x><?privlint-x?><p>En</p>',
      [],
    ],
    ['html', `<head><title>${NEXT}</title></head><textarea>${NEXT}</textarea><script>${NEXT}</script><p>En</p>`, []],
    ['html', `<template>${NEXT}</template><p>En</p>`, ['privlint-disable-next stale/* -- x | En']],
    ['markdown', `En\n\n${NEXT}\nTo`, ['privlint-disable-next stale/* -- x | To']],
    ['markdown', `En ${NEXT} to`, ['privlint-disable-next stale/* -- x | to']],
    ['markdown', `<div>\n<p>En</p> ${NEXT}\n</div>\n\nTo`, ['privlint-disable-next stale/* -- x | To']],
    [
      'markdown',
      '<!-- privlint-disable\nstale/*\n\n-- x {% y %} [^1] -->\n\nEn',
      ['privlint-disable\nstale/*\n\n-- x {% y %} [^1] | En'],
    ],
    ['markdown', `\`${NEXT}\`\n\n    ${NEXT}\n\n~~~\n${NEXT}\n~~~\n\n<script>${NEXT}</script>`, []],
    ['text', `${NEXT}\n\nEn`, []],
  ] as const)('%s %j', async (format, text, expected) => {
    const { comments, text: read_, source } = await read(format, text);
    const shown = comments.map((c) => `${c.text} | ${read_.slice(c.at)}${c.closed ? '' : '(unclosed)'}`);
    expect(shown).toEqual(expected);
    for (const { sourceStart, sourceEnd, closed } of comments) {
      const slice = source.text.slice(sourceStart, sourceEnd);
      expect(slice).toMatch(closed ? /^<!--[\s\S]*--!?>$/ : /^<!--/);
    }
  });
});

describe('a line with a comment', () => {
  it.each([
    'En\n[c]\nto',
    'Navn: Fjord AS  \n[c]\nAdresse: Strandgata 4',
    'Navn: Fjord AS\\\n[c]\nAdresse: Strandgata 4',
    '# Tittel\n[c]\n## Under\n[c]\nTekst',
    'Tittel\n[c]\n=====\nTekst',
    '1. En\n2. To\n[c]\n3. Tre\n\n[c]\n4. Fire',
    'Vi bruker dem til å:\n[c]\n\n- En\n[c]\n- To\n  [c]\n  - Tre\n- [c]\n  Fire',
    '1. Formål\n\n   [c]\n   Vi bruker dem.',
    '| a | b |\n|---|---|\n[c]\n| c | d |\n  [c]\n[c] [c]\n| e | f |',
    '> En\n> [c]\n> to\n\n[c]\n> Tre',
    '<table>\n<tr>\n[c]\n<td>En</td>\n[c]\n</tr>\n</table>',
    '```\nkode\n```\n[c]\nTekst',
    '---\ntitle: x\n---\n[c]\nTekst',
    '[c]\nTekst\n[c]',
    '[a]: https://example.no\n[c]\nSe [a].',
  ])('is none to Markdown: %j', async (text) => {
    const plain = text.replace(/^[> ]*\[c\](?: \[c\])?\n|\n\[c\]$/gm, '').replaceAll('[c]', '');
    // Of several lines it must keep to Markdown's own rules: it ends with the quote or item that it stands in.
    const isFree = !/[> ]\[c\]/.test(text);
    for (const comment of isFree ? [NEXT, '<!-- privlint-disable stale/*\n  -- x -->'] : [NEXT]) {
      for (const end of ['\n', '\r\n']) {
        const commented = text.replaceAll('[c]', comment).replaceAll('\n', end);
        expect(await blocks('markdown', commented)).toEqual(await blocks('markdown', plain));
        expect(await leadIns('markdown', commented)).toEqual(await leadIns('markdown', plain));
      }
    }
  });
});
