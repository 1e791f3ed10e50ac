/**
 * The page around the plugin: FigJam in miniature, as static files. May import: the document, `rest`, `sandbox`,
 * `headless` and what stands beside them in `host`; nothing of Node's, and of the plugin's only core's exporters.
 */
import './page.css'
import './board.css'
import './chrome.css'
import { App } from './app.ts'
import { personNamed } from './person.ts'

const query = new URLSearchParams(location.search)
const app = new App(document.body, {
  person: personNamed(query.get('as') ?? 'You'),
  isViewOnly: query.has('view'),
  lag: Math.max(0, Number(query.get('lag')) || 0),
})
app.start(query.get('board') ?? undefined).catch((error: unknown) => console.error(error))
