/**
 * The shell around the reducer: keys and what happens in the world go in, frames and effects come out.
 */
import { spawnSync } from 'node:child_process';
import { rmSync, unwatchFile, watchFile } from 'node:fs';
import type { Key } from 'ink';
import { writeWhole } from '../config/write-text.js';
import type { Document } from '../parse/document.js';
import type { FileReport } from '../report/report.js';
import { reversed } from './change.js';
import type { Desk } from './desk.js';
import { editorAt, editorCommand } from './editor.js';
import { press } from './keys.js';
import { type Paint, painterFor } from './layout/paint.js';
import { wordsOf } from './panes.js';
import { reduce } from './reduce.js';
import { type Reviewed, reviewed } from './reviewed.js';
import { frameLines } from './screen/frame.js';
import { type Action, type Effect, initial, type State, type Step, type Written } from './state.js';
import type { EndingSignal, Terminal } from './terminal.js';
import { KeyReader } from './terminal-keys.js';
import type { Shown } from './views/show.js';

/** How a session ended. */
export interface Ending {
  /** Null: by the user's choice. */
  readonly signal: EndingSignal | null;
  /** What it wrote, a line each file. */
  readonly lines: readonly string[];
}

/** How often it is shown what was judged meanwhile, in milliseconds. */
const SHOW_MS = 100;
/** How often a file that is watched is looked at, in milliseconds. */
const WATCH_MS = 250;

interface SessionOptions {
  readonly desk: Desk;
  readonly terminal: Terminal;
  /** For a reader of the screen: in words, line by line. */
  readonly spoken: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export class Session {
  readonly #options: SessionOptions;
  readonly #painter: Paint;
  #state: State;
  /** What each policy was made of. */
  readonly #documents = new WeakMap<Reviewed, Document>();
  #shown: Shown | null = null;
  #end: (ending: Ending) => void = () => {};
  #fail: (error: unknown) => void = () => {};
  readonly #keys = new KeyReader();
  #watched: readonly string[] = [];
  #isOver = false;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#painter = painterFor(options.desk.color);
    this.#state = initial(options.desk.paths, options.terminal.size, options.desk.language);
  }

  /** Opens the first policy and lets the user go on from there. */
  async run(): Promise<Ending> {
    const { terminal } = this.#options;
    const ending = new Promise<Ending>((resolve, reject) => {
      this.#end = resolve;
      this.#fail = reject;
    });
    process.on('uncaughtException', this.#crash);
    process.on('unhandledRejection', this.#crash);
    try {
      await this.#openFirst();
      terminal.open({
        // What a terminal leaves of a screen that it makes smaller or larger is its own affair.
        resized: () => this.#redraw(),
        ended: (signal) => this.#finish(signal),
        resumed: () => this.#redraw(),
      });
      this.#act({ type: 'resize', size: terminal.size });
      setImmediate(() => void this.#goOn().catch(this.#fail));
      return await ending;
    } finally {
      this.#isOver = true;
      this.#watch(false);
      terminal.close();
      this.#shown?.close();
      process.off('uncaughtException', this.#crash);
      process.off('unhandledRejection', this.#crash);
    }
  }

  /** The first policy that can be judged; of several files their list. */
  async #openFirst(): Promise<void> {
    const { desk } = this.#options;
    for (let file = 0; file < desk.paths.length; file++) {
      const opened = await this.#read(file);
      this.#state = reduce(this.#state, opened).state;
      if (opened.policy !== null) break;
    }
    if (desk.paths.length > 1) this.#state = reduce(this.#state, { type: 'view', view: 'files' }).state;
  }

  readonly #crash = (error: unknown): void => this.#fail(error);

  #finish(signal: EndingSignal | null): void {
    this.#end({ signal, lines: writtenLines(this.#state) });
  }

  /** What the first screen can do without: keys, why the rules are there, and the other policies. */
  async #goOn(): Promise<void> {
    const { desk } = this.#options;
    await this.#mount();
    this.#act({ type: 'explained', docs: await desk.docs() });
    let judged: [number, FileReport][] = [];
    let shown = performance.now();
    for (let file = 0; file < desk.paths.length && !this.#isOver; file++) {
      // Keys go before.
      await new Promise((resolve) => setImmediate(resolve));
      if (this.#state.files[file]!.report !== null) continue;
      judged.push([file, (await desk.judge(file)).report]);
      if (performance.now() - shown < SHOW_MS) continue;
      this.#act({ type: 'judged', reports: new Map(judged) });
      judged = [];
      shown = performance.now();
    }
    this.#act({ type: 'judged', reports: new Map(judged) });
  }

  readonly #input = (input: string, key: Key): void => {
    const before = this.#state;
    for (const name of this.#keys.keysOf(input, key)) this.#take(press(this.#state, name));
    if (this.#state !== before) this.#paint();
  };

  #act(action: Action): void {
    const before = this.#state;
    this.#take(reduce(before, action));
    if (this.#state !== before) this.#paint();
  }

  /** What comes next. What is to be done begins when the frame of it has been shown. */
  #take({ state, effects }: Step): void {
    this.#state = state;
    for (const effect of effects) setImmediate(() => this.#carryOut(effect).catch(this.#fail));
  }

  #paint(): void {
    if (this.#isOver) return;
    const { terminal, spoken } = this.#options;
    if (this.#shown !== null) this.#shown.update(this.#state);
    else if (!spoken) terminal.show(frameLines(this.#state, this.#painter));
  }

  /** From here on ink shows the screen, and hears the keys; those that were pressed before are not lost. */
  async #mount(): Promise<void> {
    const { terminal, spoken } = this.#options;
    const { show } = await import('./views/show.js');
    if (this.#isOver) return;
    this.#shown = show(this.#state, this.#painter, spoken ? null : terminal, this.#input);
    this.#shown.over.catch(this.#fail);
  }

  #redraw(): void {
    this.#options.terminal.forget();
    this.#state = reduce(this.#state, { type: 'resize', size: this.#options.terminal.size }).state;
    this.#paint();
  }

  async #carryOut(effect: Effect): Promise<void> {
    const { terminal, env } = this.#options;
    switch (effect.type) {
      case 'quit':
        return this.#finish(effect.interrupted ? 'SIGINT' : null);
      case 'redraw':
        return this.#redraw();
      case 'suspend':
        return terminal.suspend();
      case 'copy':
        return terminal.copy(effect.text, Boolean(env.TMUX));
      case 'open':
        return this.#open(effect.file);
      case 'watch':
        return this.#watch(effect.on);
      case 'edit':
        return this.#edit(effect.file, effect.line, effect.column);
      case 'propose':
        return this.#propose(effect);
      case 'write':
        return this.#write(effect.written, effect.undo);
    }
  }

  /** Judges a policy. What is wrong with configuration or baseline is told, and changes nothing. */
  async #read(file: number): Promise<Extract<Action, { type: 'opened' }>> {
    const { desk } = this.#options;
    const { report, document } = await desk.judge(file);
    let policy: Reviewed | null = null;
    if (!('error' in report) && document !== null)
      policy = reviewed(report, document, desk.language, (language) => desk.titlesIn(language));
    if (policy !== null && document !== null) this.#documents.set(policy, document);
    return { type: 'opened', file, report, policy };
  }

  async #open(file: number): Promise<void> {
    this.#act(await this.#read(file));
    if (this.#state.watching) this.#watch(true);
  }

  /** Reads settings again. @returns whether they can be used; else it is told why not */
  async #reload(): Promise<boolean> {
    try {
      await this.#options.desk.reload();
      return true;
    } catch (error) {
      this.#complain(error instanceof Error ? error.message : String(error));
      return false;
    }
  }

  /** Reads settings and the open policy again. */
  async #reread(): Promise<void> {
    if (!(await this.#reload())) return;
    const { open } = this.#state;
    const read = await this.#read(open);
    // The user may have gone on to another.
    if (this.#state.open === open) this.#act(read);
  }

  readonly #complain = (text: string): void => this.#act({ type: 'said', message: { text, tone: 'bad' } });

  /** Works out a change, of what the files hold now: somebody else may have decided something meanwhile. */
  async #propose({ excuse, file, policy, result, reason }: Extract<Effect, { type: 'propose' }>): Promise<void> {
    const { desk } = this.#options;
    const { acceptance, suppression } = await import('./proposals.js');
    if (!(await this.#reload())) return;
    const decision = {
      file,
      judged: policy.file,
      document: this.#documents.get(policy)!,
      result: policy.file.results[result]!,
      reason,
      words: policy.words,
    };
    const proposal = excuse === 'accept' ? acceptance(desk, decision) : await suppression(desk, decision);
    if ('change' in proposal) return this.#act({ type: 'proposed', excuse, change: proposal.change });
    if (proposal.isOutdated) await this.#reread();
    this.#complain(proposal.problem);
  }

  async #edit(file: number, line: number, column: number): Promise<void> {
    const { desk, terminal, env } = this.#options;
    const [program, ...args] = editorAt(editorCommand(env), desk.absolute(file), line, column);
    const { error } = terminal.lend(() => spawnSync(program, args, { stdio: 'inherit', cwd: desk.cwd }));
    this.#redraw();
    if (error) return this.#complain(wordsOf(this.#state).noEditor(program));
    if (file === this.#state.open) await this.#reread();
    else await this.#open(file);
    this.#act({ type: 'said', message: { text: wordsOf(this.#state).read(desk.paths[file]!), tone: 'good' } });
  }

  async #write(written: Written, undo: boolean): Promise<void> {
    const change = undo ? reversed(written.change) : written.change;
    const { textOfFile } = await import('./proposals.js');
    const words = wordsOf(this.#state);
    if (textOfFile(change.path) !== change.before) {
      await this.#reread();
      return this.#complain(words.changedMeanwhile(change.name));
    }
    try {
      if (change.after === null) rmSync(change.path);
      else writeWhole(change.path, change.after);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      return this.#complain(words.cannotWrite(change.name, code));
    }
    await this.#reread();
    this.#act({ type: 'wrote', written, undone: undo });
  }

  #watch(on: boolean): void {
    for (const path of this.#watched) unwatchFile(path, this.#changed);
    const { desk } = this.#options;
    this.#watched = on
      ? [desk.absolute(this.#state.open), desk.configurationPath(), desk.baseline()?.path].flatMap((path) => path ?? [])
      : [];
    for (const path of this.#watched) watchFile(path, { interval: WATCH_MS }, this.#changed);
  }

  readonly #changed = (): void => {
    this.#settle().catch(this.#fail);
  };

  /** Reads again what was saved. Where it cannot be judged, it may be half written: it is waited for. */
  async #settle(): Promise<void> {
    const { desk } = this.#options;
    for (let patience = 4; patience > 0 && this.#state.policy !== null; patience--) {
      const { report } = await desk.judge(this.#state.open);
      if (!('error' in report)) break;
      await new Promise((resolve) => setTimeout(resolve, WATCH_MS));
    }
    await this.#reread();
  }
}

/** What was written, each file once: `2 accepted in privlint-baseline.json`. */
function writtenLines(state: State): string[] {
  const words = wordsOf(state).written;
  const counts = new Map<string, number>();
  const keyOf = ({ excuse, change }: Written): string => `${excuse} ${change.name}`;
  for (const one of state.written) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  const firsts = state.written.filter(
    (one, i) => state.written.findIndex((other) => keyOf(other) === keyOf(one)) === i,
  );
  return firsts.map((one) => {
    const count = counts.get(keyOf(one))!;
    return one.excuse === 'accept' ? words.accepted(count, one.change.name) : words.suppressed(count, one.change.name);
  });
}
