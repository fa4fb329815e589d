/**
 * What the interactive report asks of the command line: policies judged as a plain run judges them, and where decisions are written down.
 */
import type { Baseline } from '../baseline/baseline.js';
import type { SuppressionEntry } from '../config/config.js';
import type { Document } from '../parse/document.js';
import type { FrameLanguage } from '../report/frame.js';
import type { FileReport } from '../report/report.js';
import type { RuleDocs } from './reviewed.js';

export interface Desk {
  readonly cwd: string;
  /** The policies as they were named, at least one. */
  readonly paths: readonly string[];
  /** What `--lang` or the configuration says; null: the policies' own. */
  readonly language: FrameLanguage | null;
  readonly color: boolean;
  /** The policy's file, absolute. */
  absolute(file: number): string;
  /** Judges a policy as it is now. The document is null where it could not be judged. */
  judge(file: number): Promise<{ readonly report: FileReport; readonly document: Document | null }>;
  /** Judges a text in a policy's place, or the policy with one suppression more: what would be the case. */
  tryOut(
    file: number,
    change: { readonly text: string } | { readonly suppression: SuppressionEntry },
  ): Promise<FileReport>;
  /** Reads configuration and baseline again: they may have changed. @throws Error with a line for each mistake in them */
  reload(): Promise<void>;
  /** What the rules are called. */
  titlesIn(language: FrameLanguage): (ruleId: string) => string;
  docs(): Promise<RuleDocs>;
  /** Null where none is wanted. */
  baseline(): BaselineFile | null;
  /** The configuration's file, whether it is there or not, absolute; null where none is wanted. */
  configurationPath(): string | null;
}

export interface BaselineFile {
  /** Absolute; it need not be there yet. */
  readonly path: string;
  readonly baseline: Baseline;
  /** The path by which it knows a policy. */
  pathOf(report: FileReport): string;
  /** Whether a path of it is no file any more. */
  readonly isGone: (path: string) => boolean;
}
