import type { OrganisationNumber } from '../contacts.js';
import type { ProperName } from '../names.js';

/** Words between a name and its organisation number. */
const MAX_BETWEEN = 12;

/** The organisation number that stands within a few words behind the name. */
export function numberOf(name: ProperName, numbers: readonly OrganisationNumber[]): OrganisationNumber | null {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]!.at < name.to) low = middle + 1;
    else high = middle;
  }
  const next = numbers[low];
  return next && next.at - name.to <= MAX_BETWEEN ? next : null;
}
