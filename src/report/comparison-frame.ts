/**
 * The words of a comparison's own frame, in its three languages.
 */
import type { FrameLanguage } from './frame.js';

export interface ComparisonFrame {
  readonly since: (before: string) => string;
  readonly changes: Readonly<Record<'added' | 'deleted', string>>;
  readonly about: Readonly<Record<'added' | 'deleted', string>>;
  readonly headings: Readonly<Record<'worse' | 'new' | 'reworded' | 'better' | 'model', string>>;
  readonly same: string;
  readonly nothing: string;
  readonly none: string;
  readonly worse: (worse: number, files: number) => string;
  readonly notWorse: (files: number) => string;
  readonly model: Readonly<
    Record<'controller' | 'purpose' | 'basis' | 'retention' | 'recipient' | 'transfer' | 'longer' | 'shorter', string>
  >;
}

const FRAMES: Readonly<Record<FrameLanguage, ComparisonFrame>> = {
  nb: {
    since: (before) => `mot ${before}`,
    changes: { added: 'ny', deleted: 'slettet' },
    about: {
      added: 'Erklæringen er ny: det er ingenting å sammenligne med. Skriv ned funnene med privlint baseline.',
      deleted: 'Erklæringen er slettet. Leserne får ikke lenger vite hva som skjer med opplysningene deres.',
    },
    headings: {
      worse: 'Fortelles dårligere',
      new: 'Nye funn',
      reworded: 'Samme funn i nye ord',
      better: 'Bedre',
      model: 'Endret innhold',
    },
    same: 'Ingen forskjell i det som vurderes.',
    nothing: 'Ingen erklæringer å sammenligne.',
    none: 'ingen',
    worse: (worse, files) => `${worse} av ${files} ${files === 1 ? 'erklæring' : 'erklæringer'} er blitt dårligere`,
    notWorse: (files) => `ingen av ${files} ${files === 1 ? 'erklæring' : 'erklæringer'} er blitt dårligere`,
    model: {
      controller: 'behandlingsansvarlig',
      purpose: 'formål',
      basis: 'behandlingsgrunnlag',
      retention: 'lagringstid',
      recipient: 'mottaker',
      transfer: 'overføring',
      longer: 'lengre',
      shorter: 'kortere',
    },
  },
  sv: {
    since: (before) => `mot ${before}`,
    changes: { added: 'ny', deleted: 'borttagen' },
    about: {
      added: 'Policyn är ny: det finns inget att jämföra med. Skriv ner resultaten med privlint baseline.',
      deleted: 'Policyn är borttagen. Läsarna får inte längre veta vad som händer med deras uppgifter.',
    },
    headings: {
      worse: 'Berättas sämre',
      new: 'Nya fynd',
      reworded: 'Samma fynd med nya ord',
      better: 'Bättre',
      model: 'Ändrat innehåll',
    },
    same: 'Ingen skillnad i det som bedöms.',
    nothing: 'Inga policyer att jämföra.',
    none: 'ingen',
    worse: (worse, files) => `${worse} av ${files} ${files === 1 ? 'policy' : 'policyer'} har blivit sämre`,
    notWorse: (files) => `ingen av ${files} ${files === 1 ? 'policy' : 'policyer'} har blivit sämre`,
    model: {
      controller: 'personuppgiftsansvarig',
      purpose: 'ändamål',
      basis: 'rättslig grund',
      retention: 'lagringstid',
      recipient: 'mottagare',
      transfer: 'överföring',
      longer: 'längre',
      shorter: 'kortare',
    },
  },
  en: {
    since: (before) => `against ${before}`,
    changes: { added: 'new', deleted: 'deleted' },
    about: {
      added: 'This policy is new: there is nothing to compare it with. privlint baseline writes its findings down.',
      deleted: 'This policy was deleted. Its readers are no longer told what happens to their data.',
    },
    headings: {
      worse: 'Told worse',
      new: 'New findings',
      reworded: 'The same findings in new words',
      better: 'Better',
      model: 'Changed content',
    },
    same: 'No difference in what is judged.',
    nothing: 'No policies to compare.',
    none: 'none',
    worse: (worse, files) => `${worse} of ${files} ${files === 1 ? 'policy' : 'policies'} got worse`,
    notWorse: (files) => `none of ${files} ${files === 1 ? 'policy' : 'policies'} got worse`,
    model: {
      controller: 'controller',
      purpose: 'purpose',
      basis: 'lawful basis',
      retention: 'retention',
      recipient: 'recipient',
      transfer: 'transfer',
      longer: 'longer',
      shorter: 'shorter',
    },
  },
};

export const comparisonFrameOf = (language: FrameLanguage): ComparisonFrame => FRAMES[language];
