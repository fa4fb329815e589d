import type { ModelSentence, Rule } from '../rule.js';

/** The file that says who supervises where, below the `rules` folder. */
export const AUTHORITIES = 'authorities.yaml';

type Names = { readonly nb: string; readonly sv: string };
/** By country; `default` where it is not known. */
export type Authorities = Readonly<Record<string, Names>> & { readonly default: Names };

const PLACE = '{authority}';

/** The rule with its model sentence for each country, where the sentence has a place for the authority. */
export function withAuthorities(rule: Rule, { default: usual, ...countries }: Authorities): Rule {
  if (!rule.write || !Object.values(rule.write).some((text) => text.includes(PLACE))) return rule;
  const { write } = rule;
  const fill = ({ nb, sv }: Names): ModelSentence => ({
    nb: write.nb.replace(PLACE, nb),
    sv: write.sv.replace(PLACE, sv),
    ...(write.nn && { nn: write.nn.replace(PLACE, nb) }),
  });
  const byCountry = Object.fromEntries(Object.entries(countries).map(([country, names]) => [country, fill(names)]));
  return { ...rule, write: { ...fill(usual), byCountry } };
}
