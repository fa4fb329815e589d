import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/setup.mjs',
    // Some tests start processes, which takes its time on a busy machine.
    testTimeout: 30_000,
  },
});
