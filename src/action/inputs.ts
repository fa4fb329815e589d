/**
 * What the workflow asks for -> checked inputs.
 */
import { dayOf } from '../language/day.js';
import { didYouMean } from '../language/suggest.js';

export const FAIL_ON = ['regression', 'error', 'warning', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];
const LANGUAGES = ['nb', 'sv', 'en'] as const;

export interface Inputs {
  /** Files, globs and directories; empty: those of the configuration, or those that are found. */
  readonly files: readonly string[];
  /** A revision; null: what the event compares with. */
  readonly base: string | null;
  /** Paths from the workspace; null: where they usually are. */
  readonly baseline: string | null;
  readonly config: string | null;
  readonly failOn: FailOn;
  readonly lang: (typeof LANGUAGES)[number] | null;
  readonly asOf: Date | null;
  readonly sarifFile: string | null;
  readonly comment: boolean;
  readonly token: string;
}

/** A mistake of the workflow or the repository: one line that says what to do. */
export class ActionError extends Error {}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  throw new ActionError(
    `${name} is one of ${allowed.join(', ')}, not ${JSON.stringify(value)}${didYouMean(value, allowed)}`,
  );
}

/** @param get an input by its name in action.yml; empty where it is not given */
export function inputsFrom(get: (name: string) => string): Inputs {
  const given = (name: string): string | null => get(name).trim() || null;
  const [lang, asOf] = [given('lang'), given('as-of')];
  const day = asOf === null ? null : dayOf(asOf);
  if (asOf !== null && day === null) throw new ActionError(`as-of is a day as YYYY-MM-DD, not ${JSON.stringify(asOf)}`);
  return {
    files: get('files')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    base: given('base'),
    baseline: given('baseline'),
    config: given('config'),
    failOn: oneOf('fail-on', given('fail-on') ?? 'regression', FAIL_ON),
    lang: lang === null ? null : oneOf('lang', lang, LANGUAGES),
    asOf: day,
    sarifFile: given('sarif-file'),
    comment: oneOf('comment', given('comment') ?? 'false', ['true', 'false']) === 'true',
    token: get('token').trim(),
  };
}
