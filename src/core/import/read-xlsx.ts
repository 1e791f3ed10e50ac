import { strFromU8 } from 'fflate'
import type { Grid } from './grid.ts'
import { entity } from './read-html.ts'
import type { NamedTable } from './tables.ts'

/** The files of a zip by their paths. */
export type Files = Readonly<Record<string, Uint8Array>>

/**
 * The sheets of an Excel workbook (ECMA-376, SpreadsheetML) as text: what a cell holds, not how it is shown. A cell merged
 * over several rows is said of each of them. Hidden sheets are not read.
 */
export function readWorkbook(files: Files): NamedTable[] {
  const xml = (path: string) => (files[path] === undefined ? '' : strFromU8(files[path]))
  const strings = elements(xml('xl/sharedStrings.xml'), 'si').map(({ inside }) => textIn(inside))
  const targets = new Map(
    elements(xml('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attribute(attributes, 'Id'),
      attribute(attributes, 'Target'),
    ]),
  )
  return elements(xml('xl/workbook.xml'), 'sheet').flatMap(({ attributes }): NamedTable[] => {
    if (/^(very)?hidden$/i.test(attribute(attributes, 'state'))) return []
    const target = targets.get(attribute(attributes, 'r:id')) ?? ''
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    const grid = readSheet(xml(path), strings)
    return grid.length === 0 ? [] : [{ title: attribute(attributes, 'name'), grid }]
  })
}

function readSheet(xml: string, strings: readonly string[]): Grid {
  const grid: string[][] = []
  for (const row of elements(xml, 'row')) {
    const at = Number(attribute(row.attributes, 'r') || grid.length + 1) - 1
    if (!(at >= 0 && at < 100_000)) continue
    while (grid.length <= at) grid.push([])
    for (const cell of elements(row.inside, 'c')) {
      const here = grid[at] ?? []
      const column = columnOf(attribute(cell.attributes, 'r')) ?? here.length
      while (here.length < column) here.push('')
      here[column] = valueOf(attribute(cell.attributes, 't'), cell.inside, strings)
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length))
  for (const { attributes } of elements(xml, 'mergeCell')) spread(grid, width, attribute(attributes, 'ref'))
  return grid.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''))
}

function valueOf(type: string, inside: string, strings: readonly string[]): string {
  const value = textOf(elements(inside, 'v')[0]?.inside ?? '')
  switch (type) {
    case 's':
      return strings[Number(value)] ?? ''
    case 'inlineStr':
      return textIn(inside)
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    // `#REF!` and the like say nothing of a milestone.
    case 'e':
      return ''
    default:
      return value
  }
}

/** `C2:C9`: what stands in the first row stands in all of them. `A5:F5`, across all columns: a title, and no row. */
function spread(grid: string[][], width: number, ref: string): void {
  const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref) ?? []
  const [column, last] = [columnOf(left), columnOf(right)]
  if (column === null || last === null) return
  const text = grid[Number(top) - 1]?.[column] ?? ''
  if (top === bottom && column === 0 && last > 0 && last >= width - 1) grid[Number(top) - 1] = []
  for (const row of grid.slice(Number(top), Number(bottom))) {
    while (row.length < column) row.push('')
    row[column] = text
  }
}

/** `B7` is the second column, 1 counted from 0. */
function columnOf(reference: string): number | null {
  const [letters = ''] = /^[A-Z]{1,3}/.exec(reference) ?? []
  return letters === ''
    ? null
    : Array.from(letters).reduce((all, letter) => all * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

interface Element {
  readonly attributes: string
  readonly inside: string
}

/** Elements of one name, none of which holds another of that name; with or without a prefix. */
function elements(xml: string, name: string): Element[] {
  const pattern = new RegExp(`<(?:\\w+:)?${name}((?:\\s[^<>]*?)?)(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}\\s*>)`, 'g')
  return Array.from(xml.matchAll(pattern), ([, attributes = '', inside = '']) => ({ attributes, inside }))
}

function attribute(attributes: string, name: string): string {
  return textOf(new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? '')
}

/** The runs of a rich text, without how Japanese is read aloud. */
function textIn(xml: string): string {
  const spoken = xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '')
  return elements(spoken, 't')
    .map(({ inside }) => textOf(inside))
    .join('')
}

function textOf(xml: string): string {
  return xml.replace(/_x000D_/g, '').replace(/&(#\w+|\w+);/g, (whole, name: string) => entity(name) ?? whole)
}
