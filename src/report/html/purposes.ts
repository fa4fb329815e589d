/**
 * The purposes with their bases, retention and recipients, and what the policy does not say of them.
 */
import type { LocatedPolicy } from '../../model/locate.js';
import { type Html, html, joined, type Part } from './markup.js';
import { lineLink, type Sheet } from './sheet.js';

type Purpose = LocatedPolicy['purposes'][number];

const gap = (words: string): Html => html`<span class="gap">${words}</span>`;

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

/** Those that the policy gives for whatever it does. */
const generalBases = ({ frame, file }: Sheet): string[] =>
  unique(file.policy.legalBases.filter(({ general }) => general).map(({ basis }) => frame.bases[basis]));

function basisOf(sheet: Sheet, { legalBases }: Purpose): Part {
  const { frame, words } = sheet;
  if (legalBases.length > 0) return legalBases.map((basis) => frame.bases[basis]).join(', ');
  const general = generalBases(sheet);
  return general.length > 0 ? `${general.join(', ')} (${words.gaps.general})` : gap(words.gaps.none);
}

function retentionOf({ words, file }: Sheet, { retention }: Purpose): Part {
  if (retention === null) return gap(words.gaps.none);
  const flaw = retention.unlimited ? words.gaps.unlimited : retention.vague ? words.gaps.vagueRetention : null;
  return html`<span lang="${file.language}">${retention.text}</span>${flaw === null ? null : html` ${gap(flaw)}`}`;
}

function row(sheet: Sheet, purpose: Purpose): Html {
  const { words, frame, file } = sheet;
  const { text, vague, recipients, evidence } = purpose;
  const cells: readonly (readonly [label: string, content: Part])[] = [
    [frame.columns.basis, basisOf(sheet, purpose)],
    [frame.columns.retention, retentionOf(sheet, purpose)],
    [frame.columns.recipients, recipients.join(', ') || '–'],
  ];
  return html`
    <tr role="row">
      <th role="rowheader" scope="row"><span lang="${file.language}">${text}</span> ${vague ? gap(words.gaps.vaguePurpose) : null} <small>${lineLink(sheet, evidence.start)}</small></th>
      ${cells.map(([label, content]) => html`<td role="cell" data-label="${label}">${content}</td>`)}
    </tr>`;
}

function gapsOf(sheet: Sheet): Html | null {
  const { words, file } = sheet;
  const { purposes } = file.policy;
  const without = (test: (purpose: Purpose) => boolean): number => purposes.filter(test).length;
  const bases = generalBases(sheet).length > 0 ? 0 : without(({ legalBases }) => legalBases.length === 0);
  const periods = without(({ retention }) => retention === null);
  const told = [
    ...(bases > 0 ? [words.gaps.basis(bases, purposes.length)] : []),
    ...(periods > 0 ? [words.gaps.retention(periods, purposes.length)] : []),
  ];
  return told.length === 0 ? null : html`<p class="gaps">${told.join(' ')}</p>`;
}

/** Something that stands at several places, once, with the first of them. */
function listed<T>(
  title: string,
  items: readonly T[],
  wordsOf: (item: T) => string,
  linkOf: (item: T) => Html,
): Html | null {
  const firsts = new Map<string, T>();
  for (const item of items) if (!firsts.has(wordsOf(item))) firsts.set(wordsOf(item), item);
  if (firsts.size === 0) return null;
  const shown = [...firsts].map(([words, item]) => html`${words} <small>(${linkOf(item)})</small>`);
  return html`<dt>${title}</dt><dd>${joined(shown, ', ')}</dd>`;
}

export function purposesSection(sheet: Sheet): Html {
  const { frame, words, file, id } = sheet;
  const { purposes, recipients, transfers } = file.policy;
  const head = [frame.columns.purpose, frame.columns.basis, frame.columns.retention, frame.columns.recipients];
  const table = html`
    ${gapsOf(sheet)}
    <table role="table" class="purposes">
      <thead><tr role="row">${head.map((title) => html`<th role="columnheader" scope="col">${title}</th>`)}</tr></thead>
      <tbody>${purposes.map((purpose) => row(sheet, purpose))}</tbody>
    </table>`;
  const lists = [
    listed(
      frame.columns.recipients,
      recipients.filter(({ name }) => name !== null),
      ({ name, country }) => (country === null ? name! : `${name} (${country})`),
      ({ evidence }) => lineLink(sheet, evidence.start),
    ),
    listed(
      frame.transfers,
      transfers,
      ({ to, mechanism }) => `${to}: ${frame.mechanisms[mechanism]}`,
      ({ evidence }) => lineLink(sheet, evidence.start),
    ),
  ].filter((list) => list !== null);
  return html`
    <section id="${id}-purposes" tabindex="-1">
      <h2>${words.sections.purposes}</h2>
      ${purposes.length === 0 ? html`<p>${words.noPurposes}</p>` : table}
      ${lists.length === 0 ? null : html`<dl class="parties">${lists}</dl>`}
    </section>`;
}
