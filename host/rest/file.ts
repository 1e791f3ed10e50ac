import * as v from 'valibot'
import type { Json } from '../document/types.ts'
import { BoardError } from './error.ts'
import { isJson, isObject, type JsonObject } from './json.ts'

/** What `GET /v1/files/:key` answers: the tree, and beside it the file's name, editor, version, … */
export interface RestFile {
  readonly document: JsonObject
  readonly [field: string]: Json
}

const ErrorAnswer = v.looseObject({ status: v.number(), err: v.optional(v.string()), message: v.optional(v.string()) })

/** A board file as text, understood as far as its envelope. Throws a `BoardError`. */
export function parseFile(text: string): RestFile {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new BoardError(whyNotJson(text))
  }
  return checkFile(json)
}

function whyNotJson(text: string): string {
  if (text.trim() === '') return 'This file is empty.'
  return /^\uFEFF?\s*\{/.test(text)
    ? 'This file begins like a board and cannot be read as JSON: it is damaged, or was cut short.'
    : 'This file is no board: neither a local copy from FigJam (.jam) nor JSON of Figma’s REST API.'
}

/** Tells a board from the other things that Figma's REST API answers. Throws a `BoardError`. */
export function checkFile(json: unknown): RestFile {
  if (!isJson(json) || !isObject(json)) throw new BoardError('This file holds no board: it is JSON, but not an object.')
  if (isFile(json)) return json
  if (v.is(ErrorAnswer, json)) {
    const said = json.err ?? json.message
    throw new BoardError(
      `This is not a board but an error answer of Figma: ${json.status}${said === undefined ? '' : ` “${said}”`}.`,
    )
  }
  if (isObject(json.nodes)) {
    throw new BoardError(
      'This is the answer of /v1/files/KEY/nodes, which holds parts of a board: save the one of /v1/files/KEY instead.',
    )
  }
  throw new BoardError('This file has no “document”, so it is not a board as Figma’s REST API gives it.')
}

function isFile(json: JsonObject): json is JsonObject & { document: JsonObject } {
  return isObject(json.document)
}

/** A node of the tree as far as every node is alike; `fields` is all it says besides. */
export interface Shell {
  readonly id: string
  readonly type: string
  readonly children: readonly Json[] | undefined
  readonly fields: JsonObject
}

/** Reads one node of the tree, or throws a `BoardError` that says where it is and what it lacks. */
export function readShell(json: Json, where: () => string): Shell {
  if (!isObject(json)) throw unreadable(`${where()} is not a node`)
  const { id, type, children, ...fields } = json
  if (typeof id !== 'string') throw unreadable(`${where()} has no “id”`)
  if (typeof type !== 'string') throw unreadable(`${where()} has no “type”`)
  if (children !== undefined && !Array.isArray(children)) throw unreadable(`${where()} has “children” that are no list`)
  return { id, type, children, fields }
}

export function unreadable(what: string): BoardError {
  return new BoardError(`The board cannot be read: ${what}.`)
}
