/**
 * Every sentence a person may read is whole, so that it can be said in another language: no word of it is swapped in its
 * middle. Those of the panel stand by subject, apart from its components.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const ROOMS = ['src', 'ui', 'host/cli', 'host/headless', 'host/page']
/** What stands there is for the browser: colours, paths, styles. */
const isDrawing = (path: string) => path.startsWith(join('host', 'page', 'draw'))

/** `${n === 1 ? 'is' : 'are'}` inside a sentence; a sentence of its own for each case says the same. */
const SWAPPED = /\$\{[^{}`]*\? *(?:'[^']*[a-z]{2}[^']*' *:[^{}`]*|[^{}`:]*: *'[^']*[a-z]{2}[^']*')\}/g

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => join(folder, path))
    .filter((path) => !isDrawing(path))
}

test('no sentence swaps a word in its middle', () => {
  const swapped = ROOMS.flatMap(sources).flatMap((path) =>
    Array.from(readFileSync(path, 'utf8').matchAll(SWAPPED), ([words]) => `${path}: ${words}`),
  )
  expect(swapped).toEqual([])
})

/** Written in a component, and no words for a reader: keys as the keyboard names them, and what a developer is told. */
const NO_WORDS: ReadonlySet<string> = new Set(['S M L', 'Ctrl A, ⌘ A', 'Ctrl Z, ⌘ Z', 'The page has no #panel'])
/** As the browser names keys, and FigJam the states of its timer. */
const NAME = /^(Arrow(Up|Down|Left|Right)|Enter|Escape|Backspace|STOPPED|RUNNING|PAUSED)$/

/** Texts of a component with a capital letter, or between its tags: a person reads them. */
function wordsIn(path: string): string[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return
    if (ts.isJsxText(node)) {
      if (/\p{L}{2}/u.test(node.text)) found.push(node.text.trim())
    } else if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) {
      if (/^\p{Lu}\p{Ll}|^\p{Lu}.*\s/u.test(node.text) && !NAME.test(node.text) && !NO_WORDS.has(node.text))
        found.push(node.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found.map((words) => `${path}: ${words}`)
}

test('no component of the panel holds words of its own', () => {
  expect(
    sources('ui')
      .filter((path) => path.endsWith('.tsx'))
      .flatMap(wordsIn),
  ).toEqual([])
})

/** Only said of several. */
const OF_SEVERAL: ReadonlySet<string> = new Set(['takenAs', 'takeInMany', 'manyOdd'])

/** Sentences that say `1 cards`: a number and a plural behind it, and no other sentence for one. */
function pluralsIn(path: string): string[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const look = (name: string, parameters: readonly ts.ParameterDeclaration[], body: ts.Node): void => {
    const numbers = new Set(
      parameters.flatMap((each) => (each.type?.kind === ts.SyntaxKind.NumberKeyword ? [each.name.getText()] : [])),
    )
    const visit = (node: ts.Node): void => {
      if (ts.isTemplateSpan(node) && numbers.has(node.expression.getText()) && /^ \p{Ll}+s\b/u.test(node.literal.text))
        found.push(`${path}: ${name}`)
      ts.forEachChild(node, visit)
    }
    if (!/=== 1\b|> 1\b/.test(body.getText()) && !OF_SEVERAL.has(name)) visit(body)
  }
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.body !== undefined)
      look(statement.name?.text ?? '', Array.from(statement.parameters), statement.body)
    if (!ts.isVariableStatement(statement)) continue
    for (const { name, initializer } of statement.declarationList.declarations)
      if (initializer !== undefined && ts.isArrowFunction(initializer))
        look(name.getText(), Array.from(initializer.parameters), initializer.body)
  }
  return found
}

test('no sentence of the panel says “1 cards”', () => {
  expect(
    sources('ui')
      .filter((path) => path.endsWith('-words.ts'))
      .flatMap(pluralsIn),
  ).toEqual([])
})
