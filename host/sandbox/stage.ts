import type { ClientStorage } from '../storage.ts'
import type { Timer } from '../timer.ts'
import type { Questions } from './questions.ts'
import type { Toasts } from './toasts.ts'
import type { PluginWindow } from './window.ts'

/** What surrounds a plugin besides the board. */
export interface Stage {
  readonly command: string | undefined
  readonly html: string
  readonly uiFiles: Readonly<Record<string, string>>
  /** Whether reading what is not there throws. */
  readonly isStrict: boolean
  readonly window: PluginWindow
  readonly toasts: Toasts
  readonly timer: Timer
  readonly storage: ClientStorage
  readonly questions: Questions
  openExternal(url: string): void
  /** The plugin closes itself. */
  close(message: string | undefined): void
}
