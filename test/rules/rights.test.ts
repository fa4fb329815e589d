import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint.js';

/** What a passage gives its reader, all rules about rights and complaints read at once. */
interface Passage {
  readonly lang: 'nb' | 'nn' | 'sv';
  readonly text: string;
  /** Names of `RULES` that are present; all others must not be. */
  readonly gives: string;
}

const RULES: Readonly<Record<string, string>> = {
  access: 'rights/access',
  rectification: 'rights/rectification',
  erasure: 'rights/erasure',
  restriction: 'rights/restriction',
  object: 'rights/object',
  portability: 'rights/portability',
  'withdraw-consent': 'rights/withdraw-consent',
  'how-to-exercise': 'rights/how-to-exercise',
  'response-time': 'rights/response-time',
  complaint: 'complaint/right',
  authority: 'complaint/authority',
};

const PASSAGES: readonly Passage[] = [
  {
    lang: 'nb',
    gives: 'access rectification erasure',
    text: 'Som registrert hos oss kan du be om å få se hva vi har lagret, få feil rettet opp og få alt slettet. Personvern er viktig.',
  },
  {
    lang: 'nb',
    gives: 'access rectification erasure object restriction portability',
    text: 'Du har rett til å be om innsyn, retting eller sletting av personopplysningene vi behandler om deg. Du har videre rett til å kreve begrenset behandling, rette innsigelse mot behandlingen og kreve dataportabilitet.',
  },
  {
    lang: 'nb',
    gives: 'access rectification erasure how-to-exercise',
    text: 'Personvern\n\nHva slags rettigheter har du?\n\nDu kan når som helst ta kontakt med skolen for å få vite hvilke personopplysninger som er registrert om eleven. Er noe feil, retter vi det. Foresatte kan kreve at bilder fjernes.',
  },
  {
    lang: 'nb',
    gives: 'access rectification erasure how-to-exercise',
    text: 'Medlemmer kan selv logge inn på Min side for å se og oppdatere sine personopplysninger. Ønsker du å slette medlemskapet, send en e-post til kasserer@klubb.example.',
  },
  {
    lang: 'nb',
    gives: 'access rectification erasure restriction object portability withdraw-consent complaint authority',
    text: 'Dine rettigheter (GDPR)\n\n* Rett til innsyn\n* Rett til korrigering\n* Rett til sletting\n* Rett til begrensning\n* Rett til dataportabilitet\n* Rett til å protestere\n* Rett til å trekke samtykke\n* Klagerett til Datatilsynet\n\nVi behandler personopplysninger med samtykke som grunnlag.',
  },
  {
    lang: 'nb',
    gives: 'access rectification erasure restriction object portability how-to-exercise',
    text: 'Rettigheter: Innsyn, retting, sletting, begrensning, dataportabilitet og protest. Kontakt personvern@x.example. Vi behandler personopplysninger.',
  },
  {
    lang: 'nb',
    gives: 'access erasure restriction object portability',
    text: 'Du har rett til tilgang til dine personopplysninger, rett til utbedring, rett til sletting, rett til begrensning av behandlingen, rett til å motsette seg behandling og rett til dataoverførbarhet.',
  },
  {
    lang: 'nb',
    gives: 'access rectification erasure',
    text: 'Når du ber om det, gir vi deg en oversikt over opplysningene vi har om deg. Vi retter feil straks du sier fra. Personopplysninger slettes på forespørsel.',
  },
  {
    lang: 'nb',
    gives: 'access rectification erasure',
    text: 'Pasienten har rett til innsyn i egen journal, jf. pasient- og brukerrettighetsloven § 5-1, og kan kreve retting og sletting av personopplysninger etter §§ 42-44.',
  },
  {
    lang: 'nb',
    gives: 'access portability how-to-exercise',
    text: 'For å få utlevert personopplysningene dine i et vanlig filformat, eller få dem sendt direkte til en annen behandlingsansvarlig, kontakt kommunens personvernombud.',
  },
  {
    lang: 'nb',
    gives: 'object how-to-exercise response-time',
    text: 'Hvis du ikke ønsker at vi bruker personopplysningene dine lenger, kan du motsette deg dette ved å kontakte oss. Vi svarer innen én måned.',
  },
  {
    lang: 'nn',
    gives: 'access rectification erasure restriction complaint authority',
    text: 'Du har rett til å sjå kva opplysningar vi har om deg, få retta feil og be om at personopplysningane blir sletta. Du kan òg krevje at handsaminga blir avgrensa, og du kan klage til Datatilsynet.',
  },
  {
    lang: 'nn',
    gives: 'access rectification erasure restriction object how-to-exercise',
    text: 'Rettane dine\n\n- innsyn\n- retting\n- sletting\n- avgrensing\n- protest\n\nKontakt oss dersom du vil nytte rettane dine. Vi handsamar personopplysningar.',
  },
  {
    lang: 'sv',
    gives: 'access rectification erasure object restriction',
    text: 'Du har rätt att få information om vilka personuppgifter vi behandlar om dig, att få oriktiga uppgifter rättade, att få uppgifter raderade eller begränsade samt att invända mot behandlingen.',
  },
  {
    lang: 'sv',
    gives: 'access rectification erasure how-to-exercise',
    text: 'Vill du veta vad vi har registrerat om dig? Hör av dig! Vi rättar fel och tar bort dina personuppgifter om du vill.',
  },
  {
    lang: 'sv',
    gives: 'access rectification how-to-exercise',
    text: 'Den registrerade har rätt att granska de uppgifter om sig själv som finns i registret och att kräva att felaktiga personuppgifter rättas. Begäran görs skriftligen till registeransvarig.',
  },
  {
    lang: 'sv',
    gives: 'access rectification erasure complaint authority',
    text: 'Du har rätt till insyn, rättelse och radering av personuppgifter samt rätt att anföra besvär hos dataombudsmannen.',
  },
  {
    lang: 'sv',
    gives: 'access rectification erasure restriction how-to-exercise',
    text: 'Du kan när som helst kontakta skolan för att få ett utdrag ur registret, begära att personuppgifter ändras, tas bort eller att behandlingen begränsas.',
  },
  {
    lang: 'sv',
    gives: 'access rectification erasure restriction object portability complaint authority',
    text: 'Rättigheter\n\n- Begära registerutdrag\n- Begära rättelse\n- Begära radering\n- Begära begränsning av behandling\n- Göra invändningar\n- Dataportabilitet\n- Lämna klagomål till IMY\n\nVi behandlar personuppgifter.',
  },
  {
    lang: 'sv',
    gives: 'access rectification erasure portability complaint authority',
    text: 'Som deltagare har du rätt att: • få åtkomst till dina personuppgifter • få felaktiga uppgifter rättade • bli raderad • flytta dina uppgifter • klaga hos Integritetsskyddsmyndigheten (IMY).',
  },
  {
    lang: 'sv',
    gives: 'access rectification erasure how-to-exercise',
    text: 'Användaren kan när som helst ladda ner, ändra eller radera sina personuppgifter under Inställningar i appen.',
  },
  {
    lang: 'sv',
    gives: 'access rectification erasure object portability',
    text: 'Du har rätt att begära åtkomst till, korrigering av eller radering av dina personuppgifter, invända mot behandling och begära dataöverförbarhet.',
  },
  {
    lang: 'sv',
    gives: 'complaint authority',
    text: 'Om du tycker att vi gör fel med dina personuppgifter kan du anmäla det till Integritetsskyddsmyndigheten.',
  },
  {
    lang: 'nb',
    gives: 'complaint authority',
    text: 'Er du ikke fornøyd med vår behandling av personopplysninger, kan saken tas opp med Datatilsynet.',
  },
  {
    lang: 'nb',
    gives: 'complaint authority',
    text: 'Klager på behandlingen av personopplysninger sendes Datatilsynet.',
  },
  {
    lang: 'nb',
    gives: 'complaint',
    text: 'Vi håper du tar kontakt med oss først, men du kan alltid gå til tilsynsmyndigheten dersom du mener personopplysningene dine brukes feil.',
  },
  {
    lang: 'nb',
    gives: '',
    text: 'Vi sletter personopplysninger når formålet er oppfylt. Opplysningene rettes dersom vi blir klar over feil. Tilgangen er begrenset.',
  },
  {
    lang: 'nb',
    gives: '',
    text: 'Kunden plikter å holde sine personopplysninger oppdatert. Vi kan slette kontoer som ikke er i bruk.',
  },
  {
    lang: 'sv',
    gives: '',
    text: 'Personuppgifter raderas när de inte längre behövs. Du kan läsa mer om hur vi begränsar åtkomst i vår säkerhetspolicy.',
  },
  {
    lang: 'sv',
    gives: '',
    text: 'Du kan ändra eller ta bort cookies i din webbläsare. Personuppgifter överförs till annan leverantör i USA.',
  },
  {
    lang: 'nb',
    gives: '',
    text: 'Vi kan dele personopplysninger med en annen tjenesteleverandør. Du kan be om hjelp til å få tilgang til kontoen din.',
  },
  {
    lang: 'sv',
    gives: '',
    text: 'Kontakta oss om du vill få tillgång till kursmaterialet. Vi behandlar personuppgifter om deltagare.',
  },
  {
    lang: 'nb',
    gives: '',
    text: 'Vi forbeholder oss retten til å slette brukerkontoen din og endre innholdet. Vi behandler personopplysninger.',
  },
  {
    lang: 'nb',
    gives: '',
    text: 'Du kan si nei til informasjonskapsler. Vi behandler personopplysninger for å gi deg oversikt over dine bestillinger.',
  },
  {
    lang: 'sv',
    gives: '',
    text: 'Vi kontrollerar dina uppgifter mot folkbokföringen och uppdaterar dem. Du kan kontakta kundtjänst. Personuppgifter skyddas.',
  },
  {
    lang: 'sv',
    gives: 'withdraw-consent',
    text: 'Vi samlar in personuppgifter med stöd av samtycke. Du kan när som helst ändra dig och meddela oss.',
  },
  {
    lang: 'nb',
    gives: 'withdraw-consent',
    text: 'Behandlingsgrunnlaget for personopplysninger er samtykke. Du kan ombestemme deg når som helst.',
  },
  {
    lang: 'nb',
    gives: 'withdraw-consent',
    text: 'Vi behandler personopplysninger basert på samtykke. Samtykket gjelder til det trekkes tilbake.',
  },
  {
    lang: 'sv',
    gives: 'withdraw-consent',
    text: 'Vi behandlar personuppgifter med stöd av samtycke. Samtycket gäller tills det återkallas.',
  },
];

/** Whether marketing is told, and whether a way out of it is. */
const MARKETING: readonly { readonly lang: 'nb' | 'sv'; readonly state: string; readonly text: string }[] = [
  {
    lang: 'nb',
    state: 'present',
    text: 'Vi behandler personopplysninger på grunnlag av samtykke. Ønsker du ikke flere e-poster fra oss, klikk på avmeldingslenken i nyhetsbrevet.',
  },
  {
    lang: 'nb',
    state: 'present',
    text: 'Personopplysninger brukes til markedsføring. Vil du reservere deg, gi oss beskjed.',
  },
  {
    lang: 'nb',
    state: 'present',
    text: 'Vi sender deg kampanjetilbud på e-post og behandler personopplysninger for dette. Du kan enkelt si opp abonnementet.',
  },
  { lang: 'nb', state: 'absent', text: 'Vi behandler personopplysninger for å vise målrettede annonser på Facebook.' },
  {
    lang: 'nb',
    state: 'notApplicable',
    text: 'Personopplysninger brukes aldri til reklame eller markedsføring, og selges ikke.',
  },
  {
    lang: 'nb',
    state: 'notApplicable',
    text: 'Kommunen behandler personopplysninger for å behandle søknaden. Vi driver ikke direkte markedsføring.',
  },
  {
    lang: 'nb',
    state: 'notApplicable',
    text: 'Vi deler ikke personopplysninger med tredjeparter for deres markedsføring.',
  },
  {
    lang: 'sv',
    state: 'present',
    text: 'Vi skickar nyhetsbrev och behandlar då personuppgifter. Du kan alltid avsluta prenumerationen.',
  },
  {
    lang: 'sv',
    state: 'present',
    text: 'Dina personuppgifter används för att ge dig relevanta erbjudanden. Vill du inte ha reklam från oss kan du anmäla det till kundtjänst.',
  },
  {
    lang: 'sv',
    state: 'present',
    text: 'Vi använder personuppgifter för direktmarknadsföring med stöd av berättigat intresse. Du kan när som helst säga nej.',
  },
  { lang: 'sv', state: 'notApplicable', text: 'Vi säljer inte personuppgifter till någon för marknadsföring.' },
  {
    lang: 'sv',
    state: 'notApplicable',
    text: 'Föreningen informerar medlemmarna om kommande aktiviteter och behandlar då personuppgifter.',
  },
  {
    lang: 'nb',
    state: 'absent',
    text: 'Meld deg på nyhetsbrevet vårt! Vi behandler personopplysninger for å levere varer.',
  },
  {
    lang: 'nb',
    state: 'present',
    text: 'Vi ber om samtykke før vi sender nyhetsbrev. Samtykke til behandling av personopplysninger kan når som helst trekkes.',
  },
];

/** Whether a time limit for answers is told. */
const LIMITS: readonly { readonly lang: 'nb' | 'sv'; readonly told: boolean; readonly text: string }[] = [
  {
    lang: 'nb',
    told: false,
    text: 'Du har rett til innsyn i personopplysninger. Vi behandler henvendelsen innen rimelig tid.',
  },
  {
    lang: 'nb',
    told: true,
    text: 'Du har rett til innsyn i personopplysninger. Du får svar fra oss i løpet av 30 dager.',
  },
  {
    lang: 'nb',
    told: true,
    text: 'Du har rett til innsyn i personopplysninger. Alle krav behandles uten ugrunnet opphold og senest en måned etter at vi mottok det.',
  },
  {
    lang: 'sv',
    told: true,
    text: 'Du har rätt till tillgång till dina personuppgifter. Vi återkommer normalt inom 4 veckor på din förfrågan.',
  },
  {
    lang: 'sv',
    told: true,
    text: 'Du har rätt till tillgång till dina personuppgifter. Ansökan ska behandlas inom en (1) månad från det att den kom in.',
  },
  {
    lang: 'sv',
    told: true,
    text: 'Du har rätt till radering av personuppgifter. Uppgifterna raderas inom 30 dagar efter att du begärt det.',
  },
  {
    lang: 'sv',
    told: false,
    text: 'Du har rätt till radering av personuppgifter. Kontot raderas efter 30 dagars inaktivitet.',
  },
];

const asOf = new Date('2026-11-22');

async function statesOf(text: string, lang: Passage['lang']): Promise<Map<string, string | undefined>> {
  const report = await lint({ path: 'passage', format: 'text', text }, { asOf, policyLanguage: lang });
  if (!('results' in report)) throw new Error(report.error);
  return new Map(report.results.map((r) => [r.ruleId, r.state]));
}

describe('rights, said in many ways', () => {
  it.each(PASSAGES)('$lang: $text', async ({ lang, text, gives }) => {
    const states = await statesOf(text, lang);
    const present = Object.keys(RULES).filter((name) => states.get(RULES[name]!) === 'present');
    expect(present.sort()).toEqual(gives.split(' ').filter(Boolean).sort());
  });

  it.each(MARKETING)('marketing, $state: $text', async ({ lang, state, text }) => {
    expect((await statesOf(text, lang)).get('rights/object-marketing')).toBe(state);
  });

  it.each(LIMITS)('time limit, $told: $text', async ({ lang, told, text }) => {
    expect((await statesOf(text, lang)).get('rights/response-time') === 'present').toBe(told);
  });
});
