/**
 * The policy's own text, with what was found in it marked and linked to the findings, and what is missing told where it belongs.
 */
import { LEVELS, type Level, type Result } from '../../check/result.js';
import { type Passage, segmentsOf } from '../annotated.js';
import { type Html, heading, html, joined, type Part } from './markup.js';
import { dutyId, findingId, markId, passageId, type Sheet, titleOf, toneOf } from './sheet.js';

const TONES: readonly string[] = [...(LEVELS satisfies readonly Level[]), 'review', 'told'];

/** Columns that were left out of a row are made up for, up to so many. */
const MAX_COLUMNS = 40;

interface Writing {
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

/** Findings and questions have a number; what is told has its row in the table of duties. Nothing else is marked. */
const isShown = (sheet: Sheet, index: number): boolean => {
  const result = sheet.file.results[index]!;
  return sheet.numbers.has(result) || (result.kind === 'pass' && result.state !== undefined);
};

/** The words of a passage, with its marks; behind the last words of a mark, where it leads. */
function wordsOf(writing: Writing, index: number): Part {
  const { sheet, passages } = writing;
  const passage = passages[index]!;
  const marks = passage.marks.filter(({ result }) => isShown(sheet, result));
  const segments = segmentsOf({ text: passage.text, marks });
  const begun = new Set<number>();
  return segments.map(({ text, results }, i) => {
    if (results.length === 0) return text;
    const fresh = results.filter((result) => !begun.has(result));
    for (const result of fresh) begun.add(result);
    const ended = results.filter((result) => !segments.slice(i + 1).some((later) => later.results.includes(result)));
    const tones = results.map((result) => toneOf(sheet.file.results[result]!));
    const tone = TONES.find((one) => tones.includes(one))!;
    const anchors = fresh.map((result) => html`<span id="${markId(sheet, result, index)}"></span>`);
    return html`<mark class="${tone}">${anchors}${text}</mark>${ended.map((result) => reference(writing, result))}`;
  });
}

const missingLinks = (sheet: Sheet, results: readonly Result[]): Part[] =>
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
function missingAt({ sheet, missing }: Writing, index: number): Html | null {
  const results = missing.get(index);
  return results ? html`<p class="missing">${sheet.words.missingHere} ${missingLinks(sheet, results)}</p>` : null;
}

/** What a passage is known by, and its line, where it is another than that of the passage before. */
function attributes({ sheet, passages }: Writing, index: number): Html {
  const { line } = passages[index]!;
  const shown = line === passages[index - 1]?.line ? null : html` data-line="${line}"`;
  return html` id="${passageId(sheet, index)}"${shown}`;
}

/** From an index on the passages for which something holds. */
function runFrom(passages: readonly Passage[], from: number, holds: (passage: Passage) => boolean): number {
  let end = from;
  while (end < passages.length && holds(passages[end]!)) end++;
  return end;
}

/** A table of the policy. What stands in one cell stays together. */
function table(writing: Writing, from: number, to: number): Html {
  const { sheet, passages } = writing;
  const headers = new Set(passages.slice(from, to).map(({ cell }) => cell!.header));
  const rows = new Map<number, number[]>();
  for (let i = from; i < to; i++) {
    const { row } = passages[i]!.cell!;
    rows.set(row, [...(rows.get(row) ?? []), i]);
  }
  const cells = (indices: readonly number[]): Html[] => {
    const written: Html[] = [];
    for (let n = 0; n < indices.length; ) {
      const { column } = passages[indices[n]!]!.cell!;
      while (written.length < Math.min(column, MAX_COLUMNS)) written.push(html`<td></td>`);
      const isHeader = headers.has(indices[n]!);
      const inside: Html[] = [];
      for (; n < indices.length && passages[indices[n]!]!.cell!.column === column; n++) {
        inside.push(html`<p${attributes(writing, indices[n]!)}>${wordsOf(writing, indices[n]!)}</p>`);
      }
      written.push(isHeader ? html`<th scope="col">${inside}</th>` : html`<td>${inside}</td>`);
    }
    return written;
  };
  const body = [...rows.values()].map((indices) => html`<tr>${cells(indices)}</tr>`);
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${sheet.words.table}"><table>${body}</table></div>`;
}

/** Passages as the policy has them: headings without gaps in their levels, lists and tables. */
function body(writing: Writing, from: number, to: number): Html[] {
  const { passages } = writing;
  const written: Html[] = [];
  let depth = 2;
  for (let i = from; i < to; ) {
    const { kind, level, cell } = passages[i]!;
    if (kind === 'item') {
      const end = Math.min(
        to,
        runFrom(passages, i, (other) => other.kind === 'item'),
      );
      const items = passages.slice(i, end).map(({ level: inner }, n) => {
        return html`<li class="in${Math.min(inner, 6)}"${attributes(writing, i + n)}>${wordsOf(writing, i + n)}${missingAt(writing, i + n)}</li>`;
      });
      written.push(html`<ul>${items}</ul>`);
      i = end;
    } else if (cell) {
      const end = Math.min(
        to,
        runFrom(passages, i, (other) => other.cell?.table === cell.table),
      );
      written.push(table(writing, i, end));
      for (let n = i; n < end; n++) written.push(html`${missingAt(writing, n)}`);
      i = end;
    } else {
      if (kind === 'heading') depth = Math.min(depth + 1, level + 2, 6);
      const words = wordsOf(writing, i);
      const content = html`<span${attributes(writing, i)}>${words}</span>`;
      written.push(kind === 'heading' ? heading(depth, content) : html`<p${attributes(writing, i)}>${words}</p>`);
      written.push(html`${missingAt(writing, i)}`);
      i++;
    }
  }
  return written;
}

/** The whole text; menus and the like are folded, since they were not judged as the policy's. */
function contents(writing: Writing): Html[] {
  const { sheet, passages } = writing;
  const written: Html[] = [];
  for (let i = 0; i < passages.length; ) {
    const { chrome } = passages[i]!;
    const end = runFrom(passages, i, (other) => other.chrome === chrome);
    const inside = body(writing, i, end);
    const { furniture, chrome: names } = sheet.words;
    written.push(
      ...(chrome === null
        ? inside
        : [html`<details class="chrome"><summary>${furniture} ${names[chrome]}</summary>${inside}</details>`]),
    );
    i = end;
  }
  return written;
}

/** Nothing where the policy's text is not at hand. */
export function textSection(sheet: Sheet): Html | null {
  const { text, words, file, id, numbers } = sheet;
  if (text === null) return null;
  const missing = new Map<number, Result[]>();
  const nowhere: Result[] = [];
  for (const [i, result] of file.results.entries()) {
    if (!numbers.has(result) || result.evidence.length > 0) continue;
    const place = text.places[i]!;
    if (place === null) nowhere.push(result);
    else missing.set(place, [...(missing.get(place) ?? []), result]);
  }
  const writing: Writing = { sheet, passages: text.passages, missing };
  return html`
    <section class="text" id="${id}-text" tabindex="-1">
      <h2>${words.sections.text}</h2>
      <p class="hint">${words.textHint}</p>
      <label class="filter"><input type="checkbox" autocomplete="off" data-show="told"> ${words.showTold}</label>
      ${nowhere.length === 0 ? null : html`<p class="missing">${words.missingAnywhere} ${missingLinks(sheet, nowhere)}</p>`}
      <div class="policy-text" lang="${file.language}" tabindex="0" role="region" aria-label="${words.sections.text}">${contents(writing)}</div>
    </section>`;
}
