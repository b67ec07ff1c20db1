import { createHmac, randomBytes } from 'node:crypto'

/** There is no room for files now; what was written is taken all the same. */
export class Full extends Error {}

/** The disk is so full that words cannot be kept either. */
export class NoRoom extends Error {}

export type RoomLimits = {
  /** Bytes of all files under way: on the disk, and in no report yet. */
  readonly underway: number
  /** The part of it that one place of origin can take. */
  readonly place: number
  /** Bytes that stay free on the disk, whatever files come: the database needs them, and so do words. */
  readonly free: number
  /** Bytes that stay free whatever reports come: words that ask for help need them. */
  readonly words: number
  /** Bytes below which nothing can be kept. */
  readonly help: number
  /** Milliseconds for which an answer about the disk holds. */
  readonly look: number
}

const GIB = 2 ** 30
const LIMITS: RoomLimits = {
  underway: 2 * GIB,
  // Five files of 25 MiB, once for each of five agencies: what a form may hold must find room.
  place: (GIB * 3) / 4,
  free: GIB,
  words: GIB / 4,
  help: GIB / 16,
  look: 10_000,
}

/** What the store has: bytes free on its disk, and of the share that reports' files may take. */
export type Space = { readonly free: number; readonly left: number }

/**
 * Room for files that strangers send. One place cannot take all of what is under way, and all of them together cannot fill the
 * disk. Places are known by a keyed hash in memory, for as long as a file of theirs is under way.
 */
export class Room {
  private readonly limits: RoomLimits
  private readonly ask: () => Promise<Space>
  private readonly secret = randomBytes(32)
  private readonly places = new Map<string, number>()
  private taken = 0
  private known: { readonly space: Space; readonly until: number } | null = null

  constructor(ask: () => Promise<Space>, limits: RoomLimits = LIMITS) {
    this.ask = ask
    this.limits = limits
  }

  /** A share of the room for one request, given back whole when it has ended. */
  enter(place: string): Share {
    // As in the lanes: a place is told from another and never known.
    const key = createHmac('sha256', this.secret).update(place).digest('base64url')
    return new Share((bytes) => this.take(key, bytes))
  }

  /** Files go first, then reports, and words that ask for help last. @throws NoRoom */
  async mustTakeWords(isHelp: boolean): Promise<void> {
    const { free } = await this.space()
    if (free < (isHelp ? this.limits.help : this.limits.words)) throw new NoRoom('the disk is full')
  }

  private async take(place: string, bytes: number): Promise<void> {
    // Asked before anything is compared: between looking and taking nobody else may come.
    const space = bytes > 0 ? await this.space() : null
    const here = (this.places.get(place) ?? 0) + bytes
    const all = this.taken + bytes
    // Giving back is never refused, however full it is.
    if (space !== null && this.isFull(space, all, here)) throw new Full('no room for files')
    this.taken = all
    if (here > 0) this.places.set(place, here)
    else this.places.delete(place)
  }

  private isFull({ free, left }: Space, all: number, here: number): boolean {
    const { underway, place, free: kept } = this.limits
    // Bytes under way are on the disk already when it is asked; counted twice, they err on the side of room.
    return all > underway || here > place || free - all < kept || all > left
  }

  private async space(): Promise<Space> {
    const now = Date.now()
    // Not at each piece of a file: asking the disk thousands of times would itself be the flood.
    if (this.known === null || this.known.until < now)
      this.known = { space: await this.ask(), until: now + this.limits.look }
    return this.known.space
  }
}

/** What one request has taken of the room. */
export class Share {
  private readonly take: (bytes: number) => Promise<void>
  private taken = 0

  constructor(take: (bytes: number) => Promise<void>) {
    this.take = take
  }

  /** Passes a stream on as long as there is room for it. @throws Full */
  async *counting(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const part of bytes) {
      // Before it goes on into the store: what there is no room for never touches the disk.
      await this.take(part.length)
      this.taken += part.length
      yield part
    }
  }

  async giveBack(): Promise<void> {
    const bytes = this.taken
    // First, so that a second call gives nothing back twice.
    this.taken = 0
    await this.take(-bytes)
  }
}
