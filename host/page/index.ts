import './page.css'
import './board.css'
import './chrome.css'
import { App } from './app.ts'
import { personNamed } from './person.ts'

const query = new URLSearchParams(location.search)
const app = new App(document.body, { person: personNamed(query.get('as') ?? 'You'), isViewOnly: query.has('view') })
app.start(query.get('board') ?? 'okra-example.json').catch((error: unknown) => console.error(error))
