import { describe, expect, it } from 'vitest';
import { modelChanges } from '../../src/baseline/model-changes.js';
import type { LocatedPolicy } from '../../src/model/locate.js';
import { at, policy } from '../report/sample.js';

type Purpose = LocatedPolicy['purposes'][number];
const [first] = policy.purposes as [Purpose];
const kept = (text: string, period: string | null, unlimited = false): Purpose['retention'] => ({
  text,
  period,
  criterion: null,
  vague: false,
  unlimited,
  evidence: at('når du melder deg av'),
});
const purpose = (text: string, more: Partial<Purpose> = {}): Purpose => ({ ...first, text, ...more });
const withPurposes = (...purposes: Purpose[]): LocatedPolicy => ({ ...policy, purposes });

describe('modelChanges', () => {
  it('tells nothing of the same policy', () => {
    expect(modelChanges(policy, policy)).toEqual([]);
  });

  it('tells of purposes that came and went, and knows one in slightly other words again', () => {
    const before = withPurposes(purpose('sende nyhetsbrev til medlemmene'), purpose('føre regnskap'));
    const after = withPurposes(purpose('sende nyhetsbrev til alle medlemmene'), purpose('telle besøk'));
    expect(modelChanges(before, after)).toEqual([
      { kind: 'purpose-added', purpose: 'telle besøk' },
      { kind: 'purpose-dropped', purpose: 'føre regnskap' },
    ]);
  });

  it('tells of another basis, in whatever order bases stand', () => {
    const before = withPurposes(purpose('føre regnskap', { legalBases: ['contract', 'legal-obligation'] }));
    const same = withPurposes(purpose('føre regnskap', { legalBases: ['legal-obligation', 'contract'] }));
    const other = withPurposes(purpose('føre regnskap', { legalBases: ['consent'] }));
    expect(modelChanges(before, same)).toEqual([]);
    expect(modelChanges(before, other)).toEqual([
      { kind: 'basis', purpose: 'føre regnskap', before: ['contract', 'legal-obligation'], after: ['consent'] },
    ]);
  });

  it.each([
    ['1 år', 'P1Y', '5 år', 'P5Y', 'longer'],
    ['5 år', 'P5Y', '18 måneder', 'P18M', 'shorter'],
    ['30 dager', 'P30D', 'én måned', 'P1M', 'longer'],
    ['24 timer', 'PT24H', '2 dager', 'P2D', 'longer'],
    ['ett år', 'P1Y', 'til du melder deg av', null, 'other'],
  ] as const)('%s -> %s is %s', (text, period, now, newPeriod, verdict) => {
    const before = withPurposes(purpose('føre regnskap', { retention: kept(text, period) }));
    const after = withPurposes(purpose('føre regnskap', { retention: kept(now, newPeriod) }));
    expect(modelChanges(before, after)).toEqual([
      { kind: 'retention', purpose: 'føre regnskap', before: text, after: now, verdict },
    ]);
  });

  it('takes a period for the same in other words, and no limit for longer than any', () => {
    const year = withPurposes(purpose('føre regnskap', { retention: kept('ett år', 'P1Y') }));
    const months = withPurposes(purpose('føre regnskap', { retention: kept('1 år', 'P1Y') }));
    const ever = withPurposes(purpose('føre regnskap', { retention: kept('på ubestemt tid', null, true) }));
    expect(modelChanges(year, months)).toEqual([]);
    expect(modelChanges(year, ever)).toMatchObject([{ kind: 'retention', verdict: 'longer' }]);
  });

  it('tells of the controller, recipients and transfers', () => {
    const after: LocatedPolicy = {
      ...policy,
      controller: { ...policy.controller!, name: 'Elvebutikken AS' },
      recipients: [policy.recipients[0]!, { name: 'Lageret AS', country: null, evidence: at('Skylager Inc.') }],
      transfers: [{ to: 'USA', mechanism: 'dpf', evidence: at('EU-US Privacy Shield') }],
    };
    expect(modelChanges(policy, after)).toEqual([
      { kind: 'controller', before: 'Fjordbutikken AS', after: 'Elvebutikken AS' },
      { kind: 'recipient-added', name: 'Lageret AS' },
      { kind: 'recipient-dropped', name: 'Skylager Inc.' },
      { kind: 'transfer-added', to: 'USA', mechanism: 'dpf' },
      { kind: 'transfer-dropped', to: 'USA', mechanism: 'privacy-shield' },
    ]);
  });
});
