import type { Document, Span } from '../parse/document.js';
import { type Evidence, evidenceOf } from '../parse/positions.js';
import type { Policy } from './policy.js';

/** The model as it leaves the program: every span of evidence has become a quote with positions in the file. */
export type Located<T> = T extends { readonly evidence: Span }
  ? { readonly [K in keyof T]: K extends 'evidence' ? Evidence : Located<T[K]> }
  : T extends readonly (infer U)[]
    ? readonly Located<U>[]
    : T extends object
      ? { readonly [K in keyof T]: Located<T[K]> }
      : T;

export type LocatedPolicy = Located<Policy>;

/** Turns every `evidence` span of the model into a quote with positions. */
export function locatePolicy(policy: Policy, document: Document): LocatedPolicy {
  const locate = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(locate);
    if (value === null || typeof value !== 'object') return value;
    const located: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      const inner = (value as Record<string, unknown>)[key];
      located[key] = key === 'evidence' ? evidenceOf(document, inner as Span) : locate(inner);
    }
    return located;
  };
  return locate(policy) as LocatedPolicy;
}
