/** Each fact of the domain stands in one place: nothing else lists scales, levels, ranks or activities, or spells a column’s title. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { ACTIVITIES } from '../../src/core/record/agenda.ts'
import { COLUMN_TITLES } from '../../src/core/record/columns.ts'
import { EFFORTS, RANKS, SCALE_ATTRIBUTES } from '../../src/core/record/scale.ts'

const RECORD = 'src/core/record/'

const sources = ['src', 'ui', 'host/cli'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.d)\.tsx?$/.test(name))
    .map((name) => {
      const path = join(folder, name)
      return { path, tree: ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true) }
    }),
)

/** The literals that a list names: an array, a union, the cases of a switch, a chain of `===`. */
function namedIn(node: ts.Node): string[] {
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(literal)
  if (ts.isUnionTypeNode(node))
    return node.types.flatMap((type) => (ts.isLiteralTypeNode(type) ? literal(type.literal) : []))
  if (ts.isCaseBlock(node))
    return node.clauses.flatMap((each) => (ts.isCaseClause(each) ? literal(each.expression) : []))
  if (!ts.isBinaryExpression(node)) return []
  if (node.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken) return literal(node.right)
  return node.operatorToken.kind === ts.SyntaxKind.BarBarToken ? [...namedIn(node.left), ...namedIn(node.right)] : []
}

function literal(node: ts.Node): string[] {
  return ts.isStringLiteral(node) || ts.isNumericLiteral(node) ? [node.text] : []
}

function filesWith(holds: (node: ts.Node) => boolean): string[] {
  const found = ({ tree }: { tree: ts.Node }) => {
    const visit = (node: ts.Node): boolean =>
      holds(node) || (ts.forEachChild(node, (child) => visit(child) || undefined) ?? false)
    return visit(tree)
  }
  return sources.filter(found).map(({ path }) => path)
}

test.each([
  ['scales', SCALE_ATTRIBUTES, 2, 'scale.ts'],
  ['levels of effort', EFFORTS, 2, 'scale.ts'],
  ['ranks', RANKS, 3, 'scale.ts'],
  ['activities', ACTIVITIES.map(({ id }) => id), 3, 'agenda.ts'],
] as const)('%s are listed by nobody else', (_, all, few, home) => {
  const names: readonly string[] = all.map(String)
  const listing = filesWith((node) => namedIn(node).filter((name) => names.includes(name)).length >= few)
  expect(listing.filter((path) => path !== RECORD + home)).toEqual([])
})

test('the titles of columns are spelled by nobody else', () => {
  // Of one word they are words like others (`Type`): renaming them is tried in titles.test.ts.
  const titles = Object.values(COLUMN_TITLES).filter((title) => title.includes(' '))
  expect(titles.length).toBeGreaterThan(2)
  const isText = (node: ts.Node) =>
    ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node)
  // The activity “Business & UX Value” is a name of its own.
  const spells = (text: string) => titles.some((title) => text.replace('& UX Value', '').includes(title))
  expect(filesWith((node) => isText(node) && spells((node as ts.LiteralLikeNode).text))).toEqual([
    `${RECORD}columns.ts`,
  ])
})
