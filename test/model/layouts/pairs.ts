/** What stands in pairs, in the layouts in which pages set them. */

export type Pair = readonly [string, string];

const each = (pairs: readonly Pair[], set: (left: string, right: string) => string): string =>
  pairs.map(([left, right]) => set(left, right)).join('\n');

export const PAIR_LAYOUTS: Readonly<Record<string, (pairs: readonly Pair[]) => string>> = {
  'a table': (pairs) => `<table>${each(pairs, (l, r) => `<tr><td>${l}</td><td>${r}</td></tr>`)}</table>`,
  'a table with header cells': (pairs) =>
    `<table>${each(pairs, (l, r) => `<tr><th>${l}</th><td>${r}</td></tr>`)}</table>`,
  terms: (pairs) => `<dl>${each(pairs, (l, r) => `<dt>${l}</dt><dd>${r}</dd>`)}</dl>`,
  'labelled items': (pairs) => `<ul>${each(pairs, (l, r) => `<li>${l}: ${r}</li>`)}</ul>`,
  'items with bold labels': (pairs) => `<ul>${each(pairs, (l, r) => `<li><b>${l}:</b> ${r}</li>`)}</ul>`,
  'items with a dash': (pairs) => `<ul>${each(pairs, (l, r) => `<li>${l} – ${r}</li>`)}</ul>`,
  'labelled paragraphs': (pairs) => each(pairs, (l, r) => `<p><strong>${l}:</strong> ${r}</p>`),
  'headings and paragraphs': (pairs) => each(pairs, (l, r) => `<h3>${l}</h3><p>${r}</p>`),
  'a grid of divs': (pairs) => each(pairs, (l, r) => `<div class=row><div>${l}</div><div>${r}</div></div>`),
  'a grid of spans': (pairs) => each(pairs, (l, r) => `<div class=row>\n<span>${l}</span>\n<span>${r}</span>\n</div>`),
  details: (pairs) => each(pairs, (l, r) => `<details><summary>${l}</summary><p>${r}</p></details>`),
};

export interface Facts {
  readonly lang: 'nb' | 'sv';
  readonly controller: readonly Pair[];
  readonly recipients: readonly Pair[];
  readonly recipientsTitle: string;
  readonly periods: readonly Pair[];
  readonly periodsTitle: string;
  /** By the rule that the right fulfils. */
  readonly rights: Readonly<Record<string, Pair>>;
  readonly rightsTitle: string;
  readonly rest: string;
}

export const FACTS: readonly Facts[] = [
  {
    lang: 'nb',
    controller: [
      ['Behandlingsansvarlig', 'Granheim Utstyr AS'],
      ['Adresse', 'Storgata 1, 0155 Oslo'],
      ['E-post', 'post@granheimutstyr.no'],
    ],
    recipientsTitle: 'Hvem vi deler opplysninger med',
    recipients: [
      ['Skydrift Nord AS', 'drift av nettbutikken'],
      ['Pakkeporten AS', 'levering av varer'],
      ['Tallknuserne AS', 'regnskap'],
    ],
    periodsTitle: 'Hvor lenge vi lagrer opplysningene',
    periods: [
      ['Kundeopplysninger', 'så lenge du har konto'],
      ['Ordrer og fakturaer', '5 år'],
      ['Nyhetsbrev', 'til du melder deg av'],
    ],
    rightsTitle: 'Dine rettigheter',
    rights: {
      access: ['Innsyn', 'Du kan få vite hvilke opplysninger vi har om deg.'],
      rectification: ['Retting', 'Du kan be oss rette feil.'],
      erasure: ['Sletting', 'Du kan be oss slette opplysningene.'],
      restriction: ['Begrensning', 'Du kan be oss begrense behandlingen.'],
      object: ['Protest', 'Du kan protestere mot behandlingen.'],
    },
    rest: '<h2>Formål</h2><p>Vi bruker navn og adresse for å levere varene. Grunnlaget er avtalen med deg.</p>',
  },
  {
    lang: 'sv',
    controller: [
      ['Personuppgiftsansvarig', 'Granhem Utrustning AB'],
      ['Adress', 'Storgatan 1, 111 22 Stockholm'],
      ['E-post', 'info@granhemutrustning.se'],
    ],
    recipientsTitle: 'Vilka vi delar uppgifter med',
    recipients: [
      ['Molndrift Nord AB', 'drift av webbutiken'],
      ['Paketporten AB', 'leverans av varor'],
      ['Sifferkrossarna AB', 'redovisning'],
    ],
    periodsTitle: 'Hur länge vi sparar uppgifterna',
    periods: [
      ['Kunduppgifter', 'så länge du har konto'],
      ['Ordrar och fakturor', '7 år'],
      ['Nyhetsbrev', 'tills du avregistrerar dig'],
    ],
    rightsTitle: 'Dina rättigheter',
    rights: {
      access: ['Tillgång', 'Du kan få veta vilka uppgifter vi har om dig.'],
      rectification: ['Rättelse', 'Du kan be oss rätta fel.'],
      erasure: ['Radering', 'Du kan be oss radera uppgifterna.'],
      restriction: ['Begränsning', 'Du kan be oss begränsa behandlingen.'],
      object: ['Invändning', 'Du kan invända mot behandlingen.'],
    },
    rest: '<h2>Ändamål</h2><p>Vi använder namn och adress för att leverera varorna. Grunden är avtalet med dig.</p>',
  },
];
