import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Vite 8 transforms with oxc; the panel's components are Preact.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/contract/**'],
    benchmark: { include: ['test/**/*.bench.ts'] },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
