/**
 * The policy that is open: what was found, set into its text, with what the views and the explanation need of it. In: a report on a file
 * and its document. Out: one value that never changes; a policy that is judged anew is a new one.
 */
import { isFlagged } from '../baseline/renames.js';
import type { DocumentedRule } from '../check/documentation.js';
import type { Result } from '../check/result.js';
import type { Document } from '../parse/document.js';
import { type Annotated, annotate, type Passage } from '../report/annotated.js';
import { elementsOf } from '../report/coverage.js';
import { byWeight } from '../report/findings.js';
import { answerIn, type Frame, type FrameLanguage, frameOf } from '../report/frame.js';
import type { JudgedFile } from '../report/report.js';
import { safe } from '../report/terminal.js';
import { type Words, wordsIn } from './words.js';

/** A heading of the policy with what was found under it, its subsections not counted. */
export interface Chapter {
  /** Index of the heading's passage; null: what stands before the first. */
  readonly passage: number | null;
  readonly level: number;
  readonly title: string;
  /** Indices in the results of what a person may act on. */
  readonly results: readonly number[];
}

export interface Reviewed extends Annotated {
  readonly file: JudgedFile;
  readonly language: FrameLanguage;
  readonly frame: Frame;
  readonly words: Words;
  /** What a rule is called, by its id. */
  readonly titleOfRule: (ruleId: string) => string;
  /** Indices in the results of failures and questions, worst first. */
  readonly flagged: readonly number[];
  /** Indices in the results of the elements of Art. 13 and 14, in their order. */
  readonly elements: readonly number[];
  readonly chapters: readonly Chapter[];
  /** For each passage the index of its chapter. */
  readonly chapterOf: readonly number[];
}

export type RuleDocs = ReadonlyMap<string, DocumentedRule>;

/** @param language of the report, where the user says one; else the policy's. @param titlesIn what rules are called in a language */
export function reviewed(
  file: JudgedFile,
  document: Document,
  language: FrameLanguage | null,
  titlesIn: (language: FrameLanguage) => (ruleId: string) => string,
): Reviewed {
  const { results } = file;
  const answered = language ?? answerIn(file.language);
  const { passages, places } = annotate(document, results);
  const index = new Map(results.map((result, i) => [result, i]));
  const flagged = results
    .filter(isFlagged)
    .sort(byWeight)
    .map((result) => index.get(result)!);
  const { chapters, chapterOf } = outline(passages, places, flagged);
  return {
    file,
    language: answered,
    frame: frameOf(answered),
    words: wordsIn(answered),
    titleOfRule: titlesIn(answered),
    passages,
    places,
    flagged,
    elements: elementsOf(results).map((result) => index.get(result)!),
    chapters,
    chapterOf,
  };
}

/** The policy's headings, each with what stands under it. */
function outline(
  passages: readonly Passage[],
  places: readonly (number | null)[],
  flagged: readonly number[],
): Pick<Reviewed, 'chapters' | 'chapterOf'> {
  const chapters: (Chapter & { readonly results: number[] })[] = [{ passage: null, level: 0, title: '', results: [] }];
  const chapterOf = passages.map(({ kind, level, text, chrome }, passage) => {
    if (kind === 'heading' && chrome === null) chapters.push({ passage, level, title: safe(text), results: [] });
    return chapters.length - 1;
  });
  for (const result of flagged) {
    const place = places[result];
    if (typeof place === 'number') chapters[chapterOf[place]!]!.results.push(result);
  }
  return { chapters, chapterOf };
}

/** What a rule is called. */
export const titleOf = ({ titleOfRule }: Reviewed, { ruleId }: Result): string => safe(titleOfRule(ruleId));
