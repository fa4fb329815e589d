/**
 * cli: arguments and input -> reports and an exit code. Knows the world only through `Io`.
 */

import { resolve } from 'node:path';
import { isFlagged } from '../baseline/renames.js';
import { documentedRules } from '../check/index.js';
import { isoDay } from '../language/day.js';
import { parse } from '../parse/index.js';
import { type FileInput, type Input, read } from '../read/index.js';
import {
  addFile,
  type FileReport,
  failsAt,
  type JudgedFile,
  NO_FILES,
  policyJson,
  type Summary,
  safe,
  summaryLine,
  type Threshold,
  VERSION,
} from '../report/index.js';
import { titlesIn } from '../report/titles.js';
import {
  type BaselineCommand,
  type Command,
  type CompareCommand,
  type ConfigCommand,
  type ExplainCommand,
  type InitCommand,
  type LintCommand,
  type ModelCommand,
  parseArguments,
  type RulesCommand,
  type TestRulesCommand,
  UsageError,
} from './arguments.js';
import { Batch, say } from './batch.js';
import type { ExitCode, Io } from './io.js';
import { internalError, type Jobs, judgeWith, messageOf } from './judge.js';
import { type Plan, planRun } from './plan.js';
import { prepare } from './prepare.js';
import { lintOptions, type Settings } from './settings.js';
import { openSink, openTargets, wantsOverview } from './targets.js';

const thresholdOf = ({ failLevel, failOnReview }: Settings): Threshold => ({
  failLevel: failLevel.value,
  failOnReview: failOnReview.value,
});

function exitCode(summary: Summary, threshold: Threshold): ExitCode {
  if (summary.failedFiles > 0) return 2;
  return failsAt(summary, threshold) ? 1 : 0;
}

/** Only lines that stand alone may come as they are done; every other report is in the order of the inputs. */
const isOrdered = ({ ordered, formats }: LintCommand): boolean =>
  ordered || formats.some(({ name }) => name !== 'jsonl');

/** Names that are told one by one; of more, how many. */
const MOST_NAMED = 12;

function firstOf(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  return [...names.slice(0, MOST_NAMED), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}

/** Says what a run is about to do, where its user did not, or asked to hear it. */
async function tell({ notes, inputs, discovered }: Plan, verbose: boolean, io: Io): Promise<void> {
  if (verbose) for (const note of notes) await say(io, note);
  if (discovered) await say(io, `no policy named; found by name: ${firstOf(inputs.map(({ path }) => path))}`);
}

const NONE_JUDGED = 'none of them is a policy that can be judged: name one';

/** A suppression that does nothing is never passed over in silence: stderr is told where the report leaves notices out. */
async function tellNotices(file: FileReport, io: Io): Promise<void> {
  if ('error' in file) return;
  for (const { kind, message, position } of file.notices) {
    if (kind === 'other-language') continue;
    await say(io, `${file.path}${position ? `:${position.line}:${position.column}` : ''}: ${message}`);
  }
}

/** @param summaryOnly of the pretty report only what all files come to */
async function runLint(command: LintCommand, io: Io, summaryOnly = false): Promise<ExitCode> {
  const plan = await planRun(command, io);
  const { jobs, quiet, formats } = command;
  const overview = summaryOnly || wantsOverview(command, plan.inputs.length);
  const wantsHash = formats.some(({ name }) => name === 'html');
  const wantsText = wantsHash || formats.some(({ name }) => name === 'sarif' || (name === 'pretty' && !overview));
  const batch = new Batch(plan, { wantsText, wantsHash, jobs, ordered: isOrdered(command), quiet }, io);
  const threshold = thresholdOf(plan.settings);
  const policies = new Set(plan.inputs.flatMap((input) => (input.kind === 'file' ? [input.absolute] : [])));
  const targets = await openTargets(command, { options: plan.options, threshold, overview, policies }, batch.io);
  if (!summaryOnly) await tell(plan, command.verbose, io);
  for (const { view, write } of targets) await write(view.start(isoDay(plan.options.asOf)));
  let summary = NO_FILES;
  for await (const { file, text } of batch.judged()) {
    summary = addFile(summary, file);
    if (quiet || overview) await tellNotices(file, batch.io);
    for (const { view, write } of targets) await write(view.file(file, text));
  }
  const baselineFails =
    (command.strictBaseline && plan.known?.isStale === true) ||
    (threshold.failLevel !== 'never' && plan.known?.isExpired === true);
  for (const { view, write, close } of targets) {
    await write(view.end(summary, baselineFails));
    close();
  }
  for (const line of [...plan.suppressions.unused(), ...(plan.known?.notices() ?? [])]) await say(batch.io, line);
  if (!quiet && formats.some(({ name, file }) => name === 'jsonl' && file === null)) {
    await say(batch.io, summaryLine(summary));
  }
  const code = await batch.end(Math.max(exitCode(summary, threshold), baselineFails ? 1 : 0) as ExitCode);
  if (code === 0 && summary.files === 0) throw new UsageError(NONE_JUDGED);
  return code;
}

const NO_TERMINAL =
  'review needs a terminal for its keys and its screen (stdin and stdout): this is the plain report instead';

/** The interactive report, then the summary and the exit code of a plain run over what there is at its end. */
async function runReview(command: LintCommand, io: Io): Promise<ExitCode> {
  if (!io.isInteractive()) {
    await say(io, NO_TERMINAL);
    return runLint(command, io);
  }
  const [plan, interactive] = await Promise.all([
    planRun(command, io),
    import('./commands/review.js').then(({ load }) => load()),
  ]);
  await tell(plan, command.verbose, io);
  if (plan.inputs.some(({ kind }) => kind === 'stdin')) {
    throw new UsageError('-: review reads its keys from standard input: name files');
  }
  const inputs = await reviewable(plan, io);
  if (inputs.length === 0) return runLint(command, io);
  const { signal, lines } = await interactive(inputs, {
    command,
    io,
    plan,
    replan: () => planRun(command, io),
    read: (input) => read(input, io.stdin),
    lint: (source, options) =>
      io.lint(source, options).catch((error) => ({ path: source.path, error: internalError(messageOf(error)) })),
    parse,
    documentedRules,
    titlesIn,
  });
  if (signal !== null) return signal === 'SIGINT' ? 130 : 143;
  for (const line of lines) await io.stdout.write(`${safe(line)}\n`);
  return runLint({ ...command, quiet: true, verbose: false }, io, true);
}

/** The files among the inputs. Of those that nobody named, only policies. */
async function reviewable({ inputs, discovered, options }: Plan, io: Io): Promise<readonly FileInput[]> {
  const isFile = (input: Input): input is FileInput => input.kind === 'file';
  const files = inputs.filter(isFile);
  if (!discovered) return files;
  const judge = judgeWith(
    { linter: io.lint, ownRules: undefined, stdin: io.stdin },
    { options, ruleFolders: [], cwd: io.cwd, wantsText: false, wantsHash: false },
  );
  const reports = await Promise.all(files.map((input) => judge({ input, suppressions: [] })));
  return files.filter((_, i) => !('isNoPolicy' in reports[i]!.file));
}

async function runModel(command: ModelCommand, io: Io): Promise<ExitCode> {
  const plan = await planRun(command, io);
  await tell(plan, command.verbose, io);
  const batch = new Batch(plan, { wantsText: false, jobs: command.jobs, ordered: true, quiet: false }, io);
  let code: ExitCode = 0;
  let files = 0;
  for await (const { file } of batch.judged()) {
    files++;
    if ('error' in file) code = 2;
    else await batch.io.stdout.write(policyJson(file));
  }
  code = await batch.end(code);
  if (code === 0 && files === 0) throw new UsageError(NONE_JUDGED);
  return code;
}

async function runComparison(command: CompareCommand, io: Io): Promise<ExitCode> {
  const plan = await planRun(command, io);
  await tell(plan, command.verbose, io);
  const { base, versions, formats } = command;
  const paths = base === null ? versions : plan.inputs.flatMap((input) => (input.kind === 'file' ? [input.path] : []));
  const policies = new Set(paths.map((path) => resolve(io.cwd, path)));
  const sinks = formats.map((format) => openSink(format, policies, io));
  return (await import('./commands/compare.js')).runCompare(command, plan, sinks, io);
}

/** What is kept of each of many policies. */
type PolicyFindings = Pick<JudgedFile, 'path' | 'results'>;

/** Judges all, for commands that write down what there is. @throws UsageError when there was nothing to judge */
async function judgePolicies(
  plan: Plan,
  { jobs, quiet }: { readonly jobs: Jobs; readonly quiet: boolean },
  io: Io,
): Promise<{ readonly code: ExitCode; readonly judged: readonly PolicyFindings[] }> {
  if (plan.inputs.some(({ kind }) => kind === 'stdin')) {
    throw new UsageError('-: standard input has no path that a baseline could know it by: name files');
  }
  const batch = new Batch(plan, { wantsText: false, jobs, ordered: true, quiet }, io);
  const judged: PolicyFindings[] = [];
  let failed = false;
  for await (const { file } of batch.judged()) {
    if ('error' in file) failed = true;
    else judged.push({ path: file.path, results: file.results.filter(isFlagged) });
  }
  const code = await batch.end(failed ? 2 : 0);
  if (code === 0 && judged.length === 0) throw new UsageError(NONE_JUDGED);
  return { code, judged };
}

/** Whether there is something to write down. Half of the policies would make the rest look fixed, none every finding new. */
const isWhole = ({ code, judged }: Awaited<ReturnType<typeof judgePolicies>>): boolean =>
  code <= 2 && judged.length > 0;

async function runBaseline(command: BaselineCommand, io: Io): Promise<ExitCode> {
  const plan = await planRun(command, io);
  const { baselinePath: path, known, isSkipped } = plan;
  if (path === null) throw new UsageError('--no-baseline leaves nothing to write');
  await tell(plan, command.verbose, io);
  const outcome = await judgePolicies(plan, command, io);
  if (!isWhole(outcome)) return outcome.code;
  const { writeBaseline } = await import('./commands/baseline.js');
  const write = { path, cwd: io.cwd, before: known?.baseline ?? null, acceptNew: command.acceptNew, isSkipped };
  const written = writeBaseline(outcome.judged, write);
  if ('error' in written) throw new UsageError(written.error);
  for (const line of written.lines) await io.stdout.write(`${safe(line)}\n`);
  return outcome.code;
}

async function runInit(command: InitCommand, io: Io): Promise<ExitCode> {
  const plan = await planRun(command, io);
  const { configuration, baselinePath, discovered } = plan;
  if (baselinePath === null) throw new Error('init takes no --no-baseline');
  await tell({ ...plan, discovered: false }, command.verbose, io);
  const outcome = await judgePolicies(plan, { ...command, quiet: false }, io);
  if (!isWhole(outcome)) return outcome.code;
  const { init } = await import('./commands/init.js');
  const { errors } = await init({ judged: outcome.judged, discovered, configuration, baselinePath }, command, io);
  for (const line of errors) await say(io, line);
  return errors.length > 0 ? 2 : outcome.code;
}

async function runConfig(command: ConfigCommand, io: Io): Promise<ExitCode> {
  const { configuration, settings, ownRules } = await prepare(command.flags, io);
  lintOptions(settings, ownRules); // a configuration that would not work is not printed
  const { configOutput } = await import('./commands/config.js');
  await io.stdout.write(configOutput(command, configuration, settings));
  return 0;
}

async function runAboutRules(command: RulesCommand | ExplainCommand, io: Io): Promise<ExitCode> {
  const { ownRules } = await prepare(command.flags, io);
  const rules = await documentedRules(ownRules);
  const { runExplain, runRules } = await import('./commands/rulebook.js');
  return command.command === 'rules' ? runRules(command, io, rules) : runExplain(command, io, rules);
}

async function runTestRules({ flags }: TestRulesCommand, io: Io): Promise<ExitCode> {
  // Folders that are named are tested alone.
  const named = flags.ruleFolders.length > 0;
  const { ownRules } = await prepare(named ? { ...flags, config: false } : flags, io);
  if (!ownRules) throw new UsageError('no folder of rules named, and none in a configuration: privlint test-rules DIR');
  return (await import('./own-rules/index.js')).test(ownRules, io);
}

async function carryOut(command: Command, io: Io): Promise<ExitCode> {
  switch (command.command) {
    case 'lint':
      return command.interactive ? runReview(command, io) : runLint(command, io);
    case 'model':
      return runModel(command, io);
    case 'compare':
      return runComparison(command, io);
    case 'baseline':
      return runBaseline(command, io);
    case 'init':
      return runInit(command, io);
    case 'config':
      return runConfig(command, io);
    case 'rules':
    case 'explain':
      return runAboutRules(command, io);
    case 'test-rules':
      return runTestRules(command, io);
    case 'completions':
      await io.stdout.write((await import('./completions.js')).completionsFor(command.shell));
      return 0;
    case 'help':
      await io.stdout.write((await import('./help.js')).helpOf(command.about));
      return 0;
    case 'version':
      await io.stdout.write(`${VERSION}\n`);
      return 0;
  }
}

/** Runs privlint. Never throws. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await carryOut(parseArguments(argv), io);
  } catch (error) {
    await say(io, error instanceof UsageError ? error.message : internalError(messageOf(error)));
    return 2;
  }
}
