import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint.js';

/** The rules from the registry of stale references and practices: other wordings than their own examples, and what only looks like them. */
const PASSAGES: readonly (readonly [
  rule: string,
  lang: 'nb' | 'sv',
  found: readonly string[],
  none: readonly string[],
])[] = [
  [
    'stale/google-legacy',
    'nb',
    ['Annonsene leveres av Google AdWords.', 'Google, Inc. får IP-adressen din.'],
    ['Google Ads måler klikk.', 'Vi bruker Google Suiten.'],
  ],
  [
    'stale/google-legacy',
    'sv',
    ['E-posten ligger i Google G Suite.', 'Uppgifterna förs över till Google Inc i USA.'],
    ['Google LLC får din IP-adress.', 'Vi bytte från G Suite, som numera heter Google Workspace.'],
  ],
  [
    'stale/forbrukerombudet',
    'nb',
    ['Du kan ta saken opp med Forbrukerombudet.', 'Tvister avgjøres av Forbrukertvistutvalget.'],
    ['Forbrukertilsynet fører tilsyn med markedsføring.'],
  ],
  [
    'stale/nsd',
    'nb',
    ['Studien er godkjent av NSD.', 'Personvernombudet hos NSD svarer på spørsmål.'],
    ['Sikt har overtatt oppgavene til NSD og vurderte prosjektet.', 'NSDs medlemmer er dansere.'],
  ],
  [
    'stale/gdpr-to-come',
    'nb',
    [
      'Når personvernforordningen trer i kraft, får du nye rettigheter.',
      'Den kommende personvernforordningen gir deg flere rettigheter.',
    ],
    [
      'Etter at GDPR trådte i kraft, har vi endret rutinene.',
      'Når endringene i erklæringen trer i kraft, varsler vi deg.',
      'Disse vilkårene følger GDPR og trer i kraft 1. mai 2018.',
    ],
  ],
  [
    'stale/gdpr-to-come',
    'sv',
    ['När GDPR träder i kraft får du fler rättigheter.', 'Dataskyddsförordningen kommer att träda i kraft i maj.'],
    [
      'När GDPR trädde i kraft ändrade vi våra rutiner.',
      'De nya priserna börjar gälla i maj 2018.',
      'Ändringar i policyn träder i kraft när de publiceras.',
    ],
  ],
  [
    'stale/uk-in-eu',
    'nb',
    ['Serverne står i EU (London).', 'Data lagres i EØS, herunder Storbritannia.'],
    [
      'Data lagres i EU, EØS og Storbritannia.',
      'Vi sender data utenfor EØS, herunder Storbritannia.',
      'Land som Storbritannia er et tredjeland.',
    ],
  ],
  [
    'stale/uk-in-eu',
    'sv',
    ['Uppgifterna stannar inom EU/EES (inkl. Storbritannien).'],
    ['Uppgifterna lagras inom EU eller i Storbritannien.', 'Länder utanför EES, inklusive Storbritannien, omfattas.'],
  ],
  [
    'stale/personuppgiftsombud',
    'sv',
    ['Personuppgiftsombud: Kari Nordman', 'Vänd dig till personuppgiftsombudet.'],
    ['Personuppgiftsbiträdet för register.', 'Dataskyddsombudet har ersatt personuppgiftsombudet.'],
  ],
  [
    'stale/controller-word',
    'sv',
    ['Registeransvarig: Fjällföreningen rf', 'Bolaget är registeransvarige.'],
    ['Sekreteraren är registeransvarig i klubben.', 'Ansvarig för medlemsregistret är Kari.'],
  ],
  [
    'stale/personopplysningsforskriften',
    'nb',
    [
      'Vi oppfyller kravene i kapittel 2 i personopplysningsforskriften.',
      'Internkontroll følger personopplysningsforskriften § 3-1.',
    ],
    ['Se personopplysningsforskriften for mer.'],
  ],
  [
    'stale/renamed-companies',
    'nb',
    ['Betalingen går gjennom Vipps AS.', 'Adresser vaskes mot Bisnode.'],
    ['Betal med Vipps.', 'Digdir (tidligere Difi) drifter ID-porten.'],
  ],
  [
    'stale/iso-edition',
    'sv',
    ['Leverantören är certifierad enligt ISO 27001:2013.'],
    ['Leverantören är certifierad enligt ISO/IEC 27001.', 'Standarden ISO 27001:2022 följs.'],
  ],
  [
    'requests/fee',
    'nb',
    ['For innsyn betaler du et gebyr på 150 kroner.', 'Du kan be om innsyn kostnadsfritt én gang per kalenderår.'],
    [
      'Innsyn koster ingenting, og du kan be om det når du vil: det er gratis.',
      'Gjentatte krav om innsyn kan medføre et gebyr.',
      'Medlemsavgiften betales én gang i året.',
      'Vi tar ikke gebyr for innsyn.',
      'Medlemmene har rett til innsyn i regnskapet én gang i året.',
    ],
  ],
  [
    'requests/fee',
    'sv',
    [
      'En gång om året har du rätt att gratis få ett registerutdrag.',
      'För registerutdrag tas en avgift ut på 100 kronor.',
    ],
    [
      'Registerutdrag är gratis.',
      'Vi skickar ut information en gång per år.',
      'Medlemmarna har rätt att få tillgång till lokalen en gång per år.',
      'Upprepade begäranden om registerutdrag kan medföra en avgift.',
    ],
  ],
  [
    'requests/signature',
    'sv',
    [
      'Ansökan om registerutdrag ska vara egenhändigt undertecknad.',
      'En skriftlig begäran, undertecknad av dig, skickas till oss.',
    ],
    [
      'Begäran kan undertecknas med BankID.',
      'Du behöver inte skicka någon undertecknad begäran.',
      'Medlemsansökan ska vara undertecknad av medlemmen.',
    ],
  ],
  [
    'requests/signature',
    'nb',
    ['En signert begjæring om innsyn sendes i posten.'],
    ['Kontrakten er signert.', 'Innsyn får du etter innlogging; begjæringen signeres elektronisk.'],
  ],
  [
    'requests/deadline',
    'nb',
    ['Dine rettigheter\n\nDu får svar innen to måneder.', 'Anmodninger besvares på inntil åtte uker.'],
    [
      'Vi svarer innen 30 dager.',
      'Svar lagres i 90 dager.',
      'Vi svarer innen én måned, ellers innen tre måneder.',
      'Har du ikke fått svar fra Datatilsynet innen tre måneder, kan du gå videre.',
      'Vi svarer på e-post på to dager.',
      'Søknader om støtte besvares innen 60 dager.',
      'Søkere får svar innen to måneder.',
      'Klager på varer besvares innen seks uker.',
    ],
  ],
  [
    'requests/deadline',
    'sv',
    ['Dina rättigheter\n\nVi svarar inom tre månader.', 'Begäran besvaras senast 90 dagar efter att den kom in.'],
    [
      'Vi svarar inom en månad.',
      'Enkätsvar sparas i sex månader.',
      'Svaret kan dröja; fristen förlängs då med två månader.',
    ],
  ],
  [
    'requests/citizens-only',
    'nb',
    ['EU-borgere har rett til å kreve sletting.', 'Norske statsborgere kan kreve innsyn.'],
    ['Personer bosatt i EU har rett til innsyn.', 'Innbyggere i EØS har rettigheter.'],
  ],
  [
    'requests/discretion',
    'sv',
    ['Vi förbehåller oss rätten att neka en begäran.'],
    ['Vi kan avslå en begäran som är orimlig.', 'Du avgör själv om du vill lämna uppgifter.'],
  ],
  [
    'complaint/detour',
    'nb',
    [
      'Du må først klage til oss før du kan gå til Datatilsynet.',
      'Du kan klage til Datatilsynet først når vi har behandlet saken.',
    ],
    [
      'Kontakt oss gjerne først. Du kan alltid klage til Datatilsynet.',
      'Vi håper du tar kontakt med oss før du klager til Datatilsynet.',
      'Du kan klage til oss eller til Datatilsynet.',
    ],
  ],
  [
    'complaint/detour',
    'sv',
    ['Klagomål ska först lämnas till oss innan du vänder dig till IMY.'],
    ['Vi uppskattar om du hör av dig till oss innan du klagar hos IMY.', 'Du kan alltid klaga direkt hos IMY.'],
  ],
  [
    'complaint/wrong-body',
    'nb',
    ['Klager på vår bruk av personopplysninger rettes til Forbrukerrådet.'],
    [
      'Vil du klage på varen, kan du kontakte Forbrukertilsynet.',
      'Forbrukertilsynet fører tilsyn med personvern i reklame.',
    ],
  ],
  [
    'complaint/wrong-body',
    'sv',
    ['Du kan klaga på vår behandling av personuppgifter hos Konsumentverket.'],
    ['Klagomål på köpet prövas av ARN.', 'PTS utövar tillsyn över kakor.'],
  ],
  [
    'consent/preticked',
    'nb',
    ['Avkrysningsboksen er haket av på forhånd.', 'Du blir automatisk meldt på nyhetsbrevet når du oppretter konto.'],
    [
      'Ingen bokser er krysset av på forhånd.',
      'Du melder deg på nyhetsbrevet selv.',
      'Hører vi ikke fra deg, sletter vi kontoen.',
      'Taushet regnes ikke som samtykke.',
      'Passivitet er ikke samtykke.',
    ],
  ],
  [
    'consent/preticked',
    'sv',
    ['Samtycket är förbockat i formuläret.', 'Du anmäls automatiskt till nyhetsbrevet när du skapar konto.'],
    ['Vi använder aldrig förkryssade rutor.', 'Hör vi inget från dig raderas ansökan.'],
  ],
  [
    'consent/irrevocable',
    'nb',
    ['Du kan ikke trekke tilbake samtykket.', 'Du gir et ugjenkallelig samtykke.'],
    [
      'Samtykket kan trekkes når som helst.',
      'Du kan ikke bruke tjenesten om du trekker samtykket.',
      'Hvis samtykket trekkes, kan vi ikke levere.',
    ],
  ],
  [
    'consent/irrevocable',
    'sv',
    ['Du kan inte återkalla ditt samtycke.'],
    ['Samtycket kan återkallas.', 'Återkallar du samtycket kan vi inte skicka nyhetsbrev.'],
  ],
  [
    'consent/policy-acceptance',
    'nb',
    ['Kunden må godkjenne personvernerklæringen.', 'Jeg bekrefter at jeg har lest og godtar personvernerklæringen.'],
    ['Du bør lese personvernerklæringen.', 'Du må godta kjøpsvilkårene.'],
  ],
  [
    'consent/policy-acceptance',
    'sv',
    ['Kunden måste godkänna integritetspolicyn.'],
    ['Läs integritetspolicyn.', 'Du måste godkänna köpvillkoren.'],
  ],
  [
    'transfer/by-consent',
    'sv',
    [
      'Du samtycker härmed till att uppgifterna överförs till tredje land.',
      'När du använder appen godkänner du att uppgifter lagras i USA.',
    ],
    [
      'Om du samtycker uttryckligt överförs uppgifter till USA.',
      'Uppgifter överförs till USA med stöd av standardavtalsklausuler.',
    ],
  ],
  [
    'security/overclaim',
    'nb',
    ['Dataene er 100% trygge.', 'Vi garanterer full sikkerhet.'],
    [
      'Vi kan ikke garantere full sikkerhet.',
      'Ingen systemer er 100 % sikre.',
      'Serverne går på 100 prosent fornybar kraft.',
    ],
  ],
  ['security/overclaim', 'sv', ['Hos oss är dina uppgifter hundra procent säkra.'], ['Inget system är 100 % säkert.']],
  [
    'breach/72-hours',
    'sv',
    ['Inom 72 timmar efter att incidenten skedde meddelar vi IMY.'],
    ['Inom 72 timmar efter upptäckt anmäler vi incidenten.', 'Support svarar inom 72 timmar.'],
  ],
  [
    'retention/bookkeeping',
    'sv',
    ['Personuppgiftsansvarig: Nordfjäll AB\n\nEnligt bokföringslagen sparar vi fakturor i tio år.'],
    [
      'Personuppgiftsansvarig: Nordfjäll AB\n\nKunduppgifter sparas i fem år och fakturor enligt bokföringslagen.',
      'Personuppgiftsansvarig: Nordfjäll AB\n\nFakturor sparas i sju år enligt bokföringslagen, avtal i tio år.',
      'Fakturor sparas i tio år enligt bokföringslagen.',
    ],
  ],
  [
    'retention/bookkeeping',
    'nb',
    ['Behandlingsansvarlig: Nordfjell AS\n\nBokføringsloven krever at vi lagrer bilag i 10 år.'],
    ['Behandlingsansvarlig: Nordfjell AS\n\nKundedata lagres i ti år, bilag etter bokføringsloven.'],
  ],
  [
    'transfer/eu-not-eea',
    'nb',
    ['Behandlingsansvarlig: Nordfjell AS\n\nLeverandørene lagrer ikke data utenfor EU.'],
    ['Behandlingsansvarlig: Nordfjell AS\n\nBor du utenfor EU, må du betale toll.', 'Vi lagrer ikke data utenfor EU.'],
  ],
  [
    'retention/promised',
    'nb',
    ['I denne erklæringen forklarer vi hva vi samler inn og hvor lenge vi oppbevarer det.'],
    ['Les hvor lenge vi lagrer data. Vi lagrer data i to år.', 'Vi gir deg innsyn i hvor lenge vi lagrer data.'],
  ],
  [
    'purpose/catch-all',
    'nb',
    ['Vi kan bruke data til andre formål vi måtte ønske.', 'Data brukes til alle lovlige formål.'],
    [
      'Vi bruker ikke data til andre formål.',
      'Vil vi bruke data til andre formål, ber vi om samtykke.',
      'Andre formål: statistikk.',
    ],
  ],
  [
    'purpose/catch-all',
    'sv',
    ['Uppgifterna används för alla lagliga ändamål.', 'Vi använder dem för övriga ändamål förenliga med verksamheten.'],
    ['Uppgifterna används inte för andra ändamål.'],
  ],
  [
    'data/sensitive-misuse',
    'sv',
    ['Känslig information såsom kreditkortsnummer krypteras.'],
    ['Känsliga uppgifter såsom diagnoser krypteras.', 'Kortnummer krypteras.'],
  ],
  [
    'dpo/conflict',
    'nb',
    ['Daglig leder Kari Nordmann er vårt personvernombud.', 'Vårt personvernombud er styrelederen.'],
    [
      'Daglig leder har utpekt et personvernombud.',
      'Personvernombudet er uavhengig av direktøren.',
      'Kontakt daglig leder eller personvernombudet.',
      'Rektor er kontaktperson for personvernombudet.',
      'Kontaktperson for personvernombudet er daglig leder.',
    ],
  ],
  [
    'dpo/conflict',
    'sv',
    ['Dataskyddsombud är vd Karin Nordman.'],
    ['Rektor utser dataskyddsombud.', 'Kontakta rektor eller dataskyddsombudet.'],
  ],
];

const OPENING = {
  nb: 'Personvern\n\nVi behandler personopplysninger etter loven.\n\n',
  sv: 'Integritetspolicy\n\nVi behandlar personuppgifter enligt lagen.\n\n',
};

async function isReported(rule: string, lang: 'nb' | 'sv', text: string): Promise<boolean> {
  const source = { path: 'policy.txt', format: 'text', text: `${OPENING[lang]}${text}\n` } as const;
  const report = await lint(source, { asOf: new Date('2026-11-22'), rules: [rule], policyLanguage: lang });
  if (!('results' in report)) throw new Error(report.error);
  return report.results.some(({ kind }) => kind === 'fail' || kind === 'review');
}

describe.each(PASSAGES)('%s (%s)', (rule, lang, found, none) => {
  for (const text of found) it(`reports: ${text}`, async () => expect(await isReported(rule, lang, text)).toBe(true));
  for (const text of none)
    it(`passes over: ${text}`, async () => expect(await isReported(rule, lang, text)).toBe(false));
});
