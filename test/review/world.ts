/** States of the interactive report over fixtures, without a terminal. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { lint } from '../../src/lint.js';
import { parse } from '../../src/parse/index.js';
import type { Format } from '../../src/read/source.js';
import type { FrameLanguage } from '../../src/report/frame.js';
import type { JudgedFile } from '../../src/report/report.js';
import { titlesIn } from '../../src/report/titles.js';
import { press } from '../../src/review/keys.js';
import type { Size } from '../../src/review/layout/regions.js';
import { reduce } from '../../src/review/reduce.js';
import { type Reviewed, reviewed } from '../../src/review/reviewed.js';
import { type Action, type Effect, initial, type State } from '../../src/review/state.js';

const asOf = new Date('2026-11-21');
const FORMATS: Readonly<Record<string, Format>> = { html: 'html', md: 'markdown', txt: 'text' };

export const SHOP = 'nettbutikk-nb/personvern.html';
export const HOMESTEAD = 'hembygd-sv/policy.txt';

/** A text as a policy that is open. */
export async function policyOf(
  text: string,
  format: Format = 'html',
  language: FrameLanguage | null = null,
): Promise<Reviewed> {
  const source = { path: `policy.${format}`, format, text };
  const file = await lint(source, { asOf, ...(language && { language }) });
  if ('error' in file) throw new Error(file.error);
  return reviewed(file, await parse(source), language, (of) => titlesIn(of, undefined));
}

export const fixture = (name: string, language: FrameLanguage | null = null): Promise<Reviewed> =>
  policyOf(readFileSync(resolve('fixtures', name), 'utf8'), FORMATS[name.split('.').at(-1)!], language);

export const SIZE: Size = { columns: 80, rows: 24 };

/** The state in which a policy has been opened. */
export function opened(policy: Reviewed, size: Size = SIZE): State {
  const state = initial([policy.file.path], size, null);
  return reduce(state, { type: 'opened', file: 0, report: policy.file, policy }).state;
}

/** The state after these keys, and what was to be done in the world. */
export function pressed(
  state: State,
  ...keys: readonly string[]
): { readonly state: State; readonly effects: readonly Effect[] } {
  let now = state;
  const effects: Effect[] = [];
  for (const key of keys) {
    const step = press(now, key);
    now = step.state;
    effects.push(...step.effects);
  }
  return { state: now, effects };
}

export const hears = (state: State, action: Action): State => reduce(state, action).state;

export const withStatus = (policy: Reviewed, ruleId: string, status: 'known' | 'suppressed'): JudgedFile => ({
  ...policy.file,
  results: policy.file.results.map((result) => (result.ruleId === ruleId ? { ...result, status } : result)),
});
