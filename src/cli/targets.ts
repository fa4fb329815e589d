/**
 * Where reports go: stdout, or files.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { jsonlView, jsonView, prettyView, type View } from '../report/index.js';
import { type FormatChoice, type LintCommand, UsageError } from './arguments.js';
import { wantsColor } from './color.js';
import type { Io } from './io.js';

export interface Target {
  readonly view: View;
  readonly write: (text: string) => Promise<void> | void;
  readonly close: () => void;
}

/** So many policies can be read one by one; of more, a person wants to know which to begin with. */
const MAX_IN_FULL = 10;

/** Whether the pretty report tells of the batch as a whole, and not of each file. */
export const wantsOverview = ({ verbose, quiet }: LintCommand, files: number): boolean =>
  files > MAX_IN_FULL && !verbose && !quiet;

function viewOf({ name, file }: FormatChoice, command: LintCommand, overview: boolean, io: Io): View {
  if (name === 'json') return jsonView({ model: command.model });
  if (name === 'jsonl') return jsonlView({ model: command.model });
  const { language } = command.options;
  return prettyView({
    width: io.stdout.columns ?? (Number(io.env.COLUMNS) || 80),
    color: file === null && wantsColor(command.color, io),
    quiet: command.quiet,
    withoutFailedFiles: true,
    overview,
    ...(language && { language }),
  });
}

/** Opens all targets before any work is done. @throws UsageError when a file cannot be written. */
export function openTargets(command: LintCommand, overview: boolean, io: Io): Target[] {
  return command.formats.map((format) => {
    const view = viewOf(format, command, overview, io);
    if (format.file === null) return { view, write: (text) => io.stdout.write(text), close: () => {} };
    try {
      const descriptor = openSync(resolve(io.cwd, format.file), 'w');
      return {
        view,
        write: (text) => {
          writeSync(descriptor, text);
        },
        close: () => closeSync(descriptor),
      };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new UsageError(`--format ${format.name}:${format.file} cannot be written: ${reason}`);
    }
  });
}
