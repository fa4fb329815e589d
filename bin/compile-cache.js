// What Node 22 does with `module.enableCompileCache()`, for Node 20: a quarter of a cold start is compilation. To be deleted with Node 20.
'use strict';
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

/** Bytes before the compiled code: the check sums of the source and of the code, for V8 checks neither. */
const HEADER = 8;

/** The code that an earlier run of this source kept; undefined when there is none, or not this one's. */
function read(path, source) {
  let kept;
  try {
    kept = readFileSync(path);
  } catch {
    return undefined;
  }
  const code = kept.subarray(HEADER);
  const whole = kept.length > HEADER && kept.readUInt32LE(0) === crc32(source) && kept.readUInt32LE(4) === crc32(code);
  return whole ? code : undefined;
}

function write(path, source, code) {
  const header = Buffer.alloc(HEADER);
  header.writeUInt32LE(crc32(source), 0);
  header.writeUInt32LE(crc32(code), 4);
  const draft = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, Buffer.concat([header, code]));
    renameSync(draft, path);
  } catch {
    // An installation that is read-only starts as it did before.
  }
}

/**
 * Loads a CommonJS bundle with the compiled code of an earlier run, which lies beside it: there only those can write who can write
 * the bundle. V8 itself refuses code of another version or other flags.
 * @param {string} file the bundle
 * @param {string} kind what this run is about: a run keeps what it compiled, and one over pages compiles what one over text does not
 * @returns {{ exports: object, keep: () => void }} `keep` is called when the run is done
 */
exports.requireCached = (file, kind) => {
  const source = readFileSync(file);
  const path = join(dirname(file), '.compile-cache', `${process.version}-${process.arch}-${kind}`);
  const cachedData = read(path, source);
  const wrapped = `(function (exports, require, module, __filename) {${source.toString()}\n})`;
  const script = new Script(wrapped, { filename: file, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file);
  return {
    exports: module.exports,
    keep() {
      if (cachedData === undefined || script.cachedDataRejected) write(path, source, script.createCachedData());
    },
  };
};
