/**
 * The report: what one run says of all files. The JSON format is this, written out; everything else is a view of it.
 */
import type { Level, Result } from '../check/result.js';
import type { Evidence } from '../check/result.js';
import type { Policy } from '../model/policy.js';
import type { Format } from '../read/source.js';

export type Language = 'nb' | 'nn' | 'sv' | 'da' | 'en' | 'und';

/** The policy model as it leaves the program: every `Span` has become an `Evidence` with positions in the file. */
export type Located<T> = T extends { readonly evidence: unknown }
  ? { readonly [K in keyof T]: K extends 'evidence' ? Evidence : Located<T[K]> }
  : T extends readonly (infer U)[]
    ? readonly Located<U>[]
    : T extends object
      ? { readonly [K in keyof T]: Located<T[K]> }
      : T;

export type LocatedPolicy = Located<Policy>;

/** A sentence of the program to its user about one file that is no result: a section in another language that was left out. */
export interface Notice {
  readonly message: string;
}

export interface JudgedFile {
  readonly path: string;
  readonly format: Format;
  readonly language: Language;
  readonly results: readonly Result[];
  readonly policy: LocatedPolicy;
  readonly notices: readonly Notice[];
}

/** A file that could not be judged, and why, in one line. */
export interface FailedFile {
  readonly path: string;
  readonly error: string;
}

export type FileReport = JudgedFile | FailedFile;

export interface Summary {
  readonly files: number;
  readonly failedFiles: number;
  /** Results of kind `fail` and status `new`, by level. */
  readonly findings: Readonly<Record<Level, number>>;
  readonly review: number;
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
