// Builds privlint: the rules become JSON, the sources become dist/. `npm ci` runs this through `prepare`.
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
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
const jsonBeside = {
  name: 'json-beside',
  setup(builder) {
    builder.onLoad({ filter: /\.generated\.json$/ }, async ({ path }) => {
      const name = basename(path).replace('.generated', '');
      await writeFile(at('dist', name), inAscii(JSON.stringify(JSON.parse(await readFile(path, 'utf8')))));
      const contents = `import { readFileSync } from 'node:fs';
        import { dirname, join } from 'node:path';
        export default JSON.parse(readFileSync(join(dirname(__filename), '${name}'), 'latin1'));`;
      return { contents, loader: 'js', resolveDir: root };
    });
  },
};

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

/** rules/**\/*.yaml -> src/check/*.generated.json, validated on the way. */
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
  for (const [name, text] of Object.entries(await compile(at('rules')))) await writeFile(at('src/check', name), text);
}

const bundling = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  platform: 'node',
  target,
  logLevel: 'warning',
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

/** src -> dist/cli.cjs: one CommonJS file, whose compiled code can be kept. */
async function bundleCli() {
  await rm(at('dist/.compile-cache'), { recursive: true, force: true });
  await mkdir(at('dist'), { recursive: true });
  const { outputFiles } = await bundle({
    ...bundling,
    entryPoints: [at('src/cli/main.ts')],
    write: false,
    format: 'cjs',
    define: { 'import.meta.url': '__filename' },
    supported: { 'dynamic-import': false },
    plugins: [jsonBeside, bareBuiltins],
  });
  await writeFile(at('dist/cli.cjs'), inAscii(outputFiles[0].text));
}

async function copySchemas() {
  await mkdir(at('dist/schemas'), { recursive: true });
  const schemas = {
    'src/report/report.schema.json': 'report.json',
    'src/report/line.schema.json': 'line.json',
    'src/model/policy.schema.json': 'policy.json',
  };
  for (const [from, to] of Object.entries(schemas)) await copyFile(at(from), at('dist/schemas', to));
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
  await compileRules();
  await Promise.all([bundleLibrary(), bundleCli()]);
  await copySchemas();
  if (types) await declareTypes();
}

if (process.argv[1] && relative(process.argv[1], fileURLToPath(import.meta.url)) === '') {
  try {
    await build();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
