import { readFileSync, statSync } from 'node:fs';

/** A file that people write, in UTF-8; or why it cannot be read. */
export function readText(path: string, maxBytes: number): { readonly text: string } | { readonly error: string } {
  let bytes: Uint8Array;
  try {
    const found = statSync(path);
    if (!found.isFile()) return { error: 'is no file' };
    if (found.size > maxBytes)
      return { error: `is larger than ${maxBytes / 1024 / 1024} MB: nobody writes so much of it` };
    bytes = readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? `${error.code}` : '';
    return { error: code === 'ENOENT' ? 'no such file: check the path' : `cannot be read (${code})` };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { error: 'is not in UTF-8: save it as UTF-8' };
  }
}
