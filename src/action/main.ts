/**
 * The shell around the action: inputs and environment of GitHub Actions -> outputs, job summary, annotations, files, exit code.
 */
import { lstatSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import * as core from '@actions/core';
import { documentedRules } from '../check/index.js';
import type { Level } from '../check/result.js';
import { UsageError } from '../cli/arguments.js';
import { isoDay } from '../language/day.js';
import { GitError } from '../read/git.js';
import { pathFrom } from '../read/paths.js';
import { type Annotation, annotationsOf, MOST } from '../report/ci/annotations.js';
import { changeFails, changeMarkdown, countsOf } from '../report/ci/change.js';
import { changeSarif } from '../report/ci/change-sarif.js';
import { changeWordsOf } from '../report/ci/change-words.js';
import { fileOf } from '../report/ci/github.js';
import { MAX_BYTES } from '../report/ci/markdown.js';
import { code } from '../report/ci/markup.js';
import { comparisonJson } from '../report/comparison-json.js';
import { frameOf } from '../report/frame.js';
import { safe } from '../report/index.js';
import { MAX_COMMENT_BYTES, writeComment } from './comment.js';
import { type Event, readEvent } from './event.js';
import { ActionError, type Inputs, inputsFrom } from './inputs.js';
import { type Place, pathWithin } from './judging.js';
import { type Judged, judgeChange } from './run.js';

const oneLine = (text: string): string => safe(text.replaceAll('\n', ' '));

const COMMANDS: Readonly<Record<Level, typeof core.error>> = {
  error: core.error,
  warning: core.warning,
  note: core.notice,
};

function annotate({ level, title, message, file, region }: Annotation): void {
  const { line, endLine, col, endColumn } = region;
  COMMANDS[level](message, {
    title,
    ...(file !== '' && { file }),
    ...(line !== undefined && { startLine: line }),
    ...(endLine !== undefined && { endLine }),
    ...(col !== undefined && { startColumn: col }),
    ...(endColumn !== undefined && { endColumn }),
  });
}

async function sarif({ change, asOf, language, ownRules }: Judged): Promise<string> {
  return changeSarif(change, isoDay(asOf), { rules: await documentedRules(ownRules), ...(language && { language }) });
}

/** Not through a link, which may lead anywhere. */
function writeNew(path: string, text: string, input: string): void {
  mkdirSync(dirname(path), { recursive: true });
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile() === false) {
    throw new ActionError(`${input}: there is something at ${path} that is no file: name another`);
  }
  writeFileSync(path, text);
}

async function comment(judged: Judged, look: Parameters<typeof changeMarkdown>[1], inputs: Inputs, event: Event) {
  if (event.pullRequest === null) {
    core.info('no comment: this is no pull request');
    return;
  }
  const markdown = changeMarkdown(judged.change, { ...look, maxBytes: MAX_COMMENT_BYTES });
  const outcome = await writeComment(markdown, {
    api: process.env.GITHUB_API_URL ?? 'https://api.github.com',
    repository: process.env.GITHUB_REPOSITORY ?? '',
    pullRequest: event.pullRequest,
    token: inputs.token || process.env.GITHUB_TOKEN || '',
    config: inputs.config,
  });
  if ('problem' in outcome) core.warning(`the comment could not be written: ${oneLine(outcome.problem)}`);
  else core.info(outcome.written === 'new' ? 'commented on the pull request' : 'updated the comment');
}

async function report(judged: Judged, inputs: Inputs, event: Event, place: Place): Promise<void> {
  const { change, asOf, language, ownRules, base } = judged;
  const look = { ...(language && { language }), ...(ownRules && { ownRules }), maxBytes: MAX_BYTES };
  const { regressions, fixed, findings } = countsOf(change);
  const reportFile = join(place.scratch, 'privlint-report.json');
  writeFileSync(reportFile, comparisonJson({ ...change, asOf: isoDay(asOf) }));
  if (inputs.sarifFile !== null) {
    const path = pathWithin(inputs.sarifFile, 'sarif-file', place);
    if (change.files.some((file) => resolve(place.cwd, file.path) === path)) {
      throw new ActionError(`sarif-file: ${inputs.sarifFile} would overwrite the policy: name another file`);
    }
    writeNew(path, await sarif(judged), 'sarif-file');
    core.setOutput('sarif-file', pathFrom(place.cwd, path));
  }
  core.setOutput('regressions', regressions);
  core.setOutput('findings', findings);
  core.setOutput('fixed', fixed);
  core.setOutput('report', reportFile);
  if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(changeMarkdown(change, look)).write();
  if (inputs.comment) await comment(judged, look, inputs, event);
  core.info(base === null ? 'nothing to compare with: everything is new' : `compared with ${base}`);
  for (const { kind, where, what } of change.easings)
    core.info(`does not count here: ${kind}: ${oneLine(`${what} (${where})`)}`);
  const everything = inputs.failOn === 'error' || inputs.failOn === 'warning';
  const annotations = annotationsOf(change.files, { ...look, everything });
  annotations.forEach(annotate);
  const room = MOST - annotations.filter(({ level }) => level === 'error').length;
  for (const [i, { path, error }] of change.failed.entries()) {
    const properties = { title: frameOf(language ?? 'en').notJudged, file: fileOf(path) ?? '' };
    if (i < room) core.error(oneLine(`${path}: ${error}`), properties);
    else core.info(`${properties.title}: ${oneLine(`${path}: ${error}`)}`);
  }
  const words = changeWordsOf('en');
  core.info([words.regressions(regressions), words.fixed(fixed), words.findings(findings)].join(', '));
  if (change.failed.length > 0 || changeFails(change)) process.exitCode = core.ExitCode.Failure;
}

async function fail(error: unknown): Promise<void> {
  const isExpected = error instanceof ActionError || error instanceof UsageError || error instanceof GitError;
  const message = error instanceof Error ? error.message : String(error);
  const lines = isExpected ? message.split('\n').map(safe) : [`internal error, please report it: ${oneLine(message)}`];
  if (process.env.GITHUB_STEP_SUMMARY) {
    const items = lines.map((line) => `- ${code(line)}`).join('\n');
    await core.summary.addRaw(`## ❌ privlint\n\n${items}\n`).write();
  }
  core.setFailed(lines.join('\n'));
}

async function main(): Promise<void> {
  try {
    const cwd = realpathSync(process.env.GITHUB_WORKSPACE ?? process.cwd());
    const scratch = mkdtempSync(join(realpathSync(process.env.RUNNER_TEMP ?? tmpdir()), 'privlint-'));
    const place: Place = { cwd, scratch, now: new Date() };
    const inputs = inputsFrom((name) => core.getInput(name, { trimWhitespace: true }));
    const event = readEvent(process.env.GITHUB_EVENT_PATH);
    const judged = await judgeChange(inputs, event, place, (message) => core.warning(oneLine(message)));
    await report(judged, inputs, event, place);
  } catch (error) {
    await fail(error);
  }
}

void main();
