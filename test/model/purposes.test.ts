import { describe, expect, it } from 'vitest';
import { policyOf } from './read.js';

type Lang = 'nb' | 'nn' | 'sv';

/** The purposes of a text with their bases: "levere varene: contract". */
async function purposesOf(text: string, lang: Lang, format: 'text' | 'markdown' = 'text'): Promise<string[]> {
  const { purposes } = await policyOf(text, lang, format);
  return purposes.map((p) => `${p.text.replace(/[.\s]+$/u, '')}: ${p.legalBases.join('+')}`);
}

describe('purposes are found', () => {
  it.each<[Lang, string, string]>([
    ['nb', 'Telefonnummeret trenger vi for å kunne nå deg i en fart.', 'nå deg i en fart'],
    ['nb', 'Vi bruker adressen til å pakke og sende bestillingen din.', 'pakke og sende bestillingen din'],
    ['nb', 'Bilder fra sommerleiren kan bli publisert på nettsiden vår.', 'publisert på nettsiden'],
    [
      'sv',
      'Bilder från lägret kan läggas ut eller publiceras på föreningens hemsida.',
      'publiceras på föreningens hemsida',
    ],
    ['nb', 'Kundeopplysninger: Nyhetsbrev sendes en gang i måneden.', 'Nyhetsbrev sendes'],
    ['sv', 'Innan vi lämnar faktura tar vi en kreditupplysning på personuppgifterna.', 'kreditupplysning'],
    ['nb', 'Vi måler bruken av nettsiden for å forbedre den.', 'forbedre den'],
    ['nb', 'Vi må ha det for å gi barnet en plass og ta betalt for den.', 'gi barnet en plass og ta betalt for den'],
    ['nb', 'Personnummer innhentes for kredittvurdering.', 'kredittvurdering'],
    ['nb', 'Mobilnummeret brukes bare ved forsinkelser.', 'ved forsinkelser'],
    [
      'nb',
      'Vi behandler opplysninger om givere med henblikk på å utstede skattekvittering.',
      'utstede skattekvittering',
    ],
    ['nb', 'Behandlingen har som formål å yte helsehjelp.', 'yte helsehjelp'],
    ['nb', 'Kontaktinformasjon: for å kunne svare på henvendelser.', 'svare på henvendelser'],
    ['nb', 'Journalen skal sikre at du får forsvarlig behandling.', 'forsvarlig behandling'],
    ['nb', 'Adressen din bruker vi når vi sender pakken.', 'sender pakken'],
    ['nb', 'Vi er pålagt å føre journal etter helsepersonelloven.', 'føre journal'],
    ['nn', 'Føremålet med handsaminga er å gje innbyggjarane tenester.', 'gje innbyggjarane tenester'],
    ['nn', 'Opplysningane blir nytta til sakshandsaming.', 'sakshandsaming'],
    ['nn', 'Vi brukar opplysningane til å senda faktura.', 'senda faktura'],
    ['sv', 'Uppgifterna behövs för att kunna kalla dig till undersökning.', 'kalla dig till undersökning'],
    ['sv', 'Användningsändamål: skötsel och utveckling av kundrelationer.', 'skötsel och utveckling'],
    ['sv', 'Registrets ändamål är att upprätthålla kontakt med medlemmarna.', 'upprätthålla kontakt'],
    ['sv', 'Vi loggar ip-adresser med hänsyn till säkerheten på webbplatsen.', 'säkerheten på webbplatsen'],
    ['sv', 'Avsikten är att göra det möjligt att boka bord.', 'göra det möjligt att boka bord'],
    ['sv', 'Din adress använder vi när vi skickar paketet.', 'skickar paketet'],
    ['sv', 'Enligt patientdatalagen är vi skyldiga att föra journal.', 'föra journal'],
    ['nb', 'Vi sender ut faktura for treningsavgiften.', 'sender ut faktura'],
    ['nb', 'Når timen nærmer seg, får du en påminnelse på SMS.', 'påminnelse på SMS'],
    ['nb', 'Klubben fører medlemsliste, og melder spillerne på til kamper.', '| melder spillerne på'],
    ['nb', 'Referater fra møtene legges ut på nettsiden.', 'legges ut'],
    ['nb', 'Opplysningene brukes ikke til annet enn å levere varene.', 'å levere varene'],
    ['nb', 'Analyseverktøyet gir oss innsikt i hvordan sidene leses.', 'hvordan sidene leses'],
    ['nn', 'Me sender rekning to gonger i året.', 'rekning'],
    ['sv', 'Varje år rapporterar vi antalet medlemmar till förbundet.', 'rapporterar vi antalet medlemmar'],
    ['sv', 'Läkaren för journal och skriver remisser.', 'skriver remisser'],
    ['sv', 'Du får en bekräftelse via mejl.', 'en bekräftelse'],
    ['sv', 'Protokoll från mötena läggs ut på hemsidan.', 'läggs ut'],
    ['sv', 'Vi använder inte uppgifterna till annat än att skicka varorna.', 'skicka varorna'],
    [
      'nb',
      'Opplysningene brukes til utlån av bøker, for purring og for statistikk.',
      '| for purring:  | for statistikk',
    ],
    ['sv', 'Uppgifterna behandlas för resor till mässor och för bokning av hotell.', '| för bokning av hotell'],
    ['sv', 'Telefonnumren samlas in för upprättande av schema.', 'för upprättande av schema'],
    ['sv', 'Efter kursen mejlar vi en enkät om personuppgifterna.', 'mejlar vi en enkät'],
    ['nb', 'Når du logger inn, lagrer vi tidspunktet for å oppdage misbruk.', 'oppdage misbruk'],
    ['sv', 'Om du väljer faktura, delar vi personnumret för att bedöma din kredit.', 'bedöma din kredit'],
    ['nb', 'Kameraet i trappen skal hindre innbrudd.', 'hindre innbrudd'],
    ['nb', 'Fakturaene må vi oppbevare fordi bokføringsloven krever det.', 'må vi oppbevare'],
    // Whoever acts: the verb before the clause may be any.
    ['nb', 'Når du trykker på knappen, leser appen posisjonen for å tegne ruta.', 'tegne ruta'],
    ['nb', 'Vi beholder adressen for å kunne invitere deg igjen.', 'invitere deg igjen'],
    ['sv', 'Om du klagar på maten tittar vi på beställningen för att förstå felet.', 'förstå felet'],
    ['sv', 'När du loggar in sätter vi en kaka för att minnas språket.', 'minnas språket'],
    ['nb', 'Medisiner spør vi om for at ingen skal bli syke på turen.', 'ingen skal bli syke'],
    ['sv', 'Vi delar listan med banken så att gåvan kan dras.', 'gåvan kan dras'],
    // Acts that are told plainly.
    ['nb', 'Styret har register over eierne av båtplassene.', 'har register'],
    ['sv', 'Föreningen har kamera i garaget.', 'har kamera'],
    ['nb', 'Garasjen er videoovervåket på grunn av tyverier.', 'videoovervåket'],
    ['nb', 'Søknader om båtplass behandles av styret.', 'behandles av styret'],
    ['sv', 'Ansökningar om stipendium handläggs av styrelsen.', 'handläggs av styrelsen'],
    ['nb', 'Navnene på de døde leses opp i kirken.', 'leses opp'],
    ['sv', 'Namn på jubilarer läses upp i kyrkan.', 'läses upp'],
    ['nb', 'Kallenavn og poeng vises for alle spillere.', 'vises for alle'],
    ['sv', 'Smeknamnet visas för andra användare.', 'visas för andra'],
    ['nb', 'Kontaktopplysninger brukes bare hvis det skjer en ulykke.', 'hvis det skjer en ulykke'],
    ['sv', 'Telefonnumret används bara om något händer barnet.', 'om något händer'],
    ['nb', 'Adressene går til trykkeriet, som sender ut bladet.', 'trykkeriet, som sender'],
    ['sv', 'Anmäler du oss behöver vi kunna visa uppgifter om beslutet.', 'kunna visa'],
    ['nb', 'Bildene tas i bruk i markedsføringen vår.', 'markedsføringen'],
    ['sv', 'Kakor låter oss känna igen din webbläsare.', 'känna igen'],
  ])('%s: %s', async (lang, text, words) => {
    expect((await purposesOf(text, lang)).join(' | ')).toContain(words);
  });
});

describe('no purposes', () => {
  it.each<[Lang, string]>([
    ['nb', 'Med personopplysninger menes opplysninger som kan brukes til å identifisere en person.'],
    ['nb', 'For å kjøpe varer må du være over 18 år.'],
    ['nb', 'For å være medlem i klubben må vi registrere navnet ditt.'],
    ['nb', 'Vi har rutiner for å sikre at personopplysningene behandles forsvarlig.'],
    ['nb', 'Nordfjell AS er behandlingsansvarlig for opplysninger som lagres i forbindelse med levering av varer.'],
    ['nb', 'Vi sender ikke nyhetsbrev. Bilder blir ikke publisert på Facebook.'],
    ['sv', 'Uppgifterna krävs för att bli medlem i föreningen.'],
    ['sv', 'Vi gallrar personuppgifter för att minimera mängden uppgifter.'],
    ['nb', 'Formålet med denne erklæringen er å forklare hvordan vi behandler personopplysninger.'],
    ['nb', 'Vi bruker kryptering for å beskytte opplysningene dine mot uvedkommende.'],
    ['nb', 'Vi ber om legitimasjon for å være sikre på at det er du som ber om innsyn.'],
    ['nb', 'Vi bruker ikke opplysningene til markedsføring.'],
    ['nb', 'Vi kan ikke slette journaler, jf. helsepersonelloven.'],
    ['nb', 'Databehandlere får ikke bruke opplysningene til egne formål.'],
    ['sv', 'För att handla hos oss måste du vara över 18 år.'],
    ['sv', 'Vi kan ändra policyn för att spegla ändringar i lagen.'],
    ['sv', 'Syftet med denna policy är att förklara hur vi behandlar personuppgifter.'],
    ['sv', 'Vi har rutiner för att upptäcka och hantera personuppgiftsincidenter.'],
    ['sv', 'Du kan använda inställningarna i webbläsaren för att radera kakor.'],
    ['sv', 'Uppgifterna används endast för avsedda ändamål.'],
    ['nb', 'Vi sender deg en kopi av opplysningene innen 30 dager.'],
    ['nb', 'Vi varsler deg på e-post hvis erklæringen endres.'],
    ['nb', 'Vi melder avvik til Datatilsynet.'],
    ['nb', 'Du kan melde deg av e-poster vi sender ut.'],
    ['nb', 'Behandlingen er nødvendig for å oppfylle en avtale.'],
    ['sv', 'Vi skickar ett registerutdrag inom en månad.'],
    ['sv', 'Vi meddelar dig via e-post om policyn ändras.'],
    ['sv', 'Vi anmäler incidenter till IMY.'],
    ['sv', 'Personuppgifter kan finnas i brev som vi skickar.'],
    ['nb', 'Hva brukes personopplysningene til?'],
    ['nb', 'Når du logger inn på siden, kan du bruke skjemaet for å sende oss filer.'],
    ['sv', 'I appen kan du ändra dina uppgifter för att slippa reklam.'],
    ['nb', 'Fakturaer arkiveres i fem år, jf. bokføringsloven.'],
    ['nb', 'Leverandørene kan bare bruke opplysningene for å utføre oppdraget for oss.'],
    ['nb', 'Feltene med stjerne må fylles ut for at vi skal kunne opprette kontoen.'],
    ['sv', 'Leverantörerna får bara använda uppgifterna för att utföra uppdraget åt oss.'],
    ['sv', 'Uppgifter som lagras i samband med köpet skyddas.'],
    ['nb', 'Styret er ansvarlig for å påse at reglene om personopplysninger følges.'],
    ['sv', 'Skribenterna är ansvariga för att säkerställa att uppgifterna är riktiga.'],
    ['nb', 'Leverandørene vi bruker til utsending, er databehandlere.'],
    ['nb', 'Vi samler bare inn opplysninger som er nødvendige for at appen skal fungere.'],
    ['sv', 'Vi samlar bara in uppgifter som är nödvändiga för att appen ska fungera.'],
    ['nb', 'Siden er laget slik at vi ikke kan identifisere deg.'],
    ['sv', 'Tredjeparter kan använda kakor för att visa annonser.'],
    [
      'nb',
      'Grunnlaget kan være samtykke, at det er nødvendig for å oppfylle avtalen, en rettslig forpliktelse eller en berettiget interesse.',
    ],
  ])('%s: %s', async (lang, text) => {
    expect(await purposesOf(text, lang)).toEqual([]);
  });
});

describe('purposes of a list and what is told around it', () => {
  it.each<[string, Lang, string, string[]]>([
    [
      'what is said of recipients takes up the list',
      'nb',
      '## Formål\n\n- Levere varer\n- Sende faktura\n- Svare på spørsmål\n\n## Mottakere\n\nVi deler opplysninger med en leverandør for å drifte nettbutikken.',
      ['Levere varer: ', 'Sende faktura: ', 'Svare på spørsmål: '],
    ],
    [
      'what tells it again in other sections is not another one, what is new is',
      'nb',
      '## Formål\n\n- Levere varer\n- Sende faktura\n- Svare på spørsmål\n\n## Nettsiden\n\nVi lagrer adressen for å levere varer. Vi setter en informasjonskapsel for å huske språket ditt.',
      ['Levere varer: ', 'Sende faktura: ', 'Svare på spørsmål: ', 'for å huske språket ditt: '],
    ],
    [
      'what each recipient is for stands in the list of recipients',
      'sv',
      '# Policy\n\n## Ändamål\n\n- Leverera varor\n- Skicka faktura\n- Svara på frågor\n\n## Mottagare\n\n| Vem | Ändamål |\n|---|---|\n| Nordmejl AB | utskick |\n| Nordmoln AB | lagring och drift |',
      ['Leverera varor: ', 'Skicka faktura: ', 'Svara på frågor: '],
    ],
    [
      'what goes on with the purpose before it is not another one',
      'nb',
      '# Personvern\n\nVi bruker en piksel for å vise deg annonser. Dette gjør vi for å nå flere kunder.',
      ['for å vise deg annonser: '],
    ],
    [
      'sections on sources and on what one must give tell none',
      'sv',
      '# Policy\n\nVi använder namn för att skicka varor.\n\n## Varifrån kommer uppgifterna?\n\nUppgifter från registret är viktiga för att utveckla butiken.\n\n## Måste jag lämna uppgifterna?\n\nNamnet krävs för att vi ska kunna ingå avtal.',
      ['för att skicka varor: '],
    ],
    [
      'letters part a list',
      'nb',
      '## Formål\n\nVi behandler opplysninger for:\na) administrasjon av medlemmer,\nb) innkreving av kontingent,\nc) utsendelse av innkalling.',
      ['administrasjon av medlemmer: ', 'innkreving av kontingent: ', 'utsendelse av innkalling: '],
    ],
    [
      'and so they do within a sentence',
      'sv',
      '## Ändamål\n\nVi behandlar uppgifter för a) anmälan till tävlingar, b) fakturering av avgifter och c) utskick av tidningen.',
      ['anmälan till tävlingar: ', 'fakturering av avgifter och: ', 'utskick av tidningen: '],
    ],
    [
      'a service is told by the line below its name',
      'nb',
      '## Tjenester\n\n### Nordkart\n\nViser butikkene på et kart.\n\n- **Data:** posisjon\n- **Grunnlag:** samtykke\n- **Lagring:** ingen\n\n### Nordchat\n\nSvar på spørsmål.\n\n- **Data:** meldinger\n- **Grunnlag:** berettiget interesse\n- **Lagring:** 30 dager',
      ['Viser butikkene på et kart: consent', 'Svar på spørsmål: legitimate-interests'],
    ],
    [
      'a bold label names one',
      'sv',
      '# Policy\n\n## Om oss\n\nVi säljer garn.\n\n## Så används uppgifterna\n\n**Kurser.** Listan går till kursledaren.\n\n**Bokföring.** Kvitton sparas i sju år.',
      ['Kurser. Listan går till kursledaren: ', 'Bokföring. Kvitton sparas i sju år: legal-obligation'],
    ],
    [
      'conditions are no purposes',
      'sv',
      '## Ändamål\n\n- Leverera varor\n- Om uppgifterna är offentliga',
      ['Leverera varor: '],
    ],
    [
      'a section in prose is one purpose, with its heading',
      'sv',
      '# Integritetspolicy\n\n## Om oss\n\nVi säljer garn.\n\n## Ändamål\n\n### Ta emot gåvor\n\nVi behandlar namn för att kunna ta emot gåvan och för att skicka kvitto.\n\n### Anpassa utskick\n\nVi delar in givarna efter bostadsort.\n\n## Dina rättigheter\n\nDu har rätt till tillgång till personuppgifter.',
      [
        'Ta emot gåvor\nVi behandlar namn för att kunna ta emot gåvan och för att skicka kvitto: ',
        'Anpassa utskick\nVi delar in givarna efter bostadsort: ',
      ],
    ],
  ])('%s (%s)', async (_, lang, text, purposes) => {
    expect(await purposesOf(text, lang, 'markdown')).toEqual(purposes);
  });
});

describe('bases are tied to purposes', () => {
  it.each<[string, Lang, string, string[]]>([
    [
      'in parentheses',
      'nb',
      '## Formål og grunnlag\n\n- Levering av varer (avtale)\n- Nyhetsbrev (samtykke)\n- Regnskap (rettslig forpliktelse)',
      [
        'Levering av varer (avtale): contract',
        'Nyhetsbrev (samtykke): consent',
        'Regnskap (rettslig forpliktelse): legal-obligation',
      ],
    ],
    [
      'not to an item without one where the others have theirs',
      'nb',
      '## Formål og grunnlag\n\n- Levering av varer (avtale)\n- Statistikk over salget (berettiget interesse)\n- Utvikling av nye produkter',
      [
        'Levering av varer (avtale): contract',
        'Statistikk over salget (berettiget interesse): legitimate-interests',
        'Utvikling av nye produkter: ',
      ],
    ],
    [
      'by the letter of the article on the same line',
      'nb',
      'Vi behandler personopplysninger til disse formålene:\n\na) Drift av klubben, artikkel 6 nr. 1 bokstav b\nb) Kampanjer, artikkel 6 nr. 1 bokstav a\nc) Stipend, artikkel 6 nr. 1 bokstav a',
      [
        'Drift av klubben, artikkel 6 nr. 1 bokstav b: contract',
        'Kampanjer, artikkel 6 nr. 1 bokstav a: consent',
        'Stipend, artikkel 6 nr. 1 bokstav a: consent',
      ],
    ],
    [
      'by the letter rather than by the statute',
      'sv',
      '## Ändamål\n\nVi använder uppgifterna för att placera barnen i grupper. Det gör vi enligt skollagen, artikel 6.1 c.',
      ['för att placera barnen i grupper: legal-obligation'],
    ],
    [
      'of a general statement in a section of its own only there',
      'nb',
      '## Levering\n\nVi bruker adressen for å sende deg varene. Behandlingen er nødvendig for å oppfylle avtalen.\n\n## Turer\n\nVi bruker opplysningene for å fordele plasser.',
      ['for å sende deg varene: contract', 'for å fordele plasser: '],
    ],
    [
      'of a general statement on all data everywhere',
      'nb',
      '## Medlemmer\n\nVi bruker adressen for å sende deg bladet. Du inngår en avtale med oss, og det er den vi bygger på når vi behandler opplysningene dine.\n\n## Turer\n\nVi bruker opplysningene for å fordele plasser.',
      ['for å sende deg bladet: contract', 'for å fordele plasser: contract'],
    ],
    [
      'not by alternatives, nor by what goes for another matter',
      'sv',
      '## Ändamål\n\nVi använder uppgifterna för att ordna tävlingar.\n\n## Övrigt\n\nVi behandlar dina uppgifter med stöd av avtal eller samtycke. Den rättsliga grunden för nyhetsbrev är berättigat intresse.',
      ['för att ordna tävlingar: '],
    ],
    [
      'by the section that takes up what a list names',
      'nb',
      '## Formål\n\n- behandle bestillingen din\n- trekke vinnere\n\n## Bestillinger\n\nUten adresse får vi ikke levert. Behandlingen er nødvendig for å oppfylle avtalen med deg.',
      ['behandle bestillingen din: contract', 'trekke vinnere: '],
    ],
    [
      'by the label of its own entry',
      'sv',
      '## Behandlingar\n\n**Ändamål:** Leverera varor\n\n**Laglig grund:** Avtal\n\n**Ändamål:** Skicka kampanjer\n\n**Laglig grund:** Berättigat intresse',
      ['Leverera varor: contract', 'Skicka kampanjer: legitimate-interests'],
    ],
    [
      'behind a dash at the end of its item',
      'sv',
      '## Varför vi har uppgifterna\n\n- Avisering av avgifter – avtalet om upplåtelse\n- Porttelefon – ditt samtycke',
      ['Avisering av avgifter – avtalet om upplåtelse: contract', 'Porttelefon – ditt samtycke: consent'],
    ],
    [
      'of cookies, by what is read out of use in their own paragraph',
      'nb',
      'Vi bruker informasjonskapsler for å telle besøk på nettsiden. Ved å fortsette å bruke nettsiden godtar du at vi bruker informasjonskapsler.',
      ['for å telle besøk på nettsiden: consent'],
    ],
    [
      'not to an enumeration that leaves open which',
      'nb',
      '## Bruk\n\nVi bruker opplysningene for å levere bestillingen din. På nettsiden måler vi besøk for å lage statistikk.\n\n## Grunnlag\n\nBehandlingen bygger på samtykke, avtale og berettiget interesse.',
      ['for å levere bestillingen din: ', 'for å lage statistikk: '],
    ],
    [
      'behind each purpose of a sentence',
      'nb',
      'Vi bruker adressen for å levere varene (GDPR art. 6 nr. 1 b) og e-posten for å sende tilbud (art. 6 nr. 1 a).',
      [
        'for å levere varene (GDPR art. 6 nr. 1 b) og e-posten: contract',
        'for å sende tilbud (art. 6 nr. 1 a): consent',
      ],
    ],
    [
      'in a section of their own',
      'sv',
      '## Vad använder vi uppgifterna till?\n\n- Leverera varorna du beställer\n- Skicka nyhetsbrev\n- Sköta bokföringen\n\n## Vad ger oss rätt till det?\n\nVarorna levererar vi för att vi har ett avtal med dig. Nyhetsbrev skickar vi bara om du har tackat ja. Bokföringen måste vi sköta enligt bokföringslagen.',
      ['Leverera varorna du beställer: contract', 'Skicka nyhetsbrev: consent', 'Sköta bokföringen: legal-obligation'],
    ],
    [
      'in the introduction',
      'sv',
      'Med ditt samtycke använder vi uppgifterna för att:\n\n- skicka nyhetsbrev\n- publicera bilder',
      ['skicka nyhetsbrev: consent', 'publicera bilder: consent'],
    ],
    [
      'in the sentence behind',
      'sv',
      'Vi använder din e-post för att svara på frågor. Grunden är vårt berättigade intresse av att kunna svara.',
      ['för att svara på frågor: legitimate-interests'],
    ],
    [
      'not where the sentence behind is about something else',
      'nb',
      'Opplysningene brukes for å levere tjenesten. Markedsføring sender vi kun dersom du har samtykket.',
      ['for å levere tjenesten: ', 'Markedsføring sender vi kun dersom du har samtykket: consent'],
    ],
    [
      'where everything else is said to rest on one',
      'nb',
      '## Nyhetsbrev\n\nVi sender nyhetsbrev dersom du har samtykket.\n\n## Bestilling\n\nVi leverer varene hjem. Alt annet bygger på avtalen med deg.',
      ['Vi sender nyhetsbrev dersom du har samtykket: consent', 'Vi leverer varene hjem: contract'],
    ],
    [
      'in the row that a label names',
      'sv',
      '## Vad samlar vi in?\n\n- **Konto:** e-post – för att du ska kunna logga in\n- **Betyg:** dina svar – för att mäta kvaliteten\n\n## Rättslig grund\n\n| Vad | Grund |\n|---|---|\n| Konto | Avtal |\n| Betyg | Samtycke |\n| Bokföring | Lagkrav |',
      ['för att du ska kunna logga in: contract', 'för att mäta kvaliteten: consent', 'Bokföring: legal-obligation'],
    ],
    [
      'not where the words of the purpose happen to name one',
      'nb',
      'Vi bruker adressen for å administrere avtalen med arbeidsgiveren din. Behandlingen bygger på vår berettigede interesse.',
      ['for å administrere avtalen med arbeidsgiveren din: legitimate-interests'],
    ],
    [
      'by the number of the item',
      'nb',
      '## Hva vi bruker opplysningene til\n\n1. Trekke avgiften\n2. Sende medlemsblad\n3. Vise annonser\n\n## Grunnlag\n\nGrunnlaget for punkt 1 er medlemsavtalen. Punkt 2 bygger på vår berettigede interesse, og punkt 3 på samtykke.',
      ['Trekke avgiften: contract', 'Sende medlemsblad: legitimate-interests', 'Vise annonser: consent'],
    ],
    [
      'by the letter of the item',
      'sv',
      '## Ändamål\n\n- medlemsregister\n- bidragsansökan till kommunen\n\n## Rättslig grund\n\nFör a är den rättsliga grunden avtal (artikel 6.1 b). För b) är grunden en rättslig förpliktelse.',
      ['medlemsregister: contract', 'bidragsansökan till kommunen: legal-obligation'],
    ],
    [
      'but for what a general statement excepts',
      'nb',
      'Vi bruker opplysningene til å planlegge timene og til å sende nyhetsbrev.\n\nAll behandling bygger på avtalen med deg, unntatt nyhetsbrevet, som bygger på samtykke.',
      ['bruker opplysningene til å planlegge timene og: contract', 'til å sende nyhetsbrev: consent'],
    ],
    [
      'by what tells more than that the service is run',
      'sv',
      '## Ändamål\n\n- Mäta hur tjänsten används\n\n## Rättslig grund\n\n| Vad | Grund |\n|---|---|\n| Tjänster | Avtal |\n| Köp | Lagkrav |\n| Produkter | Samtycke |\n| Analys | Berättigat intresse |',
      ['Mäta hur tjänsten används: legitimate-interests', 'Produkter: consent', 'Analys: legitimate-interests'],
    ],
    [
      'not to one case of several on a menu of bases',
      'nb',
      '## Formål\n\n- Svare på spørsmål\n\n## Grunnlag\n\nVi kan behandle opplysninger fordi:\n\n- Du har gitt samtykke\n- Behandlingen er i vår berettigede interesse\n- Loven krever det av oss',
      ['Svare på spørsmål: '],
    ],
    [
      'not from a sentence that tells another purpose',
      'nb',
      'Kassereren sender faktura. Er du med i kundeklubben, sender vi reklame som du har samtykket til.',
      ['Kassereren sender faktura: ', 'Er du med i kundeklubben, sender vi reklame som du har samtykket til: consent'],
    ],
    [
      'behind its label below a heading that asks for the basis',
      'sv',
      '## Ändamål\n\n- Bokning av rum\n- Skicka nyhetsbrev\n\n## Rättslig grund\n\nFör bokning: avtalet med dig.\n\nNyhetsbrev: samtycke.',
      ['Bokning av rum: contract', 'Skicka nyhetsbrev: consent'],
    ],
    [
      'in the paragraph behind their list that points back to it',
      'nb',
      '## Hva vi bruker opplysningene til\n\n- holde oversikt over spillerne\n- melde på lag\n\nAlt dette gjør vi fordi du har inngått en avtale med klubben.\n\n## Bilder\n\nVi legger ut bilder fra kamper.',
      ['holde oversikt over spillerne: contract', 'melde på lag: contract', 'Vi legger ut bilder fra kamper: '],
    ],
    [
      'in rows of what is done below a heading that tells why, and to that heading',
      'sv',
      '## För vilka ändamål?\n\n### För att kunna hantera köp\n\n| Behandlingar som utförs | Uppgifter |\n|---|---|\n| Leverans till dörren. Hantering av betalning. | Namn |\n| Laglig grund: Avtal | |\n\n## Kontakt\n\nSkriv till oss.\n\nEller ring.\n\nVi finns i Umeå.\n\nÖppet alla dagar.\n\n## Klagomål\n\nKlaga till IMY.\n\nDet är gratis.',
      ['För att kunna hantera köp: contract', 'Leverans till dörren: contract', 'Hantering av betalning: contract'],
    ],
    [
      'two that a statute gives, by the one opening of both',
      'nb',
      '## Formål\n\n- føre arkiv\n- svare på spørsmål\n\n## Grunnlag\n\nKommunens behandling skjer som regel fordi den er nødvendig for å oppfylle en rettslig forpliktelse eller for å utføre en oppgave i allmennhetens interesse.',
      ['føre arkiv: legal-obligation+public-task', 'svare på spørsmål: legal-obligation+public-task'],
    ],
    [
      'not by the letter of an article',
      'nb',
      '## Formål\n\n- trening\n- rapportering til forbundet\n\n## Grunnlag\n\nRapportering til forbundet bygger på vår berettigede interesse (f). Bilder legges ut med samtykke (a).',
      ['trening: ', 'rapportering til forbundet: legitimate-interests', 'Bilder legges ut med samtykke (a): consent'],
    ],
    [
      'in brackets behind each of several bases',
      'sv',
      '## Ändamål\n\n- Hantera orderbekräftelser\n- Skicka nyhetsbrev\n\n## Grund\n\nBehandlingen sker med stöd av köpeavtalet (order, leverans, reklamation) och ditt samtycke (nyhetsbrev).',
      ['Hantera orderbekräftelser: contract', 'Skicka nyhetsbrev: consent'],
    ],
    [
      'what remains by the last of several bases',
      'nb',
      'Vi behandler opplysninger basert på avtale når det gjelder faktura, og for øvrig med grunnlag i en interesseavveining.\n\nVi bruker navnet ditt for å takke deg for innsatsen.',
      ['for å takke deg for innsatsen: legitimate-interests'],
    ],
    [
      'by a word that only one item on bases has',
      'sv',
      '## Ändamål\n\n- Ansöka om bidrag och stöd\n- Ordna läger\n\n## Laglig grund\n\n- Rättslig förpliktelse: bidragsansökningar\n- Samtycke: bilder',
      ['Ansöka om bidrag och stöd: legal-obligation', 'Ordna läger: '],
    ],
    [
      'in a section on bases that covers everything',
      'sv',
      '## Rättslig grund\n\nBehandlingen är en uppgift av allmänt intresse enligt skollagen.\n\n## Ändamål\n\n- planering av undervisningen\n- betygsättning',
      ['planering av undervisningen: public-task', 'betygsättning: public-task'],
    ],
  ])('%s (%s)', async (_, lang, text, purposes) => {
    expect(await purposesOf(text, lang, 'markdown')).toEqual(purposes);
  });
});
