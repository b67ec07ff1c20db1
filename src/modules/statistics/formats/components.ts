import { CODE_LISTS, CRIM_THB, type Source } from '../return/code-lists.ts'
import { DIMENSIONS, type Dimension, type Measure, TOTAL } from '../return/codes.ts'
import { ICCS, ICCS_CODES, iccsOf } from '../return/iccs.ts'
import { wordFor } from '../return/import/lexicon.ts'
import { measureOf, SHEETS } from '../return/letters.ts'
import { RETURN_WORDS } from '../return/words/index.ts'
import type { WrittenCell, WrittenCube } from './cells.ts'

// The parts of our data structure, in the order of its key. It mirrors the tables `crim_thb_*` of Eurostat, which has published no structure for
// what states send.

/** A code with its English name, what it is in another classification, and the code of the group that it belongs to. */
export type NamedCode = {
  readonly id: string
  readonly name: string
  readonly description?: string
  readonly parent?: string
}
/** A dimension of the key. */
export type Component = {
  readonly id: string
  readonly name: string
  /** Null where any text of its kind may stand: a country, a year. */
  readonly list: { readonly id: string; readonly codes: readonly NamedCode[]; readonly about: string } | null
  readonly codeFor: (cell: WrittenCell, cube: Pick<WrittenCube, 'geo'>) => string
}

/** In the place of a code, where a letter has no such division (SDMX: not applicable). */
const NOT_APPLICABLE = { id: '_Z', name: 'Not applicable' }

const MEASURE_CODES: Readonly<Record<Measure, string>> = {
  victims: 'PER_VICT',
  suspects: 'PER_SUSP',
  prosecuted: 'PER_PRSC',
  decisions: 'DEC_PRSC',
  convicted: 'PER_CNV',
  judgments: 'JUDG',
}
const ARTICLES = { '2': 'ART2', '18a': 'ART18A1' } as const

const { en } = RETURN_WORDS

/** Groups of forms in `crim_thb`, so that its figures can be made of ours. */
const GROUPS: readonly NamedCode[] = [
  { id: 'LAB', name: 'Forced labour or services' },
  { id: 'OTH', name: 'Other purposes of exploitation' },
]
const groupOf = (code: string) => GROUPS.find(({ id }) => code.startsWith(`${id}_`))?.id

/** A form with its class of crimes and its group. */
function formCode(id: string, name: string): NamedCode {
  const [iccs, parent] = [iccsOf(id), groupOf(id)]
  return { id, name, ...(iccs && { description: `ICCS ${iccs}: ${ICCS_CODES[iccs]}` }), ...(parent && { parent }) }
}

function codesOf(dimension: Dimension): readonly NamedCode[] {
  const { codes, sdmx, adding } = CODE_LISTS[dimension]
  const total = adding === 'apart' ? [] : [{ id: sdmx.total, name: 'Total' }]
  const each = [...codes].map(([code, id]): NamedCode => {
    const name = wordFor(dimension, code, 'en')
    return dimension === 'form' ? formCode(id, name) : { id, name }
  })
  return [...total, ...(dimension === 'form' ? GROUPS : []), ...each, NOT_APPLICABLE]
}

const told = ({ title, date, isProvisional }: Source): string =>
  `${title}, ${date}.${isProvisional ? ' Provisional: not held against an official list.' : ''}`

/** Where a list comes from, and what it tells of. */
function aboutOf(dimension: Dimension): string {
  const { source, block } = CODE_LISTS[dimension]
  const classes = dimension === 'form' ? ` ${told(ICCS)}` : ''
  return `${told(source)}${classes} Tells of: ${block} (aligned with IC-TIP).`
}

/** The code of the data structure that a cell has in a dimension. */
export function codeOf(dimension: Dimension, { letter, codes }: Pick<WrittenCell, 'letter' | 'codes'>): string {
  if (!SHEETS[letter].dimensions.includes(dimension)) return NOT_APPLICABLE.id
  const { codes: list, sdmx } = CODE_LISTS[dimension]
  return list.get(codes[dimension] ?? TOTAL) ?? sdmx.total
}

const coded = (id: string, name: string, codes: readonly NamedCode[], codeFor: Component['codeFor']): Component => ({
  id,
  name,
  list: { id: `CL_${id.toUpperCase()}`, codes, about: told(CRIM_THB) },
  codeFor,
})

/** The key, the year last. Stages stand in `leg_stat`, where they are what is counted. */
export const COMPONENTS: readonly Component[] = [
  coded('freq', 'Time frequency', [{ id: 'A', name: 'Annual' }], () => 'A'),
  coded('unit', 'Unit of measure', [{ id: 'NR', name: 'Number' }], () => 'NR'),
  coded(
    'crim_art',
    'Offence by article of Directive 2011/36/EU',
    [
      { id: ARTICLES['2'], name: 'Trafficking in human beings (Art. 2)' },
      { id: ARTICLES['18a'], name: 'Knowing use of services of a victim (Art. 18a(1))' },
    ],
    ({ letter }) => ARTICLES[SHEETS[letter].article],
  ),
  coded(
    'leg_stat',
    'What is counted: persons by legal status, decisions, judgments',
    Object.entries(MEASURE_CODES).map(([measure, id]) => ({ id, name: en.measures[measure as Measure] })),
    ({ letter, codes }) => MEASURE_CODES[measureOf(letter, codes)],
  ),
  ...DIMENSIONS.filter((dimension) => dimension !== 'stage').map(
    (dimension): Component => ({
      ...CODE_LISTS[dimension].sdmx,
      name: en.headings[dimension],
      list: { id: CODE_LISTS[dimension].sdmx.list, codes: codesOf(dimension), about: aboutOf(dimension) },
      codeFor: (observation) => codeOf(dimension, observation),
    }),
  ),
  { id: 'geo', name: 'Reporting country', list: null, codeFor: (_, { geo }) => geo },
]

/** What a cell is, beside its number (SDMX code list of the status of an observation). */
export const STATUS_CODES: readonly NamedCode[] = [
  { id: 'A', name: 'Normal value' },
  { id: 'L', name: 'Missing value; data exist but were not collected' },
  { id: 'O', name: 'Missing value' },
]
/** What a cell of a release may be besides. */
export const RELEASE_STATUS: NamedCode = { id: 'Q', name: 'Missing value; suppressed' }
const MISSING = { unknown: 'L', blank: 'O', hidden: RELEASE_STATUS.id } as const

/** «Unknown», «blank» and hidden are three kinds of missing. */
export const statusOf = (value: WrittenCell['value']): string => (typeof value === 'number' ? 'A' : MISSING[value])

/** Of a release: the number is a multiple of this. */
export const ROUNDED_TO = 'ROUNDED_TO'

/** Whether it may be published (SDMX code list of confidentiality). */
export const FLAG_CODES: readonly NamedCode[] = [
  { id: 'F', name: 'Free' },
  { id: 'A', name: 'Primary confidentiality due to small counts' },
  { id: 'D', name: 'Secondary confidentiality set by the sender' },
]
/** Of a release: which cell is the small one is told to nobody, so all that are hidden are alike. */
export const RELEASE_FLAGS: readonly NamedCode[] = [
  { id: 'F', name: 'Free' },
  { id: 'C', name: 'Confidential statistical information' },
]
const CONFIDENTIAL: Readonly<Record<WrittenCell['flag'], string>> = {
  ...{ free: 'F', small: 'A', secondary: 'D', confidential: 'C' },
}
export const confidentialityOf = (flag: WrittenCell['flag']): string => CONFIDENTIAL[flag]
