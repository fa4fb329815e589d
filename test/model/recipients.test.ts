import { describe, expect, it } from 'vitest';
import { policyOf } from './read.js';

const namesOf = async (
  text: string,
  language: 'nb' | 'sv' = 'nb',
  format: 'text' | 'markdown' = 'text',
): Promise<string[]> => {
  const label = language === 'sv' ? 'Personuppgiftsansvarig: Nordfjäll AB' : 'Behandlingsansvarlig: Nordfjell AS';
  const { recipients } = await policyOf(`${label}\n\n${text}`, language, format);
  return recipients.flatMap(({ name }) => (name === null ? [] : [name]));
};

describe('named recipients', () => {
  it.each([
    ['stored with', 'Opplysningene lagres hos Fjellsky.', ['Fjellsky']],
    [
      'shared with several',
      'Vi deler opplysninger med Nordsky AS, Fjellpost og Stripe.',
      ['Nordsky AS', 'Fjellpost', 'Stripe'],
    ],
    ['a processor', 'Databehandler: Nordsky AS (Bergen)', ['Nordsky AS']],
    ['used for a service', 'Vi benytter Fjellmail til utsendelse av nyhetsbrev.', ['Fjellmail']],
    ['a known supplier as the subject', 'Klarna behandler betalingen din.', ['Klarna']],
    ['by genitive', 'Dataene ligger på Googles servere.', ['Google']],
    ['a product and its maker', 'Vi bruker Google Analytics. Google lagrer IP-adressen.', ['Google']],
    ['a product alone', 'Vi bruker Google Analytics.', ['Google Analytics']],
    ['a short name and the full one', 'Vi bruker Nordsky AS til drift. Alt lagres hos Nordsky.', ['Nordsky AS']],
    ['a public body that gets data', 'Lønnsopplysninger utleveres til Skatteetaten.', ['Skatteetaten']],
  ])('%s', async (_, text, names) => {
    expect(await namesOf(text)).toEqual(names);
  });

  it.each([
    ['a denial', 'Vi bruker ikke Google Analytics.'],
    ['a contrast', 'I motsetning til Google Analytics lagrer vi ingen IP-adresse.'],
    ['a source', 'Vi henter opplysninger fra Vipps.'],
    ['the authority', 'Du kan klage til Datatilsynet. Avvik sendes til Datatilsynet.'],
    ['the controller', 'Opplysningene lagres hos Nordfjell AS.'],
    ['a technique', 'Trafikken sendes via HTTPS, og vi bruker TLS og AES.'],
    ['a place', 'Opplysningene lagres i Irland og hos oss i Norge.'],
    ['reading', 'Les mer i Googles retningslinjer.'],
    ['an address', 'Skriv til ola@gmail.com.'],
  ])('none: %s', async (_, text) => {
    expect(await namesOf(text)).toEqual([]);
  });

  it('in lists and tables under a heading', async () => {
    const list =
      '# Personvern\n\n## Bakgrunn\n\nTekst.\n\n## Databehandlere\n\n- Fjellsky AS – drift\n- **Postduen** (nyhetsbrev)\n- Regnskapsfører\n\nVi sender brev med Postduen.\n\n## Rettigheter\n\n- Innsyn\n';
    expect(await namesOf(list, 'nb', 'markdown')).toEqual(['Fjellsky AS', 'Postduen']);
    const table =
      '# Integritet\n\n## Bakgrund\n\nText.\n\n## Mottagare\n\n| Leverantör | Ändamål |\n|---|---|\n| NordMoln | Drift |\n| Fortnox | Bokföring |\n\n## Rättigheter\n\nTillgång.\n';
    expect(await namesOf(table, 'sv', 'markdown')).toEqual(['NordMoln', 'Fortnox']);
  });

  it('with their country where the text says it', async () => {
    const { recipients } = await policyOf('Vi bruker Nordsky AS til drift og Mailchimp (USA) til nyhetsbrev.');
    expect(recipients.filter(({ name }) => name !== null)).toMatchObject([
      { name: 'Nordsky AS', country: null },
      { name: 'Mailchimp', country: 'US' },
    ]);
  });
});
