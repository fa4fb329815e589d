/**
 * Decisions -> changes of files, to be shown and then written: into the baseline, as a comment in the policy, or into the configuration.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import { accept } from '../baseline/accept.js';
import { serialise } from '../baseline/baseline.js';
import type { Result } from '../check/result.js';
import type { SuppressionEntry } from '../config/config.js';
import type { Document } from '../parse/document.js';
import { pathFrom } from '../read/paths.js';
import type { FileReport, JudgedFile } from '../report/report.js';
import type { Change } from './change.js';
import { withComment } from './comments.js';
import type { Desk } from './desk.js';
import type { Words } from './words.js';

/** A finding to be decided upon. */
interface Case {
  readonly file: number;
  readonly judged: JudgedFile;
  readonly document: Document;
  readonly result: Result;
  readonly reason: string;
  readonly words: Words;
}

type Proposal = { readonly change: Change } | { readonly problem: string; readonly isOutdated?: true };

/** A file's text as it is, its byte order mark included; null where it is not there, undefined where it is not UTF-8. */
export function textOfFile(path: string): string | null | undefined {
  if (!existsSync(path)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    return undefined;
  }
}

const named = (desk: Desk, path: string): Pick<Change, 'path' | 'name'> => ({
  path,
  name: pathFrom(desk.cwd, path) || path,
});

const markOf = (text: string): string => (text.startsWith('\ufeff') ? '\ufeff' : '');

/** Whether a policy's file holds something else than what was judged. Of another encoding than UTF-8 that cannot be told. */
const isChanged = (text: string | null | undefined, { source }: Document): boolean =>
  typeof text === 'string' && text.slice(markOf(text).length) !== source.text;

const outdated = ({ judged, words }: Case): Proposal => ({
  problem: words.changedMeanwhile(judged.path),
  isOutdated: true,
});

/** The finding taken into the baseline. */
export function acceptance(desk: Desk, decision: Case): Proposal {
  const { judged, document, result, reason, words } = decision;
  if (isChanged(textOfFile(desk.absolute(decision.file)), document)) return outdated(decision);
  const file = desk.baseline();
  if (file === null) return { problem: words.noBaseline };
  const { path, baseline, isGone } = file;
  const before = textOfFile(path) ?? null;
  const text = serialise(accept(baseline, judged, { path: file.pathOf(judged), result, reason, isGone }));
  const after = before?.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
  return { change: { ...named(desk, path), before, after } };
}

/** The finding suppressed where it stands: by a comment, or in the configuration where there can be none. */
export async function suppression(desk: Desk, decision: Case): Promise<Proposal> {
  const { file, judged, document, result, reason } = decision;
  const path = desk.absolute(file);
  const before = textOfFile(path);
  if (isChanged(before, document)) return outdated(decision);
  // In another encoding than UTF-8 a file would not come out as it went in.
  for (const text of before == null ? [] : withComment(document, result, reason)) {
    const outcome = await desk.tryOut(file, { text });
    if (suppressesOnly(judged, outcome, result))
      return { change: { ...named(desk, path), before: before!, after: markOf(before!) + text } };
  }
  return inConfiguration(desk, decision);
}

async function inConfiguration(desk: Desk, { file, judged, result, reason, words }: Case): Promise<Proposal> {
  const path = desk.configurationPath();
  if (path === null) return { problem: words.noConfiguration };
  const before = textOfFile(path);
  if (before === undefined) return { problem: words.cannotWrite(named(desk, path).name, 'UTF-8') };
  const common = { rule: result.ruleId, file: escaped(pathFrom(dirname(path), desk.absolute(file))) };
  for (const place of placesOf(result)) {
    const suppression: SuppressionEntry = { ...common, ...place, reason };
    if (!suppressesOnly(judged, await desk.tryOut(file, { suppression }), result)) continue;
    return { change: { ...named(desk, path), before, after: withSuppression(before, suppression) } };
  }
  return { problem: words.cannotSuppress };
}

/** Words that are enough to know a passage by. */
const FEW = 12;

/** How a suppression may be narrowed to the result, the shortest way first. */
function placesOf({ evidence, place }: Result): readonly Pick<SuppressionEntry, 'words' | 'heading'>[] {
  const quote = evidence[0]?.quote;
  if (quote === undefined) return [...(place === null ? [] : [{ heading: place.heading }]), {}];
  return [{ words: quote.split(' ').slice(0, FEW).join(' ') }, { words: quote }, {}];
}

/** A path as a glob that means nothing else. */
const escaped = (path: string): string => path.replace(/[\\*?[\]{}()!+@|]/g, '\\$&');

function withSuppression(text: string | null, entry: SuppressionEntry): string {
  if (text === null) return `${JSON.stringify({ suppressions: [entry] }, null, 2)}\n`;
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  const formattingOptions = {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 1 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  return applyEdits(text, modify(text, ['suppressions', -1], entry, { formattingOptions, isArrayInsertion: true }));
}

/** Whether a result is suppressed, and nothing else is otherwise than before. */
export function suppressesOnly(
  before: JudgedFile,
  after: FileReport,
  { fingerprint }: Pick<Result, 'fingerprint'>,
): boolean {
  if (
    'error' in after ||
    after.results.length !== before.results.length ||
    after.notices.length > before.notices.length
  )
    return false;
  return after.results.every((result, i) => {
    const old = before.results[i]!;
    const status = result.fingerprint === fingerprint ? 'suppressed' : old.status;
    return result.fingerprint === old.fingerprint && result.ruleId === old.ruleId && result.status === status;
  });
}
