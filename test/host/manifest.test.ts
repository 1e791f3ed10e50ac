/** What Figma takes as a plugin's manifest passes, and what it refuses is refused in one sentence. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkManifest, parseManifest, warningsOf } from '../../host/manifest.ts'

const LEAST = { name: 'One', api: '1.0.0', main: 'code.js', editorType: ['figjam'] }
const parameter = { name: 'Size', key: 'size' }
const domains = (...allowedDomains: string[]) => ({ networkAccess: { allowedDomains } })

function refusal(more: object): string | null {
  try {
    checkManifest({ ...LEAST, ...more })
    return null
  } catch (error) {
    return (error as Error).message
  }
}

const passes = (more: object) => expect(refusal(more)).toBeNull()
const isRefused = (more: object, why: string) => expect(refusal(more)).toBe(`manifest.json: ${why}`)

test('fact 200: every documented field passes', () => {
  passes({
    id: '737805260747778092',
    ui: { main: 'main.html', help: 'help.html' },
    documentAccess: 'dynamic-page',
    networkAccess: {
      allowedDomains: ['https://api.example.com', 'wss://socket.io', '*.example.com', 'example.com/api/'],
      reasoning: 'It looks prices up.',
      devAllowedDomains: ['http://localhost:3000', 'ws://localhost:9001'],
    },
    parameters: [{ ...parameter, description: 'In pixels', allowFreeform: true, optional: true }],
    parameterOnly: true,
    editorType: ['figma', 'figjam', 'slides', 'buzz'],
    menu: [
      { name: 'Text', command: 'text', parameters: [parameter], parameterOnly: false },
      { separator: true },
      { name: 'Shapes', menu: [{ name: 'Circle', command: 'circle' }, { separator: true }] },
    ],
    relaunchButtons: [{ command: 'text', name: 'Again', multipleSelection: true }],
    enableProposedApi: false,
    enablePrivatePluginApi: true,
    build: 'npm run build',
    permissions: ['currentuser', 'activeusers', 'fileusers', 'payments', 'teamlibrary'],
    capabilities: ['textreview', 'inspect', 'vscode'],
  })
})

test('fact 200: a plugin that makes code for Dev Mode passes', () => {
  passes({
    editorType: ['figma', 'dev'],
    capabilities: ['codegen', 'vscode'],
    codegenLanguages: [{ label: 'React', value: 'react' }],
    codegenPreferences: [
      { itemType: 'unit', scaledUnit: 'rem', defaultScaleFactor: 16, default: true, includedLanguages: ['react'] },
      {
        itemType: 'select',
        propertyName: 'tab',
        label: 'Tab size',
        options: [{ label: 'Two', value: '2', isDefault: true }],
      },
      { itemType: 'action', propertyName: 'open', label: 'Open' },
    ],
  })
})

test('fact 200: the least that a manifest needs passes, and so do ours', () => {
  passes({})
  for (const path of ['manifest.json', 'test/contract/manifest.json'])
    expect(() => parseManifest(JSON.parse(readFileSync(path, 'utf8')))).not.toThrow()
})

describe('fact 201: what is missing, or is not what it must be, is named', () => {
  test.each([
    [{ name: undefined }, 'name: is missing'],
    [{ api: undefined }, 'api: is missing'],
    [{ main: undefined }, 'main: is missing'],
    [{ editorType: undefined }, 'editorType: is missing'],
    [{ name: ' ' }, 'name: must not be empty'],
    [{ main: 5 }, 'main: must be a text'],
    [{ editorType: 'figjam' }, 'editorType: must be a list'],
    [{ editorType: [] }, 'editorType: is empty: name one of figma, figjam, dev, slides, buzz'],
    [{ editorType: ['miro'] }, 'editorType.0: is "miro", and must be one of figma, figjam, dev, slides, buzz'],
    [{ editorType: ['figjam', 'dev'] }, 'editorType: names “dev” and “figjam”, which cannot be together'],
    [{ ui: ['ui.html'] }, 'ui: must be a file, or files by name'],
    [{ documentAccess: 'all' }, 'documentAccess: must be "dynamic-page", the only value there is'],
    [
      { permissions: ['camera'] },
      'permissions.0: is "camera", and must be one of currentuser, activeusers, fileusers, payments, teamlibrary',
    ],
    [{ capabilities: ['fly'] }, 'capabilities.0: is "fly", and must be one of textreview, codegen, inspect, vscode'],
    [{ menu: [{ name: 'Text' }] }, 'menu.0.command: is missing'],
    [{ menu: [{ name: 'In', menu: [{ command: 'a' }] }] }, 'menu.0.menu.0.name: is missing'],
    [{ menu: [{ separator: false }] }, 'menu.0.separator: must be true'],
    [{ parameters: [{ name: 'Size' }] }, 'parameters.0.key: is missing'],
    [{ relaunchButtons: [{ name: 'Again' }] }, 'relaunchButtons.0.command: is missing'],
    [{ enableProposedApi: 'yes' }, 'enableProposedApi: must be true or false'],
    [{ networkAccess: {} }, 'networkAccess.allowedDomains: is missing'],
    [{ networkAccess: 'none' }, 'networkAccess: must be an object'],
    [
      { editorType: ['dev'], codegenPreferences: [{ itemType: 'other' }] },
      'codegenPreferences.0.itemType: must have an itemType of unit, select or action',
    ],
  ])('%j', (more, why) => isRefused(more, why))

  test('a manifest that is no object', () => {
    expect(() => checkManifest('manifest')).toThrow('manifest.json: the file: must be an object')
  })
})

describe('fact 202: domains', () => {
  test.each(['none', 'https://example.com', 'wss://example.com', 'https://*.example.com', 'example.com/api/get'])(
    '%s passes',
    (domain) => passes(domains(domain)),
  )

  test('all of them need a reason, and so does a local server', () => {
    isRefused(domains('*'), 'networkAccess: allows every domain with “*”, and gives no reasoning')
    passes({ networkAccess: { allowedDomains: ['*'], reasoning: 'It opens any page.' } })
    isRefused(
      domains('http://localhost:3000'),
      'networkAccess: allows a local server, and gives no reasoning: name it in devAllowedDomains',
    )
  })

  test.each([
    ['ftp://example.com', 'must begin with http, https, ws or wss, and not with “ftp”'],
    ['https://exa mple.com', 'must not have spaces in it'],
    ['https://', 'is no domain: write one like https://api.example.com or https://*.example.com'],
    ['https://api.*.com', 'is no domain: write one like https://api.example.com or https://*.example.com'],
    ['https://example.com:port', 'has no port that there is: “port”'],
    ['https://example.com/api?key=1', 'may end in a path, and in nothing after it'],
  ])('%s is refused', (domain, why) => isRefused(domains(domain), `networkAccess.allowedDomains.0: “${domain}” ${why}`))
})

test('fact 203: making code is for Dev Mode, and for a language', () => {
  isRefused({ capabilities: ['codegen'] }, 'the file: has the capability “codegen”, and “dev” is not among its editors')
  isRefused(
    { capabilities: ['codegen'], editorType: ['dev'] },
    'the file: has the capability “codegen”, and names no codegenLanguages',
  )
})

test('fact 204: a domain without a scheme passes with a warning', () => {
  expect(warningsOf(checkManifest({ ...LEAST, documentAccess: 'dynamic-page', ...domains('example.com') }))).toEqual([
    'manifest.json: networkAccess.allowedDomains: “example.com” has no scheme, which Figma has refused.',
  ])
})

test('fact 205: a field that nobody documents passes with a warning', () => {
  expect(warningsOf(checkManifest({ ...LEAST, documentAccess: 'dynamic-page', colour: 'red' }))).toEqual([
    'manifest.json: colour: is no field that Figma documents, and may be refused.',
  ])
})

describe('fact 206: what contradicts itself is refused', () => {
  const one = { name: 'One', command: 'one' }
  test.each([
    [{ menu: [one, { name: 'In', menu: [one] }] }, 'menu: has the command “one” twice'],
    [{ menu: [{ ...one, menu: [] }] }, 'menu.0: is a command or has a menu, and cannot be both'],
    [{ parameters: [parameter, parameter] }, 'parameters: has the key “size” twice'],
    [{ relaunchButtons: [one, one] }, 'relaunchButtons: has the command “one” twice'],
    [{ parameterOnly: true }, 'the file: has parameterOnly, and no parameters to ask for'],
    [{ menu: [{ ...one, parameterOnly: true }] }, 'menu.0: has parameterOnly, and no parameters to ask for'],
    [domains(), 'networkAccess.allowedDomains: is empty: write ["none"] for a plugin that needs no network'],
    [domains('none', 'https://example.com'), 'networkAccess.allowedDomains: has “none” beside others'],
  ])('%j', (more, why) => isRefused(more, why))
})

test('a plugin for other editors only is none for the host', () => {
  expect(() => parseManifest({ ...LEAST, editorType: ['figma'] })).toThrow(
    'manifest.json: editorType: does not name "figjam", so FigJam would not offer this plugin',
  )
})
