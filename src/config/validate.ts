/**
 * The text of one configuration -> its content, or every mistake in it.
 */
import { dayOf } from '../language/day.js';
import { checkedJson, type Finding, type Mistake, noDay, type Path, shown } from './checked-json.js';
import type { ConfigFile } from './config.js';
import schema from './config.schema.json' with { type: 'json' };
import { isConfig } from './validators.generated.js';

/** @param text a configuration's */
export async function parseConfig(
  text: string,
): Promise<{ readonly config: ConfigFile } | { readonly mistakes: readonly Mistake[] }> {
  const checked = await checkedJson(text, { name: 'the configuration', validate: isConfig, keysAt, check });
  return 'data' in checked ? { config: checked.data } : checked;
}

const keysAt = (path: Path): readonly string[] =>
  Object.keys(path.length === 0 ? schema.properties : schema.$defs.suppression.properties);

/** What the schema cannot tell. */
const check = (config: ConfigFile): Finding[] => [...daysOf(config), ...globsOf(config)];

/** So many stars in one part of a path, and so many `**` in one glob: the time to match grows with each. */
const MOST_STARS = 4;
const LONGEST_GLOB = 500;

/** A glob is matched by trying: one with many stars never ends on the path that nearly fits. */
function globsOf({ files = [], ignore = [], suppressions = [] }: ConfigFile): Finding[] {
  const globs: [Path, string | undefined][] = [
    ...files.map((glob, i): [Path, string] => [['files', i], glob]),
    ...ignore.map((glob, i): [Path, string] => [['ignore', i], glob]),
    ...suppressions.map(({ file }, i): [Path, string | undefined] => [['suppressions', i, 'file'], file]),
  ];
  return globs.flatMap(([path, glob]) => (glob === undefined || isSimple(glob) ? [] : [tooManyStars(path)]));
}

function isSimple(glob: string): boolean {
  const parts = glob.split('/');
  const globstars = parts.filter((part) => part === '**').length;
  const stars = parts.map((part) => part.match(/[*+?@!]\(|\*+/g)?.length ?? 0);
  return glob.length <= LONGEST_GLOB && globstars <= MOST_STARS && Math.max(...stars) <= MOST_STARS;
}

const tooManyStars = (path: Path): Finding => ({
  path,
  atKey: false,
  message: `${shown(path, '')} has more than ${MOST_STARS} stars in one place: write it as several`,
});

/** Whether a day exists. */
function daysOf(config: ConfigFile): Finding[] {
  const days: [Path, string | undefined][] = [
    [['asOf'], config.asOf],
    ...(config.suppressions ?? []).map(({ until }, i): [Path, string | undefined] => [
      ['suppressions', i, 'until'],
      until,
    ]),
  ];
  return days.flatMap(([path, day]) => (day === undefined || dayOf(day) !== null ? [] : [noDay(path, day)]));
}
