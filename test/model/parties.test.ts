import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint.js';

const asOf = new Date('2026-11-22');

/** Policies in a few sentences: `== what is wanted`, then the text, in Markdown. "-" wants nobody. */
function casesOf(file: string): [wanted: string, text: string][] {
  const text = readFileSync(new URL(`./parties/${file}.txt`, import.meta.url), 'utf8');
  return text
    .split(/^== /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), part.slice(end + 1)];
    });
}

async function policyOf(text: string) {
  const report = await lint({ path: 'policy.md', format: 'markdown', text }, { asOf });
  if (!('policy' in report)) throw new Error(report.error);
  return report.policy;
}

/** A name without its legal form, in lower case. */
const plain = (name: string): string => name.replace(/,? (?:AS|AB|ASA|SA|Inc|LLC|Ltd|Oy)$/, '').toLowerCase();

describe('who is who, as other senders put it', () => {
  it.each(casesOf('controllers'))('is responsible: %s', async (wanted, text) => {
    expect((await policyOf(text))?.controller?.name ?? '-').toBe(wanted);
  });

  it.each(casesOf('recipients'))('gets data: %s', async (wanted, text) => {
    const named = (await policyOf(text))?.recipients.flatMap(({ name }) => (name === null ? [] : [plain(name)])) ?? [];
    expect(named.sort()).toEqual(wanted === '-' ? [] : wanted.split(' | ').map(plain).sort());
  });
});
