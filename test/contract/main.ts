/** The contract as a plugin: runs every case and shows what it found as text to copy, with questions for the person. */
import { messageOf } from './case.ts'
import { reportOf, type Report, type Verdict } from './report.ts'
import { CASES, check } from './suite.ts'

/** Longer than a toast, so that one sees where FigJam cuts it. */
const FAREWELL = Array.from({ length: 15 }, (_, index) => String((index + 1) * 10).padStart(10, '.')).join('')

/** Somebody who may only view can try nothing: how they are told is what there is to know. */
function refusalOfWrites(): string | undefined {
  try {
    figma.createSection().remove()
    return undefined
  } catch (error) {
    return messageOf(error)
  }
}

async function main(): Promise<void> {
  const refused = refusalOfWrites()
  const verdicts: Verdict[] = []
  for (const contractCase of refused === undefined ? CASES : []) {
    const { fact, name } = contractCase
    verdicts.push({ fact, name, found: await check(contractCase) })
  }
  show(reportOf(verdicts, refused))
}

function show(report: Report): void {
  const text = JSON.stringify(report, null, 1)
  console.log(text)
  const held = report.cases.filter(({ holds }) => holds).length
  const html = `<p>${held} of ${report.cases.length} cases hold here. Copy this, and fill in the answers at its end:</p>
    <textarea style="width: 100%; height: 300px">${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</textarea>
    <button onclick="parent.postMessage({ pluginMessage: 'close' }, '*')">Close</button>
    <script>document.querySelector('textarea').select()</script>`
  figma.showUI(html, { width: 480, height: 440, title: 'What FigJam answers' })
  figma.ui.onmessage = () => {
    figma.closePlugin(FAREWELL)
  }
}

main().catch((error: unknown) => {
  figma.closePlugin(`The contract broke off: ${String(error)}`)
})
