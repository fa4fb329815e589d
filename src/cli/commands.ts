/**
 * Every command there is, once: parsing, help texts and completions come from this table.
 */
import { COMPARISON_FORMATS, formatChoice, OPTIONS, type OptionName, type OptionSpec } from './options.js';

export interface CommandSpec {
  /** What it does, in the list of commands. */
  readonly summary: string;
  /** What stands behind its name. */
  readonly operands: string;
  readonly options: readonly OptionName[];
  /** What options do here, where that is not what they do elsewhere. */
  readonly optionHelp?: Readonly<Partial<Record<OptionName, string>>>;
  /** Those of `--format`, where they are others than elsewhere. */
  readonly formats?: readonly string[];
  /** Paragraphs of its own help. */
  readonly about: readonly string[];
  /** Lines of a file, shown as they are. */
  readonly sample?: { readonly title: string; readonly lines: readonly string[] };
  /** Command lines without the leading `privlint`. */
  readonly examples: readonly string[];
}

const FILES = ['no-gitignore', 'jobs'] as const;
/** What decides how policies are judged. */
const JUDGING = ['as-of', 'policy-lang', 'rule', 'skip-rule', 'rules', 'config', 'no-config'] as const;
const BASELINE = ['baseline', 'no-baseline'] as const;
const EXIT_CODE = ['fail-level', 'fail-on-review'] as const;
const VERBOSE = {
  verbose: 'on stderr which configuration and baseline are used, and how many files are judged',
} as const;
const IN_ENGLISH = { lang: 'language of what is printed (default: English)' } as const;
const POLICIES = '[files|globs|directories|-]';

const COMMANDS_TABLE = {
  lint: {
    summary: 'judge policies; "privlint FILE" is short for "privlint lint FILE"',
    operands: POLICIES,
    options: [
      'format',
      'ordered',
      'model',
      'quiet',
      'verbose',
      'lang',
      'color',
      'no-color',
      ...FILES,
      ...JUDGING,
      ...BASELINE,
      ...EXIT_CODE,
      'strict-baseline',
    ],
    about: [
      'Judges privacy policies in HTML, Markdown and plain text, up to 10 MB a file; - is stdin. In directories it takes *.html, *.htm, *.md, *.markdown and *.txt, and leaves out node_modules, dot folders, symbolic links and, as in globs, what git ignores.',
      'Without a name it takes the files of the configuration, or else looks here and below for files that are called as policies are (personvern, integritet, privacy, dataskydd) and are in Norwegian or Swedish; stderr says which.',
    ],
    examples: [
      'personvern.html',
      '--quiet --fail-level warning docs/',
      '--format html:report.html sider/',
      "--format json --model 'sider/**/*.md' > report.json",
      '--format github --format sarif:privlint.sarif docs/',
      "--format jsonl policies/ | jq -r 'select(.error).path'",
      "--rule 'stale/*' --as-of 2027-01-01 --fail-level note policies/",
    ],
  },
  model: {
    summary: 'print what policies tell, as JSON',
    operands: POLICIES,
    options: ['verbose', ...FILES, 'policy-lang', 'rules', 'config', 'no-config'],
    optionHelp: VERBOSE,
    about: [
      'Prints the model of each policy: controller, purposes with their bases and retention, recipients, transfers, rights and so on, each with the words that say so. privlint/schemas/policy.json describes it.',
    ],
    examples: ['personvern.html', "integritetspolicy.md | jq '.purposes[].text'"],
  },
  baseline: {
    summary: 'write down the findings there are, so that only new ones count',
    operands: '[files|globs|directories]',
    options: ['accept-new', 'baseline', 'quiet', 'verbose', ...FILES, ...JUDGING],
    optionHelp: { ...VERBOSE, quiet: 'no progress' },
    about: [
      'Writes privlint-baseline.json beside the configuration (or here): one entry for each finding, by its policy and fingerprint. From then on privlint shows these findings as known, and they do not count. A finding stays known when the text is moved, reflowed or reworded around it; one that gets worse is new.',
      'On a file that exists it takes out what is gone, and new findings in only with --accept-new. An entry may be given a "reason", and an "until", the last day on which it counts as known; after it the finding fails, whatever its level.',
    ],
    examples: ['', '--accept-new sider/personvern.md'],
  },
  init: {
    summary: 'begin in a repository: configuration, baseline and workflow',
    operands: '[files|globs|directories]',
    options: ['yes', 'verbose', ...FILES],
    optionHelp: VERBOSE,
    about: [
      'Finds the policies of a repository by their names (or takes those named), judges them, and writes what is needed to begin: privlint.config.json with the policies, privlint-baseline.json with the findings there are, so that only new ones count, and a GitHub workflow that fails a pull request that makes a policy worse.',
      'It shows first what it will write, and asks. Files that are there already are used, and left as they are.',
    ],
    examples: ['', '--yes', "'sider/**/*.md'"],
  },
  compare: {
    summary: 'tell what a change made worse, and what better',
    operands: '<before> <after> | --base REV [policies]',
    options: [
      'base',
      'format',
      'quiet',
      'verbose',
      'lang',
      'color',
      'no-color',
      'no-gitignore',
      ...JUDGING,
      ...BASELINE,
    ],
    optionHelp: {
      ...VERBOSE,
      format:
        'how to report; with FILE, into that file. May be given several times (default: pretty, on stdout). For CI: github and markdown say what got worse, sarif has the later version with what was there before marked unchanged',
      baseline:
        'this baseline, as it was at the revision (default: privlint-baseline.json beside the configuration, or here)',
      quiet: 'only the policies that got worse, and the summary',
    },
    formats: COMPARISON_FORMATS,
    about: [
      'Compares two versions of a policy, each a file or REV:path, or with --base all policies of a git repository with what they were at a revision; REV... is where the branch left REV. It tells which findings are new and which are gone, which elements of Art. 13 and 14 are told worse or better, and what changed in purposes, bases, retention, recipients and transfers.',
      'Exit code 1 when something got worse: a new finding that the baseline of that revision does not know, an element that went from told to partly told or missing, a policy that was deleted. What is only different, as a new recipient, is told and does not fail.',
    ],
    examples: ['main:personvern.md personvern.md', '--base origin/main...', 'old.html new.html --format json'],
  },
  rules: {
    summary: 'list the rules',
    operands: '[rule|theme]...',
    options: ['lang', 'json', 'rules', 'config', 'no-config', 'color', 'no-color'],
    optionHelp: IN_ENGLISH,
    about: [
      'Lists the rules by theme, with level, kind, title and articles; with names only those. The language is English unless --lang says another.',
    ],
    examples: ['', "'stale/*' rights", '--json --lang nb'],
  },
  explain: {
    summary: 'tell what a rule judges, and why',
    operands: '<rule>...',
    options: ['lang', 'json', 'rules', 'config', 'no-config', 'color', 'no-color'],
    optionHelp: IN_ENGLISH,
    about: [
      'Tells what a rule judges and how, what it takes for granted, why it matters, which wordings pass and which do not, what to write instead, how to suppress it, and the sources. The language is English unless --lang says another.',
    ],
    examples: ['rights/restriction', 'stale/privacy-shield --lang sv'],
  },
  'test-rules': {
    summary: 'run the examples of rules of your own',
    operands: '[folders]',
    options: ['config', 'no-config'],
    about: [
      "Runs every example in these folders of rules, or in the configuration's ruleFolders, and prints those that do not hold. Exit code 1 when there are some, 2 when there are no examples or the files are wrong.",
    ],
    examples: ['privlint-rules'],
  },
  config: {
    summary: 'print the effective configuration, and where each value comes from',
    operands: '',
    options: ['json', ...JUDGING, ...EXIT_CODE, 'lang'],
    about: [
      'Prints every setting as a run here would use it: from the command line, from privlint.config.json and what it extends, or by default.',
      'privlint.config.json is looked for in the working directory, then in the folders above. All its keys may be left out: files and ignore (paths and globs from its folder), rules (levels by id or theme, or "off"), ruleFolders, failLevel, failOnReview, lang, policyLang, asOf, suppressions (rule and reason; file, heading, words and until where they narrow it), extends.',
    ],
    sample: {
      title: 'A privlint.config.json',
      lines: [
        '{',
        '  "$schema": "./node_modules/privlint/dist/schemas/config.json",',
        '  "files": ["pages/**/*.md"],',
        '  "rules": { "stale/*": "error", "rights/portability": "off" },',
        '  "failLevel": "warning",',
        '  "suppressions": [',
        '    { "rule": "document/date", "reason": "shown on the site" }',
        '  ]',
        '}',
      ],
    },
    examples: ['', '--config ci/privlint.config.json --json'],
  },
  completions: {
    summary: 'print a script that completes commands, options and rules',
    operands: 'bash|zsh|fish',
    options: [],
    about: ['Prints a script for your shell.'],
    examples: ['bash >> ~/.bashrc', 'zsh > ~/.zfunc/_privlint', 'fish > ~/.config/fish/completions/privlint.fish'],
  },
  help: {
    summary: 'print the help of a command',
    operands: '[command]',
    options: [],
    about: ['Prints the help of privlint, or of one of its commands.'],
    examples: ['config'],
  },
} as const satisfies Record<string, CommandSpec>;

export type CommandName = keyof typeof COMMANDS_TABLE;

export const COMMANDS: Readonly<Record<CommandName, CommandSpec>> = COMMANDS_TABLE;
export const COMMAND_NAMES = Object.keys(COMMANDS_TABLE) as readonly CommandName[];

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(COMMANDS_TABLE, name);

/** An option as it is at a command. */
export function optionAt(command: CommandName, option: OptionName): OptionSpec {
  const { optionHelp, formats } = COMMANDS[command];
  const help = optionHelp?.[option] ?? OPTIONS[option].help;
  return { ...OPTIONS[option], help, ...(option === 'format' && formats && formatChoice(formats)) };
}

/** Options that every command takes. */
export const COMMON: readonly OptionName[] = ['version', 'help'];
