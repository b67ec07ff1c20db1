import { z } from 'zod'
import type { Plain } from '../known.ts'
import { About, completeness, Danger, LONGEST, type Told } from '../told.ts'
import { FORMS } from './index.ts'
import type { Field, Form } from './shape.ts'

/** What was filled in; a question without an answer is left out. */
export type Answers = Readonly<Record<string, string | number | readonly string[]>>

/** Most signs of each kind of answer. A part of a report that several answers share still holds them. */
export const MOST = { line: 300, text: 5000, number: 100_000 } as const

// Blanks are no answer: a required question would count as answered by a slip on the space bar.
const NOT_EMPTY = /\S/

function schemaOfField({ kind, options = [], told }: Field): z.ZodType {
  const values = options.map(({ value }) => value) as [string, ...string[]]
  // A part of a report other than its text is short, and must take what is written here.
  const most = told !== undefined && told !== 'text' ? Math.min(MOST.text, LONGEST.part) : MOST.text
  switch (kind) {
    case 'line':
      return z.string().max(MOST.line).regex(NOT_EMPTY, 'Nothing was written.')
    case 'text':
      return z.string().max(most).regex(NOT_EMPTY, 'Nothing was written.')
    case 'number':
      // A number and not words: «12» and «twelve» would be two answers where two versions are compared.
      return z.int().min(0).max(MOST.number)
    case 'date':
      // A day that there is: 30 February is told at its field, and not found by whoever counts a period from it.
      return z.iso.date()
    case 'choice':
      return z.enum(values)
    case 'choices':
      // None ticked is sent as no answer at all, so that there is one way to say nothing.
      return z.array(z.enum(values)).min(1).max(values.length)
  }
}

/** What a form takes: its questions and no others. */
export const answersOf = ({ fields }: Form) =>
  // Strict: a question that a form does not ask, such as residence, is refused and not dropped in silence.
  z.strictObject(
    Object.fromEntries(
      fields.map((field) => {
        const schema = schemaOfField(field)
        return [field.name, field.required ? schema : schema.optional()]
      }),
    ),
  )

/** A filled form, as it is sent; one shape for each form. */
export const filledWith = <Shape extends z.ZodRawShape>(besides: Shape) => {
  const shapes = FORMS.map((form) => z.object({ ...besides, form: z.literal(form.id), answers: answersOf(form) }))
  // By the form's name, so that a fault is told of its own questions and not of all forms at once.
  return z.discriminatedUnion('form', shapes as [(typeof shapes)[number], ...(typeof shapes)[number][]])
}

/** The answers in the parts by which every report is read. The form itself stays beside it, whole. */
export function toldOfForm({ fields }: Form, answers: Answers): Told {
  const part = (name: keyof Told) =>
    fields
      .filter(({ told, name: field }) => told === name && answers[field] !== undefined)
      .map(({ name: field }) => String(answers[field]))
      .join('\n')
  const parts = { where: part('where'), when: part('when'), affected: part('affected'), suspected: part('suspected') }
  // How the writer knows is not asked: an officer saw it on duty, and their name stands with the report.
  return { text: part('text'), ...parts, source: '', reach: part('reach') }
}

/**
 * Whether a report goes the way of a child. Whoever does not know the age has no ground to say that it is none, and until it is known
 * the person is taken for a child (Art. 13(2) Directive 2011/36/EU, Art. 10(3) of the Council of Europe's convention). The answer
 * itself stays «not known» in the form.
 */
const mayBeChild = ({ children }: Answers): boolean => children !== 'no'

/** What the queue needs in plain of a filled form. */
export function plainOfForm(form: Form, answers: Answers, language: string): Plain {
  // Their own words ask for help; whoever writes them down does not make it a suspicion.
  const isHelp = form.help !== undefined && answers[form.help.field] === form.help.value
  const about = About.safeParse(answers.about)
  const danger = Danger.safeParse(answers.danger)
  return {
    kind: isHelp ? 'help' : 'suspicion',
    // Not every form asks what it is about; an inspector's is about work.
    about: about.success ? about.data : form.about,
    child: mayBeChild(answers),
    danger: danger.success ? danger.data : 'unknown',
    complete: completeness(toldOfForm(form, answers), 0),
    language,
  }
}

/** Forms that somebody's roles fill in. */
export const formsFor = (roles: readonly string[]): readonly Form[] =>
  FORMS.filter((form) => form.roles.some((role) => roles.includes(role)))
