import type { Actor, Member } from '../../kernel/actor.ts'
import { Problem } from '../../kernel/errors.ts'

/** @throws Problem `not-permitted` where nobody is signed in */
export function asMember(actor: Actor): Member {
  if (actor.kind !== 'member') throw new Problem('not-permitted', 'Only members look after sources.')
  return actor
}
