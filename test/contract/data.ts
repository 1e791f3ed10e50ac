import { contains, equal, loose, refusal, type Case } from './case.ts'

const NAMESPACE = 'okra_contract'

/** Plugin data and client storage. */
export const DATA: readonly Case[] = [
  {
    fact: 70,
    name: 'what is kept with a node',
    hold(scratch) {
      equal([scratch.getPluginData('none'), scratch.getSharedPluginData(NAMESPACE, 'none')], ['', ''])
      scratch.setSharedPluginData(NAMESPACE, 'score', 'M')
      equal(scratch.getSharedPluginData(NAMESPACE, 'score'), 'M')
      equal(scratch.getSharedPluginDataKeys(NAMESPACE), ['score'])
      refusal(() => (loose(scratch).setSharedPluginData as (...values: unknown[]) => void)(NAMESPACE, 'score', 3))
    },
  },
  {
    fact: 71,
    name: 'emptying deletes',
    hold(scratch) {
      scratch.setSharedPluginData(NAMESPACE, 'score', 'M')
      scratch.setSharedPluginData(NAMESPACE, 'score', '')
      equal(scratch.getSharedPluginDataKeys(NAMESPACE), [])
    },
  },
  {
    fact: 72,
    name: 'a namespace of two letters',
    hold(scratch) {
      contains(
        refusal(() => {
          scratch.setSharedPluginData('ok', 'score', 'M')
        }),
        'in setSharedPluginData: ',
      )
    },
  },
  {
    fact: 73,
    name: 'too much',
    hold(scratch) {
      scratch.setSharedPluginData(NAMESPACE, 'score', 'x'.repeat(90_000))
      contains(
        refusal(() => {
          scratch.setSharedPluginData(NAMESPACE, 'score', 'x'.repeat(110_000))
        }),
        'in setSharedPluginData: This pluginData entry exceeds 100 kB per entry limit.',
      )
      equal(scratch.getSharedPluginData(NAMESPACE, 'score').length, 90_000)
    },
  },
  {
    fact: 74,
    name: 'private data',
    hold(scratch) {
      scratch.setPluginData('score', 'L')
      equal([scratch.getPluginData('score'), scratch.getPluginDataKeys()], ['L', ['score']])
    },
  },
  {
    fact: 75,
    name: 'relaunch buttons',
    hold(scratch) {
      scratch.setRelaunchData({ contract: 'Run the contract' })
      equal(scratch.getRelaunchData(), { contract: 'Run the contract' })
    },
  },
  {
    fact: 76,
    name: 'pages keep data, too',
    hold() {
      for (const node of [figma.currentPage, figma.root]) {
        node.setSharedPluginData(NAMESPACE, 'score', 'S')
        equal(node.getSharedPluginData(NAMESPACE, 'score'), 'S')
        node.setSharedPluginData(NAMESPACE, 'score', '')
      }
    },
  },
  {
    fact: 77,
    name: 'client storage',
    async hold() {
      equal(await figma.clientStorage.getAsync('contract-none'), undefined)
      await figma.clientStorage.setAsync('contract', { seat: 'a', bytes: [1, 2] })
      equal(await figma.clientStorage.getAsync('contract'), { seat: 'a', bytes: [1, 2] })
      equal((await figma.clientStorage.keysAsync()).includes('contract'), true)
      await figma.clientStorage.deleteAsync('contract')
      equal(await figma.clientStorage.getAsync('contract'), undefined)
    },
  },
]
