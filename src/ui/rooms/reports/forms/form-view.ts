import { ABOUT, DANGERS, type FieldKind, HELPFUL_PARTS, PARTS, type Part } from '../../../../modules/reports/codes.ts'
import type { Language } from '../../../shell/languages.ts'

// What pages and devices make of a form's definition, which comes from the server's table of forms. A test holds it to what
// the server does with the same answers.

export type Words = { readonly en: string; readonly lv: string; readonly ar: string }
export type FormField = {
  readonly name: string
  readonly kind: FieldKind
  readonly label: Words
  readonly hint: Words | null
  readonly required: boolean
  readonly most: number
  readonly options: readonly { readonly value: string; readonly label: Words }[]
  readonly told: string | null
  readonly item: string | null
}
export type FormShape = {
  readonly id: string
  readonly about: string
  readonly help: { readonly field: string; readonly value: string } | null
  readonly law: string
  readonly title: Words
  readonly duty: Words
  readonly fields: readonly FormField[]
}

export type Answer = string | number | readonly string[]
export type Answers = Readonly<Record<string, Answer>>

export const inLanguage = (words: Words, language: Language): string => words[language]

/** Answers as they are sent: trimmed, and without the questions that nobody answered. */
export function tidied({ fields }: Pick<FormShape, 'fields'>, answers: Answers): Record<string, Answer> {
  const kept: Record<string, Answer> = {}
  for (const { name } of fields) {
    const answer = answers[name]
    const tidy = typeof answer === 'string' ? answer.trim() : answer
    // Nothing is not an answer; the server would refuse an empty one.
    if (tidy === undefined || tidy === '' || (Array.isArray(tidy) && tidy.length === 0)) continue
    kept[name] = tidy
  }
  return kept
}

/** Questions whose answer is missing, too long or no whole number. */
export function faultsOf({ fields }: Pick<FormShape, 'fields'>, answers: Answers): readonly string[] {
  const kept = tidied({ fields }, answers)
  return fields
    .filter(({ name, kind, required, most }) => {
      const answer = kept[name]
      // A blank line counts as none, here as on the server.
      if (answer === undefined) return required
      if (kind === 'number') return !(Number.isSafeInteger(answer) && Number(answer) >= 0 && Number(answer) <= 100_000)
      return typeof answer === 'string' && answer.length > most
    })
    .map(({ name }) => name)
}

export type Told = { readonly [part in Part]: string }

/** The answers in the parts by which every report is read. */
// A report of a stranger too: one way to read for all that comes in.
export function toldOf({ fields }: FormShape, answers: Answers): Told {
  const part = (name: string) =>
    fields
      .filter(({ told, name: field }) => told === name && answers[field] !== undefined)
      .map(({ name: field }) => String(answers[field]))
      // One under the other, as the server puts them: a report must read the same whichever way it came.
      .join('\n')
  return Object.fromEntries(PARTS.map((name) => [name, part(name)])) as Told
}

/** What the queue needs to know of a form before anybody opens it. */
export function plainOf(form: FormShape, answers: Answers) {
  const told = toldOf(form, answers)
  const listed = (name: string, list: readonly string[], other: string) =>
    // A word that the queue does not know would be refused by the server, and the envelope could not be mended any more.
    list.includes(String(answers[name])) ? String(answers[name]) : other
  return {
    kind: form.help !== null && answers[form.help.field] === form.help.value ? 'help' : 'suspicion',
    about: listed('about', ABOUT, form.about),
    // As the server does: only a plain no leaves the child's way, and whoever reads it finds «not known» in the form itself.
    child: answers.children !== 'no',
    // What nobody answered is not known, which the queue puts before what somebody denied.
    danger: listed('danger', DANGERS, 'unknown'),
    complete: HELPFUL_PARTS.filter((name) => told[name].trim() !== '').length,
  }
}

// A sealed answer can be an object whose own `toString` is no function: String() throws on it, and the page would be gone.
const shownAs = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))

/** An answer in words. */
export function answerText({ kind, options }: FormField, answer: unknown, language: Language): string {
  const named = (value: unknown) => {
    const option = options.find((one) => one.value === value)
    // What another version of the form knew is shown as it came and not left out: it may be what matters.
    return option ? option.label[language] : shownAs(value)
  }
  if (answer === undefined || answer === null) return ''
  if (kind === 'choices' && Array.isArray(answer)) return answer.map(named).join(' · ')
  return kind === 'choice' ? named(answer) : shownAs(answer)
}

/** Questions that two ways to fill in one form answer differently. */
export const differing = (
  { fields }: Pick<FormShape, 'fields'>,
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): ReadonlySet<string> =>
  new Set(fields.map(({ name }) => name).filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name])))

/** The signs of trafficking that were ticked in a form, in the words of a language; empty where none were, or the form asks for none. */
export function signsTicked(
  { fields }: { readonly fields: readonly FormField[] },
  answers: Readonly<Record<string, unknown>>,
  language: Language,
): readonly string[] {
  // By the name of the question: the forms of labour inspection, borders, care and hotlines share it.
  const asked = fields.find(({ name, kind }) => name === 'signs' && kind === 'choices')
  const ticked = answers.signs
  if (!asked || !Array.isArray(ticked)) return []
  return ticked.map((sign) => answerText({ ...asked, kind: 'choice' }, sign, language))
}
