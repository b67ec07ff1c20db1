// What a device gives by its own lock (fingerprint, face, code): a secret that never lies in the browser's storage. WebAuthn's PRF, of a
// credential that signs nobody in anywhere.

type Bytes = Uint8Array<ArrayBuffer>

/** The credential, by which it is asked again, and the secret it gives; 32 bytes. */
export type Own = { readonly id: Bytes; readonly secret: Bytes }

/** The lock of a device; tests bring one without a browser. */
export type OwnLock = {
  /** Makes a credential. @returns null where the device gives no secret, or whoever holds it said no */
  make(): Promise<Own | null>
  /** Asks for the secret once more; null as above. */
  ask(id: Bytes): Promise<Bytes | null>
  /** Tells the device that the credential is of no use any more. */
  drop(id: Bytes): void
}

/** Its name among the passkeys of the device; it says no more than the start page. */
const NAME = 'Units'
/** Each credential has a key of its own, so the question may be the same everywhere. */
const QUESTION = new TextEncoder().encode(NAME)
const WAIT = 60_000

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))

/** Whether the device has a lock that may give a secret; whether it does shows when it is made. */
export async function mayHaveOwnLock(): Promise<boolean> {
  const passkeys = globalThis.PublicKeyCredential
  // Passkeys need a name: an address of numbers has none.
  if (passkeys === undefined || /^[\d.]+$|^\[/.test(location.hostname)) return false
  const capable = (await passkeys.getClientCapabilities?.().catch(() => null)) ?? {}
  if (capable['extension:prf'] === false) return false
  return (await passkeys.isUserVerifyingPlatformAuthenticatorAvailable?.().catch(() => false)) ?? false
}

const extensions = { prf: { eval: { first: QUESTION } } }

function secretOf(given: Credential | null): Bytes | null {
  const first = (given as PublicKeyCredential | null)?.getClientExtensionResults().prf?.results?.first
  if (first === undefined) return null
  return ArrayBuffer.isView(first)
    ? new Uint8Array(first.buffer, first.byteOffset, first.byteLength).slice()
    : new Uint8Array(first.slice(0))
}

async function ask(id: Bytes): Promise<Bytes | null> {
  const allowed: PublicKeyCredentialDescriptor = { type: 'public-key', id, transports: ['internal'] }
  // Nobody checks the challenge: it is not about who somebody is.
  const how: PublicKeyCredentialRequestOptions = {
    challenge: random(32),
    allowCredentials: [allowed],
    userVerification: 'required',
    timeout: WAIT,
    extensions,
  }
  return secretOf(await navigator.credentials.get({ publicKey: how }).catch(() => null))
}

async function make(): Promise<Own | null> {
  const made = await navigator.credentials
    .create({
      publicKey: {
        rp: { name: NAME },
        // A number of its own each time: under the same one a second device of somebody would replace the first one's.
        user: { id: random(16), name: NAME, displayName: NAME },
        challenge: random(32),
        pubKeyCredParams: [-7, -257].map((alg) => ({ type: 'public-key' as const, alg })),
        // Not kept for signing in, so that it is not offered on a sign-in page beside.
        authenticatorSelection: {
          authenticatorAttachment: 'platform',
          residentKey: 'discouraged',
          userVerification: 'required',
        },
        attestation: 'none',
        timeout: WAIT,
        extensions,
      },
    })
    .catch(() => null)
  if (made === null) return null
  const id = new Uint8Array((made as PublicKeyCredential).rawId)
  // Some tell the secret only when they are asked once more.
  const secret = secretOf(made) ?? (await ask(id))
  if (secret !== null) return { id, secret }
  drop(id)
  return null
}

function drop(id: Bytes): void {
  const credentialId = btoa(String.fromCharCode(...id))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
  const passkeys = globalThis.PublicKeyCredential as unknown as Partial<Signals> | undefined
  // Where a browser cannot be told, the name stays among the passkeys until somebody removes it.
  void passkeys?.signalUnknownCredential?.({ rpId: location.hostname, credentialId }).catch(() => {})
}
type Signals = { signalUnknownCredential(unknown: { rpId: string; credentialId: string }): Promise<void> }

export const ownLock: OwnLock = { make, ask, drop }
