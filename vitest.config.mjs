import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'
import { bundleGuest } from './host/sandbox/bundle-guest.mjs'

/** `import guest from 'built:guest'` gives the sandbox's prelude as text, as the build does. */
const builtGuest = {
  name: 'built-guest',
  resolveId: (id) => (id === 'built:guest' ? '\0built:guest' : undefined),
  load: async (id) => (id === '\0built:guest' ? `export default ${JSON.stringify(await bundleGuest())}` : undefined),
}

/** What takes long, though its file may be small, begins first: otherwise one process waits for the other at the end. */
const LONG =
  /test\/(road\/|build\/dev|(faults|races)\/|plugin\/(budget|foresee-bundle|session-model)|core\/import\/suites|host\/page-)/

class LongestFirst extends BaseSequencer {
  async sort(files) {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }) => LONG.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
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
    // Generous, because a machine may be busy with more than this.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A process keeps what the files it runs share: modules, QuickJS compiled and warm, one browser.
    pool: 'forks',
    isolate: false,
    sequence: { sequencer: LongestFirst },
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
