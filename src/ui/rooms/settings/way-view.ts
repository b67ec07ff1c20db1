import type { CredentialRow } from '../../shell/contract.ts'
import type { Formats } from '../../shell/format.ts'
import type { Say } from '../../shell/words.ts'

type Kind = CredentialRow['kind']
/** What can be asked in a dialog; whoever comes through an organisation has to go there. */
export type AskedKind = Exclude<Kind, 'oidc'>

/**
 * With what somebody can confirm here that it is them, what they used last first; nothing where they must go away for it.
 * @param kinds of their ways to sign in, what they used last first
 */
export const confirmable = (kinds: readonly Kind[], passkeysWork: boolean): readonly AskedKind[] =>
  kinds.filter((kind) => kind === 'password' || (kind === 'passkey' && passkeysWork)) as AskedKind[]

/** What a way to sign in is called: by its member, else by its kind. */
export const wayName = ({ name, kind }: Pick<CredentialRow, 'name' | 'kind'>, say: Say): string =>
  name ?? say(`method-of.${kind}`)

/** What is known of a way to sign in, in one line under its name. */
export function wayNote(way: CredentialRow, say: Say, format: Pick<Formats, 'day'>): string {
  const parts = [
    // Its kind stands above already where it has no name of its own.
    way.name === null ? null : say(`method-of.${way.kind}`),
    say('ways.added', { day: format.day(way.addedAt) }),
    way.usedAt === null ? say('ways.unused') : say('ways.used', { day: format.day(way.usedAt) }),
    way.current ? say('ways.current') : null,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

/** Whether a proof of the second factor lasts as long as making a passkey may take. @param until ISO 8601 */
export const isFresh = (until: string, now: Date): boolean => Date.parse(until) - now.getTime() > CEREMONY

// People look for their key first; the challenge itself is good for five minutes.
const CEREMONY = 3 * 60_000
