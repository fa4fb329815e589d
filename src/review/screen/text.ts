/**
 * The policy's text, painted: what was found in it marked, what is chosen most of all. Pure; only lines that are seen are painted.
 */
import type { Result } from '../../check/result.js';
import { STATE_MARKS, shownAs } from '../../report/coverage.js';
import { LEVEL_MARKS, REVIEW_MARK } from '../../report/findings.js';
import type { Paint, Tone } from '../layout/paint.js';
import { type Shown, shownOf, type TextLine } from '../layout/policy-text.js';
import type { Region } from '../layout/regions.js';
import { type Match, matchesIn } from '../layout/search.js';
import { chosen, gutterOf, lineAt, type TextPane, textPane, wordsOf } from '../panes.js';
import type { Reviewed } from '../reviewed.js';
import type { State } from '../state.js';
import { hasKeys, titleLine, windowOf } from './pane.js';

const toneOf = (result: Result): Tone =>
  result.kind === 'fail'
    ? LEVEL_MARKS[result.level][1]
    : result.kind === 'review'
      ? REVIEW_MARK[1]
      : STATE_MARKS[shownAs(result)][1];

interface Marks {
  readonly policy: Reviewed;
  /** Index of the chosen result. */
  readonly current: number | null;
  readonly matches: readonly Match[];
  readonly match: Match | null;
}

/** How a stretch of text looks: a match of the search before what is chosen, and that before what else was found. */
function tonesAt(
  at: number,
  shown: Shown,
  passage: number,
  { policy, current, matches, match }: Marks,
): readonly Tone[] {
  const found = matches.find((one) => one.passage === passage && one.start <= at && one.end > at);
  if (found) return found === match ? ['inverse', 'bold', 'yellow'] : ['inverse', 'yellow'];
  const here = shown.marks.filter(({ start, end }) => start <= at && end > at).map(({ result }) => result);
  if (current !== null && here.includes(current)) return ['inverse', toneOf(policy.file.results[current]!)];
  const flagged = here
    .map((index) => policy.file.results[index]!)
    .find(({ kind }) => kind === 'fail' || kind === 'review');
  return flagged === undefined ? [] : ['underline', toneOf(flagged)];
}

function styleOf({ kind, level, chrome, cell }: Reviewed['passages'][number]): readonly Tone[] {
  if (chrome !== null) return ['dim'];
  if (kind === 'heading') return level <= 1 ? ['bold', 'underline'] : ['bold'];
  return cell !== null && cell.header === null && cell.row === 0 ? ['bold'] : [];
}

/** The text of a line, in stretches that look alike. */
function painted(line: TextLine, marks: Marks, paint: Paint): string {
  const passage = marks.policy.passages[line.passage]!;
  const shown = shownOf(passage);
  const base = styleOf(passage);
  const own = marks.matches.filter((match) => match.passage === line.passage);
  const cuts = [...shown.marks, ...own].flatMap(({ start, end }) => [start, end]);
  const edges = [...new Set([line.start, ...cuts, line.end])]
    .filter((at) => at >= line.start && at <= line.end)
    .sort((a, b) => a - b);
  const stretches = edges.slice(1).map((end, i) => {
    const start = edges[i]!;
    const tones = tonesAt(start, shown, line.passage, marks);
    return paint(shown.text.slice(start, end), ...(tones.length > 0 ? tones : base));
  });
  return paint(line.prefix, 'dim') + stretches.join('');
}

/** The worst of what begins on a line: it stands in the margin. */
function marginOf(line: TextLine, { policy }: Marks, paint: Paint): string {
  const begun = shownOf(policy.passages[line.passage]!).marks.filter(
    ({ start }) => start >= line.start && start < line.end,
  );
  const indices = new Set(begun.map(({ result }) => result));
  const worst = policy.flagged.find((index) => indices.has(index));
  if (worst === undefined) return ' ';
  const result = policy.file.results[worst]!;
  const [mark, tone] = result.kind === 'review' ? REVIEW_MARK : LEVEL_MARKS[result.level];
  return paint(mark, tone);
}

/** The text's lines, its title among them. */
export function textLines(state: State, { width, height }: Region, paint: Paint): string[] {
  const { policy, match, query } = state;
  const words = wordsOf(state);
  const focused = hasKeys(state, 'text');
  const pane = textPane(state);
  if (policy === null || pane === null) {
    const blank = Array.from({ length: height - 1 }, () => ' '.repeat(width));
    return [titleLine(words.panes.text, '', width, focused, paint), ...blank];
  }
  const matches = matchesIn(policy.passages, query);
  const marks: Marks = {
    policy,
    current: chosen(state)?.result ?? null,
    matches,
    match: match === null ? null : (matches[match] ?? null),
  };
  const gutter = gutterOf(policy, width);
  const line = (index: number): string => ` ${lineWithGutter(pane, index, marks, gutter, paint)}`;
  const { title, aside } = titleOfText(state, policy, pane, matches.length);
  const frame = { offset: state.text, count: pane.count, width, height: height - 1 };
  return [titleLine(title, aside, width, focused, paint), ...windowOf(line, frame, paint)];
}

function lineWithGutter(
  pane: TextPane,
  index: number,
  marks: Marks,
  gutter: ReturnType<typeof gutterOf>,
  paint: Paint,
): string {
  const line = lineAt(pane, index);
  if (line === undefined) return '';
  const blank = ' '.repeat(gutter.numbers + gutter.marks);
  if ('lead' in line) return blank + paint(line.lead + line.text, line.tone, 'bold');
  if (line.passage < 0) return '';
  const text = painted(line, marks, paint);
  if (gutter.numbers === 0) return text;
  const { passages } = marks.policy;
  // Several passages may stand on one line of the file.
  const isNew = line.first && passages[line.passage - 1]?.line !== passages[line.passage]!.line;
  const number = isNew ? `${passages[line.passage]!.line}` : '';
  return `${paint(number.padStart(gutter.numbers), 'dim')} ${marginOf(line, marks, paint)} ${text}`;
}

/** The heading under which one reads, and where that is: the line, or which match of how many. */
function titleOfText(
  state: State,
  policy: Reviewed,
  pane: TextPane,
  matches: number,
): { title: string; aside: string } {
  const { words, frame, chapters, chapterOf, passages } = policy;
  const top = pane.layout.lines
    .slice(Math.min(state.text, pane.layout.lines.length - 1))
    .find(({ passage }) => passage >= 0);
  const row = chosen(state);
  const passage = state.pane === 'text' || row?.passage == null ? (top?.passage ?? 0) : row.passage;
  const heading = chapters[chapterOf[passage] ?? 0]?.title ?? '';
  const result = row?.result == null ? undefined : policy.file.results[row.result];
  const line = result?.evidence[0]?.start.line ?? passages[passage]?.line ?? 1;
  if (state.match !== null) return { title: heading || words.panes.text, aside: words.match(state.match + 1, matches) };
  const isNowhere = result !== undefined && row?.passage === null && state.pane !== 'text';
  return isNowhere
    ? { title: words.nowhere, aside: '' }
    : { title: heading || words.panes.text, aside: `${frame.line} ${line}` };
}
