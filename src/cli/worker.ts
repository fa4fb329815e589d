/**
 * A thread of a batch: gets a job once, then tasks one by one, and answers each with what was found.
 */
import type { MessagePort } from 'node:worker_threads';
import type { OwnRules } from '../check/index.js';
import { lint } from '../lint.js';
import { type Job, type Judged, judgeWith, type Task } from './judge.js';

/** Standard input is never given to a worker. */
async function* nothing(): AsyncIterable<Uint8Array> {}

/** What a worker says: that it has started, and then one `Judged` for each task, in their order. */
export type Message = 'ready' | Judged;

/** The main thread has loaded the same folders without a mistake: one made since then ends the thread. */
async function ownRulesOf({ ruleFolders, cwd }: Job): Promise<OwnRules | undefined> {
  if (ruleFolders.length === 0) return undefined;
  const { loadFolders } = await import('./own-rules/index.js');
  const loaded = loadFolders(ruleFolders, cwd);
  if ('lines' in loaded) throw new Error(loaded.lines[0]);
  return loaded.ownRules;
}

/** The worker's side of bin/worker.cjs. */
export async function work(port: MessagePort, job: Job): Promise<void> {
  const judge = judgeWith({ linter: lint, ownRules: await ownRulesOf(job), stdin: nothing() }, job);
  const say = (message: Message): void => port.postMessage(message);
  let last = Promise.resolve();
  port.on('message', (task: Task) => {
    last = last.then(async () => say(await judge(task)));
  });
  say('ready');
}
