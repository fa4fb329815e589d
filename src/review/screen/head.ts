/**
 * The top of the screen: which policy, what it came to, and the views. Pure.
 */
import { LEVELS } from '../../check/result.js';
import { LEVEL_MARKS, REVIEW_MARK } from '../../report/findings.js';
import { addFile, NO_FILES } from '../../report/summary.js';
import { safe } from '../../report/terminal.js';
import { columnsOf, cut, filled } from '../layout/columns.js';
import type { Paint } from '../layout/paint.js';
import { regions, wordsOf } from '../panes.js';
import { type State, VIEWS } from '../state.js';

interface Piece {
  readonly plain: string;
  readonly painted: string;
}

const width = (pieces: readonly Piece[], gap: string): number =>
  pieces.reduce((sum, { plain }) => sum + columnsOf(plain) + gap.length, pieces.length > 0 ? -gap.length : 0);

/** `✗ 5  ▲ 3  ● 6  ? 1  2 kjent  1 undertrykt` */
function counts({ policy }: State, paint: Paint): readonly Piece[] {
  if (policy === null) return [];
  const { frame } = policy;
  const { findings, review, known, suppressed } = addFile(NO_FILES, policy.file);
  const piece = (mark: string, tone: Parameters<Paint>[1], count: number): Piece => ({
    plain: `${mark} ${count}`,
    painted: `${paint(mark, tone)} ${paint(`${count}`, 'bold')}`,
  });
  const aside = (text: string): Piece => ({ plain: text, painted: paint(text, 'dim') });
  return [
    ...LEVELS.map((level) => piece(...LEVEL_MARKS[level], findings[level])),
    ...(review > 0 ? [piece(...REVIEW_MARK, review)] : []),
    ...(known > 0 ? [aside(frame.known.count(known))] : []),
    ...(suppressed > 0 ? [aside(frame.suppressed.count(suppressed))] : []),
  ];
}

/** The views by their keys; the one that is shown stands out. */
function tabs(state: State, paint: Paint): readonly Piece[] {
  const words = wordsOf(state);
  return VIEWS.filter((view) => view !== 'files' || state.files.length > 1 || state.view === 'files').map((view) => {
    const plain = ` ${VIEWS.indexOf(view) + 1} ${words.views[view]} `;
    return { plain, painted: view === state.view ? paint(plain, 'bold', 'inverse') : plain };
  });
}

/** Left and right ends of a line; the right one gives way. */
function line(left: readonly Piece[], leftGap: string, right: readonly Piece[], columns: number): string {
  const taken = width(left, leftGap);
  const shown = [...right];
  while (shown.length > 0 && taken + width(shown, '  ') + 2 > columns) shown.pop();
  const gap = Math.max(0, columns - taken - width(shown, '  ') - 1);
  return filled(
    left.map(({ painted }) => painted).join(leftGap) + ' '.repeat(gap) + shown.map(({ painted }) => painted).join('  '),
    columns,
  );
}

/** The path; where there is no room for all of it, its end. */
function pathOf(path: string, room: number): string {
  if (columnsOf(path) <= room) return path;
  const parts = path.split('/');
  while (parts.length > 1 && columnsOf(parts.join('/')) + 2 > room) parts.shift();
  return cut(`…/${parts.join('/')}`, room);
}

export function headLines(state: State, paint: Paint): readonly string[] {
  const { columns } = state.size;
  const { files, open, policy, watching } = state;
  const words = wordsOf(state);
  const right = counts(state, paint);
  const bar = line(tabs(state, paint), '', regions(state).head === 1 ? right : [], columns);
  if (regions(state).head === 1) return [bar];
  const kind =
    policy === null
      ? ''
      : `${policy.frame.formats[policy.file.format]} · ${policy.frame.languages[policy.file.language]}`;
  const notes = [
    kind,
    ...(watching ? [words.watching] : []),
    ...(files.length > 1 ? [`${open + 1}/${files.length}`] : []),
  ]
    .filter(Boolean)
    .join(' · ');
  const path = pathOf(safe(files[open]?.path ?? ''), Math.max(8, columns - width(right, '  ') - 6));
  const left: Piece[] = [{ plain: ` ${path}`, painted: ` ${paint(path, 'bold')}` }];
  if (notes !== '' && width(left, '  ') + columnsOf(notes) + width(right, '  ') + 5 <= columns)
    left.push({ plain: notes, painted: paint(notes, 'dim') });
  return [line(left, '  ', right, columns), bar];
}
