import { randomBytes } from 'node:crypto'
import { Problem } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import type { NewFile } from '../../modules/reports/public.ts'
import type { TakenFile, Ticket } from '../../public/behind.ts'

/** An upload over a slow line may take so long (milliseconds). */
const LASTS = 4 * 3600_000
/** Tickets that are out at once; each is some hundred bytes. The room for files is used up long before. */
const MOST = 100_000

/**
 * Leave to store files, given by the server before a byte of a file is taken. It keeps each file's key until the file goes into a report,
 * so a filing can name only files that came through the intake, and each of them once.
 */
export class Tickets {
  private readonly out = new Map<string, { readonly key: string; readonly until: number }>()
  private readonly clock: () => number

  constructor(clock: () => number) {
    this.clock = clock
  }

  /** @throws Problem `unavailable` where too many are out */
  issue(): Ticket {
    this.forget()
    if (this.out.size >= MOST) throw new Problem('unavailable', 'Too many files are under way. Try again later.')
    const ticket = { file: newId(), key: randomBytes(32).toString('base64url') }
    this.out.set(ticket.file, { key: ticket.key, until: this.clock() + LASTS })
    return ticket
  }

  /** Takes a ticket back for the file that was stored with it. @throws Problem `not-found` where there is none such */
  redeem(taken: TakenFile): NewFile {
    const ticket = this.out.get(taken.file)
    if (ticket === undefined || ticket.until < this.clock())
      throw new Problem('not-found', 'This file came through no form of this server.')
    this.out.delete(taken.file)
    return { ...taken, key: ticket.key } as NewFile
  }

  /** Drops those that are over: the oldest come first. */
  private forget(): void {
    for (const [file, { until }] of this.out) {
      if (until >= this.clock()) return
      this.out.delete(file)
    }
  }
}
