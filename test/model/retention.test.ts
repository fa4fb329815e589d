import { describe, expect, it } from 'vitest';
import { policyOf } from './read.js';

type Lang = 'nb' | 'nn' | 'sv';

describe('periods', () => {
  it.each<[Lang, string, string]>([
    ['nb', 'Vi tar vare på medlemsopplysninger i ett år etter utmelding.', 'P1Y'],
    ['nb', 'Opplysningene slettes automatisk etter nitti dager.', 'P90D'],
    ['nb', 'Henvendelser slettes fortløpende, senest etter et halvt år.', 'P6M'],
    ['nb', 'Kundedata lagres i tjuefire måneder fra siste aktivitet.', 'P24M'],
    ['nb', 'Vi lagrer opplysningene i fem (5) år.', 'P5Y'],
    ['nn', 'Vi slettar opplysningane eitt år etter at du melde deg ut.', 'P1Y'],
    ['nn', 'Kor lenge? Tre månader etter arrangementet.', 'P3M'],
    ['sv', 'Gästuppgifter sparas i 30 dygn efter avresan.', 'P30D'],
    ['sv', 'Mejl raderas löpande, senast efter ett halvår.', 'P6M'],
    ['sv', 'Uppgifterna förvaras max 1 år.', 'P1Y'],
    ['sv', 'Vill du gå ur klubben tar vi bort dina uppgifter senast 30 dagar efter din uppsägning.', 'P30D'],
  ])('%s: %s', async (lang, text, period) => {
    expect((await policyOf(text, lang)).retention.map((r) => r.period)).toContain(period);
  });
});

describe('events', () => {
  it.each<[Lang, string]>([
    ['nb', 'Søknader om jobb slettes når stillingen er besatt.'],
    ['nb', 'Opplysningene tas bort ved årsskiftet.'],
    ['nb', 'E-poster slettes innen utgangen av kalenderåret.'],
    ['nb', 'Vi beholder opplysningene dine til du ber oss slette dem.'],
    ['nb', 'Hvor lenge? Så lenge du er med i klubben.'],
    ['nn', 'Opplysningane blir sletta når du sluttar som medlem.'],
    ['sv', 'När barnet slutar på förskolan tar vi bort allt.'],
    ['sv', 'Medlemsuppgifter finns kvar året ut.'],
    ['sv', 'Vi tar bort alla uppgifter från anmälan när resan är över.'],
    ['sv', 'Uppgifterna bevaras under kundförhållandets giltighetstid.'],
  ])('%s: %s', async (lang, text) => {
    expect((await policyOf(text, lang)).retention.filter((r) => r.criterion !== null)).toHaveLength(1);
  });
});

describe('nothing that a reader can reckon with', () => {
  it.each<[Lang, string]>([
    ['nb', 'Vi lagrer opplysningene så lenge det er nødvendig.'],
    ['nb', 'Vi svarer på henvendelser om sletting innen 30 dager.'],
    ['nb', 'Opplysningene lagres trygt på en server i Norge.'],
    ['sv', 'Den som slutar ligger kvar i registret som passiv medlem.'],
    ['sv', 'Vi svarar på begäran om radering inom 30 dagar.'],
    ['sv', 'Uppgifterna raderas när de inte längre behövs.'],
  ])('%s: %s', async (lang, text) => {
    const { retention } = await policyOf(text, lang);
    expect(retention.filter((r) => r.period !== null || r.criterion !== null)).toEqual([]);
  });
});
