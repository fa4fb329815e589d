import type { Result } from '../check/result.js';
import type { JudgedFile } from '../report/report.js';
import { type Baseline, entryOf, sorted } from './baseline.js';
import { Renames } from './renames.js';

export interface Acceptance {
  /** Of the policy, from the baseline's folder. */
  readonly path: string;
  readonly result: Result;
  readonly reason: string;
  /** Whether a path of the baseline is no file any more. */
  readonly isGone: (path: string) => boolean;
}

/** The baseline with one finding more. The entries of a policy that was renamed come along under its new path: it is known by one. */
export function accept(
  { findings }: Baseline,
  file: Pick<JudgedFile, 'results'>,
  { path, result, reason, isGone }: Acceptance,
): Baseline {
  const from = new Renames(findings, isGone).pathOf(path, file);
  const moved = findings.map((entry) => (entry.path === from ? { ...entry, path } : entry));
  // One whose day is over makes way for the new one.
  const others = moved.filter((entry) => entry.path !== path || entry.fingerprint !== result.fingerprint);
  return { version: 1, findings: sorted([...others, { ...entryOf(path, result), reason }]) };
}
