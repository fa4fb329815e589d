import { describe, expect, it } from 'vitest';
import { policyOf } from './read.js';

const contactsOf = async (text: string, language: 'nb' | 'sv' = 'nb'): Promise<string[]> => {
  const label = language === 'sv' ? 'Personuppgiftsansvarig: Nordfjäll AB' : 'Behandlingsansvarlig: Nordfjell AS';
  const { controller } = await policyOf(`${label}\n\n${text}`, language);
  return (controller?.contacts ?? []).map(({ kind, value }) => `${kind} ${value}`);
};

describe('means of contact', () => {
  it.each([
    ['Skriv til post@nordfjell.no.', 'email post@nordfjell.no'],
    ['Skriv til post(at)nordfjell.no', 'email post(at)nordfjell.no'],
    ['Skriv til post [at] nordfjell [dot] no', 'email post [at] nordfjell [dot] no'],
    ['E-post: åse.ødegård@nordfjell.no', 'email åse.ødegård@nordfjell.no'],
    ['Skriv til post{at}nordfjell{punktum}no', 'email post{at}nordfjell{punktum}no'],
    ['Skriv til ola.nordmann [alfakrøll] nordfjell.no', 'email ola.nordmann [alfakrøll] nordfjell.no'],
    ['Ring oss på 22000000', 'phone 22000000'],
    ['Telefon: 900 00 000', 'phone 900 00 000'],
    ['Tlf.: +47 22 00 00 00', 'phone +47 22 00 00 00'],
    ['Kundeservice: 0047 22 00 00 00', 'phone 0047 22 00 00 00'],
    ['Postadresse: Postboks 100, 0101 Oslo', 'address Postboks 100, 0101 Oslo'],
    ['Besøk oss i Karl Nordmanns gate 12 B, 5003 Bergen', 'address Karl Nordmanns gate 12 B, 5003 Bergen'],
    ['Besøksadresse: Storgata 1', 'address Storgata 1'],
    ['Bruk skjemaet på https://nordfjell.no/kontakt-oss', 'form https://nordfjell.no/kontakt-oss'],
  ])('%s', async (text, contact) => {
    expect(await contactsOf(text)).toEqual([contact]);
  });

  it.each([
    ['Tel. 08-123 45 67', 'phone 08-123 45 67'],
    ['Ring 0701234567', 'phone 0701234567'],
    ['Hamnplan 3, 252 21 Helsingborg', 'address Hamnplan 3, 252 21 Helsingborg'],
    ['Box 12, 101 20 Stockholm', 'address Box 12, 101 20 Stockholm'],
    ['Kontakta oss via nordfjall.se/kontakt', 'form nordfjall.se/kontakt'],
  ])('%s (sv)', async (text, contact) => {
    expect(await contactsOf(text, 'sv')).toEqual([contact]);
  });

  it.each([
    'Org.nr. 999 888 777',
    'Vi oppdaterte teksten 20.05.2018, og igjen 2021-03-04.',
    'Bankkonto 1234 56 78901',
    'Loven trådte i kraft i 2018 Oslo tingrett',
    'Du kan klage til Datatilsynet, postkasse@datatilsynet.no, telefon 22 39 69 00.',
    'Skriv til navn@eksempel.no eller [epost@firma.no].',
    'Opplysninger vi lagrer: navn, e-post, telefon, adresse.',
  ])('none in: %s', async (text) => {
    expect(await contactsOf(text)).toEqual([]);
  });

  it('of the officer are kept apart', async () => {
    const { dpo } = await policyOf(
      'Personvernombud:\nKari Nordmann\nTelefon: 22 00 00 01\n\nBehandlingsansvarlig:\nNordfjell AS\nTelefon: 22 00 00 00',
    );
    expect(dpo).toMatchObject({ name: 'Kari Nordmann', contacts: [{ kind: 'phone', value: '22 00 00 01' }] });
  });
});
