/**
 * The terminal: taken over when the report opens, and given back whatever ends it. Frames come in as lines; only what changed is written.
 */
import { spawnSync } from 'node:child_process';
import { writeSync } from 'node:fs';
import type { Size } from './layout/regions.js';

const ESC = '\u001b';
/** Alternate screen, no wrapping at the edge, no cursor, pasted text told from typed. */
const ENTER = `${ESC}[?1049h${ESC}[?7l${ESC}[?25l${ESC}[?2004h${ESC}[2J`;
/** Of an alternate screen that grew, tmux leaves on the ordinary one what stands above the cursor: so nothing does. */
const LEAVE = `${ESC}[0m${ESC}[2J${ESC}[H${ESC}[?2004l${ESC}[?25h${ESC}[?7h${ESC}[?1049l`;
/** Terminals that know these show a frame all at once. */
const BEGIN = `${ESC}[?2026h`;
const END = `${ESC}[?2026l`;

/** Whether a shell can stop a program and continue it. */
const HAS_JOBS = process.platform !== 'win32';

/** The signals that ask to end. */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;
export type EndingSignal = (typeof ENDING)[number];
/** Those of them that keys send, to all programs in the foreground. */
const FROM_KEYS: ReadonlySet<EndingSignal> = new Set(['SIGINT', 'SIGQUIT']);

interface TerminalEvents {
  readonly resized: () => void;
  readonly ended: (signal: EndingSignal) => void;
  /** The process is in the foreground again. */
  readonly resumed: () => void;
}

/** Hands a text to tmux, and by it to the terminal around it: unless it is told otherwise it ignores OSC 52. Before 3.2 it cannot be handed any. */
const isTakenByTmux = (text: string): boolean =>
  spawnSync('tmux', ['load-buffer', '-w', '-'], { input: text, timeout: 1000 }).status === 0;

export class Terminal {
  #shown: readonly string[] = [];
  #isTaken = false;
  #isLent = false;
  #events: TerminalEvents | null = null;
  /** Readers of a screen are served on the ordinary one, line by line. */
  readonly #plain: boolean;

  constructor(plain: boolean) {
    this.#plain = plain;
  }

  get size(): Size {
    const { columns, rows } = process.stdout;
    return { columns: columns || 80, rows: rows || 24 };
  }

  /** Takes the terminal over, and hears what happens to it. */
  open(events: TerminalEvents): void {
    this.#events = events;
    process.stdout.on('resize', events.resized);
    for (const signal of ENDING) process.on(signal, this.#ended);
    if (HAS_JOBS) {
      process.on('SIGTSTP', this.#stopped);
      process.on('SIGCONT', this.#continued);
    }
    // The last resort: whatever ends the process ends the alternate screen.
    process.on('exit', this.#restore);
    this.#take();
  }

  /** Gives it back for good. */
  close(): void {
    const events = this.#events;
    this.#restore();
    process.off('exit', this.#restore);
    process.off('SIGTSTP', this.#stopped);
    process.off('SIGCONT', this.#continued);
    if (events === null) return;
    process.stdout.off('resize', events.resized);
    for (const signal of ENDING) process.off(signal, this.#ended);
    this.#events = null;
  }

  /** Shows a frame. */
  show(lines: readonly string[]): void {
    if (!this.#isTaken) return;
    const changed = lines.flatMap((line, row) =>
      line === this.#shown[row] ? [] : [`${ESC}[${row + 1};1H${ESC}[0m${ESC}[2K${line}`],
    );
    for (let row = lines.length; row < this.#shown.length; row++)
      changed.push(`${ESC}[${row + 1};1H${ESC}[0m${ESC}[2K`);
    this.#shown = lines;
    if (changed.length > 0) process.stdout.write(`${BEGIN}${changed.join('')}${ESC}[0m${END}`);
  }

  /** The next frame is written whole. */
  forget(): void {
    this.#shown = [];
    if (this.#isTaken && !this.#plain) process.stdout.write(`${ESC}[0m${ESC}[2J`);
  }

  /** Puts text into the clipboard, as far as the terminal allows (OSC 52). */
  copy(text: string, isInTmux: boolean): void {
    if (isInTmux && isTakenByTmux(text)) return;
    process.stdout.write(`${ESC}]52;c;${Buffer.from(text).toString('base64')}\u0007`);
  }

  /** Lends the terminal to a program that runs meanwhile: keys that interrupt are its own, and Ctrl-Z stops it and us together. */
  lend<T>(run: () => T): T {
    this.#give();
    this.#isLent = true;
    // Nobody is there to hear it: as it is by default, the shell gets the terminal.
    process.off('SIGTSTP', this.#stopped);
    try {
      return run();
    } finally {
      if (HAS_JOBS) process.on('SIGTSTP', this.#stopped);
      this.#take();
      // What was sent meanwhile is heard before this.
      setImmediate(() => {
        this.#isLent = false;
      });
    }
  }

  /** To the shell, as Ctrl-Z does: the whole job is stopped. Where nobody could continue it, nothing happens. */
  suspend(): void {
    if (!HAS_JOBS) return;
    this.#give();
    process.off('SIGTSTP', this.#stopped);
    process.kill(0, 'SIGTSTP');
    // From here on the process runs again.
    setImmediate(() => {
      process.on('SIGTSTP', this.#stopped);
      this.#continued();
    });
  }

  readonly #ended = (signal: EndingSignal): void => {
    if (!this.#isLent || !FROM_KEYS.has(signal)) this.#events?.ended(signal);
  };

  readonly #stopped = (): void => this.suspend();

  readonly #continued = (): void => {
    if (this.#isTaken) this.#give();
    this.#take();
    this.#events?.resumed();
  };

  #take(): void {
    if (this.#isTaken) return;
    this.#isTaken = true;
    this.#shown = [];
    if (!this.#plain) process.stdout.write(ENTER);
    process.stdin.setRawMode(true);
  }

  #give(): void {
    if (!this.#isTaken) return;
    this.#isTaken = false;
    process.stdin.setRawMode(false);
    if (!this.#plain) process.stdout.write(LEAVE);
  }

  readonly #restore = (): void => {
    if (!this.#isTaken) return;
    this.#isTaken = false;
    try {
      process.stdin.setRawMode(false);
      // Whatever is to be said after it comes after it.
      if (!this.#plain) writeSync(1, LEAVE);
    } catch {
      // The terminal is gone.
    }
  };
}
