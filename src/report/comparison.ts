/**
 * Comparisons of policies -> text for a terminal.
 */
import { type FileComparison, isRegression, regressionsOf } from '../baseline/compare.js';
import type { ModelChange } from '../baseline/model-changes.js';
import { type OwnRules, rulesWith } from '../check/index.js';
import type { Result } from '../check/result.js';
import { type ComparisonFrame, comparisonFrameOf } from './comparison-frame.js';
import { byWeight, type Look, resultBlock } from './findings.js';
import { answerIn, type Frame, type FrameLanguage, frameOf } from './frame.js';
import { indent, painter, readableWidth, safe, wrap } from './terminal.js';

export interface ComparisonLook {
  readonly width?: number;
  readonly color?: boolean;
  /** Only the policies that got worse. */
  readonly quiet?: boolean;
  /** Default: each policy's. */
  readonly language?: FrameLanguage;
  /** Rules beside privlint's that were run, for their titles. */
  readonly ownRules?: OwnRules;
}

interface Place extends Look {
  readonly words: ComparisonFrame;
  readonly titleOf: (ruleId: string) => string;
}

function placeOf(language: FrameLanguage, { width, color = false, ownRules }: ComparisonLook): Place {
  const titles = new Map(rulesWith(ownRules).map(({ id, title }) => [id, title[language]]));
  return {
    frame: frameOf(language),
    paint: painter(color),
    width: readableWidth(width),
    words: comparisonFrameOf(language),
    titleOf: (id) => titles.get(id) ?? id,
  };
}

/** The report on policies in two versions, what got worse first. */
export function comparisonText(files: readonly FileComparison[], look: ComparisonLook = {}): string {
  const told = look.quiet
    ? files.filter(isRegression)
    : [...files].sort((a, b) => Number(isRegression(b)) - Number(isRegression(a)));
  const lines = told.flatMap((file) => fileLines(file, placeOf(look.language ?? answerIn(file.file.language), look)));
  const [only, ...others] = new Set(files.map(({ file }) => answerIn(file.language)));
  const language = look.language ?? (others.length === 0 && only !== undefined ? only : 'en');
  return [...lines, ...summaryLines(files, placeOf(language, look))].map((line) => `${line}\n`).join('');
}

function summaryLines(files: readonly FileComparison[], { words, paint }: Place): string[] {
  const worse = files.filter(isRegression).length;
  if (files.length === 0) return [words.nothing];
  return [
    worse > 0
      ? paint(`✗ ${words.worse(worse, files.length)}`, 'red', 'bold')
      : paint(`✓ ${words.notWorse(files.length)}`, 'green', 'bold'),
  ];
}

function fileLines(file: FileComparison, place: Place): string[] {
  const { words, paint, width } = place;
  const { path, before, change, comparison } = file;
  const title = [
    paint(safe(path), 'bold', 'cyan'),
    paint(safe(change === 'kept' || change === 'renamed' ? words.since(before ?? '') : words.changes[change]), 'dim'),
  ].join('  ');
  const head = [title, paint('─'.repeat(width), 'dim')];
  if (change === 'added' || change === 'deleted') return [...head, ...wrap(words.about[change], width), ''];
  const { findings, elements } = regressionsOf(file);
  const worseRules = new Set(elements.map(({ ruleId }) => ruleId));
  const parts: [string, string[]][] = [
    [words.headings.worse, elements.map((element) => elementLine(element, place))],
    [words.headings.new, blocks(findings.filter(({ ruleId }) => !worseRules.has(ruleId)).sort(byWeight), file, place)],
    [
      words.headings.reworded,
      blocks(
        comparison.changed.map(({ after }) => after),
        file,
        place,
      ),
    ],
    [
      words.headings.better,
      [
        ...comparison.elements
          .filter(({ verdict }) => verdict === 'better')
          .map((element) => elementLine(element, place)),
        ...comparison.fixed
          .filter(({ state }) => state === undefined)
          .map(
            (result) =>
              `  ${paint('✓', 'green')} ${safe(place.titleOf(result.ruleId))}  ${paint(result.ruleId, 'dim')}`,
          ),
      ],
    ],
    [words.headings.model, comparison.model.flatMap((item) => modelLines(item, place))],
  ];
  const told = parts.filter(([, lines]) => lines.length > 0);
  if (told.length === 0) return [...head, words.same, ''];
  return [...head, ...told.flatMap(([heading, lines]) => [paint(heading, 'bold', 'underline'), ...lines, ''])];
}

function elementLine(
  { ruleId, before, after, verdict }: FileComparison['comparison']['elements'][number],
  { frame, paint, titleOf }: Place,
): string {
  const mark = verdict === 'worse' ? paint('✗', 'red') : paint('✓', 'green');
  return `  ${mark} ${safe(titleOf(ruleId))}: ${frame.states[before]} → ${frame.states[after]}  ${paint(ruleId, 'dim')}`;
}

const blocks = (results: readonly Result[], { file }: FileComparison, place: Place): string[] =>
  results.flatMap((result) => resultBlock(result, null, file, place));

function modelLines(change: ModelChange, place: Place): string[] {
  const { words, frame, width } = place;
  return indent(wrap(safe(modelText(change, words, frame)), width - 2), 2);
}

/** What came, and what went; all else is otherwise. */
const MARKS: Partial<Readonly<Record<ModelChange['kind'], string>>> = {
  'purpose-added': '+',
  'purpose-dropped': '-',
  'recipient-added': '+',
  'recipient-dropped': '-',
  'transfer-added': '+',
  'transfer-dropped': '-',
};

/** A change of the model as one line, not yet safe to show. */
export const modelText = (change: ModelChange, words: ComparisonFrame, frame: Frame): string =>
  `${MARKS[change.kind] ?? '~'} ${changeText(change, words, frame)}`;

function changeText(change: ModelChange, { model, nothing: _, ...words }: ComparisonFrame, frame: Frame): string {
  const or = (text: string | null): string => text ?? words.none;
  switch (change.kind) {
    case 'controller':
      return `${model.controller}: ${or(change.before)} → ${or(change.after)}`;
    case 'purpose-added':
    case 'purpose-dropped':
      return `${model.purpose}: ${change.purpose}`;
    case 'basis': {
      const bases = (list: typeof change.before): string =>
        list.map((basis) => frame.bases[basis]).join(', ') || words.none;
      return `${model.basis} (${change.purpose}): ${bases(change.before)} → ${bases(change.after)}`;
    }
    case 'retention': {
      const verdict = change.verdict === 'other' ? '' : ` (${model[change.verdict]})`;
      return `${model.retention} (${change.purpose}): ${or(change.before)} → ${or(change.after)}${verdict}`;
    }
    case 'recipient-added':
    case 'recipient-dropped':
      return `${model.recipient}: ${change.name}`;
    case 'transfer-added':
    case 'transfer-dropped':
      return `${model.transfer}: ${change.to} (${frame.mechanisms[change.mechanism]})`;
  }
}
