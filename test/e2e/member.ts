import type { BrowserContext, Page } from 'playwright-core'
import type { Hand } from './hand.ts'
import type { Visitor } from './stand.ts'

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
