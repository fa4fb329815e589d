/**
 * The text of one configuration -> its content, or every mistake in it.
 */
import { dayOf } from '../language/day.js';
import { checkedJson, type Finding, type Mistake, noDay, type Path } from './checked-json.js';
import type { ConfigFile } from './config.js';
import schema from './config.schema.json' with { type: 'json' };
import { isConfig } from './validators.generated.js';

/** @param text a configuration's */
export async function parseConfig(
  text: string,
): Promise<{ readonly config: ConfigFile } | { readonly mistakes: readonly Mistake[] }> {
  const checked = await checkedJson(text, { name: 'the configuration', validate: isConfig, keysAt, check: daysOf });
  return 'data' in checked ? { config: checked.data } : checked;
}

const keysAt = (path: Path): readonly string[] =>
  Object.keys(path.length === 0 ? schema.properties : schema.$defs.suppression.properties);

/** What the schema's pattern cannot tell: whether a day exists. */
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
