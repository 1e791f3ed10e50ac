/** Outlines of shapes as SVG paths. */

type Points = readonly (readonly [number, number])[]

/** Corners in a square of one by one. Shapes that are not here are drawn as rectangles. */
const POLYGONS: Readonly<Record<string, Points>> = {
  DIAMOND: [
    [0.5, 0],
    [1, 0.5],
    [0.5, 1],
    [0, 0.5],
  ],
  TRIANGLE_UP: [
    [0.5, 0],
    [1, 1],
    [0, 1],
  ],
  TRIANGLE_DOWN: [
    [0, 0],
    [1, 0],
    [0.5, 1],
  ],
  PARALLELOGRAM_RIGHT: [
    [0.2, 0],
    [1, 0],
    [0.8, 1],
    [0, 1],
  ],
  PARALLELOGRAM_LEFT: [
    [0, 0],
    [0.8, 0],
    [1, 1],
    [0.2, 1],
  ],
  TRAPEZOID: [
    [0.2, 0],
    [0.8, 0],
    [1, 1],
    [0, 1],
  ],
  HEXAGON: [
    [0.2, 0],
    [0.8, 0],
    [1, 0.5],
    [0.8, 1],
    [0.2, 1],
    [0, 0.5],
  ],
  CHEVRON: [
    [0, 0],
    [0.8, 0],
    [1, 0.5],
    [0.8, 1],
    [0, 1],
    [0.2, 0.5],
  ],
  ARROW_RIGHT: [
    [0, 0.25],
    [0.6, 0.25],
    [0.6, 0],
    [1, 0.5],
    [0.6, 1],
    [0.6, 0.75],
    [0, 0.75],
  ],
  ARROW_LEFT: [
    [1, 0.25],
    [0.4, 0.25],
    [0.4, 0],
    [0, 0.5],
    [0.4, 1],
    [0.4, 0.75],
    [1, 0.75],
  ],
}

export function isPolygon(shapeType: string): boolean {
  return shapeType in POLYGONS
}

/** A closed path around `width` × `height`. */
export function outline(shapeType: string, width: number, height: number, radius: number): string {
  const polygon = POLYGONS[shapeType]
  if (polygon) return `M${polygon.map(([x, y]) => `${x * width} ${y * height}`).join('L')}Z`
  const rx = shapeType === 'ELLIPSE' ? width / 2 : Math.min(radius, width / 2)
  const ry = shapeType === 'ELLIPSE' ? height / 2 : Math.min(radius, height / 2)
  const corner = (x: number, y: number) => (rx > 0 && ry > 0 ? `a${rx} ${ry} 0 0 1 ${x} ${y}` : '')
  return [
    `M${rx} 0H${width - rx}`,
    corner(rx, ry),
    `V${height - ry}`,
    corner(-rx, ry),
    `H${rx}`,
    corner(-rx, -ry),
    `V${ry}`,
    corner(rx, -ry),
    'Z',
  ].join('')
}
