// What somebody has typed into forms and nobody has kept yet. It stays in the fields: nothing about persons lies in the browser's storage,
// and here lies only what stood in a field before.

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
/** What a field of a form held before, and what was last typed into it. */
type Typed = { readonly form: Element; readonly before: string; readonly last: string }

const FIELDS = 'input, textarea, select'
/** What is sent as one. Of a search nobody minds to type a word again. */
const FORMS = 'form:not([role="search"], search *), .anew'

const before = new WeakMap<Element, string>()
const typed = new Map<Field, Typed>()
/** Fields in whose form something was pressed since they were written: what succeeds next has taken their words. */
const sent = new Set<Field>()
const listeners = new Set<() => void>()

const held = (field: Field): string =>
  field instanceof HTMLInputElement && /checkbox|radio/.test(field.type) ? String(field.checked) : field.value
const isField = (target: EventTarget | null): target is Field => target instanceof Element && target.matches(FIELDS)
/** The field that something happens to, also by its label. */
function fieldOf(target: EventTarget | null): Field | null {
  const field = target instanceof Element && !isField(target) ? (target.closest('label')?.control ?? null) : target
  return isField(field) ? field : null
}
const formOf = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest(FORMS) : null

/** Where only a part of a form is shown, as of a form in steps, what was typed into another part is still in its memory. */
const isUnkept = ([field, { form, before, last }]: [Field, Typed]): boolean =>
  field.isConnected ? held(field) !== before && offers(field, before) : form.isConnected && last !== before
/** Where what stood there before is no choice any more, the other choice is none of somebody's. */
const offers = (field: Field, value: string): boolean =>
  !(field instanceof HTMLSelectElement) || [...field.options].some((option) => option.value === value)

/** Whether leaving the page would lose words. */
export const losesWords = (): boolean => [...typed].some(isUnkept)

/** Whether something was typed at all. */
export const isWritten = (): boolean => typed.size > 0

/** Calls back when something was typed, or kept. @returns how to stop that */
export function whenTyped(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell(): void {
  for (const listener of listeners) listener()
}

/** The server has what fields held when something was pressed in their form. */
export function keptTyped(): void {
  for (const field of sent) {
    before.set(field, held(field))
    typed.delete(field)
  }
  sent.clear()
  tell()
}

/** Nothing that was typed is wanted any more. */
export function forgetTyped(): void {
  typed.clear()
  sent.clear()
  tell()
}

function begun({ target }: Event): void {
  const field = fieldOf(target)
  if (field && !typed.has(field)) before.set(field, held(field))
}

function written(field: Field | null): void {
  const form = formOf(field)
  if (form === null || field === null) return
  // Of this field alone: what else the form held was sent with the press.
  sent.delete(field)
  typed.set(field, { form, before: before.get(field) ?? '', last: held(field) })
  tell()
}

function pressed({ target }: Event): void {
  const form = formOf(target)
  if (form === null || !(target instanceof Element)) return
  if (target === form || target.closest('button'))
    for (const [field, typing] of typed) if (typing.form === form) sent.add(field)
  // Ticks keep their input to themselves; a press on one, by a key too, is a press on its label, and counts once it is over.
  const ticked = target.closest('label') && fieldOf(target)
  if (ticked) setTimeout(() => written(ticked))
}

const hears = ({ target }: Event): void => written(fieldOf(target))
const HEARD = {
  focusin: begun,
  pointerdown: begun,
  input: hears,
  change: hears,
  click: pressed,
  submit: pressed,
} as const

/** Watches the fields of all forms. @returns how to stop that */
export function watchTyped(): () => void {
  // On the way down: whoever stops an event on its way up does not stop this.
  for (const [name, hear] of Object.entries(HEARD)) document.addEventListener(name, hear, true)
  return () => {
    for (const [name, hear] of Object.entries(HEARD)) document.removeEventListener(name, hear, true)
    forgetTyped()
  }
}
