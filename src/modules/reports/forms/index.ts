import { border } from './border.ts'
import { health, reception, social } from './care.ts'
import { hotline } from './hotline.ts'
import { labour } from './labour.ts'
import type { Form } from './shape.ts'

/** All forms of officers, in the order in which they are offered. */
export const FORMS: readonly Form[] = [labour, border, reception, health, social, hotline]

// Names stand in reports for years: one that was taken away would leave them without their questions.
export const FORM_IDS = FORMS.map(({ id }) => id)

/** A form by its name; undefined where there is none of that name. */
export const formOf = (id: string): Form | undefined => FORMS.find((form) => form.id === id)
