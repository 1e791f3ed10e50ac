import { contains, equal, paint, refusal, refusalAsync, type Case } from './case.ts'

const MEDIUM: FontName = { family: 'Inter', style: 'Medium' }
const BOLD: FontName = { family: 'Inter', style: 'Bold' }

/** A text in Inter Medium, with its font loaded. */
async function textIn(scratch: SectionNode, characters: string): Promise<TextNode> {
  const text = figma.createText()
  scratch.appendChild(text)
  await figma.loadFontAsync(MEDIUM)
  await figma.loadFontAsync(BOLD)
  text.fontName = MEDIUM
  text.characters = characters
  return text
}

/** Fonts, letters and the styles of some of them. */
export const TEXTS: readonly Case[] = [
  {
    fact: 38,
    name: 'the label of a new connector',
    async hold(scratch) {
      const connector = figma.createConnector()
      scratch.appendChild(connector)
      await refusalAsync(() => figma.loadFontAsync(connector.text.fontName as FontName))
      await figma.loadFontAsync(MEDIUM)
      connector.text.fontName = MEDIUM
      connector.text.characters = 'needs'
      equal(connector.text.characters, 'needs')
    },
  },
  {
    fact: 80,
    name: 'no letters without their font',
    hold(scratch) {
      const text = figma.createText()
      scratch.appendChild(text)
      // The suite loads Inter Medium and Bold; this one needs a font of its own.
      contains(
        refusal(() => (text.fontName = { family: 'Inter', style: 'Light' })),
        'Cannot write to node with unloaded font "Inter Light". Please call figma.loadFontAsync(' +
          '{ family: "Inter", style: "Light" }) and await the returned promise first.',
      )
    },
  },
  {
    fact: 81,
    name: 'colours need no font',
    hold(scratch) {
      const sticky = figma.createSticky()
      scratch.appendChild(sticky)
      sticky.text.fills = [paint(1, 0, 0)]
      equal((sticky.text.fills as Paint[]).length, 1)
    },
  },
  {
    fact: 82,
    name: 'a font nobody has',
    async hold() {
      equal(
        await refusalAsync(() => figma.loadFontAsync({ family: 'No Such Family', style: 'Regular' })),
        'The font "No Such Family Regular" could not be loaded',
      )
    },
  },
  {
    fact: 84,
    name: 'two fonts in one text',
    async hold(scratch) {
      const text = await textIn(scratch, 'Search ranking')
      text.setRangeFontName(0, 6, BOLD)
      equal([text.fontName === figma.mixed, text.fontSize === figma.mixed], [true, false])
      equal(text.getRangeFontName(0, 6), BOLD)
      equal(text.getRangeAllFontNames(0, 14), [BOLD, MEDIUM])
    },
  },
  {
    fact: 85,
    name: 'what becomes of the styles of ranges',
    async hold(scratch) {
      const text = await textIn(scratch, 'Search ranking')
      text.setRangeFontSize(7, 14, 40)
      text.insertCharacters(0, 'Better ')
      equal(text.characters, 'Better Search ranking')
      equal([text.getRangeFontSize(0, 13) === 40, text.getRangeFontSize(14, 21)], [false, 40])
      text.insertCharacters(21, '!')
      equal(text.getRangeFontSize(14, 22), 40)
      text.insertCharacters(14, 'x', 'AFTER')
      equal(text.getRangeFontSize(14, 23), 40)
      text.deleteCharacters(14, 15)
      text.deleteCharacters(0, 7)
      equal(text.getRangeFontSize(7, 14), 40)
      text.characters = 'Anew'
      equal(text.fontSize === figma.mixed, false)
    },
  },
  {
    fact: 86,
    name: 'segments',
    async hold(scratch) {
      const text = await textIn(scratch, 'Search ranking')
      text.setRangeFontName(0, 6, BOLD)
      equal(
        text.getStyledTextSegments(['fontName']).map(({ characters, start, end }) => [characters, start, end]),
        [
          ['Search', 0, 6],
          [' ranking', 6, 14],
        ],
      )
    },
  },
  {
    fact: 87,
    name: 'nothing to cut',
    async hold(scratch) {
      equal((await textIn(scratch, '')).getStyledTextSegments(['fontName']), [])
    },
  },
  {
    fact: 89,
    name: 'lists',
    async hold(scratch) {
      const text = await textIn(scratch, 'one\ntwo')
      equal([text.getRangeListOptions(0, 7), text.getRangeIndentation(0, 7)], [{ type: 'NONE' }, 0])
      text.setRangeListOptions(4, 7, { type: 'UNORDERED' })
      equal([text.getRangeListOptions(4, 7), text.getRangeListOptions(0, 3)], [{ type: 'UNORDERED' }, { type: 'NONE' }])
      text.setRangeIndentation(4, 7, 2)
      equal(text.getRangeIndentation(4, 7), 2)
    },
  },
]
