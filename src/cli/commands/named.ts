/**
 * The rules that a command line names.
 */
import type { DocumentedRule } from '../../check/documentation.js';
import { didYouMean } from '../../language/suggest.js';
import { safe } from '../../report/terminal.js';
import { idsNamed } from '../../rulebook/index.js';
import type { Io } from '../io.js';

/** What is said of a name that is no rule and no theme; a rule's own name is enough to suggest it (`access`: `rights/access`). */
function unknownRule(name: string, ids: readonly string[]): string {
  const themes = new Set(ids.map((id) => `${id.split('/')[0]}/*`));
  const bare = ids.find((id) => id.split('/')[1] === name.toLowerCase());
  const hint = bare === undefined ? didYouMean(name, [...ids, ...themes]) : `: did you mean ${bare}?`;
  return `unknown rule ${name}${hint || ' (privlint rules lists them)'}`;
}

/** For each name the rules that it stands for, without the names that mean none: stderr is told of those. */
export async function rulesNamed(
  names: readonly string[],
  rules: readonly DocumentedRule[],
  io: Io,
): Promise<readonly (readonly DocumentedRule[])[]> {
  const ids = rules.map(({ id }) => id);
  const found: (readonly DocumentedRule[])[] = [];
  for (const name of names) {
    const meant = new Set(idsNamed(name, ids));
    if (meant.size > 0) found.push(rules.filter(({ id }) => meant.has(id)));
    else await io.stderr.write(`privlint: ${safe(unknownRule(name, ids))}\n`);
  }
  return found;
}
