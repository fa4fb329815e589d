#!/usr/bin/env node
// CommonJS, as its bundle is: Node starts its loader of ES modules only for those who need one.
'use strict';
const { join } = require('node:path');

/** To read kept code costs every start: that of so many policies is kept. */
const MOST_KEPT = 4;

const bundle = join(__dirname, '../dist/cli.cjs');

/** The CLI, and what keeps its compiled code for the next start. */
function load() {
  // Since 22.1 Node keeps compiled code itself. Up to 20 to ask for it would cost a start what loads the module.
  if (Number.parseInt(process.versions.node, 10) >= 22) {
    require('node:module').enableCompileCache?.();
    return { cli: require(bundle), keep() {} };
  }
  const { requireCached } = require('./compile-cache.js');
  // A run over one policy ends before compiled code has paid for its compilation. Node 20's V8 is told to wait for what is really hot,
  // at either tier, and not to collect garbage often; later ones know the first flag no more and need it less.
  const { setFlagsFromString } = require('node:v8');
  setFlagsFromString('--interrupt-budget=2000000');
  setFlagsFromString('--interrupt-budget-factor-for-feedback-allocation=32');
  setFlagsFromString('--no-baseline-batch-compilation');
  setFlagsFromString('--no-flush-bytecode');
  setFlagsFromString('--semi-space-growth-factor=16');
  const [, kind = ''] = /\.([a-z]{1,8})$/m.exec(process.argv.slice(2).join('\n')) ?? [];
  const { exports: cli, keep } = requireCached(bundle, kind);
  return { cli, keep };
}

async function start() {
  try {
    const { cli, keep } = load();
    const { exitCode, judged } = await cli.main();
    process.exitCode = exitCode;
    // A run that ended early has compiled too little to be worth keeping, and one over many policies what no single one needs.
    if (judged > 0 && judged <= MOST_KEPT && exitCode < 2) keep();
    // All is written, but for a terminal on Windows. To take down the heap in order would cost a fortieth of the run.
    if (process.platform !== 'win32') process.exit();
  } catch (error) {
    const missing = ['ENOENT', 'MODULE_NOT_FOUND'].includes(error?.code) && error.message.includes(bundle);
    process.stderr.write(
      missing ? 'privlint: not built yet: run `npm run build` first\n' : `privlint: ${error?.stack}\n`,
    );
    process.exitCode = 2;
  }
}

start();
