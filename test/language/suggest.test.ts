import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../src/language/suggest.js';

const OPTIONS = ['--color', '--model'];

describe('nearest', () => {
  it.each([
    ['--colour', '--color'],
    ['--MODEL', '--model'],
    ['--zzz', null],
    ['--color'.padEnd(81, 'r'), null],
  ])('%s -> %s', (word, known) => {
    expect(nearest(word, OPTIONS)).toBe(known);
  });

  it('knows nothing among nothing', () => {
    expect(nearest('x', [])).toBeNull();
  });
});

describe('didYouMean', () => {
  it('is the end of a sentence', () => {
    expect(didYouMean('--colour', OPTIONS)).toBe(': did you mean --color?');
    expect(didYouMean('--zzz', OPTIONS)).toBe('');
  });
});
