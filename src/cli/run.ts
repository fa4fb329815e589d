/**
 * cli: arguments and input -> reports and an exit code. Knows the world only through `Io`.
 */
import { documentedRules } from '../check/index.js';
import type { LintOptions } from '../lint.js';
import { type Input, read } from '../read/index.js';
import { addFile, type FileReport, NO_FILES, policyJson, type Summary, safe, VERSION } from '../report/index.js';
import {
  type Command,
  type ConfigCommand,
  type ExplainCommand,
  type LintCommand,
  type ModelCommand,
  parseArguments,
  type RulesCommand,
  type TestRulesCommand,
  UsageError,
} from './arguments.js';
import type { ExitCode, Io } from './io.js';
import { type Plan, planRun } from './plan.js';
import { prepare } from './prepare.js';
import { Progress } from './progress.js';
import { lintOptions, type Settings } from './settings.js';
import { openTargets } from './targets.js';

/** Each line of a message stands by itself. */
async function say(io: Io, message: string): Promise<void> {
  for (const line of message.split('\n')) await io.stderr.write(`privlint: ${safe(line)}\n`);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

interface Judged {
  readonly file: FileReport;
  readonly text: string | null;
}

/** Reads and judges one input. Whatever goes wrong with it is its own error and stops no other. */
async function judge(input: Input, options: LintOptions, io: Io): Promise<Judged> {
  const result = await read(input, io.stdin);
  if ('error' in result) return { file: { path: input.path, error: result.error }, text: null };
  try {
    return { file: await io.lint(result.source, options), text: result.source.text };
  } catch (error) {
    return { file: { path: input.path, error: `internal error, please report it: ${messageOf(error)}` }, text: null };
  }
}

/** Judges every input in turn, holding one at a time, and tells stderr of those that could not be judged. */
async function* judgeAll({ inputs, options, suppressions, discovered }: Plan, io: Io): AsyncIterable<Judged> {
  const progress = new Progress(io.stderr, inputs.length);
  for (const [i, input] of inputs.entries()) {
    await progress.show(i + 1, input.path);
    const absolute = input.kind === 'file' ? input.absolute : null;
    const own = suppressions.of(absolute);
    const { file, text } = await judge(input, own.length > 0 ? { ...options, suppressions: own } : options, io);
    const judged = { file: suppressions.take(file, absolute), text };
    await progress.clear();
    if ('error' in judged.file) {
      const passedOver = discovered && judged.file.isNoPolicy;
      await say(io, `${passedOver ? 'left out ' : ''}${oneLine(judged.file.path)}: ${oneLine(judged.file.error)}`);
      if (passedOver) continue;
    }
    yield judged;
  }
}

const oneLine = (text: string): string => text.replaceAll('\n', ' ');

function exitCode({ failedFiles, findings, review }: Summary, { failLevel, failOnReview }: Settings): ExitCode {
  if (failedFiles > 0) return 2;
  const counted = {
    error: findings.error,
    warning: findings.error + findings.warning,
    note: findings.error + findings.warning + findings.note,
    never: 0,
  };
  return counted[failLevel.value] > 0 || (failOnReview.value && review > 0) ? 1 : 0;
}

/** Says what a run is about to do, where its user did not, or asked to hear it. */
async function tell({ notes, inputs, discovered }: Plan, verbose: boolean, io: Io): Promise<void> {
  if (verbose) for (const note of notes) await say(io, note);
  if (discovered) await say(io, `no policy named; found by name: ${inputs.map(({ path }) => path).join(', ')}`);
}

async function runLint(command: LintCommand, io: Io): Promise<ExitCode> {
  const plan = await planRun(command, io);
  const targets = openTargets(command, plan.options, io);
  await tell(plan, command.verbose, io);
  const asOf = plan.options.asOf.toISOString().slice(0, 10);
  for (const { view, write } of targets) await write(view.start(asOf));
  let summary = NO_FILES;
  for await (const { file, text } of judgeAll(plan, io)) {
    summary = addFile(summary, file);
    for (const { view, write } of targets) await write(view.file(file, text));
  }
  for (const { view, write, close } of targets) {
    await write(view.end(summary));
    close();
  }
  for (const line of plan.suppressions.unused()) await say(io, line);
  if (summary.files === 0) throw new UsageError('none of them is a policy that can be judged: name one');
  return exitCode(summary, plan.settings);
}

async function runModel(command: ModelCommand, io: Io): Promise<ExitCode> {
  const plan = await planRun(command, io);
  await tell(plan, command.verbose, io);
  let code: ExitCode = 0;
  for await (const { file } of judgeAll(plan, io)) {
    if ('error' in file) code = 2;
    else await io.stdout.write(policyJson(file));
  }
  return code;
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
      return runLint(command, io);
    case 'model':
      return runModel(command, io);
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
    await say(
      io,
      error instanceof UsageError ? error.message : `internal error, please report it: ${messageOf(error)}`,
    );
    return 2;
  }
}
