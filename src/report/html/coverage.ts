/**
 * The information duties: each element of Art. 13 and 14, whether the policy tells it, where, or what is missing.
 */
import type { Result } from '../../check/result.js';
import { elementsOf, type Shown, STATE_MARKS, shownAs } from '../coverage.js';
import { isKnown, isSuppressed } from '../summary.js';
import { shorten, unbroken } from '../terminal.js';
import { filterOf } from './filter.js';
import { type Html, html, joined } from './markup.js';
import { dutyId, evidenceLink, findingLink, lineLink, quoted, type Sheet, titleOf } from './sheet.js';

/** Of a quote in the table. */
const BRIEF = 90;

const SHOWN = Object.keys(STATE_MARKS) as Shown[];

/** How many elements are in each state. */
export function talliesOf(results: readonly Result[]): { readonly shown: Shown; readonly count: number }[] {
  const elements = elementsOf(results);
  return SHOWN.map((shown) => ({ shown, count: elements.filter((one) => shownAs(one) === shown).length })).filter(
    ({ count }) => count > 0,
  );
}

/** What the table says of one element: where it is told, or what is missing. */
function placeOf(sheet: Sheet, result: Result): Html {
  const { frame } = sheet;
  const index = sheet.indices.get(result)!;
  const [first] = result.evidence;
  const isFlagged = result.kind === 'fail' || result.kind === 'review';
  const aside = isSuppressed(result) ? frame.suppressed : isKnown(result) ? frame.known : null;
  const links = [
    findingLink(sheet, result),
    ...(first ? [evidenceLink(sheet, index, first)] : result.place ? [lineLink(sheet, result.place.start)] : []),
    ...(aside ? [aside.mark] : []),
  ].filter((part) => part !== null);
  const said =
    isFlagged || !first
      ? html`<span class="said">${result.message}</span>`
      : html`<span class="said">${quoted(sheet, shorten(first.quote, BRIEF))}</span>`;
  return html`${said}${links.length > 0 ? html` <span class="links">${joined(links, ' · ')}</span>` : null}`;
}

function row(sheet: Sheet, result: Result): Html {
  const { frame } = sheet;
  const shown = shownAs(result);
  return html`
    <tr role="row" class="${shown}" id="${dutyId(sheet, sheet.indices.get(result)!)}" tabindex="-1">
      <td role="cell" class="state"><i aria-hidden="true">${STATE_MARKS[shown][0]}</i> ${frame.states[shown]}</td>
      <th role="rowheader" scope="row">${titleOf(sheet, result)} <small>${result.articles.map(unbroken).join(', ')}</small></th>
      <td role="cell">${placeOf(sheet, result)}</td>
    </tr>`;
}

/** The bar of all elements by state: a picture of the numbers beside it. */
export function barOf(results: readonly Result[]): Html {
  const tallies = talliesOf(results).filter(({ shown }) => shown !== 'notApplicable');
  const total = tallies.reduce((sum, { count }) => sum + count, 0);
  let x = 0;
  const parts = tallies.map(({ shown, count }) => {
    const part = html`<rect class="${shown}" x="${x}" width="${count}" height="1"/>`;
    x += count;
    return part;
  });
  return html`
    <svg class="bar" viewBox="0 0 ${Math.max(1, total)} 1" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`;
}

/** The table, or a word on why there is none. */
function coverageOf(sheet: Sheet): Html {
  const { frame, words, file } = sheet;
  const elements = elementsOf(file.results);
  if (elements.length === 0) return html`<p>${words.noElements}</p>`;
  const choices = talliesOf(file.results).map(({ shown, count }) => ({
    name: shown,
    label: html`<i aria-hidden="true">${STATE_MARKS[shown][0]}</i> ${count} ${frame.states[shown]}`,
  }));
  const { duty, state, place } = words.columns;
  return html`
    ${barOf(file.results)}
    ${choices.length > 1 ? filterOf(choices, words) : null}
    <table role="table" class="duties">
      <thead><tr role="row">
        <th role="columnheader" scope="col">${state}</th>
        <th role="columnheader" scope="col">${duty}</th>
        <th role="columnheader" scope="col">${place}</th>
      </tr></thead>
      <tbody>${elements.map((element) => row(sheet, element))}</tbody>
    </table>`;
}

export const coverageSection = (sheet: Sheet): Html => html`
  <section class="coverage" id="${sheet.id}-coverage" tabindex="-1">
    <h2>${sheet.frame.coverage}</h2>${coverageOf(sheet)}
  </section>`;
