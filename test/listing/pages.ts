/** The icon and the cover, as pages: in the plugin’s own colours, the cover around a picture of the plugin. */
import { PALETTES } from '../../src/core/paint/palette.ts'

const VIOLET = '#874FFF'
const INK = '#1E1E1E'

/** Three cards, each heavier than the one above, in the levels of the first palette. */
export function iconPage(): string {
  const [first] = PALETTES.usual.shape
  const levels = first?.levels ?? []
  const cards = levels.map((colour, index) => {
    const [y, width] = [30 + index * 25, 44 + index * 16]
    return `<rect x="22" y="${y}" width="${width}" height="18" rx="5" fill="${colour}" />`
  })
  return page(
    `<svg width="128" height="128" viewBox="0 0 128 128"><rect width="128" height="128" rx="28" fill="${INK}" />${cards.join('')}</svg>`,
  )
}

/** What it is, in the words of the listing, and the board as it was drawn. */
export function coverPage(board: Buffer): string {
  return page(
    `<main><h1>OKRA Milestones</h1><p>Score the milestone cards on your board together,<br>colour the board by any score,<br>take the milestone table home.</p></main>
    <img src="data:image/png;base64,${board.toString('base64')}">`,
    `body{background:${VIOLET};color:#fff;position:relative;width:1920px;height:1080px;overflow:hidden}
    main{position:absolute;left:96px;top:88px}
    h1{font-size:92px;margin:0 0 24px;letter-spacing:-2px}
    p{font-size:40px;line-height:1.35;margin:0}
    img{position:absolute;left:96px;top:436px;width:1728px;border-radius:20px;box-shadow:0 24px 80px #0006}`,
  )
}

function page(body: string, css = ''): string {
  return `<!doctype html><style>body{margin:0;font-family:Inter,Helvetica,Arial,sans-serif}svg{display:block}${css}</style>${body}`
}
