/** Whose board it is, kept on the page. */
import { expect, test } from 'vitest'
import { board, sticky } from '../../host/document/build.ts'
import { play } from './play.ts'

test('a team’s name and link are kept on the page, told, and taken away', async () => {
  const document = board(sticky('Share links', { id: '1:1' }))
  const { wish, plan } = await play(document)
  expect(plan().team).toEqual({ name: '', link: '' })
  await wish({ type: 'team/name', name: '  Match\n team ', link: ' https://example.org ' })
  const kept = () => document.get('0:1')?.pluginData.shared.okra?.team
  expect(JSON.parse(kept() ?? '')).toEqual({ v: 1, at: '0:1', name: 'Match team', link: 'https://example.org' })
  expect(plan().team).toEqual({ name: 'Match team', link: 'https://example.org' })
  await wish({ type: 'team/name', name: 'Match', link: '' })
  expect(JSON.parse(kept() ?? '')).toEqual({ v: 1, at: '0:1', name: 'Match' })
  await wish({ type: 'team/name', name: ' ', link: '' })
  expect([kept() ?? '', plan().team.name]).toEqual(['', ''])
})
