import { setTimeout as pass } from 'node:timers/promises'
import { Secret, TOTP } from 'otpauth'

/** So long a code is good for, in milliseconds. */
const STEP = 30_000
/** So long a test may take to hand in a code once it has it. */
const ON_ITS_WAY = 10_000

/**
 * The app on somebody's phone that gives codes. One counts once, and the server takes that of the half minute before and of the one after too:
 * begun with the earliest that it will still take, three of them follow one another without waiting.
 */
export class CodeApp {
  private readonly totp: TOTP
  private last = 0

  constructor(secret = new Secret({ size: 20 }).base32) {
    this.totp = new TOTP({ secret: Secret.fromBase32(secret) })
  }

  get secret(): string {
    return this.totp.secret.base32
  }

  /** A code that was not given before. Of a fourth one its time is waited for, as with a real phone. */
  async code(): Promise<string> {
    const earliest = Math.floor((Date.now() + ON_ITS_WAY) / STEP) - 1
    this.last = Math.max(earliest, this.last + 1)
    await pass(Math.max(0, (this.last - 1) * STEP - Date.now()))
    return this.totp.generate({ timestamp: this.last * STEP })
  }
}
