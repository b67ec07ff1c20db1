type Span = { readonly start: number; readonly end: number }

/** Fewer spans are looked through; most postings have no more. */
const FEW = 12

/**
 * Places of a text that some spans cover. A look costs as much as the place looked at is long, however many spans there
 * are: a text of a thousand addresses would otherwise be looked through a thousand times.
 */
export class Covered {
  private readonly length: number
  private readonly spans: Span[] = []
  /** 1 for each unit that is covered; made once there are more than a few spans. */
  private units: Uint8Array | null = null

  /** @param length of the text, in UTF-16 units */
  constructor(length: number, spans: readonly Span[] = []) {
    this.length = length
    for (const span of spans) this.add(span)
  }

  add(span: Span): void {
    this.spans.push(span)
    if (this.units !== null) this.units.fill(1, span.start, span.end)
    else if (this.spans.length > FEW) {
      this.units = new Uint8Array(this.length)
      for (const { start, end } of this.spans) this.units.fill(1, start, end)
    }
  }

  /** Whether a span covers this place. */
  has(at: number): boolean {
    return this.units === null ? this.spans.some(({ start, end }) => at >= start && at < end) : this.units[at] === 1
  }

  /** Whether a span shares a place with this one. */
  meets({ start, end }: Span): boolean {
    if (this.units === null) return this.spans.some((span) => start < span.end && end > span.start)
    return this.units.subarray(Math.max(0, start), Math.max(0, end)).includes(1)
  }
}
