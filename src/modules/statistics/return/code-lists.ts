import type { AGE_GROUPS, SEXES } from '../../cases/index.ts'
import { FORMS } from '../../vocabulary/index.ts'
import {
  type CITIZENSHIPS,
  DECISIONS,
  type Dimension,
  INSTANCES,
  ORGANISATIONS,
  OUTCOMES,
  type STAGES,
  STATUSES,
} from './codes.ts'

// The dimensions of the return as data: their codes here, the codes of `crim_thb` at Eurostat, and where each comes from.

/** Where a list comes from. */
export type Source = {
  readonly title: string
  /** When it was looked at, or the state of the law. */
  readonly date: string
  /** True where nobody has held the list against an official machine-readable copy, because none was to be had. */
  readonly isProvisional: boolean
}

/**
 * How parts stand to their whole: each counted once, so that they add up; each counted in several parts, so that they add up to the whole or
 * more; or apart, with no whole at all.
 */
export type Adding = 'once' | 'several' | 'apart'

/** What a dimension tells of, by the four units of the international classification (IC-TIP). Aligned with it, and not taken from it. */
export type Block = 'event' | 'victim' | 'perpetrator' | 'person' | 'reporting-entity' | 'procedure'

export type CodeList = {
  readonly adding: Adding
  readonly block: Block
  /** Names in our data structure: the dimension, its list, and each code. */
  readonly sdmx: { readonly id: string; readonly list: string; readonly total: string }
  /** By code the one of the data structure. */
  readonly codes: ReadonlyMap<string, string>
  readonly source: Source
}

/** Directive 2011/36/EU as amended; its wording was not at hand in a machine-readable form. */
export const DIRECTIVE: Source = {
  title: 'Directive 2011/36/EU, Art. 19a, as amended by Directive (EU) 2024/1712',
  date: '2024-06-24',
  isProvisional: true,
}
/** Codes are those of the tables `crim_thb_*` as far as those are known; no public copy of their lists was found. */
export const CRIM_THB: Source = {
  title: 'Eurostat, trafficking in human beings (crim_thb): dimensions of the published tables',
  date: '2026-11-28',
  isProvisional: true,
}

const mapOf = (codes: Readonly<Record<string, string>>): ReadonlyMap<string, string> => new Map(Object.entries(codes))
/** Of lists that `crim_thb` has not: the code in capitals. */
const inCapitals = (codes: readonly string[]): ReadonlyMap<string, string> =>
  new Map(codes.map((code) => [code, code.toUpperCase().replaceAll('-', '_')]))

/** Forms by the three groups of `crim_thb`: sexual, labour, other. Which form belongs to which group is provisional. */
const FORM_CODES = {
  sexual: 'SEX',
  labour: 'LAB_FORCED',
  'domestic-servitude': 'LAB_DOMESTIC',
  slavery: 'LAB_SLAVERY',
  begging: 'OTH_BEGGING',
  'criminal-activities': 'OTH_CRIMINAL',
  'forced-marriage': 'OTH_MARRIAGE',
  'illegal-adoption': 'OTH_ADOPTION',
  surrogacy: 'OTH_SURROGACY',
  'organ-removal': 'OTH_ORGAN',
  unknown: 'UNK',
} as const satisfies Record<(typeof FORMS)[number], string>

const list = (id: string, total = 'TOTAL') => ({ id, list: `CL_${id.toUpperCase()}`, total })

/** All dimensions. */
export const CODE_LISTS: Readonly<Record<Dimension, CodeList>> = {
  organisation: {
    adding: 'once',
    block: 'reporting-entity',
    sdmx: list('reg_org'),
    codes: inCapitals(ORGANISATIONS),
    source: DIRECTIVE,
  },
  status: {
    adding: 'once',
    block: 'victim',
    sdmx: list('vict_stat'),
    codes: inCapitals(STATUSES),
    source: DIRECTIVE,
  },
  stage: {
    adding: 'apart',
    block: 'perpetrator',
    sdmx: list('leg_stat'),
    codes: mapOf({
      suspects: 'PER_SUSP',
      prosecuted: 'PER_PRSC',
      convicted: 'PER_CNV',
    } satisfies Record<(typeof STAGES)[number], string>),
    source: CRIM_THB,
  },
  sex: {
    adding: 'once',
    block: 'person',
    sdmx: list('sex', 'T'),
    codes: mapOf({
      female: 'F',
      male: 'M',
      other: 'OTH',
      unknown: 'UNK',
    } satisfies Record<(typeof SEXES)[number], string>),
    source: CRIM_THB,
  },
  age: {
    adding: 'once',
    block: 'person',
    sdmx: list('age'),
    codes: mapOf({
      child: 'Y_LT18',
      adult: 'Y_GE18',
      unknown: 'UNK',
    } satisfies Record<(typeof AGE_GROUPS)[number], string>),
    source: CRIM_THB,
  },
  citizenship: {
    adding: 'once',
    block: 'person',
    sdmx: list('citizen'),
    codes: mapOf({
      own: 'NAT',
      'other-eu': 'EU27_2020_FOR',
      'non-eu': 'NEU27_2020_FOR',
      stateless: 'STLS',
      unknown: 'UNK',
    } satisfies Record<(typeof CITIZENSHIPS)[number], string>),
    source: CRIM_THB,
  },
  form: {
    adding: 'several',
    block: 'event',
    sdmx: list('crim_exp'),
    codes: new Map([
      ...FORMS.filter((form) => form !== 'unknown').map((form): [string, string] => [form, FORM_CODES[form]]),
      ['other', 'OTH_OTHER'],
      ['unknown', FORM_CODES.unknown],
    ]),
    source: CRIM_THB,
  },
  decision: {
    adding: 'once',
    block: 'procedure',
    sdmx: list('decision'),
    codes: inCapitals(DECISIONS),
    source: DIRECTIVE,
  },
  instance: {
    adding: 'apart',
    block: 'procedure',
    sdmx: list('instance'),
    codes: inCapitals(INSTANCES),
    source: DIRECTIVE,
  },
  outcome: {
    adding: 'once',
    block: 'procedure',
    sdmx: list('outcome'),
    codes: inCapitals(OUTCOMES),
    source: DIRECTIVE,
  },
}
