/** What takes a while: it is looked at when its turn comes, never while the plugin's own line runs. */
import * as v from 'valibot'
import type { Json } from '../document/types.ts'
import type { ClientStorage } from '../storage.ts'
import { idIn, textIn } from './arguments.ts'
import { wear, write } from './write.ts'
import { reference } from './read.ts'
import { gap, Refusal } from '../refusal.ts'
import { nodeIn, type Session } from './session.ts'

type Job = (session: Session, values: readonly Json[], storage: ClientStorage) => Json | undefined

const fontSchema = v.object({ family: v.string(), style: v.exactOptional(v.string()) })

const JOBS: Readonly<Record<string, Job>> = {
  'figma.getNodeByIdAsync': ({ document }, [id]) => {
    const node = typeof id === 'string' ? document.get(id) : undefined
    return node && node.type !== 'TABLE_CELL' ? reference(node) : null
  },
  'figma.setCurrentPageAsync': (session, [page]) => {
    const { id, type } = nodeIn(session, idIn(page))
    if (type !== 'PAGE') throw new Refusal('Expected a page')
    session.pages.load(id)
    session.document.view.currentPage = id
    return undefined
  },
  'figma.loadAllPagesAsync': ({ pages }) => {
    pages.loadAll()
    return undefined
  },
  'figma.loadFontAsync': ({ fonts }, [font]) => {
    const result = v.safeParse(fontSchema, font)
    if (!result.success) throw new Refusal(`Property "fontName" failed validation: ${result.issues[0].message}`)
    fonts.load(result.output)
    return undefined
  },
  'figma.listAvailableFontsAsync': ({ fonts }) => fonts.available.map((fontName) => ({ fontName: { ...fontName } })),
  'node.loadAsync': (session, [page]) => {
    session.pages.load(nodeIn(session, textIn(page, 'id')).id)
    return undefined
  },
  'node.getAuthorAsync': ({ manifest }) => {
    if (!manifest.permissions.includes('fileusers')) {
      throw new Refusal('"fileusers" permission not specified in manifest.json', { complete: true })
    }
    // Assumed: whoever put the stamp there is not on the board now.
    return null
  },
  'node.setFillsAsync': setting('fills'),
  'node.text.setFillsAsync': setting('text.fills'),
  'node.setStrokesAsync': setting('strokes'),
  'node.setFillStyleIdAsync': styling('fillStyleId'),
  'node.text.setFillStyleIdAsync': styling('text.fillStyleId'),
  'node.setStrokeStyleIdAsync': styling('strokeStyleId'),
  'clientStorage.getAsync': (_, [key], storage) => storage.get(textIn(key, 'key')) ?? null,
  'clientStorage.setAsync': (_, [key, text], storage) => {
    storage.set(textIn(key, 'key'), textIn(text, 'value'))
    return undefined
  },
  'clientStorage.deleteAsync': (_, [key], storage) => {
    storage.delete(textIn(key, 'key'))
    return undefined
  },
  'clientStorage.keysAsync': (_, __, storage) => storage.keys,
}

export function runLater(
  session: Session,
  storage: ClientStorage,
  method: string,
  values: readonly Json[],
): Json | undefined {
  const job = JOBS[method]
  if (!job) throw gap(method.replace(/^node\.(text\.)?/, ''))
  return job(session, values, storage)
}

function setting(property: string): Job {
  return (session, [id, value]) => {
    write(session, textIn(id, 'id'), property, value)
    return undefined
  }
}

function styling(styleProperty: string): Job {
  return (session, [id, style]) => {
    wear(session, textIn(id, 'id'), styleProperty, style)
    return undefined
  }
}
