/**
 * One passage of the policy: its words with what was found in them, and what belongs there and is missing.
 */
import { LEVELS, type Result } from '../../check/result.js';
import { type Passage, segmentsOf } from '../annotated.js';
import { type Html, html, joined, type Part } from './markup.js';
import { dutyId, findingId, isMarked, markId, passageId, type Sheet, titleOf, toneOf } from './sheet.js';

/** The worst first: it is what words are marked as that bear out several results. */
const TONES: readonly string[] = [...LEVELS, 'review', 'told'];

export interface Writing {
  readonly sheet: Sheet;
  readonly passages: readonly Passage[];
  /** Results that are missing, by the passage where they belong. */
  readonly missing: ReadonlyMap<number, readonly Result[]>;
}

/** The number of a finding, as a link to it; of what is told, a mark as a link to its duty. */
function reference({ sheet }: Writing, index: number): Html {
  const result = sheet.file.results[index]!;
  const number = sheet.numbers.get(result);
  const title = titleOf(sheet, result);
  return number === undefined
    ? html`<sup class="told"><a href="#${dutyId(sheet, index)}" aria-label="✓ ${title}">✓</a></sup>`
    : html`<sup class="${toneOf(result)}"><a href="#${findingId(sheet, number)}" aria-label="${sheet.words.finding} ${number}: ${title}">${number}</a></sup>`;
}

/** The words of a passage, with its marks; behind the last words of a mark, where it leads. */
export function wordsOf(writing: Writing, index: number): Part {
  const { sheet, passages } = writing;
  const passage = passages[index]!;
  const marks = passage.marks.filter(({ result }) => isMarked(sheet, result));
  const segments = segmentsOf({ text: passage.text, marks });
  const firsts = new Map<number, number>();
  const lasts = new Map<number, number>();
  for (const [i, { results }] of segments.entries()) {
    for (const result of results) {
      if (!firsts.has(result)) firsts.set(result, i);
      lasts.set(result, i);
    }
  }
  return segments.map(({ text, results }, i) => {
    if (results.length === 0) return text;
    const begun = results.filter((result) => firsts.get(result) === i);
    const ended = results.filter((result) => lasts.get(result) === i);
    const tones = results.map((result) => toneOf(sheet.file.results[result]!));
    const tone = TONES.find((one) => tones.includes(one))!;
    const anchors = begun.map((result) => html`<span id="${markId(sheet, result, index)}"></span>`);
    return html`<mark class="${tone}">${anchors}${text}</mark>${ended.map((result) => reference(writing, result))}`;
  });
}

export const missingLinks = (sheet: Sheet, results: readonly Result[]): Part[] =>
  joined(
    [...results]
      .sort((a, b) => sheet.numbers.get(a)! - sheet.numbers.get(b)!)
      .map((result) => {
        const number = sheet.numbers.get(result)!;
        return html`<a href="#${findingId(sheet, number)}">${titleOf(sheet, result)}\u00a0(${number})</a>`;
      }),
    ', ',
  );

/** What belongs here and is missing. */
export function missingAt({ sheet, missing }: Writing, index: number): Html | null {
  const results = missing.get(index);
  return results ? html`<p class="missing">${sheet.words.missingHere} ${missingLinks(sheet, results)}</p>` : null;
}

/** What a passage is known by, and its line, where it is another than that of the passage before. */
export function attributes({ sheet, passages }: Writing, index: number): Html {
  const { line } = passages[index]!;
  const shown = line === passages[index - 1]?.line ? null : html` data-line="${line}"`;
  return html` id="${passageId(sheet, index)}"${shown}`;
}
