import { z } from 'zod'
import { Problem } from '../../kernel/errors.ts'

/** A telephone number as it is dialled: digits, a plus before them where it is international. */
export const Dialled = z.string().regex(/^[+]?[0-9]{3,15}$/, 'not a number to dial')

/** A telephone number as people write it, with blanks and brackets. */
export const WrittenNumber = z
  .string()
  .max(40)
  .regex(/^[+0-9][0-9 ()/.-]{2,39}$/, 'not a number to dial')

/** How a written number is dialled. @throws Problem `invalid-input`, at the field `shown` */
export function dialled(shown: string): string {
  const tel = shown.replaceAll(/[^+0-9]/g, '')
  if (Dialled.safeParse(tel).success) return tel
  throw new Problem('invalid-input', 'Write the number as it is dialled in this country.', {
    fields: [{ field: 'shown', message: 'not a number to dial' }],
  })
}
