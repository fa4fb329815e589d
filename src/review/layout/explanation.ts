/**
 * What is chosen, explained: painted lines of at most so many columns. Pure.
 */
import { LEVELS, type Result } from '../../check/result.js';
import { STATE_MARKS, shownAs } from '../../report/coverage.js';
import { LEVEL_MARKS, REVIEW_MARK } from '../../report/findings.js';
import { answerIn, type FrameLanguage, frameOf } from '../../report/frame.js';
import type { FileReport } from '../../report/report.js';
import { addFile, NO_FILES } from '../../report/summary.js';
import { safe } from '../../report/terminal.js';
import { dataOf } from '../lists/purposes.js';
import type { Reviewed, RuleDocs } from '../reviewed.js';
import { breaksOf, columnsOf } from './columns.js';
import type { Paint, Tone } from './paint.js';

export interface Look {
  readonly paint: Paint;
  readonly width: number;
}

/** A paragraph, painted as a whole. */
const paragraph = (text: string, { paint, width }: Look, ...tones: readonly Tone[]): string[] =>
  breaksOf(text, width).map(({ start, end }) => paint(text.slice(start, end), ...tones));

/** A paragraph behind its label; further lines stand under its text. */
function labelled(
  label: string,
  text: string,
  { paint, width }: Look,
  margin: number,
  ...tones: readonly Tone[]
): string[] {
  // Beside a label there must be room to read.
  const beside = width >= margin + 18;
  const lines = paragraph(text, { paint, width: beside ? width - margin : width }, ...tones);
  const head = paint(label, 'bold');
  if (!beside) return [head, ...lines];
  return lines.map(
    (line, i) => (i === 0 ? head + ' '.repeat(Math.max(1, margin - columnsOf(label))) : ' '.repeat(margin)) + line,
  );
}

/** The articles that a result is about, its level and its rule. */
const metaOf = ({ frame }: Reviewed, { level, ruleId, articles, kind }: Result): string =>
  [kind === 'fail' ? frame.levels[level] : null, ruleId, articles.join(', ')]
    .filter((part) => part !== null && part !== '')
    .join(' · ');

export function resultLines(policy: Reviewed, result: Result, docs: RuleDocs | null, look: Look): string[] {
  const { frame, words, language } = policy;
  const { paint } = look;
  const [mark, tone] =
    result.kind === 'fail'
      ? LEVEL_MARKS[result.level]
      : result.kind === 'review'
        ? REVIEW_MARK
        : STATE_MARKS[shownAs(result)];
  const margin =
    Math.max(
      ...[words.why, words.write, words.elsewhere, words.sources, ...(result.suppression ? [frame.reason] : [])].map(
        columnsOf,
      ),
    ) + 2;
  const label = (name: string, text: string, ...tones: Tone[]): string[] =>
    labelled(name, text, look, margin, ...tones);
  const message = paragraph(safe(result.message), { ...look, width: look.width - 2 }, 'bold');
  const { suppression, write, place, evidence } = result;
  const [, ...others] = evidence;
  const rule = docs?.get(result.ruleId);
  const why = rule?.why?.[language];
  return [
    ...message.map((line, i) => `${i === 0 ? paint(mark, tone) : ' '} ${line}`),
    ...paragraph(safe(metaOf(policy, result)), look, 'dim'),
    ...(place === null
      ? []
      : paragraph(
          `${frame.belongs} ${frame.quote(safe(place.heading))}, ${frame.line} ${place.start.line}`,
          look,
          'dim',
        )),
    ...(suppression === undefined
      ? []
      : label(
          frame.reason,
          `${safe(suppression.reason)} (${frame.sources[suppression.from]}${suppression.until === undefined ? '' : `, ${frame.until} ${safe(suppression.until)}`})`,
        )),
    ...(write === null ? [] : ['', ...label(words.write, safe(write), 'green')]),
    ...(why === undefined ? [] : ['', ...label(words.why, safe(why))]),
    ...(others.length === 0 ? [] : ['']),
    ...others.flatMap(({ quote, start }, i) =>
      label(i === 0 ? words.elsewhere : '', `${start.line}:${start.column} ${frame.quote(safe(quote))}`),
    ),
    ...(rule === undefined || rule.sources.length === 0 ? [] : ['']),
    ...(rule?.sources ?? []).flatMap(({ title, url }, i) =>
      label(i === 0 ? words.sources : '', safe(url === undefined ? title : `${title} ${url}`), 'dim'),
    ),
  ];
}

export function purposeLines(policy: Reviewed, index: number, look: Look): string[] {
  const { file, frame, words } = policy;
  const purpose = file.policy.purposes[index];
  if (purpose === undefined) return [];
  const { columns, bases } = frame;
  const fields: readonly [string, readonly string[], boolean][] = [
    [columns.basis, purpose.legalBases.map((basis) => bases[basis]), true],
    [words.data, dataOf(policy, purpose), false],
    [columns.retention, purpose.retention === null ? [] : [safe(purpose.retention.text)], true],
    [columns.recipients, purpose.recipients.map(safe), false],
  ];
  const margin = Math.max(...fields.map(([name]) => columnsOf(name))) + 2;
  return [
    ...paragraph(safe(purpose.text), look, 'bold'),
    '',
    ...fields.flatMap(([name, texts, isNeeded]) =>
      texts.length > 0
        ? labelled(name, texts.join(', '), look, margin)
        : labelled(
            name,
            isNeeded ? words.missing : '–',
            look,
            margin,
            ...(isNeeded ? (['red', 'bold'] as const) : (['dim'] as const)),
          ),
    ),
  ];
}

/** What was found in a section. */
export function chapterLines(policy: Reviewed, index: number, look: Look): string[] {
  const { chapters, file, words } = policy;
  const chapter = chapters[index];
  if (chapter === undefined) return [];
  const lines = chapter.results.flatMap((i) => {
    const result = file.results[i]!;
    const [mark, tone] = result.kind === 'review' ? REVIEW_MARK : LEVEL_MARKS[result.level];
    return paragraph(safe(result.message), { ...look, width: look.width - 2 }).map(
      (line, row) => `${row === 0 ? look.paint(mark, tone) : ' '} ${line}`,
    );
  });
  return [...paragraph(chapter.title || words.beforeHeadings, look, 'bold'), ...lines];
}

/** What a file came to. */
export function fileLines(
  path: string,
  report: FileReport | null,
  language: FrameLanguage | null,
  look: Look,
): string[] {
  const head = paragraph(safe(path), look, 'bold');
  if (report === null) return head;
  if ('error' in report) return [...head, ...paragraph(safe(report.error), look, 'red')];
  const frame = frameOf(language ?? answerIn(report.language));
  const { findings, review, known, suppressed } = addFile(NO_FILES, report);
  const counts = [
    ...LEVELS.map((level) => `${look.paint(...LEVEL_MARKS[level])} ${frame.count(level, findings[level])}`),
    ...(review > 0 ? [`${look.paint(...REVIEW_MARK)} ${frame.reviews(review)}`] : []),
    ...(known > 0 ? [frame.known.count(known)] : []),
    ...(suppressed > 0 ? [frame.suppressed.count(suppressed)] : []),
  ];
  return [
    ...head,
    ...paragraph(`${frame.formats[report.format]} · ${frame.languages[report.language]}`, look, 'dim'),
    counts.join('   '),
    ...report.notices.flatMap(({ message }) => ['', ...paragraph(safe(message), look, 'blue')]),
  ];
}
