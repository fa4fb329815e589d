/**
 * Every option there is, once: parsing, help texts and completions come from this table.
 */

export const FORMATS = ['pretty', 'html', 'json', 'jsonl', 'sarif', 'github', 'markdown'] as const;
/** Those of a comparison. */
export const COMPARISON_FORMATS = ['pretty', 'json', 'jsonl', 'sarif', 'github', 'markdown'] as const;
export const FAIL_LEVELS = ['error', 'warning', 'note', 'never'] as const;
export const LANGUAGES = ['nb', 'sv', 'en'] as const;
export const POLICY_LANGUAGES = ['nb', 'nn', 'sv'] as const;
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

export type Format = (typeof FORMATS)[number];
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number];
export type FailLevel = (typeof FAIL_LEVELS)[number];

/** The headings under which `--help` lists options. */
export const GROUPS = ['Report', 'Files', 'Judging', 'Configuration', 'Exit code', 'Other'] as const;

export interface OptionSpec {
  readonly group: (typeof GROUPS)[number];
  /** What stands behind the option in help: `DIR`, or its choices. A switch has none. */
  readonly value?: string;
  /** What a value may be, for completions; `rule` and `file` are filled in by the shell. */
  readonly choices?: readonly string[] | 'rule' | 'file';
  readonly multiple?: true;
  readonly short?: string;
  readonly help: string;
}

const choice = (choices: readonly string[]): { readonly value: string; readonly choices: readonly string[] } => ({
  value: choices.join('|'),
  choices,
});

/** What `--format` takes. */
export const formatChoice = (formats: readonly string[]): Required<Pick<OptionSpec, 'value' | 'choices'>> => ({
  value: `${formats.join('|')}[:FILE]`,
  choices: formats,
});

const OPTIONS_TABLE = {
  format: {
    group: 'Report',
    ...formatChoice(FORMATS),
    multiple: true,
    help: 'how to report; with FILE, into that file. May be given several times (default: pretty, on stdout). html: a page that needs nothing else, to read, print and send on. jsonl: one JSON object a policy, each on a line of its own, as it is done. For CI: sarif (code scanning), github (annotations), markdown (a job summary)',
  },
  ordered: { group: 'Report', help: 'JSON lines in the order of the files' },
  model: { group: 'Report', help: "add each policy's model to the JSON report" },
  quiet: { group: 'Report', short: 'q', help: 'only findings and the summary: no tables, no progress' },
  verbose: {
    group: 'Report',
    help: 'all of every file (of more than 10 files the pretty report gives only an overview), suppressed findings with their reasons, in SARIF what passed too, and on stderr which configuration and baseline are used',
  },
  interactive: {
    group: 'Report',
    short: 'i',
    help: 'go through the findings in the terminal: the same as privlint review',
  },
  lang: { group: 'Report', ...choice(LANGUAGES), help: "language of the report (default: the policy's)" },
  color: { group: 'Report', help: 'colours, whatever the terminal, NO_COLOR and FORCE_COLOR say' },
  'no-color': { group: 'Report', help: 'no colours' },
  'no-gitignore': {
    group: 'Files',
    help: 'take what git ignores too. Files that are named one by one are always taken',
  },
  jobs: {
    group: 'Files',
    value: 'N|auto',
    choices: ['auto'],
    help: 'judge in N threads (default: auto: in several for 300 files and more)',
  },
  'as-of': {
    group: 'Judging',
    value: 'YYYY-MM-DD',
    help: 'judge stale references, and suppressions that end, as of this day (default: today)',
  },
  'policy-lang': {
    group: 'Judging',
    ...choice(POLICY_LANGUAGES),
    help: "the policies' language, instead of detecting it",
  },
  rule: {
    group: 'Judging',
    value: 'ID',
    choices: 'rule',
    multiple: true,
    help: "only these rules; ID may be a theme: 'stale/*'. May be given several times, or with commas",
  },
  'skip-rule': { group: 'Judging', value: 'ID', choices: 'rule', multiple: true, help: 'not these rules' },
  rules: {
    group: 'Judging',
    value: 'DIR',
    choices: 'file',
    multiple: true,
    help: 'rules of your own too, from this folder. May be given several times',
  },
  config: {
    group: 'Configuration',
    value: 'FILE',
    choices: 'file',
    help: 'this configuration (default: privlint.config.json here or in a folder above)',
  },
  'no-config': { group: 'Configuration', help: 'no configuration, whatever is there' },
  baseline: {
    group: 'Configuration',
    value: 'FILE',
    choices: 'file',
    help: 'this baseline (default: privlint-baseline.json beside the configuration, or here, where it is)',
  },
  'no-baseline': { group: 'Configuration', help: 'no baseline: known findings count too' },
  base: {
    group: 'Files',
    value: 'REV',
    help: 'compare every policy with what it was at this revision of git',
  },
  'accept-new': { group: 'Configuration', help: 'take new findings into the baseline' },
  yes: { group: 'Other', short: 'y', help: 'write without asking' },
  'strict-baseline': {
    group: 'Exit code',
    help: 'entries of the baseline that match nothing any more give exit code 1',
  },
  'fail-level': {
    group: 'Exit code',
    ...choice(FAIL_LEVELS),
    help: 'the level from which a finding gives exit code 1 (default: error)',
  },
  'fail-on-review': { group: 'Exit code', help: 'questions to a person give exit code 1 too' },
  json: { group: 'Report', help: 'as JSON, for scripts' },
  version: { group: 'Other', short: 'v', help: 'print the version' },
  help: { group: 'Other', short: 'h', help: 'print this help' },
} as const satisfies Record<string, OptionSpec>;

export type OptionName = keyof typeof OPTIONS_TABLE;

export const OPTIONS: Readonly<Record<OptionName, OptionSpec>> = OPTIONS_TABLE;
export const OPTION_NAMES = Object.keys(OPTIONS_TABLE) as readonly OptionName[];

export const isOptionName = (name: string): name is OptionName => Object.hasOwn(OPTIONS_TABLE, name);
