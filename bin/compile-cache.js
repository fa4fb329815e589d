// What Node 22 does with `module.enableCompileCache()`, for Node 20: a quarter of a cold start is compilation. To be deleted with Node 20.
'use strict';
const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { getHeapCodeStatistics } = require('node:v8');
const { Script } = require('node:vm');

/**
 * Bytes before the compiled code, which V8 does not check: the source's size and time of change, the code's size, a sum over it, and how
 * much had been compiled when it was kept.
 */
const HEADER = 40;
/** A run that compiled so much more than was kept keeps its own: the next one may be like it. */
const WORTH_KEEPING = 1.03;
/** One byte of so many is summed: enough for what was cut off or overwritten, and little beside the start. */
const STRIDE = 509;

const compiled = () => getHeapCodeStatistics().bytecode_and_metadata_size;

/** What must be true of kept code. */
function sealOf(file, code) {
  const { size, mtimeMs } = statSync(file);
  let sum = 0;
  for (let i = 0; i < code.length; i += STRIDE) sum = (Math.imul(sum, 31) + code[i]) | 0;
  return Buffer.from(Float64Array.of(size, mtimeMs, code.length, sum).buffer);
}

/** The code that an earlier run of this source kept, and its amount; undefined when there is none, or not this one's. */
function read(path, file) {
  let kept;
  try {
    kept = readFileSync(path);
  } catch {
    return undefined;
  }
  if (kept.length <= HEADER) return undefined;
  const code = kept.subarray(HEADER);
  const seal = sealOf(file, code);
  return seal.equals(kept.subarray(0, seal.length)) ? { code, amount: kept.readDoubleLE(seal.length) } : undefined;
}

function write(path, file, code) {
  const draft = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const amount = Buffer.from(Float64Array.of(compiled()).buffer);
    writeFileSync(draft, Buffer.concat([sealOf(file, code), amount, code]));
    renameSync(draft, path);
  } catch {
    // An installation that is read-only starts as it did before.
  }
}

/**
 * Loads a CommonJS bundle, which requires nothing by name but Node's own modules, with the compiled code of an earlier run. That lies
 * beside it, where only those can write who can write the bundle. V8 itself refuses code of another version or other flags.
 * @param {string} file the bundle
 * @param {string} kind what this run is about: a run keeps what it compiled, and one over pages compiles what one over text does not
 * @returns {{ exports: object, keep: () => void }} `keep` is called when the run is done
 */
exports.requireCached = (file, kind) => {
  const source = readFileSync(file, 'utf8');
  const path = join(dirname(file), '.compile-cache', `${process.version}-${process.arch}-${kind}`);
  const kept = read(path, file);
  const wrapped = `(function (exports, require, module, __filename) {${source}\n})`;
  const script = new Script(wrapped, { filename: file, cachedData: kept?.code });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, file);
  return {
    exports: module.exports,
    keep() {
      // To ask how much was compiled takes a while: now and then is enough.
      const asks = Math.random() < 0.25;
      const isNew =
        kept === undefined || script.cachedDataRejected || (asks && compiled() > WORTH_KEEPING * kept.amount);
      if (isNew) write(path, file, script.createCachedData());
    },
  };
};
