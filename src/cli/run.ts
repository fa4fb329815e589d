/**
 * cli: arguments and input -> reports and an exit code. Knows the world only through `Io`.
 */
import { ruleIds } from '../check/index.js';
import { type Input, resolveInputs } from '../read/index.js';
import { addFile, NO_FILES, policyJson, type Summary, safe, summaryLine, VERSION } from '../report/index.js';
import { type Command, type LintCommand, type ModelCommand, parseArguments, UsageError } from './arguments.js';
import { Batch, say } from './batch.js';
import { HELP } from './help.js';
import type { ExitCode, Io } from './io.js';
import { internalError, messageOf } from './judge.js';
import { openTargets, wantsOverview } from './targets.js';

const inputsOf = ({ inputs, gitignore }: LintCommand | ModelCommand, io: Io): Promise<Input[]> =>
  resolveInputs(inputs, { cwd: io.cwd, gitignore });

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

/** Only lines that stand alone may come as they are done; every other report is in the order of the inputs. */
const isOrdered = ({ ordered, formats }: LintCommand): boolean =>
  ordered || formats.some(({ name }) => name !== 'jsonl');

async function runLint(command: LintCommand, io: Io): Promise<ExitCode> {
  const inputs = await inputsOf(command, io);
  const { options, jobs, quiet } = command;
  const overview = wantsOverview(command, inputs.length);
  const job = { options, wantsText: !overview && command.formats.some(({ name }) => name === 'pretty') };
  const batch = new Batch(inputs, { job, jobs, ordered: isOrdered(command), quiet }, io);
  const targets = openTargets(command, overview, batch.io);
  const asOf = options.asOf.toISOString().slice(0, 10);
  for (const { view, write } of targets) await write(view.start(asOf));
  let summary = NO_FILES;
  for await (const { file, text } of batch.judged()) {
    summary = addFile(summary, file);
    for (const { view, write } of targets) await write(view.file(file, text));
  }
  for (const { view, write, close } of targets) {
    await write(view.end(summary));
    close();
  }
  if (!quiet && command.formats.some(({ name, file }) => name === 'jsonl' && file === null)) {
    await say(batch.io, summaryLine(summary));
  }
  return batch.end(exitCode(summary, command));
}

async function runModel(command: ModelCommand, io: Io): Promise<ExitCode> {
  const job = { options: command.options, wantsText: false };
  const batch = new Batch(await inputsOf(command, io), { job, jobs: command.jobs, ordered: true, quiet: false }, io);
  let code: ExitCode = 0;
  for await (const { file } of batch.judged()) {
    if ('error' in file) code = 2;
    else await batch.io.stdout.write(policyJson(file));
  }
  return batch.end(code);
}

async function carryOut(command: Command, io: Io): Promise<ExitCode> {
  switch (command.command) {
    case 'lint':
      return runLint(command, io);
    case 'model':
      return runModel(command, io);
    case 'help':
      await io.stdout.write(HELP);
      return 0;
    case 'version':
      await io.stdout.write(`${VERSION}\n`);
      return 0;
  }
}

/** Runs privlint. Never throws. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await carryOut(parseArguments(argv, io.now, ruleIds()), io);
  } catch (error) {
    await say(io, safe(error instanceof UsageError ? error.message : internalError(messageOf(error))));
    return 2;
  }
}
