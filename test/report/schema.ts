/** The JSON Schemas that the package ships, as assertions. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';

const schema = (path: string): object =>
  JSON.parse(readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8')) as object;

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
ajv.addSchema(schema('model/policy.schema.json'));
const isReport = ajv.compile(schema('report/report.schema.json'));
const isLine = ajv.compile(schema('report/line.schema.json'));
const isComparison = ajv.compile(schema('report/comparison.schema.json'));
const isPolicy = ajv.getSchema('https://privlint.dev/schemas/policy.json')!;

/** Fails the test when this is no report as the schema has it. */
export function expectReport(value: unknown): void {
  isReport(value);
  expect(isReport.errors ?? []).toEqual([]);
}

/** Fails the test when this is no JSON line as the schema has it. */
export function expectLine(value: unknown): void {
  isLine(value);
  expect(isLine.errors ?? []).toEqual([]);
}

/** Fails the test when this is no policy model as the schema has it. */
export function expectPolicy(value: unknown): void {
  isPolicy(value);
  expect(isPolicy.errors ?? []).toEqual([]);
}

/** Fails the test when this is no comparison as the schema has it. */
export function expectComparison(value: unknown): void {
  isComparison(value);
  expect(isComparison.errors ?? []).toEqual([]);
}
