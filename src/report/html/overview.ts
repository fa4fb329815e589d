/**
 * What several policies come to: a row for each, the worst first, the rules that fail in most of them, and what could not be judged.
 * Of each policy only its row is kept.
 */
import { LEVELS } from '../../check/result.js';
import { dateIn } from '../figures.js';
import { type Frame, type FrameLanguage, frameOf } from '../frame.js';
import { byCounts, RuleCounts } from '../overview.js';
import type { FailedFile, JudgedFile, Summary } from '../report.js';
import { addFile, NO_FILES } from '../summary.js';
import { VERSION } from '../version.js';
import { countsOf } from './counts.js';
import { barOf } from './coverage.js';
import { type Html, html, NOTHING } from './markup.js';
import { pathOf, type Run, toldOf } from './verdict.js';
import { type Words, wordsOf } from './words.js';

/** Rules that fail most often. */
const MAX_RULES = 10;

/** Where the files stand that could not be judged. */
const FAILED = 'failed';

interface Row {
  readonly id: string;
  readonly path: string;
  readonly language: JudgedFile['language'];
  readonly summary: Summary;
  readonly told: { readonly told: number; readonly of: number };
  readonly bar: Html;
}

export class Overview {
  readonly #rows: Row[] = [];
  readonly #failed: FailedFile[] = [];
  readonly #rules = new RuleCounts();

  /** @param id of its section on the page */
  add(file: JudgedFile, id: string): void {
    const { path, language, results } = file;
    this.#rules.add(results);
    const summary = addFile(NO_FILES, file);
    this.#rows.push({ id, path, language, summary, told: toldOf(file), bar: barOf(results) });
  }

  addFailed(file: FailedFile): void {
    this.#failed.push(file);
  }

  get failed(): readonly FailedFile[] {
    return this.#failed;
  }

  /** All of it. @param titleOf what a rule is called in this language */
  section(summary: Summary, run: Run, language: FrameLanguage, titleOf: (ruleId: string) => string): Html {
    const frame = frameOf(language);
    const words = wordsOf(language);
    const { files, failedFiles, findings, review } = summary;
    const judged = files - failedFiles;
    const counts = countsOf(findings, review, frame).map(
      ({ tone, mark, words: label, count }) =>
        html`<li class="${tone}"><span><i aria-hidden="true">${mark}</i> <b>${count}</b>${label.slice(`${count}`.length)}</span></li>`,
    );
    const { run: applied, of } = run.rules;
    return html`
      <header class="overview" id="overview" slot="overview" lang="${language}" tabindex="-1">
        <p class="about">${words.aboutMany}</p>
        <h1>${judged > 0 ? words.policies(judged) : frame.failedFiles(failedFiles)}</h1>
        <p class="path">privlint ${VERSION} · ${words.judged.asOf} ${dateIn(language, run.asOf)}${run.made === null ? null : ` · ${words.judged.made} ${run.made}`}</p>
        ${counts.length > 0 ? html`<ul class="counts">${counts}</ul>` : null}
        ${judged > 0 && failedFiles > 0 ? html`<p><a href="#${FAILED}">${frame.failedFiles(failedFiles)}</a></p>` : null}
        ${applied < of ? html`<p class="notice">${words.fewerRules(applied, of)}</p>` : null}
        ${this.#table(frame, words)}
        ${this.#often(frame, titleOf)}
        ${failedList(this.#failed, frame)}
        <p class="disclaimer">${frame.disclaimer}</p>
      </header>`;
  }

  #table(frame: Frame, words: Words): Html {
    if (this.#rows.length === 0) return NOTHING;
    const rows = this.#rows.sort((a, b) => byCounts(a.summary.findings, b.summary.findings));
    const { columns } = frame;
    const cell = (label: string, tone: string, count: number): Html =>
      html`<td role="cell" class="count ${tone}${count === 0 ? ' zero' : ''}" data-label="${label}">${count}</td>`;
    const body = rows.map(
      ({ id, path, language, summary, told, bar }) => html`
        <tr role="row">
          <th role="rowheader" scope="row"><a href="#${id}">${pathOf(path, words)}</a> <small>${frame.languages[language]}</small></th>
          ${LEVELS.map((level) => cell(columns.levels[level], level, summary.findings[level]))}
          ${cell(frame.states.review, 'review', summary.review)}
          <td role="cell" class="told" data-label="${words.coverageShort}">${told.of === 0 ? '–' : html`${told.told}/${told.of} ${bar}`}</td>
        </tr>`,
    );
    const heads = [...LEVELS.map((level) => columns.levels[level]), frame.states.review];
    return html`
      <p class="search" data-label="${words.search}" data-shown="${words.shown}"></p>
      <p class="hint">${words.worstFirst}</p>
      <table role="table" class="files">
        <thead><tr role="row">
          <th role="columnheader" scope="col">${columns.file}</th>
          ${heads.map((title) => html`<th role="columnheader" scope="col" class="count">${title}</th>`)}
          <th role="columnheader" scope="col" class="told">${words.coverageShort}</th>
        </tr></thead>
        <tbody>${body}</tbody>
      </table>`;
  }

  #often(frame: Frame, titleOf: (ruleId: string) => string): Html {
    const rules = this.#rules.worst().slice(0, MAX_RULES);
    if (rules.length === 0) return NOTHING;
    const items = rules.map(({ id, files }) => {
      const share = Math.round((100 * files) / this.#rows.length);
      return html`<li><b>${files}</b> <small>${share}\u00a0%</small> ${titleOf(id)} <code>${id}</code></li>`;
    });
    return html`<h2>${frame.oftenFailed}</h2><ul class="often">${items}</ul>`;
  }
}

/** What could not be judged, and why; the reasons are in English, as they are everywhere. */
export function failedList(failed: readonly FailedFile[], frame: Frame): Html {
  if (failed.length === 0) return NOTHING;
  const items = failed.map(({ path, error }) => html`<li><code>${path}</code> <span lang="en">${error}</span></li>`);
  return html`<h2 id="${FAILED}" tabindex="-1">${frame.notJudged}</h2><ul class="failed">${items}</ul>`;
}
