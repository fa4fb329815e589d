/** Rules made by hand, of each kind that is told differently, so that the layout is tested apart from what the rules say. */
import { type DocumentedRule, ruleUrl } from '../../src/check/documentation.js';

const said = (nb: string, sv: string, en: string): { nb: string; sv: string; en: string } => ({ nb, sv, en });

const DISCLOSURE: DocumentedRule = {
  id: 'rights/access',
  kind: 'disclosure',
  title: said('Rett til innsyn', 'Rätt till tillgång', 'Right of access'),
  articles: ['GDPR 13(2)(b)', 'GDPR 15'],
  level: 'error',
  applies: [{ all: ['rights.heading'] }],
  present: [{ all: ['rights.access'] }],
  partial: [{ all: ['rights.access-bare'] }],
  keepLevel: [{ fact: 'rights.any' }],
  messages: {
    absent: said('Innsyn mangler.', 'Tillgång saknas.', 'Access is missing.'),
    partial: said('Innsyn er så vidt nevnt.', 'Tillgång nämns bara.', 'Access is barely mentioned.'),
    kept: said('Innsyn er nektet.', 'Tillgång nekas.', 'Access is refused.'),
  },
  write: {
    nb: 'Du har rett til innsyn. Skriv til [e-postadresse], eller klag til Datatilsynet.',
    nn: 'Du har rett til innsyn. Skriv til [e-postadresse], eller klag til Datatilsynet.',
    sv: 'Du har rätt till tillgång. Skriv till [e-postadress], eller klaga hos IMY.',
    byCountry: { NO: { nb: '...', sv: '...' }, SE: { nb: '...', sv: '...' } },
  },
  why: said('Uten innsyn, ingen kontroll.', 'Utan tillgång, ingen kontroll.', 'Without access, no control.'),
  assumptions: ["an offer states the right as well as the word 'rett'", 'access by staff is another thing'],
  sources: [
    { title: 'GDPR Art. 15', url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj', checked: '2026-11-21' },
    { title: 'A book on a shelf' },
  ],
  cases: [
    {
      authority: said('Tilsynet', 'Tillsynet', 'The Authority'),
      country: 'NO',
      party: 'Nordfjell AS',
      date: '2024-03-05',
      sum: { amount: 1250000, currency: 'NOK' },
      about: said('Ga ikke innsyn.', 'Gav inte tillgång.', 'Gave no access.'),
      source: '24/00001',
      url: `https://example.no/${'vedtak/'.repeat(12)}`,
    },
    {
      authority: said('Domstolen', 'Domstolen', 'The Court'),
      party: 'Nordfjäll',
      date: '2023-11',
      about: said('Innsyn er en rett.', 'Tillgång är en rätt.', 'Access is a right.'),
      source: 'C-1/23 Nordfjäll',
    },
  ],
  examples: [
    { lang: 'sv', kind: 'pass', state: 'present', text: 'Du har rätt till tillgång.', evidence: 'rätt till tillgång' },
    { lang: 'nb', kind: 'pass', state: 'present', text: 'Du har rett til innsyn.', evidence: 'rett til innsyn' },
    { lang: 'nb', kind: 'pass', state: 'present', text: 'Rettigheter\n\n- Innsyn\n- *Retting*', format: 'markdown' },
    { lang: 'nb', kind: 'pass', state: 'present', text: 'Innsyn: be om det.', evidence: 'Innsyn' },
    { lang: 'nb', kind: 'pass', state: 'present', text: 'Spør oss hva vi vet om deg, når du vil.' },
    { lang: 'nb', kind: 'pass', state: 'present', text: 'DENNE VIRKER IKKE ENNÅ', todo: 'a known limit' },
    { lang: 'nb', kind: 'pass', state: 'present', text: 'DETTE GJALDT FØR', asOf: '2015-01-01' },
    { lang: 'nb', kind: 'fail', state: 'absent', text: 'Personalet har innsyn.' },
    { lang: 'nb', kind: 'fail', state: 'absent', text: 'Leverandøren har innsyn.' },
    { lang: 'nb', kind: 'fail', state: 'absent', text: 'Styret har innsyn.' },
    { lang: 'nb', kind: 'fail', state: 'partial', text: 'Innsyn logges.' },
    { lang: 'sv', kind: 'fail', state: 'absent', text: 'Personalen har tillgång.' },
  ],
  url: ruleUrl('rights/access'),
};

const STALE: DocumentedRule = {
  id: 'stale/privacy-shield',
  kind: 'stale',
  title: said('Privacy Shield', 'Privacy Shield', 'Privacy Shield'),
  articles: ['GDPR 45-46'],
  level: 'warning',
  since: '2020-07-16',
  report: [{ all: ['stale.privacy-shield'] }],
  unless: [{ all: ['stale.dead'] }],
  review: [{ all: ['stale.doubt'] }],
  messages: { fail: said('Gjelder ikke.', 'Gäller inte.', 'No longer valid.') },
  why: said('Den ble kjent ugyldig.', 'Det ogiltigförklarades.', 'It was struck down.'),
  sources: [],
  examples: [
    { lang: 'nb', kind: 'fail', text: 'Overføring skjer etter Privacy Shield.', evidence: 'Privacy Shield' },
    { lang: 'sv', kind: 'pass', text: 'Privacy Shield är ogiltigt.' },
  ],
  url: ruleUrl('stale/privacy-shield'),
};

/** An organisation's own: it has a file instead of a page, and says no more than it must. */
const OWN: DocumentedRule = {
  id: 'own/one-story',
  kind: 'contradiction',
  title: said('Én historie', 'En historia', 'One story'),
  articles: [],
  level: 'note',
  pairs: [
    { claim: [], against: [], write: { nb: 'Vi deler med [mottakere].', sv: 'Vi delar med [mottagare].' } },
    { claim: [], against: [], write: { nb: 'Vi bruker [verktøy].', sv: 'Vi använder [verktyg].' } },
  ],
  messages: { fail: said('To historier.', 'Två historier.', 'Two stories.') },
  sources: [{ title: 'Our handbook' }],
  examples: ['en', 'to', 'tre', 'fire'].map(
    (text) => ({ lang: 'nb', kind: 'fail', text: `Vi deler ${text}.` }) as const,
  ),
  file: 'ci/rules/own/one-story.yaml',
};

export const RULES = { disclosure: DISCLOSURE, stale: STALE, own: OWN } as const;
export const LIST: readonly DocumentedRule[] = Object.values(RULES);
