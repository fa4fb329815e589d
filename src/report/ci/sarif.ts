/**
 * `--format sarif`: SARIF 2.1.0, for GitHub code scanning, editors and whatever else reads it. Results are written as they come; what
 * is said of the tool and of the run stands behind them, when their language is known. The same input gives the same bytes.
 */
import { type DocumentedRule, HOME } from '../../check/documentation.js';
import type { Notice, Position, Result, Suppression } from '../../check/result.js';
import { answerIn, commonLanguage, type Frame, type FrameLanguage, frameOf } from '../frame.js';
import { toJson } from '../json.js';
import type { FileReport, JudgedFile } from '../report.js';
import { safe, shorten, wellFormed } from '../terminal.js';
import { VERSION } from '../version.js';
import type { View } from '../view.js';
import { descriptorOf } from './descriptors.js';
import { messageOf, plain } from './message.js';
import { type Words, wordsOf } from './words.js';

export interface SarifOptions {
  /** All that this run may report on, in the order of `ruleIndex`. */
  readonly rules: readonly DocumentedRule[];
  /** Default: each policy's; of the rules that of all policies, or English where they differ. */
  readonly language?: FrameLanguage;
  /** What passed and what is not applicable too. Some viewers show every result as an alert. */
  readonly everything?: boolean;
  /** Results that were there before in another form. */
  readonly updated?: ReadonlySet<Result>;
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const BASE = '%SRCROOT%';
/** Longer ones are in the file. */
const MAX_SNIPPET = 2000;
const MAX_QUOTE = 300;
/** Of those that fail in the same way, a person needs no more. */
const MAX_NOTIFICATIONS = 1000;

const encode = (path: string): string => wellFormed(path).split('/').map(encodeURIComponent).join('/');

/** A path as URI: from the place of the run, or as it is where it is absolute. */
function artifactLocation(path: string): object {
  const slashed = path.replaceAll('\\', '/').replace(/^(?:\.\/+)+(?=.)/, '');
  const drive = /^([A-Za-z]:)(\/.*)$/.exec(slashed);
  if (drive) return { uri: `file:///${drive[1]}${encode(drive[2]!)}` };
  if (slashed.startsWith('/')) return { uri: `file:///${encode(slashed.replace(/^\/+/, ''))}` };
  return { uri: encode(slashed), uriBaseId: BASE };
}

interface Span {
  readonly start: Position;
  readonly end: Position;
}

function regionOf({ start, end }: Span, text: string | null): object {
  const snippet = text === null || end.offset - start.offset > MAX_SNIPPET ? '' : text.slice(start.offset, end.offset);
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    ...(snippet !== '' && { snippet: { text: wellFormed(snippet) } }),
  };
}

const atStart = { startLine: 1 };

const location = (path: string, region: object): object => ({
  physicalLocation: { artifactLocation: artifactLocation(path), region },
});

/** Further evidence, each place once. */
function relatedLocations({ evidence }: Result, path: string, text: string | null): object[] {
  const seen = new Set<string>();
  return evidence.flatMap(({ quote, start, end }, i) => {
    const key = `${start.offset} ${end.offset}`;
    if (seen.has(key)) return [];
    seen.add(key);
    if (i === 0) return [];
    const message = { text: plain(shorten(safe(quote), MAX_QUOTE)) };
    return [{ id: i, ...location(path, regionOf({ start, end }, text)), message }];
  });
}

const suppressionOf = ({ reason, until, from }: Suppression): object => ({
  kind: from === 'comment' ? 'inSource' : 'external',
  status: 'accepted',
  justification: safe(reason),
  ...(until !== undefined && { properties: { until: safe(until) } }),
});

/** What a baseline, or an earlier version, says of a result. */
const STATES = { new: 'new', known: 'unchanged', suppressed: undefined } as const;

interface Speech {
  readonly frame: Frame;
  readonly words: Words;
}

function resultOf(
  result: Result,
  ruleIndex: number | undefined,
  file: JudgedFile,
  text: string | null,
  speech: Speech,
  isUpdated: boolean,
) {
  const { ruleId, kind, level, state, articles, write, place, evidence, fingerprint, status, suppression } = result;
  const [first] = evidence;
  const span = first ?? place;
  const isFlagged = kind === 'fail' || kind === 'review';
  const region = span ? regionOf(span, text) : atStart;
  const related = relatedLocations(result, file.path, text);
  return {
    ruleId,
    ...(ruleIndex !== undefined && { ruleIndex }),
    kind,
    // What is no failure has no level in SARIF.
    level: kind === 'fail' ? level : 'none',
    message: messageOf(result, speech.frame, speech.words),
    locations: [location(file.path, region)],
    ...(related.length > 0 && { relatedLocations: related }),
    ...(isFlagged && { partialFingerprints: { 'privlint/v1': fingerprint } }),
    ...(status !== undefined && STATES[status] && { baselineState: isUpdated ? 'updated' : STATES[status] }),
    ...(suppression !== undefined && { suppressions: [suppressionOf(suppression)] }),
    properties: {
      ...(state !== undefined && { state }),
      articles,
      ...(write !== null && { write: safe(write) }),
    },
  };
}

const noticeOf = ({ kind, message, position }: Notice, path: string): object => ({
  descriptor: { id: kind },
  level: kind === 'other-language' ? 'note' : 'warning',
  message: { text: plain(safe(message)) },
  locations: [location(path, position ? { startLine: position.line, startColumn: position.column } : atStart)],
});

/** What is told of files, and not of policies. */
class Notifications {
  readonly #all: object[] = [];
  #leftOut = 0;

  add(notification: object): void {
    if (this.#all.length < MAX_NOTIFICATIONS) this.#all.push(notification);
    else this.#leftOut++;
  }

  list({ words }: Speech): readonly object[] {
    if (this.#leftOut === 0) return this.#all;
    return [...this.#all, { level: 'note', message: { text: words.notificationsLeftOut(this.#leftOut) } }];
  }
}

/** Before each line of a result. */
const INDENT = '        ';

/** The SARIF log, piece by piece. */
export function sarifView({ rules, language: wanted, everything = false, updated }: SarifOptions): View {
  const indexes = new Map(rules.map(({ id }, i) => [id, i]));
  const [execution, configuration] = [new Notifications(), new Notifications()];
  const languages = new Set<FrameLanguage>();
  const speechIn = (language: FrameLanguage): Speech => ({ frame: frameOf(language), words: wordsOf(language) });
  let asOf = '';
  let separator = `\n${INDENT}`;

  function judged(file: JudgedFile, text: string | null): string {
    const language = wanted ?? answerIn(file.language);
    languages.add(language);
    for (const notice of file.notices) {
      (notice.kind === 'other-language' ? execution : configuration).add(noticeOf(notice, file.path));
    }
    const shown = file.results.filter(({ kind }) => everything || kind === 'fail' || kind === 'review');
    const lines = shown.map((result) => {
      const isUpdated = updated?.has(result) === true;
      const index = indexes.get(result.ruleId);
      const json = toJson(resultOf(result, index, file, text, speechIn(language), isUpdated), INDENT);
      const before = separator;
      separator = `,\n${INDENT}`;
      return before + json;
    });
    return lines.join('');
  }

  function failed(path: string, error: string): string {
    execution.add({
      descriptor: { id: 'not-judged' },
      level: 'error',
      message: { text: plain(`${safe(path)}: ${safe(error)}`) },
      locations: [{ physicalLocation: { artifactLocation: artifactLocation(path) } }],
    });
    return '';
  }

  return {
    start(day) {
      asOf = day;
      return `{\n  "$schema": "${SCHEMA}",\n  "version": "2.1.0",\n  "runs": [\n    {\n      "columnKind": "utf16CodeUnits",\n      "results": [`;
    },
    file: (file: FileReport, text) => ('error' in file ? failed(file.path, file.error) : judged(file, text)),
    end(summary) {
      const language = wanted ?? commonLanguage(languages);
      const speech = speechIn(language);
      const rest = {
        language,
        originalUriBaseIds: { [BASE]: { description: { text: 'The directory in which privlint was run.' } } },
        tool: {
          driver: {
            name: 'privlint',
            version: VERSION,
            semanticVersion: VERSION,
            informationUri: HOME,
            rules: rules.map((rule) => descriptorOf(rule, language)),
          },
        },
        invocations: [
          {
            executionSuccessful: summary.failedFiles === 0,
            toolConfigurationNotifications: configuration.list(speech),
            toolExecutionNotifications: execution.list(speech),
          },
        ],
        properties: { asOf },
      };
      const results = separator.startsWith(',') ? '\n      ]' : ']';
      return `${results},\n      ${toJson(rest, '    ').replace(/^\{\s*/, '')}\n  ]\n}\n`;
    },
  };
}
