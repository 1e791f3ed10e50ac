import { render } from 'preact'
import { browserClipboard } from './clipboard.ts'
import { browserClock } from './clock.ts'
import { Panel } from './components/Panel.tsx'
import { browserDownloader } from './download.ts'
import { browserReadFile } from './file-text.ts'
import { PanelModel } from './model/panel.ts'
import { figjamWall } from './wall.ts'

const root = document.getElementById('panel')
if (root === null) throw new Error('The page has no #panel')
const model = new PanelModel({
  wall: figjamWall(window),
  clock: browserClock,
  copy: browserClipboard(document),
  download: browserDownloader(document, browserClock),
  readFile: browserReadFile,
})
render(<Panel model={model} />, root)
