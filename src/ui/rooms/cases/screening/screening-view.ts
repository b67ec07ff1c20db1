import { SCREENING_FORMS } from '../../../../modules/vocabulary/codes.ts'
import type { In } from '../../../shell/contract.ts'

type Words = In<'papers.screen'>['words']
export type Sign = Words['ticks'][number]['indicator']
export type Form = NonNullable<Words['form']>
type Stands = Words['ticks'][number]['stands']

/** Number of signs in each dimension of the published list; a sign's id has its dimension's letters and its place. */
const COUNTS = {
  'deceptive-recruitment': ['DR', 10],
  'coercive-recruitment': ['CR', 10],
  'recruitment-abuse-of-vulnerability': ['AV', 16],
  exploitation: ['EX', 9],
  'coercion-at-destination': ['CD', 15],
  'abuse-of-vulnerability-at-destination': ['AD', 7],
} as const
/** Signs of forms without published weights. */
const ASKED = {
  'criminal-activities': ['FC', 9],
  begging: ['BG', 8],
  'domestic-servitude': ['HS', 8],
  'forced-marriage': ['FM', 9],
  'illegal-adoption': ['IA', 8],
  surrogacy: ['SU', 8],
  'organ-removal': ['OR', 8],
} as const

type Dimension = keyof typeof COUNTS
export const DIMENSIONS = Object.keys(COUNTS) as readonly Dimension[]

/** Author and year of each form's list, and whether it is a draft not compared with its source. */
export const SETS = {
  labour: { source: 'ilo', year: 2009, draft: true, weighed: true },
  sexual: { source: 'ilo', year: 2009, draft: true, weighed: true },
  'criminal-activities': { source: 'own', year: null, draft: true, weighed: false },
  begging: { source: 'unodc', year: 2009, draft: true, weighed: false },
  'domestic-servitude': { source: 'ilo-unodc', year: 2009, draft: true, weighed: true },
  'forced-marriage': { source: 'own', year: null, draft: true, weighed: false },
  'illegal-adoption': { source: 'own', year: null, draft: true, weighed: false },
  surrogacy: { source: 'own', year: null, draft: true, weighed: false },
  'organ-removal': { source: 'unodc', year: 2015, draft: true, weighed: false },
} as const satisfies Record<Form, { source: string; year: number | null; draft: boolean; weighed: boolean }>

/** Signs under one heading: a dimension of the published list, or unweighted ones. */
export type SignPart = { readonly name: Dimension | 'asked'; readonly signs: readonly Sign[] }

const numbered = ([letters, count]: readonly [string, number]): readonly Sign[] =>
  Array.from({ length: count }, (_, i) => `${letters}${String(i + 1).padStart(2, '0')}` as Sign)

/** The parts of a form in the order of the list; signs of this form alone come first, because they describe what was met. */
export function partsOf(form: Form): readonly SignPart[] {
  const asked: readonly SignPart[] =
    form in ASKED ? [{ name: 'asked', signs: numbered(ASKED[form as keyof typeof ASKED]) }] : []
  const weighed = SETS[form].weighed ? DIMENSIONS.map((name) => ({ name, signs: weighedIn(form, name) })) : []
  return [...asked, ...weighed]
}

/** The signs of a dimension; sexual exploitation replaces conditions of work by those of prostitution. */
function weighedIn(form: Form, dimension: Dimension): readonly Sign[] {
  const signs = numbered(COUNTS[dimension])
  if (form !== 'sexual' || dimension !== 'deceptive-recruitment') return signs
  return [...signs.filter((sign) => sign !== 'DR03'), 'DR11']
}

/** The first form for a person: the one of the suspected exploitation, if there is one. */
export const formFor = (exploitation: string): Form => SCREENING_FORMS.find((form) => form === exploitation) ?? 'labour'

export type Ticked = Readonly<Partial<Record<Sign, { readonly stands: Stands; readonly words: string }>>>

/** Adds or removes a sign; removing it deletes its words. */
export function tickedWith(ticked: Ticked, sign: Sign): Ticked {
  // Most signs are statements, so «said» is the default source.
  if (!ticked[sign]) return { ...ticked, [sign]: { stands: 'said', words: '' } }
  const { [sign]: _, ...others } = ticked
  return others
}

/** Number of ticked signs among these. */
export const countIn = (ticked: Ticked, signs: readonly Sign[]): number => signs.filter((sign) => ticked[sign]).length

const allOf = (form: Form): readonly Sign[] => partsOf(form).flatMap(({ signs }) => signs)

/** Number of ticked signs that only other forms have, which would not be saved with this one. */
export const outsideOf = (form: Form, ticked: Ticked): number =>
  Object.keys(ticked).length - countIn(ticked, allOf(form))

/** Signs without their source, which the server refuses, because an assessment needs its fact. */
export const bareIn = (form: Form, ticked: Ticked): readonly Sign[] =>
  allOf(form).filter((sign) => ticked[sign]?.words.trim() === '')

/** The interview as the server takes it, with signs in the order of the list. */
export const screeningWords = (form: Form, act: boolean, ageThen: Words['ageThen'], ticked: Ticked): Words => ({
  form,
  act,
  ageThen,
  ticks: allOf(form).flatMap((indicator) => {
    const tick = ticked[indicator]
    return tick ? [{ indicator, stands: tick.stands, words: tick.words.trim() }] : []
  }),
})
