import { z } from 'zod'
import { Id } from '../../../../kernel/ids.ts'
import { LETTERS, RETURN_FORMATS, RETURN_STATES, RETURN_WHYS } from '../codes.ts'
import { CheckInput, CheckOutput, Tongue, WrittenFile, Year } from '../shapes.ts'

// What the operations on kept returns take and give.

export const OneReturn = z.strictObject({ return: Id })
const Person = z.object({ id: Id, name: z.string().nullable() })
const Moment = z.iso.datetime()

const Head = z.object({
  id: Id,
  year: Year,
  geo: z.string(),
  vintage: z.int(),
  state: z.enum(RETURN_STATES),
  letters: z.array(z.enum(LETTERS)),
  changedAt: Moment,
  sentAt: Moment.nullable(),
})
export const ReturnList = z.object({
  returns: z.array(Head),
  /** The return of last year while it is due and was not sent. */
  due: z
    .object({
      year: Year,
      by: z.iso.date(),
      /** Whether the day is the one that the law wishes for, and not yet the last. */
      isWished: z.boolean(),
      draft: Id.nullable(),
    })
    .nullable(),
})

/** A number, `unknown` or `blank`; null where the vintage has no such cell. */
const Count = z.union([z.int(), z.enum(['unknown', 'blank'])])

const Part = z.object({
  letter: z.enum(LETTERS),
  /** In words of the language that was asked for. */
  name: z.string(),
  columns: z.array(z.string()),
  /** All together; null where instances or stages stand apart. */
  whole: Count.nullable(),
  /** The file is null where the letter was counted from the records of this installation. */
  from: z.object({ file: z.string().nullable(), by: Person, at: Moment }).nullable(),
  lines: z.array(
    z.object({
      cells: z.array(z.string()),
      count: Count,
      /** The same line of the year before, as it was sent; null where there is none. */
      lastYear: Count.nullable(),
      isSmall: z.boolean(),
      /** Whether it is divided in two ways or more: such lines are read after the others. */
      isCrossed: z.boolean(),
    }),
  ),
})

const ChangeTold = z.object({
  letter: z.enum(LETTERS),
  cells: z.array(z.string()),
  before: Count.nullable(),
  after: Count.nullable(),
})

export const GetInput = OneReturn.extend({ language: Tongue })
export const ReturnPage = Head.extend({
  edition: z.int(),
  madeBy: Person,
  askedBy: Person.nullable(),
  approvedBy: Person.nullable(),
  why: z.string().nullable(),
  parts: z.array(Part),
  /** What differs from the vintage before; null for the first. */
  changes: z.array(ChangeTold).nullable(),
  /** All that differs, since no more than a thousand are told. */
  changeCount: z.int(),
  /** Why it may not be sent; null where it may. */
  closed: z.enum(RETURN_WHYS).nullable(),
})

export const TakeInInput = CheckInput.omit({ last: true, format: true }).extend({
  /** The name of the file, as whoever fetched it has it. */
  file: z.string().min(1).max(200),
})
export const TakeInOutput = CheckOutput.omit({ file: true }).extend({
  /** Null where something was wrong: nothing of the file is kept then. */
  return: Id.nullable(),
})

export const Why = z.string().trim().min(10).max(2000)
export const SendInput = OneReturn.extend({ edition: z.int().min(1) })
export const DownloadInput = OneReturn.extend({ format: z.enum(RETURN_FORMATS), language: Tongue })
export { WrittenFile }
