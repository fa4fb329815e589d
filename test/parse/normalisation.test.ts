import { describe, expect, it } from 'vitest';
import { blocks, read, slice } from './helpers.js';

describe('normalisation', () => {
  it.each([
    ['white space', 'Vi\u00a0 lagrer\t\u2009data.', 'Vi lagrer data.'],
    ['soft hyphens', 'person\u00adopp\u00adlysninger her.', 'personopplysninger her.'],
    ['zero-width characters', '\ufeffper\u200bson\u200dvern \u2060her.', 'personvern her.'],
    ['control characters', 'a\u001b[31mb\u0000c\u0085d \u009bx.', 'a[31mbc d x.'],
    ['marks of direction', '\u202eVi\u202c lagrer.', 'Vi lagrer.'],
    ['NFD', 'Sa\u030a lagras a\u0308ven o\u0308vriga.', 'Så lagras även övriga.'],
    ['a word over a line end', 'Alle person-\nopplysninger slettes.', 'Alle personopplysninger slettes.'],
    [
      'a word over a soft hyphen at a line end',
      'Alle person\u00ad\nopplysninger slettes.',
      'Alle personopplysninger slettes.',
    ],
    [
      'hyphens that stay',
      '<p>For- \nog etternavn, person-\noch adress, e-\u00a0post.',
      'For- og etternavn, person- och adress, e- post.',
    ],
  ])('mends %s', async (_, source, text) => {
    expect((await read('html', source)).text).toBe(text);
  });

  it('maps a composed letter to both its units', async () => {
    const document = await read('text', 'Vi ga\u030ar.');
    expect(document.text).toBe('Vi går.');
    expect([document.starts[4], document.ends[4]]).toEqual([4, 6]);
    expect([document.starts[5], document.ends[5]]).toEqual([6, 7]);
  });

  it('maps a joined word to its parts', async () => {
    const document = await read('text', 'Alle person-\nopplysninger slettes.');
    const at = document.text.indexOf('opplysninger');
    expect(document.starts[at]).toBe(13);
    expect(document.ends[at - 1]).toBe(11);
  });

  it('maps white space as a whole', async () => {
    const document = await read('html', '<p>Vi <b> \n lagrer</b></p>');
    expect(document.text).toBe('Vi lagrer');
    expect(document.source.text.slice(document.starts[2], document.ends[2])).toBe(' <b> \n ');
  });

  it('keeps offsets in order', async () => {
    const document = await read('html', '<p>A&oslash;<br>b</p>\n<ul><li>c<li>d</ul><table><tr><td>e<td>f</table>');
    for (let i = 1; i < document.text.length; i++) {
      expect(document.starts[i]).toBeGreaterThanOrEqual(document.starts[i - 1]!);
      expect(document.ends[i]).toBeGreaterThanOrEqual(document.starts[i]!);
    }
  });

  it('leaves decoration out, and keeps empty-looking cells', async () => {
    expect(await blocks('html', '<p>***</p><p>• • •</p><p>Hei.</p>')).toEqual(['p Hei.']);
    expect(await blocks('html', '<table><tr><td>a<td>–<tr><td>b<td>c</table>')).toContain('c0.1 –');
  });

  it('gives slices that start and end with the block', async () => {
    const document = await read('markdown', '# *Hei* på\n\n- ett **punkt**\n');
    expect(document.blocks.map((block) => slice(document, block))).toEqual(['Hei* på', 'ett **punkt']);
  });
});
