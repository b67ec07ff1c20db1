import { Secret, TOTP } from 'otpauth'
import type { BrowserContext, Page } from 'playwright-core'
import type { Hand } from './hand.ts'
import type { Visitor } from './stand.ts'

const STEP = 30_000

/** Somebody with an account, at their own computer, and how they work it. */
export type Person = Visitor & { readonly name: string; readonly email: string; readonly hand: Hand }

/** A fingerprint reader or security key that says yes while it is at hand. */
export type Authenticator = { atHand(is: boolean): Promise<void> }

/** Gives the computer a fingerprint reader that always says yes, with the extension that keys are opened by. */
export const giveAuthenticator = (context: BrowserContext, page: Page): Promise<readonly Authenticator[]> =>
  giveAuthenticators(context, page, ['internal'])

/** The same for several, of which each can be put away. */
export async function giveAuthenticators(
  context: BrowserContext,
  page: Page,
  transports: readonly ('internal' | 'usb')[],
): Promise<readonly Authenticator[]> {
  const session = await context.newCDPSession(page)
  await session.send('WebAuthn.enable')
  const answers = { hasResidentKey: true, hasUserVerification: true, isUserVerified: true } as const
  const give = async (transport: 'internal' | 'usb'): Promise<Authenticator> => {
    const options = { protocol: 'ctap2', ctap2Version: 'ctap2_1', transport, hasPrf: true } as const
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
      options: { ...options, ...answers, automaticPresenceSimulation: true },
    })
    const atHand = async (enabled: boolean) => {
      await session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled })
    }
    return { atHand }
  }
  return Promise.all(transports.map(give))
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
