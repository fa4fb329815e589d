/**
 * What GitHub tells of the event that started the workflow.
 */
import { readFileSync } from 'node:fs';
import { ActionError } from './inputs.js';

export interface Event {
  /** The commit that the event's change starts from; null: there is none, and everything comes for the first time. */
  readonly base: string | null;
  /** The last commit of the pull request itself, where there is one. */
  readonly head: string | null;
  /** The history before the push was replaced: its start may be in no clone any more. */
  readonly forced: boolean;
  /** Number of the pull request, where there is one. */
  readonly pullRequest: number | null;
}

const SHA = /^[0-9a-f]{40,64}$/;
const NONE = /^0+$/;

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Readonly<Record<string, unknown>>)[key]
        : undefined,
    value,
  );
}

/** @param path of the event's payload, as in GITHUB_EVENT_PATH */
export function readEvent(path: string | undefined): Event {
  if (!path) return { base: null, head: null, forced: false, pullRequest: null };
  let payload: unknown;
  try {
    payload = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new ActionError('the file behind GITHUB_EVENT_PATH cannot be read: run this in GitHub Actions, or set base');
  }
  const bases = [
    at(payload, 'pull_request', 'base', 'sha'),
    at(payload, 'merge_group', 'base_sha'),
    at(payload, 'before'),
  ];
  const isSha = (sha: unknown): sha is string => typeof sha === 'string' && SHA.test(sha);
  const base = bases.find(isSha);
  const head = at(payload, 'pull_request', 'head', 'sha');
  const number = at(payload, 'pull_request', 'number');
  return {
    base: base === undefined || NONE.test(base) ? null : base,
    head: isSha(head) ? head : null,
    forced: at(payload, 'forced') === true,
    pullRequest: Number.isSafeInteger(number) ? Number(number) : null,
  };
}
