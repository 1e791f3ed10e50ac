import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { patchRecord, readRecord, salvage, ScoreFields, type MilestoneRecord } from '../../../src/core/record/record.ts'
import { stamp, writeStored } from '../../../src/core/record/stored.ts'
import { somePatch, someRecord, textOnCard } from '../../generate/cards.ts'
import { valuesOf } from '../../generate/values.ts'

const { effort, business: level } = ScoreFields
const someEffort = valuesOf(effort.wrapped, textOnCard)
const someLevel = valuesOf(level.wrapped, textOnCard)

describe('the record on the board', () => {
  test('says the node it is written on, wherever it was read before', () => {
    const elsewhere: MilestoneRecord = { v: 1, at: '9:9', effort: 'M' }
    expect(writeStored(stamp('1:1', elsewhere))).toBe('{"v":1,"at":"1:1","effort":"M"}')
    expect(writeStored(stamp('1:1', { effort: 'M' }))).toBe('{"v":1,"at":"1:1","effort":"M"}')
  })

  test('comes back as it was written, fields of other tools included', () => {
    fc.assert(
      fc.property(someRecord, (value) => {
        const back = readRecord(writeStored(value))
        expect(back).toEqual({ kind: 'ok', value: JSON.parse(JSON.stringify(value)) as unknown })
      }),
    )
  })

  test('any text has one of four ends and loses nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (raw) => {
        const stored = readRecord(raw)
        if (stored.kind === 'newer' || stored.kind === 'damaged') expect(stored.raw).toBe(raw)
        expect(['absent', 'ok', 'newer', 'damaged']).toContain(stored.kind)
      }),
    )
  })

  test.each([
    ['', 'absent'],
    ['{"v":1,"at":"1:1"}', 'ok'],
    ['{"v":2,"at":"1:1","effort":{"days":3}}', 'newer'],
    ['{"v":1,"at":"1:1","effort":"XL"}', 'damaged'],
    ['{"at":"1:1"}', 'damaged'],
    ['{"v":1,', 'damaged'],
    ['null', 'damaged'],
  ])('%s is %s', (raw, kind) => {
    expect(readRecord(raw).kind).toBe(kind)
  })

  test('damage is said with its path', () => {
    expect(readRecord('{"v":1,"at":"1:1","dependencies":[{"text":"  "}]}')).toMatchObject({
      kind: 'damaged',
      why: expect.stringContaining('dependencies.0') as string,
    })
  })

  test('what can still be read of a damaged record is kept, field by field', () => {
    expect(salvage('{"v":1,"effort":"XL","business":3,"skills":["Design"],"ux":null}')).toEqual({
      business: 3,
      skills: ['Design'],
    })
    expect(salvage('{"v":1,"dependencies":[{"text":"API"},7,{"card":""}],"skills":["Design",null]}')).toEqual({
      dependencies: [{ text: 'API' }],
      skills: ['Design'],
    })
    expect(salvage('not json')).toEqual({})
  })
})

describe('patches', () => {
  test('change only the fields they name', () => {
    fc.assert(
      fc.property(someRecord, somePatch, (before, change) => {
        const after = patchRecord(before, change)
        for (const field of ['effort', 'business', 'ux'] as const) {
          if (change[field] === undefined) expect(after[field]).toEqual(before[field])
        }
        expect([after.at, after.fromAnotherTool]).toEqual([before.at, before.fromAnotherTool])
        if (change.addRounds === undefined) expect(after.rounds).toEqual(before.rounds)
        expect(readRecord(writeStored(after)).kind).toBe('ok')
      }),
    )
  })

  test('to different fields by two people both survive, in any order', () => {
    fc.assert(
      fc.property(someRecord, someEffort, someLevel, (before, size, value) => {
        const one = patchRecord(patchRecord(before, { effort: size }), { ux: value })
        const other = patchRecord(patchRecord(before, { ux: value }), { effort: size })
        expect(one).toEqual(other)
      }),
    )
  })

  test('said twice change nothing the second time', () => {
    fc.assert(
      fc.property(someRecord, somePatch, (before, change) => {
        const once = patchRecord(before, change)
        const twice = patchRecord(once, change)
        // Adding and removing one and the same word in one patch is the only thing that has no rest.
        const overlaps = (change.addSkills ?? []).length > 0 && (change.removeSkills ?? []).length > 0
        const crosses = (change.addDependencies ?? []).length > 0 && (change.removeDependencies ?? []).length > 0
        if (!overlaps && !crosses) expect(twice).toBe(once)
      }),
    )
  })

  const base: MilestoneRecord = { v: 1, at: '1:1' }
  test('put lines under the note, each once, also where several come as one', () => {
    const noted = patchRecord(
      { ...base, note: 'Two teams ' },
      { addNote: ['the API exists\n\ntwo teams', 'Two teams'] },
    )
    expect(noted.note).toBe('Two teams\nthe API exists\ntwo teams')
    expect(patchRecord(noted, { addNote: ['the API exists\ntwo teams'] })).toBe(noted)
  })

  test('“none” and “not reviewed yet” are different answers', () => {
    const none = patchRecord(base, { dependenciesReviewed: true })
    expect(none).toEqual({ ...base, dependenciesReviewed: true })
    const listed = patchRecord(none, { addDependencies: [{ text: 'Platform' }] })
    expect(listed).toMatchObject({ dependencies: [{ text: 'Platform' }], dependenciesReviewed: true })
    expect(patchRecord(listed, { removeDependencies: [{ text: 'platform ' }] })).toEqual(base)
    expect(patchRecord(listed, { dependenciesReviewed: true })).toEqual(none)
    expect(patchRecord(none, { dependenciesReviewed: false })).toEqual(base)
  })

  test('clearing everything leaves the bare record', () => {
    const full: MilestoneRecord = { ...base, effort: 'M', business: 2, ux: '?', note: 'x', skills: ['Design'] }
    const bare = patchRecord(full, { effort: null, business: null, ux: null, note: ' ', removeSkills: ['design'] })
    expect(writeStored(bare)).toBe('{"v":1,"at":"1:1"}')
  })
})
