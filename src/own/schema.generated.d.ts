/** Made by the build from rules/schema, less what own rules need not have. */
import type { ValidateFunction } from 'ajv';

export declare const isRule: ValidateFunction;
export declare const isLexicon: ValidateFunction;
