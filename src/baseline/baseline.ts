/**
 * baseline: findings that are known, and what a change of a policy did. Pure: reports in, reports and comparisons out.
 */
import type { Result } from '../check/result.js';
import type { JudgedFile } from '../report/report.js';
import { isFlagged, Renames } from './renames.js';

export const BASELINE_NAME = 'privlint-baseline.json';

/** A finding that somebody knows of. */
export interface BaselineEntry {
  /** Of the policy, from the baseline's folder, with `/`. */
  readonly path: string;
  readonly fingerprint: string;
  readonly rule: string;
  /** For people: the words of the evidence, or the state of what is missing. */
  readonly excerpt: string;
  readonly reason?: string;
  /** `YYYY-MM-DD`: the last day on which it counts as known. */
  readonly until?: string;
}

export interface Baseline {
  readonly version: 1;
  readonly findings: readonly BaselineEntry[];
}

export const EMPTY_BASELINE: Baseline = { version: 1, findings: [] };

/** Characters of an excerpt: enough to know it again. */
const EXCERPT = 80;

export function entryOf(path: string, { fingerprint, ruleId, evidence, state }: Result): BaselineEntry {
  const words = evidence[0]?.quote ?? state ?? '';
  const excerpt = words.length > EXCERPT ? `${words.slice(0, EXCERPT - 1).trimEnd()}…` : words;
  return { path, fingerprint, rule: ruleId, excerpt };
}

const order = (entry: BaselineEntry): string => `${entry.path}\n${entry.rule}\n${entry.fingerprint}`;

/** The entries in the order in which they are written: by path, rule and fingerprint. */
export const sorted = (entries: readonly BaselineEntry[]): BaselineEntry[] =>
  [...entries].sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));

export interface BaselineUpdate {
  readonly baseline: Baseline;
  /** New findings that were taken in, and entries that were taken out because they match nothing any more. */
  readonly added: readonly BaselineEntry[];
  readonly removed: readonly BaselineEntry[];
  /** New findings that were left out, as `acceptNew` was not asked for. */
  readonly left: readonly BaselineEntry[];
}

export interface UpdateOptions {
  /** Take new findings in. */
  readonly acceptNew: boolean;
  /** Whether a path of the baseline is no file any more. */
  readonly isGone: (path: string) => boolean;
  /** Whether a rule was left out of this run: its entries stay. None is where nothing is said. */
  readonly isSkipped?: (rule: string) => boolean;
}

/**
 * The baseline after a run over some of its policies by some of the rules. What matches nothing any more goes; entries of policies that
 * were not judged and are still there, and of rules that were not run, stay.
 * @param files what was judged, by paths from the baseline's folder, with the statuses that this baseline gave
 */
export function update(
  { findings }: Baseline,
  files: ReadonlyMap<string, Pick<JudgedFile, 'results'>>,
  { acceptNew, isGone, isSkipped = () => false }: UpdateOptions,
): BaselineUpdate {
  const found = [...files].flatMap(([path, { results }]) =>
    results.filter((r) => isFlagged(r) && r.status !== 'suppressed').map((result) => entryOf(path, result)),
  );
  const keyOf = ({ path, fingerprint }: BaselineEntry): string => `${path}\n${fingerprint}`;
  const entries = followRenames(findings, files, { isGone, isSkipped });
  const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const foundKeys = new Set(found.map(keyOf));
  const isJudged = ({ path, rule }: BaselineEntry): boolean => !isSkipped(rule) && (files.has(path) || isGone(path));
  const untouched = entries.filter((entry) => !isJudged(entry));
  const kept = found.flatMap((entry) => byKey.get(keyOf(entry)) ?? []);
  const unknown = found.filter((entry) => !byKey.has(keyOf(entry)));
  const removed = entries.filter((entry) => isJudged(entry) && !foundKeys.has(keyOf(entry)));
  const added = acceptNew ? unknown : [];
  return {
    baseline: { version: 1, findings: sorted([...untouched, ...kept, ...added]) },
    added: sorted(added),
    removed: sorted(removed),
    left: sorted(acceptNew ? [] : unknown),
  };
}

/** The entries, those of a policy that was renamed under its new path. */
function followRenames(
  findings: readonly BaselineEntry[],
  files: ReadonlyMap<string, Pick<JudgedFile, 'results'>>,
  { isGone, isSkipped }: Required<Pick<UpdateOptions, 'isGone' | 'isSkipped'>>,
): readonly BaselineEntry[] {
  const renames = new Renames(
    findings.filter(({ rule }) => !isSkipped(rule)),
    isGone,
  );
  const newPaths = new Map<string, string>();
  for (const [path, file] of files) {
    const from = renames.pathOf(path, file);
    if (from !== null && from !== path) newPaths.set(from, path);
  }
  return findings.map((entry) => ({ ...entry, path: newPaths.get(entry.path) ?? entry.path }));
}

/** The file's text. */
export const serialise = ({ findings }: Baseline): string =>
  `${JSON.stringify({ version: 1, findings: sorted(findings) }, null, 2)}\n`;
