/**
 * The text of a baseline -> its entries, or every mistake in it.
 */
import type { Baseline } from '../baseline/baseline.js';
import { dayOf } from '../language/day.js';
import schema from './baseline.schema.json' with { type: 'json' };
import { checkedJson, type Finding, type Mistake, noDay, type Path } from './checked-json.js';
import { isBaseline } from './validators.generated.js';

/** @param text a baseline's */
export async function parseBaseline(
  text: string,
): Promise<{ readonly baseline: Baseline } | { readonly mistakes: readonly Mistake[] }> {
  const checked = await checkedJson(text, { name: 'the baseline', validate: isBaseline, keysAt, check: daysOf });
  return 'data' in checked ? { baseline: checked.data } : checked;
}

const keysAt = (path: Path): readonly string[] =>
  Object.keys(path.length === 0 ? schema.properties : schema.$defs.finding.properties);

const daysOf = ({ findings }: Baseline): Finding[] =>
  findings.flatMap(({ until }, i) =>
    until === undefined || dayOf(until) !== null ? [] : [noDay(['findings', i, 'until'], until)],
  );
