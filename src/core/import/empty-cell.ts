import { collapse, saysNothing } from '../text/index.ts'

/** Whether a cell says nothing: as people leave it, and as tools of our languages fill it. */
export function isEmptyCell(text: string): boolean {
  return saysNothing(text) || FILLED_IN.test(collapse(text))
}

const FILLED_IN =
  /^([-–—−]+|n\.?\/?a\.?|#(n\/a|ref!|value!|name\?|div\/0!)|nan|null|nil|undefined|\[\s*\]|\{\s*\}|\(?(blank|empty|leer|vazio|vacío|vide)\)?|não|nao|nein|non|(not reviewed|not scored|not sized)( yet)?|(noch )?nicht geprüft|pas encore revu|(ainda|aún) (não|no) revis(to|ado)|tbd|tba)$/iu
