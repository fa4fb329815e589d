import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/index.js';

const TEXT = 'Vi sletter opplysningene når formålet er oppnådd. Läs mer på vår sida.\n';
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

describe('decode', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with BOM', Buffer.from(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16 LE with BOM', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with BOM', utf16be(`\ufeff${TEXT}`), 'utf-16be'],
    ['UTF-16 LE without BOM', Buffer.from(TEXT, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE without BOM', utf16be(TEXT), 'utf-16be'],
    ['Latin-1', latin1(TEXT), 'windows-1252'],
  ])('reads %s', async (_, bytes, encoding) => {
    expect(await decode(bytes, 'text')).toEqual({ text: TEXT, encoding });
  });

  it('reads the quotes and the euro of Windows-1252', async () => {
    const bytes = Uint8Array.of(0x93, 0xe5, 0x94, 0x20, 0x80, 0x20, 0x96);
    expect((await decode(bytes, 'text')).text).toBe('\u201cå\u201d € –');
  });

  it("believes a page's <meta charset>", async () => {
    const page = Buffer.concat([Buffer.from('<meta charset="iso-8859-2"><p>'), Uint8Array.of(0xb9)]);
    expect(await decode(page, 'html')).toEqual({ text: '<meta charset="iso-8859-2"><p>š', encoding: 'iso-8859-2' });
  });

  it.each([
    ['declares UTF-8 and is Latin-1', 'utf-8'],
    ['declares Latin-1', 'iso-8859-1'],
    ['declares what does not exist', 'klingon'],
    ['declares what the platform cannot decode', 'x-user-defined'],
  ])('reads a page that %s', async (_, charset) => {
    const page = `<meta charset="${charset}"><p>på</p>`;
    expect((await decode(latin1(page), 'html')).text).toBe(page);
  });

  it('asks only pages for their <meta charset>', async () => {
    const text = 'Skriv <meta charset="iso-8859-2"> på siden ¹';
    expect((await decode(latin1(text), 'text')).text).toBe(text);
  });

  it('keeps UTF-8 in which a byte is broken', async () => {
    const bytes = Buffer.concat([Buffer.from('å ø æ å ø æ ä ö '), Uint8Array.of(0xc3), Buffer.from(' slutt')]);
    expect(await decode(bytes, 'text')).toEqual({ text: 'å ø æ å ø æ ä ö \ufffd slutt', encoding: 'utf-8' });
  });

  it('reads nothing from nothing', async () => {
    expect(await decode(new Uint8Array(), 'html')).toEqual({ text: '', encoding: 'utf-8' });
  });
});
