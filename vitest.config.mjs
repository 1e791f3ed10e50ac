import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { bundleGuest } from './host/sandbox/bundle-guest.mjs'

/** `import guest from 'built:guest'` gives the sandbox's prelude as text, as the build does. */
const builtGuest = {
  name: 'built-guest',
  resolveId: (id) => (id === 'built:guest' ? '\0built:guest' : undefined),
  load: async (id) => (id === '\0built:guest' ? `export default ${JSON.stringify(await bundleGuest())}` : undefined),
}

export default defineConfig({
  plugins: [builtGuest],
  // Vite 8 transforms with oxc; the panel's components are Preact.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    globalSetup: ['test/built.setup.ts'],
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/contract/**'],
    benchmark: { include: ['test/**/*.bench.ts'] },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A process keeps what the files it runs share: modules, QuickJS compiled and warm, one browser.
    pool: 'forks',
    isolate: false,
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
