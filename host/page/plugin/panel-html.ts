import type { Manifest } from '../../manifest.ts'
import { interCss } from './inter.ts'
import type { EditorType } from '../../document/editor-type.ts'
import { themeCss, type ThemeName } from './theme.ts'

export interface PanelLook {
  readonly networkAccess: Manifest['networkAccess']
  /** Set when the plugin asked for `themeColors`. */
  readonly theme?: ThemeName
  /** Whose colours the theme has. */
  readonly editor?: EditorType
}

/** Chromium loads no longer a `data:` address than this. */
const LONGEST = 2 * 1024 * 1024

/** What of the theme changes while the panel is open arrives as a message of the host, kept from the plugin. */
const THEME_LISTENER = `addEventListener('message',function(e){var t=e.data&&e.data.hostTheme;if(!t)return;e.stopImmediatePropagation();document.getElementById('figma-style').textContent=t.css;document.documentElement.classList.remove('figma-light','figma-dark');document.documentElement.classList.add('figma-'+t.name)},true)`

/**
 * A `data:` document, as the one that Figma loads a panel from: no origin, no storage (docs/figjam.md, The frame of the
 * panel). It becomes the html that it is sent. Were all of the html in its address, Chromium would copy that with each
 * message between the panel and the page (findings/chromium-copies-data-address.sh).
 */
export const EMPTY_FRAME = `data:text/html;charset=utf-8,${encodeURIComponent(
  '<!doctype html><script>onmessage=function(e){if(e.source!==parent||typeof e.data!="string")return;document.open();document.write(e.data);document.close()}</script>',
)}`

/**
 * A plugin's html with what Figma puts in front: the content policy of the manifest's `networkAccess`, and the theme. Throws
 * when Figma, which has all of it in the address, could not load it.
 */
export function panelHtml(html: string, { networkAccess, theme, editor = 'figjam' }: PanelLook): string {
  const policy = networkAccess
    ? `<meta http-equiv="Content-Security-Policy" content="${policyFor(networkAccess)}">`
    : ''
  const font = interCss()
  const fontStyle = font === '' ? '' : `<style>${font}</style>`
  const style = theme ? `<style id="figma-style">${themeCss(theme, editor)}</style>` : ''
  const script = theme ? `document.documentElement.classList.add('figma-${theme}');${THEME_LISTENER}` : ''
  const whole = inFront(html, `${policy}${fontStyle}${style}<script>${script}</script>`)
  const inBase64 = Math.ceil(new TextEncoder().encode(whole).length / 3) * 4
  if (inBase64 > LONGEST) throw new Error(`ui.html is too large to load: ${html.length} characters`)
  return whole
}

/** The message that changes a panel's theme while it is open. */
export function themeMessage(name: ThemeName, editor: EditorType): object {
  return { hostTheme: { name, css: themeCss(name, editor) } }
}

function policyFor({ allowedDomains }: NonNullable<Manifest['networkAccess']>): string {
  const domains = allowedDomains.filter((domain) => domain !== 'none')
  const sources = ['data:', 'blob:', ...domains].join(' ').replaceAll('"', '')
  return [
    `default-src ${sources}`,
    `script-src 'unsafe-inline' ${sources}`,
    `style-src 'unsafe-inline' ${sources}`,
  ].join('; ')
}

/** First in the head, so that the policy holds for everything that follows. */
function inFront(html: string, head: string): string {
  for (const place of [/<head[^>]*>/i, /<html[^>]*>/i, /<!doctype[^>]*>/i]) {
    if (place.test(html)) return html.replace(place, (tag) => tag + head)
  }
  return head + html
}
