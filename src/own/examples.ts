/**
 * The examples of rules are their tests: each says what the rule must make of a text.
 */
import type { Example } from '../check/documentation.js';
import type { OwnRules } from '../check/own-rules.js';
import type { Result } from '../check/result.js';
import type { Rule } from '../check/rule.js';
import type { LintOptions, lint } from '../lint.js';

export interface FailedExample {
  readonly ruleId: string;
  /** The file as it was given, and the example's line in it. */
  readonly file: string;
  readonly line: number;
  /** What should be and is not, in one line. */
  readonly message: string;
}

/** Words as they are compared: without line ends and case. */
const folded = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();

const quotes = (results: readonly Result[]): string =>
  folded(results.flatMap((result) => result.evidence.map(({ quote }) => quote)).join(' | '));

/** Null where the rule says of the example what the example claims; else what it says instead. */
export async function failureOf(
  rule: Pick<Rule, 'id' | 'kind'>,
  example: Example,
  judge: typeof lint,
  options: LintOptions,
): Promise<string | null> {
  const failure = await differenceOf(rule, example, judge, options);
  if (!example.todo) return failure;
  return failure === null ? 'holds now: take its todo out' : null;
}

async function differenceOf(
  { id, kind }: Pick<Rule, 'id' | 'kind'>,
  example: Example,
  judge: typeof lint,
  options: LintOptions,
): Promise<string | null> {
  const source = { path: id, format: example.format ?? 'text', text: example.text };
  const asOf = example.asOf === undefined ? options.asOf : new Date(example.asOf);
  const report = await judge(source, { ...options, asOf, rules: [id], policyLanguage: example.lang });
  if ('error' in report) return `the text is no policy: ${report.error}`;
  const { results } = report;
  const wanted = example.state ?? example.kind;
  if (kind === 'disclosure') {
    const [result] = results;
    const is = example.state === undefined ? result?.kind : result?.state;
    if (is !== wanted || result?.kind !== example.kind) return `should be ${wanted}, is ${is ?? 'not judged'}`;
  } else if (example.kind === 'pass' || example.kind === 'notApplicable') {
    return results.length === 0 ? null : `should find nothing, finds "${quotes(results)}"`;
  } else if (!results.some((result) => result.kind === example.kind)) {
    return `should find a ${example.kind}, finds ${results.length === 0 ? 'nothing' : `a ${results[0]!.kind}`}`;
  }
  const { evidence } = example;
  if (evidence === undefined || quotes(results).includes(folded(evidence))) return null;
  return `should point at "${evidence}", points at "${quotes(results)}"`;
}

/**
 * Runs every example of somebody's own rules.
 * @param judge `lint`
 * @param asOf the day as of which examples are judged that name none
 */
export async function testExamples(ownRules: OwnRules, judge: typeof lint, asOf: Date): Promise<FailedExample[]> {
  const failed: FailedExample[] = [];
  for (const rule of ownRules.rules) {
    const { file, examples } = ownRules.docs.get(rule.id)!;
    for (const example of examples) {
      const message = await failureOf(rule, example, judge, { asOf, ownRules });
      if (message !== null) failed.push({ ruleId: rule.id, file, line: example.line, message });
    }
  }
  return failed;
}
