import { join } from 'node:path'
import { inject } from 'vitest'

/** A file of the build under test: the everyday one, or the release. */
export const built = (name: string): string => join(inject('built'), name)
