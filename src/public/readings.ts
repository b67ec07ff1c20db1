import { createHmac, randomBytes } from 'node:crypto'

/** Bodies that are read at once; each takes a quarter of a megabyte of memory at most, besides files, which go to the disk. */
const MOST = 1000

type Reading = { readonly stop: () => void }

/**
 * Bodies of forms that are under way. Where too many are, the oldest of the place with the most is broken off: whoever opens a thousand
 * connections and says nothing on them loses these, and nobody else is kept out.
 */
export class Readings {
  private readonly most: number
  private readonly secret = randomBytes(32)
  private readonly places = new Map<string, Set<Reading>>()
  private count = 0

  constructor(most = MOST) {
    this.most = most
  }

  /** Counts a body until its end. @param stop breaks it off @returns how to say that it has ended */
  enter(place: string, stop: () => void): () => void {
    const key = createHmac('sha256', this.secret).update(place).digest('base64url')
    const reading = { stop }
    if (!this.places.has(key)) this.places.set(key, new Set())
    this.places.get(key)?.add(reading)
    this.count++
    if (this.count > this.most) this.breakOff()
    return () => this.leave(key, reading)
  }

  private breakOff(): void {
    const [key, most] = [...this.places].reduce((a, b) => (b[1].size > a[1].size ? b : a))
    const [oldest] = most
    this.leave(key, oldest)
    oldest.stop()
  }

  private leave(key: string, reading: Reading): void {
    const place = this.places.get(key)
    if (!place?.delete(reading)) return
    this.count--
    if (place.size === 0) this.places.delete(key)
  }
}
