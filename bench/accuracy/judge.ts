/**
 * One report against one annotation: what is right, wrong and missed. Judged as `../shared/tools/score.mjs` does, so that the figures
 * are the same; docs/annotations.md says how in words.
 */
import type { Result } from '../../src/check/result.js';
import type { Document } from '../../src/parse/document.js';
import type { JudgedFile } from '../../src/report/report.js';
import type { Annotation, Occurrence } from './annotation.js';
import { overlap, type Passage, Passages, paired, SAME } from './passages.js';

export const MEASURES = [
  'missing elements',
  'practices and defects',
  'vague wording, contradictions',
  'stale references',
  'purposes',
  'lawful bases of found purposes',
  'named recipients',
  'transfer mechanisms',
  'evidence',
  'applicability',
  'controller',
  'language',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Measures that are one share, of what was asked: `tp` right, `fn` wrong. */
export const SHARES: readonly Measure[] = ['evidence', 'applicability', 'controller', 'language'];

export interface Judgment {
  readonly measure: Measure;
  /** The rule; of structure the measure's own name. */
  readonly rule: string;
  readonly outcome: 'tp' | 'fp' | 'fn' | 'tn';
  /** What was found, or missed, in words. */
  readonly what: string;
}

/** Annotators differ most here. */
const JUDGEMENT_CALLS = new Set(['language/vague', 'text/contradiction']);

const measureOf = (rule: string): Measure => {
  if (rule.startsWith('stale/')) return 'stale references';
  return JUDGEMENT_CALLS.has(rule) ? 'vague wording, contradictions' : 'practices and defects';
};

const isFlagged = ({ kind }: Result): boolean => kind === 'fail' || kind === 'review';
const quoteOf = (result: Result): string => result.evidence[0]?.quote ?? result.message;
const passagesOf = (result: Result): Passage[] =>
  result.evidence.map(({ start, end }) => ({ start: start.offset, end: end.offset }));

/** Judges a report. `annotated`: ids of occurrences that the annotators looked for; others are neither right nor wrong. */
export function judge(
  report: JudgedFile,
  annotation: Annotation,
  document: Document,
  annotated: ReadonlySet<string>,
): Judgment[] {
  const passages = new Passages(document);
  return [
    ...elements(report, annotation, passages),
    ...occurrences(report, annotation, passages, annotated),
    ...purposes(report, annotation, passages),
    ...recipients(report, annotation),
    ...mechanisms(report, annotation),
    controller(report, annotation),
    share('language', report.language === annotation.lang, `${report.language}, annotated ${annotation.lang}`),
  ];
}

const share = (measure: Measure, right: boolean, what: string, rule: string = measure): Judgment => ({
  measure,
  rule,
  outcome: right ? 'tp' : 'fn',
  what,
});

function elements(report: JudgedFile, annotation: Annotation, passages: Passages): Judgment[] {
  return Object.entries(annotation.elements).flatMap(([rule, { status, evidence = [], disputed }]) => {
    const result = report.results.find(({ ruleId }) => ruleId === rule);
    if (disputed || !result) return [];
    const isMissing = status === 'absent' || status === 'partial';
    const right = isMissing === isFlagged(result);
    const outcome = isMissing ? (right ? 'tp' : 'fn') : right ? 'tn' : 'fp';
    const what = `annotated ${status}, reported ${result.kind}`;
    const found: Judgment[] = [
      { measure: 'missing elements', rule, outcome, what },
      share('applicability', (status === 'na') === (result.kind === 'notApplicable'), what, rule),
    ];
    if (status === 'present' && result.kind === 'pass') {
      const wanted = evidence.flatMap((quote) => passages.of(quote));
      const points = passagesOf(result).some((given) => overlap(wanted, given) >= SAME);
      found.push(share('evidence', points, `"${quoteOf(result)}", annotated "${evidence[0] ?? ''}"`, rule));
    }
    return found;
  });
}

function occurrences(
  report: JudgedFile,
  annotation: Annotation,
  passages: Passages,
  annotated: ReadonlySet<string>,
): Judgment[] {
  const told = [...(annotation.practices ?? []), ...(annotation.stale ?? [])].filter(({ id }) => annotated.has(id));
  const flagged = report.results.filter((result) => isFlagged(result) && annotated.has(result.ruleId));
  const rules = new Set([...told.map(({ id }) => id), ...flagged.map(({ ruleId }) => ruleId)]);
  return [...rules].flatMap((rule) =>
    ofRule(
      rule,
      flagged.filter(({ ruleId }) => ruleId === rule),
      told.filter(({ id }) => id === rule),
      passages,
    ),
  );
}

function ofRule(rule: string, flagged: readonly Result[], told: readonly Occurrence[], passages: Passages): Judgment[] {
  const measure = measureOf(rule);
  const wanted = told.map(({ quote }) => quote.split(' <> ').map((part) => passages.of(part)));
  const score = (row: number, column: number): number =>
    Math.max(
      0,
      ...passagesOf(flagged[row]!).flatMap((given) => wanted[column]!.map((places) => overlap(places, given))),
    );
  const match = paired(flagged.length, told.length, score);
  const matched = new Set(match.values());
  const judgments: Judgment[] = [];
  const forgiven = new Set<number>();
  flagged.forEach((result, row) => {
    const column = match.get(row);
    if (column !== undefined) {
      if (!told[column]!.optional) judgments.push({ measure, rule, outcome: 'tp', what: quoteOf(result) });
      return;
    }
    // One more result on the words of an annotation is forgiven, not ten.
    const same = told.findIndex((_, c) => !forgiven.has(c) && score(row, c) >= SAME);
    if (same >= 0) forgiven.add(same);
    else judgments.push({ measure, rule, outcome: 'fp', what: quoteOf(result) });
  });
  told.forEach(({ quote, optional }, column) => {
    if (!optional && !matched.has(column)) judgments.push({ measure, rule, outcome: 'fn', what: quote });
  });
  return judgments;
}

function purposes(report: JudgedFile, annotation: Annotation, passages: Passages): Judgment[] {
  const told = annotation.purposes ?? [];
  const found = report.policy.purposes;
  const wanted = told.map(({ quote }) => passages.of(quote));
  const match = paired(found.length, told.length, (row, column) => {
    const { start, end } = found[row]!.evidence;
    return overlap(wanted[column]!, { start: start.offset, end: end.offset });
  });
  const matched = new Set(match.values());
  const rule = 'purposes';
  const judgments: Judgment[] = [];
  found.forEach(({ text, legalBases }, row) => {
    const column = match.get(row);
    if (column === undefined) {
      judgments.push({ measure: 'purposes', rule, outcome: 'fp', what: text });
      return;
    }
    const { bases, optionalBases = [], optional } = told[column]!;
    if (optional) return;
    judgments.push({ measure: 'purposes', rule, outcome: 'tp', what: text });
    const basis = (name: string, outcome: Judgment['outcome']): void => {
      judgments.push({ measure: 'lawful bases of found purposes', rule: name, outcome, what: text });
    };
    for (const name of legalBases) {
      if (bases.includes(name)) basis(name, 'tp');
      else if (!optionalBases.includes(name)) basis(name, 'fp');
    }
    for (const name of bases) if (!legalBases.includes(name)) basis(name, 'fn');
  });
  told.forEach(({ quote, optional }, column) => {
    if (!optional && !matched.has(column)) judgments.push({ measure: 'purposes', rule, outcome: 'fn', what: quote });
  });
  return judgments;
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const LEGAL_FORMS = /^(?:as|ab|asa|inc|llc|ltd|limited|oy|corp|gmbh|ireland|avd|the|for|og|och)$/;
const nameWords = (name: string): string[] => wordsOf(name).filter((word) => !LEGAL_FORMS.test(word));
/** Two words tell an organisation. */
const keyOf = (name: string): string => nameWords(name).slice(0, 2).join(' ');

function recipients(report: JudgedFile, annotation: Annotation): Judgment[] {
  const told = annotation.recipients ?? [];
  const keys = (optional: boolean): string[] => told.filter((r) => !!r.optional === optional).map((r) => keyOf(r.name));
  const found = report.policy.recipients.flatMap(({ name }) => (name === null ? [] : [keyOf(name)]));
  return setJudgments('named recipients', new Set(found), new Set(keys(false)), new Set(keys(true)));
}

function mechanisms(report: JudgedFile, annotation: Annotation): Judgment[] {
  const told = annotation.transfers ?? [];
  const of = (optional: boolean): string[] => told.filter((t) => !!t.optional === optional).map((t) => t.mechanism);
  const found = report.policy.transfers.map(({ mechanism }) => mechanism);
  return setJudgments('transfer mechanisms', new Set(found), new Set(of(false)), new Set(of(true)));
}

function setJudgments(
  measure: Measure,
  found: ReadonlySet<string>,
  wanted: ReadonlySet<string>,
  optional: ReadonlySet<string>,
): Judgment[] {
  const judgments: Judgment[] = [];
  for (const what of found) {
    if (wanted.has(what)) judgments.push({ measure, rule: measure, outcome: 'tp', what });
    else if (!optional.has(what)) judgments.push({ measure, rule: measure, outcome: 'fp', what });
  }
  for (const what of wanted) if (!found.has(what)) judgments.push({ measure, rule: measure, outcome: 'fn', what });
  return judgments;
}

/** Right: one word of the annotated name, and not many more; or none where none is named. */
function controller(report: JudgedFile, annotation: Annotation): Judgment {
  const name = report.policy.controller?.name ?? null;
  const wanted = nameWords(annotation.controller ?? '');
  const given = nameWords(name ?? '');
  const right =
    wanted.length === 0
      ? name === null
      : wanted.some((word) => given.includes(word)) && given.length <= 2 * wanted.length + 4;
  return share('controller', right, `"${name ?? '-'}", annotated "${annotation.controller ?? '-'}"`);
}
