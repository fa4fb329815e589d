/**
 * `privlint explain <rule>...`: what a rule judges, why, and what to do about it.
 */
import type { DocumentedRule } from '../../check/documentation.js';
import { explanationsJson, explanationText, themeText } from '../../rulebook/index.js';
import type { ExplainCommand } from '../arguments.js';
import { wantsColor } from '../color.js';
import { columnsOf, type ExitCode, type Io } from '../io.js';
import { rulesNamed } from './named.js';

/**
 * Explains the rules named; of a theme it lists them, and as JSON explains them all. A name that means none is an error on stderr; the
 * others are explained all the same.
 */
export async function runExplain(command: ExplainCommand, io: Io, rules: readonly DocumentedRule[]): Promise<ExitCode> {
  const { names, language, json } = command;
  const found = await rulesNamed(names, rules, io);
  const look = { language, width: columnsOf(io), color: wantsColor(command.color, io) };
  const texts = found.map((meant) => (meant.length === 1 ? explanationText(meant[0]!, look) : themeText(meant, look)));
  await io.stdout.write(json ? explanationsJson([...new Set(found.flat())], language) : texts.join('\n\n'));
  return found.length < names.length ? 2 : 0;
}
