/**
 * Scripts that complete commands, options, choices and rule ids, from the tables of commands and options.
 */
import { ruleIds } from '../check/index.js';
import { COMMAND_NAMES, COMMANDS, COMMON, type CommandName, optionAt } from './commands.js';
import { OPTION_NAMES, OPTIONS, type OptionName, type OptionSpec, SHELLS } from './options.js';

type Shell = (typeof SHELLS)[number];

const optionsOf = (command: CommandName): readonly OptionName[] => [...COMMANDS[command].options, ...COMMON];

/** Rules and themes. */
const rules = (): string[] => [...new Set(ruleIds().flatMap((id) => [`${id.split('/')[0]}/*`, id]))].sort();

/** The words that may follow an option, or what stands in for them; null for a switch. */
function valuesOf({ value, choices = [] }: OptionSpec): readonly string[] | 'file' | null {
  if (value === undefined) return null;
  if (choices === 'rule') return rules();
  return choices;
}

/** What may follow a command that takes no policies. */
const OPERANDS: Partial<Record<CommandName, readonly string[]>> = {
  help: COMMAND_NAMES,
  completions: SHELLS,
  rules: rules(),
  explain: rules(),
};

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

function bash(): string {
  const values = OPTION_NAMES.flatMap((name) => {
    const words = valuesOf(OPTIONS[name]);
    if (words === null) return [];
    const { short } = OPTIONS[name];
    const pattern = [`--${name}`, ...(short ? [`-${short}`] : [])].join('|');
    return [
      words === 'file'
        ? `    ${pattern}) COMPREPLY=($(compgen -f -- "$word")); return ;;`
        : `    ${pattern}) COMPREPLY=($(compgen -W ${quoted(words.join(' '))} -- "$word")); return ;;`,
    ];
  });
  const commands = COMMAND_NAMES.map((name) => {
    const operands = OPERANDS[name];
    return [
      `    ${name})`,
      `      options=${quoted(
        optionsOf(name)
          .map((option) => `--${option}`)
          .join(' '),
      )}`,
      ...(operands ? [`      operands=${quoted(operands.join(' '))}`] : []),
      '      ;;',
    ].join('\n');
  });
  return `# bash completion for privlint. Words: commands, options, choices and rule ids.
_privlint() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  local command=lint options operands='' i
  COMPREPLY=()
  set -f # 'stale/*' is a rule's name, no pattern
  trap 'set +f; trap - RETURN' RETURN
  case "$before" in
${values.join('\n')}
  esac
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${COMP_WORDS[i]}" in
    -*) ;;
    ${COMMAND_NAMES.join('|')}) command=\${COMP_WORDS[i]}; break ;;
    *) break ;;
    esac
  done
  case "$command" in
${commands.join('\n')}
  esac
  if [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$word"))
  elif [[ -n $operands ]]; then
    COMPREPLY=($(compgen -W "$operands" -- "$word"))
  else
    ((COMP_CWORD == 1)) && COMPREPLY=($(compgen -W ${quoted(COMMAND_NAMES.join(' '))} -- "$word"))
    COMPREPLY+=($(compgen -f -- "$word"))
  fi
}
complete -o filenames -F _privlint privlint
`;
}

/** What an option does, without what zsh and fish read as markup. */
const shortHelp = ({ help }: OptionSpec): string =>
  help
    .replace(/[.:;(].*$/s, '')
    .replaceAll(/['[\]]/g, '')
    .trim();

function zsh(): string {
  const specOf = (command: CommandName, name: OptionName): string => {
    const option = optionAt(command, name);
    const values = valuesOf(option);
    const { multiple, short } = option;
    const action = values === null ? '' : values === 'file' ? `:file:_files` : `:${name}:(${values.join(' ')})`;
    const spec = `[${shortHelp(option)}]${action}`;
    return short
      ? `${quoted(`(-${short} --${name})`)}{-${short},--${name}}${quoted(spec)}`
      : quoted(`${multiple ? '*' : ''}--${name}${spec}`);
  };
  const cases = COMMAND_NAMES.map((name) => {
    const operands = OPERANDS[name];
    const rest = operands ? quoted(`*:${name}:(${operands.join(' ')})`) : quoted('*:policy:_files');
    return `    ${name}) _arguments ${[...optionsOf(name).map((option) => specOf(name, option)), rest].join(' \\\n      ')} ;;`;
  });
  return `#compdef privlint
# zsh completion for privlint. Words: commands, options, choices and rule ids.
_privlint() {
  local command=lint
  local -a commands=(
${COMMAND_NAMES.map((name) => `    ${quoted(`${name}:${COMMANDS[name].summary.replaceAll(':', ' ')}`)}`).join('\n')}
  )
  if ((CURRENT == 2)) && [[ $words[2] != -* ]]; then
    _describe command commands
    _files
    return
  fi
  if ((\${commands[(I)$words[2]:*]})); then
    command=$words[2]
    shift words
    ((CURRENT--))
  fi
  case $command in
${cases.join('\n')}
  esac
}
if [[ $funcstack[1] == _privlint ]]; then _privlint "$@"; else compdef _privlint privlint; fi
`;
}

function fish(): string {
  const isCommand = `__fish_seen_subcommand_from ${COMMAND_NAMES.join(' ')}`;
  const lines = COMMAND_NAMES.flatMap((command) => {
    const condition =
      command === 'lint'
        ? `not __fish_seen_subcommand_from ${COMMAND_NAMES.filter((name) => name !== 'lint').join(' ')}`
        : `__fish_seen_subcommand_from ${command}`;
    const operands = OPERANDS[command];
    return [
      `complete -c privlint -n ${quoted(`not ${isCommand}`)} -a ${command} -d ${quoted(COMMANDS[command].summary)}`,
      ...optionsOf(command).map((name) => {
        const option = optionAt(command, name);
        const values = valuesOf(option);
        const { short } = option;
        const takes = values === null ? '' : values === 'file' ? ' -r -F' : ` -x -a ${quoted(values.join(' '))}`;
        return `complete -c privlint -n ${quoted(condition)} -l ${name}${short ? ` -s ${short}` : ''}${takes} -d ${quoted(shortHelp(option))}`;
      }),
      ...(operands ? [`complete -c privlint -n ${quoted(condition)} -f -a ${quoted(operands.join(' '))}`] : []),
    ];
  });
  return `# fish completion for privlint. Words: commands, options, choices and rule ids.\n${lines.join('\n')}\n`;
}

const SCRIPTS: Readonly<Record<Shell, () => string>> = { bash, zsh, fish };

/** The script for a shell. */
export const completionsFor = (shell: Shell): string => SCRIPTS[shell]();
