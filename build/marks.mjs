// Marks for dead code, made where the syntax tree says a call is.
import ts from 'typescript'

/** What a function says of itself, at its declaration, when calling it makes something and does nothing else. */
export const ONLY_MAKES = '@__NO_SIDE_EFFECTS__'

/** What throws is asked for its throwing alone, too. */
const isMakerOfValibot = (name) => !/^(parse|assert)/.test(name)
/** For the published schema alone. */
const isDescription = (name) => name === 'description' || name === 'title'

/** The names of a file's functions that only make something. */
export function makersIn(path, text) {
  const source = parse(path, text)
  return source.statements.flatMap((statement) => {
    const comments = ts.getLeadingCommentRanges(text, statement.pos) ?? []
    const isMaker = comments.some(({ pos, end }) => text.slice(pos, end).includes(ONLY_MAKES))
    return isMaker && ts.isFunctionDeclaration(statement) && statement.name ? [statement.name.text] : []
  })
}

/**
 * The text with each call of a maker marked: of valibot's, and of functions with these names that are imported. esbuild
 * believes what a function says of itself only within the file it stands in. Descriptions in schemas are taken out.
 */
export function markCalls(path, text, makers) {
  const source = parse(path, text)
  const imported = importsOf(source, makers)
  const edits = []
  const visit = (node) => {
    if (isDescribing(node, imported)) return
    if (ts.isCallExpression(node)) {
      const start = node.getStart(source)
      if (isMaker(node, imported)) edits.push({ start, end: start, text: '/* @__PURE__ */ ' })
      // A description comes behind what it describes: it goes with the comma before it.
      node.arguments.forEach((argument, index) => {
        if (index === 0 || !isDescribing(argument, imported)) return
        edits.push({ start: node.arguments[index - 1].end, end: argument.end, text: '' })
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return edits.sort((a, b) => b.start - a.start).reduce(cut, text)
}

const parse = (path, text) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest)

const cut = (text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end)

/** What valibot is called here, and what the makers of other files are called here. */
function importsOf(source, makers) {
  const found = { valibot: new Set(), functions: new Set() }
  for (const { importClause, moduleSpecifier } of source.statements.filter(ts.isImportDeclaration)) {
    const named = importClause?.namedBindings
    if (named === undefined) continue
    if (ts.isNamespaceImport(named)) {
      if (moduleSpecifier.text === 'valibot') found.valibot.add(named.name.text)
    } else if (moduleSpecifier.text.startsWith('.')) {
      for (const { name, propertyName } of named.elements)
        if (makers.has((propertyName ?? name).text)) found.functions.add(name.text)
    }
  }
  return found
}

function isMaker({ expression }, { valibot, functions }) {
  if (ts.isIdentifier(expression)) return functions.has(expression.text)
  const member = memberOf(expression, valibot)
  return member !== null && isMakerOfValibot(member)
}

function isDescribing(node, { valibot }) {
  const member = ts.isCallExpression(node) ? memberOf(node.expression, valibot) : null
  return member !== null && isDescription(member)
}

function memberOf(expression, namespaces) {
  if (!ts.isPropertyAccessExpression(expression) || !ts.isIdentifier(expression.expression)) return null
  return namespaces.has(expression.expression.text) ? expression.name.text : null
}
