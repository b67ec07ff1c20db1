import { createHmac, timingSafeEqual } from 'node:crypto'
import { derive } from './vault/seal.ts'

// A ticket lets one thing be done until a moment. It names nobody, needs no memory, and is of use for what it was made for alone.

/**
 * @param use what it is for: another use makes another key
 * @param of numbers of who may do it, and with what
 * @param until milliseconds since 1970
 */
export function ticketFor(secret: Uint8Array, use: string, of: readonly string[], until: number): string {
  const mark = createHmac('sha256', derive(secret, use)).update([...of, until].join(' '))
  return `${until}.${mark.digest('base64url')}`
}

/** Whether somebody was given it for this. Compared in constant time, like every mark that somebody could try out. */
export function isTicket(secret: Uint8Array, use: string, of: readonly string[], now: Date, told: string): boolean {
  const until = Number(told.split('.')[0])
  const [right, given] = [ticketFor(secret, use, of, until), told].map((text) => Buffer.from(text))
  return until > now.getTime() && right.length === given.length && timingSafeEqual(right, given)
}
