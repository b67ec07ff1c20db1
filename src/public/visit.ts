import type { Context } from 'hono'
import type { Blobs } from '../kernel/blobs.ts'
import { type Clock, isoDay } from '../kernel/clock.ts'
import { Problem } from '../kernel/errors.ts'
import { Busy, Lanes } from '../kernel/lanes.ts'
import { Pace, type Ticking } from '../kernel/pace.ts'
import type { Scanner } from '../kernel/scanner.ts'
import type { BlockDesk } from '../modules/blocking/index.ts'
import { type Desk, linesOf, type PublicFacts } from '../modules/reports/public.ts'
import type { PrivacyNotice } from '../modules/requests/public.ts'
import type { PublishedRelease } from '../modules/statistics/public.ts'
import type { Behind } from './behind.ts'
import { type Drawn, drawn, numberAt } from './drawn.ts'
import { FileIntake } from './file-intake.ts'
import { tongueBy, tongueFor, voiceOf } from './language.ts'
import type { Frame } from './layout.ts'
import type { Html } from './markup.ts'
import { type Fields, type OnFile, readPosted } from './posted.ts'
import { Readings } from './readings.ts'
import { Recent } from './recent.ts'
import { Full, NoRoom, Room } from './room.ts'
import { Sealer } from './sealer.ts'
import { type Sum, Sums } from './sums.ts'
import type { Tongue, WordKey } from './words/shape.ts'

/** What the pages stand on. */
export type PublicDoor = {
  readonly behind: Behind
  readonly clock: Clock
  /** Where files rest, sealed, until their form is sent. */
  readonly blobs: Blobs
  /** Virus scanner; absent where none is set up. */
  readonly scanner?: Scanner
  /** Seals forms under way (32 bytes); the same after a restart, so that a form outlives it. */
  readonly formsKey: Uint8Array
  /** Where a request comes from: by it floods wait behind themselves. Never kept. */
  addressOf(c: Context): string
  /** In which requests take turns; new ones where none are given. */
  readonly lanes?: Lanes
  /** Milliseconds after which somebody is told that they wait. */
  readonly soon?: number
}

/** What a request waits for. Calls for help wait among themselves, so that no flood of other reports is before them. */
export type Kind = 'reading' | 'filing' | 'help'
type Turns = Readonly<Record<Kind, Lanes>>

/** Long enough for whoever stands behind a thousand others; the page tells them meanwhile that they wait. */
const PATIENCE = 15 * 60_000

/**
 * Floods are slowed down here: so many reports a second are far more than people write, and few enough that whoever works in the house
 * notices nothing. Words that ask for help are never refused, however many wait.
 * @param ticking the clock of the paces; tests bring their own
 */
export const turns = (ticking?: Ticking): Turns => ({
  reading: new Lanes({ atOnce: 4, waiting: 5000, patience: PATIENCE, pace: new Pace(40, 60, ticking) }),
  filing: new Lanes({ atOnce: 1, waiting: 5000, patience: PATIENCE, pace: new Pace(8, 16, ticking) }),
  help: new Lanes({ atOnce: 1, waiting: Number.POSITIVE_INFINITY, patience: PATIENCE, pace: new Pace(8, 16, ticking) }),
})

/** A form may take an evening; a page that shows a report should not lie open that long. */
const FORM_LASTS = 12 * 3600_000
const REPORT_LASTS = 30 * 60_000
/** A page that shows one number beside 112 may be so far behind; a flood of such pages then asks the database for nothing. */
const FACTS_LAST = 10_000

/** One set of pages: what seals their forms, and the lanes in which they wait. */
export class Site {
  readonly door: PublicDoor
  readonly behind: Behind
  /** Under a key of the installation, so that a form outlives a restart of the server. */
  get forms(): Sealer {
    return (this.formSealer ??= new Sealer(this.door.formsKey, FORM_LASTS))
  }
  /** Under a key that is made anew with each start: it seals a receipt, which opens more than one form. */
  readonly receipts: Sealer
  /** For files under way, so that strangers cannot fill the disk. */
  readonly room: Room
  /** Who takes reports, and numbers to call. */
  readonly facts: Recent<PublicFacts>
  // One for all visits: a sum that was spent by one of them is spent for all.
  private readonly sums = new Sums()
  private readonly turns: Turns
  private formSealer: Sealer | undefined
  /** Forms whose bodies are being read. */
  private readonly readings = new Readings()
  /** What agencies say of how they use data. */
  readonly notices: Recent<readonly PrivacyNotice[]>
  /** To whom one can object to a block. */
  readonly blockDesks: Recent<readonly BlockDesk[]>
  /** Figures that were published. */
  readonly figures: Recent<readonly PublishedRelease[]>

  constructor(door: PublicDoor) {
    this.door = door
    this.behind = door.behind
    // Given in tests, which crowd them.
    this.turns = door.lanes === undefined ? turns() : { reading: door.lanes, filing: door.lanes, help: door.lanes }
    // Asked of the kernel, since staff's files lie on the same disk.
    this.room = new Room(() => this.behind.space())
    const recent = <T>(ask: () => Promise<T>) => new Recent(ask, FACTS_LAST, () => this.now.getTime())
    this.facts = recent(() => this.behind.facts())
    this.notices = recent(() => this.behind.notices())
    this.blockDesks = recent(() => this.behind.blockDesks())
    this.figures = recent(() => this.behind.figures())
    // So a restart closes every page that shows a report: whoever sat down at that device later finds nothing.
    this.receipts = new Sealer(crypto.getRandomValues(new Uint8Array(32)), REPORT_LASTS)
  }

  get now(): Date {
    return this.door.clock.now()
  }

  /** Number and receipt of what is sent. */
  drawn(form: string, sent: unknown): Drawn {
    return drawn(this.door.formsKey, form, sent)
  }

  /** Number of what goes to one of several agencies. */
  numberAt(form: string, sent: unknown, agency: string): string {
    return numberAt(this.door.formsKey, form, sent, agency)
  }

  /** A sum to do while many are waiting; null while few are. */
  sum(): Sum | null {
    // By who waits and not by who came: a busy hour that is served at once asks nobody for anything.
    const { reading, filing, help } = this.turns
    return this.sums.make(Math.max(reading.waiting, filing.waiting, help.waiting), this.now)
  }

  /** The lane in which a request waits: one of its own for whoever did a sum, else that of the place it comes from. */
  laneOf(c: Context, done: string | undefined): string {
    // A sum that is wrong or spent costs nothing but the better lane: no reporter is turned away for a number.
    return (done && this.sums.spend(done, this.now)) || this.door.addressOf(c)
  }

  /** Lets work wait its turn. @throws Busy */
  inTurn<T>(lane: string, work: () => Promise<T>, kind: Kind = 'reading'): Promise<T> {
    return this.turns[kind].run(lane, work)
  }

  /** Reads a posted body, files as they come. @throws Unreadable, Busy where too many are read at once */
  async read(c: Context, onFile?: OnFile): Promise<Fields> {
    const stop = new AbortController()
    const end = this.readings.enter(this.door.addressOf(c), () => stop.abort(new Busy('too many are read at once')))
    try {
      return await readPosted(c.req.raw, onFile, stop.signal)
    } finally {
      end()
    }
  }

  /** What takes in files of one request. */
  intake(c: Context): FileIntake {
    const { blobs, scanner } = this.door
    const share = this.room.enter(this.door.addressOf(c))
    return new FileIntake({ blobs, scanner, ticket: () => this.behind.ticket() }, share)
  }
}

/** One request: its language, and what the page's frame needs. */
export class Visit {
  readonly c: Context
  readonly site: Site
  readonly at: string
  readonly desks: readonly Desk[]
  private readonly lines: NonNullable<Frame['lines']>
  tongue: Tongue
  private own: string | undefined
  private readonly reading = Promise.withResolvers<void>()

  private constructor(c: Context, site: Site, at: string, { desks, lines }: PublicFacts) {
    this.c = c
    this.site = site
    this.at = at
    this.desks = desks
    this.lines = linesOf(lines, isoDay(site.now))
    // The address goes before the browser: somebody chose it, or was sent it by who knows them.
    this.tongue = tongueBy(c.req.param('language') ?? '') ?? tongueFor(c.req.header('Accept-Language'))
  }

  /** A page that rests on who takes reports, or lists the numbers to call. */
  static async of(c: Context, site: Site, at: string): Promise<Visit> {
    // Asked at each visit: an agency that closed its intake a minute ago must not get another report.
    // Numbers too: one that was found wrong this morning must not be dialled this afternoon.
    return new Visit(c, site, at, await site.facts.now())
  }

  /** A page of which the frame alone shows a number: it may be some seconds behind. */
  static async framed(c: Context, site: Site, at: string): Promise<Visit> {
    return new Visit(c, site, at, await site.facts.lately())
  }

  /** Resolves when all that was posted is read; never where nothing is. */
  get isRead(): Promise<void> {
    return this.reading.promise
  }

  /** Reads what was posted, files as they come. @throws Unreadable, Busy where too many are read at once */
  async read(onFile?: OnFile): Promise<Fields> {
    const fields = await this.site.read(this.c, onFile)
    this.reading.resolve()
    return fields
  }

  /** Where it comes from; kept nowhere. */
  get place(): string {
    return this.site.door.addressOf(this.c)
  }

  /** Takes the sum that came with what was posted. Once for all turns of a request: it is spent, and to open a report takes several. */
  takeSum(done: string | undefined): void {
    this.own = this.site.laneOf(this.c, done)
  }

  /** Lets work wait its turn: in a lane of its own after a sum, else behind whatever comes from the same place. @throws Busy */
  private turn<T>(work: () => Promise<T>, kind: Kind): Promise<T> {
    return this.site.inTurn(this.own ?? this.place, work, kind)
  }

  /** Asks the server behind, in this request's lane. @throws Busy, and what the server throws */
  ask<T>(call: (behind: Behind) => Promise<T>, kind: Kind = 'reading'): Promise<T> {
    return this.turn(() => call(this.site.behind), kind)
  }

  get frame(): Frame {
    // Made by the headers' guard for this answer alone; without it neither style nor script runs.
    const { nonce } = this.c.var as { nonce: string }
    // Their helplines come first: most who come live where the agency is.
    const countries = [...new Set(this.desks.map(({ country }) => country))]
    return { voice: voiceOf(this.tongue), nonce, now: this.site.now, countries, lines: this.lines, at: this.at }
  }

  /** Desks that take what a way asks about. */
  taking(kind: 'suspicions' | 'help'): readonly Desk[] {
    return this.desks.filter((desk) => desk[kind])
  }

  async show(page: Html, status: 200 | 404 | 410 | 422 | 500 | 503 = 200): Promise<Response> {
    return this.c.html(page, status)
  }
}

/** What went wrong in words for the page it went wrong on. @throws what is nobody's fault but the program's */
export function faultIn(error: unknown): WordKey {
  // Each in words of the page it went wrong on; none of them says what stands behind.
  if (error instanceof Busy) return 'fault.busy'
  if (error instanceof NoRoom) return 'fault.no-room'
  if (error instanceof Full) return 'files.full'
  if (!(error instanceof Problem)) throw error
  if (error.code === 'too-many-requests' || error.code === 'unavailable') return 'fault.busy'
  if (error.code === 'conflict') return 'fault.closed'
  // A page stops what is too many at once by itself: what an operation refuses is too many for the whole report.
  if (error.code === 'too-large') return 'files.report-full'
  if (error.code === 'not-found') return 'fault.old'
  return 'fault.broken'
}
