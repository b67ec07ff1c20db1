import { z } from 'zod'
import { Id, newId } from '../kernel/ids.ts'
import { About, Danger, LONGEST, MOST_AGENCIES, Told } from '../modules/reports/public.ts'

// What somebody has told so far, and the steps in which they are asked. Pure: the pages draw it, the routes carry it.

/** The three ways through: about others, for oneself, and for those under 18. */
export const PATHS = ['report', 'help', 'young'] as const
export type Path = (typeof PATHS)[number]

export const Form = z.object({
  path: z.enum(PATHS),
  /** Made with the form. What is sent is numbered by it and by its content (`drawn.ts`): a form that somebody kept is no receipt. */
  form: Id,
  /** Who gets it. */
  agencies: z.array(Id).default([]),
  /** Whether each of several may know of the others. */
  known: z.boolean().default(false),
  /** Fingerprints of the files that went with the first try, where it arrived at some of several only; null before. */
  sent: z.array(z.string()).nullable().default(null),
  /** Null until somebody chose: what was chosen for them would be read as what they said. */
  about: About.nullable(),
  danger: Danger.nullable(),
  told: Told,
})
export type Form = z.output<typeof Form>

export const newForm = (path: Path): Form => ({
  path,
  form: newId(),
  agencies: [],
  known: false,
  sent: null,
  about: path === 'report' ? null : path === 'help' ? 'me' : 'child',
  danger: null,
  told: Told.parse({}),
})

export const STEPS = ['desk', 'about', 'urgent', 'text', 'place', 'who', 'source', 'spot', 'reach', 'files'] as const
export type Step = (typeof STEPS)[number]

const WAYS: Readonly<Record<Path, readonly Step[]>> = {
  report: ['desk', 'about', 'urgent', 'text', 'place', 'who', 'source', 'files'],
  help: ['desk', 'urgent', 'text', 'place', 'reach', 'files'],
  // As few as can be: whoever is twelve and afraid does not fill in forms.
  young: ['desk', 'urgent', 'text', 'reach', 'files'],
}

// Where it is, and how one can be reached: whoever is in danger now tells the rest afterwards, with the receipt, or never.
const IN_DANGER: readonly Step[] = ['spot', 'reach']

/** The steps of a form. Who reads it is asked only where there is a choice; of somebody in danger now two things more, and no other. */
export function stepsOf(path: Path, desks: number, danger: Form['danger'] = null): readonly Step[] {
  const way = WAYS[path].filter((step) => step !== 'desk' || desks > 1)
  return danger === 'now' ? [...way.slice(0, way.indexOf('urgent') + 1), ...IN_DANGER] : way
}

/** The page from which a form is sent. */
export const lastStep = ({ path, danger }: Form): Step => stepsOf(path, 1, danger).at(-1) ?? 'files'

/** How many may read it: two or more are asked for. Who was chosen and takes no reports any more must be chosen anew. */
export const choicesOf = ({ agencies }: Form, desks: readonly { readonly agency: string }[]): number =>
  desks.length > 0 && agencies.some((agency) => !desks.some((desk) => desk.agency === agency)) ? 2 : desks.length

/** The desks that get it: those that were chosen, or the only one there is. Empty where one of them takes no reports any more. */
export function chosenOf<D extends { readonly agency: string }>({ agencies }: Form, desks: readonly D[]): readonly D[] {
  if (agencies.length === 0) return desks.length === 1 ? desks : []
  const chosen = desks.filter(({ agency }) => agencies.includes(agency))
  return chosen.length === agencies.length ? chosen : []
}

/** What a posted page says: its fields, and where to go. */
export type Posted = { readonly fields: Readonly<Record<string, string>>; readonly step: Step; readonly go: string }

/** Fields of `told` that each step asks for. */
export const ASKED: Readonly<Record<Step, readonly (keyof Told)[]>> = {
  desk: [],
  about: [],
  urgent: [],
  text: ['text'],
  place: ['where', 'when'],
  who: ['affected', 'suspected'],
  source: ['source'],
  spot: ['where'],
  reach: ['reach'],
  files: [],
}

/** The form with what this page's fields say. What a field cannot be is left as it was: nobody is sent back for a hidden value. */
export function filledIn(form: Form, { fields, step }: Posted): Form {
  const choice = <T, W>(schema: z.ZodType<T>, value: string | undefined, was: W): T | W => {
    const read = schema.safeParse(value)
    return read.success ? read.data : was
  }
  switch (step) {
    case 'desk':
      return { ...form, agencies: tickedIn(fields), known: fields.known !== undefined }
    case 'about':
      return { ...form, about: choice(About, fields.about, form.about) }
    case 'urgent':
      return { ...form, danger: choice(Danger, fields.danger, form.danger) }
    default:
      return { ...form, told: { ...form.told, ...toldOf(fields, ASKED[step]) } }
  }
}

/** One field for each agency that is ticked: several fields of one name would be read as one. */
const tickedIn = (fields: Posted['fields']): string[] =>
  Object.keys(fields).flatMap((name) => Id.safeParse(/^to-(.+)$/.exec(name)?.[1]).data ?? [])

const toldOf = (fields: Posted['fields'], asked: readonly (keyof Told)[]): Partial<Told> =>
  Object.fromEntries(
    asked.map((part) => [part, tidy(fields[part] ?? '').slice(0, part === 'text' ? LONGEST.text : LONGEST.part)]),
  )

/** A browser ends lines with two signs; a text of the database holds no NUL. */
const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim()

/** What must be put right before the page may be left forwards. */
export type Fault = 'text.needed' | 'choice.needed' | 'spot.needed' | 'desk.needed'

export function faultOf({ agencies, about, danger, told }: Form, step: Step): Fault | null {
  if (step === 'desk') return agencies.length === 0 || agencies.length > MOST_AGENCIES ? 'desk.needed' : null
  if (step === 'text') return told.text === '' ? 'text.needed' : null
  const isOpen = (step === 'about' && about === null) || (step === 'urgent' && danger === null)
  return isOpen ? 'choice.needed' : null
}

/** What a form lacks to be sent, and the page on which it is asked for. In danger one word of where or how to be reached is enough. */
export function lackOf(form: Form): { readonly step: Step; readonly fault: Fault } | null {
  const { text, where, reach } = form.told
  if (form.danger === 'now') return text + where + reach === '' ? { step: 'spot', fault: 'spot.needed' } : null
  const fault = faultOf(form, 'text')
  return fault && { step: 'text', fault }
}

/** Where a posted page leads. `go` is `next`, `back`, or the name of a step. */
export function placeAfter(steps: readonly Step[], step: Step, go: string, fault: Fault | null): Step {
  const at = Math.max(0, steps.indexOf(step))
  const named = steps.find((one) => one === go)
  if (named !== undefined) return named
  if (go === 'back') return steps[Math.max(0, at - 1)]
  // Changing the language stays on the page, as a fault does.
  return go === 'next' && fault === null ? steps[Math.min(steps.length - 1, at + 1)] : steps[at]
}
