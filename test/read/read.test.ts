import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_BYTES, type ReadResult, read, toSource } from '../../src/read/index.js';
import { scratchFolder } from '../scratch.js';

const directory = scratchFolder();

async function* stream(...chunks: Uint8Array[]): AsyncIterable<Uint8Array> {
  yield* chunks;
}

const readFile = (name: string, content: string | Uint8Array): Promise<ReadResult> => {
  const absolute = join(directory, name);
  writeFileSync(absolute, content);
  return read({ kind: 'file', path: name, absolute }, stream());
};

const TOO_LARGE = { error: 'is larger than 10 MB: no privacy policy is; give the policy alone' };

describe('read', () => {
  it('reads a file', async () => {
    expect(await readFile('a.md', 'Hei på deg')).toEqual({
      source: { path: 'a.md', format: 'markdown', text: 'Hei på deg' },
      bytes: Buffer.from('Hei på deg'),
    });
  });

  it('reads stdin, also when a character is split over chunks', async () => {
    const bytes = Buffer.from('<p>på</p>');
    const result = await read({ kind: 'stdin', path: '-' }, stream(bytes.subarray(0, 5), bytes.subarray(5)));
    expect(result).toEqual({ source: { path: '-', format: 'html', text: '<p>på</p>' }, bytes });
  });

  it.each([
    ['a PDF', '%PDF-1.7\n', 'is a PDF: export its text (pdftotext FILE.pdf) and lint that'],
    ['a Word document', 'PK\x03\x04', 'is a ZIP archive or an Office document: unpack it, or save it as HTML or text'],
    ['an old Word document', '\xd0\xcf\x11\xe0', 'is an old Office document: save it as HTML or text'],
    ['RTF', '{\\rtf1', 'is an RTF document: save it as HTML or text'],
    ['a PNG', '\x89PNG', 'is a PNG image: privlint reads text, not pictures of it'],
    ['a JPEG', '\xff\xd8\xff\xe0', 'is a JPEG image: privlint reads text, not pictures of it'],
    ['gzip', '\x1f\x8b\x08', 'is gzip-compressed: unpack it (gunzip) and lint that'],
    ['bytes', '\x01\x00\x00\x02\xff', 'is a binary file: privlint reads HTML, Markdown and plain text'],
    ['an empty file', '', 'is empty: there is no policy in it'],
    ['white space', ' \r\n\t\n', 'is empty: there is no policy in it'],
  ])('refuses %s', async (_, content, error) => {
    expect(await readFile('policy.html', Buffer.from(content, 'latin1'))).toEqual({ error });
  });

  it('refuses what is too large, without reading it', async () => {
    const absolute = join(directory, 'large.html');
    writeFileSync(absolute, '');
    truncateSync(absolute, MAX_BYTES + 1);
    expect(await read({ kind: 'file', path: 'large.html', absolute }, stream())).toEqual(TOO_LARGE);
  });

  it('stops reading a stream that is too large', async () => {
    let asked = 0;
    async function* endless(): AsyncIterable<Uint8Array> {
      for (; ; asked++) yield new Uint8Array(1024 * 1024);
    }
    expect(await read({ kind: 'stdin', path: '-' }, endless())).toEqual(TOO_LARGE);
    expect(asked).toBeLessThan(12);
  });

  it('reads devices and pipes within the same limit', async () => {
    expect(await read({ kind: 'file', path: '/dev/zero', absolute: '/dev/zero' }, stream())).toEqual(TOO_LARGE);
  });

  it('says what is gone', async () => {
    const gone = { kind: 'file', path: 'gone', absolute: join(directory, 'gone') } as const;
    expect(await read(gone, stream())).toEqual({ error: 'no such file or directory: check the path' });
  });

  it('tells a page by its content in any encoding', async () => {
    const page = '<!doctype html><p>på</p>';
    expect(await toSource('-', Buffer.from(page, 'utf16le'))).toMatchObject({ source: { format: 'html', text: page } });
  });
});
