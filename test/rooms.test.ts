import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'

/** What each room may import besides itself: other rooms, files and packages. A room of core sees only those above it. */
const ROOMS: Readonly<Record<string, string>> = {
  'src/core/base': '',
  'src/core/record': 'src/core/base valibot',
  'src/core/text': 'src/core/record',
  'src/core/plan': 'src/core/{base,record,text}',
  'src/core/find': 'src/core/{base,record,text,plan}',
  'src/core/weigh': 'src/core/{base,record,text,plan}',
  'src/core/paint': 'src/core/{base,record,plan,weigh}',
  'src/core/sketch': 'src/core/{base,record,plan,find,weigh,paint}',
  'src/core/export': 'src/core/{base,record,text,plan,weigh} d3-dsv fflate html-escaper',
  'src/core/table': 'src/core/{record,text,plan,weigh,sketch,export}',
  'src/core/import': 'src/core/{base,record,text,plan,export} d3-dsv fflate valibot',
  'src/core/edit': 'src/core/{base,record,plan,find,weigh,paint,sketch,export,table}',
  'src/core/session': 'src/core/{base,record,plan,find,weigh,sketch,edit}',
  'src/core/audit': 'src/core/{base,record,text,plan,find,weigh,paint,sketch,export,table}',
  'src/core/chat': 'src/core/{base,record}',
  'src/core/command':
    'src/core/{base,record,text,plan,find,weigh,paint,sketch,export,table,import,edit,session} valibot',
  'src/doors': 'src/core valibot',
  'src/board': 'src/{core,doors}',
  'src/made': 'src/{core,board,doors}',
  'src/table': 'src/{core,board,doors,made}',
  'src/session': 'src/{core,board,doors,made}',
  'src/apply': 'src/{core,board,doors,made,table,session}',
  'src/panel': 'src/{core,board,doors,session,apply}',
  src: 'src/{core,board,doors,apply,panel}',
  'ui/doors': 'src/core valibot',
  'ui/model': 'src/core ui/doors preact @preact/signals',
  'ui/parts': 'src/core ui/model preact @preact/signals',
  'ui/scoring': 'src/core ui/{model,parts} preact @preact/signals',
  'ui/session': 'src/core ui/{model,parts,scoring} preact @preact/signals',
  'ui/milestones': 'src/core ui/{model,parts,scoring,session} preact @preact/signals',
  'ui/colour': 'src/core ui/{model,parts} preact @preact/signals',
  'ui/value': 'src/core ui/{model,parts} preact @preact/signals',
  'ui/export': 'src/core ui/{model,parts} preact @preact/signals',
  'ui/import': 'src/core ui/{doors,model,parts} preact @preact/signals',
  'ui/panel': 'src/core ui/{model,parts,colour,export,import,milestones,session,value} preact @preact/signals',
  ui: 'ui/{doors,model,panel} preact @preact/signals',
  'host/jam': 'host/{document,rest} kiwi-schema',
  host: 'host src/core node: built: esbuild quickjs-emscripten-core @jitl/ valibot',
}

/** The doors: each outside thing is named in these files only. */
const DOORS: Readonly<Record<string, readonly [RegExp, string[]]>> = {
  'plugin data': [/[gs]etSharedPluginData\b/, ['src/doors/plugin-data.ts']],
  'figma.ui': [/figma\.(ui|showUI)\b/, ['src/doors/ui-port.ts']],
  'client storage': [/figma\.clientStorage/, ['src/doors/prefs.ts']],
  'the clock': [/\b(setTimeout|setInterval|Date\.now)\b/, ['src/doors/clock.ts']],
  'the timer': [/figma\.timer\b|= figma$/m, ['src/doors/timer.ts']],
  'who is here': [/figma\.(currentUser|activeUsers)\b/, ['src/doors/who-is-here.ts']],
  chance: [/Math\.random/, ['src/doors/chance.ts']],
}

/** `src/{a,b} node: valibot` as patterns of the paths that imports lead to. */
function patterns(allowed: string): string[] {
  return allowed.split(' ').flatMap((entry) => {
    if (entry === '') return []
    const pattern = entry.replace(/\{([^}]*)\}/, (_, names: string) => `(${names.replaceAll(',', '|')})`)
    if (/^(src|ui|host)\b/.test(entry)) return [`^${pattern}(/|$)`]
    return [`^${entry}`, `(^|/)node_modules/${entry}`]
  })
}

/** A room inside another (`src/core/base` in `src`) goes by its own line. */
function ruleOf([room, allowed]: readonly [string, string]) {
  const inner = Object.keys(ROOMS).filter((other) => other.startsWith(`${room}/`))
  return {
    name: room,
    severity: 'error' as const,
    from: { path: `^${room}/`, ...(inner.length === 0 ? {} : { pathNot: inner.map((other) => `^${other}/`) }) },
    to: {
      dependencyTypesNot: ['core' as const],
      pathNot: [inner.length === 0 ? `^${room}/` : `^${room}/[^/]+$`, '\\.css$', ...patterns(allowed)],
    },
  }
}

const RULES: IFlattenedRuleSet = {
  forbidden: [
    ...Object.entries(ROOMS).map(ruleOf),
    {
      name: 'node inside',
      severity: 'error',
      from: { path: '^(src|ui)/' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'circle of files', severity: 'error', from: {}, to: { circular: true } },
    { name: 'circle of rooms', severity: 'error', scope: 'folder', from: {}, to: { circular: true } },
    {
      name: 'past the face',
      severity: 'error',
      from: { path: '^src/core/([^/]+)/' },
      to: { path: '^src/core/', pathNot: ['^src/core/$1/', '^src/core/[^/]+/index\\.ts$'] },
    },
    {
      name: 'past the face from outside',
      severity: 'error',
      from: { pathNot: '^src/core/' },
      to: { path: '^src/core/', pathNot: '^src/core/[^/]+/index\\.ts$' },
    },
  ],
}

let found: ICruiseResult

beforeAll(async () => {
  const { output } = await cruise(['src', 'ui', 'host'], {
    ruleSet: RULES,
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  })
  found = output as ICruiseResult
}, 120_000)

test('every room imports only what it may, through faces, and nothing goes round in a circle', () => {
  const strays = found.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
  expect(strays).toEqual([])
})

test('every file stands in a room with a line of its own, and no line is left of a room that is gone', () => {
  const seen = found.modules.map(({ source }) => source).filter((path) => /^(src|ui|host)\//.test(path))
  const roomOf = (path: string) =>
    Object.keys(ROOMS)
      .filter((room) => path.startsWith(`${room}/`))
      .sort((a, b) => b.length - a.length)[0]
  expect(new Set(seen.map(roomOf))).toEqual(new Set(Object.keys(ROOMS)))
  const outside = seen.filter((path) => roomOf(path) === 'src' && path.split('/').length > 2)
  expect(outside.filter((path) => !path.endsWith('.d.ts'))).toEqual([])
})

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return files(path)
    return /\.tsx?$/.test(name) && !name.endsWith('.d.ts') ? [path] : []
  })
}

test('what an editor can do stands in one table, which everybody else asks', () => {
  const tells = ['src', 'ui']
    .flatMap(files)
    .filter((path) => /editorType\b|'fig(ma|jam)'/.test(readFileSync(path, 'utf8')))
  expect(tells).toEqual(['src/core/base/editors.ts', 'src/doors/editor.ts'])
})

test.each(Object.entries(DOORS))('%s has one door', (_, [pattern, doors]) => {
  const users = files('src').filter((path) => pattern.test(readFileSync(path, 'utf8')))
  expect(users.filter((path) => !doors.includes(path))).toEqual([])
  expect(doors.every((door) => users.includes(door))).toBe(true)
})
