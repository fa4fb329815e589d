import type { Io } from './io.js';

/** Whether to colour stdout: the flag decides, then FORCE_COLOR, then NO_COLOR, then the terminal. */
export function wantsColor(flag: boolean | null, { env, stdout }: Pick<Io, 'env' | 'stdout'>): boolean {
  if (flag !== null) return flag;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (env.NO_COLOR) return false;
  return stdout.isTTY && env.TERM !== 'dumb';
}
