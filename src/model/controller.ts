import type { Mentions } from '../match/mentions.js';
import { aliasesIn } from './aliases.js';
import { ownContacts } from './contact-owner.js';
import { type FoundContact, organisationNumbersIn } from './contacts.js';
import type { Context } from './context.js';
import { isNobody, isProduct, ownNames, partiesOf } from './controller/choose.js';
import { ControllerGround } from './controller/ground.js';
import { numberOf } from './controller/numbers.js';
import { byCompany, byFooter, byImprint, byNumber, byStanding } from './controller/places.js';
import { byAnswering, byLabel, byNameLabel, byRole } from './controller/roles.js';
import { byOpening, byPolicy, bySubject } from './controller/subjects.js';
import { byHost, byIntroduction, byKind, byOperator, byWe } from './controller/we.js';
import { type Candidate, PERSON_WORDS, SAID, WEIGHT } from './controller/weights.js';
import { type Established, establishedIn, type Signs } from './established.js';
import type { Facts } from './facts.js';
import { hasLegalForm } from './names/legal-forms.js';
import type { Names, ProperName } from './names.js';
import { OwnDomains } from './own-domains.js';
import type { Controller } from './policy.js';

/** Places of the controller's name that are shown as evidence. */
const MOST_PLACES = 5;

/**
 * Who is responsible. Facts: `controller.entity`, `controller.brand`, `controller.contact`; `controller.country.NO`: where it seems to be
 * established; `controller.established.NO`: where it surely is.
 */
export function findController(
  mentions: Mentions,
  context: Context,
  names: Names,
  found: readonly FoundContact[],
): { controller: Controller | null; own: ReadonlySet<string>; facts: Facts } {
  const contacts = ownContacts(found, mentions, context);
  const numbers = organisationNumbersIn(mentions);
  const domains = new OwnDomains(contacts);
  const ground = new ControllerGround(mentions, context, names, numbers, contacts, domains);
  const candidates = candidatesIn(ground);
  const evidence = contacts.map((contact) => contact.evidence);
  const place = (signs: Omit<Signs, 'contacts'>): Established => establishedIn({ ...signs, contacts }, mentions);
  const unnamed = (): Facts => place({ form: null, number: null, name: '', evidence: evidence.slice(0, 1) }).facts;
  if (candidates.length === 0 || candidates.every(({ weight }) => weight <= 0))
    return {
      controller: null,
      own: ownNames(candidates, domains, ground.operators, mentions),
      facts: { 'controller.contact': evidence, ...unnamed() },
    };
  const parties = partiesOf(candidates, aliasesOf(ground));
  const same = parties.find(
    (party, i) => !isNobody(party, mentions, domains) && (i === 0 || party[0].weight >= WEIGHT.frequent),
  );
  const [chosen] = same ?? parties[0]!;
  const own = ownNames(candidates, domains, ground.operators, mentions, same);
  if (!same) {
    return {
      controller: null,
      own,
      facts: {
        'controller.brand': [{ start: chosen.name.start, end: chosen.name.end }],
        'controller.contact': evidence,
        ...unnamed(),
      },
    };
  }
  const entity = same.some(
    ({ name, role, runs }) =>
      (name.organisation && !isTrade(name, mentions)) ||
      // "Nettbutikken drives av Kari Nordmann": who runs it, named in full, is somebody.
      ((role || (runs && name.to - name.from === PERSON_WORDS)) && !name.domain && !isProduct(name, mentions)) ||
      numberOf(name, numbers),
  );
  const number =
    same.map(({ name }) => numberOf(name, numbers)).find(Boolean) ?? (numbers.length === 1 ? numbers[0]! : null);
  // "X s.r.o." is not where "X, Inc." is.
  const form =
    (hasLegalForm(chosen.name) ? chosen : same.find(({ name }) => name.country !== null))?.name.country ?? null;
  const spans = same.slice(0, MOST_PLACES).map(({ name }) => ({ start: name.start, end: name.end }));
  const { country, facts } = place({
    form,
    number: number?.country ?? null,
    name: chosen.name.text,
    evidence: spans,
  });
  const controller: Controller = {
    name: chosen.name.text,
    kind: entity ? 'entity' : 'brand',
    organisationNumber: number?.value ?? null,
    country,
    contacts: contacts.map(({ kind, value, evidence: span }) => ({ kind, value, evidence: span })),
    evidence: { start: chosen.name.start, end: chosen.name.end },
  };
  return {
    controller,
    own,
    facts: {
      [entity ? 'controller.entity' : 'controller.brand']: spans,
      'controller.contact': evidence,
      ...facts,
    },
  };
}

/** "Hotell Fjordbris", with no legal form: a sign over a door. */
function isTrade(name: ProperName, mentions: Mentions): boolean {
  const { from, to } = name;
  return !hasLegalForm(name) && mentions.marks('party.trade').subarray(from, to).includes(1);
}

/** The names that stand for another one: its short forms, and what it runs where nothing else is said to be responsible. */
function aliasesOf({ mentions, names, runBy, found }: ControllerGround): ReadonlyMap<string, ProperName> {
  const aliases = aliasesIn(mentions, names);
  if (runBy.size === 0) return aliases;
  const all = new Map(aliases);
  // "X er et enkeltpersonforetak eid av Kari Nordmann": the owner is not the firm.
  for (const [key, name] of runBy)
    if (!all.has(key) && !found.some((c) => c.key === key && c.role && (c.weight >= SAID || !name.organisation)))
      all.set(key, name);
  return all;
}

/** All names that seem to be the controller's, by each way of naming it. */
function candidatesIn(ground: ControllerGround): readonly Candidate[] {
  byLabel(ground);
  byRole(ground);
  byWe(ground);
  byIntroduction(ground);
  byOperator(ground);
  byPolicy(ground);
  bySubject(ground);
  byHost(ground);
  byKind(ground);
  byNameLabel(ground);
  byAnswering(ground);
  byNumber(ground);
  byImprint(ground);
  byFooter(ground);
  byCompany(ground);
  byStanding(ground);
  if (ground.found.every(({ weight }) => weight <= 0)) byOpening(ground);
  return ground.isBlank ? ground.found.filter(({ role, weight }) => role || weight >= WEIGHT.weBrand) : ground.found;
}
