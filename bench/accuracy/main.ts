/**
 * `npm run accuracy -- DIR...`: how right the reports are on annotated policies. See bench/README.md and docs/annotations.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { rules } from '../../src/check/index.js';
import { lint } from '../../src/lint.js';
import { parse } from '../../src/parse/index.js';
import { toSource } from '../../src/read/index.js';
import { type AnnotatedPolicy, annotatedPolicies } from './annotation.js';
import { type Judgment, judge, MEASURES, type Measure, SHARES } from './judge.js';
import { type Counts, interval, NOTHING, scores, sum } from './statistics.js';

const USAGE = `usage: npm run accuracy -- [options] DIR...

  DIR               folders with annotated policies: POLICY.EXT and POLICY.EXT.gold.json (docs/annotations.md)
  --lang nb|nn|sv   only policies in this language
  --as-of DATE      the day as of which rules apply (default: 2026-11-22)
  --misses          list what is wrong and missed, too
  --save FILE       store this run
  --against FILE    tell what has been won and lost since a stored run`;

/** The judgments on one policy. */
interface Judged {
  readonly name: string;
  readonly lang: string;
  readonly judgments: readonly Judgment[];
}

async function judged(policy: AnnotatedPolicy, asOf: Date, annotated: ReadonlySet<string>): Promise<Judged> {
  const { path, name, annotation } = policy;
  const read = await toSource(path, readFileSync(path));
  if ('error' in read) throw new Error(`${path}: ${read.error}`);
  const report = await lint(read.source, { asOf });
  if ('error' in report) throw new Error(`${path}: ${report.error}`);
  const judgments = judge(report, annotation, await parse(read.source), annotated);
  return { name, lang: annotation.lang, judgments };
}

/** Ids of practices, defects and stale references that stand in any of the annotations and are rules: what the annotators looked for. */
function lookedFor(policies: readonly AnnotatedPolicy[]): Set<string> {
  const told = new Set(
    policies.flatMap(({ annotation: a }) => [...(a.practices ?? []), ...(a.stale ?? [])].map(({ id }) => id)),
  );
  return new Set(rules.map(({ id }) => id).filter((id) => told.has(id)));
}

const countsOf = (judgments: readonly Judgment[]): Counts => {
  const counts = { ...NOTHING };
  for (const { outcome } of judgments) counts[outcome]++;
  return counts;
};

type Choice = (judgment: Judgment) => boolean;
const ofMeasure =
  (measure: Measure): Choice =>
  (judgment) =>
    judgment.measure === measure;

/** Counts of each policy for the judgments chosen; those of policies without any are zero. */
const unitsOf = (policies: readonly Judged[], choose: Choice): Counts[] =>
  policies.map(({ judgments }) => countsOf(judgments.filter(choose)));

const percent = (share: number): string => (100 * share).toFixed(1);

function withInterval(units: readonly Counts[], measure: (counts: Counts) => number): string {
  const { low, high } = interval(units, (drawn) => measure(sum(drawn)));
  return `${percent(measure(sum(units)))} (${percent(low)}-${percent(high)})`;
}

const HEAD = ['', 'P', 'R', 'F1', 'right', 'extra', 'missed'];

function row(label: string, units: readonly Counts[]): string[] {
  const { tp, fp, fn } = sum(units);
  const cells = (['precision', 'recall', 'f1'] as const).map((name) => withInterval(units, (c) => scores(c)[name]));
  return [label, ...cells, `${tp}`, `${fp}`, `${fn}`];
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Elements missing in fewer policies than this say little by their F1. */
const OFTEN = 4;
const OFTEN_SHARE = 0.1;

/** The mean F1 of the elements that are often missing. */
function macro(policies: readonly Judged[], elements: readonly string[]): number {
  const f1 = elements.map(
    (rule) => scores(sum(unitsOf(policies, (j) => j.measure === 'missing elements' && j.rule === rule))).f1,
  );
  return f1.reduce((total, value) => total + value, 0) / (f1.length || 1);
}

function oftenMissing(policies: readonly Judged[]): string[] {
  const missing = new Map<string, number>();
  for (const { measure, rule, outcome } of policies.flatMap(({ judgments }) => judgments)) {
    if (measure === 'missing elements' && (outcome === 'tp' || outcome === 'fn'))
      missing.set(rule, (missing.get(rule) ?? 0) + 1);
  }
  const often = Math.max(OFTEN, Math.floor(OFTEN_SHARE * policies.length));
  return [...missing].flatMap(([rule, count]) => (count >= often ? [rule] : []));
}

function overview(policies: readonly Judged[]): string {
  const rows = MEASURES.filter((measure) => !SHARES.includes(measure)).map((measure) =>
    row(measure, unitsOf(policies, ofMeasure(measure))),
  );
  const shares = SHARES.map((measure) => {
    const units = unitsOf(policies, ofMeasure(measure));
    const { tp, fn } = sum(units);
    return [measure, withInterval(units, (c) => c.tp / (c.tp + c.fn || 1)), `${tp} of ${tp + fn}`];
  });
  const often = oftenMissing(policies);
  const { low, high } = interval(policies, (drawn) => macro(drawn, often));
  const mean = `${percent(macro(policies, often))} (${percent(low)}-${percent(high)})`;
  return [
    table(HEAD, rows),
    table(['', 'right, %', ''], shares),
    `Macro F1 over the ${often.length} elements that are missing often: ${mean}`,
  ].join('\n\n');
}

function perRule(policies: readonly Judged[]): string {
  const measured = policies.flatMap(({ judgments }) => judgments).filter(({ rule }) => rule.includes('/'));
  const names = new Set(measured.map(({ rule }) => rule));
  const rows = rules
    .map(({ id }) => id)
    .filter((id) => names.has(id))
    .map((id) =>
      row(
        id,
        unitsOf(policies, (j) => j.rule === id && !SHARES.includes(j.measure)),
      ),
    );
  return table(HEAD, rows);
}

function byLanguage(policies: readonly Judged[]): string {
  const languages = [...new Set(policies.map(({ lang }) => lang))].sort();
  const rows = languages.map((lang) => {
    const own = policies.filter((policy) => policy.lang === lang);
    return row(`${lang} (${own.length})`, unitsOf(own, ofMeasure('missing elements')));
  });
  return table(['missing elements', ...HEAD.slice(1)], rows);
}

const isWrong = ({ outcome }: Judgment): boolean => outcome === 'fp' || outcome === 'fn';
const keyOf = ({ measure, rule, outcome, what }: Judgment): string => [measure, rule, outcome, what].join('\u0000');
const line = (name: string, { rule, outcome, what }: Judgment): string =>
  `${name}: ${rule} ${outcome === 'fp' ? 'extra' : 'missed'}: ${what}`;

const wrong = (policies: readonly Judged[]): string[] =>
  policies.flatMap(({ name, judgments }) => judgments.filter(isWrong).map((judgment) => line(name, judgment)));

/** What is wrong now and was not before, and the other way round, of the policies in both runs. */
function changes(before: readonly Judged[], now: readonly Judged[]): string {
  const since = (a: readonly Judged[], b: readonly Judged[]): string[] =>
    a.flatMap(({ name, judgments }) => {
      const other = b.find((policy) => policy.name === name);
      if (!other) return [];
      const known = new Set(other.judgments.map(keyOf));
      return judgments.filter((j) => isWrong(j) && !known.has(keyOf(j))).map((j) => line(name, j));
    });
  const won = since(before, now);
  const lost = since(now, before);
  return [`Won: ${won.length}`, ...won, '', `Lost: ${lost.length}`, ...lost].join('\n');
}

async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      'as-of': { type: 'string', default: '2026-11-22' },
      misses: { type: 'boolean', default: false },
      save: { type: 'string' },
      against: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || positionals.length === 0) {
    (values.help ? console.log : console.error)(USAGE);
    return values.help ? 0 : 2;
  }
  const policies = annotatedPolicies(positionals).filter(
    ({ annotation }) => values.lang === undefined || annotation.lang === values.lang,
  );
  const asOf = new Date(values['as-of']);
  if (Number.isNaN(asOf.getTime())) throw new Error(`--as-of ${values['as-of']}: no date; write YYYY-MM-DD`);
  const annotated = lookedFor(policies);
  const now: Judged[] = [];
  for (const policy of policies) now.push(await judged(policy, asOf, annotated));

  console.log(`${now.length} policies; 95 % intervals in parentheses (bootstrap over policies)\n`);
  console.log([overview(now), byLanguage(now), perRule(now)].join('\n\n'));
  if (values.misses) console.log(`\n${wrong(now).join('\n')}`);
  if (values.against !== undefined)
    console.log(`\n${changes(JSON.parse(readFileSync(values.against, 'utf8')) as Judged[], now)}`);
  if (values.save !== undefined) writeFileSync(values.save, JSON.stringify(now, null, 1));
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`accuracy: ${(error as Error).message}`);
  process.exitCode = 2;
}
