/**
 * What a new version of a policy says of the processing that the old one did not: told, not failed.
 */
import type { LocatedPolicy } from '../model/locate.js';
import type { LegalBasis, Mechanism } from '../model/policy.js';
import { sharedWords } from './words.js';

type Purpose = LocatedPolicy['purposes'][number];

export type ModelChange =
  | { readonly kind: 'controller'; readonly before: string | null; readonly after: string | null }
  | { readonly kind: 'purpose-added' | 'purpose-dropped'; readonly purpose: string }
  | {
      readonly kind: 'basis';
      readonly purpose: string;
      readonly before: readonly LegalBasis[];
      readonly after: readonly LegalBasis[];
    }
  | {
      readonly kind: 'retention';
      readonly purpose: string;
      readonly before: string | null;
      readonly after: string | null;
      readonly verdict: 'longer' | 'shorter' | 'other';
    }
  | { readonly kind: 'recipient-added' | 'recipient-dropped'; readonly name: string }
  | { readonly kind: 'transfer-added' | 'transfer-dropped'; readonly to: string; readonly mechanism: Mechanism };

/** Purposes are the same when they share this much of the longer one's words. */
const SAME_PURPOSE = 0.6;

export function modelChanges(before: LocatedPolicy, after: LocatedPolicy): ModelChange[] {
  const [was, is] = [before.controller?.name ?? null, after.controller?.name ?? null];
  const { pairs, dropped, added } = pairPurposes(before.purposes, after.purposes);
  return [
    ...(was === is ? [] : [{ kind: 'controller', before: was, after: is } as const]),
    ...added.map(({ text }) => ({ kind: 'purpose-added', purpose: text }) as const),
    ...dropped.map(({ text }) => ({ kind: 'purpose-dropped', purpose: text }) as const),
    ...pairs.flatMap(([old, now]) => purposeChanges(old, now)),
    ...only(names(after), names(before)).map((name) => ({ kind: 'recipient-added', name }) as const),
    ...only(names(before), names(after)).map((name) => ({ kind: 'recipient-dropped', name }) as const),
    ...onlyTransfers(after, before).map((transfer) => ({ kind: 'transfer-added', ...transfer }) as const),
    ...onlyTransfers(before, after).map((transfer) => ({ kind: 'transfer-dropped', ...transfer }) as const),
  ];
}

const only = (these: readonly string[], those: readonly string[]): string[] =>
  [...new Set(these)].filter((item) => !those.includes(item));

const names = ({ recipients }: LocatedPolicy): string[] => recipients.flatMap(({ name }) => name ?? []);

type Transfer = Pick<LocatedPolicy['transfers'][number], 'to' | 'mechanism'>;

const isSameTransfer = (a: Transfer, b: Transfer): boolean => a.to === b.to && a.mechanism === b.mechanism;

/** The transfers of one version that the other has not, each once. */
function onlyTransfers({ transfers: these }: LocatedPolicy, { transfers: those }: LocatedPolicy): Transfer[] {
  const unique = these.filter((transfer, i) => these.findIndex((other) => isSameTransfer(other, transfer)) === i);
  return unique
    .filter((transfer) => !those.some((other) => isSameTransfer(other, transfer)))
    .map(({ to, mechanism }) => ({ to, mechanism }));
}

/** Each purpose with the likest of the other version, the likest pairs first. */
function pairPurposes(
  before: readonly Purpose[],
  after: readonly Purpose[],
): {
  readonly pairs: readonly [Purpose, Purpose][];
  readonly dropped: readonly Purpose[];
  readonly added: readonly Purpose[];
} {
  const candidates = before
    .flatMap((old) => after.map((now) => ({ old, now, share: sharedWords(old.text, now.text) })))
    .filter(({ share }) => share >= SAME_PURPOSE)
    .sort((a, b) => b.share - a.share);
  const taken = new Set<Purpose>();
  const pairs: [Purpose, Purpose][] = [];
  for (const { old, now } of candidates) {
    if (taken.has(old) || taken.has(now)) continue;
    taken.add(old).add(now);
    pairs.push([old, now]);
  }
  const free = (purpose: Purpose): boolean => !taken.has(purpose);
  return { pairs, dropped: before.filter(free), added: after.filter(free) };
}

function purposeChanges(old: Purpose, now: Purpose): ModelChange[] {
  const changes: ModelChange[] = [];
  const bases = ({ legalBases }: Purpose): string => [...legalBases].sort().join();
  if (bases(old) !== bases(now)) {
    changes.push({ kind: 'basis', purpose: now.text, before: old.legalBases, after: now.legalBases });
  }
  const [was, is] = [old.retention, now.retention];
  // The same period in other words is no change.
  const isSame =
    was?.text === is?.text || (was?.period !== null && was?.period !== undefined && was.period === is?.period);
  if (!isSame) {
    const [from, to] = [was, is].map((retention) => daysOf(retention?.period ?? null, retention?.unlimited ?? false));
    const verdict = from === null || to === null || from === to ? 'other' : to! > from! ? 'longer' : 'shorter';
    changes.push({ kind: 'retention', purpose: now.text, before: was?.text ?? null, after: is?.text ?? null, verdict });
  }
  return changes;
}

const DAYS: Readonly<Record<string, number>> = { Y: 365.25, M: 30.44, W: 7, D: 1 };

/** About how many days an ISO 8601 duration (`P5Y`, `P18M`) has; null without a period. */
function daysOf(period: string | null, unlimited: boolean): number | null {
  if (unlimited) return Number.POSITIVE_INFINITY;
  if (period === null) return null;
  const [date = '', time = ''] = period.slice(1).split('T');
  const days = [...date.matchAll(/(\d+(?:\.\d+)?)([YMWD])/g)].reduce(
    (sum, [, n, unit]) => sum + Number(n) * DAYS[unit!]!,
    0,
  );
  const hours = Number(/(\d+)H/.exec(time)?.[1] ?? 0);
  return days + hours / 24;
}
