import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { patchRecord, readRecord, salvage, type MilestoneRecord, type Patch } from '../../../src/core/record/record.ts'
import { stamp, writeStored } from '../../../src/core/record/stored.ts'

const words = fc.string({ minLength: 1, unit: 'binary' }).filter((text) => text.trim() !== '')
const level = fc.constantFrom(1 as const, 2 as const, 3 as const, '?' as const)
const effort = fc.constantFrom('S' as const, 'M' as const, 'L' as const, '?' as const)
const dependency = fc.oneof(fc.record({ text: words }), fc.record({ card: fc.constantFrom('1:1', '12:40', '3:7') }))

const record: fc.Arbitrary<MilestoneRecord> = fc.record(
  {
    v: fc.constant(1 as const),
    at: fc.constantFrom('1:1', '12:34'),
    effort,
    business: level,
    ux: level,
    dependencies: fc.array(dependency),
    dependenciesReviewed: fc.boolean(),
    skills: fc.array(words),
    note: fc.string({ unit: 'binary' }),
    rounds: fc.array(fc.dictionary(fc.string(), fc.integer())),
    fromAnotherTool: fc.jsonValue({ maxDepth: 2 }).map((value): unknown => JSON.parse(JSON.stringify(value))),
  },
  { requiredKeys: ['v', 'at'] },
)

const patch: fc.Arbitrary<Patch> = fc.record(
  {
    effort: fc.option(effort),
    business: fc.option(level),
    ux: fc.option(level),
    addSkills: fc.array(words, { maxLength: 3 }),
    removeSkills: fc.array(words, { maxLength: 3 }),
    addDependencies: fc.array(dependency, { maxLength: 3 }),
    removeDependencies: fc.array(dependency, { maxLength: 3 }),
    note: fc.string(),
  },
  { requiredKeys: [] },
)

describe('the record on the board', () => {
  test('says the node it is written on, wherever it was read before', () => {
    const elsewhere: MilestoneRecord = { v: 1, at: '9:9', effort: 'M' }
    expect(writeStored(stamp('1:1', elsewhere))).toBe('{"v":1,"at":"1:1","effort":"M"}')
    expect(writeStored(stamp('1:1', { effort: 'M' }))).toBe('{"v":1,"at":"1:1","effort":"M"}')
  })

  test('comes back as it was written, fields of other tools included', () => {
    fc.assert(
      fc.property(record, (value) => {
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
      fc.property(record, patch, (before, change) => {
        const after = patchRecord(before, change)
        for (const field of ['effort', 'business', 'ux'] as const) {
          if (change[field] === undefined) expect(after[field]).toEqual(before[field])
        }
        expect([after.at, after.rounds, after.fromAnotherTool]).toEqual([
          before.at,
          before.rounds,
          before.fromAnotherTool,
        ])
        expect(readRecord(writeStored(after)).kind).toBe('ok')
      }),
    )
  })

  test('to different fields by two people both survive, in any order', () => {
    fc.assert(
      fc.property(record, effort, level, (before, size, value) => {
        const one = patchRecord(patchRecord(before, { effort: size }), { ux: value })
        const other = patchRecord(patchRecord(before, { ux: value }), { effort: size })
        expect(one).toEqual(other)
      }),
    )
  })

  test('said twice change nothing the second time', () => {
    fc.assert(
      fc.property(record, patch, (before, change) => {
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
