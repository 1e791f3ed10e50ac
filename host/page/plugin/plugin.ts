/** The plugin beside the page, and its one run at a time. */
import type { Document } from '../../document/document.ts'
import { editorTypeOf } from '../../document/editor-type.ts'
import type { Point } from '../../document/geometry.ts'
import type { BuiltPlugin } from '../../headless/index.ts'
import { runPlugin, type Notification, type PluginRun } from '../../sandbox/index.ts'
import type { ClientStorage } from '../../storage.ts'
import type { Timer } from '../../timer.ts'
import type { ActiveUser, User } from '../../users.ts'
import { askParameters } from '../chrome/quick.ts'
import type { Toasts } from '../chrome/toasts.ts'
import { commandsOf, type PluginCommand } from '../chrome/commands.ts'
import { storageOf } from './storage.ts'
import type { ThemeName } from './theme.ts'
import { PluginWindow } from './window.ts'

export interface PluginHost {
  readonly root: HTMLElement
  readonly toasts: Toasts
  readonly user: User
  readonly toScreen: (canvas: Point) => Point
  readonly toCanvas: (screen: Point) => Point
  /** Where the bar along the top ends. */
  readonly top: () => number
  /** The plugin's window takes other room now. */
  readonly onPlace: () => void
}

/** On which board, and as whom. */
export interface Board {
  readonly document: Document
  readonly canEdit: boolean
  /** The timer and the other people of that board. */
  readonly timer: Timer
  readonly others: () => readonly ActiveUser[]
}

export class Plugin {
  readonly files: BuiltPlugin
  #host: PluginHost
  #window: PluginWindow
  #storage: ClientStorage
  #run: PluginRun | undefined
  /** Counts starts, so that one that took long knows it was overtaken. */
  #starts = 0

  constructor(files: BuiltPlugin, host: PluginHost) {
    this.files = files
    this.#host = host
    this.#storage = storageOf(host.user.name, files.manifest.id ?? files.manifest.name)
    this.#window = new PluginWindow({
      root: host.root,
      pluginName: files.manifest.name,
      networkAccess: files.manifest.networkAccess,
      toScreen: host.toScreen,
      toCanvas: host.toCanvas,
      top: host.top,
      onMessage: (message) => this.#receive(message),
      onClose: () => this.stop(),
      onPlace: host.onPlace,
    })
  }

  get commands(): (PluginCommand | 'separator')[] {
    return commandsOf(this.files.manifest)
  }

  /** Where its window is, when it shows one. */
  get windowBox(): DOMRect | undefined {
    return this.#window.element.hidden ? undefined : this.#window.element.getBoundingClientRect()
  }

  set theme(name: ThemeName) {
    this.#window.theme = name
  }

  /** Runs a command in place of the one that is running; one with parameters asks for them first. */
  start(command: string | undefined, board: Board): void {
    const item = this.commands.find((each) => each !== 'separator' && each.command === command)
    const parameters = item === undefined || item === 'separator' ? [] : item.parameters
    this.#start(command, board, parameters.length > 0)
      .then((run) => (run && item && item !== 'separator' && parameters.length > 0 ? this.#ask(run, item) : undefined))
      .catch((error: unknown) => {
        console.error(error)
        this.#host.toasts.show({ text: `${this.files.manifest.name} could not start: ${String(error)}`, isError: true })
      })
  }

  /** Ends the run, as closing the window does. */
  stop(): void {
    this.#starts++
    this.#run?.close()
    this.#run = undefined
  }

  async #start(
    command: string | undefined,
    { document, canEdit, timer, others }: Board,
    asking: boolean,
  ): Promise<PluginRun | undefined> {
    this.stop()
    const start = this.#starts
    const { code, html, manifest } = this.files
    this.#window.editor = editorTypeOf(document)
    const run = await runPlugin({
      document,
      code,
      html,
      manifest,
      ...(command !== undefined && { command }),
      asking,
      user: this.#host.user,
      mode: canEdit ? 'edit' : 'view',
      storage: this.#storage,
      timer,
      others,
      panel: this.#window,
      onNotify: (notification) => this.#notify(notification),
      onLog: ({ level, text }) => console[level](text),
      onOpenExternal: (url) => open(url, '_blank', 'noopener'),
      onClose: ({ message, stopped }) => this.#closed(message, stopped),
    })
    if (start !== this.#starts) {
      run.close()
      return undefined
    }
    this.#run = run.closed ? undefined : run
    return this.#run
  }

  async #ask(run: PluginRun, { name, parameters }: PluginCommand): Promise<void> {
    const given = await askParameters(this.#host.root, {
      title: name,
      parameters,
      suggest: (typed) => run.input(typed),
    })
    if (given) run.submit(given)
    else run.close()
  }

  #receive(message: unknown): void {
    try {
      this.#run?.send(message)
    } catch (error) {
      console.error(`The panel posted what cannot be posted: ${String(error)}`)
    }
  }

  #notify(notification: Notification): () => void {
    const { message, error, timeout, button } = notification
    return this.#host.toasts.show({
      text: message,
      isError: error,
      timeout: timeout === 'forever' ? Infinity : timeout,
      ...(button !== undefined && { button }),
      onGone: (why) => notification.dequeue(why),
    })
  }

  #closed(message: string | undefined, stopped: string | undefined): void {
    const { toasts } = this.#host
    if (message !== undefined) toasts.show({ text: message })
    if (stopped !== undefined)
      toasts.show({ text: `${this.files.manifest.name} was stopped: ${stopped}`, isError: true })
  }
}
