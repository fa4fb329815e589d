/**
 * Where reports go: stdout, or files.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LintOptions } from '../lint.js';
import { jsonlView, jsonView, prettyView, type Threshold, type View } from '../report/index.js';
import { type FormatChoice, type LintCommand, UsageError } from './arguments.js';
import { wantsColor } from './color.js';
import { columnsOf, type Io } from './io.js';
import { messageOf } from './judge.js';

/** Where the text of one format goes. */
export interface Sink {
  readonly write: (text: string) => Promise<void> | void;
  readonly close: () => void;
}

export interface Target extends Sink {
  readonly view: View;
}

/** So many policies can be read one by one; of more, a person wants to know which to begin with. */
const MAX_IN_FULL = 10;

/** Whether the pretty report tells of the batch as a whole, and not of each file. */
export const wantsOverview = ({ verbose, quiet }: LintCommand, files: number): boolean =>
  files > MAX_IN_FULL && !verbose && !quiet;

/** What a report is about, beside what the command line says of it. */
export interface Subject {
  readonly options: LintOptions;
  /** What makes the run fail. */
  readonly threshold: Threshold;
  readonly overview: boolean;
  /** The policies' files, absolute: no report is written over one. */
  readonly policies: ReadonlySet<string>;
}

async function viewOf(
  { name, file }: FormatChoice,
  command: LintCommand,
  { options, threshold, overview }: Subject,
  io: Io,
): Promise<View> {
  if (name === 'json') return jsonView({ model: command.model });
  if (name === 'jsonl') return jsonlView({ model: command.model });
  if (name === 'html') return (await import('./html.js')).htmlReport(options, io.now);
  if (name !== 'pretty') {
    return (await import('./ci.js')).ciView(name, { ...options, threshold, verbose: command.verbose });
  }
  const { language, ownRules } = options;
  return prettyView({
    width: columnsOf(io),
    color: file === null && wantsColor(command.color, io),
    quiet: command.quiet,
    verbose: command.verbose,
    withoutFailedFiles: true,
    overview,
    ...(language && { language }),
    ...(ownRules && { ownRules }),
  });
}

/**
 * Opens where a format is to go.
 * @param policies absolute paths: no report is written over one
 * @throws UsageError when a file cannot be written
 */
export function openSink({ name, file }: FormatChoice, policies: ReadonlySet<string>, io: Io): Sink {
  if (file === null) return { write: (text) => io.stdout.write(text), close: () => {} };
  const path = resolve(io.cwd, file);
  if (policies.has(path)) {
    throw new UsageError(`--format ${name}:${file} would overwrite the policy: name another file`);
  }
  const attempt = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      throw new UsageError(`--format ${name}:${file} cannot be written: ${messageOf(error)}`);
    }
  };
  const descriptor = attempt(() => openSync(path, 'w'));
  return {
    write: (text) => {
      const bytes = Buffer.from(text);
      for (let written = 0; written < bytes.length; ) {
        written += attempt(() => writeSync(descriptor, bytes, written));
      }
    },
    close: () => closeSync(descriptor),
  };
}

/** Opens all targets before any work is done. @throws UsageError when a file cannot be written. */
export async function openTargets(command: LintCommand, subject: Subject, io: Io): Promise<Target[]> {
  const views = await Promise.all(command.formats.map((format) => viewOf(format, command, subject, io)));
  return command.formats.map((format, i) => ({ view: views[i]!, ...openSink(format, subject.policies, io) }));
}
