/**
 * Annotated policies: `POLICY.EXT` with `POLICY.EXT.gold.json` beside it. docs/annotations.md says what an annotation holds.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../docs/annotation.schema.json' with { type: 'json' };
import type { LegalBasis } from '../../src/model/policy.js';

export interface Occurrence {
  readonly id: string;
  /** Words of the policy; of a contradiction both passages, joined by ` <> `. */
  readonly quote: string;
  /** Neither asked for nor held against a report. */
  readonly optional?: boolean;
}

export interface Annotation {
  readonly lang: 'nb' | 'nn' | 'sv';
  readonly elements: Readonly<
    Record<
      string,
      {
        readonly status: 'present' | 'partial' | 'absent' | 'na';
        readonly evidence?: readonly string[];
        readonly disputed?: boolean;
      }
    >
  >;
  readonly practices?: readonly Occurrence[];
  readonly stale?: readonly Occurrence[];
  readonly controller?: string | null;
  readonly purposes?: readonly {
    readonly quote: string;
    readonly bases: readonly LegalBasis[];
    readonly optionalBases?: readonly LegalBasis[];
    readonly optional?: boolean;
  }[];
  readonly recipients?: readonly { readonly name: string; readonly optional?: boolean }[];
  readonly transfers?: readonly { readonly mechanism: string; readonly optional?: boolean }[];
}

export interface AnnotatedPolicy {
  /** The policy's own file. */
  readonly path: string;
  readonly name: string;
  readonly annotation: Annotation;
}

const SUFFIX = '.gold.json';
const isAnnotation = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile<Annotation>(schema);

/**
 * All annotated policies below the folders, by name.
 * @throws Error that names the folder or file and what is wrong with it
 */
export function annotatedPolicies(folders: readonly string[]): AnnotatedPolicy[] {
  const found = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(SUFFIX))
      .map((name) => annotated(join(folder, name))),
  );
  if (found.length === 0) throw new Error(`no *${SUFFIX} below ${folders.join(', ')}`);
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function annotated(file: string): AnnotatedPolicy {
  const path = file.slice(0, -SUFFIX.length);
  let annotation: unknown;
  try {
    annotation = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`);
  }
  if (!isAnnotation(annotation)) {
    const [first] = isAnnotation.errors ?? [];
    throw new Error(`${file}: ${first?.instancePath || '/'} ${first?.message}`);
  }
  return { path, name: basename(path), annotation };
}
