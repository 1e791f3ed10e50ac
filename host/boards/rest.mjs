// Figma REST nodes, as small as they may be: what a role of the board is written with.

/** `#RRGGBB` as a solid paint with exact palette channels (n/255). */
export function solid(hex, opacity) {
  const channel = (at) => parseInt(hex.slice(at, at + 2), 16) / 255
  const paint = { blendMode: 'NORMAL', type: 'SOLID', color: { r: channel(1), g: channel(3), b: channel(5), a: 1 } }
  return opacity === undefined ? paint : { ...paint, opacity }
}

const picture = (imageRef) => ({ blendMode: 'NORMAL', type: 'IMAGE', scaleMode: 'FILL', imageRef })

/** A box `[x, y, width, height]` in canvas units. */
const place = ([x, y, width, height]) => ({ absoluteBoundingBox: { x, y, width, height } })

const named = (type, name) => ({ id: '', name: name.slice(0, 40), type, scrollBehavior: 'SCROLLS' })

function textStyle({ size, weight = 500, align = 'CENTER', lineHeight = 1.4, color, family = 'Inter' }) {
  return {
    fontFamily: family,
    fontWeight: weight,
    fontSize: size,
    textAlignHorizontal: align,
    lineHeightPx: Math.round(size * lineHeight),
    ...(color && { fills: [solid(color)] }),
  }
}

/** A shape with text. `dash`: lengths of dash and gap; `stroke`: a paint. */
export function shape(shapeType, box, { characters = '', fill, stroke, dash, weight = 8, cornerRadius, text }) {
  return {
    ...named('SHAPE_WITH_TEXT', { ELLIPSE: 'Circle', SQUARE: 'Square' }[shapeType] ?? 'Rounded rectangle'),
    ...place(box),
    shapeType,
    characters,
    style: textStyle(text),
    fills: fill ? [solid(fill)] : [],
    strokes: stroke ? [stroke] : [],
    ...(stroke && { strokeWeight: weight, strokeAlign: 'CENTER', strokeDashes: dash ?? [] }),
    ...(cornerRadius && { cornerRadius }),
  }
}

export function text(characters, box, style) {
  const { fills, ...rest } = textStyle({ align: 'LEFT', color: '#1E1E1E', lineHeight: 1.3, ...style })
  return {
    ...named('TEXT', characters),
    ...place(box),
    characters,
    style: { ...rest, textAutoResize: 'HEIGHT' },
    characterStyleOverrides: [],
    styleOverrideTable: {},
    fills,
  }
}

export function sticky(characters, box, { fill, author, bullets }) {
  return {
    ...named('STICKY', characters),
    ...place(box),
    characters,
    // FigJam's sticky is 240 wide and speaks in 16; the pictures show larger ones.
    style: textStyle({ size: Math.round(box[2] / 15), align: 'LEFT', lineHeight: 1.5 }),
    ...(bullets && { lineTypes: characters.split('\n').map(() => 'UNORDERED') }),
    fills: [solid(fill)],
    authorVisible: true,
    ...(author && { authorName: author }),
  }
}

export function section(name, box, { fill, chip, children = [] }) {
  return {
    ...named('SECTION', name),
    ...place(box),
    fills: [solid(fill)],
    strokes: [solid(chip)],
    strokeWeight: 4,
    sectionContentsHidden: false,
    children,
  }
}

export function frame(name, box, { fill, stroke, dash, cornerRadius = 0, children = [] }) {
  return {
    ...named('FRAME', name),
    ...place(box),
    clipsContent: false,
    fills: fill ? [solid(fill)] : [],
    strokes: stroke ? [solid(stroke)] : [],
    ...(stroke && { strokeWeight: 8, strokeAlign: 'CENTER', strokeDashes: dash }),
    ...(cornerRadius && { cornerRadius }),
    children,
  }
}

export function rectangle(name, box, { fill, stroke, cornerRadius = 0, type = 'RECTANGLE' }) {
  return {
    ...named(type, name),
    ...place(box),
    fills: fill ? [solid(fill)] : [],
    strokes: stroke ? [solid(stroke)] : [],
    ...(stroke && { strokeWeight: 2, strokeAlign: 'INSIDE' }),
    ...(cornerRadius && { cornerRadius }),
  }
}

/** An avatar (`Profile`) shows a letter or a picture, any other stamp its name. REST says nothing of `stuckTo`; we do. */
export function stamp(name, box, { fill, letter, imageRef, stuckTo }) {
  return {
    ...named('STAMP', name),
    ...place(box),
    fills: [imageRef ? picture(imageRef) : solid(fill)],
    ...(letter && { characters: letter }),
    ...(stuckTo && { stuckTo }),
  }
}

/** From a point on the canvas to a point, or to the top of an item's node. */
export function connector(from, to, box, { color, weight, dash, lineType }) {
  const end = to.item ? { endpointNodeId: to, magnet: 'TOP' } : { position: to }
  return {
    ...named('CONNECTOR', 'Connector line'),
    ...place(box),
    characters: '',
    connectorStart: { position: from },
    connectorEnd: end,
    connectorStartStrokeCap: 'NONE',
    connectorEndStrokeCap: 'LINE_ARROW',
    connectorLineType: lineType,
    strokes: [solid(color)],
    strokeWeight: weight,
    strokeDashes: dash,
  }
}
