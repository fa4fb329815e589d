/** Months as Norwegian, Swedish and (in translated policies) English write them, whole and shortened. */
const NAMES: readonly (readonly string[])[] = [
  ['januar', 'januari', 'january', 'jan'],
  ['februar', 'februari', 'february', 'feb', 'febr'],
  ['mars', 'march', 'mar'],
  ['april', 'apr'],
  ['mai', 'maj', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'augusti', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['desember', 'december', 'des', 'dec'],
];

const MONTHS = new Map(NAMES.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));

/** The number of a month by its name in lower case, 0 for any other word. */
export const monthOf = (word: string): number => MONTHS.get(word) ?? 0;
