/**
 * argv -> what to do. Every mistake is answered in one line that says what to write instead.
 */
import { parseArgs } from 'node:util';
import type { LintOptions } from '../lint.js';
import type { Jobs } from './judge.js';
import { didYouMean } from './suggest.js';

const FORMATS = ['pretty', 'json', 'jsonl'] as const;
const FAIL_LEVELS = ['error', 'warning', 'note', 'never'] as const;
const LANGUAGES = ['nb', 'sv', 'en'] as const;
const POLICY_LANGUAGES = ['nb', 'nn', 'sv'] as const;

export type FailLevel = (typeof FAIL_LEVELS)[number];

export interface FormatChoice {
  readonly name: (typeof FORMATS)[number];
  /** Null for stdout. */
  readonly file: string | null;
}

export interface LintCommand {
  readonly command: 'lint';
  readonly inputs: readonly string[];
  /** Leave out of directories and globs what git ignores. */
  readonly gitignore: boolean;
  readonly jobs: Jobs;
  /** JSON lines in the order of the inputs. */
  readonly ordered: boolean;
  readonly formats: readonly FormatChoice[];
  readonly model: boolean;
  readonly failLevel: FailLevel;
  readonly failOnReview: boolean;
  readonly quiet: boolean;
  /** All findings and tables of every file, however many there are. */
  readonly verbose: boolean;
  /** Null: as the terminal and the environment say. */
  readonly color: boolean | null;
  readonly options: LintOptions;
}

export interface ModelCommand {
  readonly command: 'model';
  readonly inputs: readonly string[];
  readonly gitignore: boolean;
  readonly jobs: Jobs;
  readonly options: LintOptions;
}

export type Command = LintCommand | ModelCommand | { readonly command: 'help' | 'version' };

/** A mistake in the command line. Its message is for the user. */
export class UsageError extends Error {}

const OPTIONS = {
  format: { type: 'string', multiple: true },
  model: { type: 'boolean' },
  'as-of': { type: 'string' },
  lang: { type: 'string' },
  'policy-lang': { type: 'string' },
  'fail-level': { type: 'string' },
  'fail-on-review': { type: 'boolean' },
  rule: { type: 'string', multiple: true },
  'skip-rule': { type: 'string', multiple: true },
  'no-gitignore': { type: 'boolean' },
  jobs: { type: 'string' },
  ordered: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  verbose: { type: 'boolean' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  version: { type: 'boolean', short: 'v' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Name = keyof typeof OPTIONS;

const isName = (name: string): name is Name => Object.hasOwn(OPTIONS, name);

/** What was given, by option: values of `multiple` options in order; `''` for a switch. */
interface Given {
  readonly values: ReadonlyMap<Name, readonly string[]>;
  readonly words: readonly string[];
}

function collect(argv: readonly string[]): Given {
  const { tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<Name, readonly string[]>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!isName(name)) {
      const known = Object.keys(OPTIONS).map((option) => `--${option}`);
      throw new UsageError(`unknown option ${rawName}${didYouMean(rawName, known) || ' (privlint --help lists them)'}`);
    }
    const earlier = values.get(name) ?? [];
    if (OPTIONS[name].type === 'boolean') {
      if (value !== undefined) throw new UsageError(`${rawName} takes no value`);
      values.set(name, ['']);
    } else {
      if (value === undefined || value === '' || (!token.inlineValue && /^-./.test(value))) {
        throw new UsageError(`${rawName} needs a value (privlint --help shows which)`);
      }
      if (earlier.length > 0 && !('multiple' in OPTIONS[name])) throw new UsageError(`${rawName} is given twice`);
      values.set(name, [...earlier, value]);
    }
  }
  return { values, words };
}

function oneOf<T extends string>(given: Given, name: Name, allowed: readonly T[]): T | undefined {
  const value = given.values.get(name)?.[0];
  if (value === undefined) return undefined;
  const found = allowed.find((choice) => choice === value);
  if (found === undefined) throw new UsageError(`--${name} is one of ${allowed.join(', ')}, not ${value}`);
  return found;
}

function formatsOf(given: Given): FormatChoice[] {
  const formats = (given.values.get('format') ?? ['pretty']).map((value): FormatChoice => {
    const [name, ...file] = value.split(':');
    const found = FORMATS.find((format) => format === name);
    if (found === undefined) throw new UsageError(`--format is one of ${FORMATS.join(', ')}, not ${name}`);
    if (file.length > 0 && file.join(':') === '')
      throw new UsageError(`--format ${value} names no file after the colon`);
    return { name: found, file: file.length > 0 ? file.join(':') : null };
  });
  if (formats.filter(({ file }) => file === null).length > 1) {
    throw new UsageError(`only one format can go to stdout: give the others a file, as in --format json:report.json`);
  }
  return formats;
}

/** Midnight UTC of the day given, or of today where the user is. */
function asOf(given: Given, now: Date): Date {
  const value = given.values.get('as-of')?.[0];
  if (value === undefined) return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
  const date = new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00Z` : Number.NaN);
  if (Number.isNaN(date.valueOf()) || date.toISOString().slice(0, 10) !== value) {
    throw new UsageError(`--as-of is a day as YYYY-MM-DD, not ${value}`);
  }
  return date;
}

function rulesOf(given: Given, name: 'rule' | 'skip-rule', ids: readonly string[]): string[] {
  const themes = new Set(ids.map((id) => `${id.split('/')[0]}/*`));
  const named = (given.values.get(name) ?? []).flatMap((value) => value.split(','));
  for (const id of named) {
    if (ids.includes(id) || themes.has(id)) continue;
    throw new UsageError(`--${name}: unknown rule ${id}${didYouMean(id, [...ids, ...themes])}`);
  }
  return named;
}

function lintOptions(given: Given, now: Date, ids: readonly string[]): LintOptions {
  const language = oneOf(given, 'lang', LANGUAGES);
  const policyLanguage = oneOf(given, 'policy-lang', POLICY_LANGUAGES);
  const rules = rulesOf(given, 'rule', ids);
  const skipRules = rulesOf(given, 'skip-rule', ids);
  const covers = (names: readonly string[], id: string): boolean =>
    names.includes(id) || names.includes(`${id.split('/')[0]}/*`);
  if (ids.every((id) => covers(skipRules, id) || (rules.length > 0 && !covers(rules, id)))) {
    throw new UsageError('--rule and --skip-rule leave no rule to check');
  }
  return {
    asOf: asOf(given, now),
    ...(language && { language }),
    ...(policyLanguage && { policyLanguage }),
    ...(rules.length > 0 && { rules }),
    ...(skipRules.length > 0 && { skipRules }),
  };
}

const MAX_JOBS = 256;

function jobsOf(given: Given): Jobs {
  const value = given.values.get('jobs')?.[0] ?? 'auto';
  if (value === 'auto') return value;
  const jobs = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (jobs < 1 || jobs > MAX_JOBS)
    throw new UsageError(`--jobs is a number from 1 to ${MAX_JOBS}, or auto, not ${value}`);
  return jobs;
}

const OF_MODEL: readonly Name[] = ['policy-lang', 'no-gitignore', 'jobs'];

/**
 * Understands the command line.
 * @param ids all rules there are.
 * @throws UsageError
 */
export function parseArguments(argv: readonly string[], now: Date, ids: readonly string[]): Command {
  const given = collect(argv);
  const has = (name: Name): boolean => given.values.has(name);
  if (has('help')) return { command: 'help' };
  if (has('version')) return { command: 'version' };
  const isModel = given.words[0] === 'model';
  const inputs = isModel ? given.words.slice(1) : given.words;
  if (inputs.length === 0) {
    throw new UsageError(
      'no policy named: give files, globs or directories, or - for stdin (privlint --help shows how)',
    );
  }
  const common = { inputs, gitignore: !has('no-gitignore'), jobs: jobsOf(given) };
  if (isModel) {
    const other = [...given.values.keys()].find((name) => !OF_MODEL.includes(name));
    if (other !== undefined) throw new UsageError(`privlint model takes no --${other}`);
    return { command: 'model', ...common, options: lintOptions(given, now, ids) };
  }
  if (has('color') && has('no-color')) throw new UsageError('--color and --no-color exclude each other');
  if (has('quiet') && has('verbose')) throw new UsageError('--quiet and --verbose exclude each other');
  return {
    command: 'lint',
    ...common,
    ordered: has('ordered'),
    formats: formatsOf(given),
    model: has('model'),
    failLevel: oneOf(given, 'fail-level', FAIL_LEVELS) ?? 'error',
    failOnReview: has('fail-on-review'),
    quiet: has('quiet'),
    verbose: has('verbose'),
    color: has('color') ? true : has('no-color') ? false : null,
    options: lintOptions(given, now, ids),
  };
}
