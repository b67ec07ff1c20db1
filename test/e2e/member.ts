import { Secret, TOTP } from 'otpauth'
import type { BrowserContext, Page } from 'playwright-core'
import type { Hand } from './hand.ts'
import type { Visitor } from './stand.ts'

const STEP = 30_000

/** Somebody with an account, at their own computer, and how they work it. */
export type Person = Visitor & { readonly name: string; readonly email: string; readonly hand: Hand }

/** Gives the computer a fingerprint reader that always says yes, with the extension that keys are opened by. */
export async function giveAuthenticator(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page)
  await session.send('WebAuthn.enable')
  const options = { protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasPrf: true } as const
  const answers = { hasResidentKey: true, hasUserVerification: true, isUserVerified: true } as const
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...options, ...answers, automaticPresenceSimulation: true },
  })
}

/** The app on somebody's phone. A code counts once, so it never gives the same one twice. */
export class CodeApp {
  private readonly totp: TOTP
  private last = 0

  constructor(secret: string) {
    this.totp = new TOTP({ secret: Secret.fromBase32(secret) })
  }

  /** The code of now; where it was used already, that of the next half minute, which the server takes early. */
  async code(): Promise<string> {
    // One step ahead is taken at most: further ahead one waits, as with a real phone.
    while (Math.max(this.now(), this.last + 1) > this.now() + 1) await new Promise((go) => setTimeout(go, 500))
    this.last = Math.max(this.now(), this.last + 1)
    return this.totp.generate({ timestamp: this.last * STEP })
  }

  private now(): number {
    return Math.floor(Date.now() / STEP)
  }
}
