import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint.js';
import { policyOf } from './read.js';

type Lang = 'nb' | 'nn' | 'sv';

const basesOf = async (text: string, lang: Lang): Promise<string[]> =>
  (await policyOf(text, lang)).legalBases.map((b) => b.basis);

describe('bases in plain words', () => {
  it.each<[Lang, string, string]>([
    ['nb', 'Vi sender bare nyhetsbrev hvis du har sagt ja til det.', 'consent'],
    ['nb', 'Nyhetsbrev krever at du har krysset av for det.', 'consent'],
    ['nb', 'Med din tillatelse bruker vi posisjonen din.', 'consent'],
    ['nb', 'Vi trenger opplysningene for å kunne holde vår del av avtalen.', 'contract'],
    ['nb', 'Opplysningene er nødvendige for å oppfylle våre plikter overfor deg som kunde.', 'contract'],
    ['nb', 'Grunnlaget er at vi har en avtale med deg som medlem.', 'contract'],
    ['nb', 'Skattemyndighetene krever at vi tar vare på fakturaer.', 'legal-obligation'],
    ['nb', 'Som arbeidsgiver er vi forpliktet til å rapportere lønn.', 'legal-obligation'],
    ['nb', 'Behandlingen er nødvendig for å beskytte noens liv.', 'vital-interests'],
    ['nb', 'Skolen har hjemmel i opplæringsloven til å behandle opplysningene.', 'public-task'],
    ['nb', 'Vår interesse i å holde nettbutikken trygg veier tyngre enn ulempen for deg.', 'legitimate-interests'],
    ['nb', 'Du blir spurt om samtykke første gang du åpner spillet.', 'consent'],
    ['nb', 'Til bilder trengs samtykke fra begge foreldrene.', 'consent'],
    ['nb', 'Som helsepersonell er vi pålagt å føre journal over alle som får behandling hos oss.', 'legal-obligation'],
    ['nb', 'Når bilder skal på nettsiden, skal det foreligge skriftlig samtykke fra foresatte.', 'consent'],
    ['nb', 'For bilder skal det foreligge samtykke, som kan trekkes tilbake.', 'consent'],
    ['nb', 'Statistikk samles inn hvis du har trykket ja i ruten.', 'consent'],
    ['sv', 'För bilder ska det finnas ett skriftligt samtycke, som kan återkallas.', 'consent'],
    ['sv', 'Det sker bara om du har tryckt ja i rutan.', 'consent'],
    ['sv', 'Vi måste föra journal, det står i patientdatalagen.', 'legal-obligation'],
    ['nn', 'Før vi tek bilete, spør vi alltid dei føresette fyrst.', 'consent'],
    ['nb', 'Utstillingen er en del av samfunnsoppdraget vårt.', 'public-task'],
    ['nb', 'Interessen vår i å verne bygget er større enn ulempen.', 'legitimate-interests'],
    ['nb', 'Brevet journalføres i henhold til arkivloven og offentleglova.', 'legal-obligation'],
    ['sv', 'För bilder krävs samtycke från båda föräldrarna.', 'consent'],
    ['sv', 'Registreringen sker för att fullgöra överenskommelsen med givaren.', 'contract'],
    ['sv', 'Behandlingen stöds på avtalet.', 'contract'],
    ['sv', 'Utställningen är en del av vårt samhällsuppdrag.', 'public-task'],
    ['nb', '## Rettigheter\n\nVi behandler personopplysninger for å oppfylle avtalen med deg.', 'contract'],
    ['nb', 'Statistikk samles bare inn om du trykker Godta.', 'consent'],
    ['nb', 'Vi spør deg alltid før vi publiserer bilder av barnet ditt.', 'consent'],
    ['nb', 'Behandlingen følger av leieforholdet mellom deg og oss.', 'contract'],
    ['nb', 'Behandlingen er nødvendig for å overholde en plikt vi har etter loven.', 'legal-obligation'],
    ['nb', 'Opplysningene trengs for å utøve den myndigheten skolen er gitt.', 'public-task'],
    ['nn', 'Bilete legg vi berre ut når du har sagt ja.', 'consent'],
    ['nn', 'Vi er pålagde ved lov å ta vare på rekneskapen.', 'legal-obligation'],
    ['sv', 'Första gången får du en fråga om du vill godkänna att positionen används.', 'consent'],
    ['sv', 'Bilder på barn publiceras endast när vårdnadshavaren har sagt ja.', 'consent'],
    ['sv', 'Vi frågar alltid om lov innan vi publicerar bilder på dig.', 'consent'],
    ['sv', 'Vi behöver uppgifterna för att uppfylla våra åtaganden mot dig.', 'contract'],
    ['sv', 'Behandlingen grundar sig på kundförhållandet.', 'contract'],
    ['sv', 'Statistik samlas in först när du klickat på Acceptera.', 'consent'],
    ['sv', 'Vi inhämtar alltid ditt godkännande före publicering.', 'consent'],
    ['sv', 'Det är nödvändigt för att vidta åtgärder på din begäran innan ett avtal ingås.', 'contract'],
    ['sv', 'Föreningen har ett sakligt intresse av att visa sin verksamhet.', 'legitimate-interests'],
    ['sv', 'Vi gör det med stöd av allmänintresset.', 'public-task'],
    ['sv', 'Skatteverket kräver att vi sparar fakturor.', 'legal-obligation'],
    ['sv', 'Bostadsrättslagen kräver att vi för lägenhetsförteckning.', 'legal-obligation'],
    ['sv', 'Skolan har stöd i skollagen för att behandla uppgifterna.', 'public-task'],
    ['sv', 'Vi stöder oss på en avvägning mellan vårt intresse och ditt.', 'legitimate-interests'],
  ])('%s: %s', async (lang, text, basis) => {
    expect(await basesOf(text, lang)).toContain(basis);
  });
});

describe('no bases', () => {
  it.each<[Lang, string]>([
    ['nb', 'Du kan når som helst trekke tilbake samtykket ditt.'],
    ['nb', 'Vi utleverer ikke opplysninger med mindre loven krever det.'],
    ['nb', 'Vi leverer ut opplysninger til politiet dersom vi er pålagt det ved lov.'],
    ['nb', 'Vi har inngått avtale med Posten om levering av pakker.'],
    ['nb', 'Du har rett til dataportabilitet når behandlingen bygger på samtykke eller avtale.'],
    ['nb', 'Vi lagrer opplysningene så lenge loven krever det.'],
    ['nb', 'Vi samler inn opplysninger som du gir oss.'],
    ['nb', 'Ansatte har taushetsplikt etter helsepersonelloven.'],
    ['nb', 'Vedtaket kan du klage på etter forvaltningsloven.'],
    ['nb', 'Hvis du har samtykket, kan du når som helst ombestemme deg.'],
    ['nb', 'Appen ber om tillatelse til å bruke kameraet.'],
    ['sv', 'Om du har samtyckt kan du när som helst ångra dig.'],
    ['sv', 'Vi lämnar aldrig ut uppgifter utan ditt samtycke.'],
    ['sv', 'Vi lämnar ut uppgifter till polisen om vi är skyldiga enligt lag.'],
    ['sv', 'Vi har avtal med Postnord om leverans.'],
    ['sv', 'Uppgifterna raderas när avtalet upphör.'],
    ['sv', 'Beslutet kan överklagas enligt förvaltningslagen.'],
  ])('%s: %s', async (lang, text) => {
    expect(await basesOf(text, lang)).toEqual([]);
  });
});

/** Consent read out of use, a booking or a visit is found, and no basis is stated by it. */
describe('consent by use', () => {
  it.each<[Lang, string]>([
    ['nb', 'Bruker du appen, samtykker du til at vi behandler opplysningene.'],
    ['nb', 'Ved bordbestilling samtykker du til at vi lagrer navnet ditt.'],
    ['nb', 'Besøk på nettsiden innebærer at du samtykker.'],
    ['sv', 'Använder du appen samtycker du till behandlingen.'],
    ['sv', 'Vid bokning godkänner du att vi sparar ditt namn.'],
  ])('%s: %s', async (lang, text) => {
    const report = await lint(
      { path: 'policy', format: 'text', text: `${text}\n\nPersonopplysninger. Personuppgifter.` },
      { asOf: new Date('2026-11-22'), policyLanguage: lang, rules: ['legal-basis/stated'] },
    );
    expect('results' in report && report.results.map((r) => r.kind)).toEqual(['fail']);
  });
});
