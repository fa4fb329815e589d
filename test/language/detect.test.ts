import { describe, expect, it } from 'vitest';
import { type Language, languageScores, strongest } from '../../src/language/detect.js';
import { tokenize } from '../../src/language/tokens.js';

const detected = (text: string): Language => strongest(languageScores(tokenize(text)));

describe('the language of a text', () => {
  it.each<[Language, string]>([
    ['nb', 'Vi behandler personopplysninger om deg når du handler hos oss.'],
    ['nb', 'Ved innsending av skjemaet godkjenner du at vi lagrer opplysningene dine.'],
    ['nb', 'Nordfjell AS leverer IT-drift og er ansvarlig for behandlingen av data fra Google Analytics.'],
    ['nn', 'Me handsamar ikkje opplysningar om deg utan at du veit kva dei blir brukte til.'],
    ['nn', 'Kva rettar har du? Du kan be om innsyn frå oss.'],
    ['sv', 'Vi behandlar dina personuppgifter när du handlar hos oss.'],
    ['sv', 'Hur länge sparas uppgifterna?'],
    [
      'da',
      'Vi behandler dine personoplysninger, når du køber noget hos os, og sletter dem, når vi ikke længere har brug for dem.',
    ],
    ['en', 'We process your personal data when you shop with us.'],
    ['und', '123 456'],
    ['und', ''],
  ])('%s: %s', (language, text) => {
    expect(detected(text)).toBe(language);
  });
});
