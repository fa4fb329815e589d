import { describe, expect, it } from 'vitest';
import { withoutAddedSuppressions } from '../../src/baseline/suppressed.js';
import { lint } from '../../src/lint.js';
import type { JudgedFile } from '../../src/report/report.js';

const POLICY = `# Personvernerklæring

Nordfjell AS behandler personopplysninger om deg når du handler i nettbutikken vår.
`;
const SHIELD = '\nOverføring til USA skjer etter Privacy Shield.\n';
const MORE = '\nVi sender også navn til USA i tråd med Privacy Shield.\n';
const NEXT = '\n<!-- privlint-disable-next stale/privacy-shield -- x -->\n';
const FILE = '<!-- privlint-disable-file stale/privacy-shield -- x -->\n\n';
const REGION = '\n<!-- privlint-disable stale/privacy-shield -- x -->\n';

async function judged(text: string): Promise<JudgedFile> {
  const file = await lint({ path: 'p.md', format: 'markdown', text }, { asOf: new Date('2026-11-21') });
  if ('error' in file) throw new Error(file.error);
  return file;
}

const statuses = ({ results }: JudgedFile): (string | undefined)[] =>
  results.filter(({ ruleId }) => ruleId === 'stale/privacy-shield').map(({ status }) => status);

describe('suppressions in comments of the later version', () => {
  it.each([
    ['count not when they are new', POLICY + SHIELD, POLICY + NEXT + SHIELD, ['new'], 1],
    ['count not with a finding that is new too', POLICY, FILE + POLICY + SHIELD, ['new'], 1],
    ['count when they were there', POLICY + NEXT + SHIELD, POLICY + NEXT + SHIELD, ['suppressed'], 0],
    ['count not for what they are moved to', POLICY + NEXT + SHIELD, POLICY + NEXT + MORE, ['new'], 1],
    [
      'count not for what comes into a region',
      POLICY + REGION + SHIELD,
      POLICY + REGION + SHIELD + MORE,
      ['suppressed', 'new'],
      1,
    ],
    [
      'count for all of a file that they were about',
      FILE + POLICY + SHIELD,
      FILE + POLICY + SHIELD + MORE,
      ['suppressed', 'suppressed'],
      0,
    ],
    [
      'count not for all of a file when they were about a part',
      POLICY + NEXT + SHIELD,
      FILE + POLICY + SHIELD + MORE,
      ['suppressed', 'new'],
      1,
    ],
  ])('%s', async (_, before, after, expected, excused) => {
    const settled = withoutAddedSuppressions(await judged(before), await judged(after));
    expect([statuses(settled.after), settled.excused.length]).toEqual([expected, excused]);
  });

  it('show, when they go, what was there before', async () => {
    const { before, after } = withoutAddedSuppressions(
      await judged(POLICY + NEXT + SHIELD),
      await judged(POLICY + SHIELD),
    );
    expect([statuses(before!), statuses(after)]).toEqual([['new'], ['new']]);
  });

  it('count not in a file that is new', async () => {
    expect(statuses(withoutAddedSuppressions(null, await judged(FILE + POLICY + SHIELD)).after)).toEqual(['new']);
  });
});
