/**
 * argv -> what to do. Every mistake is answered in one line that says what to write instead.
 */
import { parseArgs } from 'node:util';
import type { MessageLanguage } from '../check/rule.js';
import { dayOf } from '../language/day.js';
import { didYouMean } from '../language/suggest.js';
import { COMMAND_NAMES, COMMANDS, COMMON, type CommandName, isCommandName } from './commands.js';
import type { Jobs } from './judge.js';
import {
  COMPARISON_FORMATS,
  type ComparisonFormat,
  FAIL_LEVELS,
  type FailLevel,
  FORMATS,
  type Format,
  isOptionName,
  LANGUAGES,
  OPTION_NAMES,
  OPTIONS,
  type OptionName,
  POLICY_LANGUAGES,
  SHELLS,
} from './options.js';

export interface FormatChoice<Name = Format> {
  readonly name: Name;
  /** Null for stdout. */
  readonly file: string | null;
}

/** What the command line says of how to judge; null or empty where it says nothing. */
export interface Flags {
  readonly asOf: Date | null;
  readonly lang: MessageLanguage | null;
  readonly policyLang: (typeof POLICY_LANGUAGES)[number] | null;
  /** Ids, or themes with `/*`. */
  readonly rules: readonly string[];
  readonly skipRules: readonly string[];
  /** Folders of rules of one's own. */
  readonly ruleFolders: readonly string[];
  readonly failLevel: FailLevel | null;
  readonly failOnReview: boolean;
  /** A file; null: the one that is found; false: none. */
  readonly config: string | null | false;
  /** Likewise. */
  readonly baseline: string | null | false;
}

/** Which policies, and how they are gone through. */
interface OfPolicies {
  /** Files, globs and directories; `-` is stdin. Empty: those of the configuration, or those that are found. */
  readonly inputs: readonly string[];
  /** Leave out what git ignores. */
  readonly gitignore: boolean;
  readonly jobs: Jobs;
  /** Say which configuration is used, and all of every file, however many there are. */
  readonly verbose: boolean;
  readonly flags: Flags;
}

export interface LintCommand extends OfPolicies {
  readonly command: 'lint';
  /** Go through the findings at the terminal. */
  readonly interactive: boolean;
  /** JSON lines in the order of the inputs. */
  readonly ordered: boolean;
  readonly formats: readonly FormatChoice[];
  readonly model: boolean;
  readonly quiet: boolean;
  readonly strictBaseline: boolean;
  /** Null: as the terminal and the environment say. */
  readonly color: boolean | null;
}

export interface ModelCommand extends OfPolicies {
  readonly command: 'model';
}

export interface CompareCommand extends OfPolicies {
  readonly command: 'compare';
  /** Null: two versions are named. */
  readonly base: string | null;
  readonly versions: readonly [before: string, after: string];
  readonly formats: readonly FormatChoice<ComparisonFormat>[];
  /** Only what got worse. */
  readonly quiet: boolean;
  /** Null: as the terminal and the environment say. */
  readonly color: boolean | null;
}

export interface BaselineCommand extends OfPolicies {
  readonly command: 'baseline';
  readonly acceptNew: boolean;
  readonly quiet: boolean;
}

export interface InitCommand extends OfPolicies {
  readonly command: 'init';
  /** Write without asking. */
  readonly yes: boolean;
}

export interface ConfigCommand {
  readonly command: 'config';
  readonly json: boolean;
  readonly flags: Flags;
}

/** What is said of rules: `names` are ids or themes. */
interface AboutRules {
  readonly names: readonly string[];
  readonly flags: Flags;
  readonly language: MessageLanguage;
  readonly json: boolean;
  /** Null: as the terminal and the environment say. */
  readonly color: boolean | null;
}

export interface RulesCommand extends AboutRules {
  readonly command: 'rules';
}

export interface ExplainCommand extends AboutRules {
  readonly command: 'explain';
}

export interface TestRulesCommand {
  readonly command: 'test-rules';
  readonly flags: Flags;
}

export interface CompletionsCommand {
  readonly command: 'completions';
  readonly shell: (typeof SHELLS)[number];
}

export interface HelpCommand {
  readonly command: 'help';
  /** Null: of privlint itself. */
  readonly about: CommandName | null;
}

export type Command =
  | LintCommand
  | ModelCommand
  | BaselineCommand
  | CompareCommand
  | InitCommand
  | ConfigCommand
  | RulesCommand
  | ExplainCommand
  | TestRulesCommand
  | CompletionsCommand
  | HelpCommand
  | { readonly command: 'version' };

/** A mistake of the user's, in the command line or the configuration. Its message is for the user; it may have several lines. */
export class UsageError extends Error {}

/** What was given, by option: values of `multiple` options in order; `''` for a switch. */
interface Given {
  readonly values: ReadonlyMap<OptionName, readonly string[]>;
  readonly words: readonly string[];
}

/** The table in the terms of `parseArgs`. */
const PARSED = Object.fromEntries(
  OPTION_NAMES.map((name) => {
    const { value, short, multiple } = OPTIONS[name];
    return [
      name,
      {
        type: value === undefined ? 'boolean' : 'string',
        ...(short && { short }),
        ...(multiple && { multiple }),
      } as const,
    ];
  }),
);

function collect(argv: readonly string[]): Given {
  const { tokens } = parseArgs({
    args: [...argv],
    options: PARSED,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<OptionName, readonly string[]>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!isOptionName(name)) {
      const known = OPTION_NAMES.map((option) => `--${option}`);
      throw new UsageError(`unknown option ${rawName}${didYouMean(rawName, known) || ' (privlint --help lists them)'}`);
    }
    const earlier = values.get(name) ?? [];
    if (OPTIONS[name].value === undefined) {
      if (value !== undefined) throw new UsageError(`${rawName} takes no value`);
      values.set(name, ['']);
    } else {
      if (value === undefined || value === '' || (!token.inlineValue && /^-./.test(value))) {
        throw new UsageError(`${rawName} needs a value: ${OPTIONS[name].value}`);
      }
      if (earlier.length > 0 && !OPTIONS[name].multiple) throw new UsageError(`${rawName} is given twice`);
      values.set(name, [...earlier, value]);
    }
  }
  return { values, words };
}

function oneOf<T extends string>(given: Given, name: OptionName, allowed: readonly T[]): T | null {
  const value = given.values.get(name)?.[0];
  if (value === undefined) return null;
  const found = allowed.find((choice) => choice === value);
  if (found === undefined) {
    throw new UsageError(`--${name} is one of ${allowed.join(', ')}, not ${value}${didYouMean(value, allowed)}`);
  }
  return found;
}

function formatsOf<Name extends Format>(given: Given, allowed: readonly Name[]): FormatChoice<Name>[] {
  const formats = (given.values.get('format') ?? ['pretty']).map((value): FormatChoice<Name> => {
    const [name = '', ...file] = value.split(':');
    const found = allowed.find((format) => format === name);
    if (found === undefined) {
      throw new UsageError(`--format is one of ${allowed.join(', ')}, not ${name}${didYouMean(name, allowed)}`);
    }
    if (file.length > 0 && file.join(':') === '')
      throw new UsageError(`--format ${value} names no file after the colon`);
    return { name: found, file: file.length > 0 ? file.join(':') : null };
  });
  if (formats.filter(({ file }) => file === null).length > 1) {
    throw new UsageError(`only one format can go to stdout: give the others a file, as in --format json:report.json`);
  }
  return formats;
}

function asOf(given: Given): Date | null {
  const value = given.values.get('as-of')?.[0];
  if (value === undefined) return null;
  const day = dayOf(value);
  if (day === null) throw new UsageError(`--as-of is a day as YYYY-MM-DD, not ${value}`);
  return day;
}

function flagsOf(given: Given): Flags {
  const has = (name: OptionName): boolean => given.values.has(name);
  const list = (name: OptionName): string[] => (given.values.get(name) ?? []).flatMap((value) => value.split(','));
  const fileOf = (name: 'config' | 'baseline'): string | null | false => {
    const file = given.values.get(name)?.[0] ?? null;
    if (!has(`no-${name}`)) return file;
    if (file !== null) throw new UsageError(`--${name} and --no-${name} exclude each other`);
    return false;
  };
  return {
    asOf: asOf(given),
    lang: oneOf(given, 'lang', LANGUAGES),
    policyLang: oneOf(given, 'policy-lang', POLICY_LANGUAGES),
    rules: list('rule'),
    skipRules: list('skip-rule'),
    ruleFolders: given.values.get('rules') ?? [],
    failLevel: oneOf(given, 'fail-level', FAIL_LEVELS),
    failOnReview: has('fail-on-review'),
    config: fileOf('config'),
    baseline: fileOf('baseline'),
  };
}

function helpAbout(words: readonly string[]): HelpCommand {
  const [name] = words;
  if (name === undefined) return { command: 'help', about: null };
  if (isCommandName(name)) return { command: 'help', about: name };
  throw new UsageError(`there is no command ${name}${didYouMean(name, COMMAND_NAMES)}`);
}

function completions(words: readonly string[]): CompletionsCommand {
  const [name, ...more] = words;
  const shell = SHELLS.find((known) => known === name);
  if (shell === undefined || more.length > 0) {
    throw new UsageError(`name one shell: privlint completions ${SHELLS.join('|')}`);
  }
  return { command: 'completions', shell };
}

/** Null: as the terminal and the environment say. */
function colorOf({ values }: Given): boolean | null {
  if (values.has('color') && values.has('no-color')) {
    throw new UsageError('--color and --no-color exclude each other');
  }
  return values.has('color') ? true : values.has('no-color') ? false : null;
}

function aboutRules(given: Given, operands: readonly string[]): AboutRules {
  const names = operands.flatMap((word) => word.split(',')).filter((name) => name !== '');
  const language = oneOf(given, 'lang', LANGUAGES) ?? 'en';
  return { names, flags: flagsOf(given), language, json: given.values.has('json'), color: colorOf(given) };
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

const ofPolicies = (given: Given, inputs: readonly string[]): OfPolicies => ({
  inputs,
  gitignore: !given.values.has('no-gitignore'),
  jobs: jobsOf(given),
  verbose: given.values.has('verbose'),
  flags: flagsOf(given),
});

function compareOf(given: Given, operands: readonly string[]): CompareCommand {
  const base = given.values.get('base')?.[0] ?? null;
  const [before = '', after = ''] = operands;
  if (base === null && operands.length !== 2) {
    throw new UsageError(`name two versions, or --base REV: privlint compare main:personvern.md personvern.md`);
  }
  const ofBase = (['baseline', 'no-baseline', 'no-gitignore'] as const).find((name) => given.values.has(name));
  if (base === null && ofBase !== undefined) throw new UsageError(`--${ofBase} goes with --base REV`);
  return {
    command: 'compare',
    ...ofPolicies(given, operands),
    base,
    versions: [before, after],
    formats: formatsOf(given, COMPARISON_FORMATS),
    quiet: given.values.has('quiet'),
    color: colorOf(given),
  };
}

/** The command is the first word, where it is the name of one. A policy of that name is given as `./model`. */
function commandOf(words: readonly string[]): { readonly name: CommandName; readonly operands: readonly string[] } {
  const [first = '', ...rest] = words;
  return isCommandName(first) ? { name: first, operands: rest } : { name: 'lint', operands: words };
}

/**
 * Understands the command line.
 * @throws UsageError
 */
export function parseArguments(argv: readonly string[]): Command {
  const given = collect(argv);
  const has = (name: OptionName): boolean => given.values.has(name);
  const { name, operands } = commandOf(given.words);
  if (has('help')) return { command: 'help', about: isCommandName(given.words[0] ?? '') ? name : null };
  if (has('version')) return { command: 'version' };
  const foreign = [...given.values.keys()].find(
    (option) => !COMMANDS[name].options.includes(option) && !COMMON.includes(option),
  );
  if (foreign === 'json') throw new UsageError(`privlint ${name} takes no --json: write --format json`);
  if (foreign !== undefined) throw new UsageError(`privlint ${name} takes no --${foreign}`);
  switch (name) {
    case 'help':
      return helpAbout(operands);
    case 'completions':
      return completions(operands);
    case 'config':
      if (operands.length > 0) throw new UsageError(`privlint config takes no ${operands[0]}: it names no policies`);
      return { command: name, json: has('json'), flags: flagsOf(given) };
    case 'rules':
      return { command: name, ...aboutRules(given, operands) };
    case 'explain': {
      const about = aboutRules(given, operands);
      if (about.names.length > 0) return { command: name, ...about };
      throw new UsageError(
        'no rule named: write for example privlint explain rights/access (privlint rules lists them)',
      );
    }
    case 'test-rules':
      return { command: name, flags: { ...flagsOf(given), ruleFolders: operands } };
    case 'model':
      return { command: name, ...ofPolicies(given, operands) };
    case 'compare':
      return compareOf(given, operands);
    case 'baseline':
      return { command: name, ...ofPolicies(given, operands), acceptNew: has('accept-new'), quiet: has('quiet') };
    case 'init':
      return { command: name, ...ofPolicies(given, operands), yes: has('yes') };
    case 'review':
    case 'lint': {
      const interactive = name === 'review' || has('interactive');
      const elsewhere = (['format', 'ordered', 'model'] as const).find((option) => interactive && has(option));
      if (elsewhere !== undefined) {
        throw new UsageError(`--interactive shows its own report: leave out --${elsewhere}`);
      }
      return {
        command: 'lint',
        interactive,
        ...ofPolicies(given, operands),
        ordered: has('ordered'),
        formats: formatsOf(given, FORMATS),
        model: has('model'),
        quiet: has('quiet'),
        strictBaseline: has('strict-baseline'),
        color: colorOf(given),
      };
    }
  }
}
