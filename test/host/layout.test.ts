/** Auto layout, and the other things that plugins draw and people cannot. */
import { describe, expect, test } from 'vitest'
import { board, frame, text } from '../../host/document/build.ts'
import { Editor } from '../../host/document/editor.ts'
import { sector } from '../../host/page/draw/outline.ts'
import { openBoard, saveBoard } from '../../host/rest/index.ts'
import { boxOf, canvas, fileOf, node } from './rest-boards.ts'
import { saidBy } from './play.ts'

const START = `
  const frame = figma.createFrame()
  const boxes = [[40, 20], [60, 50], [20, 30]].map(([width, height]) => {
    const box = figma.createRectangle()
    box.resize(width, height)
    frame.appendChild(box)
    return box
  })
  const places = () => boxes.map(({ x, y, width, height }) => [x, y, width, height])
  const size = () => [frame.width, frame.height]
`

describe('fact 190: a frame with a layout', () => {
  test('puts what is in it into a row, with room around and between, and is as large as that', async () => {
    expect(
      await saidBy(`${START}
        frame.layoutMode = 'HORIZONTAL'
        frame.itemSpacing = 10
        frame.paddingLeft = 5
        frame.verticalPadding = 8
        frame.counterAxisSizingMode = 'AUTO'
        say(places()); say(size()); say([frame.paddingTop, frame.paddingBottom, frame.verticalPadding])
        boxes[0].resize(100, 20)
        say([boxes[1].x, frame.width])
        boxes[2].visible = false
        say(frame.width)
        boxes[1].remove()
        say(frame.width)`),
    ).toEqual([
      [
        [5, 8, 40, 20],
        [55, 8, 60, 50],
        [125, 8, 20, 30],
      ],
      [145, 66],
      [8, 8, 8],
      [115, 205],
      175,
      105,
    ])
  })

  test('spreads them along a fixed length, and lines them up across it', async () => {
    expect(
      await saidBy(`${START}
        frame.layoutMode = 'VERTICAL'
        frame.primaryAxisSizingMode = 'FIXED'
        frame.resize(100, 160)
        for (const align of ['MIN', 'CENTER', 'MAX', 'SPACE_BETWEEN', 'SPACE_EVENLY', 'SPACE_AROUND']) {
          frame.primaryAxisAlignItems = align
          say(boxes.map(({ y }) => y))
        }
        frame.counterAxisAlignItems = 'CENTER'
        say(boxes.map(({ x }) => x))`),
    ).toEqual([
      [0, 20, 70],
      [30, 50, 100],
      [60, 80, 130],
      [0, 50, 130],
      [15, 50, 115],
      [10, 50, 120],
      [30, 20, 40],
    ])
  })

  test('lets things stretch and grow, texts with them, and frames in it take part', async () => {
    expect(
      await saidBy(`${START}
        await figma.loadFontAsync({ family: 'Inter', style: 'Medium' })
        frame.layoutMode = 'VERTICAL'
        frame.resize(200, 300)
        boxes[0].layoutAlign = 'STRETCH'
        boxes[1].layoutGrow = 1
        say(places())
        const inner = figma.createFrame()
        inner.layoutMode = 'HORIZONTAL'
        inner.counterAxisSizingMode = 'AUTO'
        const letters = figma.createText()
        inner.appendChild(letters)
        frame.appendChild(inner)
        letters.characters = 'Some letters'
        say([inner.width === letters.width, inner.height === letters.height, boxes[1].height === 250 - letters.height])
        const long = figma.createText()
        long.textAutoResize = 'HEIGHT'
        frame.appendChild(long)
        long.layoutAlign = 'STRETCH'
        long.characters = 'A text that does not fit into one line of two hundred'
        say([long.width, long.height > 30])`),
    ).toEqual([
      [
        [0, 0, 200, 20],
        [0, 20, 60, 250],
        [0, 270, 20, 30],
      ],
      [true, true, true],
      [200, true],
    ])
  })

  test('says in one word how large a side is, and takes such words', async () => {
    expect(
      await saidBy(`${START}
        const words = (node) => [node.layoutSizingHorizontal, node.layoutSizingVertical]
        say(words(frame))
        frame.layoutMode = 'VERTICAL'
        say(words(frame)); say(words(boxes[0]))
        frame.layoutSizingHorizontal = 'HUG'
        frame.layoutSizingVertical = 'FIXED'
        boxes[0].layoutSizingHorizontal = 'FILL'
        boxes[1].layoutSizingVertical = 'FILL'
        say([frame.counterAxisSizingMode, frame.primaryAxisSizingMode, boxes[0].layoutAlign, boxes[1].layoutGrow])
        say(words(frame)); say(words(boxes[0])); say(words(boxes[1]))
        say(refusal(() => (boxes[0].layoutSizingVertical = 'HUG')))
        say(refusal(() => (frame.layoutSizingVertical = 'FILL')))
        say(refusal(() => (frame.layoutMode = 'GRID')))
        say(refusal(() => (frame.itemSpacing = '8')))`),
    ).toEqual([
      ['FIXED', 'FIXED'],
      ['FIXED', 'HUG'],
      ['FIXED', 'FIXED'],
      ['AUTO', 'FIXED', 'STRETCH', 1],
      ['HUG', 'FIXED'],
      ['FILL', 'FIXED'],
      ['FIXED', 'FILL'],
      'in set_layoutSizingVertical: HUG can only be set on auto-layout frames and text nodes',
      'in set_layoutSizingVertical: FILL can only be set on children of auto-layout frames',
      'in set_layoutMode: FigJam has layoutMode GRID, and this host does not imitate it (a gap of the host, not of your plugin)',
      'in set_itemSpacing: Expected "itemSpacing" to have type number but got string instead',
    ])
  })

  test('leaves a file’s frame as it is until something in it changes, and takes a hand’s change back whole', () => {
    const file = fileOf(
      canvas([
        node('FRAME', { id: '1:1', layoutMode: 'HORIZONTAL', fills: [], absoluteBoundingBox: boxOf(0, 0, 107, 44) }, [
          node('STICKY', { id: '1:2', fills: [], layoutGrow: 0, absoluteBoundingBox: boxOf(3, 0, 40, 40) }),
          node('STICKY', { id: '1:3', fills: [], layoutAlign: 'INHERIT', absoluteBoundingBox: boxOf(60, 2, 40, 40) }),
        ]),
      ]),
    )
    const document = openBoard(file)
    expect(saveBoard(document)).toEqual(file)
    new Editor(document, 'hand').set('1:2', { width: 50, height: 50 })
    expect(document.get('1:3')?.props).toMatchObject({ x: 50, y: 0 })
    document.undo('hand')
    expect(saveBoard(document)).toEqual(file)
  })

  test('that is empty keeps its size, and one without a layout moves nothing', () => {
    const document = board(frame([text('a', { id: '1:2', x: 30, y: 40 })], { id: '1:1' }), frame([], { id: '1:3' }))
    const editor = new Editor(document, 'plugin')
    editor.set('1:2', { characters: 'longer' })
    editor.set('1:3', { layoutMode: 'VERTICAL', counterAxisSizingMode: 'AUTO' })
    expect(document.get('1:2')?.props).toMatchObject({ x: 30, y: 40 })
    expect(document.get('1:3')?.props).not.toHaveProperty('height')
  })
})

describe('fact 192: an ellipse', () => {
  test('is whole until it is told to be an arc, and says so in files', async () => {
    const document = board()
    expect(
      await saidBy(
        `const ellipse = figma.createEllipse()
         say(ellipse.arcData.endingAngle === 2 * Math.PI)
         ellipse.arcData = { startingAngle: 0, endingAngle: Math.PI, innerRadius: 0.5 }
         say(ellipse.arcData)
         say('arcData' in figma.createRectangle())
         say(refusal(() => (ellipse.arcData = { startingAngle: 0 })))`,
        { document },
      ),
    ).toEqual([
      true,
      { startingAngle: 0, endingAngle: Math.PI, innerRadius: 0.5 },
      false,
      'in set_arcData: Property "arcData" failed validation: Required at endingAngle',
    ])
    const again = openBoard(saveBoard(document))
    expect([...again.all()].find(({ type }) => type === 'ELLIPSE')?.props.arcData).toEqual({
      startingAngle: 0,
      endingAngle: Math.PI,
      innerRadius: 0.5,
    })
  })

  test('is drawn as a piece of a pie, or of a ring, from three o’clock on', () => {
    const pathOf = (startingAngle: number, endingAngle: number, innerRadius: number) =>
      sector(100, 60, { startingAngle, endingAngle, innerRadius })
        .body.split(/(?=[MLAZ])/)
        .map((part) => part.replace(/-?[\d.]+(e-\d+)?/g, (number) => String(Math.round(Number(number)))))
    expect(pathOf(0, Math.PI, 0)).toEqual(['M100 30', 'A50 30 0 0 1 50 60', 'A50 30 0 0 1 0 30', 'L50 30', 'Z'])
    expect(pathOf(0, 2 * Math.PI, 0.5)).toEqual([
      'M100 30',
      'A50 30 0 0 1 0 30',
      'A50 30 0 0 1 100 30',
      'Z',
      'M75 30',
      'A25 15 0 0 0 25 30',
      'A25 15 0 0 0 75 30',
      'Z',
    ])
  })
})
