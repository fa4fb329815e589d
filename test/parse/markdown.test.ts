import { describe, expect, it } from 'vitest';
import { blocks, labels, leadIns, read, slice } from './helpers.js';

const PROSE =
  'Vi samler inn opplysninger om deg når du handler hos oss, og vi sletter dem når vi ikke trenger dem lenger.';

describe('Markdown', () => {
  it.each<[string, string, string[]]>([
    ['headings', '# A\n\nB\n===\n\n### C ###', ['h1 A', 'h1 B', 'h3 C']],
    ['paragraphs over lines', 'En setning\nover to linjer.\n\nTo.', ['p En setning over to linjer.', 'p To.']],
    ['emphasis, code and links', '*A* **b** `c` [d](e) <f@g.no> ![h](i)', ['p A b c d f@g.no']],
    ['escapes and entities', 'A \\* \\_b\\_ &oslash; &amp; c\\d', ['p A * _b_ ø & c\\d']],
    ['lists', '- A\n- B\n  1. C\n\n     D\n- E', ['*1 A', '*1 B', '*2 C', 'p D', '*1 E']],
    ['task lists', '- [ ] A\n- [x] B', ['*1 A', '*1 B']],
    ['quotes', '> A\n> b\nc\n>\n> - D', ['p A b c', '*1 D']],
    ['tables', '| A | B |\n|---|---|\n| c \\| d | **e** |', ['c0.0 A', 'c0.1 B', 'c1.0 c | d', 'c1.1 e']],
    ['hard breaks', 'Fjord AS  \nStrandgata 4\\\n9008 Tromsø', ['p Fjord AS', 'p Strandgata 4', 'p 9008 Tromsø']],
    ['breaks by tag', 'Fjord AS<br>Strandgata 4<br/>9008 Tromsø', ['p Fjord AS', 'p Strandgata 4', 'p 9008 Tromsø']],
    ['labels on lines of their own', 'Navn: A\nSted: B', ['p Navn: A', 'p Sted: B']],
    ['bullets that Markdown does not know', 'Vi lagrer:\n• navn\n• adresse', ['p Vi lagrer:', '*1 navn', '*1 adresse']],
    ['titles above their text', `Innsyn\n${PROSE}`, ['h2 Innsyn', `p ${PROSE}`]],
    ['bold paragraphs', `## A\n\n**Innsyn**\n\n${PROSE}`, ['h2 A', 'h3 Innsyn', `p ${PROSE}`]],
    ['bold labels', '**Navn:** Fjord AS', ['p Navn: Fjord AS']],
    [
      'bold labels with a loose blank',
      '**Navn: **Fjord AS og **Sted ** og **a** b **c**',
      ['p Navn: Fjord AS og Sted og a b c'],
    ],
    [
      'numbered titles',
      `1. Formål\n\n${PROSE}\n\n2. **Dine rettigheter**\n\n- Innsyn`,
      ['h2 Formål', `p ${PROSE}`, 'h2 Dine rettigheter', '*1 Innsyn'],
    ],
    ['thematic breaks', 'A\n\n---\n\nB', ['p A', 'p B']],
    ['blocks of HTML', '<div align="center">\n<h2>A</h2>\n<p>b<br>c</p>\n</div>\n\nD', ['h2 A', 'p b', 'p c', 'p D']],
    ['tags within text', 'A <span class="x">b</span> <!-- c -->d<sup>1</sup>', ['p A b d1']],
    [
      'gaps that a template left',
      '<Firmanavn> og <URL til policy> og {{navn}}.',
      ['p <Firmanavn> og <URL til policy> og {{navn}}.'],
    ],
    ['components', '# <Tone color="x">A</Tone>', ['h1 A']],
    ['footnotes', 'A[^1] b.\n\n[^1]: Fotnote her.', ['p A b.', 'p Fotnote her.']],
    ['definitions', 'Se [A][x].\n\n[x]: https://a.no', ['p Se A.']],
    ['shortcodes', 'A {{< b "c" >}} d\n\n{% include e %}\n\n{{% f\ng %}}\n\nH', ['p A d', 'p H']],
    ['attributes', '# A {#b}\n\nC\n{: .d }\n\n## E {.f}', ['h1 A', 'p C', 'h2 E']],
    ['modules of MDX', 'import A from "a"\n\nexport const b = {\n  c: 1\n}\n\n# D\n\n{/* e */}', ['h1 D']],
    ['indented text', 'A\n\n    B\n    C', ['p A', 'p B', 'p C']],
    ['code', 'A\n\n```js\nb()\n```', ['p A']],
    ['escaped Markdown', '\\# A\n\n\\*\\*Navn:\\*\\* B\n\n\\- C', ['h1 A', 'p Navn: B', '*1 C']],
    ['containers', ':::note\nA\n:::', ['p A']],
    ['line ends of Windows', '# A\r\n\r\nB\r\nc\r\n\r\n- D\r\n', ['h1 A', 'p B c', '*1 D']],
  ])('%s', async (_, markdown, expected) => {
    expect(await blocks('markdown', markdown)).toEqual(expected);
  });

  it.each([
    ['yaml', '---\ntitle: "Person&shy;vern"\nlang: nb # bokmål\n---\nHei.'],
    ['toml', '+++\ntitle = "Personvern"\nlanguage = "nb"\n+++\nHei.'],
    ['edn', '{:title "Personvern"\n :lang "nb"}\n\nHei.'],
  ])('reads front matter: %s', async (_, markdown) => {
    expect(await read('markdown', markdown)).toMatchObject({
      title: 'Personvern',
      declaredLanguage: 'nb',
      text: 'Hei.',
    });
  });

  it('knows lead-ins and labels', async () => {
    const markdown = 'Vi lagrer:\n\n- **Navn**: fullt\n  - fornavn\n\n## Rett\n\n* Innsyn\n\nAdresse:\n\nStrandgata 4';
    expect(await leadIns('markdown', markdown)).toEqual([
      'Navn: fullt <- Vi lagrer:',
      'fornavn <- Navn: fullt',
      'Innsyn <- Rett',
      'Strandgata 4 <- Adresse:',
    ]);
    expect(await labels('markdown', markdown)).toEqual(['Navn = fullt']);
  });

  it('knows links, by reference and in tags too', async () => {
    const document = await read('markdown', '[A b](c) [D][e] <a href="f">g</a> <https://h.no>\n\n[e]: i "j"');
    expect(document.links.map(({ href, start, end }) => [href, document.text.slice(start, end)])).toEqual([
      ['c', 'A b'],
      ['i', 'D'],
      ['f', 'g'],
      ['https://h.no', 'https://h.no'],
    ]);
  });

  it.each([
    ['A \\*b\\* &oslash; c', '*b* ø', '\\*b\\* &oslash;'],
    ['> A b\n> c d', 'b c', 'b\n> c'],
    ['- A b\n  c d', 'b c', 'b\n  c'],
    ['A {{< x >}}b', 'b', 'b'],
    ['<div>\n<p>A &aring;</p>\n</div>', 'å', '&aring;'],
    ['| a \\| b | c |\n|-|-|', 'a | b', 'a \\| b'],
    ['A **b** c', 'b c', 'b** c'],
    ['\\## A b', 'b', 'b'],
  ])('knows where in %j %j stands', async (markdown, quote, expected) => {
    const document = await read('markdown', markdown);
    const start = document.text.indexOf(quote);
    expect(start).toBeGreaterThanOrEqual(0);
    expect(markdown.slice(document.starts[start], document.ends[start + quote.length - 1])).toBe(expected);
  });

  it('keeps the text of a heading apart from its marks', async () => {
    const document = await read('markdown', '## A *b* ##\n');
    expect(slice(document, document.blocks[0]!)).toBe('A *b');
  });
});
