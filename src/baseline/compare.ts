/**
 * Two versions of a policy -> what got worse, what got better, what is as it was.
 */
import type { Result, State } from '../check/result.js';
import type { JudgedFile } from '../report/report.js';

import { type ModelChange, modelChanges } from './model-changes.js';
import { isFlagged } from './renames.js';
import { sharedWords } from './words.js';

/** An element of Art. 13/14 that is told more or less than before. */
export interface ElementChange {
  readonly ruleId: string;
  readonly before: State;
  readonly after: State;
  readonly verdict: 'worse' | 'better' | 'neither';
}

/** One finding in other words. */
export interface Reworded {
  readonly before: Result;
  readonly after: Result;
}

export interface Comparison {
  /** Findings of the later version alone; they are what counts. */
  readonly new: readonly Result[];
  readonly fixed: readonly Result[];
  readonly known: readonly Result[];
  readonly changed: readonly Reworded[];
  readonly elements: readonly ElementChange[];
  readonly model: readonly ModelChange[];
}

/** A policy in two versions. */
export interface FileComparison {
  /** Of the later version; of one that is gone, of the earlier. */
  readonly path: string;
  /** What the earlier version is called; null where there was none. */
  readonly before: string | null;
  readonly change: 'added' | 'deleted' | 'renamed' | 'kept';
  /** What was read last: the later version, or the earlier of one that is gone. */
  readonly file: JudgedFile;
  readonly comparison: Comparison;
}

/** What makes a change fail: findings that are new and not known to the baseline, and elements that are told worse. */
export interface Regressions {
  readonly findings: readonly Result[];
  readonly elements: readonly ElementChange[];
}

/** A policy that comes for the first time has nothing to fall behind; one that is gone is a regression itself. */
export function regressionsOf({ change, comparison }: FileComparison): Regressions {
  if (change === 'added' || change === 'deleted') return { findings: [], elements: [] };
  // What was missing and is partly told is a finding in another state, and no step back.
  const better = new Set(comparison.elements.filter(({ verdict }) => verdict === 'better').map(({ ruleId }) => ruleId));
  return {
    findings: comparison.new.filter(
      ({ kind, status, ruleId }) => kind === 'fail' && status === 'new' && !better.has(ruleId),
    ),
    elements: comparison.elements.filter(({ verdict }) => verdict === 'worse'),
  };
}

/** How many steps back: an element that is told worse, and the finding that says so, are one. */
export function countRegressions(file: FileComparison): number {
  const { findings, elements } = regressionsOf(file);
  const worse = new Set(elements.map(({ ruleId }) => ruleId));
  return file.change === 'deleted' ? 1 : worse.size + findings.filter(({ ruleId }) => !worse.has(ruleId)).length;
}

/** How much got better, counted in the same way. What went with its policy is not fixed. */
export function countFixed({ change, comparison: { elements, fixed } }: FileComparison): number {
  const changed = new Set(elements.map(({ ruleId }) => ruleId));
  const better = elements.filter(({ verdict }) => verdict === 'better').length;
  return change === 'deleted' ? 0 : better + fixed.filter(({ ruleId }) => !changed.has(ruleId)).length;
}

export const isRegression = (file: FileComparison): boolean => countRegressions(file) > 0;

/** Findings of one rule are the same, reworded, when they share this much of the longer one's words. */
const SAME_WORDS = 0.7;

/** From worst to best. What does not apply is neither better nor worse than what does. */
const RANK: Readonly<Record<State, number | null>> = { absent: 0, partial: 1, present: 2, notApplicable: null };

/**
 * @param before null: there was none
 * @param after null: it is gone
 */
export function compare(before: JudgedFile | null, after: JudgedFile | null): Comparison {
  const earlier = flagged(before);
  const later = flagged(after);
  const isIn = (results: readonly Result[]): ((result: Result) => boolean) => {
    const fingerprints = new Set(results.map(({ fingerprint }) => fingerprint));
    return ({ fingerprint }) => fingerprints.has(fingerprint);
  };
  const known = later.filter(isIn(earlier));
  const appeared = later.filter((result) => !isIn(earlier)(result));
  const gone = earlier.filter((result) => !isIn(later)(result));
  const changed = reworded(gone, appeared);
  const paired = new Set(changed.flatMap((pair) => [pair.before, pair.after]));
  return {
    new: appeared.filter((result) => !paired.has(result)),
    fixed: gone.filter((result) => !paired.has(result)),
    known,
    changed,
    elements: before && after ? elementChanges(before, after) : [],
    model: before && after ? modelChanges(before.policy, after.policy) : [],
  };
}

/** What is neither passed nor suppressed. */
const flagged = (file: JudgedFile | null): readonly Result[] =>
  (file?.results ?? []).filter((result) => isFlagged(result) && result.status !== 'suppressed');

const wordsOf = ({ evidence }: Result): string => evidence.map(({ quote }) => quote).join(' ');

/** Pairs of findings of one rule that share most of their words; each in one pair at most, the likest first. The same both ways. */
function reworded(gone: readonly Result[], appeared: readonly Result[]): Reworded[] {
  const likest = gone
    .flatMap((before) =>
      appeared
        .filter((after) => after.ruleId === before.ruleId && before.evidence.length > 0 && before.state === undefined)
        .map((after) => ({ before, after, share: sharedWords(wordsOf(before), wordsOf(after)) })),
    )
    .filter(({ share }) => share >= SAME_WORDS)
    .sort((a, b) => b.share - a.share || (pairKey(a) < pairKey(b) ? -1 : 1));
  const taken = new Set<Result>();
  return likest.flatMap(({ before, after }) => {
    if (taken.has(before) || taken.has(after)) return [];
    taken.add(before).add(after);
    return [{ before, after }];
  });
}

const pairKey = ({ before, after }: Reworded): string => [before.fingerprint, after.fingerprint].sort().join(' ');

function elementChanges(before: JudgedFile, after: JudgedFile): ElementChange[] {
  const earlier = new Map(before.results.map((result) => [result.ruleId, result.state]));
  return after.results.flatMap(({ ruleId, state, status }) => {
    const was = earlier.get(ruleId);
    if (state === undefined || was === undefined || was === state || status === 'suppressed') return [];
    const [from, to] = [RANK[was], RANK[state]];
    const verdict = from === null || to === null ? 'neither' : to < from ? 'worse' : 'better';
    return [{ ruleId, before: was, after: state, verdict }];
  });
}
