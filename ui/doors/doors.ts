import type { Clipboard } from './clipboard.ts'
import type { Clock } from './clock.ts'
import type { Downloader } from './download.ts'
import type { ReadFile } from './file-text.ts'
import type { Wall } from './wall.ts'

/** Everything outside that the panel reaches, one door each. */
export interface Doors {
  readonly wall: Wall
  readonly clock: Clock
  readonly copy: Clipboard
  readonly download: Downloader
  readonly readFile: ReadFile
}
