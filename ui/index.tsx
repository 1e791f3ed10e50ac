import { render } from 'preact'
import { browserClipboard } from './doors/clipboard.ts'
import { browserClock } from './doors/clock.ts'
import { browserDownloader } from './doors/download.ts'
import { browserReadFile } from './doors/file-text.ts'
import { figjamWall } from './doors/wall.ts'
import { PanelModel } from './model/panel-model.ts'
import { Panel } from './panel/Panel.tsx'

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
