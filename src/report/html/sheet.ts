/**
 * What all parts of one policy's report share: the policy, the words, and where everything is to be linked to.
 */
import type { DocumentedRule } from '../../check/documentation.js';
import type { Evidence, Position, Result } from '../../check/result.js';
import { lastBefore } from '../../parse/search.js';
import type { Annotated } from '../annotated.js';
import { findingsByTheme } from '../findings.js';
import { type Frame, type FrameLanguage, frameOf } from '../frame.js';
import type { JudgedFile } from '../report.js';
import { isReview } from '../summary.js';
import { type Html, html } from './markup.js';
import { type Words, wordsOf } from './words.js';

export interface Sheet {
  /** What all ids of this policy begin with. */
  readonly id: string;
  readonly file: JudgedFile;
  readonly language: FrameLanguage;
  readonly frame: Frame;
  readonly words: Words;
  readonly rules: ReadonlyMap<string, DocumentedRule>;
  /** Null where the policy's text is not at hand. */
  readonly text: Annotated | null;
  /** Findings by theme, then questions, with the number that each has in this report, from 1. */
  readonly themes: ReadonlyMap<string, readonly Result[]>;
  readonly reviews: readonly Result[];
  readonly numbers: ReadonlyMap<Result, number>;
  /** Of each rule that has findings or questions, the first of them. */
  readonly firsts: ReadonlyMap<string, Result>;
  /** Of each result in the results. */
  readonly indices: ReadonlyMap<Result, number>;
}

export interface SheetOptions extends Pick<Sheet, 'id' | 'file' | 'language' | 'rules' | 'text'> {}

export function sheetOf(options: SheetOptions): Sheet {
  const { file, language } = options;
  const themes = findingsByTheme(file.results);
  const reviews = file.results.filter(isReview);
  const numbers = new Map([...themes.values(), reviews].flat().map((result, i) => [result, i + 1] as const));
  const firsts = new Map([...numbers.keys()].reverse().map((result) => [result.ruleId, result] as const));
  const indices = new Map(file.results.map((result, i) => [result, i] as const));
  return { ...options, frame: frameOf(language), words: wordsOf(language), themes, reviews, numbers, firsts, indices };
}

export const titleOf = ({ rules, language }: Sheet, { ruleId }: Result): string =>
  rules.get(ruleId)?.title[language] ?? ruleId;

/** How bad a result looks. */
export const toneOf = ({ kind, level }: Result): string =>
  kind === 'review' ? 'review' : kind === 'fail' ? level : 'told';

export const findingId = ({ id }: Sheet, number: number): string => `${id}-f${number}`;
export const dutyId = ({ id }: Sheet, result: number): string => `${id}-d${result}`;
export const passageId = ({ id }: Sheet, passage: number): string => `${id}-t${passage}`;
/** Of the first words in a passage that bear a result out. */
export const markId = ({ id }: Sheet, result: number, passage: number): string => `${id}-m${result}-${passage}`;

/** A link to the finding that a result is, or null where it is none. */
export function findingLink(sheet: Sheet, result: Result): Html | null {
  const number = sheet.numbers.get(result);
  return number === undefined ? null : html`<a href="#${findingId(sheet, number)}">${sheet.words.see(number)}</a>`;
}

/** The line that a position is on, linked to its passage. */
export function lineLink(sheet: Sheet, { line, offset }: Position): Html {
  const words = `${sheet.frame.line}\u00a0${line}`;
  const passage = sheet.text && lastBefore(sheet.text.passages, offset);
  return passage === null ? html`${words}` : html`<a href="#${passageId(sheet, passage)}">${words}</a>`;
}

/** Findings and questions have a number; what is told has its row in the table of duties. Nothing else is marked in the text. */
export const isMarked = (sheet: Sheet, index: number): boolean => {
  const result = sheet.file.results[index]!;
  return sheet.numbers.has(result) || (result.kind === 'pass' && result.state !== undefined);
};

/** The line of evidence, linked to the very words. @param result whose evidence it is, as index in the results */
export function evidenceLink(sheet: Sheet, result: number, { start }: Evidence): Html {
  const { text } = sheet;
  const passage = text && lastBefore(text.passages, start.offset);
  const stands = passage !== null && text!.passages[passage]!.marks.some((mark) => mark.result === result);
  if (!stands || !isMarked(sheet, result)) return lineLink(sheet, start);
  return html`<a href="#${markId(sheet, result, passage)}">${sheet.frame.line}\u00a0${start.line}</a>`;
}

/** Quotation marks around a policy's words, which are in its own language. */
export const quoted = ({ frame, file }: Sheet, words: string): Html =>
  html`<q lang="${file.language}">${frame.quote(words)}</q>`;
