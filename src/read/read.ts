/**
 * One input -> Source, or the reason in one line why it cannot be read.
 */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { describeBinary, looksBinary } from './binary.js';
import { decode } from './decode.js';
import { formatOf } from './format.js';
import { describeFailure, type Input } from './inputs.js';
import type { Source } from './source.js';

/** The largest policy that is read: real ones, with all their markup, have at most a few hundred KB. */
export const MAX_BYTES = 10 * 1024 * 1024;

/** A policy with the bytes that it was read from, or why there is none. */
export type ReadResult = { readonly source: Source; readonly bytes: Uint8Array } | { readonly error: string };

const TOO_LARGE = `is larger than ${MAX_BYTES / 1024 / 1024} MB: no privacy policy is; give the policy alone`;

/** Everything a stream gives, or null when that is too much. */
async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MAX_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Pipes and devices (`<(curl ...)`) have no size to ask for. */
async function bytesOf(path: string): Promise<Uint8Array | null> {
  const found = statSync(path);
  if (!found.isFile()) return collect(createReadStream(path));
  return found.size > MAX_BYTES ? null : readFileSync(path);
}

/** Bytes -> Source. */
export async function toSource(path: string, bytes: Uint8Array): Promise<ReadResult> {
  const binary = describeBinary(bytes);
  if (binary !== null) return { error: binary };
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  const { text } = await decode(bytes, formatOf(path, head));
  if (looksBinary(text)) return { error: 'is a binary file: privlint reads HTML, Markdown and plain text' };
  if (text.trim() === '') return { error: 'is empty: there is no policy in it' };
  return { source: { path, format: formatOf(path, text), text }, bytes };
}

/** Reads one policy. Never throws: a file that cannot be read stops no other. */
export async function read(input: Input, stdin: AsyncIterable<Uint8Array>): Promise<ReadResult> {
  if (input.kind === 'error') return { error: input.error };
  try {
    const bytes = input.kind === 'stdin' ? await collect(stdin) : await bytesOf(input.absolute);
    return bytes === null ? { error: TOO_LARGE } : await toSource(input.path, bytes);
  } catch (error) {
    return { error: describeFailure(error) };
  }
}
