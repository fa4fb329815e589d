import { describe, expect, it } from 'vitest';
import { looksLikeInfinitive } from '../../src/language/infinitives.js';
import { policyOf } from './read.js';

const ABOUT = {
  nb: '# Personvern\n\nVi behandler personopplysninger.',
  sv: '# Integritet\n\nVi behandlar personuppgifter.',
};

async function purposesOf(lang: 'nb' | 'sv', heading: string, lines: readonly string[]): Promise<string[]> {
  const list = lines.map((line) => `- ${line}`).join('\n');
  const { purposes } = await policyOf(`${ABOUT[lang]}\n\n## ${heading}\n\n${list}\n`, lang, 'markdown');
  return purposes.map(({ text }) => text);
}

describe('a list most of whose items begin with an infinitive tells purposes, whatever its heading says', () => {
  it.each<['nb' | 'sv', string, string[]]>([
    ['nb', 'Litt om hvordan vi jobber', ['Sy klærne du har bestilt', 'Pakke og frakte dem', 'Høre hvordan de satt']],
    ['sv', 'Så går det till', ['Väva tyget du har valt', 'Lägga det i en låda', 'Fråga hur det blev']],
  ])('%s: %s', async (lang, heading, lines) => {
    expect(await purposesOf(lang, heading, lines)).toEqual(lines);
  });
});

describe('other lists do not', () => {
  it.each<['nb' | 'sv', string, string[]]>([
    ['nb', 'Dine rettigheter', ['Se hva vi har om deg', 'Rette det som er feil', 'Slette resten']],
    ['sv', 'Dina rättigheter', ['Se vad vi har om dig', 'Rätta det som är fel', 'Ta bort resten']],
    ['nb', 'Les mer', ['Google Analytics: om sporing', 'Cloudflare Web: om vern', 'Apple Inc: om kjøp']],
    ['nb', 'Endringer', ['Varsle deg på e-post', 'Legge ut den nye teksten', 'Spørre deg på nytt']],
    ['sv', 'Läs mer', ['Våra villkor', 'Dina val', 'Andra sidor']],
    ['nb', 'Slik sletter du kontoen', ['Logge inn på Min side', 'Velge Innstillinger', 'Trykke på Slett konto']],
    ['sv', 'Så raderar du ditt konto', ['Logga in på kontot', 'Öppna din profil', 'Radera kontot där']],
    ['nb', 'Tips til deg', ['Bruke et langt passord', 'Låse skjermen', 'Logge ut på delte maskiner']],
    ['nb', 'Godt å vite', ['Aldri selge noe om deg', 'Bruke lite', 'Slette det som er gammelt', 'Spørre deg først']],
    ['sv', 'Bra att veta', ['Kaka: en textfil', 'Faktura: en räkning', 'Skola: vår verksamhet']],
    ['nb', 'Hva vi vet om deg', ['adresse', 'epostadresse', 'fakturaadresse', 'kake']],
  ])('%s: %s', async (lang, heading, lines) => {
    expect(await purposesOf(lang, heading, lines)).toEqual([]);
  });

  it.each<['nb' | 'sv', string]>([
    ['nb', 'Medlemmer skal:'],
    ['nb', 'Ved et innbrudd skal vi:'],
    ['nb', 'Rådgiverens oppgave er å:'],
    ['sv', 'Medlemmar ska:'],
    ['sv', 'Vid ett intrång måste vi:'],
    ['sv', 'Rådgivarens uppgift är att:'],
  ])('nor does one whose introduction asks for infinitives, whatever they tell: %s %s', async (lang, introduction) => {
    const lines = {
      nb: ['låse døra', 'rette feilen', 'ringe naboen'],
      sv: ['låsa dörren', 'rätta felet', 'ringa grannen'],
    };
    const found = (before: string): Promise<string[]> => purposesOf(lang, `Annet\n\n${before}`, lines[lang]);
    expect(await found(introduction)).toEqual([]);
    expect(await found(lang === 'nb' ? 'Noen eksempler:' : 'Några exempel:')).toEqual(lines[lang]);
  });

  it('nor what begins otherwise on one that does', async () => {
    const lines = ['Sy klærne du har bestilt', 'Pakke og frakte dem', 'Høre hvordan de satt', 'Samtykke'];
    expect(await purposesOf('nb', 'Litt om hvordan vi jobber', lines)).toEqual(lines.slice(0, 3));
  });

  it('nor do kinds of data below a heading that asks what they are for', async () => {
    const text = `${ABOUT.nb}\n\n## Formål\n\n### Opplysninger om kontoen\n\n- Navnet ditt\n- E-post\n\n### Drift\n\n- Levere tjenesten\n\n## Kontakt\n\nSkriv til oss.\n\nRing oss.\n\nBesøk oss.\n`;
    const { purposes } = await policyOf(text, 'nb', 'markdown');
    expect(purposes.map((p) => p.text)).toEqual(['Levere tjenesten']);
  });
});

describe('the form of an infinitive', () => {
  it.each<['nb' | 'nn' | 'sv', string, string]>([
    ['nb', 'levere sende ta få forbedre', 'alle dine tekniske opplysningene adresser melding oppfyllelse'],
    ['nn', 'levere senda gje få betra', 'alle dine tekniske opplysningane melding'],
    ['sv', 'leverera skicka ge få förbättra', 'alla dina tekniska uppgifterna adresser anmälan'],
  ])('%s', (language, infinitives, others) => {
    const found = `${infinitives} ${others}`.split(' ').filter((word) => looksLikeInfinitive(word, language));
    expect(found).toEqual(infinitives.split(' '));
  });
});

describe('an item of a list of purposes', () => {
  const ITEMS = {
    nb: [
      'Levering av bøker. Vi registrerer navn, adresse og telefonnummer når du bestiller, og gir dem til den som kjører bøkene ut. Adressen står på pakken, og telefonnummeret trenger sjåføren bare hvis ingen er hjemme. Etter en måned fjerner vi opplysningene.',
      'Betaling – Kortet ditt ser vi aldri',
    ],
    sv: [
      'Leverans av böcker. Vi registrerar namn, adress och telefonnummer när du beställer, och ger dem till den som kör ut böckerna. Adressen står på paketet, och telefonnumret behöver föraren bara om ingen är hemma. Efter en månad tar vi bort uppgifterna.',
      'Betalning – Ditt kort ser vi aldrig',
    ],
  };
  const REST = { nb: '\n## Kontakt\n\nSkriv.\n\nRing.\n\nKom.\n', sv: '\n## Kontakt\n\nSkriv.\n\nRing.\n\nKom.\n' };

  it.each(['nb', 'sv'] as const)('is one however much it goes on to tell: %s', async (lang) => {
    const list = ITEMS[lang].map((item) => `- ${item}`).join('\n');
    const heading = lang === 'nb' ? 'Formål' : 'Ändamål';
    const { purposes } = await policyOf(`${ABOUT[lang]}\n\n## ${heading}\n\n${list}\n${REST[lang]}`, lang, 'markdown');
    expect(purposes.map(({ text }) => text.slice(0, 7))).toEqual(ITEMS[lang].map((item) => item.slice(0, 7)));
  });

  it('stands for what prose has told of it before', async () => {
    const lines = ['Levere bøkene du har kjøpt', 'Sende nyhetsbrev om nye bøker', 'Svare på spørsmål'];
    const before = 'Nyhetsbrev\n\nVi bruker e-posten din for å sende nyhetsbrev om nye bøker.\n\n## Formål';
    expect(await purposesOf('nb', before, lines)).toEqual(lines);
  });
});
