// Invented policies for the bench: a Norwegian text and a Swedish page of the size that real ones have.

const NB = {
  title: 'Personvernerklæring for Fjordbutikken AS',
  date: 'Sist oppdatert 3. mars 2026.',
  sections: [
    [
      'Hvem er ansvarlig',
      [
        'Fjordbutikken AS (org.nr. 912 345 678), Strandgata 4, 5003 Bergen, er behandlingsansvarlig for opplysningene om deg.',
        'Spørsmål om personvern sender du til personvern@fjordbutikken.example eller på telefon 55 00 00 00.',
        'Vi har et personvernombud som du når på ombud@fjordbutikken.example.',
      ],
    ],
    [
      'Hva vi bruker opplysningene til',
      [
        'Vi behandler navn, adresse, telefonnummer og e-postadresse for å levere varene du bestiller.',
        'Behandlingsgrunnlaget er avtalen med deg, jf. personvernforordningen artikkel 6 nr. 1 bokstav b.',
        'Vi sender nyhetsbrev til deg som har samtykket til det, og du kan når som helst trekke samtykket tilbake.',
        'Betalingsopplysninger oppbevares i fem år fordi bokføringsloven krever det.',
        'Vi fører statistikk over besøk på nettsidene for å gjøre dem enklere å bruke.',
        'Den rettslige grunnen er vår berettigede interesse i å forstå hvordan butikken brukes.',
      ],
    ],
    [
      'Hvem får opplysningene',
      [
        'Vi deler opplysninger med transportøren som kjører varene hjem til deg, og med regnskapsføreren vår.',
        'Leverandøren av kundesystemet, Skylager Nordisk AB, er databehandler for oss og holder til i Sverige.',
        'Noen opplysninger overføres til USA, og overføringen bygger på EU-kommisjonens standardkontrakter.',
        'Du kan få en kopi av avtalen ved å skrive til oss.',
      ],
    ],
    [
      'Hvor lenge vi lagrer',
      [
        'Opplysninger om kundeforholdet slettes tre år etter siste kjøp.',
        'Søknader på ledige stillinger slettes seks måneder etter at stillingen er besatt.',
        'Logger fra nettsidene oppbevares i 90 dager, bl.a. for å avdekke misbruk.',
      ],
    ],
    [
      'Rettighetene dine',
      [
        'Du har rett til innsyn i hvilke opplysninger vi har om deg, og du kan kreve at feil blir rettet.',
        'Du kan be oss slette opplysninger som vi ikke lenger har bruk for.',
        'Du kan kreve at behandlingen begrenses mens vi undersøker saken.',
        'Du kan protestere mot behandling som bygger på berettiget interesse.',
        'Du har rett til å få utlevert opplysningene i et maskinlesbart format.',
        'Vi svarer innen én måned. Er du uenig med oss, kan du klage til Datatilsynet.',
      ],
    ],
    [
      'Informasjonskapsler',
      [
        'Nettsidene bruker informasjonskapsler for å huske handlekurven din og for å måle trafikken.',
        'Kapsler som ikke er nødvendige, settes først når du har sagt ja.',
      ],
    ],
  ],
  more: (topic, i) => [
    `Når du bruker ${topic}, registrerer vi hvilke valg du gjør, tidspunktet og hvilken enhet du bruker.`,
    `Opplysningene fra ${topic} brukes til å gi deg hjelp når noe ikke virker, f.eks. når en bestilling stopper opp.`,
    `Vi lagrer opplysninger fra ${topic} i ${i + 2} måneder, og deretter blir de slettet eller gjort anonyme.`,
    `Bare ansatte som arbeider med ${topic}, har tilgang til opplysningene, og tilgangen blir logget.`,
  ],
  topics: [
    'kundeklubben',
    'gavekortene',
    'reklamasjonsskjemaet',
    'chatten',
    'appen',
    'butikken i Bergen',
    'kundesenteret',
    'leverandørportalen',
  ],
};

const SV = {
  title: 'Integritetspolicy för Skärgårdsboden AB',
  date: 'Senast uppdaterad den 3 mars 2026.',
  sections: [
    [
      'Personuppgiftsansvarig',
      [
        'Skärgårdsboden AB (org.nr 556000-0000), Hamngatan 4, 111 47 Stockholm, är personuppgiftsansvarig för uppgifterna om dig.',
        'Frågor om dataskydd skickar du till dataskydd@skargardsboden.example eller ställer på telefon 08-000 00 00.',
        'Vårt dataskyddsombud når du på ombud@skargardsboden.example.',
      ],
    ],
    [
      'Vad vi använder uppgifterna till',
      [
        'Vi behandlar namn, adress, telefonnummer och e-postadress för att leverera varorna som du beställer.',
        'Den rättsliga grunden är avtalet med dig, se artikel 6.1 b i dataskyddsförordningen.',
        'Vi skickar nyhetsbrev till dig som har samtyckt till det, och du kan när som helst återkalla samtycket.',
        'Betalningsuppgifter sparas i sju år eftersom bokföringslagen kräver det.',
        'Vi för statistik över besöken på webbplatsen för att göra den lättare att använda.',
        'Den rättsliga grunden är vårt berättigade intresse av att förstå hur butiken används.',
      ],
    ],
    [
      'Vilka som får del av uppgifterna',
      [
        'Vi lämnar ut uppgifter till transportören som kör hem varorna till dig och till vår redovisningsbyrå.',
        'Leverantören av kundsystemet, Molnlagret Norden AS, är personuppgiftsbiträde åt oss och finns i Norge.',
        'Vissa uppgifter överförs till USA, och överföringen bygger på EU-kommissionens standardavtalsklausuler.',
        'Du kan få en kopia av avtalet om du skriver till oss.',
      ],
    ],
    [
      'Hur länge vi sparar',
      [
        'Uppgifter om kundförhållandet raderas tre år efter det senaste köpet.',
        'Ansökningar till lediga tjänster raderas sex månader efter att tjänsten har tillsatts.',
        'Loggar från webbplatsen sparas i 90 dagar, bl.a. för att upptäcka missbruk.',
      ],
    ],
    [
      'Dina rättigheter',
      [
        'Du har rätt att få tillgång till uppgifterna om dig, och du kan begära att fel rättas.',
        'Du kan be oss radera uppgifter som vi inte längre behöver.',
        'Du kan begära att behandlingen begränsas medan vi utreder saken.',
        'Du kan invända mot behandling som bygger på berättigat intresse.',
        'Du har rätt att få ut uppgifterna i ett maskinläsbart format.',
        'Vi svarar inom en månad. Är du inte nöjd kan du lämna klagomål till Integritetsskyddsmyndigheten.',
      ],
    ],
    [
      'Kakor',
      [
        'Webbplatsen använder kakor för att komma ihåg varukorgen och för att mäta trafiken.',
        'Kakor som inte är nödvändiga sätts först när du har sagt ja.',
      ],
    ],
  ],
  more: (topic, i) => [
    `När du använder ${topic} registrerar vi vilka val du gör, tidpunkten och vilken enhet du använder.`,
    `Uppgifterna från ${topic} används för att hjälpa dig när något inte fungerar, t.ex. när en beställning stannar.`,
    `Vi sparar uppgifter från ${topic} i ${i + 2} månader, och därefter raderas de eller görs anonyma.`,
    `Bara anställda som arbetar med ${topic} har tillgång till uppgifterna, och åtkomsten loggas.`,
  ],
  topics: [
    'kundklubben',
    'presentkorten',
    'reklamationsformuläret',
    'chatten',
    'appen',
    'butiken i Stockholm',
    'kundtjänsten',
    'leverantörsportalen',
  ],
};

/** Sections until the sentences alone have this many characters. */
function sectionsOf(policy, characters) {
  const size = ([heading, sentences]) => [heading, ...sentences].join(' ').length + 1;
  const sections = [...policy.sections];
  let total = sections.reduce((sum, section) => sum + size(section), 0);
  for (let i = 0; total < characters; i++) {
    const round = Math.floor(i / policy.topics.length);
    const topic = policy.topics[i % policy.topics.length] + (round === 0 ? '' : ` ${round + 1}`);
    const section = [topic[0].toUpperCase() + topic.slice(1), policy.more(topic, i % 22)];
    sections.push(section);
    total += size(section);
  }
  return sections;
}

/** A Norwegian plain text of about this many characters. */
export function textPolicy(characters) {
  const sections = sectionsOf(NB, characters).map(([heading, sentences]) => `${heading}\n\n${sentences.join(' ')}`);
  return `${NB.title}\n\n${NB.date}\n\n${sections.join('\n\n')}\n`;
}

/** A Swedish page of about this many characters, nearly half of them text, with menu, styles and script as pages have. */
export function pagePolicy(characters) {
  const menu = Array.from(
    { length: 40 },
    (_, i) =>
      `<li class="menu__item menu__item--level-1"><a class="menu__link" href="/varor/${i}">Avdelning ${i}</a></li>`,
  );
  const style = Array.from(
    { length: 120 },
    (_, i) => `.block-${i} .block__inner{margin:0 auto;padding:${i}px;max-width:1200px}`,
  );
  const script = Array.from(
    { length: 60 },
    (_, i) => `window.dataLayer.push({event:"module",id:${i},name:"module-${i}"});`,
  );
  const body = sectionsOf(SV, characters / 2.4).map(
    ([heading, sentences], i) =>
      `<section class="block block-${i}"><div class="block__inner"><h2 class="heading heading--2">${heading}</h2>\n${sentences
        .map((sentence) => `<p class="text">${sentence.replaceAll('ö', '&ouml;')}</p>`)
        .join('\n')}</div></section>`,
  );
  return `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><title>${SV.title}</title><style>${style.join('\n')}</style></head>
<body><header class="header"><nav><ul class="menu">${menu.join('\n')}</ul></nav></header>
<main><h1>${SV.title}</h1><p>${SV.date}</p>
${body.join('\n')}
</main><footer><p>Skärgårdsboden AB, Hamngatan 4, 111 47 Stockholm</p></footer>
<script>${script.join('\n')}</script></body></html>
`;
}
