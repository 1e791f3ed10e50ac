import { describe, expect, test } from 'vitest'
import type { News, Selected } from '../../src/core/command/news.ts'
import { sessionFiles } from '../../src/core/export/files.ts'
import { takeHome } from '../../src/core/export/take-home.ts'
import type { Milestone } from '../../src/core/plan/milestone.ts'
import type { Scores } from '../../src/core/record/record.ts'
import { card, label, objective, planOf } from '../core/cards.ts'
import { bench, type Bench } from './model.ts'
import { halfScored, twelve } from './plans.ts'

function milestone({ panel }: Bench, id: string): Milestone | undefined {
  return panel.plan.plan.value?.milestones.find((each) => each.id === id)
}

function selectedOnBoard(...ids: string[]): { type: 'selection/changed'; selection: Selected[] } {
  return { type: 'selection/changed', selection: ids.map((id) => ({ id, name: id, isMilestone: true })) }
}

const said = ({ panel }: Bench) => panel.status.said.value.text

describe('an intent', () => {
  test('shows at once, before the board has answered', () => {
    const panel = bench(twelve())
    panel.panel.scoring.pressSize('M')
    expect(milestone(panel, '1:1')?.scores.effort).toBe('M')
    expect(panel.sent()).toEqual([{ type: 'milestone/change', n: 1, cards: ['1:1'], patch: { effort: 'M' } }])
  })

  test('goes back when the board refuses it, and the status line says why', () => {
    const panel = bench(twelve())
    panel.panel.scoring.pressSize('M')
    panel.say({ type: 'command/refused', n: 1, why: { code: 'another page' } })
    expect(milestone(panel, '1:1')?.scores.effort).toBeUndefined()
    expect(panel.panel.status.said.value).toEqual({
      text: 'Another page was opened meanwhile. Nothing was changed; try again.',
      isTrouble: true,
    })
  })

  test('stays in sight while an earlier one is answered', () => {
    const panel = bench(twelve())
    panel.panel.scoring.pressSize('M')
    panel.panel.scoring.pressLevel(2)
    const before = milestone(bench(twelve()), '1:1')
    if (before === undefined) throw new Error('no such milestone')
    panel.say({ type: 'plan/changed', answers: 1, put: [{ ...before, scores: { effort: 'M' } }], removed: [] })
    expect(milestone(panel, '1:1')?.scores).toEqual({ effort: 'M', business: 2 })
  })

  test('lies on top of what a colleague changes meanwhile', () => {
    const panel = bench(twelve())
    panel.panel.scoring.pressSize('M')
    const before = milestone(bench(twelve()), '1:1')
    if (before === undefined) throw new Error('no such milestone')
    panel.say({ type: 'plan/changed', answers: null, put: [{ ...before, scores: { ux: 3 } }], removed: [] })
    expect(milestone(panel, '1:1')?.scores).toEqual({ ux: 3, effort: 'M' })
  })

  test('is not sent where the file is read-only, and the status line says so', () => {
    const panel = bench(twelve())
    panel.say({ type: 'access/changed', canWrite: false })
    panel.panel.scoring.pressSize('M')
    expect(panel.sent()).toEqual([])
    expect(panel.panel.status.said.value.text).toBe('Nothing was changed: this file is read-only for you.')
    expect(panel.panel.scoring.attribute.value).toBe('effort')
  })
})

describe('keys', () => {
  test('m 2 3 scores a card and goes on to the next one’s effort', () => {
    const panel = bench(twelve())
    const { scoring, selection } = panel.panel
    scoring.pressSize('M')
    scoring.pressLevel(2)
    scoring.pressLevel(3)
    expect(milestone(panel, '1:1')?.scores).toEqual({ effort: 'M', business: 2, ux: 3 })
    expect([selection.cursor.value, scoring.attribute.value]).toEqual(['1:2', 'effort'])
  })

  test('a team that scores business value only stays in that column from card to card', () => {
    const { scoring } = bench(twelve()).panel
    scoring.turnTo(1)
    scoring.pressLevel(2)
    scoring.moveBy(1, false)
    expect(scoring.attribute.value).toBe('business')
  })

  test('one key scores several cards, and they stay selected', () => {
    const panel = bench(twelve())
    const { scoring, selection } = panel.panel
    scoring.moveBy(1, true)
    scoring.moveBy(1, true)
    scoring.pressSize('L')
    scoring.pressLevel(1)
    scoring.pressUnsure()
    expect(['1:1', '1:2', '1:3'].map((id) => milestone(panel, id)?.scores)).toEqual(
      Array(3).fill({ effort: 'L', business: 1, ux: '?' }),
    )
    expect(selection.selected.value.size).toBe(3)
  })

  test('0 clears the attribute in focus and stays there', () => {
    const panel = bench(halfScored())
    panel.panel.scoring.pressClear()
    expect(milestone(panel, '1:1')?.scores.effort).toBeUndefined()
    expect(panel.panel.scoring.attribute.value).toBe('effort')
  })
})

describe('the list and the board', () => {
  test('a person running down the list selects on the board where they stop', () => {
    const panel = bench(twelve())
    for (let i = 0; i < 3; i++) panel.panel.scoring.moveBy(1, false)
    panel.wait()
    expect(panel.sent()).toEqual([{ type: 'cards/select', cards: ['1:4'] }])
  })

  test('what is selected on the board is selected in the list, and nothing is sent back', () => {
    const panel = bench(twelve())
    panel.say(selectedOnBoard('1:7', '1:8'))
    panel.wait()
    expect(Array.from(panel.panel.selection.selected.value)).toEqual(['1:7', '1:8'])
    expect(panel.sent()).toEqual([])
  })

  test('late news of the board does not take a person back who has moved on', () => {
    const panel = bench(twelve())
    panel.panel.scoring.moveBy(2, false)
    panel.say(selectedOnBoard('1:9'))
    expect(panel.panel.selection.cursor.value).toBe('1:3')
  })

  test('clicking on empty canvas keeps the place in the list, but not a selection of several', () => {
    const panel = bench(twelve())
    panel.say(selectedOnBoard('1:7', '1:8'))
    panel.say({ type: 'selection/changed', selection: [] })
    expect(Array.from(panel.panel.selection.selected.value)).toEqual(['1:7'])
  })

  test('a card that does not count can be counted', () => {
    const panel = bench(twelve())
    panel.say({ type: 'selection/changed', selection: [{ id: '5:5', name: 'A pain', isMilestone: false }] })
    panel.panel.counting.countSelected()
    expect(panel.sent()).toEqual([{ type: 'milestone/mark', n: 1, cards: ['5:5'], in: true }])
  })

  test('a selected copy is asked about, not offered for counting', () => {
    const copies = ['8:1', '8:2'].map((id) => ({ id, name: id, of: '1:1' }))
    const panel = bench({ ...twelve(), copies })
    panel.say({ type: 'selection/changed', selection: [{ id: '8:2', name: '8:2', isMilestone: false }] })
    expect(panel.panel.counting.countable.value).toEqual([])
    expect(panel.panel.counting.copy.value?.id).toBe('8:2')
  })

  test('leaving a milestone out selects no other; the keyboard goes on with the next one', () => {
    const panel = bench(twelve())
    const { counting, scoring, selection } = panel.panel
    panel.say(selectedOnBoard('1:7'))
    counting.leaveOut()
    panel.wait()
    expect(panel.sent()).toEqual([{ type: 'milestone/mark', n: 1, cards: ['1:7'], in: false }])
    expect([selection.cursor.value, Array.from(selection.selected.value)]).toEqual(['1:8', []])
    scoring.moveBy(1, false)
    expect(Array.from(selection.selected.value)).toEqual(['1:8'])
  })

  test('while a card is selected on the board that does not count, no milestone is selected, and none is scored', () => {
    const panel = bench(twelve())
    panel.say({ type: 'selection/changed', selection: [{ id: '5:5', name: 'A pain', isMilestone: false }] })
    panel.panel.scoring.pressSize('M')
    expect([panel.sent(), Array.from(panel.panel.selection.selected.value)]).toEqual([[], []])
  })

  test('a milestone deleted by a colleague leaves the keyboard at the one that followed it', () => {
    const panel = bench(twelve())
    panel.say(selectedOnBoard('1:7'))
    panel.say({ type: 'plan/changed', answers: null, put: [], removed: ['1:7'] })
    expect(panel.panel.selection.cursor.value).toBe('1:8')
  })
})

describe('the status line', () => {
  const named = (id: string, name: string): { type: 'selection/changed'; selection: Selected[] } => ({
    type: 'selection/changed',
    selection: [{ id, name, isMilestone: true }],
  })

  test('says what somebody selected on the board, and nothing while they type on it', () => {
    const panel = bench(twelve())
    panel.say(named('1:3', 'Highlight'))
    expect(said(panel)).toBe('Selected: “Highlight”.')
    panel.say({ type: 'history/undone', isOurs: true })
    panel.say(named('1:3', 'Highlight popular'))
    expect(said(panel)).toBe('Took back the last step on the board.')
  })

  test('says nothing either while they type on a card that was chosen in the list', () => {
    const panel = bench(twelve())
    panel.panel.selection.choose('1:3')
    panel.wait()
    panel.say({ type: 'history/undone', isOurs: true })
    panel.say(named('1:3', 'Highlight popular'))
    expect(said(panel)).toBe('Took back the last step on the board.')
  })

  test('says the same card again when it was let go of in between', () => {
    const panel = bench(twelve())
    panel.say(named('1:3', 'Highlight'))
    panel.say({ type: 'selection/changed', selection: [] })
    panel.say({ type: 'history/undone', isOurs: true })
    panel.say(named('1:3', 'Highlight'))
    expect(said(panel)).toBe('Selected: “Highlight”.')
  })

  test('says no more what an undo on the board took back, and nothing of a new name', () => {
    const panel = bench(twelve())
    const [first, second] = panel.panel.plan.plan.value?.milestones ?? []
    if (first === undefined || second === undefined) throw new Error('no milestones')
    const change = { type: 'plan/changed', answers: null, removed: [] } as const
    panel.say({ ...change, put: [{ ...first, scores: { effort: 'M' } }] })
    expect(said(panel)).toMatch(/^Changed on the board: “Add filters/)
    panel.say({ ...change, put: [], paint: { rule: 'effort', palettes: undefined } })
    expect(said(panel)).toBe('The colours changed on the board.')
    panel.say({ type: 'history/undone', isOurs: true })
    panel.say({ ...change, put: [{ ...second, name: 'Another name' }] })
    expect(said(panel)).toBe('Took back the last step on the board.')
  })

  test('whispers what is in plain sight: the question about a copy, and the scale that ← and → lead to', () => {
    const panel = bench(halfScored())
    const { scoring, status } = panel.panel
    const copies = [{ id: '8:1', name: 'Cache', of: '1:2' }]
    panel.say({ type: 'plan/changed', answers: null, put: [], removed: [], copies })
    expect(status.announced.value).toBe('Copied card: “Cache”. Same milestone, or a new one?')
    scoring.turnTo(1)
    expect(status.announced.value).toBe('Business value: medium')
    scoring.moveBy(5, false)
    scoring.turnTo(1)
    expect(status.announced.value).toBe('UX value: not scored yet')
  })

  test.each<News>([
    { type: 'work/ended' },
    { type: 'plan/changed', answers: null, put: [], removed: [] },
    { type: 'scan/stopped' },
    { type: 'plan/whole', plan: twelve(), selection: [] },
  ])('shows work until $type tells what came of it', (news) => {
    const panel = bench(twelve())
    panel.say({ type: 'work/progress', what: 'Reading what changed', done: 400, of: 2000 })
    expect(panel.panel.status.work.value).toEqual({ what: 'Reading what changed', done: 400, of: 2000 })
    panel.say(news)
    expect(panel.panel.status.work.value).toBeNull()
  })
})

describe('a filter', () => {
  test('shows no card that does not fit it, also when it is selected', () => {
    const { filter, scoring } = bench(twelve()).panel
    filter.choose('complete')
    expect(filter.ids.value).toEqual([])
    filter.choose('effort')
    scoring.pressSize('M')
    expect(filter.ids.value[0]).toBe('1:1')
  })

  test('keeps the card in sight that it is being completed on', () => {
    const panel = bench(halfScored())
    const { editing, filter, scoring } = panel.panel
    filter.choose('to do')
    scoring.moveBy(1, false)
    expect(filter.ids.value[0]).toBe('1:3')
    editing.addSkill('Backend')
    expect(filter.ids.value[0]).toBe('1:3')
    scoring.moveBy(1, false)
    expect(filter.ids.value[0]).toBe('1:4')
  })
})

describe('clearing all scores', () => {
  test('says how many there are on how many cards, and what goes with them', () => {
    const { clearing } = bench(halfScored()).panel
    expect(clearing.what.value).toBe(
      '16 scores on 6 cards, the dependencies of 4 cards, the skills of 3 cards and the notes of 1 card',
    )
    expect(bench(twelve()).panel.clearing.what.value).toBeNull()
  })

  test('shows at once that they are gone', () => {
    const panel = bench(halfScored())
    panel.panel.clearing.clear()
    expect(panel.panel.filter.tally.value.scored).toBe(0)
    expect(panel.sent()).toEqual([{ type: 'scores/clear', n: 1 }])
  })

  test('is told in everybody else’s panel as one sentence, in however many pieces it arrives', () => {
    const panel = bench(halfScored())
    const cleared = (panel.panel.plan.plan.value?.milestones ?? []).map((each) => ({ ...each, scores: {} }))
    const piece = (from: number, to: number) =>
      panel.say({ type: 'plan/changed', answers: null, put: cleared.slice(from, to), removed: [] })
    piece(0, 3)
    expect(said(panel)).toBe('3 cards lost 9 scores on the board. Whoever cleared them can undo it.')
    piece(3, 12)
    expect(said(panel)).toBe('6 cards lost 16 scores on the board. Whoever cleared them can undo it.')
  })

  test('a card that lost one of several scores is a change like any other; one that lost its last is named', () => {
    const panel = bench(halfScored())
    const [first] = panel.panel.plan.plan.value?.milestones ?? []
    if (first === undefined) throw new Error('no milestones')
    const tell = (scores: Scores) =>
      panel.say({ type: 'plan/changed', answers: null, put: [{ ...first, scores }], removed: [] })
    tell({ effort: 'M' })
    expect(said(panel)).toMatch(/^Changed on the board: “Add filters/)
    tell({})
    expect(said(panel)).toMatch(/^“Add filters.*” lost 1 score on the board\./)
  })
})

describe('a note', () => {
  test('is kept after a pause, once', () => {
    const panel = bench(twelve())
    panel.panel.note.type(['1:1'], 'a', '')
    panel.panel.note.type(['1:1'], 'ab', '')
    panel.wait()
    panel.panel.note.keep()
    expect(panel.sent()).toEqual([{ type: 'milestone/change', n: 1, cards: ['1:1'], patch: { note: 'ab' } }])
  })

  test('typed and taken back again is not written', () => {
    const panel = bench(twelve())
    panel.panel.note.type(['1:1'], 'x', '')
    panel.panel.note.type(['1:1'], '', '')
    panel.panel.note.keep()
    expect(panel.sent()).toEqual([])
  })
})

describe('dependencies', () => {
  const enter = ({ panel: { editing } }: Bench, words: string) => {
    editing.dependency.type(['1:1'], words)
    editing.dependency.enter()
  }

  test('another milestone’s name becomes that milestone', () => {
    const panel = bench(twelve())
    enter(panel, '  cache last used location to speed up repeat searches. ')
    enter(panel, 'Ranking system API')
    expect(milestone(panel, '1:1')?.scores.dependencies).toEqual([{ card: '1:2' }, { text: 'Ranking system API' }])
  })

  test('a milestone never waits for itself', () => {
    const panel = bench(twelve())
    enter(panel, 'Add filters for skill level and time preference to increase relevance.')
    expect(milestone(panel, '1:1')?.scores.dependencies).toEqual([
      { text: 'Add filters for skill level and time preference to increase relevance.' },
    ])
  })
})

describe('what is typed for a list', () => {
  test('goes to the card it was typed for, also when another one is selected by now', () => {
    const panel = bench(twelve())
    panel.panel.editing.skill.type(['1:1'], ' Product  Analytics ')
    panel.say(selectedOnBoard('1:7'))
    panel.panel.editing.skill.enter()
    panel.panel.editing.skill.enter()
    expect(panel.sent()).toEqual([
      { type: 'milestone/change', n: 1, cards: ['1:1'], patch: { addSkills: ['Product Analytics'] } },
    ])
  })

  const skills = (panel: Bench, id = '1:1') => milestone(panel, id)?.scores.skills
  const type = ({ panel: { editing } }: Bench, words: string, cards = ['1:1']) => {
    editing.skill.type(cards, words)
    editing.skill.enter()
  }

  test('is several where commas or semicolons stand in it, in one step', () => {
    const panel = bench(twelve())
    type(panel, 'Frontend, DS; Product Analytics')
    expect(skills(panel)).toEqual(['Frontend', 'DS', 'Product Analytics'])
    expect(panel.sent()).toEqual([
      {
        type: 'milestone/change',
        n: 1,
        cards: ['1:1'],
        patch: { addSkills: ['Frontend', 'DS', 'Product Analytics'] },
      },
    ])
  })

  test('is one after all when somebody says so, and what the card listed before stays', () => {
    const panel = bench(halfScored())
    type(panel, 'Frontend, Login, logout', ['1:2', '1:7'])
    expect([skills(panel, '1:2'), skills(panel, '1:7')]).toEqual([
      ['Frontend', 'Login', 'logout'],
      ['Backend', 'Frontend', 'Login', 'logout'],
    ])
    panel.panel.editing.skill.several.value?.keepAsOne()
    expect([skills(panel, '1:2'), skills(panel, '1:7')]).toEqual([
      ['Frontend', 'Frontend, Login, logout'],
      ['Backend', 'Frontend, Login, logout'],
    ])
    expect(panel.panel.editing.skill.several.value).toBeNull()
  })

  test('is asked about no more once something else is typed, or the card is left', () => {
    const { editing } = bench(twelve()).panel
    const twice = () => {
      editing.skill.type(['1:1'], 'a, b')
      editing.skill.enter()
      return editing.skill.several.value?.items
    }
    expect(twice()).toEqual(['a', 'b'])
    editing.skill.type(['1:1'], 'c')
    expect(editing.skill.several.value).toBeNull()
    expect(twice()).toEqual(['a', 'b'])
    editing.skill.leave()
    expect(editing.skill.several.value).toBeNull()
  })

  test('a milestone whose name has a comma stays that milestone', () => {
    const panel = bench(planOf([objective, label, card('1:1', 'Share'), card('1:2', 'Login, logout')]))
    panel.panel.editing.dependency.type(['1:1'], 'login, logout, Legal')
    panel.panel.editing.dependency.enter()
    expect(milestone(panel, '1:1')?.scores.dependencies).toEqual([{ card: '1:2' }, { text: 'Legal' }])
  })

  test('is several for a proposal as well, and one after all', () => {
    const panel = bench(twelve())
    const { skill } = panel.panel.proposing
    skill.type(['1:1'], 'Frontend, DS')
    skill.enter()
    skill.several.value?.keepAsOne()
    const proposal = { type: 'ballot/propose', card: '1:1', dependencies: [] }
    expect(panel.sent()).toEqual([
      { ...proposal, n: 1, skills: ['Frontend', 'DS'] },
      { ...proposal, n: 2, skills: ['Frontend, DS'] },
    ])
  })

  test('is done with when what was picked instead holds it, and stays when it does not', () => {
    const { editing } = bench(twelve()).panel
    editing.dependency.type(['1:1'], 'plat')
    editing.dependency.pick('Data Science')
    expect(editing.dependency.text.value).toBe('plat')
    editing.dependency.pick('Platform')
    expect(editing.dependency.text.value).toBe('')
  })
})

describe('the export', () => {
  test('names the file as the method does and says what is in it', () => {
    const panel = bench(halfScored())
    panel.panel.exporting.download('table')
    expect(panel.downloaded.map(({ name }) => name)).toEqual(['milestone-table.csv'])
    expect(panel.downloaded[0]?.contents).toMatch(
      /^\uFEFFMilestone,Effort,Business Value,UX Value,Dependencies,Skills\r\n/,
    )
    expect(panel.panel.status.said.value.text).toBe('Downloading milestone-table.csv: 12 milestones, 3 complete.')
  })

  test('lists the files of everything without writing one, and they are those', () => {
    const plan = halfScored()
    let asked = 0
    for (const milestone of plan.milestones) {
      const { name } = milestone
      Object.defineProperty(milestone, 'name', { enumerable: true, get: () => ((asked += 1), name) })
    }
    const { exporting } = bench(plan).panel
    asked = 0
    const { files } = exporting
    const { kind, begin } = files.value
    if (kind !== 'document') throw new Error('The files are listed in a document')
    const [list] = begin(10).shown.blocks
    expect(asked).toBe(0)
    const written = sessionFiles(takeHome(plan, '22 November 2026')).map(({ name }) => name)
    expect(list).toMatchObject({ kind: 'list', items: written })
  })

  test('guards what a spreadsheet would run, until told to leave it', () => {
    const panel = bench(twelve())
    panel.panel.editing.addSkill('=1+1')
    panel.panel.exporting.copy('table')
    panel.panel.exporting.setRaw(true)
    panel.panel.exporting.copy('table')
    expect(panel.copied.map(({ html }) => /<td>([^<]*1\+1)<\/td>/.exec(html ?? '')?.[1])).toEqual(['&#39;=1+1', '=1+1'])
  })
})

describe('the window', () => {
  test('is never made smaller or larger than it can be used', () => {
    const panel = bench(twelve())
    panel.panel.frame.resize({ width: 500, height: 500 })
    panel.panel.frame.resize({ width: 10, height: 2000.4 })
    panel.wait()
    expect(panel.sent()).toEqual([{ type: 'panel/resize', width: 320, height: 1600 }])
  })
})
