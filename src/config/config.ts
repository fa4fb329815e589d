/**
 * config: `privlint.config.json` and what it extends -> one Configuration, each value with the file that it comes from.
 */
import type { Level } from '../check/result.js';

export const CONFIG_NAME = 'privlint.config.json';

export type RuleSetting = Level | 'off';

/** A suppression as written in a configuration. */
export interface SuppressionEntry {
  /** Ids, or themes with `/*`. */
  readonly rule: string | readonly string[];
  /** Glob of the policies it is about, from the configuration's folder. */
  readonly file?: string;
  readonly heading?: string;
  readonly words?: string;
  readonly reason: string;
  /** `YYYY-MM-DD`, the last day on which it holds. */
  readonly until?: string;
}

/** One configuration file, as `config.schema.json` describes it. */
export interface ConfigFile {
  readonly $schema?: string;
  readonly extends?: string | readonly string[];
  readonly files?: readonly string[];
  readonly ignore?: readonly string[];
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly ruleFolders?: readonly string[];
  readonly failLevel?: Level | 'never';
  readonly failOnReview?: boolean;
  readonly lang?: 'nb' | 'sv' | 'en';
  readonly policyLang?: 'nb' | 'nn' | 'sv';
  readonly asOf?: string;
  readonly suppressions?: readonly SuppressionEntry[];
}

/** A value, and the configuration that says so. */
export interface Sourced<T> {
  readonly value: T;
  /** Path of the file, from the working directory. */
  readonly from: string;
  /** Absolute; the file's own paths start here. */
  readonly directory: string;
}

/** Settings of which the nearest configuration's counts. */
type Scalars = Pick<ConfigFile, 'files' | 'failLevel' | 'failOnReview' | 'lang' | 'policyLang' | 'asOf'>;

/** What the file and those that it extends come to. */
export interface Configuration {
  /** The file itself, then what it extends, nearest first; from the working directory. */
  readonly paths: readonly string[];
  /** Of the file itself, absolute; null where there is none. */
  readonly directory: string | null;
  readonly scalars: { readonly [K in keyof Scalars]-?: Sourced<NonNullable<Scalars[K]>> | null };
  readonly rules: ReadonlyMap<string, Sourced<RuleSetting>>;
  readonly ignore: readonly Sourced<string>[];
  readonly ruleFolders: readonly Sourced<string>[];
  readonly suppressions: readonly Sourced<SuppressionEntry>[];
}

export const NO_CONFIGURATION: Configuration = {
  paths: [],
  directory: null,
  scalars: { files: null, failLevel: null, failOnReview: null, lang: null, policyLang: null, asOf: null },
  rules: new Map(),
  ignore: [],
  ruleFolders: [],
  suppressions: [],
};
