// The three app screens pasted on the example board: rectangles and text that must not be read as cards.
import { frame, rectangle, text } from './rest.mjs'

const TEAL = '#2A7886'
const GREEN = '#43A96F'

/** Coordinates inside a screen, from its top left corner. */
function screen([left, top, width, height], name, fill, cornerRadius, paint) {
  const at = ([x, y, w, h]) => [left + x, top + y, w, h]
  const parts = {
    box: (box, look) => rectangle('Rectangle', at(box), look),
    dot: (box, look) => rectangle('Ellipse', at(box), { ...look, type: 'ELLIPSE' }),
    line: (characters, box, style) => text(characters, at(box), { size: 22, ...style }),
  }
  return [frame(name, [left, top, width, height], { fill, cornerRadius, children: paint(parts) })]
}

const SCREENS = {
  mk1: (box) =>
    screen(box, 'Find matches', '#F5F5F5', 0, ({ box: b, dot, line }) => [
      b([75, 30, 395, 756], { fill: '#FFFFFF', cornerRadius: 40 }),
      line('Find matches\nnearby', [107, 76, 330, 92], { size: 36, weight: 600, lineHeight: 1.2 }),
      line('Use current location', [107, 190, 240, 30], {}),
      b([383, 188, 55, 32], { fill: TEAL, cornerRadius: 16 }),
      dot([409, 191, 26, 26], { fill: '#FFFFFF' }),
      b([107, 240, 331, 54], { stroke: '#D9D9D9', cornerRadius: 10 }),
      line('Berlin', [123, 253, 200, 30], {}),
      line('FILTERS', [107, 315, 200, 26], { size: 18, weight: 600 }),
      ...[
        ['Skill level', 'Intermediate–Advan…'],
        ['Time', 'Any time'],
        ['Date', 'Any time'],
        ['Match type', 'Competitive'],
      ].flatMap(([name, value], row) => [
        b([107, 352 + row * 64, 331, 52], { stroke: '#D9D9D9', cornerRadius: 10 }),
        line(name, [123, 364 + row * 64, 110, 28], { size: 20 }),
        line(value, [222, 365 + row * 64, 202, 28], { size: 19, align: 'RIGHT' }),
      ]),
      b([107, 622, 331, 54], { fill: TEAL, cornerRadius: 14 }),
      line('SEARCH', [107, 635, 331, 30], { size: 21, color: '#FFFFFF', align: 'CENTER' }),
    ]),
  mk2: (box) =>
    screen(box, 'Quick feedback', GREEN, 0, ({ box: b, dot, line }) => [
      b([0, 0, 26, 816], { fill: '#333333' }),
      b([511, 0, 26, 816], { fill: '#333333' }),
      b([50, 20, 437, 796], { fill: '#E3F8EA', cornerRadius: 36 }),
      line('Emoji-Based\nQuick Feedback', [50, 56, 437, 96], {
        size: 38,
        weight: 600,
        align: 'CENTER',
        lineHeight: 1.2,
      }),
      line('Dustin', [50, 180, 437, 44], { size: 33, weight: 600, align: 'CENTER' }),
      line('How was Dustin in today’s match?', [50, 246, 437, 32], { align: 'CENTER' }),
      ...['Punctual', 'Skillful', 'Team Player'].flatMap((word, column) => [
        dot([88 + column * 128, 346, 104, 104], { fill: '#FFFFFF' }),
        line(word, [76 + column * 128, 462, 128, 30], { align: 'CENTER' }),
      ]),
      b([115, 373, 50, 50], { fill: GREEN, cornerRadius: 10 }),
      line('✓', [115, 376, 50, 46], { size: 36, weight: 700, align: 'CENTER', lineHeight: 1.2, color: '#FFFFFF' }),
      dot([242, 372, 52, 52], { fill: '#1E1E1E' }),
      dot([256, 386, 24, 24], { fill: '#FFFFFF' }),
      b([366, 388, 32, 22], { fill: '#FFC943', cornerRadius: 11 }),
      b([390, 388, 32, 22], { fill: '#FF9E42', cornerRadius: 11 }),
      b([90, 654, 355, 62], { fill: '#0B3B2E', cornerRadius: 18 }),
      line('SUBMIT', [90, 670, 355, 32], { size: 23, color: '#FFFFFF', align: 'CENTER' }),
    ]),
  mk3: (box) =>
    screen(box, 'Match confirmed', undefined, 0, ({ box: b, dot, line }) => [
      b([0, 0, 403, 730], { fill: '#000000', cornerRadius: 62 }),
      b([16, 16, 371, 698], { fill: '#FFFFFF', cornerRadius: 48 }),
      b([102, 14, 200, 34], { fill: '#000000', cornerRadius: 17 }),
      line('9:41', [44, 28, 60, 22], { size: 16, weight: 600 }),
      line('Match Confirmed', [16, 82, 371, 48], { size: 38, weight: 700, align: 'CENTER', lineHeight: 1.2 }),
      line('You’re in! The match is\non May 22, 6 boost erly trust', [16, 138, 371, 54], { size: 20, align: 'CENTER' }),
      dot([72, 226, 262, 262], { fill: GREEN }),
      dot([158, 264, 92, 92], { fill: '#FFFFFF' }),
      b([124, 366, 160, 100], { fill: '#FFFFFF', cornerRadius: 46 }),
      dot([228, 212, 84, 84], { fill: '#FFFFFF', stroke: '#1E1E1E' }),
      line('✓', [228, 224, 84, 60], { size: 48, weight: 700, align: 'CENTER', lineHeight: 1.2 }),
      b([62, 436, 282, 62], { fill: '#BFEBCF', stroke: '#1E1E1E', cornerRadius: 4 }),
      line('WELCOME', [62, 446, 282, 44], { size: 34, weight: 700, align: 'CENTER', lineHeight: 1.2 }),
      line('Dustin', [16, 532, 371, 46], { size: 34, weight: 600, align: 'CENTER' }),
      b([42, 612, 320, 56], { fill: GREEN, cornerRadius: 14 }),
      line('VIEW MATCH', [42, 627, 320, 28], { size: 19, color: '#FFFFFF', align: 'CENTER' }),
      line('Show invited players a “welcome\nbadge” to boost early trust', [-20, 742, 443, 64], {
        size: 25,
        weight: 600,
        align: 'CENTER',
        lineHeight: 1.2,
      }),
    ]),
}

export function mockup(id, box) {
  return SCREENS[id](box)
}
