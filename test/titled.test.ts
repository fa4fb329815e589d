import { describe, expect, it } from 'vitest';
import { lint } from '../src/lint.js';

const judged = async (text: string): Promise<boolean> => {
  const report = await lint({ path: 'a.md', format: 'markdown', text }, { asOf: new Date('2026-01-01') });
  return !('error' in report);
};

const NB =
  'Når du kjøper billett til festen, får vi navn, mail, telefonnummer og adresse. Vi bruker det til å slippe deg inn.';
const SV =
  'När du köper en biljett till festen får vi namn, mejl, telefonnummer och adress. Vi använder det för att släppa in dig.';

describe('a policy by its title alone', () => {
  it.each([
    ['TOML', `+++\ntitle = "Personvern & sånn"\n+++\n\n${NB}\n`, true],
    ['YAML', `---\ntitle: Integritet och sånt\n---\n\n${SV}\n`, true],
    ['another title', `---\ntitle: Billetter\n---\n\n${NB}\n`, false],
    [
      'no kinds of data',
      '---\ntitle: Personvern\n---\n\nVi holder åpent alle dager, og det er plass til mange i hagen.\n',
      false,
    ],
  ])('%s', async (_, text, expected) => {
    expect(await judged(text)).toBe(expected);
  });
});
