/** The page around the plugin: one board at a time, the chrome, and the plugin running on the board. */
import { solid } from '../document/defaults.ts'
import { toLocal, type Box } from '../document/geometry.ts'
import { BoardError, saveBoard } from '../rest/index.ts'
import type { User } from '../users.ts'
import { fetchBoard, readBoard, SAMPLES, type OpenedBoard } from './boards.ts'
import type { MenuItem } from './chrome/menu.ts'
import { PropertyBar } from './chrome/properties.ts'
import { Toasts } from './chrome/toasts.ts'
import { Toolbar } from './chrome/toolbar.ts'
import { Topbar } from './chrome/topbar.ts'
import { chooseFile, download, onFileDrop } from './files.ts'
import { fetchPlugin } from './plugin/files.ts'
import { Plugin } from './plugin/plugin.ts'
import { Keys } from './stage/keys.ts'
import { containerAt } from './stage/pick.ts'
import { Stage } from './stage/stage.ts'

export interface AppOptions {
  /** Who is at this page. */
  readonly person: User
  readonly isViewOnly: boolean
}

/** A board on the stage, and what goes when another takes its place. */
interface Shown extends OpenedBoard {
  readonly stage: Stage
  dispose(): void
}

export class App {
  #root: HTMLElement
  #person: User
  #toasts = new Toasts()
  #topbar: Topbar
  #toolbar: Toolbar
  #shown: Shown | undefined
  #plugin: Plugin | undefined
  #isViewOnly: boolean

  constructor(root: HTMLElement, { person, isViewOnly }: AppOptions) {
    this.#root = root
    this.#person = person
    this.#isViewOnly = isViewOnly
    this.#topbar = new Topbar(
      {
        boards: () => this.#boardMenu(),
        pluginMenu: () => this.#pluginMenu(),
        undo: () => this.#shown?.document.undo(),
        redo: () => this.#shown?.document.redo(),
        save: () => this.#save(),
        setViewOnly: (isOn) => this.#setViewOnly(isOn),
        setDark: (isOn) => {
          if (this.#plugin) this.#plugin.theme = isOn ? 'dark' : 'light'
        },
      },
      { person, isViewOnly },
    )
    this.#toolbar = new Toolbar({
      addSticky: () => this.#addSticky(),
      zoomBy: (factor) => this.#zoomBy(factor),
      zoomToFit: () => this.#zoomToFit(),
    })
    this.#toolbar.canEdit = !isViewOnly
    root.append(this.#topbar.element, this.#toolbar.element, this.#toasts.element)
    onFileDrop((file) => this.#openFile(file))
    addEventListener('resize', () => this.#measure())
  }

  /** Opens a board that is served beside the page, then the plugin on it. */
  async start(board: string): Promise<void> {
    const [opened, plugin] = await Promise.allSettled([fetchBoard(board), fetchPlugin()])
    if (plugin.status === 'fulfilled') {
      this.#plugin = new Plugin(plugin.value, {
        root: this.#root,
        toasts: this.#toasts,
        user: this.#person,
        toScreen: (point) => this.#shown?.stage.camera.toScreen(point) ?? point,
        onPlace: () => this.#measure(),
      })
      this.#topbar.showPlugin(plugin.value.manifest.name)
    } else this.#toasts.show({ text: `The plugin could not be loaded: ${String(plugin.reason)}`, isError: true })
    if (opened.status === 'fulfilled') this.#show(opened.value)
    else this.#complain(opened.reason)
  }

  #openServed(file: string): void {
    fetchBoard(file)
      .then((board) => this.#show(board))
      .catch((error: unknown) => this.#complain(error))
  }

  #openFile(file: File): void {
    file
      .text()
      .then((text) => this.#show(readBoard(file.name, text)))
      .catch((error: unknown) => this.#complain(error))
  }

  /** The board that is open stays open. */
  #complain(error: unknown): void {
    const text = error instanceof BoardError ? error.message : `The board could not be opened: ${String(error)}`
    this.#toasts.show({ text, isError: true, timeout: 10_000 })
  }

  #save(): void {
    if (!this.#shown) return
    const { document, file } = this.#shown
    download(file, `${JSON.stringify(saveBoard(document), null, 1)}\n`, 'application/json')
  }

  #show(board: OpenedBoard): void {
    this.#plugin?.stop()
    this.#shown?.dispose()
    const stage = new Stage(board.document, { canEdit: !this.#isViewOnly })
    const keys = new Keys(stage, {
      zoomBy: (factor) => this.#zoomBy(factor),
      zoomToFit: () => this.#zoomToFit(),
      addSticky: () => this.#addSticky(),
    })
    const buttons = this.#plugin?.files.manifest.relaunchButtons ?? []
    const properties = new PropertyBar(stage, buttons, (command) => this.#run(command))
    const dispose = () => {
      keys.dispose()
      stage.dispose()
      properties.element.remove()
    }
    this.#shown = { ...board, stage, dispose }
    this.#root.prepend(stage.element, properties.element)
    this.#toolbar.follow(stage.camera)
    this.#topbar.follow(board)
    document.title = `${board.name} – OKRA Milestones`
    this.#measure()
    stage.fit(board.opensAt ?? stage.boundsOf())
    this.#runFirst()
  }

  /** The plugin's first command starts by itself: a newcomer sees the panel at once. */
  #runFirst(): void {
    const first = this.#plugin?.commands.find((command) => command !== 'separator')
    if (first) this.#run(first.command)
  }

  #run(command: string): void {
    if (this.#shown) this.#plugin?.start(command, { document: this.#shown.document, canEdit: !this.#isViewOnly })
  }

  #boardMenu(): MenuItem[] {
    const samples = SAMPLES.map(({ name, file }): MenuItem => {
      return { kind: 'item', name, isChecked: this.#shown?.file === file, choose: () => this.#openServed(file) }
    })
    const choose = () => chooseFile((file) => this.#openFile(file))
    return [...samples, { kind: 'separator' }, { kind: 'item', name: 'Open file…', choose }]
  }

  #pluginMenu(): MenuItem[] {
    return (this.#plugin?.commands ?? []).map((command): MenuItem => {
      if (command === 'separator') return { kind: 'separator' }
      return { kind: 'item', name: command.name, choose: () => this.#run(command.command) }
    })
  }

  #setViewOnly(isOn: boolean): void {
    this.#isViewOnly = isOn
    this.#toolbar.canEdit = !isOn
    if (!this.#shown) return
    this.#shown.stage.canEdit = !isOn
    this.#shown.stage.selection.draw()
    this.#runFirst()
  }

  #addSticky(): void {
    const stage = this.#shown?.stage
    if (!stage?.canEdit) return
    const { middle, document: board, editor } = stage
    const parent = containerAt(board, middle)
    const container = board.get(parent)
    if (!container) return
    const place = toLocal(board, container, { x: middle.x - 120, y: middle.y - 120 })
    const id = editor.create('STICKY', { ...place, fills: solid('#FFE299'), authorName: this.#person.name }, parent)
    board.view.select([id])
    stage.textEdit.begin(id)
  }

  #zoomBy(factor: number): void {
    const stage = this.#shown?.stage
    if (!stage) return
    const { x, y, width, height } = stage.free
    stage.camera.zoomTo(stage.camera.zoom * factor, { x: x + width / 2, y: y + height / 2 })
  }

  #zoomToFit(): void {
    const stage = this.#shown?.stage
    stage?.fit(stage.boundsOf())
  }

  #measure(): void {
    if (this.#shown) this.#shown.stage.free = freeBox(this.#plugin?.windowBox)
  }
}

/** The part of the screen that the bars and the plugin's window leave free; all of it when that is too little. */
function freeBox(covered: DOMRect | undefined): Box {
  const whole = { x: 0, y: 56, width: innerWidth, height: innerHeight - 56 - 60 }
  if (!covered) return whole
  const [left, right] = [covered.left, innerWidth - covered.right]
  const width = Math.max(left, right)
  if (width < 240) return whole
  return { ...whole, x: left >= right ? 0 : covered.right, width }
}
