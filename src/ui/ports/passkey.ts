import { startAuthentication, startRegistration } from '@simplewebauthn/browser'
import type { Out } from '../shell/contract.ts'

type Challenge = Out<'passkeys.challenge'>
type Registering = Parameters<typeof startRegistration>[0]['optionsJSON']
type Authenticating = Parameters<typeof startAuthentication>[0]['optionsJSON']
type PrfResults = { readonly prf?: { readonly results?: { readonly first?: BufferSource } } }

/** The authenticator gave no secret of its own to seal keys with, so it cannot be used here. */
export class NoPrf extends Error {
  override readonly name = 'NoPrf'
}

/** What an authenticator answered, and the secret it derives for these pages. */
export type Passkey = { readonly response: Record<string, unknown>; readonly prf: string }

export const passkeysWork = (): boolean => 'PublicKeyCredential' in globalThis

/** Makes a passkey. Some authenticators tell their secret only when asked once more; then a second prompt follows. */
export async function makePasskey(challenge: Challenge, again: () => Promise<Challenge>): Promise<Passkey> {
  const made = await startRegistration({ optionsJSON: withPrf(challenge) as unknown as Registering })
  // A second prompt is a nuisance; a passkey without the secret would be one that opens no keys.
  const prf = secretOf(made) ?? (await askPasskey(await again(), made.id)).prf
  return { response: plain(made), prf }
}

/** Signs in with a passkey. @param id of the one to use; any that the person picks where none is given */
export async function askPasskey(challenge: Challenge, id?: string): Promise<Passkey> {
  const options = withPrf(challenge)
  const allowed = id === undefined ? {} : { allowCredentials: [{ id, type: 'public-key' }] }
  const used = await startAuthentication({ optionsJSON: { ...options, ...allowed } as unknown as Authenticating })
  const prf = secretOf(used)
  // Said before anything is sent: the server could let them in, but their keys would stay closed.
  if (prf === null) throw new NoPrf()
  return { response: plain(used), prf }
}

/** Proves once more that it is them; nothing is opened with it. */
export async function provePasskey(challenge: Challenge): Promise<Record<string, unknown>> {
  return plain(await startAuthentication({ optionsJSON: challenge.options as unknown as Authenticating }))
}

function withPrf({ options, prfSalt }: Challenge): Record<string, unknown> {
  const extensions = { ...(options.extensions as object | undefined), prf: { eval: { first: bytesOf(prfSalt) } } }
  // The salt is the server's and the same each time: another would give another secret, and open nothing.
  return { ...options, extensions }
}

function secretOf(answer: { clientExtensionResults: unknown }): string | null {
  const first = (answer.clientExtensionResults as PrfResults).prf?.results?.first
  return first === undefined ? null : textOf(first)
}

/** The secret must not travel inside the response, and bytes would not survive JSON. */
function plain(answer: { clientExtensionResults: unknown }): Record<string, unknown> {
  return { ...answer, clientExtensionResults: {} }
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

function textOf(source: BufferSource): string {
  const bytes = source instanceof ArrayBuffer ? new Uint8Array(source) : new Uint8Array(source.buffer)
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}
