/**
 * The policy's own text, with what was found in it marked and linked to the findings, and what is missing told where it belongs.
 */
import type { Result } from '../../check/result.js';
import type { Passage } from '../annotated.js';
import { type Html, heading, html, type Part } from './markup.js';
import { attributes, missingAt, missingLinks, type Writing, wordsOf } from './passage.js';
import type { Sheet } from './sheet.js';

/** Columns that were left out of a row are made up for, up to so many. */
const MAX_COLUMNS = 40;

/** The end of the passages from one on, and before another, for which something holds. */
function runOf(passages: readonly Passage[], from: number, to: number, holds: (passage: Passage) => boolean): number {
  let end = from;
  while (end < to && holds(passages[end]!)) end++;
  return end;
}

/** A table of the policy. What stands in one cell stays together. */
function table(writing: Writing, from: number, to: number): Html {
  const { sheet, passages } = writing;
  const headers = new Set(passages.slice(from, to).map(({ cell }) => cell!.header));
  const rows = new Map<number, number[]>();
  for (let i = from; i < to; i++) {
    const { row } = passages[i]!.cell!;
    const cells = rows.get(row);
    if (cells) cells.push(i);
    else rows.set(row, [i]);
  }
  const written = (indices: readonly number[]): Html[] => {
    const cells: Html[] = [];
    for (let n = 0; n < indices.length; ) {
      const { column } = passages[indices[n]!]!.cell!;
      while (cells.length < Math.min(column, MAX_COLUMNS)) cells.push(html`<td></td>`);
      const isHeader = headers.has(indices[n]!);
      const inside: Html[] = [];
      for (; n < indices.length && passages[indices[n]!]!.cell!.column === column; n++) {
        inside.push(html`<p${attributes(writing, indices[n]!)}>${wordsOf(writing, indices[n]!)}</p>`);
      }
      cells.push(isHeader ? html`<th scope="col">${inside}</th>` : html`<td>${inside}</td>`);
    }
    return cells;
  };
  const body = [...rows.values()].map((indices) => html`<tr>${written(indices)}</tr>`);
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${sheet.words.table}"><table>${body}</table></div>`;
}

/** Passages as the policy has them: headings without gaps in their levels, lists and tables. */
function body(writing: Writing, from: number, to: number): Html {
  const { passages } = writing;
  const written: Part[] = [];
  let depth = 2;
  for (let i = from; i < to; ) {
    const { kind, level, cell } = passages[i]!;
    if (kind === 'item') {
      const end = runOf(passages, i, to, (other) => other.kind === 'item');
      const items = passages.slice(i, end).map(({ level: inner }, n) => {
        return html`<li class="in${Math.min(inner, 6)}"${attributes(writing, i + n)}>${wordsOf(writing, i + n)}${missingAt(writing, i + n)}</li>`;
      });
      written.push(html`<ul>${items}</ul>`);
      i = end;
    } else if (cell) {
      const end = runOf(passages, i, to, (other) => other.cell?.table === cell.table);
      written.push(table(writing, i, end));
      for (let n = i; n < end; n++) written.push(missingAt(writing, n));
      i = end;
    } else {
      if (kind === 'heading') depth = Math.min(depth + 1, level + 2, 6);
      const words = wordsOf(writing, i);
      const content = html`<span${attributes(writing, i)}>${words}</span>`;
      written.push(kind === 'heading' ? heading(depth, content) : html`<p${attributes(writing, i)}>${words}</p>`);
      written.push(missingAt(writing, i));
      i++;
    }
  }
  return html`${written}`;
}

/** The whole text; menus and the like are folded, since they were not judged as the policy's. */
function contents(writing: Writing): Html[] {
  const { sheet, passages } = writing;
  const written: Html[] = [];
  for (let i = 0; i < passages.length; ) {
    const { chrome } = passages[i]!;
    const end = runOf(passages, i, passages.length, (other) => other.chrome === chrome);
    const inside = body(writing, i, end);
    const { furniture, chrome: names } = sheet.words;
    written.push(
      chrome === null
        ? inside
        : html`<details class="chrome"><summary>${furniture} ${names[chrome]}</summary>${inside}</details>`,
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
