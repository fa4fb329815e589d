/**
 * The user's editor: what to start, so that it opens at the line. Pure.
 */

/** How editors are told a place, by the name of their program. Those that are not here understand `+LINE`, as vi does. */
const PLACES: readonly [
  names: RegExp,
  arguments_: (path: string, line: number, column: number) => readonly string[],
][] = [
  [
    /^(?:code|code-insiders|codium|cursor|windsurf)$/,
    (path, line, column) => ['--wait', '--goto', `${path}:${line}:${column}`],
  ],
  [/^(?:subl|zed|hx|helix)$/, (path, line, column) => [`${path}:${line}:${column}`]],
  [/^(?:emacs|emacsclient|micro|kak)$/, (path, line, column) => [`+${line}:${column}`, path]],
  [/^nano$/, (path, line, column) => [`+${line},${column}`, path]],
];

/** The words of a command, as a shell takes them apart: `emacsclient -a ''`, `"C:\\Program Files\\vim.exe" -u NONE`. */
const partsOf = (command: string): readonly string[] =>
  [...command.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/g)].map(([part]) =>
    part.replace(/"([^"]*)"|'([^']*)'/g, (_, double: string | undefined, single: string) => double ?? single),
  );

/** The program and its arguments. @param command `$VISUAL` or `$EDITOR`: a program, and options where it has some */
export function editorAt(
  command: string,
  path: string,
  line: number,
  column: number,
): readonly [program: string, ...rest: string[]] {
  const [program = 'vi', ...options] = partsOf(command);
  const name = program.replace(/^.*[\\/]/, '').replace(/\.(?:exe|cmd)$/, '');
  const place = PLACES.find(([names]) => names.test(name))?.[1] ?? (() => [`+${line}`, path]);
  const added = place(path, line, column).filter((argument) => !options.includes(argument));
  return [program, ...options, ...added];
}

export const editorCommand = (env: Readonly<Record<string, string | undefined>>): string =>
  env.VISUAL?.trim() || env.EDITOR?.trim() || 'vi';
