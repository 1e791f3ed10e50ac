import { Document, type DocumentOptions } from '../document/document.ts'
import { orders } from '../document/order.ts'
import { ROOT, type Json, type NodeRecord } from '../document/types.ts'
import { readData } from './data.ts'
import { BoardError } from './error.ts'
import { readFields } from './fields.ts'
import { checkFile, readShell, unreadable, type RestFile, type Shell } from './file.ts'
import { isObject, type JsonObject } from './json.ts'
import { readLists } from './lists.ts'
import { EXTRA, TYPES } from './names.ts'
import { mendedConnectors } from './old-ends.ts'
import { ON_PAGE, readEnd, readPlace, type Pose } from './place.ts'
import { readGrid } from './table.ts'

/** Where a node stands in the file, for sentences about it. */
interface Path {
  readonly above: Path | undefined
  readonly index: number
}

/** A node of the file still to be read, with what it has from its parent. */
interface Task {
  readonly json: Json
  readonly parent: string
  /** Id of the page it is on, or is. */
  readonly page: string | undefined
  readonly order: string
  readonly container: Pose
  /** Row and column, for a table's cells. */
  readonly cell: JsonObject | undefined
  readonly path: Path
}

/** A board from what `GET /v1/files/:key` answers. Throws a `BoardError`, one sentence, when it is none. */
export function openBoard(json: unknown, options?: DocumentOptions): Document {
  const file = checkFile(json)
  const shell = readShell(file.document, () => 'its “document”')
  const records = new Map([[ROOT, readRoot(shell, file)]])
  const tasks = tasksFor(shell.children, { parent: ROOT, page: undefined, container: ON_PAGE })
  if (tasks.length === 0) throw new BoardError('This board has no pages.')
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    const { record, below } = readNode(task)
    if (records.has(record.id)) throw unreadable(`two nodes have the id ${record.id}`)
    records.set(record.id, record)
    tasks.push(...below)
  }
  const document = new Document(records.values(), options)
  const mended = mendedConnectors(document)
  if (mended.length === 0) return document
  for (const record of mended) records.set(record.id, record)
  return new Document(records.values(), options)
}

/** The document's own node is named like the file, and keeps the file's envelope. */
function readRoot({ id, fields }: Shell, envelope: RestFile): NodeRecord {
  const { data, rest } = readData(fields)
  const file = Object.fromEntries(Object.entries(envelope).filter(([field]) => field !== 'document'))
  const name = typeof file.name === 'string' ? file.name : 'Untitled'
  const props = { name }
  return {
    id: ROOT,
    type: 'DOCUMENT',
    parent: null,
    order: '',
    props,
    pluginData: data,
    rest: { file, node: { id, ...rest } },
  }
}

function readNode(task: Task): { record: NodeRecord; below: Task[] } {
  const { id, type: restType, children, fields: said } = readShell(task.json, () => describe(task.path))
  const { [EXTRA]: extra = {}, ...fields } = said
  const isPage = restType === 'CANVAS'
  if (isPage !== (task.parent === ROOT)) {
    throw unreadable(
      `${describe(task.path)} is a ${restType}, ${isPage ? 'inside another node' : 'where a page should be'}`,
    )
  }
  const type = TYPES[restType] ?? restType
  const page = task.page ?? id
  const { data, rest: withoutData } = readData(fields)
  const { props, rest } = readFields(type, withoutData)
  const place =
    type === 'TABLE_CELL' ? { props: task.cell ?? {}, pose: task.container } : readPlace(type, fields, task.container)
  const { places, ...tracks } =
    type === 'TABLE' ? readGrid((children ?? []).map((cell) => (isObject(cell) ? cell : {}))) : { places: undefined }
  const record = {
    id,
    type,
    parent: task.parent,
    order: task.order,
    props: {
      ...readLists(type, fields),
      ...(isObject(extra) && extra),
      ...props,
      ...place.props,
      ...tracks,
      ...readEnds(type, fields, page, task.container),
    },
    pluginData: data,
    rest: children?.length === 0 ? { ...rest, children: [] } : rest,
  }
  return { record, below: tasksFor(children, { parent: id, page, container: place.pose }, task.path, places) }
}

function readEnds(type: string, fields: JsonObject, page: string, container: Pose): JsonObject {
  if (type !== 'CONNECTOR') return {}
  const connectorStart = readEnd(fields.connectorStart, page, container)
  const connectorEnd = readEnd(fields.connectorEnd, page, container)
  return Object.assign({}, connectorStart && { connectorStart }, connectorEnd && { connectorEnd })
}

function tasksFor(
  children: readonly Json[] = [],
  where: Pick<Task, 'parent' | 'page' | 'container'>,
  above?: Path,
  cells?: readonly JsonObject[],
): Task[] {
  const keys = orders(children.length)
  return children.map((json, index) => ({
    json,
    order: keys[index] ?? '',
    cell: cells?.[index],
    path: { above, index },
    ...where,
  }))
}

function describe(path: Path): string {
  const steps: number[] = []
  for (let at: Path | undefined = path; at; at = at.above) steps.unshift(at.index)
  return `document${steps.map((index) => `.children[${index}]`).join('')}`
}
