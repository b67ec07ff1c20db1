import { type Actor, type Member, memberFor } from '../../kernel/actor.ts'

/** @throws Problem `not-permitted` where nobody is signed in: no program opens or moves evidence */
export const asMember = (actor: Actor): Member => memberFor(actor, 'Only members work on evidence.')

/** What all operations of this room declare. Evidence serves courts and help alike: no purpose but this one is held by all who work on it. */
export const DECLARED = { purpose: 'prevention' } as const
