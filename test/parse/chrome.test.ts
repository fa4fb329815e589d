import { describe, expect, it } from 'vitest';
import { blocks, chrome } from './helpers.js';

const PROSE = '<p>Vi behandler personopplysninger om deg når du bruker tjenesten, og du har rett til innsyn i dem.</p>';
const page = (html: string): string => `<body><main><h1>Personvern</h1>${PROSE.repeat(4)}</main>${html}</body>`;

describe('page furniture', () => {
  it.each([
    ['navigation', '<nav><a href="/">Hjem</a></nav>', 'navigation: Hjem'],
    ['navigation by role', '<div role="navigation">Hjem</div>', 'navigation: Hjem'],
    ['menus', '<ul class="main-menu"><li>Hjem</ul>', 'navigation: Hjem'],
    ['breadcrumbs', '<div class="breadcrumbs">Hjem / Personvern</div>', 'navigation: Hjem / Personvern'],
    ['skip links', '<a class="skip-link" href="#main">Til innholdet</a>', 'navigation: Til innholdet'],
    ['tables of contents', '<div id="toc"><a href="#a">Innsyn</a></div>', 'navigation: Innsyn'],
    ['headers', '<header><p>Fjord AS</p></header>', 'header: Fjord AS'],
    ['footers', '<footer><p>© Fjord AS</p></footer>', 'footer: © Fjord AS'],
    ['footers by class', '<div class="site-footer">© Fjord AS</div>', 'footer: © Fjord AS'],
    ['asides', '<aside>Siste nytt</aside>', 'aside: Siste nytt'],
    ['cookie banners', '<div id="cookie-banner">Vi bruker cookies.</div>', 'cookie-dialog: Vi bruker cookies.'],
    [
      'cookie dialogs of vendors',
      '<div class="cmplz-cookiebanner x">Vi bruker cookies.</div>',
      'cookie-dialog: Vi bruker cookies.',
    ],
    ['dialogs', '<dialog>Vi bruker cookies.</dialog>', 'cookie-dialog: Vi bruker cookies.'],
    [
      'boxes with a button for consent',
      '<div id="ck"><p>Vi bruker informasjonskapsler.</p><button>Godta alle</button></div>',
      'cookie-dialog: Vi bruker informasjonskapsler.',
    ],
    ['newsletters', '<div class="newsletter-box">Få nyheter</div>', 'newsletter: Få nyheter'],
    ['forms', '<form><label>Navn</label><input></form>', 'form: Navn'],
  ])('%s', async (_, html, expected) => {
    expect(await chrome('html', page(html))).toEqual([expected]);
  });

  it.each([
    ['a header with the title', `<header><h1>Personvern</h1></header>${PROSE}`, 'h1 Personvern'],
    [
      'a section on cookies',
      page('<section id="cookies"><h2>Cookies</h2><p>Vi bruker cookies.</p></section>'),
      'p Vi bruker cookies.',
    ],
    [
      'a section on cookies that opens at a click',
      page(
        '<div><button aria-expanded="false">Samtykke til informasjonskapsler</button><div class="panel">Vi bruker informasjonskapsler.</div></div>',
      ),
      'p Vi bruker informasjonskapsler.',
    ],
    [
      'the header of a section',
      `${PROSE.repeat(4)}<section><header><h2>Innsyn</h2></header>${PROSE}</section>`,
      'h2 Innsyn',
    ],
    [
      'a section on newsletters',
      page('<section id="newsletter"><h2>Nyhetsbrev</h2><p>Vi sender nyhetsbrev.</p></section>'),
      'p Vi sender nyhetsbrev.',
    ],
    [
      'a cookie policy',
      `<div class="cookie-policy">${PROSE}</div>`,
      'p Vi behandler personopplysninger om deg når du bruker tjenesten, og du har rett til innsyn i dem.',
    ],
    [
      'an aside within the policy',
      `<main>${PROSE}<aside><p>Kort sagt: vi behandler dine personopplysninger så lite som mulig.</p></aside></main>`,
      'p Kort sagt: vi behandler dine personopplysninger så lite som mulig.',
    ],
  ])('is not %s', async (_, html, line) => {
    expect(await blocks('html', html)).toContain(line);
  });

  it.each(['footer', 'nav', 'aside', 'form', 'header'])('is not a <%s> that holds the whole policy', async (tag) => {
    expect(await chrome('html', `<p>Fjord</p><${tag}>${PROSE.repeat(3)}</${tag}>`)).toEqual([]);
  });

  it('is not a dialog with a long policy on another page', async () => {
    const other = '<p>Vi selger sykler og ski i alle prisklasser til hele familien hver dag.</p>'.repeat(40);
    expect(await chrome('html', `${other}<div role="dialog">${PROSE.repeat(8)}</div>`)).toEqual([]);
  });

  it('of Markdown is a table of contents, and a menu at the top', async () => {
    const toc = '- [Innsyn](#innsyn)\n- [Retting](#retting)\n- [Sletting](#sletting)\n';
    expect(
      await chrome(
        'markdown',
        `[Hjem](/) | [Om](/om)\n\n# Personvern\n\n${toc}\nTekst.\n\n- [Ei](https://a.no)\n- [To](https://b.no)\n- [Tre](https://c.no)`,
      ),
    ).toEqual(['navigation: Hjem | Om', 'navigation: Innsyn', 'navigation: Retting', 'navigation: Sletting']);
  });
});
