/**
 * Findings and questions: what, at which level, by which article, why, where, and what to write.
 */
import type { Case } from '../../check/documentation.js';
import type { Result } from '../../check/result.js';
import { caseHead } from '../figures.js';
import { byWeight, LEVEL_MARKS, REVIEW_MARK } from '../findings.js';
import { type Aside, themeName } from '../frame.js';
import { addFile, isKnown, isSuppressed, NO_FILES } from '../summary.js';
import { unbroken } from '../terminal.js';
import { countsOf } from './counts.js';
import { filterOf } from './filter.js';
import { type Html, html, type Part } from './markup.js';
import { evidenceLink, findingId, findingLink, lineLink, quoted, type Sheet, titleOf, toneOf } from './sheet.js';

/** `[placeholders]` of a model sentence. */
const PLACEHOLDER = /(\[[^[\]]*\])/;

const levelName = ({ frame }: Sheet, { kind, level }: Result): Html => {
  const [[mark], words] =
    kind === 'review' ? [REVIEW_MARK, frame.states.review] : [LEVEL_MARKS[level], frame.levels[level]];
  return html`<b class="level"><i aria-hidden="true">${mark}</i> ${words}</b>`;
};

/** Only the web is linked to. */
const isWeb = (url: string | undefined): url is string => url !== undefined && /^https?:\/\/[^\s]+$/.test(url);

const webLink = (text: string, url: string | undefined): Part =>
  isWeb(url) ? html`<a href="${url}" rel="noreferrer">${text}</a>` : text;

/** What courts and authorities have said: in full where the rule first fails, and from there on by reference. */
function casesOf(sheet: Sheet, result: Result, cases: readonly Case[]): Html | null {
  const { words, language, firsts } = sheet;
  if (cases.length === 0) return null;
  const first = firsts.get(result.ruleId) ?? result;
  if (first !== result) return html`<p class="cases">${words.cases}: ${findingLink(sheet, first)}</p>`;
  const decisions = cases.map((one) => {
    const head = caseHead(one, one.authority[language], language).join(' · ');
    return html`<li><b>${head}</b> ${one.about[language]} <small>${webLink(one.source, one.url)}</small></li>`;
  });
  return html`<details class="cases"><summary>${words.cases} (${decisions.length})</summary><ul>${decisions}</ul></details>`;
}

/** Why it matters. */
function reasons(sheet: Sheet, result: Result): Html | null {
  const { rules, words, language } = sheet;
  const rule = rules.get(result.ruleId);
  if (!rule) return null;
  const { why, cases = [] } = rule;
  return html`
    ${why ? html`<p class="why"><b>${words.why}:</b> ${why[language]}</p>` : null}
    ${casesOf(sheet, result, cases)}`;
}

/** The model sentence. What is to be filled in stands out. */
function advice({ frame, file }: Sheet, write: string): Html {
  const parts = write
    .split(PLACEHOLDER)
    .map((part, i) => (i % 2 === 1 ? html`<span class="blank">${part}</span>` : part));
  return html`<div class="write"><b>${frame.write}</b><p lang="${file.language}">${parts}</p></div>`;
}

function quotesOf(sheet: Sheet, result: Result): Html | null {
  const index = sheet.indices.get(result)!;
  const quotes = result.evidence.map(
    (one) => html`<li>${quoted(sheet, one.quote)} <small>${evidenceLink(sheet, index, one)}</small></li>`,
  );
  return quotes.length === 0 ? null : html`<ul class="quotes">${quotes}</ul>`;
}

function reasonOf({ frame }: Sheet, { suppression }: Result): Html | null {
  if (suppression === undefined) return null;
  const { reason, until, from } = suppression;
  const source = [frame.sources[from], ...(until === undefined ? [] : [`${frame.until} ${until}`])].join(', ');
  return html`<p><b>${frame.reason}:</b> ${reason} <small>(${source})</small></p>`;
}

/** One result in full. @param number null where it does not count */
function card(sheet: Sheet, result: Result, number: number | null): Html {
  const { frame, words, rules } = sheet;
  const { ruleId, articles, message, place, write } = result;
  const articlesShown = articles.length > 0 ? html`<span>${articles.map(unbroken).join(', ')}</span>` : null;
  const meta = html`<p class="meta">${levelName(sheet, result)} ${articlesShown} <span>${webLink(ruleId, rules.get(ruleId)?.url)}</span></p>`;
  const title = html`${number === null ? null : html`<span class="number"><span class="unseen">${words.finding} </span>${number}</span> `}${titleOf(sheet, result)}`;
  return html`
    <article class="finding ${toneOf(result)}"${number === null ? null : html` id="${findingId(sheet, number)}"`} tabindex="-1">
      <h4>${title}</h4>
      ${meta}
      <p class="message">${message}</p>
      ${quotesOf(sheet, result)}
      ${place ? html`<p class="belongs">${frame.belongs} ${quoted(sheet, place.heading)}, ${lineLink(sheet, place.start)}</p>` : null}
      ${reasons(sheet, result)}
      ${isSuppressed(result) ? reasonOf(sheet, result) : write === null ? null : advice(sheet, write)}
    </article>`;
}

const group = (sheet: Sheet, title: string, results: readonly Result[]): Html => html`
  <div class="theme">
    <h3>${title}</h3>
    ${results.map((result) => card(sheet, result, sheet.numbers.get(result)!))}
  </div>`;

/** What does not count, folded away, so that the page hides nothing. */
function aside(sheet: Sheet, { heading: title }: Aside, results: readonly Result[]): Html | null {
  if (results.length === 0) return null;
  return html`
    <details class="aside">
      <summary>${title} (${results.length})</summary>
      <p>${sheet.words.notCounted}</p>
      ${results.map((result) => card(sheet, result, null))}
    </details>`;
}

export function findingsSection(sheet: Sheet): Html {
  const { frame, words, file, id, themes, reviews } = sheet;
  const { results } = file;
  const { findings, review } = addFile(NO_FILES, file);
  const choices = countsOf(findings, review, frame).map(({ tone, mark, words: label }) => ({
    name: tone,
    label: html`<i aria-hidden="true">${mark}</i> ${label}`,
  }));
  return html`
    <section class="findings" id="${id}-findings" tabindex="-1">
      <h2>${words.sections.findings}</h2>
      ${choices.length > 1 ? filterOf(choices, words) : null}
      ${choices.length === 0 ? html`<p>${frame.noFindings}.</p>` : html`<p class="keys">${words.keys}</p>`}
      ${[...themes].map(([theme, found]) => group(sheet, themeName(frame, theme), found))}
      ${reviews.length > 0 ? group(sheet, frame.review, reviews) : null}
      ${aside(sheet, frame.known, results.filter(isKnown).sort(byWeight))}
      ${aside(sheet, frame.suppressed, results.filter(isSuppressed).sort(byWeight))}
    </section>`;
}
