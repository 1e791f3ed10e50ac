/** The page around the plugin: one board at a time, the chrome, and the plugin running on the board. */
import { realClock } from '../clock.ts'
import { isCopy } from '../jam/index.ts'
import { BoardError } from '../rest/index.ts'
import type { User } from '../users.ts'
import { fetchBoard, EXAMPLE, readBoard, readCopy, SAMPLES, writeBoard, type OpenedBoard } from './boards.ts'
import { askToLeave } from './chrome/leaving.ts'
import type { MenuItem } from './chrome/menu.ts'
import { PropertyBar } from './chrome/properties.ts'
import { Toasts } from './chrome/toasts.ts'
import { Toolbar } from './chrome/toolbar.ts'
import { Topbar } from './chrome/topbar.ts'
import { keepPictures } from './draw/pictures.ts'
import { wordOf } from './draw/words.ts'
import { chooseFile, download, htmlOnClipboard, onFileDrop, onPaste } from './files.ts'
import { fetchPlugin } from './plugin/files.ts'
import { Plugin } from './plugin/plugin.ts'
import { freeBox, freeParts } from './free.ts'
import { addSticky } from './stage/add.ts'
import { Keys } from './stage/keys.ts'
import { Stage } from './stage/stage.ts'
import { joinTabs, type AtTable } from './tabs/tabs.ts'

const OF_A_COPY = 'This is what you copied in FigJam, as a board of its own. What lies outside the copy is missing.'
const NO_COPY = 'Nothing that was copied in FigJam is on the clipboard: select the cards there and copy them.'

export interface AppOptions {
  /** Who is at this page. */
  readonly person: User
  readonly isViewOnly: boolean
  /** What this person does reaches the others up to this much later, in ms. */
  readonly lag: number
}

/** A board on the stage, and what goes when another takes its place. */
interface Shown extends OpenedBoard {
  readonly stage: Stage
  /** The board as its file has it, or as it was last saved here: what differs from it is in no file. */
  kept: string
  readonly table: AtTable
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
  /** Takes away what was last said about a file that is no board. */
  #forgive: (() => void) | undefined
  #lag: number
  /** Counts openings, so that one that took long knows it was overtaken. */
  #openings = 0

  constructor(root: HTMLElement, { person, isViewOnly, lag }: AppOptions) {
    this.#root = root
    this.#person = person
    this.#isViewOnly = isViewOnly
    this.#lag = lag
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
      zoomBy: (factor) => this.#shown?.stage.zoomBy(factor),
      zoomToFit: () => this.#shown?.stage.fitAll(),
    })
    this.#toolbar.canEdit = !isViewOnly
    root.append(this.#topbar.element, this.#toolbar.element, this.#toasts.element)
    onFileDrop((file) => this.#openFile(file))
    onPaste((html) => this.#openCopy(html))
    addEventListener('resize', () => this.#measure())
    addEventListener('beforeunload', (event) => {
      if (this.#hasUnsaved()) event.preventDefault()
    })
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
        toCanvas: (point) => this.#shown?.stage.camera.toPage(point) ?? point,
        top: () => this.#topbar.bottom,
        onPlace: () => this.#measure(),
      })
      this.#topbar.showPlugin(plugin.value.manifest.name)
    } else this.#toasts.show({ text: `The plugin could not be loaded: ${String(plugin.reason)}`, isError: true })
    if (opened.status === 'fulfilled') await this.#sitDown(opened.value)
    else {
      this.#complain(opened.reason)
      this.#openServed(EXAMPLE)
    }
  }

  #openServed(file: string): void {
    fetchBoard(file)
      .then((board) => this.#replaceBy(board))
      .catch((error: unknown) => this.#complain(error))
  }

  #openFile(file: File): void {
    file
      .arrayBuffer()
      .then((bytes) => this.#replaceBy(readBoard(file.name, new Uint8Array(bytes))))
      .catch((error: unknown) => this.#complain(error))
  }

  /** Opens what was copied in FigJam, if that is what was pasted. */
  #openCopy(html: string): boolean {
    if (!isCopy(html)) return false
    try {
      this.#replaceBy(readCopy(html)).then(
        (isOpen) => isOpen && this.#toasts.show({ text: OF_A_COPY, timeout: 10_000 }),
        (error: unknown) => this.#complain(error),
      )
    } catch (error) {
      this.#complain(error)
    }
    return true
  }

  /** Without a key press the browser decides whether a page may read what was copied. */
  #pasteBoard(): void {
    htmlOnClipboard().then(
      (html) => {
        if (!this.#openCopy(html)) this.#toasts.show({ text: NO_COPY, isError: true, timeout: 10_000 })
      },
      () => this.#toasts.show({ text: 'Press Ctrl+V or ⌘V on the board to paste.', timeout: 10_000 }),
    )
  }

  /** The board that is open stays open. */
  #complain(error: unknown): void {
    const text = error instanceof BoardError ? error.message : `The board could not be opened: ${String(error)}`
    this.#forgive?.()
    this.#forgive = this.#toasts.show({ text, isError: true, timeout: 10_000 })
  }

  #save(): void {
    if (!this.#shown) return
    this.#shown.kept = writeBoard(this.#shown.document)
    download(this.#shown.file, this.#shown.kept, 'application/json')
  }

  /** Whether something would be lost with the board that is open; what is being typed counts. Others keep it open. */
  #hasUnsaved(): boolean {
    if (!this.#shown) return false
    const { stage, document, table, kept } = this.#shown
    stage.textEdit.end()
    return table.member.others.length === 0 && writeBoard(document) !== kept
  }

  /** Says whether the board took the place of the one that was open, which somebody may want to keep. */
  async #replaceBy(board: OpenedBoard): Promise<boolean> {
    if (this.#shown && this.#hasUnsaved()) {
      const { name, file } = this.#shown
      const save = () => {
        this.#save()
        return file
      }
      if (!(await askToLeave(this.#root, { open: name, next: board.name, save }))) return false
    }
    await this.#sitDown(board)
    return true
  }

  /** Shares a board with the other tabs that have it open: as it is there, or as its file has it for the first. */
  async #sitDown(board: OpenedBoard): Promise<void> {
    const opening = ++this.#openings
    this.#plugin?.stop()
    this.#shown?.dispose()
    this.#shown = undefined
    const options = { board: board.key, user: this.#person, clock: realClock, lag: this.#lag }
    const kept = writeBoard(board.document)
    const table = await joinTabs({ ...options, open: () => board.document })
    if (opening === this.#openings) this.#show({ ...board, document: table.member.document }, { table, kept })
    else table.leave()
  }

  #show(board: OpenedBoard, { table, kept }: Pick<Shown, 'table' | 'kept'>): void {
    keepPictures(board.pictures)
    const stage = new Stage(board.document, { canEdit: !this.#isViewOnly })
    const keys = new Keys(stage, () => this.#addSticky())
    const properties = new PropertyBar(stage, {
      relaunchButtons: this.#plugin?.files.manifest.relaunchButtons ?? [],
      relaunch: (command) => this.#run(command),
      freeParts: () => freeParts(this.#topbar.bottom, this.#plugin?.windowBox),
    })
    const dispose = () => {
      keys.dispose()
      stage.dispose()
      properties.element.remove()
      table.leave()
    }
    const { member } = table
    this.#shown = { ...board, stage, table, kept, dispose }
    this.#forgive?.()
    const showPeople = () => {
      this.#topbar.showPeople(
        member.others.map(({ user }) => user),
        this.#person,
      )
    }
    member.onPeople(showPeople)
    showPeople()
    this.#topbar.followTimer(member.timer)
    this.#root.prepend(stage.element, properties.element)
    this.#toolbar.follow(stage.camera)
    this.#topbar.follow(board)
    document.title = `${board.name} – OKRA Milestones`
    this.#measure()
    stage.openAt(board.opensAt ?? stage.boundsOf())
    this.#runFirst()
  }

  /** The plugin's first command starts by itself: a newcomer sees the panel at once. */
  #runFirst(): void {
    const first = this.#plugin?.commands.find((command) => command !== 'separator')
    if (first) this.#run(first.command)
  }

  #run(command: string | undefined): void {
    if (!this.#shown) return
    const { document, table } = this.#shown
    const { timer } = table.member
    this.#plugin?.start(command, { document, canEdit: !this.#isViewOnly, timer, others: () => table.member.others })
  }

  #boardMenu(): MenuItem[] {
    const view = this.#shown?.document.view
    const pages = (this.#shown?.document.pages ?? []).map((page): MenuItem => {
      const turnTo = () => {
        if (view) view.currentPage = page.id
      }
      return { kind: 'item', name: wordOf(page, 'name'), isChecked: view?.currentPage === page.id, choose: turnTo }
    })
    const samples = SAMPLES.map(({ name, file }): MenuItem => {
      return { kind: 'item', name, isChecked: this.#shown?.file === file, choose: () => this.#openServed(file) }
    })
    const choose = () => chooseFile((file) => this.#openFile(file))
    return [
      ...(pages.length > 1 ? [...pages, { kind: 'separator' } as const] : []),
      ...samples,
      { kind: 'separator' },
      { kind: 'item', name: 'Open file…', choose },
      { kind: 'item', name: 'Paste your board', choose: () => this.#pasteBoard() },
    ]
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
    if (this.#shown) addSticky(this.#shown.stage, this.#person.name)
  }

  #measure(): void {
    if (!this.#shown) return
    const { stage } = this.#shown
    const { windowBox } = this.#plugin ?? {}
    stage.free = freeBox(this.#topbar.bottom, windowBox)
    if (windowBox) stage.release()
    this.#toolbar.keepWithin(stage.free)
    stage.selection.draw()
  }
}
