/** The layouts in which real policies set their purposes: tables with and without headers, cards, grids, lists, headings, prose. */
import type { Content, Processing } from './policy.js';

const low = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const numbered = (i: number): string => `${i + 1}`;
const cells = (tag: 'td' | 'th', ...values: readonly string[]): string =>
  `<tr>${values.map((value) => `<${tag}>${value}</${tag}>`).join('')}</tr>`;

/** What stands below the heading on purposes and their bases. */
type Layout = (content: Content, each: (set: (p: Processing, i: number) => string) => string) => string;

/** The purposes under each basis. */
function byBasis({ processings }: Content, set: (basis: string, purposes: readonly string[]) => string): string {
  const bases = new Set(processings.map(({ basis }) => basis));
  return [...bases]
    .map((basis) =>
      set(
        basis,
        processings.filter((p) => p.basis === basis).map(({ purpose }) => purpose),
      ),
    )
    .join('\n');
}

const items = (texts: readonly string[]): string => `<ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`;

/** Tables. */
const TABLES: Readonly<Record<string, Layout>> = {
  'with header cells': (c, each) =>
    `<table>${cells('th', c.purpose, c.basis, c.period)}${each((p) => cells('td', p.purpose, p.basis, p.period))}</table>`,
  'with the data first': (c, each) =>
    `<table><thead>${cells('th', c.data, c.purpose, c.basis)}</thead>${each((p) => cells('td', c.someData, p.purpose, p.basis))}</table>`,
  'whose header asks in plain words': (c, each) =>
    `<table>${cells('th', ...c.plain)}${each((p) => cells('td', c.someData, p.purpose, p.basis))}</table>`,
  'whose header has plain cells': (c, each) =>
    `<table>${cells('td', c.purpose, c.basis, c.period)}${each((p) => cells('td', p.purpose, p.basis, p.period))}</table>`,
  'whose header is bold': (c, each) =>
    `<table>${cells('td', `<b>${c.purpose}</b>`, `<b>${c.basis}</b>`)}${each((p) => cells('td', `<strong>${p.purpose}</strong>`, p.basis))}</table>`,
  'without header': (_, each) => `<table>${each((p) => cells('td', p.purpose, p.basis, p.period))}</table>`,
  'with a header cell in each row': (c, each) =>
    `<table>${cells('th', c.purpose, c.basis)}${each((p) => `<tr><th scope=row>${p.purpose}</th><td>${p.basis}</td></tr>`)}</table>`,
  'of lists': (c, each) =>
    `<table>${cells('th', c.basis, c.purpose)}${each((p) => cells('td', p.basis, `<ul><li>${p.purpose}</li></ul>`))}</table>`,
  'whose one row holds lists': (c, each) =>
    `<table>${cells('th', c.purpose, c.basis)}${cells('td', `<ul>${each((p) => `<li>${p.purpose}</li>`)}</ul>`, `<ul>${each((p) => `<li>${p.basis}</li>`)}</ul>`)}</table>`,
  'of their own for each': (c, each) =>
    each(
      (p) =>
        `<table><tr><th>${c.purpose}</th><td>${p.purpose}</td></tr><tr><th>${c.basis}</th><td>${p.basis}</td></tr></table>`,
    ),
  'of their own below a heading': (c, each) =>
    each(
      (p) => `<h3>${p.purpose}</h3><table>${cells('td', c.basis, p.basis)}${cells('td', c.period, p.period)}</table>`,
    ),
};

/** Lists. */
const LISTS: Readonly<Record<string, Layout>> = {
  'with a dash': (c, each) => `<p>${c.list}</p><ul>${each((p) => `<li>${p.purpose} – ${low(p.basis)}</li>`)}</ul>`,
  'with a colon': (c, each) => `<p>${c.list}</p><ul>${each((p) => `<li>${p.purpose}: ${low(p.basis)}</li>`)}</ul>`,
  'with brackets': (c, each) =>
    `<p>${c.opening}</p><ul>${each((p) => `<li>${low(p.purpose)} (${low(p.basis)})</li>`)}</ul>`,
  'with bold purposes': (c, each) =>
    `<ul>${each((p) => `<li><strong>${p.purpose}:</strong> ${p.about} ${c.basis}: ${low(p.basis)}.</li>`)}</ul>`,
  'with bold bases': (_, each) => `<ul>${each((p) => `<li><strong>${p.basis}:</strong> ${low(p.purpose)}.</li>`)}</ul>`,
  'in lists': (c, each) =>
    `<ul>${each((p) => `<li>${p.purpose}<ul><li>${c.basis}: ${p.basis}</li><li>${c.period}: ${p.period}</li></ul></li>`)}</ul>`,
  'with line breaks': (_, each) =>
    `<ol>${each((p) => `<li><strong>${p.purpose}</strong><br>${p.basis}<br>${p.period}</li>`)}</ol>`,
  'in one paragraph': (c, each) => `<p>${c.opening}${each((p) => `<br>- ${low(p.purpose)} (${low(p.basis)})`)}</p>`,
  'by letters': (c, each) =>
    `<p>${c.opening}</p>${each((p, i) => `<p>${'abcdef'[i]}) ${low(p.purpose)} (${low(p.basis)})</p>`)}`,
  'below each basis': (c) => byBasis(c, (basis, purposes) => `<h3>${basis}</h3>${items(purposes)}`),
  'below each bold basis': (c) => byBasis(c, (basis, purposes) => `<p><strong>${basis}</strong></p>${items(purposes)}`),
  'told once more with their bases': (c, each) =>
    `<p>${c.opening}</p><ul>${each((p) => `<li>${low(p.purpose)}</li>`)}</ul><h2>${c.basis}</h2><ul>${each((p) => `<li>${p.purpose}: ${low(p.basis)}</li>`)}</ul>`,
  'of terms': (_, each) => `<dl>${each((p) => `<dt>${p.purpose}</dt><dd>${p.basis}</dd>`)}</dl>`,
  'of terms with labels': (c, each) =>
    `<dl>${each((p) => `<dt>${p.purpose}</dt><dd>${c.basis}: ${low(p.basis)}. ${c.period}: ${low(p.period)}.</dd>`)}</dl>`,
  'of questions': (c, each) =>
    each((p) => `<dl><dt>${c.purpose}</dt><dd>${p.purpose}</dd><dt>${c.basis}</dt><dd>${p.basis}</dd></dl>`),
};

/** Headings, cards and grids. */
const PARTS: Readonly<Record<string, Layout>> = {
  'headings with a paragraph': (c, each) =>
    each((p) => `<h3>${p.purpose}</h3><p>${p.about} ${c.basis}: ${low(p.basis)}.</p>`),
  'numbered headings': (c, each) =>
    each((p, i) => `<h3>${numbered(i)}. ${p.purpose}</h3><p>${p.about} ${c.basis}: ${low(p.basis)}.</p>`),
  'bold numbered lines': (c, each) =>
    each((p, i) => `<p><b>${numbered(i)}) ${p.purpose}</b></p><p>${p.about} ${c.basis}: ${low(p.basis)}.</p>`),
  'headings with labelled items': (c, each) =>
    each((p) => `<h3>${p.purpose}</h3>${items([`${c.basis}: ${low(p.basis)}`, `${c.period}: ${low(p.period)}`])}`),
  'headings with text and labelled items': (c, each) =>
    each(
      (p) =>
        `<h3>${p.purpose}</h3><p>${p.about}</p>${items([`<b>${c.basis}:</b> ${p.basis}`, `<b>${c.period}:</b> ${p.period}`])}`,
    ),
  'headings with labelled paragraphs': (c, each) =>
    each(
      (p) =>
        `<h3>${p.purpose}</h3><p><strong>${c.basis}:</strong> ${p.basis}</p><p><strong>${c.period}:</strong> ${p.period}</p>`,
    ),
  'labels in one paragraph': (c, each) =>
    each((p) => `<p><strong>${c.purpose}:</strong> ${p.purpose}<br><strong>${c.basis}:</strong> ${p.basis}</p>`),
  'labels in lines': (c, each) => each((p) => `<p>${c.purpose}: ${p.purpose}</p><p>${c.basis}: ${p.basis}</p>`),
  'headings that ask': (c, each) =>
    each((p) => `<h3>${c.purpose}</h3><p>${p.purpose}.</p><h3>${c.basis}</h3><p>${p.basis}.</p>`),
  'headings that ask below one for each': (c, each) =>
    each((p) => `<h3>${p.heading}</h3><h4>${c.purpose}</h4><p>${p.purpose}</p><h4>${c.basis}</h4><p>${p.basis}.</p>`),
  cards: (_, each) =>
    each((p) => `<div class=card><h3>${p.purpose}</h3><p>${p.about}</p><span class=badge>${p.basis}</span></div>`),
  'cards without heading': (c, each) =>
    each((p) => `<div class=card><strong>${p.purpose}</strong><p>${p.about}</p><p>${c.basis}: ${p.basis}</p></div>`),
  details: (c, each) =>
    each(
      (p) => `<details><summary>${p.purpose}</summary><p>${p.about}</p><p>${c.basis}: ${low(p.basis)}.</p></details>`,
    ),
  'a grid of divs': (_, each) =>
    each((p) => `<div class=row>\n<div>${p.purpose}</div>\n<div>${p.basis}</div>\n<div>${p.period}</div></div>`),
  'a grid with a header': (c, each) =>
    `<div><div>${c.purpose}</div><div>${c.basis}</div></div>${each((p) => `<div><div>${p.purpose}</div><div>${p.basis}</div></div>`)}`,
  'a grid without rows': (c, each) =>
    `<div><div>${c.purpose}</div><div>${c.basis}</div>${each((p) => `<div>${p.purpose}</div>\n<div>${p.basis}</div>`)}</div>`,
  'a grid with the basis first': (_, each) => each((p) => `<div><div>${p.basis}</div><div>${p.purpose}</div></div>`),
  'rows of paragraphs': (_, each) => each((p) => `<div class="flex"><p>${p.purpose}</p><p>${p.basis}</p></div>`),
  'rows of spans': (_, each) =>
    each((p) => `<div class=row>\n<span>${p.purpose}</span>\n<span>${p.basis}</span>\n</div>`),
};

/** Prose. Nouns of an activity ("bokføring") do not go with "for å". */
const PROSE: Readonly<Record<string, Layout>> = {
  'paragraphs of their own': (c, each) => each((p) => `<p>${c.prose(low(p.purpose), low(p.basis))}</p>`),
  'below a heading for each': (c, each) =>
    each((p) => `<h3>${p.heading}</h3><p>${c.prose(low(p.purpose), low(p.basis))}</p>`),
  'items of a list': (c, each) => `<ul>${each((p) => `<li>${c.prose(low(p.purpose), low(p.basis))}</li>`)}</ul>`,
  'labels within paragraphs': (c, each) => each((p) => `<p>${c.aim(low(p.purpose))}. ${c.basis}: ${low(p.basis)}.</p>`),
  'labels within one paragraph': (c, each) =>
    `<p>${each((p) => `${c.aim(low(p.purpose))}. ${c.basis}: ${low(p.basis)}. `)}</p>`,
  'one paragraph': (c, each) => `<p>${each((p) => `${c.prose(low(p.purpose), low(p.basis))} `)}</p>`,
};

export const LAYOUTS = { tables: TABLES, lists: LISTS, parts: PARTS, prose: PROSE };

/** A page with the policy's purposes in a layout, and those that it then names. */
export function pageIn(
  layout: Layout,
  content: Content,
  isProse: boolean,
): { html: string; named: readonly Processing[] } {
  const named = content.processings.filter(({ legalBasis }) => !isProse || legalBasis !== 'legal-obligation');
  const body = layout(content, (set) => named.map(set).join('\n'));
  const html = `<!doctype html><html lang=${content.lang}><body><main>${content.before}<h2>${content.title}</h2>\n${body}\n${content.after}</main></body></html>`;
  return { html, named };
}
