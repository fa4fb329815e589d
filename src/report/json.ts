/**
 * `--format json`: the report itself, with keys in a fixed order.
 */
import type { Evidence, Notice, Position, Result, Suppression } from '../check/result.js';
import type { LocatedPolicy } from '../model/locate.js';
import type { FileReport, JudgedFile, Report, Summary } from './report.js';
import { VERSION } from './version.js';
import { render, type View } from './view.js';

export interface JsonOptions {
  /** Add each policy's model. */
  readonly model?: boolean;
}

/** Characters that JSON allows raw and a terminal might obey: C1 controls, line separators, bidirectional overrides. */
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

const escaped = (text: string): string =>
  text.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** JSON text that is safe to print. */
export const toJson = (value: unknown, indent = ''): string =>
  escaped(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${indent}`);

/** The same on one line. */
export const toJsonLine = (value: unknown): string => `${escaped(JSON.stringify(value))}\n`;

const position = ({ line, column, offset }: Position): Position => ({ line, column, offset });

const evidence = ({ quote, start, end }: Evidence): Evidence => ({ quote, start: position(start), end: position(end) });

const suppression = ({ reason, until, from, index }: Suppression): Suppression => ({
  reason,
  ...(until === undefined ? {} : { until }),
  from,
  ...(index === undefined ? {} : { index }),
});

const notice = ({ kind, message, position: at, index }: Notice): Notice => ({
  kind,
  message,
  position: at && position(at),
  ...(index === undefined ? {} : { index }),
});

/** A result with its keys in their order. */
export const resultJson = (r: Result): Result => ({
  ruleId: r.ruleId,
  kind: r.kind,
  level: r.level,
  ...(r.state === undefined ? {} : { state: r.state }),
  articles: r.articles,
  message: r.message,
  write: r.write,
  place: r.place && { heading: r.place.heading, start: position(r.place.start), end: position(r.place.end) },
  fingerprint: r.fingerprint,
  ...(r.status === undefined ? {} : { status: r.status }),
  ...(r.suppression === undefined ? {} : { suppression: suppression(r.suppression) }),
  evidence: r.evidence.map(evidence),
});

/** The policy's model in the order of its type. */
const policy = (p: LocatedPolicy): LocatedPolicy => ({
  controller: p.controller,
  dpo: p.dpo,
  purposes: p.purposes,
  legalBases: p.legalBases,
  dataCategories: p.dataCategories,
  sources: p.sources,
  recipients: p.recipients,
  transfers: p.transfers,
  retention: p.retention,
  rights: p.rights,
  complaint: p.complaint,
  obligationToProvide: p.obligationToProvide,
  automatedDecisions: p.automatedDecisions,
  cookies: p.cookies,
  date: p.date,
});

/** `privlint model`: one policy's model, with the path it was read from. */
export const policyJson = (file: JudgedFile): string =>
  `${toJson({ path: file.path, language: file.language, ...policy(file.policy) })}\n`;

function fileOf(file: FileReport, model: boolean): object {
  if ('error' in file) return { path: file.path, error: file.error };
  return {
    path: file.path,
    format: file.format,
    language: file.language,
    results: file.results.map(resultJson),
    notices: file.notices.map(notice),
    ...(model ? { policy: policy(file.policy) } : {}),
  };
}

const summaryOf = (s: Summary): Summary => ({
  files: s.files,
  failedFiles: s.failedFiles,
  findings: { error: s.findings.error, warning: s.findings.warning, note: s.findings.note },
  review: s.review,
  known: s.known,
  suppressed: s.suppressed,
  pass: s.pass,
  notApplicable: s.notApplicable,
});

/** The JSON report, piece by piece. */
export function jsonView({ model = false }: JsonOptions = {}): View {
  let separator = '\n    ';
  return {
    start: (asOf) =>
      `{\n  "version": 1,\n  "tool": ${toJson({ name: 'privlint', version: VERSION }, '  ')},\n  "asOf": ${toJson(asOf)},\n  "files": [`,
    file(file) {
      const text = separator + toJson(fileOf(file, model), '    ');
      separator = ',\n    ';
      return text;
    },
    end: (summary) =>
      `${separator.startsWith(',') ? '\n  ' : ''}],\n  "summary": ${toJson(summaryOf(summary), '  ')}\n}\n`,
  };
}

/** JSON lines: one object a file, which stands alone. */
export function jsonlView({ model = false }: JsonOptions = {}): View {
  let head: object = {};
  return {
    start(asOf) {
      head = { version: 1, tool: { name: 'privlint', version: VERSION }, asOf };
      return '';
    },
    file: (file) => toJsonLine({ ...head, ...fileOf(file, model) }),
    end: () => '',
  };
}

/** The JSON report as text. */
export const json = (report: Report, options?: JsonOptions): string => render(jsonView(options), report);
