import type { ErrorObject } from 'ajv';
import type { ConfigFile } from './config.js';

/** Made of config.schema.json when building. */
declare const validate: {
  (data: unknown): data is ConfigFile;
  errors: readonly ErrorObject[] | null;
};
export default validate;
