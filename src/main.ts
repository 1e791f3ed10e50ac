/** Where FigJam starts the plugin: which command, with or without the panel. */
import { BOARD_COMMANDS, changeBoard, scoreSelection, suggestLevels } from './menu.ts'
import { runPanel } from './panel/run-panel.ts'

suggestLevels()

figma.on('run', ({ command, parameters }: RunEvent) => {
  start(command, parameters).catch((error: unknown) => {
    console.error('OKRA Milestones:', String(error))
    figma.closePlugin('OKRA Milestones could not go on. Undo takes back what was changed.')
  })
})

async function start(command: string, parameters: ParameterValues | undefined): Promise<void> {
  const change = BOARD_COMMANDS[command]
  if (change !== undefined) return end(changeBoard(change))
  switch (command) {
    case 'score-selection':
      return end(scoreSelection(parameters))
    // The relaunch button of a ballot.
    case 'session':
    case 'vote':
      return runPanel('session')
    case 'export':
      return runPanel('export')
    case 'clear':
      return runPanel('clear')
    case 'remove':
      return runPanel('remove')
    // `score`, its relaunch button, and whatever an older manifest called it.
    default:
      return runPanel('milestones')
  }
}

async function end(sentence: Promise<string>): Promise<void> {
  figma.closePlugin(await sentence)
}
