/**
 * cli: arguments and input -> reports and an exit code. Knows the world only through `Io`.
 */
import type { OwnRules } from '../check/index.js';
import type { LintOptions } from '../lint.js';
import { type Input, read, resolveInputs } from '../read/index.js';
import { addFile, type FileReport, NO_FILES, policyJson, type Summary, safe, VERSION } from '../report/index.js';
import {
  type Command,
  type LintCommand,
  type ModelCommand,
  parseArguments,
  rulesFolders,
  UsageError,
} from './arguments.js';
import { HELP } from './help.js';
import type { ExitCode, Io } from './io.js';
import { Progress } from './progress.js';
import { openTargets } from './targets.js';

const say = (io: Io, message: string): Promise<void> | void => io.stderr.write(`privlint: ${message}\n`);

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
async function* judgeAll(command: LintCommand | ModelCommand, io: Io): AsyncIterable<Judged> {
  const inputs = await resolveInputs(command.inputs, io.cwd);
  const progress = new Progress(io.stderr, inputs.length);
  for (const [i, input] of inputs.entries()) {
    await progress.show(i + 1, input.path);
    const judged = await judge(input, command.options, io);
    await progress.clear();
    if ('error' in judged.file) await say(io, `${safe(judged.file.path)}: ${safe(judged.file.error)}`);
    yield judged;
  }
}

function exitCode({ failedFiles, findings, review }: Summary, { failLevel, failOnReview }: LintCommand): ExitCode {
  if (failedFiles > 0) return 2;
  const counted = {
    error: findings.error,
    warning: findings.error + findings.warning,
    note: findings.error + findings.warning + findings.note,
    never: 0,
  };
  return counted[failLevel] > 0 || (failOnReview && review > 0) ? 1 : 0;
}

async function runLint(command: LintCommand, io: Io): Promise<ExitCode> {
  const targets = openTargets(command, io);
  const asOf = command.options.asOf.toISOString().slice(0, 10);
  for (const { view, write } of targets) await write(view.start(asOf));
  let summary = NO_FILES;
  for await (const { file, text } of judgeAll(command, io)) {
    summary = addFile(summary, file);
    for (const { view, write } of targets) await write(view.file(file, text));
  }
  for (const { view, write, close } of targets) {
    await write(view.end(summary));
    close();
  }
  return exitCode(summary, command);
}

async function runModel(command: ModelCommand, io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  for await (const { file } of judgeAll(command, io)) {
    if ('error' in file) code = 2;
    else await io.stdout.write(policyJson(file));
  }
  return code;
}

async function carryOut(command: Command, io: Io): Promise<ExitCode> {
  switch (command.command) {
    case 'lint':
      return runLint(command, io);
    case 'model':
      return runModel(command, io);
    case 'test-rules':
      return runTestRules(command.folders, io);
    case 'help':
      await io.stdout.write(HELP);
      return 0;
    case 'version':
      await io.stdout.write(`${VERSION}\n`);
      return 0;
  }
}

/** Rules of the user's own; what reads them is loaded only where there are some. Null where they cannot be used, which stderr is told. */
async function ownRulesIn(folders: readonly string[], io: Io): Promise<OwnRules | null | undefined> {
  if (folders.length === 0) return undefined;
  const { loadFolders } = await import('./own-rules/index.js');
  const loaded = loadFolders(folders, io.cwd);
  if ('ownRules' in loaded) return loaded.ownRules;
  for (const line of loaded.lines) await say(io, safe(line));
  return null;
}

async function runTestRules(folders: readonly string[], io: Io): Promise<ExitCode> {
  const ownRules = await ownRulesIn(folders, io);
  if (!ownRules) return 2;
  const { test } = await import('./own-rules/index.js');
  return test(ownRules, io);
}

/** Runs privlint. Never throws. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const ownRules = await ownRulesIn(rulesFolders(argv), io);
    return ownRules === null ? 2 : await carryOut(parseArguments(argv, io.now, ownRules), io);
  } catch (error) {
    await say(
      io,
      safe(error instanceof UsageError ? error.message : `internal error, please report it: ${messageOf(error)}`),
    );
    return 2;
  }
}
