// Builds privlint: the rules become JSON, the sources become dist/. `npm ci` runs this through `prepare`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build as bundle } from 'esbuild';

const root = fileURLToPath(new URL('.', import.meta.url));
const at = (...parts) => join(root, ...parts);
const target = 'node20.19';

/** Large generated JSON is parsed faster from a string than as a JavaScript literal. */
export const jsonAsText = {
  name: 'json-as-text',
  setup(builder) {
    builder.onLoad({ filter: /\.generated\.json$/ }, async ({ path }) => {
      const text = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(text)});`, loader: 'js' };
    });
  },
};

/** What is read as one byte a character is read fastest. Holds in JSON, strings and regular expressions. */
const inAscii = (text) =>
  text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * The same beside a CommonJS bundle: it is not compiled with it, and read by those who need it, without the search that `require` makes.
 */
const jsonBeside = (folder) => ({
  name: 'json-beside',
  setup(builder) {
    builder.onLoad({ filter: /\.generated\.json$/ }, async ({ path }) => {
      const name = basename(path).replace('.generated', '');
      await writeFile(join(folder, name), inAscii(JSON.stringify(JSON.parse(await readFile(path, 'utf8')))));
      const contents = `import { readFileSync } from 'node:fs';
        import { dirname, join } from 'node:path';
        export default JSON.parse(readFileSync(join(dirname(__filename), '${name}'), 'latin1'));`;
      return { contents, loader: 'js', resolveDir: root };
    });
  },
});

/**
 * Node's own modules, without their ES module façades: to make one, Node reads every export, and so loads the streams and promises
 * that hang on them. What is imported of them is read one by one.
 */
const bareBuiltins = {
  name: 'bare-builtins',
  setup(builder) {
    builder.onResolve({ filter: /^node:(fs|path|util)$/ }, ({ path }) => ({ path, namespace: 'builtin' }));
    builder.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => {
      const names = Object.keys(process.getBuiltinModule(path)).filter((name) => /^[a-z]\w*$/i.test(name));
      const exports = names.map((name) => `export const ${name} = /* @__PURE__ */ (() => builtin.${name})();`);
      return { contents: `const builtin = process.getBuiltinModule('${path}');\n${exports.join('\n')}`, loader: 'js' };
    });
  },
};

/** rules/**\/*.yaml -> src/**\/*.generated.*, validated on the way. */
async function compileRules() {
  const compiler = at('src/check/compile/main.ts');
  const outfile = at('node_modules/.cache/privlint/compile-rules.mjs');
  await bundle({
    entryPoints: [compiler],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target,
  });
  const { compileRules: compile } = await import(`${pathToFileURL(outfile)}?${Date.now()}`);
  for (const [name, text] of Object.entries(await compile(at('rules')))) await writeFile(at('src', name), text);
}

const bundling = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  platform: 'node',
  target,
  logLevel: 'warning',
};

/** The schemas of configurations and baselines -> code that checks them: to compile it at each start would cost more than the rest. */
async function compileValidators() {
  const schemas = { isConfig: 'src/config/config.schema.json', isBaseline: 'src/config/baseline.schema.json' };
  const ajv = new Ajv2020({ allErrors: true, code: { source: true, esm: true } });
  for (const [name, path] of Object.entries(schemas)) ajv.addSchema(JSON.parse(await readFile(at(path), 'utf8')), name);
  const names = Object.fromEntries(Object.keys(schemas).map((name) => [name, name]));
  await writeFile(at('src/config/validators.generated.js'), standaloneCode(ajv, names));
}

/** Browsers that know the newest thing the page cannot do without: the overview's slot. */
const browsers = ['chrome111', 'firefox123', 'safari16.4'];

/** Style and script of the page -> their text, with the hashes by which the page knows them as its own. */
async function compilePage() {
  const textOf = async (entry) => {
    const options = { absWorkingDir: root, bundle: true, minify: true, write: false, logLevel: 'warning' };
    const { outputFiles } = await bundle({ ...options, entryPoints: [at(entry)], format: 'iife', target: browsers });
    const text = outputFiles[0].text.trim();
    return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
  };
  const style = await textOf('src/report/html/browser/page.css');
  const script = await textOf('src/report/html/browser/script.ts');
  await writeFile(at('src/report/html/page.generated.json'), JSON.stringify({ style, script }));
}

/**
 * What a plain run has no use for, each in a CommonJS bundle of its own, required by the first one to ask (`await import()`).
 */
const APART = {
  'own-rules': 'src/cli/own-rules/index.ts',
  suppress: 'src/suppress/index.ts',
  find: 'src/read/find.ts',
  globs: 'src/cli/globs.ts',
  compare: 'src/cli/commands/compare.ts',
  continued: 'src/cli/continued.ts',
  known: 'src/cli/known.ts',
  baseline: 'src/cli/commands/baseline.ts',
  init: 'src/cli/commands/init.ts',
  pool: 'src/cli/pool.ts',
  config: 'src/config/index.ts',
  rulebook: 'src/cli/commands/rulebook.ts',
  'show-config': 'src/cli/commands/config.ts',
  help: 'src/cli/help.ts',
  completions: 'src/cli/completions.ts',
  ci: 'src/cli/ci.ts',
  html: 'src/cli/html.ts',
};

/** `import()` of those -> their bundle. By its full path: the CLI may have been loaded by a `require` of another folder. */
const apart = {
  name: 'apart',
  setup(builder) {
    builder.onResolve({ filter: /^\.{1,2}\// }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const source = relative(root, join(resolveDir, path)).replaceAll('\\', '/').replace(/\.js$/, '.ts');
      const name = Object.keys(APART).find((key) => APART[key] === source);
      return name && { path: name, namespace: 'apart' };
    });
    builder.onLoad({ filter: /.*/, namespace: 'apart' }, ({ path }) => ({
      contents: `const { dirname, join } = process.getBuiltinModule('node:path');
        module.exports = require(join(dirname(__filename), '${path}.cjs'));`,
      loader: 'js',
    }));
  },
};

/** src -> dist/index.js for those who import privlint; what is rarely needed stays in chunks, loaded by `await import()`. */
async function bundleLibrary() {
  await rm(at('dist/chunks'), { recursive: true, force: true });
  await bundle({
    ...bundling,
    entryPoints: { index: at('src/index.ts') },
    outdir: at('dist'),
    splitting: true,
    format: 'esm',
    chunkNames: 'chunks/[name]-[hash]',
    plugins: [jsonAsText],
  });
}

/** src -> dist/cli.cjs: one CommonJS file, whose compiled code can be kept, and beside it what is rarely needed. */
async function bundleCli() {
  await rm(at('dist/.compile-cache'), { recursive: true, force: true });
  await mkdir(at('dist'), { recursive: true });
  for (const [name, entry] of Object.entries({ cli: 'src/cli/main.ts', ...APART })) {
    const { outputFiles } = await bundle({
      ...bundling,
      entryPoints: [at(entry)],
      write: false,
      format: 'cjs',
      // jsonc-parser's main file cannot be bundled.
      mainFields: ['module', 'main'],
      define: { 'import.meta.url': '__filename' },
      supported: { 'dynamic-import': false },
      plugins: [jsonBeside(at('dist')), bareBuiltins, apart],
    });
    await writeFile(at(`dist/${name}.cjs`), inAscii(outputFiles[0].text));
  }
}

/** Of `@actions/core` only what is used: its clients for HTTP and processes are as large as the rest. */
const onlyWhatIsUsed = {
  name: 'only-what-is-used',
  setup(builder) {
    builder.onResolve({ filter: /^@actions\// }, async ({ path, pluginData, ...where }) => {
      if (pluginData === 'resolved') return undefined;
      const { resolveDir, kind, importer } = where;
      const resolved = await builder.resolve(path, { resolveDir, kind, importer, pluginData: 'resolved' });
      return { ...resolved, sideEffects: false };
    });
  },
};

/**
 * src -> dist/action: what GitHub runs, so it is committed. The same sources give the same bytes, wherever they are built: nothing of
 * the machine or the day is in them.
 */
export async function buildAction(folder = at('dist/action')) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { outputFiles } = await bundle({
    ...bundling,
    entryPoints: [at('src/action/main.ts')],
    write: false,
    format: 'cjs',
    mainFields: ['module', 'main'],
    define: { 'import.meta.url': '__filename' },
    supported: { 'dynamic-import': false },
    plugins: [jsonBeside(folder), onlyWhatIsUsed],
  });
  await writeFile(join(folder, 'index.cjs'), inAscii(outputFiles[0].text));
}

async function copySchemas() {
  await mkdir(at('dist/schemas'), { recursive: true });
  const schemas = {
    'src/report/report.schema.json': 'report.json',
    'src/own/rule.schema.generated.json': 'own-rule.json',
    'src/own/lexicon.schema.generated.json': 'own-lexicon.json',
    'src/report/line.schema.json': 'line.json',
    'src/report/comparison.schema.json': 'comparison.json',
    'src/model/policy.schema.json': 'policy.json',
    'src/config/baseline.schema.json': 'baseline.json',
  };
  for (const [from, to] of Object.entries(schemas)) await copyFile(at(from), at('dist/schemas', to));
  await writeFile(at('dist/schemas/config.json'), JSON.stringify(await configSchema(), null, 2));
}

/** The schema of configurations as editors get it: with the rules there are, so that they complete and explain them. */
async function configSchema() {
  const schema = JSON.parse(await readFile(at('src/config/config.schema.json'), 'utf8'));
  const rules = JSON.parse(await readFile(at('src/check/rules.generated.json'), 'utf8'));
  const setting = { $ref: '#/$defs/ruleSetting' };
  const themes = [...new Set(rules.map(({ id }) => `${id.split('/')[0]}/*`))];
  schema.properties.rules.properties = Object.fromEntries([
    ...themes.map((theme) => [theme, setting]),
    ...rules.map(({ id, title, level }) => [id, { ...setting, description: `${title.en} (default: ${level})` }]),
  ]);
  return schema;
}

/** Type declarations of the public API. */
async function declareTypes() {
  await rm(at('dist/types'), { recursive: true, force: true });
  const { status, stdout } = spawnSync(
    process.execPath,
    [at('node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`the type declarations could not be made:\n${stdout}`);
}

/** The whole build; tests leave the declarations out. */
export async function build({ types = true } = {}) {
  await Promise.all([compileRules(), compileValidators(), compilePage()]);
  await Promise.all([bundleLibrary(), bundleCli()]);
  await copySchemas();
  if (types) await declareTypes();
}

if (process.argv[1] && relative(process.argv[1], fileURLToPath(import.meta.url)) === '') {
  try {
    await build();
    if (process.argv.includes('--action')) await buildAction();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
