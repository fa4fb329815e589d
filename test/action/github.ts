/** GitHub as the action sees it: a repository with commits, a runner's environment and files, and an API on this machine. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { scratchFolder } from '../scratch.js';

const ACTION = fileURLToPath(new URL('../../dist/action/index.cjs', import.meta.url));

export interface Run {
  readonly code: number;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** `::error ...::...` and the like, in their order. */
  readonly commands: readonly string[];
}

export interface Inputs {
  readonly [name: string]: string;
}

export class Repository {
  private constructor(readonly cwd: string) {}

  /** With one commit, which has these files. */
  static of(files: Readonly<Record<string, string>>): Repository {
    const repository = new Repository(scratchFolder());
    repository.git('init', '-q', '-b', 'main');
    repository.commit(files);
    return repository;
  }

  /** As actions/checkout fetches by default: one commit. */
  static shallow(origin: Repository): Repository {
    const clone = new Repository(join(scratchFolder(), 'clone'));
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${origin.cwd}`, clone.cwd], { stdio: 'ignore' });
    return clone;
  }

  /** Without the files of any commit but the last, and with nowhere to get them from. */
  static filtered(origin: Repository): Repository {
    origin.git('config', 'uploadpack.allowFilter', 'true');
    const clone = new Repository(join(scratchFolder(), 'clone'));
    execFileSync('git', ['clone', '-q', '--filter=blob:none', `file://${origin.cwd}`, clone.cwd], { stdio: 'ignore' });
    clone.git('remote', 'set-url', 'origin', 'file:///nowhere');
    return clone;
  }

  git(...args: readonly string[]): string {
    const identity = ['-c', 'user.name=a', '-c', 'user.email=a@b.no', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', [...identity, ...args], { cwd: this.cwd, encoding: 'utf8', stdio: 'pipe' }).trim();
  }

  write(files: Readonly<Record<string, string | null>>): void {
    for (const [name, text] of Object.entries(files)) {
      const path = join(this.cwd, name);
      mkdirSync(dirname(path), { recursive: true });
      if (text === null) rmSync(path);
      else writeFileSync(path, text);
    }
  }

  /** @param files null: is taken out. @returns the commit */
  commit(files: Readonly<Record<string, string | null>>): string {
    this.write(files);
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', 'x');
    return this.head;
  }

  get head(): string {
    return this.git('rev-parse', 'HEAD');
  }

  /** Runs the built action as a step of a workflow. */
  async run(event: object, inputs: Inputs = {}, environment: Readonly<Record<string, string>> = {}): Promise<Run> {
    const runner = scratchFolder();
    const at = (name: string): string => join(runner, name);
    for (const name of ['output', 'summary']) writeFileSync(at(name), '');
    writeFileSync(at('event.json'), JSON.stringify(event));
    const given = { 'as-of': '2026-11-21', lang: 'en', ...inputs };
    const env = {
      PATH: process.env.PATH ?? '',
      HOME: runner,
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: this.cwd,
      GITHUB_EVENT_PATH: at('event.json'),
      GITHUB_OUTPUT: at('output'),
      GITHUB_STEP_SUMMARY: at('summary'),
      GITHUB_REPOSITORY: 'nordfjell/nettside',
      RUNNER_TEMP: runner,
      ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      ...environment,
    };
    const { code, log } = await finished(this.cwd, env);
    return {
      code,
      log,
      summary: readFileSync(at('summary'), 'utf8'),
      outputs: outputsIn(readFileSync(at('output'), 'utf8')),
      commands: log.split(/\r?\n/).filter((line) => /^\s*(?:::|##\[)/.test(line)),
    };
  }

  /** A step on a pull request from this commit on. */
  pullRequest(base: string, inputs: Inputs = {}, environment: Readonly<Record<string, string>> = {}): Promise<Run> {
    return this.run({ pull_request: { number: 7, base: { sha: base } } }, inputs, environment);
  }

  has(name: string): boolean {
    return existsSync(join(this.cwd, name));
  }
}

function finished(cwd: string, env: NodeJS.ProcessEnv): Promise<{ code: number; log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [ACTION], { cwd, env });
    let log = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        log += text;
      });
    }
    child.on('error', reject).on('close', (code) => resolve({ code: code ?? -1, log }));
  });
}

/** As the runner reads it: `name<<delimiter`, lines, delimiter. */
function outputsIn(text: string): Record<string, string> {
  const found = text.matchAll(/^(?<name>[^\n<]+)<<(?<mark>\S+)\n(?<value>[\s\S]*?)\n\k<mark>$/gm);
  return Object.fromEntries([...found].map(({ groups }) => [groups!.name, groups!.value]));
}

export interface StoredComment {
  readonly id: number;
  readonly user: { readonly login: string; readonly type: string };
  body: string;
}

/** An API with the comments of a pull request. */
export async function api(comments: StoredComment[], { mayWrite = true } = {}) {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://x');
    const { method, headers } = request;
    requests.push(`${method} ${url.pathname}`);
    const answer = (status: number, content: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content));
    };
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      const [, id] = /^\/repos\/nordfjell\/nettside\/issues\/comments\/(\d+)$/.exec(url.pathname) ?? [];
      const isList = url.pathname === '/repos/nordfjell/nettside/issues/7/comments';
      if (headers.authorization !== 'Bearer secret-token') answer(401, {});
      else if (method === 'GET' && isList) {
        const page = Number(url.searchParams.get('page'));
        const size = Number(url.searchParams.get('per_page'));
        answer(200, comments.slice((page - 1) * size, page * size));
      } else if (method === 'GET' || !mayWrite) answer(403, { message: 'Resource not accessible by integration' });
      else if (method === 'POST' && isList) {
        const { body } = JSON.parse(text) as { body: string };
        comments.push({ id: 1000 + comments.length, user: { login: 'github-actions[bot]', type: 'Bot' }, body });
        answer(201, {});
      } else if (method === 'PATCH' && id !== undefined) {
        const { body } = JSON.parse(text) as { body: string };
        comments.find((comment) => comment.id === Number(id))!.body = body;
        answer(200, {});
      } else answer(404, {});
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  afterAll(() => server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}
