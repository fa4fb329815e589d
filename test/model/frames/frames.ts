/**
 * How people say it: sentences with a gap, one a line, for what `{}` stands for. Whatever is put into the gap, they tell the same.
 */

/** The languages that frames are given in. */
export type Lang = 'nb' | 'sv';

/** An infinitive: what data are for. */
export const PURPOSE = {
  nb: `
    Vi behandler personopplysninger for å {}.
    Opplysningene brukes til å {}.
    Formålet med behandlingen er å {}.
    Vi trenger navnet ditt for å kunne {}.
    Navn og adresse lagres slik at vi kan {}.
    Vi bruker opplysningene dine når vi skal {}.
    Dette gjør vi for å {}.
    Med opplysningene kan vi {}.
    Opplysningene gjør det mulig for oss å {}.
    E-postadressen din trengs til å {}.
    Hensikten er å kunne {}.
    Vi samler inn dette fordi vi skal {}.
    Opplysningene er nødvendige for at vi skal kunne {}.
    Registeret fører vi for å {}.
    Vi må ha opplysningene for å {}.
    Adressen hjelper oss med å {}.
    Navnet ditt må vi ha for å {}.
    Grunnen til at vi lagrer dette, er at vi skal {}.
    Vi lagrer e-posten din så vi kan {}.
    Opplysningene gjør at vi kan {}.
    Dette trenger vi når vi skal {}.
    Vi bruker adressen både for å {} og for å gi deg råd.
    Adressen brukes utelukkende for å {}.
    Adressen brukes kun når vi skal {}.
    Opplysningene brukes bl.a. til å {}.
    Vi vil bruke opplysningene for å kunne {}.
    Opplysningene blir brukt av oss for å {}.
    Bruksområdet er å {}.
    Det vi bruker opplysningene til, er å {}.
    Vi behandler opplysningene dine med det formål å {}.
    Med formål om å {} lagrer vi navnet ditt.
    For at vi skal kunne {}, må vi ha adressen din.
    For å kunne {} må vi ha adressen din.
    Skal vi kunne {}, må vi ha adressen din.
    Vi spør om adressen din for å {}.
    Vi ber om adressen din fordi vi trenger den for å {}.
    Adressen din setter oss i stand til å {}.
    Takket være opplysningene kan vi {}.
    Ved hjelp av opplysningene kan vi {}.
    Ved hjelp av opplysningene dine kan vi {}.
    Opplysningene dine hjelper oss å {}.
    Vi er avhengige av opplysningene for å {}.
    Formål: å {}.
    Hvorfor? For å {}.
    Dataene benyttes i arbeidet med å {}.
    Vi behandler opplysningene i forbindelse med at vi skal {}.
    Opplysningene er nødvendige når vi skal {}.
    Det er nødvendig å behandle opplysningene for å {}.
    Vi har bruk for opplysningene for å {}.
    Vi registrerer navnet ditt, og bruker det til å {}.
    Navn og adresse: brukes for å {}.
    Navn og adresse – for å {}.
    Navn og adresse (for å {}).
    Opplysningene du gir oss, brukes til å {}.
    Vi bruker det du gir oss, til å {}.
    Vår bruk av opplysningene skjer for å {}.
    Målet er å {}.
    Vi ønsker å {}, og behandler derfor navnet ditt.
    Opplysningene inngår når vi skal {}.
    Hensikten med lagringen er at vi skal kunne {}.
    Opplysningene lagres for å sikre at vi kan {}.
  `,
  sv: `
    Vi behandlar personuppgifter för att {}.
    Uppgifterna används till att {}.
    Syftet med behandlingen är att {}.
    Vi behöver ditt namn för att kunna {}.
    Namn och adress sparas så att vi kan {}.
    Vi använder dina uppgifter när vi ska {}.
    Detta gör vi för att {}.
    Med uppgifterna kan vi {}.
    Uppgifterna gör det möjligt för oss att {}.
    Din e-postadress behövs för att {}.
    Avsikten är att kunna {}.
    Vi samlar in detta eftersom vi ska {}.
    Uppgifterna är nödvändiga för att vi ska kunna {}.
    Registret för vi för att {}.
    Vi måste ha uppgifterna för att {}.
    Adressen hjälper oss att {}.
    Ditt namn måste vi ha för att {}.
    Anledningen till att vi sparar detta är att vi ska {}.
    Vi sparar din e-post så vi kan {}.
    Vi sparar din e-post så att vi kan {}.
    Uppgifterna gör att vi kan {}.
    Detta behöver vi när vi ska {}.
    Vi använder adressen både för att {} och för att ge dig råd.
    Adressen används uteslutande för att {}.
    Adressen används bara när vi ska {}.
    Uppgifterna används bl.a. till att {}.
    Vi kommer att använda uppgifterna för att kunna {}.
    Uppgifterna används av oss för att {}.
    Användningsområdet är att {}.
    Det vi använder uppgifterna till är att {}.
    Vi behandlar dina uppgifter i syfte att {}.
    Med syftet att {} sparar vi ditt namn.
    För att vi ska kunna {} måste vi ha din adress.
    För att kunna {} måste vi ha din adress.
    Ska vi kunna {} måste vi ha din adress.
    Vi frågar efter din adress för att {}.
    Vi ber om din adress eftersom vi behöver den för att {}.
    Din adress gör att vi kan {}.
    Tack vare uppgifterna kan vi {}.
    Med hjälp av uppgifterna kan vi {}.
    Med hjälp av dina uppgifter kan vi {}.
    Dina uppgifter hjälper oss att {}.
    Vi är beroende av uppgifterna för att {}.
    Ändamål: att {}.
    Varför? För att {}.
    Uppgifterna nyttjas i arbetet med att {}.
    Vi behandlar uppgifterna i samband med att vi ska {}.
    Uppgifterna är nödvändiga när vi ska {}.
    Det är nödvändigt att behandla uppgifterna för att {}.
    Vi har användning för uppgifterna för att {}.
    Vi registrerar ditt namn och använder det för att {}.
    Namn och adress: används för att {}.
    Namn och adress – för att {}.
    Namn och adress (för att {}).
    Uppgifterna du ger oss används för att {}.
    Vi använder det du ger oss för att {}.
    Vår användning av uppgifterna sker för att {}.
    Målet är att {}.
    Vi vill {} och behandlar därför ditt namn.
    Uppgifterna ingår när vi ska {}.
    Syftet med lagringen är att vi ska kunna {}.
    Uppgifterna sparas för att säkerställa att vi kan {}.
  `,
};

/** A name: who the controller is. */
export const CONTROLLER = {
  nb: `
    {} er behandlingsansvarlig for personopplysningene.
    Behandlingsansvarlig er {}.
    Behandlingsansvarlig: {}
    {} er ansvarlig for behandlingen av personopplysningene dine.
    Ansvarlig for personopplysningene er {}.
    Det er {} som er behandlingsansvarlig.
    Det er {} som bestemmer hvordan opplysningene behandles.
    {} bestemmer formålet med behandlingen.
    Denne erklæringen gjelder for {}.
    Denne personvernerklæringen forteller hvordan {} samler inn og bruker personopplysninger.
    {} tar personvernet ditt på alvor.
    Hos {} er vi opptatt av personvern.
    Vi i {} behandler personopplysninger om deg.
    Vi er {}, og vi behandler personopplysninger.
    Nettsiden drives av {}.
    Nettbutikken eies og drives av {}.
    Appen er utviklet av {}, som er behandlingsansvarlig.
    {} (heretter «vi») behandler personopplysninger.
    {}, heretter kalt vi, er opptatt av personvern.
    Når du bruker tjenestene våre, er {} behandlingsansvarlig.
    Den som er ansvarlig for dine personopplysninger, er {}.
    {} ved daglig leder har ansvaret for behandlingen av personopplysninger.
    Daglig leder i {} er behandlingsansvarlig.
    Personvernerklæring for {}
    Vi, {}, er ansvarlige for opplysningene.
    {} behandler personopplysninger i samsvar med loven.
    Selskapet bak nettsiden er {}.
    Ansvarlig: {}
    Data controller: {}
  `,
  sv: `
    {} är personuppgiftsansvarig för personuppgifterna.
    Personuppgiftsansvarig är {}.
    Personuppgiftsansvarig: {}
    {} ansvarar för behandlingen av dina personuppgifter.
    Ansvarig för personuppgifterna är {}.
    Det är {} som är personuppgiftsansvarig.
    Det är {} som bestämmer hur uppgifterna behandlas.
    {} bestämmer ändamålet med behandlingen.
    Denna policy gäller för {}.
    Denna integritetspolicy berättar hur {} samlar in och använder personuppgifter.
    {} värnar om din integritet.
    Hos {} är vi måna om integritet.
    Vi på {} behandlar personuppgifter om dig.
    Vi är {} och vi behandlar personuppgifter.
    Webbplatsen drivs av {}.
    Webbutiken ägs och drivs av {}.
    Appen är utvecklad av {}, som är personuppgiftsansvarig.
    {} (nedan ”vi”) behandlar personuppgifter.
    {}, nedan kallat vi, är måna om integritet.
    När du använder våra tjänster är {} personuppgiftsansvarig.
    Den som ansvarar för dina personuppgifter är {}.
    {} genom verksamhetschefen har ansvaret för behandlingen av personuppgifter.
    Styrelsen i {} är personuppgiftsansvarig.
    Integritetspolicy för {}
    Vi, {}, ansvarar för uppgifterna.
    {} behandlar personuppgifter i enlighet med lagen.
    Företaget bakom webbplatsen är {}.
    Ansvarig: {}
    Data controller: {}
  `,
};

/** A name: who gets data, or keeps them. */
export const RECIPIENT = {
  nb: `
    Vi deler opplysninger med {}.
    Vi bruker {} til utsendelse av nyhetsbrev.
    Vi bruker {} som leverandør av driftstjenester.
    Vi benytter {} for å sende ut faktura.
    Opplysningene lagres hos {}.
    Opplysningene lagres på servere hos {}.
    Nettsiden driftes av {}.
    Regnskapet vårt føres av {}.
    {} er databehandler for oss.
    {} er vår databehandler.
    Databehandler: {}
    Vi har databehandleravtale med {}.
    Vi har inngått databehandleravtale med {}, som drifter systemet.
    Betaling skjer via {}.
    Betaling håndteres av {}.
    Betalingen går gjennom {}.
    {} leverer bookingsystemet vårt.
    Timebestilling skjer i {}.
    Vi sender adressen din til {}, som leverer pakken.
    Pakken leveres av {}.
    {} får navn og adresse for å levere varene.
    Opplysningene overføres til {}.
    Opplysningene utleveres til {}.
    Medlemsregisteret vårt ligger i {}.
    Vi bruker medlemssystemet {}.
    Vi bruker et system fra {}.
    Nyhetsbrevet sendes med {}.
    E-posten vår leveres av {}.
    Statistikk lages med {}.
    Vi bruker verktøyet {} for å måle trafikken.
    Skjemaet på nettsiden er laget i {}.
    Leverandøren vår heter {}.
    Underleverandør er {}.
    Appen sender data til {}.
    {} behandler opplysningene på våre vegne.
    Vi samarbeider med {} om levering.
    Faktura sendes gjennom {}.
    Chatten leveres av {}.
    Vi kjøper drift fra {}.
  `,
  sv: `
    Vi delar uppgifter med {}.
    Vi använder {} för utskick av nyhetsbrev.
    Vi använder {} som leverantör av drifttjänster.
    Vi använder {} för att skicka fakturor.
    Uppgifterna lagras hos {}.
    Uppgifterna lagras på servrar hos {}.
    Webbplatsen driftas av {}.
    Vår bokföring sköts av {}.
    {} är personuppgiftsbiträde åt oss.
    {} är vårt personuppgiftsbiträde.
    Personuppgiftsbiträde: {}
    Vi har personuppgiftsbiträdesavtal med {}.
    Vi har tecknat biträdesavtal med {}, som driftar systemet.
    Betalning sker via {}.
    Betalningen hanteras av {}.
    Betalningen går genom {}.
    {} levererar vårt bokningssystem.
    Tidsbokning sker i {}.
    Vi skickar din adress till {}, som levererar paketet.
    Paketet levereras av {}.
    {} får namn och adress för att leverera varorna.
    Uppgifterna överförs till {}.
    Uppgifterna lämnas ut till {}.
    Vårt medlemsregister finns i {}.
    Vi använder medlemssystemet {}.
    Vi använder ett system från {}.
    Nyhetsbrevet skickas med {}.
    Vår e-post levereras av {}.
    Statistik tas fram med {}.
    Vi använder verktyget {} för att mäta trafiken.
    Formuläret på webbplatsen är gjort i {}.
    Vår leverantör heter {}.
    Underleverantör är {}.
    Appen skickar data till {}.
    {} behandlar uppgifterna för vår räkning.
    Vi samarbetar med {} om leveranser.
    Fakturor skickas genom {}.
    Chatten levereras av {}.
    Vi köper drift av {}.
  `,
};

/** A noun: what the reader has a right to. */
export const RIGHT_TO = {
  nb: `
    Du har rett til {}.
    Du har krav på {}.
    Alle registrerte har rett til {}.
    Som registrert har du rett til {}.
    Loven gir deg rett til {}.
    Etter personvernforordningen har du blant annet rett til {}.
    Rett til {}
    Retten til {} gjelder alle.
    Vi respekterer din rett til {}.
    Personvernreglene gir deg krav på {}.
  `,
  sv: `
    Du har rätt till {}.
    Du har rätt att få {}.
    Alla registrerade har rätt till {}.
    Som registrerad har du rätt till {}.
    Lagen ger dig rätt till {}.
    Enligt dataskyddsförordningen har du bland annat rätt till {}.
    Rätt till {}
    Rätten till {} gäller alla.
    Vi respekterar din rätt till {}.
    Dataskyddsreglerna ger dig rätt till {}.
  `,
};

/** An infinitive: what the reader may do. */
export const MAY = {
  nb: `
    Du har rett til å {}.
    Du kan {}.
    Du kan når som helst {}.
    Du kan be om å {}.
    Du kan kreve å {}.
    Du kan be oss om å {}.
    Ønsker du å {}, ta kontakt med oss.
    Hvis du vil {}, kan du skrive til oss.
    Vil du {}? Send oss en e-post.
    Du har mulighet til å {}.
    Du har anledning til å {}.
    Du har lov til å {}.
    Det er din rett å {}.
    Alle kan {}.
    Kontakt oss for å {}.
    Ta kontakt dersom du ønsker å {}.
    Send en e-post om du vil {}.
    Du står fritt til å {}.
    Rett til å {}
    Vi hjelper deg gjerne med å {}.
    Den registrerte kan {}.
    Foresatte kan {}.
  `,
  sv: `
    Du har rätt att {}.
    Du kan {}.
    Du kan när som helst {}.
    Du kan begära att {}.
    Du kan be om att {}.
    Du kan be oss om att {}.
    Vill du {} kontaktar du oss.
    Om du vill {} kan du skriva till oss.
    Vill du {}? Skicka ett mejl.
    Du har möjlighet att {}.
    Du får {}.
    Du har rättighet att {}.
    Det är din rättighet att {}.
    Alla kan {}.
    Kontakta oss för att {}.
    Hör av dig om du önskar {}.
    Mejla oss om du vill {}.
    Det står dig fritt att {}.
    Rätt att {}
    Vi hjälper dig gärna att {}.
    Den registrerade kan {}.
    Vårdnadshavare kan {}.
  `,
};

/** A time: how long data are kept. */
export const KEPT = {
  nb: `
    Vi lagrer opplysningene {}.
    Opplysningene lagres {}.
    Opplysningene oppbevares {}.
    Vi beholder opplysningene {}.
    Vi tar vare på opplysningene {}.
    Opplysningene blir liggende {}.
    Opplysningene ligger i systemet {}.
    Lagringstid: {}
    Vi har opplysningene {}.
    Opplysningene arkiveres {}.
    Kundeopplysninger blir lagret hos oss {}.
    Navnet ditt står i registeret {}.
    Vi sparer på opplysningene {}.
    Dataene bevares {}.
    Opplysninger om deg finnes hos oss {}.
  `,
  sv: `
    Vi sparar uppgifterna {}.
    Uppgifterna sparas {}.
    Uppgifterna lagras {}.
    Uppgifterna bevaras {}.
    Vi behåller uppgifterna {}.
    Vi har kvar uppgifterna {}.
    Uppgifterna finns kvar i systemet {}.
    Lagringstid: {}
    Vi har uppgifterna {}.
    Uppgifterna arkiveras {}.
    Kunduppgifter ligger kvar hos oss {}.
    Ditt namn står i registret {}.
    Vi förvarar uppgifterna {}.
    Datan behålls {}.
    Uppgifter om dig finns hos oss {}.
  `,
};

/** An event: when they are erased. */
export const ERASED = {
  nb: `
    Vi sletter opplysningene {}.
    Opplysningene slettes {}.
    Opplysningene blir slettet {}.
    Opplysningene fjernes {}.
    Opplysningene anonymiseres {}.
    Sletting skjer {}.
    Vi makulerer papirene {}.
    Kontoen slettes {}.
  `,
  sv: `
    Vi raderar uppgifterna {}.
    Uppgifterna raderas {}.
    Uppgifterna gallras {}.
    Uppgifterna tas bort {}.
    Uppgifterna avidentifieras {}.
    Radering sker {}.
    Vi förstör pappren {}.
    Kontot raderas {}.
  `,
};
