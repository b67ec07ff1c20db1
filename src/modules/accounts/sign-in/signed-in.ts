import type { Actor, Member } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/errors.ts'

/** The member who acts. @throws Problem where nobody is signed in, or the program acts by itself */
export function signedIn(actor: Actor): Member {
  if (actor.kind !== 'member') throw new Problem('not-permitted', 'Only members can do this.')
  return actor
}
