import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { GROUNDS } from './keeping.ts'

const Colleague = z.object({ id: Id, name: z.string().nullable() })
const Day = z.iso.date()

/** How long and on which ground a person's data are kept. */
export const Keeping = z.object({
  ground: z.enum(GROUNDS),
  until: Day.nullable(),
  /** When the person asked for erasure during a hold; from then on the file is used for nothing else. */
  asked: Day.nullable(),
  held: z.object({ since: Day, by: Colleague, why: z.string().nullable() }).nullable(),
  /** Whether a member has to decide now to keep or erase. */
  due: z.boolean(),
  /** Days until which it may be kept on; null if the file is not closed. */
  bounds: z.object({ from: Day, to: Day }).nullable(),
})
export type Keeping = z.output<typeof Keeping>
