/**
 * SARIF's official schema as an assertion. It is lib/schemas/sarif-2.1.0-rtm.5.json of @microsoft/jest-sarif 1.0.0-beta.0 (MIT), laid out by biome:
 * the package itself would bring eighteen others, for this one file.
 */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect } from 'vitest';

const {
  $schema: _draft,
  id: _id,
  ...schema
} = JSON.parse(readFileSync(new URL('sarif-2.1.0.schema.json', import.meta.url), 'utf8')) as Record<string, unknown>;

// The schema is of draft 4, and uses nothing of it that later drafts changed.
const ajv = new Ajv({
  allErrors: true,
  strict: false,
  unicodeRegExp: false,
  formats: {
    uri: (text: string) => URL.canParse(text),
    'uri-reference': (text: string) =>
      /^(?:[\w\-.~!$&'()*+,;=:@/]|%[\dA-F]{2})*$/.test(text) && URL.canParse(text, 'file:///base/'),
    'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
  },
});
const isSarif = ajv.compile(schema);

export interface Located {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
    readonly region?: Readonly<Record<string, unknown>>;
  };
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly kind: string;
  readonly level: string;
  readonly message: { readonly text: string; readonly markdown: string };
  readonly locations: readonly Located[];
  readonly relatedLocations?: readonly Located[];
  readonly suppressions?: readonly object[];
  readonly baselineState?: string;
}

export interface Run {
  readonly language: string;
  readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
  readonly results: readonly SarifResult[];
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly toolExecutionNotifications: readonly object[];
    readonly toolConfigurationNotifications: readonly object[];
  }[];
}

export interface Rule {
  readonly id: string;
  readonly name: string;
  readonly helpUri?: string;
  readonly shortDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
}

/** The run of a log; fails the test when it is not as the schema has it. */
export function runOf(text: string): Run {
  const log = JSON.parse(text) as { runs: [Run] };
  isSarif(log);
  expect(isSarif.errors ?? []).toEqual([]);
  const [run] = log.runs;
  for (const { ruleId, ruleIndex, kind, level } of run.results) {
    if (ruleIndex !== undefined) expect(run.tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
    // Not in the schema, but in the standard (3.27.10).
    if (kind !== 'fail') expect(level).toBe('none');
  }
  return run;
}
