/**
 * The action: a change of a repository -> what it did to the policies, and whether it is to be stopped.
 */
import { withoutAddedSuppressions } from '../baseline/suppressed.js';
import type { OwnRules } from '../check/index.js';
import { type Against, compareAgainst, knownFrom, wantedBy } from '../cli/against.js';
import { UsageError } from '../cli/arguments.js';
import { NO_CONFIGURATION } from '../config/config.js';
import { GitError, isShallow, NoRepository, NoRevision, Revision } from '../read/git.js';
import type { Change, Easing } from '../report/ci/change.js';
import type { FrameLanguage } from '../report/frame.js';
import { easingsOf } from './easings.js';
import type { Event } from './event.js';
import { ActionError, type Inputs } from './inputs.js';
import { baseSide, headSide, type Judging, judgingBy, type Paths, type Place, pathsOf, type Side } from './judging.js';
import { policiesOf } from './policies.js';

export interface Judged {
  readonly change: Change;
  /** The commit that was compared with; null: everything comes for the first time. */
  readonly base: string | null;
  readonly asOf: Date;
  /** Of messages; null: each policy's. */
  readonly language: FrameLanguage | null;
  readonly ownRules: OwnRules | undefined;
}

/** @throws ActionError, UsageError or GitError, whose message is for people */
export async function judgeChange(
  inputs: Inputs,
  event: Event,
  place: Place,
  warn: (message: string) => void,
): Promise<Judged> {
  const revision = await baseOf(inputs, event, place, warn);
  const paths = pathsOf(inputs, place);
  const head = await headSide(inputs, paths, place);
  const headJudging = await judgingBy(head.configuration, inputs, place);
  const base = revision && (await baseSide(revision, paths, place, warn));
  const judging = base ? await judgingBefore(base, inputs, place, warn) : headJudging;
  const { settings, options } = judging;
  const isWanted = wantedBy(inputs.files, settings, place.cwd);
  const policies = await policiesOf({
    cwd: place.cwd,
    named: inputs.files,
    before: base && settings,
    after: headJudging.settings,
    revision,
    isWanted,
  });
  const excused: Easing[] = [];
  const { files, failed, broken, unread } = await compareAgainst({
    revision,
    name: revision ? revision.commit.slice(0, 7) : '',
    cwd: place.cwd,
    inputs: policies.inputs,
    isWanted,
    judge: judging.judge,
    known: knownOf(base ?? head, paths, options.asOf),
    ...(base && { settle: settling(excused) }),
  });
  for (const { path, error } of broken) warn(`${path} counts as deleted: ${error}`);
  for (const { path, error } of unread)
    warn(`${path} counts as new, as its earlier version could not be judged: ${error}`);
  if (files.length === 0 && failed.length === 0) {
    throw new ActionError('no policy was found: name files, globs or directories with the input files');
  }
  return {
    change: {
      files,
      failed: failed.filter(policies.matters),
      easings: base ? [...excused, ...easingsOf(base, head)] : [],
      failOn: inputs.failOn,
    },
    base: revision?.commit ?? null,
    asOf: options.asOf,
    language: inputs.lang ?? settings.lang.value ?? headJudging.settings.lang.value,
    ownRules: options.ownRules,
  };
}

/** Comments that the change adds suppress nothing; each that would have is told. */
const settling =
  (excused: Easing[]): NonNullable<Against['settle']> =>
  ({ before, after }) => {
    const settled = withoutAddedSuppressions(before, after);
    for (const { ruleId } of settled.excused) excused.push({ kind: 'comment', where: after.path, what: ruleId });
    return settled;
  };

const knownOf = ({ baseline }: Side, { baseline: path }: Paths, asOf: Date): Against['known'] =>
  baseline.findings.length > 0 ? knownFrom(baseline, path, asOf) : null;

/** A configuration that was wrong before does not hinder the change that mends it. */
async function judgingBefore(
  { configuration }: Side,
  inputs: Inputs,
  place: Place,
  warn: (message: string) => void,
): Promise<Judging> {
  try {
    return await judgingBy(configuration, inputs, place);
  } catch (error) {
    if (!(error instanceof ActionError || error instanceof UsageError)) throw error;
    for (const line of error.message.split('\n')) warn(`before this change: ${line}; judged without the configuration`);
    return judgingBy(NO_CONFIGURATION, inputs, place);
  }
}

/**
 * GitHub tries a pull request merged with its base as that is now, and tells of the base as it was at some time before: what came to
 * it meanwhile would look like a part of the change.
 */
async function mergedWith(head: string, cwd: string): Promise<Revision | null> {
  try {
    return (await Revision.at('HEAD^2', cwd)).commit === head ? await Revision.at('HEAD^1', cwd) : null;
  } catch (error) {
    if (error instanceof NoRevision) return null;
    throw error;
  }
}

/** On pull_request_target the base is what is checked out, and every pull request would pass. */
async function mustDiffer(base: Revision, cwd: string): Promise<void> {
  if ((await Revision.at('HEAD', cwd)).commit !== base.commit) return;
  throw new ActionError('the base is checked out, and not the pull request: run this on pull_request');
}

const FETCH = 'give actions/checkout fetch-depth: 0, so that the version before the change is there to compare with';

/** Where the change starts; null: nowhere. @throws ActionError when that is not in this clone */
async function baseOf(
  { base: named }: Inputs,
  { base: before, head, forced }: Event,
  { cwd }: Place,
  warn: (message: string) => void,
): Promise<Revision | null> {
  const name = named ?? before;
  if (name === null) return null;
  try {
    const merged = named === null && head !== null ? await mergedWith(head, cwd) : null;
    if (merged) return merged;
    const start = await (await Revision.at(name, cwd)).forkPoint();
    if (named === null && head !== null && start.commit !== head) await mustDiffer(start, cwd);
    return start;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (await isShallow(cwd)) throw new ActionError(`the checkout is too shallow, ${name} is not in it: ${FETCH}`);
    if (named === null && forced) {
      warn(`the history was replaced, and ${name} is gone with it: there is nothing to compare with`);
      return null;
    }
    if (error instanceof NoRevision) throw new ActionError(`${error.message} (${FETCH})`);
    if (error instanceof NoRepository) {
      throw new ActionError(`${cwd} is no git repository: run actions/checkout before, without path, and ${FETCH}`);
    }
    throw error;
  }
}
