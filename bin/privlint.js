#!/usr/bin/env node
import module from 'node:module';

module.enableCompileCache?.();
try {
  await import('../dist/cli.js');
} catch (error) {
  const missing = error?.code === 'ERR_MODULE_NOT_FOUND' && error.message.includes('dist');
  process.stderr.write(
    missing ? 'privlint: not built yet: run `npm run build` first\n' : `privlint: ${error?.stack}\n`,
  );
  process.exitCode = 2;
}
