/**
 * `privlint rules`: the rules there are.
 */
import type { DocumentedRule } from '../../check/documentation.js';
import { rulesJson, rulesTable } from '../../rulebook/index.js';
import type { RulesCommand } from '../arguments.js';
import { wantsColor } from '../color.js';
import { columnsOf, type ExitCode, type Io } from '../io.js';
import { rulesNamed } from './named.js';

/** Lists those of these rules that were named, or all. A name that means none is an error on stderr; the others are listed all the same. */
export async function runRules(command: RulesCommand, io: Io, rules: readonly DocumentedRule[]): Promise<ExitCode> {
  const { names, language, json } = command;
  const found = await rulesNamed(names, rules, io);
  const named = new Set(found.flat());
  const listed = names.length === 0 ? rules : rules.filter((rule) => named.has(rule));
  const table = { language, width: columnsOf(io), color: wantsColor(command.color, io) };
  if (json) await io.stdout.write(rulesJson(listed, language));
  else if (listed.length > 0) await io.stdout.write(rulesTable(listed, table));
  return found.length < names.length ? 2 : 0;
}
