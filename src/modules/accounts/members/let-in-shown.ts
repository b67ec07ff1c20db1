import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { LET_IN_WAYS } from '../codes.ts'

/** Whom the keeper of the server let in, until a member has said that they saw it. */
export const LetIns = z.array(z.object({ id: Id, at: z.iso.datetime(), way: z.enum(LET_IN_WAYS), email: z.string() }))
