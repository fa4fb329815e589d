import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint.js';
import { CONTROLLER, ERASED, KEPT, type Lang, MAY, PURPOSE, RECIPIENT, RIGHT_TO } from './frames/frames.js';
import { TOLD } from './frames/sentences.js';
import { policyOf } from './read.js';

type ByLang<T> = Readonly<Record<Lang, T>>;

/** What is put into the gaps. */
const PURPOSES: ByLang<readonly string[]> = {
  nb: ['sende ut nyhetsbrev', 'levere varene du har bestilt', 'planlegge turneringer', 'svare på spørsmål fra deg'],
  sv: ['skicka ut nyhetsbrev', 'leverera varorna du har beställt', 'planera turneringar', 'svara på frågor från dig'],
};
const CONTROLLERS: ByLang<readonly string[]> = {
  nb: ['Fjordvarer AS', 'Nordlia Idrettslag', 'Vestby kommune', 'Stiftelsen Håp'],
  sv: ['Fjordvaror AB', 'Nordliens IF', 'Västby kommun', 'Stiftelsen Hopp'],
};
const RECIPIENTS: ByLang<readonly string[]> = {
  nb: ['Skydrift AS', 'Webfabrikken AS', 'PayNord', 'Hosterio'],
  sv: ['Molndrift AB', 'Webbfabriken AB', 'PayNord', 'Hosterio'],
};
/** By the rule that they fulfil. */
const RIGHTS: ByLang<Readonly<Record<string, readonly [noun: string, verb: string]>>> = {
  nb: {
    access: ['innsyn i opplysningene', 'få en kopi av opplysningene'],
    rectification: ['retting av uriktige opplysninger', 'få rettet feil i opplysningene'],
    erasure: ['sletting av opplysningene', 'få slettet opplysningene'],
    restriction: ['begrensning av behandlingen', 'få begrenset behandlingen'],
    object: ['å protestere mot behandlingen', 'motsette deg behandlingen'],
    portability: ['dataportabilitet', 'få utlevert opplysningene i et maskinlesbart format'],
  },
  sv: {
    access: ['tillgång till uppgifterna', 'få en kopia av uppgifterna'],
    rectification: ['rättelse av felaktiga uppgifter', 'få felaktiga uppgifter rättade'],
    erasure: ['radering av uppgifterna', 'få uppgifterna raderade'],
    restriction: ['begränsning av behandlingen', 'få behandlingen begränsad'],
    object: ['att invända mot behandlingen', 'motsätta dig behandlingen'],
    portability: ['dataportabilitet', 'få ut uppgifterna i ett maskinläsbart format'],
  },
};
const PERIODS = {
  nb: ['i fem år', 'i 12 måneder', 'så lenge du er kunde hos oss', 'til du sletter kontoen din'],
  sv: ['i fem år', 'i 12 månader', 'så länge du är kund hos oss', 'tills du raderar ditt konto'],
};
const EVENTS = {
  nb: ['etter fem år', '12 måneder etter siste kjøp', 'når du melder deg ut', 'når kundeforholdet er avsluttet'],
  sv: ['efter fem år', '12 månader efter senaste köpet', 'när du går ur', 'när kundförhållandet har upphört'],
};
const CONTROLLED = {
  nb: 'Fjordvarer AS er behandlingsansvarlig for personopplysninger.',
  sv: 'Fjordvaror AB är personuppgiftsansvarig för personuppgifter.',
};

const framesOf = (frames: ByLang<string>, lang: Lang): readonly string[] =>
  frames[lang]
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const LANGS: readonly Lang[] = ['nb', 'sv'];
const each = (frames: ByLang<string>): [Lang, string][] =>
  LANGS.flatMap((lang) => framesOf(frames, lang).map((frame): [Lang, string] => [lang, frame]));
const fill = (frame: string, gap: string): string => frame.replaceAll('{}', gap);

describe('a purpose is told', () => {
  it.each(each(PURPOSE))('%s: %s', async (lang, frame) => {
    for (const purpose of PURPOSES[lang]) {
      const { purposes } = await policyOf(`${CONTROLLED[lang]}\n\n${fill(frame, purpose)}`, lang);
      expect(purposes.map(({ text }) => text).join('\n')).toContain(purpose.split(' ')[0]);
    }
  });
});

describe('the controller is named', () => {
  it.each(each(CONTROLLER))('%s: %s', async (lang, frame) => {
    for (const name of CONTROLLERS[lang]) {
      const { controller } = await policyOf(fill(frame, name), lang);
      expect(controller?.name).toContain(name);
    }
  });
});

describe('a recipient is named, whether or not anybody knows the name', () => {
  it.each(each(RECIPIENT))('%s: %s', async (lang, frame) => {
    for (const name of RECIPIENTS[lang]) {
      const { recipients } = await policyOf(`${CONTROLLED[lang]}\n\n${fill(frame, name)}`, lang);
      expect(recipients.flatMap((recipient) => recipient.name ?? [])).toContain(name);
    }
  });
});

/** What a rule makes of a policy that tells little else. */
async function judged(ruleId: string, text: string, lang: Lang): Promise<string | undefined> {
  const source = { path: 'p', format: 'text', text: `${CONTROLLED[lang]}\n\n${text}\n` } as const;
  const report = await lint(source, { asOf: new Date('2026-11-22'), policyLanguage: lang });
  return 'results' in report ? report.results.find((result) => result.ruleId === ruleId)?.kind : report.error;
}

describe('a right is told', () => {
  const frames = [RIGHT_TO, MAY].flatMap((list, form) =>
    each(list).map(([lang, frame]) => [lang, frame, form] as const),
  );

  it.each(frames)('%s: %s', async (lang, frame, form) => {
    for (const [right, words] of Object.entries(RIGHTS[lang])) {
      expect([right, await judged(`rights/${right}`, fill(frame, words[form]!), lang)]).toEqual([right, 'pass']);
    }
  });
});

describe('how long data are kept is told', () => {
  const frames = [KEPT, ERASED].flatMap((list, form) =>
    each(list).map(([lang, frame]) => [lang, frame, form] as const),
  );

  it.each(frames)('%s: %s', async (lang, frame, form) => {
    for (const limit of (form === 0 ? PERIODS : EVENTS)[lang]) {
      expect([limit, await judged('retention/stated', fill(frame, limit), lang)]).toEqual([limit, 'pass']);
    }
  });
});

/** What some rules ask for first: a purpose that rests on consent, and marketing. */
const GROUND = {
  nb: 'Vi bruker opplysningene for å levere varer, og for å sende nyhetsbrev når du samtykker.',
  sv: 'Vi använder uppgifterna för att leverera varor, och för att skicka nyhetsbrev när du samtycker.',
};

describe.each(Object.entries(TOLD))('%s is told', (ruleId, sentences) => {
  it.each(each(sentences))('%s: %s', async (lang, sentence) => {
    expect(await judged(ruleId, `${GROUND[lang]}\n\n${sentence}`, lang)).toBe('pass');
  });
});
