/**
 * suppress: results + comments of the policy + suppressions of the configuration -> the same results, some of them suppressed,
 * and notices of suppressions that do nothing. Pure.
 */
import type { Notice, NoticeKind, Position, Result, Suppression } from '../check/result.js';
import type { MessageLanguage, Rule } from '../check/rule.js';
import { isoDay } from '../language/day.js';
import type { Reading } from '../match/mentions.js';
import type { Comment } from '../parse/document.js';
import { locatorOf } from '../parse/positions.js';
import { type ConfiguredSuppression, configuredReach } from './configured.js';
import {
  type Disable,
  directiveName,
  directiveOf,
  type Mistake,
  mistakeInTerms,
  RuleNames,
  type Terms,
} from './directive.js';
import { WORDINGS } from './messages.js';
import { nextBlock, type Reach, Region, wholeFile } from './reach.js';

export type { ConfiguredSuppression };

export interface SuppressOptions {
  /** Those of the configuration that may hold for this file. */
  readonly configured: readonly ConfiguredSuppression[];
  readonly asOf: Date;
  /** Language of the notices. */
  readonly language: MessageLanguage;
  /** All rules there are, and those that were run. */
  readonly rules: readonly Rule[];
  readonly run: readonly Rule[];
}

/** Where a suppression stands. */
interface Origin extends Pick<Suppression, 'from' | 'index' | 'wholeFile'> {
  /** How a notice calls it. */
  readonly what: string;
  readonly position: Position | null;
}

/** A suppression that is in order. */
interface Active extends Origin {
  readonly rules: readonly string[];
  readonly suppression: Suppression;
  readonly expired: boolean;
  readonly reach: Reach;
  /** Rules with a result that it covers. */
  readonly used: Set<string>;
}

/** A comment is written by hand: a policy with more of them is not meant to be read. */
const MAX_COMMENTS = 1000;

export interface Suppressed {
  readonly results: readonly Result[];
  readonly notices: readonly Notice[];
}

/** Results whose place a suppression covers get the status `suppressed`; nothing else of them changes. */
export function suppress(results: readonly Result[], reading: Reading, options: SuppressOptions): Suppressed {
  const suppressions = new Suppressions(reading, options);
  const suppressed = results.map((result) => suppressions.apply(result));
  return { results: suppressed, notices: suppressions.notices() };
}

class Suppressions {
  readonly #reading: Reading;
  readonly #options: SuppressOptions;
  readonly #names: RuleNames;
  readonly #run: ReadonlySet<string>;
  readonly #day: string;
  readonly #contradictions: ReadonlySet<string>;
  /** By rule; those of comments first. */
  readonly #byRule = new Map<string, Active[]>();
  readonly #actives: Active[] = [];
  readonly #notices: Notice[] = [];

  constructor(reading: Reading, options: SuppressOptions) {
    this.#reading = reading;
    this.#options = options;
    this.#names = new RuleNames(options.rules.map(({ id }) => id));
    this.#run = new Set(options.run.map(({ id }) => id));
    this.#day = isoDay(options.asOf);
    this.#contradictions = new Set(options.rules.flatMap(({ id, kind }) => (kind === 'contradiction' ? [id] : [])));
    this.#readComments(reading.document.comments);
    for (const one of options.configured) this.#readConfigured(one);
  }

  apply(result: Result): Result {
    if (result.kind !== 'fail' && result.kind !== 'review') return result;
    const places = this.#placesOf(result);
    let found: Suppression | null = null;
    for (const active of this.#byRule.get(result.ruleId) ?? []) {
      if (!active.reach(result, places)) continue;
      active.used.add(result.ruleId);
      if (!active.expired) found ??= active.suppression;
    }
    return found ? { ...result, status: 'suppressed', suppression: found } : result;
  }

  /** In reading order, those of the configuration last. */
  notices(): readonly Notice[] {
    const wording = WORDINGS[this.#options.language];
    for (const active of this.#actives) {
      const { what, from, rules, expired, used } = active;
      if (expired) {
        // In the configuration it may be there for another file.
        const matters = from === 'comment' || used.size > 0;
        const { until = '' } = active.suppression;
        if (matters) this.#notify('expired-suppression', wording.expired(what, rules.join(', '), until), active);
        continue;
      }
      const unused = rules.filter((name) => this.#isUnused(name, used));
      if (unused.length > 0) this.#notify('unused-suppression', wording.unused(what, unused.join(', ')), active);
    }
    const order = ({ position }: Notice): number => position?.offset ?? Number.POSITIVE_INFINITY;
    return this.#notices.sort((a, b) => Math.sign(order(a) - order(b)) || 0);
  }

  /** What no rule was run for may be needed when it is. */
  #isUnused(name: string, used: ReadonlySet<string>): boolean {
    return this.#names.idsOf(name).every((id) => this.#run.has(id) && !used.has(id));
  }

  /** Offsets in the source: of the first evidence, of both passages that contradict each other, of where something missing belongs. */
  #placesOf({ ruleId, evidence, place }: Result): number[] {
    if (evidence.length === 0) return place === null ? [] : [place.start.offset];
    const telling = this.#contradictions.has(ruleId) ? evidence : evidence.slice(0, 1);
    return telling.map(({ start }) => start.offset);
  }

  #readComments(comments: readonly Comment[]): void {
    const open: Region[] = [];
    for (const comment of comments.slice(0, MAX_COMMENTS)) {
      const origin = this.#originOf(comment);
      const directive = directiveOf(comment, this.#names);
      if (directive.kind === 'disable') {
        const scoped: Origin = directive.scope === 'file' ? { ...origin, wholeFile: true } : origin;
        this.#activate(directive.terms, scoped, this.#reachOf(directive, comment, open));
      } else if (directive.kind === 'enable') {
        for (const name of directive.rules.length > 0 ? directive.rules : [null]) {
          const ended = open.filter((region) => region.end(name, comment.sourceStart));
          if (ended.length === 0) this.#mistake({ kind: 'notDisabled', word: name }, origin);
        }
      } else this.#mistake(directive, origin);
    }
    const next = comments[MAX_COMMENTS];
    if (next) this.#mistake({ kind: 'tooMany', limit: MAX_COMMENTS }, this.#originOf(next));
  }

  #reachOf({ scope, terms }: Disable, comment: Comment, open: Region[]): Reach {
    if (scope === 'file') return wholeFile;
    if (scope === 'next') return nextBlock(comment, this.#reading.document);
    const region = new Region(comment, terms.rules, this.#names);
    open.push(region);
    return region.reach;
  }

  #originOf(comment: Comment): Origin {
    const position = locatorOf(this.#reading.document).at(comment.sourceStart);
    return { what: directiveName(comment), from: 'comment', position };
  }

  #readConfigured(one: ConfiguredSuppression): void {
    const { index, name = `suppressions[${index}]` } = one;
    const origin: Origin = { what: name, from: 'configuration', position: null, index };
    const mistake = mistakeInTerms(one, this.#names);
    if (mistake) this.#mistake(mistake, origin);
    else this.#activate(one, origin, configuredReach(one, this.#reading.document, this.#reading.sentences));
  }

  #activate({ rules, reason, until }: Terms, origin: Origin, reach: Reach): void {
    const expired = until !== undefined && until < this.#day;
    const suppression: Suppression = {
      reason,
      ...(until !== undefined && { until }),
      from: origin.from,
      ...(origin.index !== undefined && { index: origin.index }),
      ...(origin.wholeFile && { wholeFile: true }),
    };
    const active: Active = { ...origin, rules, suppression, expired, reach, used: new Set() };
    this.#actives.push(active);
    for (const id of new Set(rules.flatMap((rule) => this.#names.idsOf(rule)))) {
      const others = this.#byRule.get(id);
      if (others) others.push(active);
      else this.#byRule.set(id, [active]);
    }
  }

  #mistake(mistake: Mistake, origin: Origin): void {
    this.#notify('malformed-suppression', WORDINGS[this.#options.language].mistake(origin.what, mistake), origin);
  }

  #notify(kind: NoticeKind, message: string, { position, index }: Origin): void {
    this.#notices.push({ kind, message, position, ...(index !== undefined && { index }) });
  }
}
