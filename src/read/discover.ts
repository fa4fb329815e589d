/**
 * Finds the policies of a repository by what their files are called.
 */
import { type FileInput, policiesIn, type Where } from './inputs.js';

/** Parts of the names that Norwegian, Swedish and English sites give to a policy's file, or to the folder that it is in. */
const STEMS = [
  'personvern',
  'personopplysning',
  'integritet',
  'personuppgift',
  'dataskydd',
  'databeskyttelse',
  'privacy',
];

/** Files here and below whose path, from here, says that they are policies; in order of their paths. */
export async function discover(where: Where): Promise<FileInput[]> {
  const found = await policiesIn(where.base ?? where.cwd, where);
  return found.filter(({ path }) => isNamedAsPolicy(path));
}

/** Whether a path says that it is a policy's. */
export function isNamedAsPolicy(path: string): boolean {
  const name = path.normalize('NFC').toLowerCase();
  return STEMS.some((stem) => name.includes(stem));
}
