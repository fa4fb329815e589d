/**
 * What stands over and under all else: the verdict with its counts, and what was judged.
 */
import { LEVELS } from '../../check/result.js';
import { elementsOf } from '../coverage.js';
import { dateIn } from '../figures.js';
import type { Summary } from '../report.js';
import { addFile, NO_FILES } from '../summary.js';
import { VERSION } from '../version.js';
import { countsOf } from './counts.js';
import { type Html, html } from './markup.js';
import { lineLink, type Sheet } from './sheet.js';
import type { Outcome, Words } from './words.js';

/** What is said of the whole run. */
export interface Run {
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  /** When the report was written: `YYYY-MM-DD hh:mm`, and where that is. Null where nobody said. */
  readonly made: string | null;
  /** How many rules were applied, of how many. */
  readonly rules: { readonly run: number; readonly of: number };
}

const outcomeOf = ({ findings, review }: Summary): Outcome =>
  LEVELS.find((level) => findings[level] > 0) ?? (review > 0 ? 'review' : 'none');

/** How many of the elements that apply are told, in all that they ask for. */
export function toldOf({ results }: Sheet['file']): { readonly told: number; readonly of: number } {
  const applying = elementsOf(results).filter(({ kind }) => kind !== 'notApplicable');
  return { told: applying.filter(({ kind }) => kind === 'pass').length, of: applying.length };
}

/** A path as it is shown. */
export const pathOf = (path: string, { judged }: Words): string => (path === '-' ? judged.stdin : path);

/** The numbers, each leading to the findings. */
function counts(sheet: Sheet, summary: Summary): Html {
  const { frame, id } = sheet;
  const { findings, review, known, suppressed } = summary;
  const items = countsOf(findings, review, frame).map(
    ({ tone, mark, count, words }) =>
      html`<li class="${tone}"><a href="#${id}-findings"><i aria-hidden="true">${mark}</i> <b>${count}</b>${words.slice(`${count}`.length)}</a></li>`,
  );
  const aside = [
    ...(known > 0 ? [frame.known.count(known)] : []),
    ...(suppressed > 0 ? [frame.suppressed.count(suppressed)] : []),
  ];
  return html`
    ${items.length > 0 ? html`<ul class="counts">${items}</ul>` : null}
    ${aside.length > 0 ? html`<p class="hint">${aside.join(' · ')}</p>` : null}`;
}

export function verdictOf(sheet: Sheet, { rules }: Run): Html {
  const { words, frame, file } = sheet;
  const summary = addFile(NO_FILES, file);
  const outcome = outcomeOf(summary);
  const { title, text } = words.verdicts[outcome];
  const { told, of } = toldOf(file);
  const notices = file.notices.map(({ message, position }) => {
    return html`<p class="notice">${position ? html`${lineLink(sheet, position)}: ` : null}${message}</p>`;
  });
  return html`
    <div class="verdict ${outcome}">
      <p class="title">${title}</p>
      <p>${text}${of > 0 ? ` ${words.told(told, of)}` : null}</p>
      ${counts(sheet, summary)}
    </div>
    ${rules.run < rules.of ? html`<p class="notice">${words.fewerRules(rules.run, rules.of)}</p>` : null}
    ${notices}
    <p class="disclaimer">${frame.disclaimer}</p>`;
}

export function judgedList(sheet: Sheet, run: Run): Html {
  const { words, frame, file, language } = sheet;
  const { judged } = words;
  const { controller } = file.policy;
  const rows: readonly (readonly [string, string | Html])[] = [
    [judged.file, html`<code>${pathOf(file.path, words)}</code>`],
    ...(file.sha256 === undefined ? [] : [[judged.hash, html`<code>${file.sha256}</code>`] as const]),
    [judged.format, `${frame.formats[file.format]}, ${frame.languages[file.language]}`],
    ...(controller === null ? [] : [[judged.controller, controller.name] as const]),
    [judged.asOf, dateIn(language, run.asOf)],
    ...(run.made === null ? [] : [[judged.made, run.made] as const]),
    [judged.rules, judged.ruleCount(run.rules.run, run.rules.of)],
    [judged.tool, `privlint ${VERSION}`],
  ];
  return html`<dl class="judged">${rows.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
}
