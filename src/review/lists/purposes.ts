/**
 * The table of purposes: what each is, on which basis, with which data, for how long, and who receives them. What should be told and
 * is not stands out.
 */
import type { LocatedPolicy } from '../../model/locate.js';
import { lastBefore } from '../../parse/search.js';
import { safe } from '../../report/terminal.js';
import type { Reviewed } from '../reviewed.js';
import type { Cell, Row } from './row.js';

type Purpose = LocatedPolicy['purposes'][number];

/** The heads of the columns, in order. */
export const purposeHeads = ({ frame, words }: Reviewed): readonly string[] => [
  frame.columns.purpose,
  frame.columns.basis,
  words.data,
  frame.columns.retention,
  frame.columns.recipients,
];

/** The categories of data that are told in the same row, paragraph or section as a purpose. */
export function dataOf(policy: Reviewed, { evidence }: Purpose): readonly string[] {
  const { file, passages, chapterOf } = policy;
  const home = lastBefore(passages, evidence.start.offset);
  if (home === null) return [];
  const cell = passages[home]!.cell;
  const placed = file.policy.dataCategories.map(({ text, evidence: words }) => ({
    text: safe(text),
    passage: lastBefore(passages, words.start.offset),
  }));
  const within = (isNear: (passage: number) => boolean): string[] =>
    placed.flatMap(({ text, passage }) => (passage !== null && isNear(passage) ? [text] : []));
  if (cell !== null) {
    // The neighbouring rows are about other purposes.
    const columns = new Set(
      placed.flatMap(({ passage }) => {
        const other = passage === null ? null : passages[passage]!.cell;
        return other?.table === cell.table ? [other.column] : [];
      }),
    );
    return passages.flatMap(({ cell: other, text }) =>
      other?.table === cell.table && other.row === cell.row && columns.has(other.column) ? [safe(text)] : [],
    );
  }
  const close = within((passage) => passage === home);
  return [...new Set(close.length > 0 ? close : within((passage) => chapterOf[passage] === chapterOf[home]))];
}

export function purposeRows(policy: Reviewed): readonly Row[] {
  const { file, frame, words, passages } = policy;
  const list = (texts: readonly string[], gap: NonNullable<Cell['gap']>): Cell =>
    texts.length > 0 ? { text: texts.join(', ') } : { text: gap === 'missing' ? words.missing : '–', gap };
  return file.policy.purposes.map((purpose, index): Row => {
    const { text, legalBases, retention, recipients, evidence } = purpose;
    return {
      key: `purpose:${safe(text)}`,
      kind: 'item',
      text: safe(text),
      cells: [
        { text: safe(text) },
        list(
          legalBases.map((basis) => frame.bases[basis]),
          'missing',
        ),
        list(dataOf(policy, purpose), 'none'),
        list(retention === null ? [] : [safe(retention.text)], 'missing'),
        list(recipients.map(safe), 'none'),
      ],
      result: null,
      passage: lastBefore(passages, evidence.start.offset),
      purpose: index,
    };
  });
}
