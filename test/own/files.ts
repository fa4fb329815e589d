import type { OwnRules } from '../../src/check/index.js';
import { linesOf, load } from '../../src/own/index.js';

export type Files = Readonly<Record<string, string>>;

const loaded = (files: Files): ReturnType<typeof load> =>
  load(Object.entries(files).map(([name, text]) => ({ path: name, name, content: { text } })));

/** What is said of files, line by line; nothing where they are as they should be. */
export function linesFor(files: Files): readonly string[] {
  const result = loaded(files);
  return 'ownRules' in result ? [] : linesOf(result.problems, result.count);
}

export function rulesFrom(files: Files): OwnRules {
  const result = loaded(files);
  if ('ownRules' in result) return result.ownRules;
  throw new Error(linesOf(result.problems, result.count).join('\n'));
}

/** A rule that is as it should be, but for what is given; it looks for `org.x`. */
export const rule = (fields: Readonly<Record<string, unknown>> = {}): string =>
  Object.entries({
    kind: 'practice',
    title: 'A title',
    level: 'note',
    messages: { fail: 'What is wrong' },
    report: [{ all: ['org.x'] }],
    ...fields,
  })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');

/** A folder with nothing wrong in it. */
export const FOLDER: Files = { 'lexicon/words.yaml': 'org.x: {nb: [mailchimp]}\n', 'org/a.yaml': rule() };
