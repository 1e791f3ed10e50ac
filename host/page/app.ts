/** The page around the plugin: one board at a time, the chrome, and the plugin running on the board. */
import { realClock } from '../clock.ts'
import { editorTypeOf } from '../document/editor-type.ts'
import { isCopy } from '../jam/index.ts'
import { BoardError } from '../rest/index.ts'
import type { User } from '../users.ts'
import { EXAMPLE, fetchBoard, readBoard, readCopy, readKept, SAMPLES, writeBoard, type OpenedBoard } from './boards.ts'
import { askToLeave } from './chrome/leaving.ts'
import type { MenuItem } from './chrome/menu.ts'
import { Note } from './chrome/note.ts'
import { PropertyBar } from './chrome/properties.ts'
import { Toasts } from './chrome/toasts.ts'
import { Toolbar } from './chrome/toolbar.ts'
import { Topbar } from './chrome/topbar.ts'
import { keepPictures } from './draw/pictures.ts'
import { wordOf } from './draw/words.ts'
import { chooseFiles, download, htmlOnClipboard, onFileDrop, onPaste } from './files.ts'
import { fetchPlugin } from './plugin/files.ts'
import { Plugin } from './plugin/plugin.ts'
import { freeBox, freeParts } from './free.ts'
import { keep, type Keeper } from './keeper.ts'
import { keptBoard, keptBoards, keptPictures, type Kept } from './kept.ts'
import { showSeveral } from './several.ts'
import { addSticky } from './stage/add.ts'
import { Keys } from './stage/keys.ts'
import { Stage } from './stage/stage.ts'
import { joinTabs, type AtTable } from './tabs/tabs.ts'

const OF_A_COPY = 'This is what you copied in FigJam, as a board of its own. What lies outside the copy is missing.'
const NOT_KEPT = 'This browser keeps nothing, so the board goes with the page: save it before you leave.'
const NO_PLUGIN = 'Several boards are read by the plugin, which could not be loaded: load the page again.'
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
  /** Of a person's own board. */
  readonly keeper: Keeper | undefined
  dispose(): void
}

/** Boards of one name are told apart by when they were last changed here. */
const WHEN = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })

async function openKept(slot: string): Promise<OpenedBoard> {
  const kept = await keptBoard(slot)
  if (kept === undefined) throw new BoardError('That board was forgotten in another tab.')
  return readKept(kept, await keptPictures(slot))
}

export class App {
  #root: HTMLElement
  #person: User
  #toasts = new Toasts()
  #topbar: Topbar
  #toolbar: Toolbar
  #note = new Note()
  /** Boards of this person's that the browser has, for the menu. */
  #kept: readonly Omit<Kept, 'text'>[] = []
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
    root.append(this.#topbar.element, this.#toolbar.element, this.#note.element, this.#toasts.element)
    onFileDrop((files) => this.#openFiles(files))
    onPaste((html) => this.#openCopy(html))
    addEventListener('resize', () => this.#measure())
    addEventListener('beforeunload', (event) => {
      if (this.#hasUnsaved()) event.preventDefault()
    })
    addEventListener('pagehide', () => this.#shown?.keeper?.flush())
  }

  /** Opens a board that is served beside the page, else this person's own of the last time; then the plugin on it. */
  async start(board: string | undefined): Promise<void> {
    const [opened, plugin] = await Promise.allSettled([this.#firstBoard(board), fetchPlugin()])
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

  async #firstBoard(board: string | undefined): Promise<OpenedBoard> {
    await this.#lookForKept()
    const [latest] = this.#kept
    if (board !== undefined || latest === undefined) return fetchBoard(board ?? EXAMPLE)
    return openKept(latest.slot)
  }

  /** Where the browser keeps nothing, there is nothing. */
  async #lookForKept(): Promise<void> {
    const found = await keptBoards().catch(() => [])
    this.#kept = found.map(({ slot, key, name, file, at }) => ({ slot, key, name, file, at }))
  }

  #openKept(slot: string): void {
    openKept(slot)
      .then((board) => this.#replaceBy(board))
      .catch((error: unknown) => this.#complain(error))
  }

  /** Takes a person's own board out of this browser, if they mean it. */
  async #forget(): Promise<void> {
    const own = this.#shown
    if (own?.keeper === undefined) return
    const { name, file, keeper } = own
    const save = () => {
      this.#save()
      return file
    }
    const title = `Forget “${name}”?`
    const says = 'It goes from this browser with everything you did on it here. Your own file stays as it is.'
    if (!(await askToLeave(this.#root, { title, says, open: name, leave: 'Forget this board', save }))) return
    await keeper.forget()
    await this.#lookForKept()
    await this.#sitDown(await fetchBoard(EXAMPLE))
  }

  #openServed(file: string): void {
    fetchBoard(file)
      .then((board) => this.#replaceBy(board))
      .catch((error: unknown) => this.#complain(error))
  }

  /** One is opened; several are read and taken home together, beside the board that is open. */
  #openFiles(files: readonly File[]): void {
    const [file, ...more] = files
    const plugin = this.#plugin?.files
    if (file === undefined) return
    if (more.length === 0) this.#openFile(file)
    else if (plugin === undefined) this.#complain(new BoardError(NO_PLUGIN))
    else showSeveral(this.#root, files, plugin)
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
    const { stage, document, table, kept, keeper } = this.#shown
    stage.textEdit.end()
    if (keeper?.isUpToDate === true) return false
    return table.member.others.length === 0 && writeBoard(document) !== kept
  }

  /** Says whether the board took the place of the one that was open, which somebody may want to keep. */
  async #replaceBy(board: OpenedBoard): Promise<boolean> {
    const isUnsaved = this.#hasUnsaved()
    // What this browser keeps is still written once the board is no longer shown.
    if (this.#shown && isUnsaved && this.#shown.keeper?.hasFailed !== false) {
      const { name, file } = this.#shown
      const save = () => {
        this.#save()
        return file
      }
      const title = `Open “${board.name}”?`
      const says = `What you changed on “${name}” is saved nowhere yet and would be gone.`
      if (!(await askToLeave(this.#root, { title, says, open: name, leave: 'Open the other one', save }))) return false
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
      this.#shown?.keeper?.stop()
      keys.dispose()
      stage.dispose()
      properties.element.remove()
      table.leave()
    }
    const { member } = table
    const keeper = board.isOwn ? this.#keep(board) : undefined
    this.#shown = { ...board, stage, table, kept, keeper, dispose }
    this.#note.show(board.isOwn ? 'own' : SAMPLES.some(({ file }) => file === board.file) ? 'sample' : 'served')
    this.#forgive?.()
    const showPeople = () => {
      this.#topbar.showPeople(
        member.others.map(({ user }) => user),
        this.#person,
      )
    }
    member.onPeople(showPeople)
    showPeople()
    const isFigJam = editorTypeOf(board.document) === 'figjam'
    this.#topbar.followTimer(isFigJam ? member.timer : null)
    this.#toolbar.hasStickies = isFigJam
    this.#root.prepend(stage.element, properties.element)
    this.#toolbar.follow(stage.camera)
    this.#topbar.follow(board)
    document.title = `${board.name} – OKRA Milestones`
    this.#measure()
    stage.openAt(board.opensAt ?? stage.boundsOf())
    this.#runFirst()
  }

  #keep(board: OpenedBoard): Keeper {
    return keep(board, {
      slot: board.slot,
      onTried: () => {
        this.#lookForKept().catch((error: unknown) => console.error(error))
      },
      onFailure: () => this.#toasts.show({ text: NOT_KEPT, isError: true, timeout: 10_000 }),
    })
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
    const choose = () => chooseFiles((files) => this.#openFiles(files))
    const own = this.#kept.map((kept): MenuItem => {
      const { slot, name, at } = kept
      const isChecked = this.#shown?.keeper?.slot === slot
      return { kind: 'item', name: `${name}, ${WHEN.format(at)}`, isChecked, choose: () => this.#openKept(slot) }
    })
    const forget = () => {
      this.#forget().catch((error: unknown) => this.#complain(error))
    }
    return [
      ...(pages.length > 1 ? [...pages, { kind: 'separator' } as const] : []),
      ...samples,
      ...(own.length > 0 ? [{ kind: 'separator' } as const, ...own] : []),
      { kind: 'separator' },
      { kind: 'item', name: 'Open file…', choose },
      { kind: 'item', name: 'Paste your board', choose: () => this.#pasteBoard() },
      ...(this.#shown?.keeper ? [{ kind: 'item', name: 'Forget this board', choose: forget } as const] : []),
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
    if (this.#shown && editorTypeOf(this.#shown.document) === 'figjam') addSticky(this.#shown.stage, this.#person.name)
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
