import { type FormEvent, useEffect, useRef, useState } from 'react'

/** What is still lacking, by field: a code of `fault.`. */
export type Lacks = Readonly<Record<string, string>>

/** A field that is empty, where it has to be filled. */
export const empty = (field: string, text: string): Lacks => (text.trim() === '' ? { [field]: 'empty' } : {})
/** A day or a choice that nobody has made. */
export const unchosen = (field: string, chosen: string | boolean | readonly unknown[]): Lacks =>
  chosen === '' || chosen === false || (typeof chosen === 'object' && chosen.length === 0)
    ? { [field]: 'nothing-was-chosen' }
    : {}

/**
 * A form whose button can always be pressed: what lacks is said beside its field, the first of them gets the focus, and nothing is sent.
 * A button that is closed without a word leaves somebody alone with it.
 * @param lacks what is lacking now
 * @param faults what the server said of fields, which goes before
 * @returns `form` and `sends` for the form, and what each field shows
 */
export function useLacking(lacks: Lacks, faults: Lacks = {}) {
  const form = useRef<HTMLFormElement>(null)
  // How often it was pressed in vain; nothing is said of a form that somebody has only begun.
  const [pressed, setPressed] = useState(0)
  useEffect(() => {
    if (pressed > 0) focusFirst(form.current)
  }, [pressed])
  const sends = (send: () => void) => (event?: FormEvent) => {
    event?.preventDefault()
    if (Object.keys(lacks).length > 0) return setPressed(pressed + 1)
    setPressed(0)
    send()
  }
  const said: Readonly<Record<string, string | undefined>> = pressed > 0 ? { ...lacks, ...faults } : faults
  return { form, sends, faults: said }
}

const FIELDS = 'input, select, textarea, button'

function focusFirst(form: HTMLElement | null): void {
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-lacks]')
  const field = wrong?.matches(FIELDS) ? wrong : wrong?.querySelector<HTMLElement>(FIELDS)
  field?.focus()
}
