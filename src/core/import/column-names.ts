import { COLUMN_TITLES, COLUMNS, isScaleAttribute, type ColumnKey } from '../record/index.ts'

/** Columns of ours that follow from the rest. */
type Following = 'value' | 'missing'

/**
 * What a column of somebody’s table can mean. `row`: what their table calls the row itself (`PROJ-7`), by which other rows
 * wait for it. `lines`: text in which each attribute has a line of its own. `ignored`: understood, and not imported.
 */
export type Field = Exclude<ColumnKey, Following> | 'row' | 'lines' | 'ignored'

/** Names of columns, folded (`foldName`): English, Portuguese, Spanish, French, German. The first of two wins. */
const NAMES: Readonly<Record<Field, string>> = {
  card: 'card|card id|node id|figma id',
  row: 'id|ids|key|issue key|issue id|task id|item id|row id|record id|unique id|no|nr|num|number|numero|nummer|code|codigo|ref|reference|referenz|wbs|id da tarefa|id de tarea|schlussel|cle|clave|chave',
  lines: 'description|details|body|descricao|descripcion|beschreibung|detalhes|detalles',
  name:
    'milestone|milestones|marco|marcos|hito|hitos|jalon|jalons|meilenstein|meilensteine|card name|card title|name|title|summary|task name|epic name|feature name|story name|item name|idea name|epic|initiative|feature|deliverable|task|item|story|idea|' +
    'nome|titulo|iniciativa|entrega|entregavel|funcionalidade|tarefa|cartao|nombre|tarea|entregable|tarjeta|nom|titre|tache|livrable|carte|libelle|intitule|titel|bezeichnung|aufgabe|initiative|karte|thema',
  effort:
    'effort|size|t shirt size|tshirt size|t shirt|estimate|estimation|complexity|sizing|esforco|tamanho|complexidade|estimativa|esfuerzo|tamano|complejidad|talla|estimacion|taille|complexite|charge|aufwand|grosse|groesse|komplexitat|schatzung|aufwandsschatzung',
  business:
    'business value|business|biz value|value|impact|impacto|valor de negocio|valor para o negocio|negocio|valor|valeur metier|valeur|geschaftswert|geschaftlicher wert|businesswert|geschaftsnutzen|nutzen|wert',
  ux: 'ux value|ux|user value|user impact|user experience|customer value|customer impact|experience|valor ux|valor de ux|valor do ux|valor para o usuario|experiencia do usuario|experiencia|valor para el usuario|valeur ux|valeur utilisateur|ux wert|uxwert|nutzerwert|nutzererlebnis|kundennutzen|kundenwert|benutzerwert|nutzererfahrung',
  dependencies:
    'dependencies|dependency|depends on|dependent on|blocked by|is blocked by|inward issue link blocks|predecessor|predecessors|after|waiting for|waiting on|blockers|blocker|needs|waits for|dependencias|dependencia|depende de|bloqueios|bloqueado por|bloqueos|dependances|dependance|depend de|bloque par|abhangigkeiten|abhangigkeit|abhangig von|blockiert durch|blockiert von',
  skills:
    'skills|skills needed|skill|competencies|roles|habilidades|competencias|habilidades necessarias|habilidades necesarias|perfiles|perfis|competences|fahigkeiten|kompetenzen|fertigkeiten',
  type: 'type|issue type|kind|milestone type|tipo|typ|art',
  note: 'note|notes|comment|comments|assumptions|assumes|nota|notas|observacoes|observacao|premissas|comentarios|supuestos|observaciones|remarque|remarques|commentaires|notiz|notizen|annahmen|bemerkung|bemerkungen|kommentar',
  objective: 'objective|objectives|goal|objetivo|objectif|ziel',
  section: 'section|secao|seccion|abschnitt',
  ignored: 'value for effort|missing|was fehlt|labels|status',
}

/** Fields by name, as a person at the command line says them; `ignored` leaves a column out. */
export const FIELD_NAMES = Object.keys(NAMES) as readonly Field[]

/** The field somebody calls so, by its name or by the title of our own column; null leaves out, undefined is none. */
export function fieldCalled(words: string): Field | null | undefined {
  const folded = foldName(words)
  const field = FIELD_NAMES.find((name) => name === folded) ?? exactField(words) ?? undefined
  return field === 'ignored' || folded === 'none' ? null : field
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

export interface Named {
  readonly field: Field
  /** How surely: 3 by its very name, 2 by its name with a remark behind it, 1 by a name like it. */
  readonly surety: number
  /** It says that another scale than the method’s stands there: points, days, percent. */
  readonly isOtherScale?: boolean
}

/** What a header means and how surely: `Effort`, `EFFORT (S/M/L)`, `Estimated effort`; null when it is none we know. */
export function nameOfColumn(header: string): Named | null {
  const words = header.trim()
  if (/^(#|№|n[º°]\.?)$/i.test(words)) return { field: 'row', surety: 3 }
  const whole = exactField(words)
  if (POINTS.test(foldName(words)) || words.includes('%') || isOtherRange(words)) {
    const like = whole ?? fieldLike(foldName(words)) ?? 'effort'
    return { field: isScaleAttribute(like) ? like : 'effort', surety: 1, isOtherScale: true }
  }
  if (whole !== null) return { field: whole, surety: 3 }
  const remark = /[([{:–—]/.exec(words)
  // `Size (kB)`, `Blocking (Dependencies)`: what is said in the remark may make it another thing.
  if (remark !== null && !OTHER_THING.test(foldName(words.slice(remark.index)))) {
    const named = exactField(words.slice(0, remark.index))
    if (named !== null) return { field: named, surety: 2 }
  }
  const field = fieldLike(foldName(words))
  return field === null ? null : { field, surety: 1 }
}

/** What a header means, however surely. */
export function fieldNamed(header: string): Field | null {
  return nameOfColumn(header)?.field ?? null
}

function fieldLike(folded: string): Field | null {
  if (ID_OF.test(folded)) return 'row'
  if (OTHER_THING.test(folded)) return null
  const known =
    PREFIXES.find((name) => name.length > 2 && folded.startsWith(`${name} `)) ??
    PREFIXES.find((name) => LAST_WORDS.test(name) && folded.endsWith(` ${name}`))
  const field = FIELDS.get(known ?? '') ?? null
  if (field === 'row' || field === 'card' || field === 'lines' || field === 'ignored') return null
  // A value is the business’s unless it says whose: “Valeur pour l’utilisateur” is no business value.
  return field === 'business' && USERS.test(folded) ? 'ux' : field
}

/** `Task ID`, `Issue key`: what their tool calls a row. */
const ID_OF =
  /^(task|issue|item|card|row|record|story|epic|feature|milestone|work ?item|ticket|tarefa|tarea|aufgabe|tache)s? (id|key|number|no|nr|code|num(ero|mer)?)$/

/** With one of these words a column is about something else than what it begins or ends with. */
const OTHER_THING =
  /\b(ids?|uuid|codes?|keys?|links?|urls?|counts?|number|release|versions?|sprints?|dates?|due|start|end|status|stage|state|streams?|owners?|leads?|assignees?|managers?|reporter|creator|authors?|review(s|ed|er|ers)?|approv(al|ed|er)|kb|mb|gb|bytes?|labels?|tags?|created|updated|modified|order|rank|priority|confidence|source|spent|logged|actual|remaining|costs?|budget|currency|usd|eur|parent|blocking|blocks|dependents|attachments?|emails?|level of|contagem|quantidade|cantidad|anzahl|fecha|data|datum|responsavel|responsable|verantwortlich(e|er)?|estado|statut|etat|dono|besitzer|prioridade|prioridad|priorite|prioritat)\b/

/** `Value (1-5)`, `Size 0 to 10`: a scale of three steps alone is the method’s. */
function isOtherRange(title: string): boolean {
  const [, last = '3'] = /(?<!\d)[01]\s*(?:-|–|—|\.\.|to|bis|até|hasta|à)\s*(\d+)/i.exec(title) ?? []
  return last !== '3'
}

/** Scales that are not the method’s, by the words above them, folded. */
const POINTS =
  /\b(points?|pts|sp|fibonacci|pontos?|puntos?|punkte?|percent|percentage|percentual|porcentaje|pourcentage|prozent|(man |person |ideal )?(days?|hours?|hrs|weeks?)|dias|horas|semanas|tage|stunden|wochen|jours|heures|semaines|personentage)\b/

/** Names that mean the same with a word before them: `Estimated effort`, `Benötigte Kompetenzen`, `Impacto no negócio`. */
const LAST_WORDS =
  /^(effort|esforco|esfuerzo|aufwand|dependenc(ies|ias)|dependances|abhangigkeiten|skills|fahigkeiten|kompetenzen|negocio|business value|ux value)$/

const USERS =
  /\b(ux|users?|customers?|clients?|clientes?|usuari[oa]s?|utilizador(es)?|utilisateurs?|(be)?nutzer|kunden?|anwender)\b/

export function exactField(header: string): Field | null {
  return FIELDS.get(foldName(header)) ?? null
}

/** Lower case, without accents, punctuation as single spaces. */
export function foldName(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
