/**
 * The report: what one run says of all files. The JSON format is this, written out; everything else is a view of it.
 */
import type { Level, Notice, Result } from '../check/result.js';
import type { Language } from '../language/detect.js';
import type { LocatedPolicy } from '../model/locate.js';
import type { Format } from '../read/source.js';

export interface JudgedFile {
  readonly path: string;
  readonly format: Format;
  readonly language: Language;
  readonly results: readonly Result[];
  readonly policy: LocatedPolicy;
  readonly notices: readonly Notice[];
  /** SHA-256 of the file's bytes, in hexadecimal digits, where it was asked for. */
  readonly sha256?: string;
}

/** A file that could not be judged, and why, in one line. */
export interface FailedFile {
  readonly path: string;
  readonly error: string;
  /** It was read, and holds no policy that can be judged. Who searches for policies passes it over. */
  readonly isNoPolicy?: true;
}

export type FileReport = JudgedFile | FailedFile;

export interface Summary {
  readonly files: number;
  readonly failedFiles: number;
  /** Results of kind `fail` and status `new`, by level. */
  readonly findings: Readonly<Record<Level, number>>;
  readonly review: number;
  /** Results of kind `fail` or `review` that do not count: in the baseline, or suppressed. */
  readonly known: number;
  readonly suppressed: number;
  readonly pass: number;
  readonly notApplicable: number;
}

export interface Report {
  readonly version: 1;
  readonly tool: { readonly name: 'privlint'; readonly version: string };
  /** `YYYY-MM-DD`: the day as of which stale references were judged. */
  readonly asOf: string;
  readonly files: readonly FileReport[];
  readonly summary: Summary;
}
