/**
 * One policy's report, from verdict to what was judged.
 */
import { shorten } from '../terminal.js';
import { coverageSection } from './coverage.js';
import { findingsSection } from './findings.js';
import { type Html, html } from './markup.js';
import { purposesSection } from './purposes.js';
import type { Sheet } from './sheet.js';
import { textSection } from './text.js';
import { judgedList, pathOf, type Run, verdictOf } from './verdict.js';

/** The views there are, as links. */
function navigation({ id, words, text }: Sheet): Html {
  const { coverage, purposes, findings, text: own, judged } = words.sections;
  const views: readonly (readonly [string, string])[] = [
    ['coverage', coverage],
    ['purposes', purposes],
    ['findings', findings],
    ...(text === null ? [] : [['text', own] as const]),
    ['judged', judged],
  ];
  return html`<nav aria-label="${words.overview}"><ul>${views.map(([view, title]) => html`<li><a href="#${id}-${view}">${title}</a></li>`)}</ul></nav>`;
}

/** Of the policy's heading; what stands in full in its text is not to push the verdict off the screen. */
const LONGEST_TITLE = 140;

/** The policy's own heading, where it has one. */
function ownTitle({ text }: Sheet): string | null {
  const first = text?.passages.find(({ kind, chrome }) => kind === 'heading' && chrome === null);
  return first ? shorten(first.text, LONGEST_TITLE) : null;
}

/** @param isAlone whether the page holds no other */
export function policySection(sheet: Sheet, run: Run, isAlone: boolean): Html {
  const { id, words, language, file } = sheet;
  const path = pathOf(file.path, words);
  const title = ownTitle(sheet);
  return html`
    <article class="policy" id="${id}" lang="${language}" tabindex="-1" data-copy="${words.copy}" data-copied="${words.copied}">
      <header>
        ${isAlone ? null : html`<p class="back"><a href="#overview">← ${words.back}</a></p>`}
        <p class="about">${words.about}</p>
        <h1>${title === null ? path : html`<span lang="${file.language}">${title}</span>`}</h1>
        ${title === null ? null : html`<p class="path"><code>${path}</code></p>`}
        ${verdictOf(sheet, run)}
      </header>
      ${navigation(sheet)}
      ${coverageSection(sheet)}
      ${purposesSection(sheet)}
      ${findingsSection(sheet)}
      ${textSection(sheet)}
      <section class="about-this" id="${id}-judged" tabindex="-1">
        <h2>${words.sections.judged}</h2>
        ${judgedList(sheet, run)}
        <p class="disclaimer">${sheet.frame.disclaimer}</p>
      </section>
    </article>
    `;
}
