import { type Actor, type Member, memberFor } from '../../kernel/actor.ts'

/** The member who acts. @throws Problem `not-permitted` where nobody is signed in, or the program acts by itself */
export const asMember = (actor: Actor): Member => memberFor(actor, 'Only members can do this.')
