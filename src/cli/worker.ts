/**
 * A thread of a batch: gets a job once, then inputs one by one, and answers each with what was found.
 */
import type { MessagePort } from 'node:worker_threads';
import { lint } from '../lint.js';
import type { Input } from '../read/index.js';
import { type Job, type Judged, judgeWith } from './judge.js';

/** Standard input is never given to a worker. */
async function* nothing(): AsyncIterable<Uint8Array> {}

/** What a worker says: that it has started, and then one `Judged` for each input, in their order. */
export type Message = 'ready' | Judged;

/** The worker's side of bin/worker.cjs. */
export function work(port: MessagePort, job: Job): void {
  const judge = judgeWith(lint, job, nothing());
  const say = (message: Message): void => port.postMessage(message);
  let last = Promise.resolve();
  port.on('message', (input: Input) => {
    last = last.then(async () => say(await judge(input)));
  });
  say('ready');
}
