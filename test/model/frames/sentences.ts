/** Sentences, one a line, each of which alone tells what a rule asks for. */
import type { Lang } from './frames.js';

export const TOLD: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  'complaint/right': {
    nb: `
      Du kan klage til Datatilsynet.
      Klager rettes til Datatilsynet.
      Mener du at vi bryter reglene, kan du klage til Datatilsynet.
      Datatilsynet er klageinstans.
      Du har klagerett til Datatilsynet.
      Er du misfornøyd med hvordan vi behandler opplysningene dine, kan du ta det opp med Datatilsynet.
      Du kan sende inn en klage til Datatilsynet.
      Du kan når som helst bringe saken inn for Datatilsynet.
      Klage kan sendes Datatilsynet.
      Blir vi ikke enige, kan du gå til Datatilsynet.
      Du har rett til å klage på behandlingen til Datatilsynet.
      Klagen din kan du sende til Datatilsynet.
      Er du uenig i måten vi behandler opplysningene på, kan du klage til Datatilsynet.
      Datatilsynet behandler klager på personvern, og du kan henvende deg dit.
      Du kan også klage oss inn for Datatilsynet.
      Ønsker du å klage, er Datatilsynet rette instans.
      Rett til å klage til tilsynsmyndigheten (Datatilsynet)
      Vil du klage, kontakter du Datatilsynet.
      Du kan melde fra til Datatilsynet dersom du mener vi bryter loven.
      Får du ikke hjelp hos oss, kan du klage til Datatilsynet.
    `,
    sv: `
      Du kan klaga hos Integritetsskyddsmyndigheten.
      Klagomål lämnas till Integritetsskyddsmyndigheten.
      Om du anser att vi bryter mot reglerna kan du klaga hos Integritetsskyddsmyndigheten.
      Integritetsskyddsmyndigheten är tillsynsmyndighet och tar emot klagomål.
      Du har rätt att lämna in klagomål till Integritetsskyddsmyndigheten.
      Är du missnöjd med hur vi behandlar dina uppgifter kan du vända dig till Integritetsskyddsmyndigheten.
      Du kan lämna ett klagomål till Integritetsskyddsmyndigheten.
      Du kan när som helst anmäla oss till Integritetsskyddsmyndigheten.
      Klagomål kan skickas till IMY.
      Om vi inte kommer överens kan du gå till IMY.
      Du har rätt att klaga på behandlingen hos IMY.
      Ditt klagomål kan du skicka till IMY.
      Är du inte nöjd med hur vi behandlar uppgifterna kan du klaga hos IMY.
      IMY hanterar klagomål om personuppgifter, och du kan kontakta dem.
      Du kan också klaga på oss hos IMY.
      Vill du klaga är IMY rätt instans.
      Rätt att klaga hos tillsynsmyndigheten (IMY)
      Vill du klaga kontaktar du IMY.
      Du kan anmäla till IMY om du tycker att vi bryter mot lagen.
      Får du ingen hjälp av oss kan du klaga hos IMY.
    `,
  },
  'rights/withdraw-consent': {
    nb: `
      Du kan trekke samtykket.
      Samtykket kan trekkes tilbake.
      Du kan når som helst trekke tilbake samtykket ditt.
      Et samtykke kan du ta tilbake når du vil.
      Angrer du, kan du trekke samtykket.
      Samtykket kan tilbakekalles.
      Du har rett til å trekke ditt samtykke.
      Har du gitt samtykke, kan du trekke det tilbake.
      Samtykker du, kan du ombestemme deg når som helst.
      Du kan alltid trekke et samtykke du har gitt.
      Ønsker du å trekke samtykket, skriver du til oss.
      Samtykket gjelder til du trekker det.
      Du kan kalle tilbake samtykket.
      Du kan trekke deg når som helst.
      Det er like lett å trekke samtykket som å gi det.
      Samtykke kan trekkes ved å sende oss en e-post.
      Rett til å trekke samtykke
      Tilbaketrekking av samtykke gjøres i appen.
      Vil du ikke lenger samtykke, sier du fra.
      Samtykket ditt er frivillig og kan trekkes når som helst.
    `,
    sv: `
      Du kan återkalla samtycket.
      Samtycket kan återkallas.
      Du kan när som helst återkalla ditt samtycke.
      Ett samtycke kan du ta tillbaka när du vill.
      Ångrar du dig kan du återkalla samtycket.
      Samtycket kan dras tillbaka.
      Du har rätt att ta tillbaka ditt samtycke.
      Har du lämnat samtycke kan du återkalla det.
      Samtycker du kan du ändra dig när som helst.
      Du kan alltid återkalla ett samtycke du har gett.
      Vill du återkalla samtycket skriver du till oss.
      Samtycket gäller tills du återkallar det.
      Du kan dra tillbaka samtycket.
      Du kan när som helst dra tillbaka ditt medgivande.
      Det är lika lätt att återkalla samtycket som att lämna det.
      Samtycke återkallas genom att du mejlar oss.
      Rätt att återkalla samtycke
      Återkallelse av samtycke görs i appen.
      Vill du inte längre samtycka säger du till.
      Ditt samtycke är frivilligt och kan återkallas när som helst.
    `,
  },
  'rights/object-marketing': {
    nb: `
      Du kan melde deg av når som helst.
      Avmelding skjer via lenken i e-posten.
      Hver e-post har en lenke for å melde seg av.
      Vil du ikke ha nyhetsbrev, kan du si fra.
      Du kan reservere deg mot markedsføring.
      Du kan når som helst avslutte abonnementet på nyhetsbrevet.
      Trykk på «avslutt abonnement» nederst i e-posten.
      Du kan takke nei til nyhetsbrevet.
      Ønsker du ikke lenger å motta tilbud, gir du oss beskjed.
      Du kan protestere mot at opplysningene brukes til direkte markedsføring.
      Du kan motsette deg markedsføring.
      Du slipper nyhetsbrev hvis du sier fra.
      Nyhetsbrevet kan sies opp når som helst.
      Du kan velge bort nyhetsbrev på Min side.
      Send STOPP for å slippe flere meldinger.
      Du kan be oss slutte å sende deg nyhetsbrev.
      Avregistrering gjør du i innstillingene.
      Du kan når som helst skru av markedsføring i appen.
      Det er enkelt å melde seg av igjen.
      Du kan stoppe utsendelsene når du vil.
    `,
    sv: `
      Du kan avregistrera dig när som helst.
      Avregistrering sker via länken i mejlet.
      Varje mejl har en länk för att avsluta prenumerationen.
      Vill du inte ha nyhetsbrev kan du säga till.
      Du kan säga nej till marknadsföring.
      Du kan när som helst avsluta prenumerationen på nyhetsbrevet.
      Klicka på ”avsluta prenumeration” längst ned i mejlet.
      Du kan tacka nej till nyhetsbrevet.
      Vill du inte längre få erbjudanden meddelar du oss.
      Du kan invända mot att uppgifterna används för direktmarknadsföring.
      Du kan motsätta dig marknadsföring.
      Du slipper nyhetsbrev om du säger till.
      Nyhetsbrevet kan sägas upp när som helst.
      Du kan välja bort nyhetsbrev på Mina sidor.
      Skicka STOPP för att slippa fler meddelanden.
      Du kan be oss sluta skicka nyhetsbrev.
      Avanmälan gör du i inställningarna.
      Du kan när som helst stänga av marknadsföring i appen.
      Det är enkelt att avregistrera sig.
      Du kan stoppa utskicken när du vill.
    `,
  },
  'recipients/stated': {
    nb: `
      Vi deler ikke opplysningene med noen.
      Opplysningene gis ikke videre til andre.
      Ingen andre får opplysningene.
      Vi selger eller deler aldri opplysningene dine.
      Opplysningene deles med våre databehandlere.
      Bare ansatte i foreningen har tilgang til opplysningene.
      Opplysningene kan bli delt med myndigheter når loven krever det.
      Vi deler opplysninger med leverandører av drift og betaling.
      Opplysningene utleveres ikke til tredjepart.
      Vi gir opplysningene til transportøren som leverer varen.
      Regnskapsføreren vår får se fakturaene.
      Opplysningene overføres til inkassobyrå dersom du ikke betaler.
      Opplysningene sendes til forbundet og kommunen.
      Opplysningene blir hos oss.
      Ingen utenforstående får se opplysningene.
      Vi samarbeider med leverandører som behandler opplysninger for oss.
      IT-leverandøren vår har tilgang til systemene.
      Mottakere av opplysningene er skattemyndighetene og NAV.
      Vi utleverer ikke personopplysninger.
    `,
    sv: `
      Vi delar inte uppgifterna med någon.
      Uppgifterna lämnas inte vidare till andra.
      Ingen annan får uppgifterna.
      Vi säljer eller delar aldrig dina uppgifter.
      Uppgifterna delas med våra personuppgiftsbiträden.
      Bara anställda i föreningen har tillgång till uppgifterna.
      Uppgifterna kan komma att delas med myndigheter när lagen kräver det.
      Vi delar uppgifter med leverantörer av drift och betalning.
      Uppgifterna lämnas inte ut till tredje part.
      Vi ger uppgifterna till transportören som levererar varan.
      Vår redovisningskonsult får se fakturorna.
      Uppgifterna överförs till inkassobolag om du inte betalar.
      Uppgifterna skickas till förbundet och kommunen.
      Uppgifterna stannar hos oss.
      Ingen utomstående får se uppgifterna.
      Vi samarbetar med leverantörer som behandlar uppgifter för vår räkning.
      Vår IT-leverantör har åtkomst till systemen.
      Mottagare av uppgifterna är Skatteverket och Försäkringskassan.
      Vi lämnar inte ut personuppgifter.
    `,
  },
  'provision/obligation': {
    nb: `
      Du må oppgi navn og adresse for at vi skal kunne levere.
      Uten adressen kan vi ikke sende varen.
      Det er frivillig å gi oss opplysningene.
      Du er ikke pålagt å gi oss opplysninger.
      Oppgir du ikke e-post, får du ikke nyhetsbrevet.
      Det er obligatorisk å fylle ut navn.
      Felter merket med stjerne må fylles ut.
      Du trenger ikke oppgi telefonnummer.
      Hvis du ikke gir oss opplysningene, kan vi ikke inngå avtale med deg.
      For å bli medlem må du oppgi fødselsdato.
      Vi kan ikke behandle søknaden uten disse opplysningene.
      Det er opp til deg om du vil oppgi telefonnummer.
    `,
    sv: `
      Du måste uppge namn och adress för att vi ska kunna leverera.
      Utan adressen kan vi inte skicka varan.
      Det är frivilligt att lämna uppgifterna.
      Du är inte skyldig att lämna uppgifter.
      Om du inte uppger e-post får du inte nyhetsbrevet.
      Det är obligatoriskt att fylla i namn.
      Fält markerade med stjärna måste fyllas i.
      Du behöver inte uppge telefonnummer.
      Om du inte lämnar uppgifterna kan vi inte ingå avtal med dig.
      För att bli medlem måste du uppge födelsedatum.
      Vi kan inte handlägga ansökan utan dessa uppgifter.
      Det är upp till dig om du vill lämna telefonnummer.
    `,
  },
  'automation/decisions': {
    nb: `
      Vi bruker ikke automatiserte avgjørelser.
      Det skjer ingen automatiserte avgjørelser eller profilering.
      Ingen avgjørelser tas automatisk, og vi profilerer ingen.
      Vi tar ikke avgjørelser om deg bare ved automatisert behandling.
      Profilering forekommer ikke.
      Vi driver ikke med profilering.
    `,
    sv: `
      Vi använder inte automatiserat beslutsfattande.
      Inga automatiserade beslut eller profilering förekommer.
      Inga beslut fattas automatiskt, och vi profilerar ingen.
      Vi fattar inte beslut om dig enbart genom automatiserad behandling.
      Profilering förekommer inte.
      Vi ägnar oss inte åt profilering.
    `,
  },
  'rights/how-to-exercise': {
    nb: `
      Du har rett til innsyn. Kontakt oss på post@fjordvarer.no for å bruke rettighetene dine.
      Du har rett til innsyn og sletting. Send en e-post til oss.
      Ønsker du innsyn, skriver du til post@fjordvarer.no.
      Du kan be om sletting ved å ringe 22 33 44 55.
      Henvendelser om innsyn sendes til personvern@fjordvarer.no.
      For å få slettet opplysninger tar du kontakt med sekretariatet.
      Vil du ha innsyn? Ta kontakt via skjemaet på nettsiden.
    `,
    sv: `
      Du har rätt till tillgång. Kontakta oss på info@fjordvaror.se för att använda dina rättigheter.
      Du har rätt till tillgång och radering. Skicka ett mejl till oss.
      Vill du ha ett registerutdrag skriver du till info@fjordvaror.se.
      Du kan begära radering genom att ringa 08-123 45 67.
      Begäran om registerutdrag skickas till dataskydd@fjordvaror.se.
      Begäran om tillgång riktas till styrelsen.
      För att få uppgifter raderade kontaktar du kansliet.
      Vill du ha ett registerutdrag? Hör av dig via formuläret på webbplatsen.
    `,
  },
  'rights/response-time': {
    nb: `
      Du har rett til innsyn. Vi svarer innen 30 dager.
      Du kan be om innsyn, og får svar senest innen en måned.
      Du har rett til innsyn. Svarfristen er én måned.
      Du kan be om innsyn. Du får svar så snart som mulig, og senest etter 30 dager.
      Du har rett til retting. Henvendelsen besvares innen fire uker.
    `,
    sv: `
      Du har rätt till tillgång. Vi svarar inom 30 dagar.
      Du kan begära registerutdrag och får svar senast inom en månad.
      Du har rätt till tillgång. Svarstiden är en månad.
      Du kan begära tillgång. Du får svar så snart som möjligt, och senast efter 30 dagar.
      Du har rätt till rättelse. Din begäran besvaras inom fyra veckor.
    `,
  },
  'data/source': {
    nb: `
      Vi henter også opplysninger fra Folkeregisteret.
      Noen opplysninger får vi fra arbeidsgiveren din.
      Opplysninger om barnet får vi fra foresatte.
      Vi mottar kredittopplysninger fra kredittopplysningsbyrå.
      Vi innhenter referanser fra tidligere arbeidsgivere.
      Logger du inn med Facebook, får vi navnet ditt derfra.
      Adresser oppdateres mot Posten.
      Vi får medlemslister fra forbundet.
    `,
    sv: `
      Vi hämtar också uppgifter från folkbokföringen.
      En del uppgifter får vi från din arbetsgivare.
      Uppgifter om barnet får vi från vårdnadshavare.
      Vi tar emot kreditupplysningar från kreditupplysningsföretag.
      Vi inhämtar referenser från tidigare arbetsgivare.
      Loggar du in med Facebook får vi ditt namn därifrån.
      Adresser uppdateras mot SPAR.
      Vi får medlemslistor från förbundet.
    `,
  },
};
