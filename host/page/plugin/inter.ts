/** Faces that come near Inter, of the machines a page may run on: regular and bold. */
const REGULAR = ['Helvetica Neue', 'Segoe UI', 'Arial', 'Liberation Sans', 'Roboto']
const BOLD = REGULAR.map((name) => `${name} Bold`)

/**
 * Figma has Inter loaded before a plugin's window opens. Where a machine lacks it, the nearest face of the machine takes
 * its name, so that a panel does not fall back to whatever the system shows.
 */
export function interCss(): string {
  if (isInstalled('Inter')) return ''
  const face = (weights: string, names: readonly string[]) =>
    `@font-face{font-family:Inter;font-weight:${weights};src:${names.map((name) => `local('${name}')`).join(',')}}`
  return face('100 550', REGULAR) + face('551 900', BOLD)
}

function isInstalled(family: string): boolean {
  const canvas = document.createElement('canvas').getContext('2d')
  if (!canvas) return true
  const widthIn = (font: string) => {
    canvas.font = `40px ${font}`
    return canvas.measureText('milestones WWW').width
  }
  return widthIn(`${family}, monospace`) !== widthIn('monospace')
}
