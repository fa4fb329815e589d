/**
 * Rules by theme, and which rules somebody means by a name.
 */

export const themeOf = (id: string): string => id.split('/')[0]!;

/** Rules, or what is said of them, by theme; in the order given. */
export function byTheme<T extends { readonly id: string }>(rules: readonly T[]): Map<string, readonly T[]> {
  const themes = new Map<string, readonly T[]>();
  for (const rule of rules) themes.set(themeOf(rule.id), [...(themes.get(themeOf(rule.id)) ?? []), rule]);
  return themes;
}

/** The ids that a name stands for: its own, or those of its theme (`rights`, `rights/*`); none where it is unknown. */
export function idsNamed(name: string, ids: readonly string[]): readonly string[] {
  if (ids.includes(name)) return [name];
  const theme = name.replace(/\/\*?$/, '');
  return ids.filter((id) => themeOf(id) === theme);
}
