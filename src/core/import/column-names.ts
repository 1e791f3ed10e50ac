import { COLUMN_TITLES, COLUMNS, type ColumnKey } from '../record/index.ts'

/** Columns of ours that follow from the rest. */
type Following = 'value' | 'missing'

/** What a column of somebody’s table can mean. `ignored` is understood and not imported: it follows from the rest. */
export type Field = Exclude<ColumnKey, Following> | 'ignored'

/** Names of columns, folded (`foldName`): English, Portuguese, Spanish, French, German. The first of two wins. */
const NAMES: Readonly<Record<Field, string>> = {
  card: 'card|card id|node id|figma id',
  name:
    'milestone|milestones|marco|marcos|hito|hitos|jalon|jalons|meilenstein|meilensteine|card name|card title|summary|name|title|epic|initiative|feature|deliverable|task|item|story|idea|' +
    'nome|titulo|iniciativa|entrega|entregavel|funcionalidade|tarefa|cartao|nombre|tarea|entregable|tarjeta|nom|titre|tache|livrable|carte|libelle|intitule|titel|bezeichnung|aufgabe|initiative|karte|thema',
  effort:
    'effort|size|t shirt size|tshirt size|t shirt|estimate|estimation|complexity|sizing|esforco|tamanho|complexidade|estimativa|esfuerzo|tamano|complejidad|talla|estimacion|taille|complexite|charge|aufwand|grosse|groesse|komplexitat|schatzung|aufwandsschatzung',
  business:
    'business value|business|biz value|value|impact|impacto|valor de negocio|valor para o negocio|negocio|valor|valeur metier|valeur|geschaftswert|geschaftlicher wert|businesswert|geschaftsnutzen|nutzen|wert',
  ux: 'ux value|ux|user value|user impact|user experience|customer value|customer impact|experience|valor ux|valor de ux|valor do ux|valor para o usuario|experiencia do usuario|experiencia|valor para el usuario|valeur ux|valeur utilisateur|ux wert|uxwert|nutzerwert|nutzererlebnis|kundennutzen|kundenwert|benutzerwert|nutzererfahrung',
  dependencies:
    'dependencies|dependency|depends on|blocked by|blockers|blocker|needs|waits for|dependencias|dependencia|depende de|bloqueios|bloqueado por|bloqueos|dependances|dependance|depend de|bloque par|abhangigkeiten|abhangigkeit|abhangig von|blockiert durch|blockiert von',
  skills:
    'skills|skills needed|skill|competencies|roles|habilidades|competencias|habilidades necessarias|habilidades necesarias|perfiles|perfis|competences|fahigkeiten|kompetenzen|fertigkeiten',
  type: 'type|issue type|kind|milestone type|tipo|typ|art',
  note: 'note|notes|comment|comments|assumptions|assumes|nota|notas|observacoes|observacao|premissas|comentarios|supuestos|observaciones|remarque|remarques|commentaires|notiz|notizen|annahmen|bemerkung|bemerkungen|kommentar',
  objective: 'objective|objectives|goal|objetivo|objectif|ziel',
  section: 'section|secao|seccion|abschnitt',
  ignored: 'value for effort|missing|was fehlt|labels|status',
}

/** Our own titles among them, whatever they are one day. */
const FIELDS: ReadonlyMap<string, Field> = new Map([
  ...(Object.keys(NAMES) as Field[]).flatMap((field) => NAMES[field].split('|').map((name) => [name, field] as const)),
  ...COLUMNS.map((key) => [foldName(COLUMN_TITLES[key]), follows(key) ? 'ignored' : key] as const),
])

function follows(key: ColumnKey): key is Following {
  return key === 'value' || key === 'missing'
}

const PREFIXES = Array.from(FIELDS.keys()).sort((a, b) => b.length - a.length)

/** What a header means: `Effort`, `EFFORT (S/M/L)`, `Esforço:`; null when it is none we know. */
export function fieldNamed(header: string): Field | null {
  const exact = exactField(header) ?? exactField(header.replace(/[([{:–—].*$/s, ''))
  if (exact !== null) return exact
  const folded = foldName(header)
  const known =
    PREFIXES.find((name) => name.length > 2 && folded.startsWith(`${name} `)) ??
    PREFIXES.find((name) => LAST_WORDS.test(name) && folded.endsWith(` ${name}`))
  const field = FIELDS.get(known ?? '') ?? null
  // A value is the business’s unless it says whose: “Valeur pour l’utilisateur” is no business value.
  return field === 'business' && USERS.test(folded) ? 'ux' : field
}

/** Names that mean the same with a word before them: `Estimated effort`, `Benötigte Kompetenzen`, `Impacto no negócio`. */
const LAST_WORDS =
  /^(effort|esforco|esfuerzo|aufwand|dependenc(ies|ias)|dependances|abhangigkeiten|skills|fahigkeiten|kompetenzen|negocio|business value|ux value)$/

const USERS =
  /\b(ux|users?|customers?|clients?|clientes?|usuari[oa]s?|utilizador(es)?|utilisateurs?|(be)?nutzer|kunden?|anwender)\b/

export function exactField(header: string): Field | null {
  return FIELDS.get(foldName(header)) ?? null
}

/** Lower case, without accents, punctuation as single spaces. */
function foldName(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
