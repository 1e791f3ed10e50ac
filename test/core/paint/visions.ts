import type { Triple } from '../../../src/core/base/colour.ts'

/** What eyes take in of light (linear RGB, 0–1): Machado, Oliveira, Fernandes 2009, severity 1.0. */
export const VISIONS: Readonly<Record<string, (light: Triple) => Triple>> = {
  usual: (light) => light,
  protanopia: seenThrough(
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ),
  deuteranopia: seenThrough(
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ),
  tritanopia: seenThrough(
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ),
}

function seenThrough(...[red, green, blue]: readonly [Triple, Triple, Triple]): (light: Triple) => Triple {
  return ([r, g, b]) => {
    const clamp = (row: Triple) => Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b))
    return [clamp(red), clamp(green), clamp(blue)]
  }
}
