/**
 * `--help`, from the tables of commands and options, for 80 columns.
 */
import { COMMAND_NAMES, COMMANDS, COMMON, type CommandName, optionAt } from './commands.js';
import { GROUPS, OPTIONS, type OptionName } from './options.js';

const WIDTH = 80;
/** Where what an option does begins. */
const COLUMN = 31;

/** Words in lines of at most `width`, all but the first after `indent` spaces. */
function wrap(text: string, indent: number, width = WIDTH): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}

/** A name, and what it is, in the second column; below the name where that is too long. */
function entry(name: string, text: string): string {
  const gap = name.length + 4 > COLUMN ? `\n${' '.repeat(COLUMN)}` : ' '.repeat(COLUMN - 2 - name.length);
  return `  ${name}${gap}${wrap(text, COLUMN)}`;
}

function optionEntry(name: OptionName, command: CommandName): string {
  const { short, value, help } = optionAt(command, name);
  return entry(`${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`, help);
}

const section = (heading: string, lines: readonly string[]): string => `${heading}:\n${lines.join('\n')}\n`;

const optionSections = (options: readonly OptionName[], command: CommandName): string[] =>
  GROUPS.flatMap((group) => {
    const own = options.filter((name) => OPTIONS[name].group === group);
    return own.length > 0
      ? [
          section(
            group,
            own.map((name) => optionEntry(name, command)),
          ),
        ]
      : [];
  });

const examplesOf = (command: CommandName): string => {
  const name = command === 'lint' ? 'privlint' : `privlint ${command}`;
  return section(
    'Examples',
    COMMANDS[command].examples.map((example) => `  ${`${name} ${example}`.trimEnd()}`),
  );
};

const EXIT_CODES = section('Exit codes', [
  entry('0', 'nothing found at that level'),
  entry('1', 'something found'),
  entry(
    '2',
    'could not do the job, or not all of it: wrong usage or configuration, a file that cannot be read or is no policy; the other files are reported all the same',
  ),
  entry('130, 143', 'ended by Ctrl-C or SIGTERM: what was done by then is reported'),
]);

const CLOSING = wrap(
  'A pass means only that the text says something that a person should still check. privlint gives no legal advice.',
  0,
);

const ofPrivlint = (): string =>
  [
    'privlint: the linter for Norwegian and Swedish privacy policies\n',
    section('Usage', ['  privlint [options] [files|globs|directories|-]', '  privlint <command> [options]']),
    section(
      'Commands',
      COMMAND_NAMES.map((name) => entry(name, COMMANDS[name].summary)),
    ),
    ...optionSections([...COMMANDS.lint.options, ...COMMON], 'lint'),
    EXIT_CODES,
    examplesOf('lint'),
    `privlint help <command> tells more of each.\n`,
    `${CLOSING}\n`,
  ].join('\n');

const ofCommand = (name: CommandName): string => {
  const { about, operands, options, sample } = COMMANDS[name];
  return [
    section('Usage', [`  privlint ${name} ${options.length > 0 ? '[options] ' : ''}${operands}`.trimEnd()]),
    ...about.map((paragraph) => `${wrap(paragraph, 0)}\n`),
    ...(sample
      ? [
          section(
            sample.title,
            sample.lines.map((line) => `  ${line}`),
          ),
        ]
      : []),
    ...optionSections(options, name),
    ...(options.includes('fail-level') && name === 'lint' ? [EXIT_CODES] : []),
    examplesOf(name),
  ].join('\n');
};

/** The help of a command, or of privlint itself. */
export const helpOf = (about: CommandName | null): string => (about === null ? ofPrivlint() : ofCommand(about));
