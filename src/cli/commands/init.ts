/**
 * `privlint init`: the files with which a repository begins. Shown first; what is there already is left as it is.
 */
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { BASELINE_NAME, EMPTY_BASELINE, serialise, update } from '../../baseline/baseline.js';
import { HOME } from '../../check/documentation.js';
import { LEVELS } from '../../check/result.js';
import { CONFIG_NAME } from '../../config/config.js';
import { repositoryRoot } from '../../read/git.js';
import { isBelow, pathFrom, slashes } from '../../read/paths.js';
import { isFinding, type JudgedFile, safe } from '../../report/index.js';
import { isKnown } from '../../report/summary.js';
import { type InitCommand, UsageError } from '../arguments.js';
import type { Io } from '../io.js';
import { messageOf } from '../judge.js';
import { configText, WORKFLOW_NAME, workflowText } from './init-files.js';

/** A policy, and what was found in it. */
type Judged = Pick<JudgedFile, 'path' | 'results'>;

/** What init has found out before it begins. */
export interface Start {
  readonly judged: readonly Judged[];
  /** Nobody named the policies. */
  readonly discovered: boolean;
  /** The configuration that holds here already, from the working directory; null: none. */
  readonly configuration: string | null;
  /** Where the baseline is or belongs, absolute. */
  readonly baselinePath: string;
}

interface NewFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  /** What of it is shown. */
  readonly shown: readonly string[];
}

interface Draft {
  readonly files: readonly NewFile[];
  /** What is not written, and why. */
  readonly notes: readonly string[];
}

/** @returns lines for stderr when something could not be written, or nobody could be asked */
export async function init(
  start: Start,
  { inputs, yes }: InitCommand,
  io: Io,
): Promise<{ readonly errors: readonly string[] }> {
  const say = (lines: readonly string[]): Promise<void> | void =>
    io.stdout.write(lines.map((line) => `${safe(line)}\n`).join(''));
  const { files, notes } = await draft(start, inputs, io);
  const nameOf = ({ path }: NewFile): string => pathFrom(io.cwd, path);
  await say([start.discovered ? 'Policies, found by their names:' : 'Policies:', ...policyLines(start.judged), '']);
  for (const file of files) await say([nameOf(file), ...file.shown.map((line) => `  ${line}`.trimEnd()), '']);
  if (notes.length > 0) await say([...notes, '']);
  if (files.length === 0) {
    await say(['Nothing to write.']);
    return { errors: [] };
  }
  if (!yes) {
    if (!io.stdout.isTTY) return { errors: ['nothing was written: run it in a terminal, or with --yes'] };
    if (!(await agrees(files.length, io))) {
      await say(['Nothing was written.']);
      return { errors: [] };
    }
  }
  for (const file of files) {
    const error = write(file);
    if (error !== null) return { errors: [`${nameOf(file)}: ${error}`] };
    await say([`wrote ${nameOf(file)}`]);
  }
  return { errors: [] };
}

const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? '' : 's'}`;

function policyLines(judged: readonly Judged[]): string[] {
  return judged.map(({ path, results }) => {
    const counts = LEVELS.map((level) =>
      count(results.filter((result) => isFinding(result) && result.level === level).length, level),
    );
    const known = results.filter(isKnown).length;
    return `  ${path}: ${[...counts, ...(known > 0 ? [`${known} known`] : [])].join(', ')}`;
  });
}

async function draft(start: Start, inputs: readonly string[], { cwd }: Io): Promise<Draft> {
  const { judged, configuration, baselinePath } = start;
  const files: NewFile[] = [];
  const notes: string[] = [];
  const add = (path: string, text: string, shown = text.trimEnd().split('\n')): void => {
    files.push({ path, text, shown });
  };

  const configPath = resolve(cwd, configuration ?? CONFIG_NAME);
  if (configuration !== null) notes.push(`${configuration} is there already, and left as it is.`);
  else {
    const named = (inputs.length > 0 ? inputs : judged.map(({ path }) => path)).map((name) => fromHere(name, cwd));
    const outside = named.find((name) => !isBelow(resolve(cwd, name), cwd));
    if (outside !== undefined) throw new UsageError(`${outside} is not below this folder: run init in one around it`);
    add(configPath, configText(named, schemaIn(cwd)));
  }

  const baselineName = pathFrom(cwd, baselinePath);
  const found = findingsOf(judged, baselinePath, cwd);
  if (isThere(baselinePath)) {
    notes.push(`${baselineName} is there already, and left as it is: privlint baseline brings it up to date.`);
  } else if (found.length === 0) {
    notes.push(`No findings, so that there is nothing for ${BASELINE_NAME} to know.`);
  } else {
    const text = serialise({ ...EMPTY_BASELINE, findings: found });
    add(baselinePath, text, baselineLines(found.map(({ rule }) => rule)));
  }

  const root = await repositoryRoot(cwd);
  const existing = root && workflowIn(root);
  const config = root === null ? '' : pathFrom(root, configPath);
  if (root === null) notes.push('This is no git repository, so that there is no workflow to write.');
  else if (existing) {
    const name = pathFrom(cwd, join(root, existing.name));
    const isOurs = config === CONFIG_NAME || existing.text.includes(config);
    notes.push(
      `${name} runs privlint already${isOurs ? '.' : `: for these policies give it a step with config: ${config}`}`,
    );
  } else if (!isBelow(join(root, WORKFLOW_NAME), root)) {
    notes.push(`${pathFrom(cwd, join(root, WORKFLOW_NAME))} leads out of the repository, and is not written.`);
  } else add(join(root, WORKFLOW_NAME), workflowText(config));
  return { files, notes };
}

/** What is there, were it a link that leads nowhere. */
const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** A configuration goes where its repository goes. */
const fromHere = (name: string, cwd: string): string =>
  isAbsolute(name) || /(?:^|\/)\.\.(?:\/|$)/.test(slashes(name)) ? pathFrom(cwd, resolve(cwd, name)) || '.' : name;

/** For editors, where the package is installed. */
function schemaIn(cwd: string): string | null {
  const path = 'node_modules/privlint/dist/schemas/config.json';
  return existsSync(join(cwd, path)) ? `./${path}` : null;
}

function findingsOf(judged: readonly Judged[], baselinePath: string, cwd: string) {
  const folder = dirname(baselinePath);
  const byPath = new Map(judged.map((file) => [pathFrom(folder, resolve(cwd, file.path)), file]));
  return update(EMPTY_BASELINE, byPath, { acceptNew: true, isGone: () => false }).baseline.findings;
}

/** Lines of a summary that are shown of a baseline. */
const MOST_RULES = 10;

function baselineLines(rules: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const sorted = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const rest = sorted.length - MOST_RULES;
  return [
    `${count(rules.length, 'finding')} known from now on: only new ones count`,
    ...sorted.slice(0, MOST_RULES).map(([rule, number]) => `${String(number).padStart(4)}  ${rule}`),
    ...(rest > 0 ? [`      and ${count(rest, 'more rule')}`] : []),
  ];
}

/** The workflow that uses the action, whatever it is called, its name from the root; or what stands where it would. */
function workflowIn(root: string): { readonly name: string; readonly text: string } | null {
  const folder = dirname(WORKFLOW_NAME);
  const names = readable(() => readdirSync(join(root, folder))) ?? [];
  const uses = new RegExp(`^[\\s-]*uses:\\s*["']?${HOME.replace('https://github.com/', '')}@`, 'm');
  for (const name of names.filter((one) => /\.ya?ml$/.test(one)).map((one) => `${folder}/${one}`)) {
    const text = readable(() => readFileSync(join(root, name), 'utf8')) ?? '';
    if (name === WORKFLOW_NAME || uses.test(text)) return { name, text };
  }
  return null;
}

function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

async function agrees(files: number, io: Io): Promise<boolean> {
  await io.stdout.write(`Write ${files === 1 ? 'this file' : `these ${files} files`}? [y/N] `);
  const line = await firstLine(io.stdin);
  if (line === null) await io.stdout.write('\n');
  return line !== null && /^\s*(?:y|yes|j|ja)\s*$/i.test(line);
}

/** What is typed up to the first line's end; null when it ends before. */
async function firstLine(stdin: Io['stdin']): Promise<string | null> {
  const decoder = new TextDecoder();
  let typed = '';
  for await (const bytes of stdin) {
    typed += decoder.decode(bytes, { stream: true });
    const [line, ...more] = typed.split('\n');
    if (more.length > 0) return line ?? '';
  }
  return null;
}

/** Never over something that has come to be there meanwhile. @returns what went wrong, or null */
function write({ path, text }: NewFile): string | null {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
    return null;
  } catch (error) {
    return `cannot be written: ${messageOf(error)}`;
  }
}
