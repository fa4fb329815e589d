/**
 * Runs the rules over one policy's model. The code knows the kinds of rule; what each rule looks for stands in its file.
 */
import { occurrences, references } from '../model/clause.js';
import type { Model } from '../model/model.js';
import { type Evidence, evidenceOf } from '../parse/positions.js';
import { detect } from './detectors/index.js';
import { Fingerprints } from './fingerprint.js';
import { generic } from './messages.js';
import { evidence } from './quote.js';
import { lowered, type Place, type Result } from './result.js';
import type {
  ContradictionRule,
  DisclosureRule,
  MessageLanguage,
  PracticeRule,
  Rule,
  StaleRule,
  StructureRule,
} from './rule.js';

export interface CheckOptions {
  readonly asOf: Date;
  /** Language of the messages. */
  readonly language: MessageLanguage;
}

/** All results of the given rules for one policy, in the rules' order; occurrences in reading order. */
export function check(rules: readonly Rule[], model: Model, options: CheckOptions): Result[] {
  const fingerprints = new Fingerprints();
  return rules.flatMap((rule) => judge(rule, model, options, fingerprints));
}

function judge(rule: Rule, model: Model, options: CheckOptions, fingerprints: Fingerprints): Result[] {
  switch (rule.kind) {
    case 'disclosure':
      return [disclosure(rule, model, options, fingerprints)];
    case 'practice':
      return practice(rule, model, options, fingerprints);
    case 'stale':
      return options.asOf < new Date(rule.since) ? [] : practice(rule, model, options, fingerprints);
    case 'structure':
      return structure(rule, model, options, fingerprints);
    case 'contradiction':
      return contradictions(rule, model, options, fingerprints);
  }
}

function disclosure(rule: DisclosureRule, model: Model, options: CheckOptions, fingerprints: Fingerprints): Result {
  const told = model.told.get(rule.id)!;
  const title = rule.title[options.language];
  const { id: ruleId, articles, level } = rule;
  const { state } = told;
  const fingerprint = fingerprints.next(ruleId, state);
  const unflagged = (kind: 'pass' | 'notApplicable', message: string, found: readonly Evidence[]): Result => {
    return { ruleId, articles, level, state, fingerprint, kind, message, write: null, place: null, evidence: found };
  };
  if (state === 'notApplicable') {
    const message =
      rule.messages.notApplicable?.[options.language] ?? generic('notApplicable', title, options.language);
    return unflagged('notApplicable', message, []);
  }
  const found = evidence(told.occurrences, model.mentions);
  if (state === 'present') return unflagged('pass', generic('pass', title, options.language), found);
  const isPartial = state === 'partial';
  const keeps =
    isPartial && rule.keepLevel && occurrences(rule.keepLevel, model.mentions, model.context, model.facts).length > 0;
  const { absent, partial, kept } = rule.messages;
  const message = (keeps && kept) || (isPartial && partial) || absent;
  return {
    ruleId,
    articles,
    level: isPartial && !keeps ? lowered(level) : level,
    state,
    fingerprint,
    kind: 'fail',
    message: message[options.language],
    write: writeFor(rule.write, model),
    place: placeFor(rule, model),
    status: 'new',
    evidence: found,
  };
}

function practice(
  rule: PracticeRule | StaleRule,
  model: Model,
  options: CheckOptions,
  fingerprints: Fingerprints,
): Result[] {
  const { mentions, context, facts } = model;
  const reported = (rule.kind === 'stale' ? references : occurrences)(rule.report, mentions, context, facts);
  if (reported.length === 0) return [];
  if (rule.unless && occurrences(rule.unless, mentions, context, facts).length > 0) return [];
  const doubtful = new Set(
    rule.review ? occurrences(rule.review, mentions, context, facts).map((o) => o.sentence) : [],
  );
  return reported
    .sort((a, b) => a.start - b.start)
    .map((occurrence) => {
      const found = evidence([occurrence], mentions);
      const kind = doubtful.has(occurrence.sentence) ? 'review' : 'fail';
      return flagged(rule, kind, found, writeFor(rule.write, model), options, fingerprints);
    });
}

function structure(rule: StructureRule, model: Model, options: CheckOptions, fingerprints: Fingerprints): Result[] {
  return detect(rule.detector, model).map((span) => {
    const found = [evidenceOf(model.mentions.document, span)];
    return flagged(rule, 'fail', found, writeFor(rule.write, model), options, fingerprints);
  });
}

function contradictions(
  rule: ContradictionRule,
  model: Model,
  options: CheckOptions,
  fingerprints: Fingerprints,
): Result[] {
  const { mentions, context, facts } = model;
  return rule.pairs.flatMap(({ claim, against, write }) => {
    const [claimed] = occurrences(claim, mentions, context, facts);
    if (!claimed) return [];
    // A sentence that limits itself contradicts nothing.
    const denial = occurrences(against, mentions, context, facts).find((o) => o.sentence !== claimed.sentence);
    if (!denial) return [];
    const found = evidence([claimed, denial], mentions);
    return [flagged(rule, 'fail', found, writeFor(write, model), options, fingerprints)];
  });
}

/** What stands in the text and should not. */
function flagged(
  rule: Exclude<Rule, DisclosureRule>,
  kind: 'fail' | 'review',
  found: readonly Evidence[],
  write: string | null,
  options: CheckOptions,
  fingerprints: Fingerprints,
): Result {
  return {
    ruleId: rule.id,
    kind,
    level: rule.level,
    articles: rule.articles,
    message: rule.messages.fail[options.language],
    write,
    place: null,
    fingerprint: fingerprints.next(rule.id, found.map(({ quote }) => quote).join(' ')),
    status: 'new',
    evidence: found,
  };
}

/** The model sentence in the policy's language, for the controller's country. */
function writeFor(sentence: Rule['write'], model: Model): string | null {
  if (!sentence) return null;
  const { byCountry = {} } = sentence;
  const country = Object.keys(byCountry).find((code) => model.facts[`controller.country.${code}`]);
  const write = country === undefined ? sentence : byCountry[country]!;
  const { language } = model.mentions;
  return language === 'nn' ? (write.nn ?? write.nb) : write[language];
}

/** The first heading that carries what the missing element belongs under. */
function placeFor(rule: Rule, model: Model): Place | null {
  const { document } = model.mentions;
  for (const concept of rule.belongs ?? []) {
    const mention = model.mentions.of(concept).find((m) => document.blocks[m.block]!.kind === 'heading');
    if (mention) {
      const { quote, start, end } = evidenceOf(document, document.blocks[mention.block]!);
      return { heading: quote, start, end };
    }
  }
  return null;
}
