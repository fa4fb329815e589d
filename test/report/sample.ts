/** A report made by hand, so that the views are tested apart from what finds things. */
import type { Evidence, Result, Suppression } from '../../src/check/result.js';
import type { LocatedPolicy } from '../../src/model/locate.js';
import { type FileReport, type JudgedFile, reportOf as makeReport, type Report } from '../../src/report/index.js';

export const TEXT = `# Personvern i Fjordbutikken AS

Vi bruker e-postadressen din til å sende nyhetsbrev. Grunnlaget er samtykke. Vi sletter den når du melder deg av.

## Hvem får opplysningene
Vi deler opplysninger med Regnskapshuset AS og med Skylager Inc. i USA. Overføringen til USA skjer i henhold til EU-US Privacy Shield, som leverandøren har sluttet seg til.

## Dine rettigheter
Du kan be om innsyn.
`;

/** The evidence for these words of a text. */
export function at(words: string, text = TEXT, quote = words): Evidence {
  const offset = text.indexOf(words);
  if (offset < 0) throw new Error(`not in the text: ${words}`);
  const position = (end: number): Evidence['start'] => {
    const lines = text.slice(0, end).split('\n');
    return { line: lines.length, column: lines.at(-1)!.length + 1, offset: end };
  };
  return { quote, start: position(offset), end: position(offset + words.length) };
}

export const result = (ruleId: string, rest: Partial<Result>): Result => ({
  ruleId,
  kind: 'fail',
  level: 'error',
  articles: ['GDPR 13(2)(b)'],
  message: `Noe er galt med ${ruleId}.`,
  write: null,
  place: null,
  fingerprint: `f-${ruleId}`,
  ...(rest.kind === 'pass' || rest.kind === 'notApplicable' ? {} : { status: 'new' as const }),
  evidence: [],
  ...rest,
});

export const policy: LocatedPolicy = {
  controller: {
    name: 'Fjordbutikken AS',
    kind: 'entity',
    organisationNumber: null,
    country: 'NO',
    contacts: [],
    evidence: at('Fjordbutikken AS'),
  },
  dpo: null,
  purposes: [
    {
      text: 'sende nyhetsbrev',
      legalBases: ['consent'],
      recipients: [],
      retention: {
        text: 'når du melder deg av',
        period: null,
        criterion: 'når du melder deg av',
        vague: false,
        unlimited: false,
        evidence: at('når du melder deg av'),
      },
      vague: false,
      evidence: at('sende nyhetsbrev'),
    },
  ],
  legalBases: [{ basis: 'consent', general: false, evidence: at('samtykke') }],
  dataCategories: [{ text: 'e-postadressen', evidence: at('e-postadressen') }],
  sources: [],
  recipients: [
    { name: 'Regnskapshuset AS', country: null, evidence: at('Regnskapshuset AS') },
    { name: 'Skylager Inc.', country: 'US', evidence: at('Skylager Inc.') },
  ],
  transfers: [{ to: 'USA', mechanism: 'privacy-shield', evidence: at('EU-US Privacy Shield') }],
  retention: [],
  rights: { access: [{ text: 'be om innsyn', evidence: at('be om innsyn') }] },
  complaint: null,
  obligationToProvide: null,
  automatedDecisions: null,
  cookies: [],
  date: null,
};

const rightsHeading = at('Dine rettigheter');

export const results: readonly Result[] = [
  result('controller/identity', {
    kind: 'pass',
    state: 'present',
    evidence: [at('Fjordbutikken AS')],
    articles: ['GDPR 13(1)(a)'],
  }),
  result('dpo/contact', { kind: 'notApplicable', state: 'notApplicable', level: 'warning' }),
  result('transfer/mechanism', {
    state: 'partial',
    articles: ['GDPR 13(1)(f)', 'GDPR 46'],
    message: 'Overføringen til USA hviler på Privacy Shield alene, som ikke lenger gir noe grunnlag.',
    write:
      'Opplysninger overføres til [mottaker] i USA. Grunnlaget er EU-kommisjonens standard personvernbestemmelser (GDPR art. 46 nr. 2 bokstav c).',
    evidence: [at('EU-US Privacy Shield'), at('Skylager Inc. i USA')],
  }),
  result('rights/access', { kind: 'pass', state: 'present', evidence: [at('be om innsyn')] }),
  result('rights/restriction', {
    state: 'absent',
    articles: ['GDPR 13(2)(b)', 'GDPR 18'],
    message: 'Retten til begrensning av behandlingen er ikke omtalt.',
    write: 'Du kan be oss begrense behandlingen av opplysningene om deg. Skriv til [e-post].',
    place: { heading: rightsHeading.quote, start: rightsHeading.start, end: rightsHeading.end },
  }),
  result('complaint/authority', {
    kind: 'review',
    state: 'partial',
    level: 'note',
    message: 'Om virksomheten er norsk, er tilsynet Datatilsynet.',
    evidence: [at('Fjordbutikken AS')],
  }),
  result('stale/privacy-shield', {
    level: 'warning',
    articles: ['GDPR 45'],
    message: 'Privacy Shield ble kjent ugyldig 16. juli 2020.',
    evidence: [at('Privacy Shield')],
  }),
];

export const judged: JudgedFile = {
  path: 'personvern.md',
  format: 'markdown',
  language: 'nb',
  results,
  policy,
  notices: [
    {
      kind: 'other-language',
      message: '3 sentences (40 words) are in another language and were left out',
      position: null,
    },
  ],
};

const REASONS: Readonly<Record<string, Suppression>> = {
  'transfer/mechanism': { reason: 'Avtalen reforhandles.', until: '2027-01-31', from: 'comment' },
  'rights/restriction': { reason: 'Står i vilkårene.', from: 'comment' },
  'complaint/authority': { reason: 'Gjelder en svensk filial.', from: 'configuration', index: 2 },
};

/** The same, with three results suppressed and suppressions that do nothing. */
export const suppressed: JudgedFile = {
  ...judged,
  results: results.map((one) => {
    const suppression = REASONS[one.ruleId];
    return suppression ? { ...one, status: 'suppressed', suppression } : one;
  }),
  notices: [
    {
      kind: 'unused-suppression',
      message: 'privlint-disable-next for rights/access undertrykker ingenting: fjern den',
      position: at('## Dine').start,
    },
    { kind: 'expired-suppression', message: 'suppressions[3] for stale/* gjaldt til', position: null, index: 3 },
  ],
};

export const reportOf = (...files: FileReport[]): Report => makeReport(files, new Date('2026-11-21'));
