import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/language/sentences.js';
import type { Document } from '../../src/parse/document.js';

const split = (text: string): string[] =>
  sentences({ text, blocks: [{ start: 0, end: text.length }] } as unknown as Document).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('sentences', () => {
  it('keep a date together', () => {
    expect(split('Sist oppdatert: 11. Juni 2026. Vi lagrer navn.')).toEqual([
      'Sist oppdatert: 11. Juni 2026.',
      'Vi lagrer navn.',
    ]);
    expect(split('Gäller från 1. jan. 2025 och framåt.')).toEqual(['Gäller från 1. jan. 2025 och framåt.']);
  });

  it('do not end at an abbreviation', () => {
    expect(split('Klaga till IMY (f.d. Datainspektionen).')).toHaveLength(1);
    expect(split('Vi deler data med Meta (tidl. Facebook).')).toHaveLength(1);
    expect(split('Nordfjell AS, org.nr. 999 888 777.')).toHaveLength(1);
  });

  it('end at a reference before a month that opens the next', () => {
    expect(split('Se artikel 6. Maj är månaden.')).toEqual(['Se artikel 6.', 'Maj är månaden.']);
  });
});
