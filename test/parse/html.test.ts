import { describe, expect, it } from 'vitest';
import { blocks, labels, leadIns, read } from './helpers.js';

const PROSE =
  'Vi samler inn opplysninger om deg når du handler hos oss, og vi sletter dem når vi ikke trenger dem lenger.';

describe('blocks of HTML', () => {
  it.each<[string, string, string[]]>([
    ['paragraphs', '<p>En.</p><p>To.</p>', ['p En.', 'p To.']],
    ['unclosed paragraphs', '<p>En.<p>To.<div>Tre.', ['p En.', 'p To.', 'p Tre.']],
    ['text without any element', 'Bare tekst.', ['p Bare tekst.']],
    ['words split by tags', '<p>per<b>son</b>vern <i>og</i> mer</p>', ['p personvern og mer']],
    ['entities', '<p>&Aring; f&oslash;re&nbsp;opp &#229; &amp;amp; &lt;b&gt;</p>', ['p Å føre opp å &amp; <b>']],
    ['entities without semicolon', '<p>s&aring er det</p>', ['p så er det']],
    ['headings', '<h1>A</h1><h3>B<br>c</h3>', ['h1 A', 'h3 B c']],
    ['headings by role', '<div role="heading" aria-level="4">A</div><span role=heading>B</span>', ['h4 A', 'h2 B']],
    ['lists', '<ul><li>A<li>B<ul><li>C</ul><li>D</ul>', ['*1 A', '*1 B', '*2 C', '*1 D']],
    ['items of several blocks', '<ul><li><p>A</p><p>B</p></li></ul>', ['*1 A', 'p B']],
    ['misnested tags', '<p><b>A<i>B</b>C</i></p><p>D</b></p>', ['p ABC', 'p D']],
    ['stray end tags', '</div></p><p>A</table></p>B</body></html>C', ['p A', 'p BC']],
    ['inline end tags that cross blocks', '<b><p>A</b> B</p>', ['p A B']],
    ['cells', '<table><tr><th>A<th>B<tr><td>C<td>D</table>', ['c0.0 A', 'c0.1 B', 'c1.0 C', 'c1.1 D']],
    ['layout tables', '<table><tr><td><h1>A</h1><p>B</p></td><td>C</td></tr></table>', ['h1 A', 'p B', 'p C']],
    ['preformatted lines', '<pre>Navn: A\nSted: B\n\nC</pre>', ['p Navn: A', 'p Sted: B', 'p C']],
    ['comments', '<p>A<!-- b -->C</p>', ['p AC']],
    [
      'silent elements',
      '<script>a()</script><style>b</style><noscript>c</noscript><svg><title>d</title></svg><p>E<select><option>f</select></p>',
      ['p E'],
    ],
    ['template code', '<p>A <?php echo "b > c"; ?>D <% e %>{% f %}G</p>', ['p A D G']],
    ['unclosed template code', '<p>A</p><?php echo 1', ['p A']],
    ['links side by side', '<p><a href="a">A</a><a href="b">B</a></p>', ['p A B']],
    ['marks of anchors', '<h2>A <a href="#a">#</a></h2>', ['h2 A']],
    ['CDATA and doctypes', '<!DOCTYPE html><p>A<![CDATA[b]]></p>', ['p A']],
  ])('%s', async (_, html, expected) => {
    expect(await blocks('html', html)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    [
      'lines of an address',
      `<p>Fjord AS<br>Strandgata 4<br>9008 Tromsø</p>`,
      ['p Fjord AS', 'p Strandgata 4', 'p 9008 Tromsø'],
    ],
    [
      'a sentence over two lines',
      `<p>Vi samler inn opplysninger om deg når du handler hos oss, og vi<br>sletter dem.</p>`,
      ['p Vi samler inn opplysninger om deg når du handler hos oss, og vi sletter dem.'],
    ],
    ['two line breaks', `<p>${PROSE.slice(0, -1)}<br><br>og mer.</p>`, [`p ${PROSE.slice(0, -1)}`, 'p og mer.']],
    ['a list of hyphens', '<p>Vi lagrer:<br>- navn<br>- adresse</p>', ['p Vi lagrer:', '*1 navn', '*1 adresse']],
    ['a list of bullets', '<p>• navn<br/>• adresse</p>', ['*1 navn', '*1 adresse']],
    ['a list of numbers', '<p>Slik:<br>1. Finn<br>2. Slett</p>', ['p Slik:', '*1 Finn', '*1 Slett']],
    ['a word over two lines', '<p>person-<br>opplysninger</p>', ['p personopplysninger']],
    ['a heading in an item', `<ul><li><h3>Innsyn</h3><p>${PROSE}</p></li></ul>`, ['h3 Innsyn', `p ${PROSE}`]],
    ['within an item', '<ul><li>Innsyn<br>Du kan be om det.</li></ul>', ['*1 Innsyn', 'p Du kan be om det.']],
  ])('line breaks: %s', async (_, html, expected) => {
    expect(await blocks('html', html)).toEqual(expected);
  });

  it.each<[string, string, string]>([
    ['bold paragraphs', `<h2>A</h2><p><strong>Retten til innsyn</strong></p><p>${PROSE}</p>`, 'h3 Retten til innsyn'],
    ['bold lines', `<h2>A</h2><p><b>Retten til innsyn</b><br>${PROSE}</p>`, 'h3 Retten til innsyn'],
    ['bold by style', `<p><span style="font-weight: 700">Innsyn</span></p><p>${PROSE}</p>`, 'h2 Innsyn'],
    ['short paragraphs before prose', `<h2>A</h2><p>Retten til innsyn</p><p>${PROSE}</p>`, 'h3 Retten til innsyn'],
    ['classes', '<h2>A</h2><p class="sub-title">Innsyn</p><ul><li>a</ul>', 'h3 Innsyn'],
    ['classes of bold', `<h2>A</h2><div class="text-lg font-semibold">Innsyn</div><p>${PROSE}</p>`, 'h3 Innsyn'],
    ['blocks that are bold', `<h2>A</h2><p style="font-weight:bold">Innsyn</p><p>${PROSE}</p>`, 'h3 Innsyn'],
    [
      'bold numbered lines between line breaks',
      `<p><b>1. Om oss</b><br>${PROSE}<br><br>\n<b>2. Innsyn</b><br>Du kan be om det.</p>`,
      'h2 2. Innsyn',
    ],
    [
      'a text whose only numbers are those of its parts',
      `<div>1. Om oss</div><div>${PROSE}</div><div>2. Innsyn</div><ul><li>kopi</ul><div>3. Klage</div><div>Skriv til oss.</div>`,
      'h2 2. Innsyn',
    ],
    [
      'bold items with passages below, all of them',
      `<h1>A</h1><ol><li><b>Om oss</b><p>${PROSE}</p></li><li><b>Innsyn</b><p>Du kan be om:</p><ul><li>kopi</ul></li><li><b>Klage</b><p>Skriv til oss.</p></li></ol>`,
      'h2 Innsyn',
    ],
    ['summaries', `<details><summary>Innsyn</summary><p>${PROSE}</p></details>`, 'h2 Innsyn'],
    ['terms', '<h3>A</h3><dl><dt>Innsyn</dt><dd>Du kan be om det.</dd></dl>', 'h4 Innsyn'],
    ['buttons that open a passage', `<button aria-expanded="false">Innsyn</button><div>${PROSE}</div>`, 'h2 Innsyn'],
    ['buttons in headings', '<h3><button>Innsyn</button></h3>', 'h3 Innsyn'],
  ])('headings that only look like it: %s', async (_, html, heading) => {
    expect(await blocks('html', html)).toContain(heading);
  });

  it.each([
    [
      'numbered lines with nothing between',
      `<div>${PROSE}</div><div>1. Navn</div><div>2. Adresse</div><div>3. Kjøp</div><div>${PROSE}</div>`,
      'p 2. Adresse',
    ],
    [
      'bold items of terms',
      '<ul><li><b>Navn</b><p>Det du heter.</p></li><li><b>Kjøp</b><p>Det du kjøper.</p></li><li><b>Adresse</b><p>Der du bor.</p></li></ul>',
      '*1 Kjøp',
    ],
    ['bold labels', `<p><b>E-post: a@b.no</b></p><p>${PROSE}</p>`, 'p E-post: a@b.no'],
    ['bold sentences', `<p><b>Vi selger aldri data.</b></p><p>${PROSE}</p>`, 'p Vi selger aldri data.'],
    ['bold names in addresses', '<p><b>Fjord AS</b><br>Strandgata 4<br>Tromsø</p>', 'p Fjord AS'],
    ['bold addresses', `<p><b>post@fjord.no</b></p><p>${PROSE}</p>`, 'p post@fjord.no'],
    ['other buttons', `<p>A<button>Send</button></p>`, 'p A'],
  ])('no headings: %s', async (_, html, line) => {
    expect(await blocks('html', html)).toContain(line);
  });

  it.each([
    '<div hidden>',
    '<div style="color:red; display: none">',
    '<div style="visibility:hidden">',
    '<i aria-hidden="true">',
    '<button aria-controls="menu">≡</button><div id="menu" hidden>',
  ])('leave out what is hidden: %s', async (tag) => {
    expect(await blocks('html', `<p>A</p>${tag}home</div></i>`)).toEqual(['p A']);
  });

  it.each([
    '<h3><button aria-expanded="false" aria-controls="a">Innsyn</button></h3><div id="a" hidden>',
    '<button class="accordion">Innsyn</button><div class="accordion-panel" style="display:none">',
    '<h3>Innsyn</h3><section role="tabpanel" hidden>',
    '<h3>Innsyn</h3><div class="faq__answer" hidden>',
  ])('keep what opens at a click: %s', async (open) => {
    expect(await blocks('html', `${open}<p>${PROSE}</p></div></section>`)).toContain(`p ${PROSE}`);
  });

  it('keep a policy that opens at a click', async () => {
    const policy = '<p>Du har rett til innsyn i personopplysninger etter personvernforordningen.</p>'.repeat(12);
    expect(await blocks('html', `<p>Butikk</p><div style="display:none">${policy}</div>`)).toHaveLength(13);
  });
});

describe('structure of HTML', () => {
  it('lead-ins of lists', async () => {
    expect(
      await leadIns('html', '<h2>Rett</h2><ul><li>Innsyn</ul><p>Vi lagrer:</p><ul><li>navn<ol><li>fornavn</ol></ul>'),
    ).toEqual(['Innsyn <- Rett', 'navn <- Vi lagrer:', 'fornavn <- navn']);
  });

  it('lead-ins of terms, labels and rows', async () => {
    expect(
      await leadIns(
        'html',
        '<dl><dt>Navn</dt><dd>Fjord AS</dd></dl><p>Adresse:</p><p>Strandgata 4</p><table><tr><th>Formål<td>Kjøp<tr><th>Lagring<td>5 år</table>',
      ),
    ).toEqual(['Fjord AS <- Navn', 'Strandgata 4 <- Adresse:', 'Kjøp <- Formål', '5 år <- Lagring']);
  });

  it('lists without bullets', async () => {
    expect(
      await leadIns('html', '<p>Du kan be om å:</p><div><div>Få innsyn</div><div>Få slettet data</div></div>'),
    ).toEqual(['Få innsyn <- Du kan be om å:', 'Få slettet data <- Du kan be om å:']);
  });

  it('labels across tags', async () => {
    expect(
      await labels(
        'html',
        '<p><strong>E-post:</strong> <a href="mailto:a@b.no">a@b.no</a></p><li><b>Innsyn</b>: Be om det.',
      ),
    ).toEqual(['E-post = a@b.no', 'Innsyn = Be om det.']);
  });

  it('headers and spans of tables', async () => {
    const { blocks: found } = await read(
      'html',
      '<table><thead><tr><td colspan=2>A<td>B</thead><tr><td rowspan=2>C<td>D<td>E<tr><td>F<td><p>G<p>H</table>',
    );
    expect(found.map(({ cell }) => cell && [cell.row, cell.column, cell.header])).toEqual([
      [0, 0, null],
      [0, 2, null],
      [1, 0, 0],
      [1, 1, null],
      [1, 2, 1],
      [2, 1, null],
      [2, 2, 1],
      [2, 2, 1],
    ]);
  });

  it('a cell that reaches down beside shorter rows takes its column from those alone', async () => {
    const { blocks: found } = await read(
      'html',
      '<table><tr><th>A<th>B<th>C<tr><td>D<td>E<td rowspan=2>F<tr><td>G<td>H<tr><td colspan=2>I<td>J</table>',
    );
    expect(found.slice(3).map(({ cell }) => cell && [cell.row, cell.column, cell.header])).toEqual([
      [1, 0, 0],
      [1, 1, 1],
      [1, 2, 2],
      [2, 0, 0],
      [2, 1, 1],
      [3, 0, 0],
      [3, 2, 2],
    ]);
  });

  it('a first row of short names heads its columns without <th>', async () => {
    const { blocks: found } = await read(
      'html',
      '<table><tr><td>Formål<td>Opplysninger<td>Grunnlag<tr><td>Utlån<td>Navn<td>Avtale</table>',
    );
    expect(found.map(({ cell }) => cell?.header)).toEqual([null, null, null, 0, 1, 2]);
    const data = await read(
      'html',
      '<table><tr><td>Navn<td>A. Vik<td>Daglig leder<tr><td>Epost<td>a@b.no<td>-</table>',
    );
    expect(data.blocks.every(({ cell }) => cell?.header === null)).toBe(true);
    const labels = await read('html', '<table><tr><td>Navn<td>Nordfjell<tr><td>By<td>Bergen</table>');
    expect(labels.blocks.every(({ cell }) => cell?.header === null)).toBe(true);
  });

  it('the one bold row, the first, heads two columns as well', async () => {
    const { blocks: found } = await read(
      'html',
      '<table><tr><td><b>A</b><td><strong>B</strong><tr><td><b>C</b><td>D</table>',
    );
    expect(found.map(({ cell }) => cell?.header)).toEqual([null, null, 0, 1]);
  });

  it('two columns without header cells are labels and their values', async () => {
    expect(await leadIns('html', '<table><tr><td>Navn<td>Nordfjell<tr><td>By<td>Bergen</table>')).toEqual([
      'Nordfjell <- Navn',
      'Bergen <- By',
    ]);
    expect(await leadIns('html', '<table><tr><td>A<td>B<td>C<tr><td>D<td>E<td>F</table>')).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    ['set apart', '<div>\n<span>Nyhetsbrev</span>\n<b>1 år</b>\n</div>', ['p Nyhetsbrev', 'p 1 år']],
    ['on one line', '<div><span>Nyhets</span><span>Brev</span></div>', ['p NyhetsBrev']],
    ['label and value', '<div>\n<b>Formål:</b>\n<span>Brev</span>\n</div>', ['p Formål: Brev']],
    ['a sentence', '<div>\n<b>Vi</b>\n<span>lagrer navnet</span>\n</div>', ['p Vi lagrer navnet']],
    ['among text', '<div>\n<b>Vi</b>\n<span>Posten</span> bringer det.</div>', ['p Vi Posten bringer det.']],
    ['links', '<div>\n<a href="/a">Hjem</a>\n<a href="/b">Om</a>\n</div>', ['p Hjem Om']],
  ])('inline elements side by side: %s', async (_, html, expected) => {
    expect(await blocks('html', html)).toEqual(expected);
  });

  it('no header where the first row is none', async () => {
    const { blocks: found } = await read('html', '<table><tr><th>A<td>B<tr><th>C<td>D</table>');
    expect(found.every(({ cell }) => cell?.header === null)).toBe(true);
  });

  it('sections, and scopes of headings', async () => {
    const document = await read(
      'html',
      '<h1>A</h1><p>a</p><h2>B</h2><ul><li><h3>C</h3><p>c</p></ul><p>b</p><h2>D</h2><p>d</p><footer><h2>E</h2><p>e</p></footer>',
    );
    const headingOf = document.blocks.map(({ section }) => document.sections[section]!.heading);
    const at = (text: string) =>
      document.blocks.findIndex(({ start, end }) => document.text.slice(start, end) === text);
    expect(headingOf[at('a')]).toBe(at('A'));
    expect(headingOf[at('c')]).toBe(at('C'));
    expect(headingOf[at('b')]).toBe(at('B'));
    expect(headingOf[at('d')]).toBe(at('D'));
    // The footer is no part of the policy's last section.
    const d = document.sections.find(({ heading }) => heading === at('D'))!;
    expect(d.endBlock).toBe(at('E'));
    expect(document.sections.find(({ heading }) => heading === at('E'))?.parent).toBe(0);
  });

  it('links, title and language', async () => {
    const document = await read(
      'html',
      '<html lang="nb-NO"><head><title> Person&shy;vern  hos oss</title></head><body><p>Les <a href="/mer"> mer her</a>.</p><a href="/"><img alt="logo"></a></body></html>',
    );
    expect(document).toMatchObject({ title: 'Personvern hos oss', declaredLanguage: 'nb-NO', text: 'Les mer her.' });
    expect(document.links.map(({ href, start, end }) => [href, document.text.slice(start, end)])).toEqual([
      ['/mer', 'mer her'],
      ['/', ''],
    ]);
  });

  it('front matter of a page for a site generator', async () => {
    const document = await read('html', '---\ntitle: "Personvern"\nlang: sv\n---\n<p>Hej.</p>');
    expect(document).toMatchObject({ title: 'Personvern', declaredLanguage: 'sv', text: 'Hej.' });
    expect(document.starts[0]).toBe(document.source.text.indexOf('Hej'));
  });
});
