#!/usr/bin/env node
import module from 'node:module';
import v8 from 'node:v8';

module.enableCompileCache?.();
// A run over one policy ends before optimised code has paid for its compilation. Node 20's V8 is told to wait for what is
// really hot: a quarter off a cold start, and batches are no slower. Later ones know this flag no more and need it less.
if (process.versions.v8.startsWith('11.')) v8.setFlagsFromString('--interrupt-budget=2000000');
try {
  await import('../dist/cli.js');
} catch (error) {
  const missing = error?.code === 'ERR_MODULE_NOT_FOUND' && error.message.includes('dist');
  process.stderr.write(
    missing ? 'privlint: not built yet: run `npm run build` first\n' : `privlint: ${error?.stack}\n`,
  );
  process.exitCode = 2;
}
