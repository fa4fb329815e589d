// Closed classes of Norwegian and Swedish words by which clauses of purpose are parted.

/** Words that join the parts of a list. */
export const COORDINATORS = new Set(['og', 'samt', 'och', 'eller', 'men', 'herunder', 'inklusive', 'inkludert']);

/** Words that may stand between the coordinator and its verb: "og eventuelt å sende". */
export const FILLERS = new Set([
  'å',
  'att',
  'også',
  'även',
  'for',
  'för',
  'til',
  'till',
  'eventuelt',
  'eventuellt',
  'kunne',
  'kunna',
  'eksempel',
  'exempel',
]);

/** Prepositions that open an aim. */
export const AIMING = new Set(['for', 'för', 'til', 'till']);

/** Behind them stands a verb. */
export const INFINITIVE = new Set(['å', 'att', 'at']);

/** "for eksempel": the preposition opens no aim. */
export const EXAMPLE = new Set(['eksempel', 'exempel']);

/** The object of a verb that goes on with what was named before it. */
export const POINTING = new Set(['den', 'det', 'dem', 'dei', 'dette', 'detta', 'disse', 'dessa', 'desse']);
