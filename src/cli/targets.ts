/**
 * Where reports go: stdout, or files.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LintOptions } from '../lint.js';
import { jsonView, prettyView, type View } from '../report/index.js';
import { type FormatChoice, type LintCommand, UsageError } from './arguments.js';
import { wantsColor } from './color.js';
import { columnsOf, type Io } from './io.js';

export interface Target {
  readonly view: View;
  readonly write: (text: string) => Promise<void> | void;
  readonly close: () => void;
}

function viewOf({ name, file }: FormatChoice, command: LintCommand, { language, ownRules }: LintOptions, io: Io): View {
  if (name === 'json') return jsonView({ model: command.model });
  return prettyView({
    width: columnsOf(io),
    color: file === null && wantsColor(command.color, io),
    quiet: command.quiet,
    verbose: command.verbose,
    withoutFailedFiles: true,
    ...(language && { language }),
    ...(ownRules && { ownRules }),
    ...(ownRules && { ownRules }),
  });
}

/** Opens all targets before any work is done. @throws UsageError when a file cannot be written. */
export function openTargets(command: LintCommand, options: LintOptions, io: Io): Target[] {
  return command.formats.map((format) => {
    const view = viewOf(format, command, options, io);
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
