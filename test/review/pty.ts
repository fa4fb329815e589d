/** The real program in a pseudo-terminal, and what its screen shows. */
import { fileURLToPath } from 'node:url';
import { type IPty, spawn } from '@lydell/node-pty';
import headless from '@xterm/headless';

const bin = fileURLToPath(new URL('../../bin/privlint.js', import.meta.url));

/** The names of keys, and what a terminal sends for them. */
const SENT: Readonly<Record<string, string>> = {
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  home: '\u001b[H',
  end: '\u001b[F',
  pageup: '\u001b[5~',
  pagedown: '\u001b[6~',
  'shift-tab': '\u001b[Z',
  enter: '\r',
  esc: '\u001b',
  tab: '\t',
  space: ' ',
  backspace: '\u007f',
  'ctrl-c': '\u0003',
  'ctrl-l': '\u000c',
  'ctrl-u': '\u0015',
  'ctrl-z': '\u001a',
};

export interface Options {
  readonly cwd: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** In place of privlint: a program and its arguments. */
  readonly program?: readonly [string, ...string[]];
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** So long nothing takes, however busy the machine. */
const PATIENCE_MS = 20_000;

export class Pty {
  readonly #terminal: InstanceType<typeof headless.Terminal>;
  readonly #pty: IPty;
  #received = '';
  #exit: number | null = null;

  constructor(args: readonly string[], { cwd, columns = 80, rows = 24, env = {}, program }: Options) {
    this.#terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 200 });
    const [file, ...rest] = program ?? [process.execPath, bin, ...args];
    const clean = { PATH: process.env.PATH ?? '', HOME: cwd, TERM: 'xterm-256color', LANG: 'C.UTF-8', ...env };
    this.#pty = spawn(file, rest, { cols: columns, rows, cwd, env: clean, name: clean.TERM });
    this.#pty.onData((data) => {
      this.#received += data;
      this.#terminal.write(data);
    });
    this.#pty.onExit(({ exitCode }) => {
      this.#exit = exitCode;
    });
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** All that was written so far. */
  get received(): string {
    return this.#received;
  }

  /** The screen's lines, without blanks at their ends. */
  async lines(): Promise<readonly string[]> {
    await new Promise<void>((resolve) => this.#terminal.write('', resolve));
    const { active } = this.#terminal.buffer;
    return Array.from(
      { length: this.#terminal.rows },
      (_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? '',
    );
  }

  async screen(): Promise<string> {
    return (await this.lines()).join('\n');
  }

  /** Whether the alternate screen is shown. */
  async isTaken(): Promise<boolean> {
    await this.lines();
    return this.#terminal.buffer.active.type === 'alternate';
  }

  /** Words on the screen that are painted in reverse. */
  async reversed(): Promise<string> {
    await this.lines();
    const { active } = this.#terminal.buffer;
    const rows = Array.from({ length: this.#terminal.rows }, (_, row) => {
      const line = active.getLine(active.viewportY + row)!;
      return Array.from({ length: this.#terminal.cols }, (_, column) => line.getCell(column)!)
        .filter((cell) => cell.isInverse())
        .map((cell) => cell.getChars())
        .join('');
    });
    return rows.filter((row) => row !== '').join('\n');
  }

  /** Types keys by their names, and any other text as it is. Each is sent by itself. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.#pty.write(SENT[key] ?? key);
      await sleep(15);
    }
  }

  /** Waits until the screen says this. @returns the screen */
  async waitFor(expected: string | RegExp, what: 'on the screen' | 'gone' = 'on the screen'): Promise<string> {
    const wanted = what === 'on the screen';
    const says = (screen: string): boolean =>
      typeof expected === 'string' ? screen.includes(expected) : expected.test(screen);
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const screen = await this.screen();
      if (says(screen) === wanted) return screen;
      if (Date.now() > until || this.#exit !== null) throw new Error(`${expected} is not ${what}:\n${screen}`);
      await sleep(20);
    }
  }

  /** Waits for something that is not on the screen. */
  async until(holds: () => boolean | Promise<boolean>): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    while (!(await holds())) {
      if (Date.now() > until) throw new Error(`it did not come to pass:\n${await this.screen()}`);
      await sleep(20);
    }
  }

  resize(columns: number, rows: number): void {
    this.#terminal.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  signal(name: string): void {
    process.kill(this.#pty.pid, name);
  }

  /** Waits for the end. @returns the exit code */
  async ended(): Promise<number> {
    await this.until(() => this.#exit !== null);
    // What was written last may still be on its way.
    await sleep(50);
    return this.#exit!;
  }

  kill(): void {
    if (this.#exit === null) this.#pty.kill('SIGKILL');
  }
}
