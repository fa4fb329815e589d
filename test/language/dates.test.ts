import { describe, expect, it } from 'vitest';
import { datesIn } from '../../src/language/dates.js';
import { tokenize } from '../../src/language/tokens.js';

const read = (text: string, yearFirst = false): string[] => {
  const tokens = tokenize(text);
  return datesIn(text, tokens, 0, tokens.length, yearFirst).map(({ value, sure }) => (sure ? value : `${value}?`));
};

describe('dates', () => {
  it.each([
    ['Sist oppdatert: 10.10.2021', '2021-10-10'],
    ['1. mars 2025', '2025-03-01'],
    ['den 1:a mars 2025', '2025-03-01'],
    ['25.mai 2018', '2018-05-25'],
    ['27 Juli 2026', '2026-07-27'],
    ['1. jan. 2020', '2020-01-01'],
    ['januari 2026', '2026-01'],
    ['mars, 2026', '2026-03'],
    ['August 23, 2021', '2021-08-23'],
    ['2021-10-10', '2021-10-10'],
    ['2019-03-31T19:30:00', '2019-03-31'],
    ['2021/1/5', '2021-01-05'],
    ['4/5/2026', '2026-05-04'],
    ['5/23/2018', '2018-05-23'],
    ['8.9.26', '2026-09-08'],
    ['25-05-2018', '2018-05-25'],
    ['20180525', '2018-05-25'],
    ['180525', '2018-05-25?'],
    ['05/2018', '2018-05?'],
    ['2018-05', '2018-05?'],
    ['2018', '2018?'],
  ])('%s', (text, value) => {
    expect(read(text)).toEqual([value]);
  });

  it('reads two digits of a year as the country does', () => {
    expect(read('21-10-05', true)).toEqual(['2021-10-05']);
    expect(read('05-10-21')).toEqual(['2021-10-05']);
  });

  it('takes no number for a date that is none', () => {
    expect(read('forordning (EU) 2016/679, lag 2018:218, § 2-7, kl. 10.30, tlf. 22 33 44 55')).toEqual([]);
    expect(read('1. mars, 15 mai og 1850')).toEqual([]);
  });

  it('reads every date of a text', () => {
    expect(read('Vedtatt 14. mai 2019, endret 3.2.2021')).toEqual(['2019-05-14', '2021-02-03']);
  });
});
