/**
 * Which policies a change is about: those that the configuration before it names, those that the one after it names, and those that
 * were there before, whatever the change does to find them no more.
 */
import { type Against, remaining } from '../cli/against.js';
import { covering } from '../cli/globs.js';
import { inputsOf } from '../cli/plan.js';
import type { Settings } from '../cli/settings.js';
import type { Revision } from '../read/git.js';
import type { Input } from '../read/index.js';
import { isBelow } from '../read/paths.js';
import type { FailedFile } from '../report/index.js';

export interface Policies {
  readonly inputs: readonly Input[];
  /** Whether a file that could not be judged matters: it was named, or is more than no policy. */
  readonly matters: (failed: FailedFile) => boolean;
}

export interface Search {
  readonly cwd: string;
  /** Files, globs and directories of the workflow; empty: those of the configurations, or those that are found. */
  readonly named: readonly string[];
  readonly before: Settings | null;
  readonly after: Settings;
  readonly revision: Revision | null;
  readonly isWanted: Against['isWanted'];
}

export async function policiesOf({ cwd, named, before, after, revision, isWanted }: Search): Promise<Policies> {
  const by = (settings: Settings): ReturnType<typeof inputsOf> =>
    inputsOf(named, settings, { cwd, gitignore: true, isIgnored: covering(settings.ignore) }, true);
  const head = await by(after);
  const base = before && named.length === 0 ? (await by(before)).inputs.filter(({ kind }) => kind === 'file') : [];
  const all = new Map<string, Input>();
  const isIgnored = covering(before?.ignore ?? []);
  const missed = revision ? await remaining({ revision, cwd, inputs: head.inputs, isWanted, isIgnored }) : [];
  for (const input of [...head.inputs, ...base, ...missed]) {
    const key = input.kind === 'file' ? input.absolute : input.path;
    if (!all.has(key)) all.set(key, guarded(input, cwd));
  }
  const explicit = new Set(head.discovered ? [] : head.inputs.map(({ path }) => path));
  return {
    inputs: [...all.values()],
    matters: ({ path, isNoPolicy }) => !isNoPolicy || explicit.has(path),
  };
}

/** A link may lead to what is not the repository's to show. */
function guarded(input: Input, cwd: string): Input {
  if (input.kind === 'stdin') return { kind: 'error', path: '-', error: 'there is no standard input: name a file' };
  if (input.kind === 'error' || isBelow(input.absolute, cwd)) return input;
  return { kind: 'error', path: input.path, error: 'leads out of the repository: only what is in it is read' };
}
