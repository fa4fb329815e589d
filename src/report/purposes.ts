/**
 * The purpose table: what the data are used for, on which basis, for how long, and who receives them.
 */

import type { LocatedPolicy } from '../model/locate.js';
import type { Frame } from './frame.js';
import { type Paint, pad, safe, shorten, widthOf, wrap } from './terminal.js';

const GAP = '  ';
const MAX_ROWS = 4;

/** Widths for columns whose longest lines are this long, `GAP` between them: the wide ones share what the narrow ones leave. */
export function columnWidths(longest: readonly number[], width: number): number[] {
  const widths = longest.map(() => 0);
  let left = width - GAP.length * (longest.length - 1);
  let open = longest.map((_, i) => i);
  while (open.length > 0) {
    const share = Math.floor(left / open.length);
    const narrow = open.filter((i) => longest[i]! <= share);
    for (const i of narrow.length > 0 ? narrow : open) {
      widths[i] = narrow.length > 0 ? longest[i]! : share;
      left -= widths[i]!;
    }
    open = narrow.length > 0 ? open.filter((i) => !narrow.includes(i)) : [];
  }
  return widths;
}

const cellLines = (text: string, width: number): string[] => {
  const lines = wrap(text, width);
  return lines.length <= MAX_ROWS
    ? lines
    : [...lines.slice(0, MAX_ROWS - 1), shorten(lines.slice(MAX_ROWS - 1).join(' '), width)];
};

function table(head: readonly string[], body: readonly (readonly string[])[], paint: Paint, width: number): string[] {
  const longest = head.map((title, i) => Math.max(widthOf(title), ...body.map((row) => widthOf(row[i]!))));
  const widths = columnWidths(longest, width);
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => pad(cell, widths[i]!))
      .join(GAP)
      .trimEnd();
  const rows = body.flatMap((row) => {
    const cells = row.map((cell, i) => cellLines(cell, widths[i]!));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, n) => line(cells.map((lines) => lines[n] ?? '')));
  });
  return [
    paint(line(head.map((title, i) => shorten(title, widths[i]!))), 'bold'),
    paint(line(widths.map((w) => '─'.repeat(w))), 'dim'),
    ...rows,
  ];
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

/** The table's lines, with recipients and transfers below it; none when the policy tells nothing of them. */
export function purposeLines(policy: LocatedPolicy, frame: Frame, paint: Paint, width: number): string[] {
  const { columns, bases, mechanisms } = frame;
  const rows = policy.purposes.map(({ text, legalBases, retention, recipients }) => [
    safe(text),
    legalBases.map((basis) => bases[basis]).join(', ') || '–',
    retention === null ? '–' : safe(retention.text),
    recipients.map(safe).join(', ') || '–',
  ]);
  const recipients = unique(
    policy.recipients.flatMap(({ name, country }) =>
      name === null ? [] : safe(country === null ? name : `${name} (${country})`),
    ),
  );
  const transfers = unique(policy.transfers.map(({ to, mechanism }) => `${safe(to)} (${mechanisms[mechanism]})`));
  const listed = (title: string, items: readonly string[]): string[] =>
    items.length === 0
      ? []
      : [
          '',
          ...wrap(`${title}: ${items.join(', ')}`, width).map((line, i) =>
            i === 0 ? paint(title, 'bold') + line.slice(title.length) : line,
          ),
        ];
  const lines = [
    ...(rows.length === 0
      ? []
      : table([columns.purpose, columns.basis, columns.retention, columns.recipients], rows, paint, width)),
    ...listed(columns.recipients, recipients),
    ...listed(frame.transfers, transfers),
  ];
  return lines[0] === '' ? lines.slice(1) : lines;
}
