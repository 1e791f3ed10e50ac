/** Figma Design as far as a board in it differs from one in FigJam. */
import { describe, expect, test } from 'vitest'
import { editorTypeOf } from '../../host/document/editor-type.ts'
import { openBoard, saveBoard } from '../../host/rest/index.ts'
import { saidBy } from './play.ts'
import { boxOf, canvas, fileOf, node } from './rest-boards.ts'

const BOUND = {
  type: 'SOLID',
  blendMode: 'NORMAL',
  color: { r: 1, g: 1, b: 0, a: 1 },
  boundVariables: { color: { type: 'VARIABLE_ALIAS', id: 'VariableID:1:2' } },
}

const design = () =>
  openBoard({
    ...fileOf(
      canvas([
        node('INSTANCE', { id: '1:1', absoluteBoundingBox: boxOf(0, 0, 300, 80), fills: [BOUND] }, [
          node('TEXT', { id: '1:2', characters: 'Card', absoluteBoundingBox: boxOf(10, 10, 100, 20) }),
        ]),
      ]),
    ),
    editorType: 'figma',
  })

test('fact 210: a file of Figma Design is opened and saved as one', () => {
  expect(editorTypeOf(design())).toBe('figma')
  expect(saveBoard(design()).editorType).toBe('figma')
  expect(editorTypeOf(openBoard(fileOf(canvas([]))))).toBe('figjam')
})

describe('in Figma Design', () => {
  const says = (script: string, options = {}) => saidBy(script, { document: design(), ...options })

  test('fact 210: the plugin is told', async () => {
    expect(await says('say(figma.editorType)')).toEqual(['figma'])
  })

  test('fact 211: what only FigJam makes is not there, and the rest is', async () => {
    expect(
      await says(`
        const names = ['createSticky', 'createShapeWithText', 'createConnector', 'createTable', 'createCodeBlock', 'createLinkPreviewAsync']
        say(names.filter((name) => name in figma || figma[name] !== undefined))
        say(refusal(() => figma.createSticky()))
        say(['createFrame', 'createText', 'createRectangle', 'createSection', 'createComponent', 'variables'].filter((name) => !(name in figma)))
      `),
    ).toEqual([[], 'not a function', []])
  })

  test('fact 212: there is no timer and nobody else', async () => {
    expect(await says(`say([figma.timer === undefined, 'timer' in figma, 'activeUsers' in figma])`)).toEqual([
      [true, false, false],
    ])
  })

  test('fact 213: listening for a timer throws', async () => {
    const [said] = await says(`say(refusal(() => figma.on('timerstart', () => {})))`)
    expect(said).toMatch(/"timerstart" is not a supported event/)
  })

  test('fact 214: a paint that is bound to a variable is bound again when it is written back', async () => {
    const [fills, plain, back] = await says(`
      const card = await figma.getNodeByIdAsync('1:1')
      const own = card.fills
      say(own)
      card.fills = [{ type: 'SOLID', color: { r: 0, g: 0, b: 0 } }]
      say(card.fills[0].boundVariables)
      card.fills = own
      say(card.fills)
    `)
    expect(fills).toMatchObject([{ boundVariables: { color: { id: 'VariableID:1:2' } } }])
    expect(plain).toBe('undefined')
    expect(back).toEqual(fills)
  })

  test('fact 215: in an instance texts are written, and nothing comes, goes or moves', async () => {
    expect(
      await says(`
        const card = await figma.getNodeByIdAsync('1:1')
        const [text] = card.children
        await figma.loadFontAsync(text.fontName)
        text.characters = 'Other'
        say(text.characters)
        say(refusal(() => text.remove()))
        say(refusal(() => card.appendChild(figma.createFrame())))
        say(refusal(() => figma.currentPage.appendChild(text)))
      `),
    ).toEqual([
      'Other',
      expect.stringMatching(/Removing this node is not allowed/),
      expect.stringMatching(/New parent is an instance/),
      expect.stringMatching(/New parent is an instance/),
    ])
  })
})

test('fact 4: FigJam has none of what only Figma Design makes', async () => {
  expect(
    await saidBy(
      `say(['createPage', 'createComponent', 'createPaintStyle', 'variables'].filter((name) => name in figma))`,
    ),
  ).toEqual([[]])
})
