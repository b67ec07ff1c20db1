import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { GROUNDS } from './keeping.ts'

const Colleague = z.object({ id: Id, name: z.string().nullable() })
const Day = z.iso.date()

/** Until when and on what ground a person's data are kept. */
export const Keeping = z.object({
  ground: z.enum(GROUNDS),
  until: Day.nullable(),
  /** When the person asked to be erased while the file was held: from then on it is used for nothing else. */
  asked: Day.nullable(),
  held: z.object({ since: Day, by: Colleague, why: z.string().nullable() }).nullable(),
  /** Whether somebody has to decide now: keep on, or erase. */
  due: z.boolean(),
  /** Between which days it may be kept on; null where the file is not closed. */
  bounds: z.object({ from: Day, to: Day }).nullable(),
})
export type Keeping = z.output<typeof Keeping>
