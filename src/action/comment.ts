/**
 * One comment on the pull request, written once and then kept up to date.
 */

/**
 * Invisible, and first in the comment: by it the comment is found again. Policies cannot write it, as theirs is escaped. Steps with
 * configurations of their own have comments of their own.
 */
const markerOf = (config: string | null): string =>
  config === null ? '<!-- privlint -->' : `<!-- privlint ${encodeURIComponent(config)} -->`;
/** GitHub takes 65536 characters. */
export const MAX_COMMENT_BYTES = 60_000;
const TIMEOUT = 15_000;
const PER_PAGE = 100;
const MAX_PAGES = 30;

export interface CommentTarget {
  /** `https://api.github.com` */
  readonly api: string;
  /** `owner/name` */
  readonly repository: string;
  readonly pullRequest: number;
  readonly token: string;
  /** The configuration that the step names. */
  readonly config: string | null;
}

export type CommentOutcome = { readonly written: 'new' | 'updated' } | { readonly problem: string };

class Refused extends Error {
  constructor(readonly status: number) {
    super(`GitHub answered ${status}`);
  }
}

interface Comment {
  readonly id: number;
  readonly body?: string | null;
  readonly user?: { readonly login?: string; readonly type?: string } | null;
}

/** Never throws: a comment is no reason to fail. */
export async function writeComment(markdown: string, target: CommentTarget): Promise<CommentOutcome> {
  if (target.token === '') return { problem: 'there is no token: give the job pull-requests: write' };
  try {
    const body = `${markerOf(target.config)}\n${markdown}`;
    const issues = `/repos/${target.repository}/issues`;
    const own = await findOwn(`${issues}/${target.pullRequest}/comments`, target);
    if (own === null) await request('POST', `${issues}/${target.pullRequest}/comments`, target, { body });
    else await request('PATCH', `${issues}/comments/${own}`, target, { body });
    return { written: own === null ? 'new' : 'updated' };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

function problemOf(error: unknown): string {
  if (error instanceof Refused && [401, 403, 404].includes(error.status)) {
    return 'the token may not: give the job pull-requests: write (a pull request from a fork never may); the job summary says the same';
  }
  return error instanceof Error ? error.message : String(error);
}

/** Somebody else may begin a comment with the marker: only one of ours is overwritten. */
async function findOwn(path: string, target: CommentTarget): Promise<number | null> {
  const login = await loginOf(target);
  const marker = markerOf(target.config);
  const isOurs = ({ body, user }: Comment): boolean =>
    body?.startsWith(marker) === true && (login === null ? user?.type === 'Bot' : user?.login === login);
  for (let page = 1; page <= MAX_PAGES; page++) {
    const comments = await request<readonly Comment[]>('GET', `${path}?per_page=${PER_PAGE}&page=${page}`, target);
    const own = comments.find(isOurs);
    if (own) return own.id;
    if (comments.length < PER_PAGE) return null;
  }
  return null;
}

/** Whose token it is; null: that of an app, which has no user. */
async function loginOf(target: CommentTarget): Promise<string | null> {
  try {
    return (await request<{ readonly login: string }>('GET', '/user', target)).login;
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

async function request<T>(
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  { api, token }: CommentTarget,
  content?: object,
): Promise<T> {
  const response = await fetch(api + path, {
    method,
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT),
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'user-agent': 'privlint',
      'x-github-api-version': '2022-11-28',
      ...(content && { 'content-type': 'application/json' }),
    },
    ...(content && { body: JSON.stringify(content) }),
  });
  if (!response.ok) throw new Refused(response.status);
  return (await response.json()) as T;
}
