/**
 * `privlint config`: the effective configuration, and where each value comes from.
 */
import type { Configuration, SuppressionEntry } from '../../config/config.js';
import { safe, toJson } from '../../report/index.js';
import type { ConfigCommand } from '../arguments.js';
import type { Setting, Settings } from '../settings.js';

interface Row extends Setting<unknown> {
  readonly name: string;
}

/** Every setting, one by one, under the names that a configuration file gives them. */
function rowsOf(settings: Settings): Row[] {
  const { asOf, lang, policyLang, failLevel, failOnReview, files, ignore, rules, ruleFolders, suppressions } = settings;
  const none = { value: null, from: 'default' };
  const each = (name: string, list: readonly Setting<unknown>[]): Row[] =>
    (list.length > 0 ? list : [none]).map(({ value, from }) => ({ name, value, from }));
  const given = (name: string, ids: readonly string[]): Row[] =>
    ids.length > 0 ? [{ name, value: ids, from: 'command line' }] : [];
  return [
    ...each('files', [files ?? none]),
    ...each('ignore', ignore),
    ...each(
      'rules',
      [...rules].map(([id, { value, from }]) => ({ value: { [id]: value }, from })),
    ),
    ...given('--rule', settings.only),
    ...given('--skip-rule', settings.skip),
    ...each('ruleFolders', ruleFolders),
    ...each('failLevel', [failLevel]),
    ...each('failOnReview', [failOnReview]),
    ...each('lang', [lang]),
    ...each('policyLang', [policyLang]),
    ...each('asOf', [{ value: asOf.value.toISOString().slice(0, 10), from: asOf.from }]),
    ...each('suppressions', suppressions),
  ];
}

/** What holds where nothing is said. */
const UNSAID: Readonly<Record<string, string>> = {
  files: '(those found by name)',
  lang: "(the policy's)",
  policyLang: '(detected)',
  rules: '(as they come)',
};

function shown({ name, value }: Row): string {
  if (value === null) return UNSAID[name] ?? '(none)';
  if (Array.isArray(value)) return value.join(', ') || '(none)';
  if (name === 'suppressions') return suppression(value as SuppressionEntry);
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([id, setting]) => `${id}: ${setting}`)
      .join();
  return String(value);
}

function suppression({ rule, file, heading, words, until, reason }: SuppressionEntry): string {
  const where = [
    file && `in ${file}`,
    heading && `under "${heading}"`,
    words && `at "${words}"`,
    until && `until ${until}`,
  ];
  return `${[[rule].flat().join(', '), ...where.filter(Boolean)].join(' ')}: ${reason}`;
}

/** The text of `privlint config`. */
function configText({ paths }: Configuration, settings: Settings): string {
  const rows = rowsOf(settings);
  const [path, ...bases] = paths;
  const head =
    path === undefined
      ? 'no privlint.config.json here or above'
      : `${path}${bases.length > 0 ? `, which extends ${bases.join(', ')}` : ''}`;
  const widest = Math.max(...rows.map(({ name }) => name.length));
  const lines = rows.map((row, i) => {
    const name = rows[i - 1]?.name === row.name ? '' : row.name;
    return `${name.padEnd(widest)}  ${shown(row)}  <- ${row.from}`;
  });
  return `${[head, '', ...lines].map(safe).join('\n')}\n`;
}

/** The JSON of `privlint config --json`: each setting as a list of values with where they come from. */
function configJson({ paths }: Configuration, settings: Settings): string {
  const values: Record<string, { value: unknown; from: string }[]> = {};
  for (const { name, value, from } of rowsOf(settings)) {
    values[name] ??= [];
    if (value !== null || from !== 'default') values[name].push({ value, from });
  }
  return `${toJson({ paths, settings: values })}\n`;
}

export const configOutput = (command: ConfigCommand, configuration: Configuration, settings: Settings): string =>
  (command.json ? configJson : configText)(configuration, settings);
