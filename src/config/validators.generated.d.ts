import type { ErrorObject } from 'ajv';
import type { Baseline } from '../baseline/baseline.js';
import type { ConfigFile } from './config.js';

export interface Validator<T> {
  (data: unknown): data is T;
  errors?: readonly ErrorObject[] | null;
}

/** Made of config.schema.json and baseline.schema.json when building. */
export declare const isConfig: Validator<ConfigFile>;
export declare const isBaseline: Validator<Baseline>;
