/** Sentences are made where they are shown: `code.js` holds those that it says itself, and no others. */
import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { built } from '../built.ts'

const folder = 'src/core/command'
const code = readFileSync(built('code.js'), 'utf8')
const panel = readFileSync(built('ui.html'), 'utf8')

/** Menu items end with these, and with what went wrong. */
const OF_THE_MENU = ['milestone-change', 'paint-choose', 'table-put', 'badges-tidy', 'trouble', 'closing']
/** What is no sentence, or stands on a card of the board: the sandbox writes that. */
const NOT_SAID = /^(schema|decide|SPIKES)$/
/** Helpers of what the menu says, too. */
const OF_BOTH = ['say-colours', 'refusals', 'shape', 'badge-edits']

/** The longest plain piece of each text in what a file says: bundlers write other characters in their own way. */
function piecesOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(`${folder}/${file}`, 'utf8'), ts.ScriptTarget.Latest, true)
  const pieces: string[] = []
  const collect = (node: ts.Node): void => {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    ) {
      const [longest = ''] = node.text.split(/[^\x20-\x7E]|['"`\\]/).sort((a, b) => b.length - a.length)
      if (longest.trim().split(' ').length > 3) pieces.push(longest.trim())
    }
    if (ts.isPropertyAssignment(node)) collect(node.initializer)
    else ts.forEachChild(node, collect)
  }
  for (const statement of source.statements) {
    const names = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map(({ name }) => name.getText())
      : ts.isFunctionDeclaration(statement)
        ? [statement.name?.text ?? '']
        : []
    if (!ts.isImportDeclaration(statement) && !names.some((name) => NOT_SAID.test(name))) collect(statement)
  }
  return pieces
}

const said = readdirSync(folder).map((file) => [file, piecesOf(file)] as const)
const isOfMenu = (file: string) => [...OF_THE_MENU, ...OF_BOTH].some((name) => file === `${name}.ts`)

test('the panel holds what it says of every command', () => {
  const pieces = said.flatMap(([file, own]) => (isOfMenu(file) && !file.includes('-') ? [] : own))
  expect(pieces.length).toBeGreaterThan(50)
  expect(pieces.filter((piece) => !panel.includes(piece))).toEqual([])
})

test('code.js holds none of them but those a menu item ends with', () => {
  const others = said.flatMap(([file, own]) => (isOfMenu(file) ? [] : own))
  expect(others.filter((piece) => code.includes(piece))).toEqual([])
  const menu = said.flatMap(([file, own]) => (isOfMenu(file) ? own.map((piece) => code.includes(piece)) : []))
  expect(menu.filter((isThere) => isThere).length).toBeGreaterThan(20)
})
