import { describe, expect, it } from 'vitest';
import type { Format } from '../../src/read/source.js';
import { read } from './helpers.js';

const MANY = 100_000;
const LIMIT = 2000;

describe('hostile input takes linear time and throws nothing', () => {
  it.each<[string, Format, () => string]>([
    ['nested <div>', 'html', () => `${'<div>'.repeat(MANY)}slutt`],
    ['unclosed <b>', 'html', () => `${'<b>'.repeat(MANY)}slutt`],
    ['unclosed <p> and <b>', 'html', () => `${'<p><b>'.repeat(MANY / 4)}slutt`],
    ['nested lists', 'html', () => `${'<ul><li>'.repeat(MANY / 4)}slutt`],
    ['nested tables', 'html', () => `${'<table><tr><td>'.repeat(MANY / 5)}slutt`],
    [
      'what is nested in the cells of a first row',
      'html',
      () => `<table><tr><td>${'<div>'.repeat(MANY)}</td><td><b>b</b></td></tr><tr><td>c<td>slutt</table>`,
    ],
    ['many elements side by side', 'html', () => `<div>${'\n<span>Slutt</span>'.repeat(MANY / 4)}</div>slutt`],
    ['nested navigation', 'html', () => `${'<nav class="menu">'.repeat(MANY / 4)}slutt`],
    ['end tags', 'html', () => `${'<div>'.repeat(300)}${'</b>'.repeat(MANY)}slutt`],
    ['line breaks', 'html', () => `${'a<br>'.repeat(MANY)}slutt`],
    ['unclosed template code', 'html', () => `slutt${'<%'.repeat(MANY)}`],
    ['angle brackets', 'html', () => `${'<'.repeat(MANY * 5)} slutt`],
    ['one line of a megabyte', 'text', () => `${'personopplysninger '.repeat(MANY / 2)}slutt`],
    ['one word of a megabyte', 'text', () => `${'a'.repeat(MANY * 10)} slutt`],
    ['hyphens at line ends', 'text', () => `${'a-\nb'.repeat(MANY)} slutt`],
    ['unclosed comments', 'text', () => `${'<!-- '.repeat(MANY / 5)} slutt`],
    [
      'wrapped lines',
      'text',
      () => `${'Vi lagrer opplysninger om deg som\nhandler hos oss og sletter dem\n'.repeat(MANY / 20)}slutt`,
    ],
    ['combining marks', 'text', () => `slutt a${'\u030a'.repeat(MANY)}`],
    ['rows', 'text', () => `${'a|b|c\n'.repeat(MANY / 4)}slutt`],
    ['emphasis', 'markdown', () => `${'*a**'.repeat(MANY / 4)} slutt`],
    ['brackets', 'markdown', () => `${'[a]('.repeat(MANY / 10)} slutt`],
    ['nested quotes', 'markdown', () => `${'> '.repeat(MANY / 10)}slutt`],
    ['nested lists', 'markdown', () => `${'* '.repeat(MANY / 10)}slutt`],
    [
      'indented lists',
      'markdown',
      () => `${Array.from({ length: 300 }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n')}\n\nslutt`,
    ],
    ['shortcodes without end', 'markdown', () => `${'{{< '.repeat(MANY / 4)}slutt`],
    ['lines', 'markdown', () => `${'Vi lagrer opplysninger\n'.repeat(MANY / 20)}slutt`],
  ])('%s (%s)', async (_, format, source) => {
    const text = source();
    const start = performance.now();
    const document = await read(format, text);
    expect(performance.now() - start).toBeLessThan(LIMIT);
    expect(document.text).toContain('slutt');
  });
});
