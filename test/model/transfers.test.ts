import { describe, expect, it } from 'vitest';
import { policyOf } from './read.js';

const transfersOf = async (text: string, language: 'nb' | 'sv' = 'nb'): Promise<string[]> =>
  (await policyOf(text, language)).transfers.map(({ to, mechanism }) => `${to}: ${mechanism}`);

describe('transfers out of the EEA', () => {
  it.each([
    ['Personopplysninger overføres til USA.', ['USA: none']],
    ['Data lagres på servere i India og Singapore.', ['India: none']],
    ['Vi bruker leverandører utenfor EU/EØS-området.', ['utenfor EU/EØS-området: none']],
    ['Opplysninger overføres til USA etter EUs standardkontrakter (SCC).', ['USA: scc']],
    ['Opplysninger overføres til USA.\n\nOverføringen skjer etter Data Privacy Framework.', ['USA: dpf']],
    [
      'Opplysninger overføres til USA etter Data Privacy Framework (EU-kommisjonens adekvansbeslutning) eller SCC.',
      ['USA: dpf', 'USA: scc'],
    ],
    [
      'Opplysninger overføres til USA på grunnlag av Kommisjonens adekvansbeslutning av 10. juli 2023 (EU-US Data Privacy Framework).',
      ['USA: dpf'],
    ],
    ['Opplysninger overføres ut av EØS etter bindende virksomhetsregler.', ['ut av EØS: bcr']],
    ['Ved å bruke appen samtykker du til at opplysninger overføres til USA.', ['USA: consent']],
    ['Opplysninger lagres i USA etter Privacy Shield.', ['USA: privacy-shield']],
    ['Opplysninger lagres i USA. Privacy Shield ble kjent ugyldig i 2020.', ['USA: none']],
    ['Leverandøren lagrer opplysninger i USA. De er ikke omfattet av Data Privacy Framework.', ['USA: none']],
    [
      'Data lagres i USA. Leverandøren har gjort tiltak som gir et tilstrekkelig vern etter eget vedtak.',
      ['USA: none'],
    ],
    ['Vi overfører normalt ikke opplysninger ut av EØS.', []],
  ])('%s', async (text, transfers) => {
    expect(await transfersOf(text)).toEqual(transfers);
  });

  it.each([
    ['Leverandøren holder til i USA. Den er med i rammeverket EU-U.S. DPF.', ['USA: dpf']],
    ['Vi gir opplysninger til Nordsky Inc. i USA.', ['USA: none']],
    ['Kundestøtten i India har tilgang til opplysningene.', ['India: none']],
    ['Opplysningene lagres i Sveits, som EU-kommisjonen har godkjent.', ['Sveits: adequacy']],
    ['Opplysninger havner på servere i USA. Vi har inngått EUs modellavtale med leverandøren.', ['USA: scc']],
    ['Opplysningene ligger på servere i De forente stater.', ['forente stater: none']],
    ['Navnene på reisedeltakerne sendes til samarbeidspartneren vår i Nepal.', ['Nepal: none']],
    [
      'Opplysninger lagres i USA etter kommisjonens adekvansbeslutning av 10. juli 2023 (EU-U.S. Data Privacy Framework).',
      ['USA: dpf'],
    ],
    [
      'Opplysninger kan sendes til datamaskiner utenfor landet ditt. Ditt samtykke til denne erklæringen, fulgt av at du sender inn opplysninger, utgjør din godkjenning av overføringen.',
      ['utenfor landet ditt: consent'],
    ],
    [
      'Etter at EU-domstolen underkjente Privacy Shield i 2020, har vi basert overføringen til USA på EUs standardkontrakter.',
      ['USA: scc'],
    ],
  ])('%s, as people write', async (text, transfers) => {
    expect(await transfersOf(text)).toEqual(transfers);
  });

  it.each([
    'Vi arrangerer reiser til USA og Japan.',
    'Er du kunde i USA, har du rett til tilgang til opplysningene.',
    'Vi overfører ikke personopplysninger ut av EU/EØS.',
    'Opplysningene lagres kun innenfor EU/EØS og aldri utenfor.',
    'Opplysningene lagres i Sverige, Finland og Irland.',
    'Mailchimp er et amerikansk selskap. Vi bruker også Stripe.',
    'Bor du utenfor EØS, gjelder andre regler for klage.',
    'Overføring av penger skjer med SSL.',
    'Vi lagrer alt i Norge, og ingenting sendes ut av EØS.',
    'Leverandøren eies av et amerikansk selskap, men lagrer alt i Irland.',
    'Vi reiser til Kenya med konfirmantene.',
  ])('none: %s', async (text) => {
    expect(await transfersOf(text)).toEqual([]);
  });

  it.each([
    ['Uppgifterna överförs till USA med stöd av standardavtalsklausuler.', ['USA: scc']],
    [
      'Dina uppgifter kan behandlas utanför EES. Adekvat skyddsnivå gäller enligt kommissionens beslut.',
      ['utanför EES: adequacy'],
    ],
    ['Uppgifterna lämnar aldrig EU/EES. Servrarna finns i Norge.', []],
  ])('%s (sv)', async (text, transfers) => {
    expect(await transfersOf(text, 'sv')).toEqual(transfers);
  });
});
