import { SCREENING_FORMS } from '../../../../modules/vocabulary/codes.ts'
import type { In } from '../../../shell/contract.ts'

type Words = In<'papers.screen'>['words']
export type Sign = Words['ticks'][number]['indicator']
export type Form = NonNullable<Words['form']>
type Stands = Words['ticks'][number]['stands']

/** How many signs each dimension of the published list has; a sign's number is its dimension's letters and its place. */
const COUNTS = {
  'deceptive-recruitment': ['DR', 10],
  'coercive-recruitment': ['CR', 10],
  'recruitment-abuse-of-vulnerability': ['AV', 16],
  exploitation: ['EX', 9],
  'coercion-at-destination': ['CD', 15],
  'abuse-of-vulnerability-at-destination': ['AD', 7],
} as const
/** Signs of forms for which nobody has published weights. */
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

/** Whose list a form is, of which year, and whether it is a draft that nobody has compared with its source. */
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

/** Signs that stand together under one heading: a dimension of the published list, or those that are only asked about. */
export type SignPart = { readonly name: Dimension | 'asked'; readonly signs: readonly Sign[] }

const numbered = ([letters, count]: readonly [string, number]): readonly Sign[] =>
  Array.from({ length: count }, (_, i) => `${letters}${String(i + 1).padStart(2, '0')}` as Sign)

/** The parts of a form, in the order of the list. What is of the form alone comes first: it is what was met. */
export function partsOf(form: Form): readonly SignPart[] {
  const asked: readonly SignPart[] =
    form in ASKED ? [{ name: 'asked', signs: numbered(ASKED[form as keyof typeof ASKED]) }] : []
  const weighed = SETS[form].weighed ? DIMENSIONS.map((name) => ({ name, signs: weighedIn(form, name) })) : []
  return [...asked, ...weighed]
}

/** The signs of a dimension. Sexual exploitation asks about the conditions of prostitution where labour asks about those of work. */
function weighedIn(form: Form, dimension: Dimension): readonly Sign[] {
  const signs = numbered(COUNTS[dimension])
  if (form !== 'sexual' || dimension !== 'deceptive-recruitment') return signs
  return [...signs.filter((sign) => sign !== 'DR03'), 'DR11']
}

/** The form a person's interview begins with: what is thought to have happened, where there is a form for it. */
export const formFor = (exploitation: string): Form => SCREENING_FORMS.find((form) => form === exploitation) ?? 'labour'

export type Ticked = Readonly<Partial<Record<Sign, { readonly stands: Stands; readonly words: string }>>>

/** Ticks a sign or takes it out. What was typed for it goes with it: words for a sign that does not stand are nobody's. */
export function tickedWith(ticked: Ticked, sign: Sign): Ticked {
  // «Said» is what most signs stand on; whoever saw or read it changes it.
  if (!ticked[sign]) return { ...ticked, [sign]: { stands: 'said', words: '' } }
  const { [sign]: _, ...others } = ticked
  return others
}

/** How many of these signs are ticked. */
export const countIn = (ticked: Ticked, signs: readonly Sign[]): number => signs.filter((sign) => ticked[sign]).length

const allOf = (form: Form): readonly Sign[] => partsOf(form).flatMap(({ signs }) => signs)

/** How many ticked signs are of other forms alone, and would not be kept with this one. */
export const outsideOf = (form: Form, ticked: Ticked): number =>
  Object.keys(ticked).length - countIn(ticked, allOf(form))

/** Signs that say nothing of what they stand on: the server takes none of these, and an assessment needs its fact. */
export const bareIn = (form: Form, ticked: Ticked): readonly Sign[] =>
  allOf(form).filter((sign) => ticked[sign]?.words.trim() === '')

/** The interview as the server takes it; signs in the order of the list, whatever the order of the talk was. */
export const screeningWords = (form: Form, act: boolean, ageThen: Words['ageThen'], ticked: Ticked): Words => ({
  form,
  act,
  ageThen,
  ticks: allOf(form).flatMap((indicator) => {
    const tick = ticked[indicator]
    return tick ? [{ indicator, stands: tick.stands, words: tick.words.trim() }] : []
  }),
})
