import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toCsv } from '../../../src/core/export/csv.ts'
import { milestoneTable } from '../../../src/core/export/milestone-table.ts'
import { takeHome } from '../../../src/core/export/take-home.ts'
import { toTsv } from '../../../src/core/export/tsv.ts'
import { toBlocks } from '../../../src/core/export/write-blocks.ts'
import { toJson } from '../../../src/core/export/write-json.ts'
import { parseCsv } from '../../../src/core/import/grid.ts'
import { previewImport, type PreviewRow } from '../../../src/core/import/preview.ts'
import { readImport } from '../../../src/core/import/read-import.ts'
import { repair } from '../../../src/core/import/repair.ts'
import type { ReadRow } from '../../../src/core/import/row.ts'
import type { Plan } from '../../../src/core/plan/plan.ts'
import { patchRecord, type Scores } from '../../../src/core/record/record.ts'
import type { ScaleAttribute, Score } from '../../../src/core/record/scale.ts'
import { understandScore } from '../../../src/core/text/understand.ts'
import { somePlan } from '../../generate/boards.ts'
import { planOf, scored } from '../cards.ts'
import { football } from '../football.ts'

function read(text: string, table?: readonly (readonly string[])[]) {
  const reading = readImport({ text, table })
  if (reading.kind === 'nothing') throw new Error(reading.why)
  return reading
}

const rowsIn = (text: string): readonly ReadRow[] => read(text).rows
const preview = (text: string, plan: Plan): readonly PreviewRow[] => previewImport(rowsIn(text), plan).rows

/** The plan with an import carried out, cards made and all, as the board would have it. */
function carriedOut(text: string, plan: Plan): Plan {
  const { toApply } = previewImport(rowsIn(text), plan)
  const patches = new Map(toApply.map((row) => [row.card ?? row.ref ?? '', row]))
  const id = (ref: string) => ref.replace('new:', '9:')
  const linked = ({ patch }: { patch: { addDependencies?: unknown } }) =>
    JSON.parse(JSON.stringify(patch).replace(/new:/g, '9:')) as object
  return planOf([
    ...plan.milestones.map((milestone) => {
      const row = patches.get(milestone.id)
      const scores = row === undefined ? milestone.scores : patchRecord(milestone.scores, linked(row))
      return scored(milestone.id, milestone.name, JSON.parse(JSON.stringify(scores)) as Scores)
    }),
    ...toApply
      .filter(({ card }) => card === null)
      .map((row) => scored(id(row.ref ?? ''), row.name, patchRecord<Scores>({}, linked(row)))),
  ])
}

describe('encodings', () => {
  test.each([
    ['â™¥â™¥', '♥♥'],
    ['â\u0099¥', '♥'],
    ['‚ô•', '♥'],
    ['IntegraÃ§Ã£o com a APIÂ\u00A0nova', 'Integração com a API\u00A0nova'],
    ['â€œquotedâ€\u009D', '“quoted”'],
    ['GrÃ¶ÃŸe', 'Größe'],
    ['ðŸŽ‰', '🎉'],
    ['Ã¢â„¢Â¥', '♥'],
    ['\uFEFFMilestone', 'Milestone'],
    ['ï»¿Milestone', 'Milestone'],
    // As LibreOffice saves what it read so.
    ['×©×œ×•×\uF19D', 'שלום'],
    ['Ð’Ñ…Ð¾Ð´', 'Вход'],
    ['ç™»å½•', '登录'],
    ['Ñandú × 2, Ð°', 'Ñandú × 2, Ð°'],
    ['CAFÉ™ – São Tomé', 'CAFÉ™ – São Tomé'],
    ['Âge, Ça va, Ãngelo', 'Âge, Ça va, Ãngelo'],
  ])('%j is read as %j', (wrong, right) => {
    expect(repair(wrong)).toBe(right)
  })

  test('hearts that a plain CSV lost are named, and nobody is said to be unsure', () => {
    const [first, second] = rowsIn('Milestone;Effort;UX Value\nCache;S;??\nShare;M;?\n')
    expect([first?.says, second?.says]).toEqual([{ effort: 'S' }, { effort: 'M' }])
    expect(first?.problems).toEqual([
      'UX value “??”: the hearts were lost when the file was saved. Save it as “CSV UTF-8”.',
    ])
  })
})

const words: readonly (readonly [ScaleAttribute, string, Score | null])[] = [
  ['effort', 'Small', 'S'],
  ['effort', 'pequeno', 'S'],
  ['effort', 'Pequeña', 'S'],
  ['effort', 'petit', 'S'],
  ['effort', 'klein', 'S'],
  ['effort', 'P', 'S'],
  ['effort', 'médio', 'M'],
  ['effort', 'mediano', 'M'],
  ['effort', 'moyenne', 'M'],
  ['effort', 'mittel', 'M'],
  ['effort', 'G', 'L'],
  ['effort', 'groß', 'L'],
  ['effort', 'M (medium)', 'M'],
  ['effort', '2: medium', 'M'],
  ['effort', 'S (large)', null],
  ['effort', 'XL', null],
  ['effort', 'S-M', null],
  ['effort', '5', null],
  ['effort', 'não sei', '?'],
  ['effort', 'unsure', '?'],
  ['business', '＄＄', 2],
  ['business', '€€€', 3],
  ['business', 'Alto', 3],
  ['business', 'élevée', 3],
  ['business', 'forte', 3],
  ['business', 'niedrig', 1],
  ['business', 'High ($$$)', 3],
  ['business', '2/3', 2],
  ['business', '3.0', 3],
  ['business', '$$$$', null],
  ['ux', '❤️❤️', 2],
  ['ux', '💜 💜 💜', 3],
  ['ux', '♡', 1],
  ['ux', 'baja', 1],
  ['ux', '2 of 3', 2],
  ['ux', 'lots', null],
]
describe('quotation marks', () => {
  test.each([
    [
      'that a spreadsheet did not quote',
      '"Match of the day" banner\tM\nNext\tS',
      [
        ['"Match of the day" banner', 'M'],
        ['Next', 'S'],
      ],
    ],
    [
      'that nobody closes',
      '"Open\tM\nNext\tS',
      [
        ['"Open', 'M'],
        ['Next', 'S'],
      ],
    ],
    ['inside a cell', '5" screen\tM', [['5" screen', 'M']]],
    [
      'by the book',
      '"a ""b"" c"\t"two\nlines"\n"x\ty"\t',
      [
        ['a "b" c', 'two\nlines'],
        ['x\ty', ''],
      ],
    ],
    ['alone', '"\t""\tM', [['"', '', 'M']]],
  ])('%s', (_, text, grid) => {
    expect(parseCsv(text, '\t')).toEqual(grid)
  })
})

test('the guard is taken off before spaces are, and what it stood before comes back', () => {
  const notes = [`"''\n"`, "'=1", " '=1", "it's"].map((note) => readImport({ text: `Milestone,Note\nx,${note}` }))
  expect(notes.map((reading) => (reading.kind === 'nothing' ? '' : reading.rows[0]?.says.note))).toEqual([
    "'",
    '=1',
    '=1',
    "it's",
  ])
})

test.each([" '\na", "'\na", '\na', "  ''\t=1", " '=1", "it's"])(
  'a note %j comes back from a table as it was',
  (note) => {
    const plan = planOf([scored('1:1', 'x', { note })])
    for (const delimiter of [',', ';'] as const)
      expect(preview(toCsv(milestoneTable(plan, ['note']), { delimiter }), plan).map((row) => row.outcome)).toEqual([
        'same',
      ])
  },
)

test.each([
  ['an export', (plan: Plan) => toCsv(milestoneTable(plan))],
  ['an older export', () => 'Milestone,Dependencies\nx,"\u202Ea, b\u202C"\n'],
])('a direction that a name leaves open is not the next one’s, read from %s', (_, write) => {
  const plan = planOf([scored('1:1', 'x', { dependencies: [{ text: '\u202Ea' }, { text: 'b' }] })])
  expect(preview(write(plan), plan).map(({ outcome, beyond }) => [outcome, beyond])).toEqual([['same', []]])
})

describe('scores in words', () => {
  test.each(words)('%s %j is %j', (attribute, text, score) => {
    expect(understandScore(attribute, text)).toBe(score)
  })
})

describe('real planning tables', () => {
  const cache = {
    effort: 'S',
    business: 1,
    ux: 2,
    dependencies: [{ text: 'Platform' }],
    skills: ['Frontend', 'Design'],
  }
  test.each([
    [
      'English, any order',
      'Skills,UX,Title,Size (S/M/L),Business impact,Blocked by\n"Frontend, Design",medium,Cache,small,low,Platform\n',
    ],
    [
      'Portuguese with semicolons',
      'Iniciativa;Esforço;Valor de Negócio;Valor UX;Dependências;Habilidades\nCache;pequeno;baixo;♥♥;Platform;Frontend, Design\n',
    ],
    [
      'Spanish with tabs',
      'Hito\tEsfuerzo\tValor de negocio\tValor para el usuario\tDependencias\tHabilidades\nCache\tpequeño\tbajo\tmedio\tPlatform\tFrontend; Design\n',
    ],
    [
      'French',
      'Jalon;Taille;Valeur métier;Valeur utilisateur;Dépendances;Compétences\nCache;petit;faible;moyenne;Platform;"Frontend\nDesign"\n',
    ],
    [
      'German',
      'Meilenstein;Aufwand;Geschäftswert;Nutzerwert;Abhängigkeiten;Fähigkeiten\nCache;klein;niedrig;mittel;Platform;Frontend, Design\n',
    ],
    [
      'Excel’s own hint',
      'sep=;\nMilestone;Effort;Business Value;UX Value;Dependencies;Skills\nCache;S;$;♥♥;Platform;Frontend, Design\n',
    ],
    [
      'a title above the header',
      'Plan Q3,,,,,\n,,,,,\nMilestone,Effort,Business Value,UX Value,Dependencies,Skills\nCache,S,$,❤️❤️,Platform,"Frontend, Design"\n',
    ],
    ['without a header, in the method’s order', 'Cache\tS\t$\t♥♥\tPlatform\tFrontend, Design\n'],
    [
      'mojibake',
      'Milestone,Effort,Business Value,UX Value,Dependencies,Skills\r\nCache,S,$,â™¥â™¥,Platform,"Frontend, Design"\r\n',
    ],
    [
      'JSON of another tool',
      '[{"Name":"Cache","Effort":"S","Business":"1","UX":2,"Dependencies":["Platform"],"Skills":["Frontend","Design"]}]',
    ],
    [
      'a block',
      'Milestone: Cache\nEffort: S\nBusiness Value: $\nUX Value: ♥♥\nDependencies: Platform\nSkills: Frontend, Design',
    ],
    [
      'a Portuguese block as a Markdown list',
      '**Marco:** Cache\n- **Esforço:** pequeno\n- Valor de Negócio: $\n- Valor de UX: ♥♥\n- Dependências:\n  - Platform\n- Competências: Frontend; Design',
    ],
  ])('%s', (_, text) => {
    const [row, ...more] = rowsIn(text)
    expect([row?.name, row?.says, row?.problems, more]).toEqual(['Cache', cache, [], []])
  })

  test.each([
    ['UX', ['User impact', 'Value for users', 'Customer impact', 'UX (1–3)']],
    ['UX', ['Valor para os usuários', 'Impacto no utilizador', 'Valor para los clientes', 'Valor de usuario']],
    ['UX', ['Valeur pour l’utilisateur', 'Valeur client', 'Wert für Nutzer', 'Kundenwert', 'Nutzen für Anwender']],
    ['business', ['Value', 'Impact', 'Impacto no negócio', 'Impacto en el negocio', 'Valeur métier', 'Wert']],
  ])('a value is the %s one where its column %j says so', (whose, columns) => {
    for (const column of columns) {
      const [row] = rowsIn(`Milestone;${column}\nCache;2\n`)
      expect([column, row?.says]).toEqual([column, whose === 'UX' ? { ux: 2 } : { business: 2 }])
    }
  })

  test.each([
    'Libellé;Estimated effort;Dépendances externes;Compétences requises',
    'Bezeichnung;Geschätzter Aufwand;Externe Abhängigkeiten;Benötigte Kompetenzen',
    'Entregável;Nível de esforço;Dependências;Needed skills',
  ])('what a column is about may come last: %s', (header) => {
    const [row] = rowsIn(`${header}\nCache;S;Platform;Design\n`)
    expect([row?.name, row?.says]).toEqual([
      'Cache',
      { effort: 'S', dependencies: [{ text: 'Platform' }], skills: ['Design'] },
    ])
  })

  test.each([
    'Milestone,Scores,,,Coordination,\n,Effort,Business Value,UX Value,Dependencies,Skills\nCache,S,$$,♥,Platform,Design\n',
    'Jalon;Estimation;Valeur;;Dépendances;Compétences\n;Charge;Métier;Utilisateur;;\nCache;petite;$$;faible;Platform;Design\n',
    'Plan Q3;;;;;\nMarco;Esforço;Valor;;Dependências;Habilidades\n;;do negócio;do usuário;;\nCache;P;2;1;Platform;Design\n',
  ])('a header of two rows with merged cells: %j', (text) => {
    const says = { effort: 'S', business: 2, ux: 1, dependencies: [{ text: 'Platform' }], skills: ['Design'] }
    expect(rowsIn(text).map((row) => [row.name, row.says, row.problems])).toEqual([['Cache', says, []]])
  })

  test('a first row that reads like a header is no header where it names a milestone', () => {
    const rows = rowsIn('Milestone,Squad,Focus,Effort\nCache,UX,Skills,S\nShare,Type,Note,M\n')
    expect(rows.map(({ name, says }) => [name, says])).toEqual([
      ['Cache', { effort: 'S' }],
      ['Share', { effort: 'M' }],
    ])
  })

  test('no cards are made of lines that were read with the wrong separator', () => {
    expect(readImport({ text: 'Milestone,Owner,When\nCache,Ana,May\n' }).kind).toBe('nothing')
  })

  test('“none” is an answer in every language, an empty cell is none', () => {
    const text = [
      'None',
      'nenhuma',
      'Ninguna',
      'aucune',
      'keine',
      'Sem dependências',
      'No dependencies',
      'Keine Abhängigkeiten',
      'Não há',
      '-',
      'n/a',
      'NaN',
      'null',
      '[]',
      'no',
      'not reviewed yet',
      '',
    ]
      .map((cell) => `x${cell},${cell}`)
      .join('\n')
    const says = rowsIn(`Milestone,Dependencies\n${text}\n`).map((row) => row.says.dependencies)
    expect(says).toEqual([...Array.from({ length: 9 }, () => []), ...Array.from({ length: 8 }, () => undefined)])
  })

  test('several blocks, with a sentence between them that is none', () => {
    const text = 'Our plan: the short one\n\nSpike: Try the API\nEffort: S\n\nMarco: Partilhar\nEsforço: grande'
    expect(rowsIn(text).map(({ name, says }) => [name, says])).toEqual([
      ['Try the API', { effort: 'S', type: 'Spike' }],
      ['Partilhar', { effort: 'L' }],
    ])
  })

  test.each([
    ['', 'There is nothing to read yet.'],
    ['just a sentence', /^No column was recognised/],
    ['a,b\n1,2', /^No column was recognised/],
    ['{"milestones":[{"effort":"M"}],"format":"okra-milestones","version":1}', /milestones\.0\.name/],
    ['[1,2]', /^This JSON is no list of milestones/],
  ])('%j is answered with a sentence', (text, why) => {
    const reading = readImport({ text })
    expect(reading.kind === 'nothing' ? reading.why : reading).toMatch(why)
  })
})

describe('the preview', () => {
  const plan = planOf([
    scored('1:1', 'Cache location', { effort: 'S', skills: ['Design'] }),
    scored('1:2', 'Spike: Try “the” API', {}),
    scored('1:3', 'Integração', { dependencies: [{ card: '1:1' }], dependenciesReviewed: true }),
    scored('1:4', 'Twin', {}),
    scored('1:5', 'Twin', {}),
  ])

  test('says per row what happens', () => {
    const text = [
      'Card,Milestone,Effort,UX Value,Dependencies,Skills',
      ',cache LOCATION,L,♥♥,Try the API,"Frontend, Design"',
      ',Try the API,,,,',
      '1:3,renamed since,M,,Cache location,',
      ',Twin,S,,,',
      ',New one,XL,♥,Cache location,',
      ',,S,,,',
    ].join('\n')
    expect(
      preview(text, plan).map(({ line, name, outcome, changes, problems }) => ({
        ...{ line, name, outcome, changes, problems },
      })),
    ).toEqual([
      {
        line: 2,
        name: 'cache LOCATION',
        outcome: 'update',
        changes: ['Effort S → L', 'UX value ♥♥', '+ needs “Spike: Try “the” API”', '+ skill “Frontend”'],
        problems: [],
      },
      { line: 3, name: 'Try the API', outcome: 'same', changes: [], problems: [] },
      { line: 4, name: 'renamed since', outcome: 'update', changes: ['Effort M'], problems: [] },
      {
        line: 5,
        name: 'Twin',
        outcome: 'ask',
        changes: [],
        problems: ['2 cards say this, and one row does. Export with the column Card to tell them apart.'],
      },
      {
        line: 6,
        name: 'New one',
        outcome: 'new',
        changes: ['UX value ♥', '+ needs “Cache location”'],
        problems: ['Effort “XL” is not one of S, M, L, ?.'],
      },
      { line: 7, name: '', outcome: 'refused', changes: [], problems: ['It names no milestone.'] },
    ])
  })

  test('cards and rows of one name go together in their order', () => {
    const { toApply } = previewImport(rowsIn('Milestone,Effort\nTwin,S\nTwin,L\n'), plan)
    expect(toApply.map(({ card, patch }) => [card, patch])).toEqual([
      ['1:4', { effort: 'S' }],
      ['1:5', { effort: 'L' }],
    ])
  })

  test('what has no words that could stand in a file is neither lost in it nor makes it unreadable', () => {
    const nameless = scored('1:2', '', { effort: 'M' })
    const waits = { dependencies: [{ card: '1:2' }, { text: 'Platform' }], skills: ['\u0007', 'Design'] }
    const plan = planOf([scored('1:1', 'Cache location', waits), nameless])
    for (const text of [toJson(takeHome(plan, 'today')), toCsv(milestoneTable(plan))])
      expect(preview(text, plan).map(({ outcome, changes }) => [outcome, changes])[0]).toEqual(['same', []])
    expect(rowsIn(toJson(takeHome(plan, 'today')))[0]?.says.skills).toEqual(['Design'])
  })

  test.each([
    [{ dependencies: [] }, undefined],
    [{ dependencies: [], dependenciesReviewed: true }, []],
    [{ dependenciesReviewed: true }, []],
    [{ dependencies: [{ text: 'Platform' }] }, [{ text: 'Platform' }]],
  ])('JSON that says %j says of dependencies %j: a list that nobody reviewed is no “none”', (said, dependencies) => {
    const file = { format: 'okra-milestones', version: 1, milestones: [{ name: 'Cache location', ...said }] }
    expect(rowsIn(JSON.stringify(file))[0]?.says.dependencies).toEqual(dependencies)
  })

  test('a pasted table is read as its cells, whatever its plain text looks like', () => {
    const { rows, format } = read('Cache location M', [
      ['Milestone', 'Effort'],
      ['Cache location', 'M'],
    ])
    expect([format, rows[0]?.says]).toEqual(['a pasted table', { effort: 'M' }])
  })
})

describe('import → export → import', () => {
  const formats: readonly (readonly [string, (plan: Plan) => string])[] = [
    ['CSV', (plan) => toCsv(milestoneTable(plan, ['note']))],
    ['CSV with semicolons', (plan) => toCsv(milestoneTable(plan, ['note']), { delimiter: ';' })],
    ['JSON', (plan) => toJson(takeHome(plan, 'today'))],
    ['TSV', (plan) => toTsv(milestoneTable(plan))],
    ['six-line blocks', (plan) => toBlocks(plan)],
  ]
  test.each(formats)('the football app comes back from %s without a change', (_, write) => {
    const plan = football()
    expect(preview(write(plan), plan).every(({ outcome }) => outcome === 'same')).toBe(true)
  })

  test.each(formats)('the football app is made anew from %s on an empty board', (_, write) => {
    const plan = football()
    const made = carriedOut(write(plan), planOf([]))
    expect(milestoneTable(made).rows).toEqual(milestoneTable(plan).rows)
  })

  test.each(formats.slice(0, 3))('any plan comes back from %s saying nothing new', (_, write) => {
    fc.assert(
      fc.property(somePlan({ cards: 4 }), (plan) => {
        const rows = preview(write(plan), plan).filter(({ name: said }) => said !== '')
        expect(rows.filter(({ outcome }) => outcome === 'update' || outcome === 'new')).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  test.each(formats.slice(0, 3))(
    'what was imported from %s, exported and imported again changes nothing',
    (_, write) => {
      fc.assert(
        fc.property(somePlan({ cards: 4 }), (plan) => {
          const once = carriedOut(write(plan), planOf([]))
          const again = preview(write(once), once)
          expect(again.filter(({ outcome }) => outcome === 'update' || outcome === 'new')).toEqual([])
        }),
        { numRuns: 50 },
      )
    },
  )
})
