import { describe, expect, it } from 'vitest';
import { policyOf } from './read.js';

type Lang = 'nb' | 'nn' | 'sv';

/** Each purpose with its bases. */
async function tied(text: string, lang: Lang): Promise<string[]> {
  const { purposes } = await policyOf(text, lang);
  return purposes.map((p) => `${p.text.replace(/[.\s]+$/u, '')}: ${p.legalBases.join('+')}`);
}

describe('consent to cookies is that of what they are for', () => {
  it.each<[Lang, string, string[]]>([
    [
      'nb',
      '## Informasjonskapsler\n\nVi bruker informasjonskapsler for å telle besøk. Du kan endre samtykket ditt nederst på siden.',
      ['for å telle besøk: consent'],
    ],
    [
      'nb',
      '## Cookies\n\nVi bruker cookies for å huske språket ditt.\n\nVed å fortsette på siden samtykker du til dette.',
      ['for å huske språket ditt: consent'],
    ],
    [
      'nb',
      '## Besøk på siden\n\nVi bruker cookies for å se hvilke sider som leses.\n\n## Ditt valg\n\nFørste gang du er her, samtykker du til cookies i en boks.',
      ['for å se hvilke sider som leses: consent'],
    ],
    [
      'sv',
      '## Kakor\n\nVi använder kakor för att räkna besök. Samtycket lämnar du i rutan längst ned.',
      ['för att räkna besök: consent'],
    ],
    [
      'sv',
      '## Besök\n\nVi använder cookies för att komma ihåg ditt språk.\n\n## Övrigt\n\nGenom att använda sidan godkänner du att vi lagrar cookies.',
      ['för att komma ihåg ditt språk: consent'],
    ],
    [
      'sv',
      '## Cookies\n\nWebbplatsen använder cookies för att minnas dina favoriter. Du väljer vilka du godkänner i rutan som visas.',
      ['för att minnas dina favoriter: consent'],
    ],
    // Of others, of some alone, or denied; a heading on all that a policy tells
    [
      'nb',
      'Nordfjell AS selger ski.\n\n## Personvern og cookies\n\nVi bruker adressen for å sende varene. Du samtykker til cookies i en boks.',
      ['for å sende varene: '],
    ],
    [
      'nb',
      '## Cookies\n\nVi bruker cookies for å holde deg innlogget. Statistikkcookies setter vi bare med samtykke.',
      ['for å holde deg innlogget: ', 'Statistikkcookies setter vi bare med samtykke: consent'],
    ],
    [
      'nb',
      '## Cookies\n\nVi bruker cookies for å holde deg innlogget. De krever ikke samtykke.',
      ['for å holde deg innlogget: '],
    ],
    [
      'sv',
      '## Statistik\n\nVi räknar besök utan kakor, för att veta vad som läses.\n\n## Kakor\n\nVi ber om samtycke innan vi sätter kakor.',
      ['för att veta vad som läses: '],
    ],
    [
      'sv',
      '## Bilder\n\nVi publicerar bilder för att visa verksamheten.\n\n## Kakor\n\nDu samtycker till kakor i rutan.',
      ['för att visa verksamheten: '],
    ],
  ])('%s: %s', async (lang, text, purposes) => {
    expect(await tied(text, lang)).toEqual(purposes);
  });
});

describe('several bases in one place', () => {
  it.each<[string, Lang, string, string[]]>([
    [
      'a basis told twice in other words is one',
      'nb',
      '## Formål\n\n- behandle søknader om byggetillatelse\n- kreve inn avgifter\n\n## Rettslig grunnlag\n\nBehandlingen er nødvendig for å oppfylle en rettslig forpliktelse eller for å utføre en oppgave i allmennhetens interesse eller utøve offentlig myndighet.',
      [
        'behandle søknader om byggetillatelse: legal-obligation+public-task',
        'kreve inn avgifter: legal-obligation+public-task',
      ],
    ],
    [
      'the same in Swedish, the duty last',
      'sv',
      '## Ändamål\n\n- handlägga ansökningar om bygglov\n- ta ut avgifter\n\n## Rättslig grund\n\nBehandlingen grundar sig oftast på att den är nödvändig för en uppgift av allmänt intresse, som ett led i myndighetsutövning eller för att fullgöra en rättslig förpliktelse.',
      [
        'handlägga ansökningar om bygglov: legal-obligation+public-task',
        'ta ut avgifter: legal-obligation+public-task',
      ],
    ],
    [
      'below a heading on both, the aim is a purpose though it names its basis',
      'nb',
      '## Formål og behandlingsgrunnlag\n\nFormålet er å oppfylle avtalen med deg, fakturere, og følge opp reklamasjoner. Behandlingen er nødvendig for å oppfylle en avtale (art. 6 nr. 1 b).',
      ['Formålet er å oppfylle avtalen med deg, fakturere, og følge opp reklamasjoner: contract'],
    ],
    [
      'below a heading on both, in Swedish',
      'sv',
      '## Ändamål och rättslig grund\n\nÄndamålet är att fullgöra avtalet med dig, fakturera, och följa upp reklamationer. Behandlingen är nödvändig för att fullgöra ett avtal (art. 6.1 b).',
      ['Ändamålet är att fullgöra avtalet med dig, fakturera, och följa upp reklamationer: contract'],
    ],
    [
      'what is the duty itself rests on no contract named before it',
      'nb',
      'Vi bruker personopplysninger for å oppfylle leieavtalen, sende dokumenter, svare på spørsmål, kreve inn leie og etterleve lovpålagte krav.',
      [
        'for å oppfylle leieavtalen: contract',
        'sende dokumenter: contract',
        'svare på spørsmål: contract',
        'kreve inn leie: contract',
        'etterleve lovpålagte krav: legal-obligation',
      ],
    ],
    [
      'orders by contract, and what else there is by interest',
      'sv',
      '## Ändamål\n\n- packa och leverera din order\n- ta betalt för varorna\n- förhindra bedrägerier\n\nBor du i Europa behandlar vi uppgifterna för att fullgöra avtal med dig (till exempel när du handlar), eller på annat sätt för att driva våra legitima affärsintressen.',
      [
        'packa och leverera din order: contract',
        'ta betalt för varorna: contract',
        'förhindra bedrägerier: legitimate-interests',
      ],
    ],
    [
      'letters of the article on special categories are its own',
      'nb',
      '| Formål | Grunnlag |\n| --- | --- |\n| Gi råd i saker | Art. 6 nr. 1 b, art. 9 nr. 2 f |\n| Føre journal | Artikkel 6 nr. 1 bokstav c, jf. artikkel 9 nr. 2 bokstav b |',
      ['Gi råd i saker: contract', 'Føre journal: legal-obligation'],
    ],
    [
      'beside an article a relation is no basis',
      'sv',
      '| Ändamål | Rättslig grund |\n| --- | --- |\n| Erbjuda försäkringar | Art. 6.1 f (intresset av förmåner i medlemskapet) |\n| Skicka tidningen | Medlemskapet |',
      ['Erbjuda försäkringar: legitimate-interests', 'Skicka tidningen: contract'],
    ],
    [
      '"that processing" is the one just told',
      'sv',
      '## Varför?\n\n- sköta kön till förråd\n- kalla till stämma\n\nLoggarna i passersystemet behövs för att utreda inbrott. Den behandlingen bygger på en intresseavvägning.',
      ['sköta kön till förråd: ', 'kalla till stämma: ', 'för att utreda inbrott: legitimate-interests'],
    ],
  ])('%s', async (_, lang, text, purposes) => {
    expect(await tied(text, lang)).toEqual(purposes);
  });
});

describe('likeness of what a passage on bases names', () => {
  it.each<[string, Lang, string, string[]]>([
    [
      'the title of a group of purposes',
      'nb',
      'Nordfjell AS driver kurs på nett.\n\n## Formål\n\n### Levering av tjenesten\n\n- Gi tilgang til kursene\n- Veilede deg underveis\n\n### Sikkerhet\n\n- Stanse tyver\n\n### Beskjeder\n\n- Nå deg når noe haster\n\n## Rettslig grunnlag\n\n- Avtale: konto og tjeneste\n- Berettiget interesse: sikkerhet og svindel',
      [
        'Gi tilgang til kursene: contract',
        'Veilede deg underveis: contract',
        'Stanse tyver: legitimate-interests',
        'Nå deg når noe haster: ',
      ],
    ],
    [
      'the row of a purpose',
      'sv',
      '## Ändamål\n\n| Uppgift | Ändamål |\n| --- | --- |\n| E-post | Logga in |\n| Puls (hälsodata) | Visa hur du förbättrats |\n\n## Rättslig grund\n\nVi stöder oss på avtal (utan det går tjänsten inte att leverera) och på samtycke (för hälsodata och bilder).',
      ['Logga in: contract', 'Visa hur du förbättrats: consent'],
    ],
    [
      'what is told of cookies is no basis of other improvement',
      'sv',
      '## Ändamål\n\n- sköta ditt konto\n- göra spelet bättre\n\n## Rättslig grund\n\n- **Avtal** – tjänsten\n- **Samtycke** – analyscookies\n- **Berättigat intresse** – utveckling',
      ['sköta ditt konto: contract', 'göra spelet bättre: legitimate-interests', 'utveckling: legitimate-interests'],
    ],
    [
      'a statute that names what is sold is of the books',
      'nb',
      '## Formål\n\n- Fakturering og betaling\n- Regnskap\n\n## Grunnlag\n\n- Lovpålagt: regnskap, med faktura',
      ['Fakturering og betaling: ', 'Regnskap: legal-obligation'],
    ],
    [
      'what serves the service rests on its contract, and improvement does not',
      'nb',
      '## Formål\n\n- opprette konto\n- forbedre kundeservice\n\n## Grunnlag\n\n- Avtale: tjenesten\n- Berettiget interesse: en trygg tjeneste',
      ['opprette konto: contract', 'forbedre kundeservice: '],
    ],
    [
      'an empty cell of the column that is asked takes nothing from the row below',
      'sv',
      '| Ändamål | Laglig grund |\n| --- | --- |\n| Hantera medlemskap | Avtal |\n| Medlemsbrev | |\n| Söka LOK-stöd | Rättslig förpliktelse |',
      ['Hantera medlemskap: contract', 'Medlemsbrev: ', 'Söka LOK-stöd: legal-obligation'],
    ],
    [
      'what most of the processing rests on, verb first',
      'sv',
      '## Ändamål\n\n- se vad som är ledigt\n- köra ut hoppborgen\n\n## Rättslig grund\n\nI första hand sker behandlingen för att ett avtal ska kunna uppfyllas. När det gäller bokföringen har vi en rättslig förpliktelse.',
      ['se vad som är ledigt: contract', 'köra ut hoppborgen: contract'],
    ],
    [
      'the same in Norwegian',
      'nb',
      '## Formål\n\n- se hva som er ledig\n- kjøre ut teltet\n\n## Rettslig grunnlag\n\nSom regel bygger behandlingen på avtalen med deg. For regnskapet gjelder en rettslig forpliktelse.',
      ['se hva som er ledig: contract', 'kjøre ut teltet: contract'],
    ],
  ])('%s', async (_, lang, text, purposes) => {
    expect(await tied(text, lang)).toEqual(purposes);
  });
});

describe('a duty by contract', () => {
  it.each<[Lang, string]>([
    ['nb', 'Vi behandler opplysningene for å oppfylle pliktene våre etter avtale med deg.'],
    ['nb', 'Vi bruker opplysningene til å utføre kontrakten med deg.'],
    ['nb', 'Opplysningene behandles etter avtalen med deg.'],
    ['nb', 'Opplysningene behandles etter inngått avtale.'],
    ['nb', 'Vi bruker opplysningene for å leve opp til avtalen vi har med deg.'],
    ['sv', 'Detta gör vi för att leva upp till hyresavtalet.'],
    ['sv', 'Uppgifterna används för att uppfylla våra skyldigheter enligt avtalet med dig.'],
  ])('%s: %s', async (lang, text) => {
    expect((await policyOf(text, lang)).legalBases.map((b) => b.basis)).toEqual(['contract']);
  });

  it('is none by appointment', async () => {
    expect((await policyOf('Vi bruker adressen for å komme på besøk etter avtale.', 'nb')).legalBases).toEqual([]);
  });

  it.each<[Lang, string, string[]]>([
    [
      'nb',
      'Nordfjell AS leier ut sykler.\n\n## Formål\n\nVi behandler opplysningene for å oppfylle pliktene våre etter avtale med deg.',
      ['for å oppfylle pliktene våre etter avtale med deg: contract'],
    ],
    [
      'sv',
      'Nordfjäll AB hyr ut cyklar.\n\n## Ändamål\n\nUppgifterna används för att uppfylla våra skyldigheter enligt lag.',
      ['för att uppfylla våra skyldigheter enligt lag: legal-obligation'],
    ],
    // An article tells that it is the basis
    [
      'nb',
      'Nordfjell AS leier ut sykler.\n\n## Formål\n\nVi behandler opplysningene for å oppfylle en avtale (artikkel 6 nr. 1 b).',
      [],
    ],
  ])('is the purpose where that is asked for: %s: %s', async (lang, text, purposes) => {
    expect(await tied(text, lang)).toEqual(purposes);
  });
});

describe('a table that asks for the basis', () => {
  it.each<[string, Lang, string, string[]]>([
    [
      "the article's letters alone",
      'nb',
      'Bokstavene viser til artikkel 6 nr. 1.\n\n| Formål | Behandlingsgrunnlag |\n| --- | --- |\n| Sende varer | Bokstav b |\n| Stanse svindel | Bokstav f |\n| Sikre nettet | Bokstav c og f |\n| Lage statistikk | Litra f. Interessen er å vite hva som leses |',
      [
        'Sende varer: contract',
        'Stanse svindel: legitimate-interests',
        'Sikre nettet: legal-obligation+legitimate-interests',
        'Lage statistikk: legitimate-interests',
      ],
    ],
    [
      'letters of other provisions are none',
      'sv',
      '| Ändamål | Rättslig grund |\n| --- | --- |\n| Skicka varor | Led b |\n| Ge råd om kost | Artikel 6.1 b, artikel 9.2 led c |\n| Spara kvitton | Bokföringslagen 7 kap. punkt f |',
      ['Skicka varor: contract', 'Ge råd om kost: contract', 'Spara kvitton: legal-obligation'],
    ],
    [
      "its column comes before the purpose's own words and the period",
      'sv',
      '| Ändamål | Rättslig grund | Lagringstid |\n| --- | --- | --- |\n| Administrera avtalet med ert företag | Berättigat intresse av att kunna fullgöra avtalet | Sju år enligt bokföringslagen |',
      ['Administrera avtalet med ert företag: legitimate-interests'],
    ],
    [
      'the customer relation that is the interest is no contract',
      'nb',
      '| Formål | Grunnlag |\n| --- | --- |\n| Ringe kontaktpersoner | Berettiget interesse i å pleie kundeforholdet |',
      ['Ringe kontaktpersoner: legitimate-interests'],
    ],
  ])('%s', async (_, lang, text, purposes) => {
    expect(await tied(text, lang)).toEqual(purposes);
  });
});

describe('how far a statement reaches', () => {
  it.each<[string, Lang, string, string[]]>([
    [
      'that of a paragraph with purposes is of those',
      'sv',
      '## Varför?\n\nVi behandlar uppgifterna för att leverera tidningen. Den rättsliga grunden är avtalet med dig.\n\nVi ringer tidigare kunder för att erbjuda prenumeration.',
      ['för att leverera tidningen: contract', 'för att erbjuda prenumeration: '],
    ],
    [
      'that of one of several sections is of that section',
      'nb',
      '## Nyhetsbrev\n\nVi sender nyhetsbrev for å fortelle om kurs. Grunnlaget er samtykke.\n\n## Kunder\n\nVi lagrer timelister. Rettslig grunnlag er avtale.\n\n## Besøk\n\nVi bruker IP-adressen for å telle besøk.',
      ['for å fortelle om kurs: consent', 'for å telle besøk: '],
    ],
    [
      'under a heading that names the basis alone it is of all',
      'nb',
      '## Formål\n\n- vise deg for andre i gruppa\n- finne noen å lese med\n\n## Samtykke\n\nNår du lager bruker, krysser du av for at du godtar at vi lagrer dataene dine.',
      ['vise deg for andre i gruppa: consent', 'finne noen å lese med: consent'],
    ],
    [
      'what a statute demands may be what was just told',
      'nb',
      'Vi behandler personopplysninger for å dele ut stipend. Bokføringsloven krever det.',
      ['for å dele ut stipend: legal-obligation'],
    ],
    [
      'a reason behind the basis denies nothing',
      'sv',
      'Vi behandlar namnen för att söka bidrag. Detta gör vi efter en intresseavvägning, eftersom kören inte kan drivas utan bidrag.',
      ['för att söka bidrag: legitimate-interests'],
    ],
    [
      'what is accepted by use is consent for what its paragraph tells',
      'nb',
      'Bruker du appen, godtar du innsamling av opplysninger. Opplysningene brukes til å vise kartet.',
      ['brukes til å vise kartet: consent'],
    ],
  ])('%s', async (_, lang, text, purposes) => {
    expect(await tied(text, lang)).toEqual(purposes);
  });
});
