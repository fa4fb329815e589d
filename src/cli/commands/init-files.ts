/**
 * The texts of the files that `privlint init` writes.
 */
import { HOME } from '../../check/documentation.js';
import { CONFIG_NAME, type ConfigFile } from '../../config/config.js';
import { VERSION } from '../../report/version.js';

export const WORKFLOW_NAME = '.github/workflows/privlint.yml';

/** @param schema path to the configuration's JSON Schema, for editors; null where privlint is not installed beside it */
export function configText(files: readonly string[], schema: string | null): string {
  const config: ConfigFile = { ...(schema !== null && { $schema: schema }), files };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** A path as a YAML string: quoted wherever YAML might read more into it. */
const yaml = (text: string): string => (/^[\w./-]+$/.test(text) ? text : JSON.stringify(text));

/** @param config path of the configuration from the repository's root */
export function workflowText(config: string): string {
  const inputs = config === CONFIG_NAME ? [] : [`        with: { config: ${yaml(config)} }`];
  return `${[
    'name: privacy policy',
    'on: pull_request',
    'permissions: { contents: read }',
    'jobs:',
    '  privlint:',
    '    runs-on: ubuntu-latest',
    '    steps:',
    '      - uses: actions/checkout@9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0 # v7.0.0',
    '        with: { fetch-depth: 0, persist-credentials: false }',
    `      # A tag can be moved, a commit cannot; its name: git ls-remote ${HOME} v${VERSION}`,
    `      - uses: ${HOME.replace('https://github.com/', '')}@v${VERSION}`,
    ...inputs,
  ].join('\n')}\n`;
}
