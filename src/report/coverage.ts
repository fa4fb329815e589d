/**
 * The coverage table: each element of Art. 13/14, whether the policy tells it, and where.
 */
import type { Evidence, Result, State } from '../check/result.js';
import type { Frame } from './frame.js';
import { isKnown, isSuppressed } from './summary.js';
import { flow, type Paint, pad, type Style, safe, shorten, widthOf, wrap } from './terminal.js';

/** In the order of Art. 13; elements that are not listed come last. */
const ORDER: readonly string[] = [
  ...['controller/identity', 'controller/contact', 'dpo/contact', 'purpose/stated', 'data/categories', 'data/source'],
  ...['legal-basis/stated', 'legal-basis/per-purpose', 'legal-basis/legitimate-interest', 'recipients/stated'],
  ...['transfer/mechanism', 'transfer/copy', 'retention/stated', 'rights/access', 'rights/rectification'],
  ...['rights/erasure', 'rights/restriction', 'rights/object', 'rights/object-marketing', 'rights/portability'],
  ...['rights/withdraw-consent', 'rights/how-to-exercise', 'rights/response-time', 'complaint/right'],
  ...['complaint/authority', 'provision/obligation', 'automation/decisions', 'cookies/addressed', 'document/date'],
];

const rank = ({ ruleId }: Result): number => (ORDER.includes(ruleId) ? ORDER.indexOf(ruleId) : ORDER.length);

export type Shown = State | 'review';

/** The elements that were judged, in the order of the table. */
export const elementsOf = (results: readonly Result[]): Result[] =>
  results.filter((result) => result.state !== undefined).sort((a, b) => rank(a) - rank(b));

export const STATE_MARKS: Readonly<Record<Shown, readonly [mark: string, style: Style]>> = {
  present: ['✓', 'green'],
  partial: ['◐', 'yellow'],
  absent: ['✗', 'red'],
  review: ['?', 'magenta'],
  notApplicable: ['–', 'dim'],
};

export const shownAs = (result: Result): Shown => (result.kind === 'review' ? 'review' : (result.state ?? 'absent'));

/** How many elements are in each state, in words. */
function tally(elements: readonly Result[], frame: Frame, paint: Paint, width: number): string[] {
  const counts = (Object.keys(STATE_MARKS) as Shown[])
    .map((shown) => [shown, elements.filter((element) => shownAs(element) === shown).length] as const)
    .filter(([, count]) => count > 0)
    .map(([shown, count]) => {
      const [mark, style] = STATE_MARKS[shown];
      const words = `${count} ${frame.states[shown]}`;
      return { plain: `${mark} ${words}`, painted: `${paint(mark, style)} ${words}` };
    });
  return flow(counts, width);
}

/** The table's lines; none when no element was judged. */
export function coverageLines(
  results: readonly Result[],
  titleOf: (ruleId: string) => string,
  frame: Frame,
  paint: Paint,
  width: number,
): string[] {
  const elements = elementsOf(results);
  if (elements.length === 0) return [];
  const names = elements.map((element) => safe(titleOf(element.ruleId)));
  const nameWidth = Math.min(Math.max(...names.map(widthOf)), Math.floor(width * 0.45));
  const places = elements.map(({ evidence }) => (evidence[0] === undefined ? '' : `${evidence[0].start.line}`));
  const placeWidth = Math.max(...places.map((place) => place.length));
  const quoted = ({ quote }: Evidence, note: string, room: number): string => {
    const shown = shorten(safe(quote), room - note.length - 2);
    return paint(shown === '' ? shorten(note.trim(), room) : frame.quote(shown) + note, 'dim');
  };
  const rows = elements.map((element, i) => {
    const shown = shownAs(element);
    const [mark, style] = STATE_MARKS[shown];
    const name = pad(shorten(names[i]!, nameWidth), nameWidth);
    const found = element.evidence[0];
    const aside = isSuppressed(element) ? frame.suppressed : isKnown(element) ? frame.known : null;
    const note = aside ? ` (${aside.mark})` : '';
    const rest =
      found === undefined
        ? paint(shorten(frame.states[shown] + note, width - nameWidth - 4), style)
        : `${places[i]!.padStart(placeWidth)}  ${quoted(found, note, width - nameWidth - placeWidth - 6)}`;
    return `${paint(mark, style)} ${shown === 'notApplicable' ? paint(name, 'dim') : name}  ${rest}`;
  });
  const heading = wrap(frame.coverage, width).map((line) => paint(line, 'bold'));
  return [...heading, ...tally(elements, frame, paint, width), '', ...rows];
}
