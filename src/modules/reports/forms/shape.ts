import type { Role } from '../../accounts/index.ts'
import type { About, ComplaintTo, FieldKind, Part } from '../codes.ts'

/** A sentence in each language of the staff's pages. */
export type Words = { readonly en: string; readonly lv: string; readonly ar: string }
export const words = (en: string, lv: string, ar: string): Words => ({ en, lv, ar })

export type Option = { readonly value: string; readonly label: Words }
export const option = (value: string, ...label: [string, string, string]): Option => ({ value, label: words(...label) })

export type Field = {
  readonly name: string
  readonly kind: FieldKind
  readonly label: Words
  readonly hint?: Words
  readonly required?: true
  readonly options?: readonly Option[]
  /** The part of a report in which everybody reads it; those without stand in the form alone. */
  readonly told?: Exclude<Part, 'source'>
  /** The item of a law's list, such as `(e)`. */
  readonly item?: string
}

/** A form as data: page, validation, the device without a network and the docs read this one table. */
export type Form = {
  readonly id: string
  readonly roles: readonly Role[]
  /** To whom complaints are made: what they say never flows to return enforcement. */
  readonly complaint: ComplaintTo | null
  readonly about: About
  /** Told by the person themselves where this field has this value. */
  readonly help?: { readonly field: string; readonly value: string }
  readonly law: string
  readonly title: Words
  /** What whoever fills it in must pass on, and what not: said before the first question. */
  readonly duty: Words
  readonly fields: readonly Field[]
}

type More = Partial<Pick<Field, 'hint' | 'required' | 'told' | 'item'>>
// Small makers, so that a form reads as a list of its questions.
const plain =
  (kind: FieldKind) =>
  (name: string, label: Words, more: More = {}): Field => ({ name, kind, label, ...more })

// The kinds without options; lists come below, with what there is to choose from.
export const line = plain('line')
export const text = plain('text')
export const count = plain('number')
export const day = plain('date')
export const choice = (name: string, label: Words, options: readonly Option[], more: More = {}): Field => ({
  name,
  kind: 'choice',
  label,
  options,
  ...more,
})
export const choices = (name: string, label: Words, options: readonly Option[], more: More = {}): Field => ({
  ...choice(name, label, options, more),
  kind: 'choices',
})
