import { createHash, createHmac, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

type Cbor = number | string | Uint8Array | ReadonlyMap<number | string, Cbor>

/** A head of CBOR (RFC 8949): major type and length. */
function head(major: number, n: number): Buffer {
  if (n < 24) return Buffer.from([(major << 5) | n])
  if (n < 256) return Buffer.from([(major << 5) | 24, n])
  return Buffer.from([(major << 5) | 25, n >> 8, n & 255])
}

function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  const entries = [...value].flatMap(([key, item]) => [cbor(key), cbor(item)])
  return Buffer.concat([head(5, value.size), ...entries])
}

const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest()
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

const PRESENT = 0x01
const VERIFIED = 0x04
const ATTESTED = 0x40

/** Makes passkeys and signs with them as an authenticator in a browser would, at one origin. */
export class SoftwareAuthenticator {
  readonly id: Buffer = randomBytes(32)
  private readonly origin: string
  private readonly privateKey: KeyObject
  private readonly publicKey: Buffer
  private readonly prfKey = randomBytes(32)
  /** How often it has signed; a copy of it counts from where it was copied. */
  counter = 0
  /** What it says of itself though it is not so: tests of what must be refused. */
  pretends: { origin?: string; host?: string; type?: string; isPresent?: boolean } = {}
  /** Whether it asks its holder for a fingerprint or a code. */
  verifies = true

  constructor(origin: string) {
    this.origin = origin
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.privateKey = privateKey
    const { x, y } = publicKey.export({ format: 'jwk' })
    const coordinate = (value: string | undefined) => Buffer.from(String(value), 'base64url')
    // COSE key (RFC 9053): EC2, ES256, P-256.
    this.publicKey = cbor(
      new Map<number, Cbor>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, coordinate(x)],
        [-3, coordinate(y)],
      ]),
    )
  }

  /** What the PRF extension gives for a salt. */
  prf(salt: string): string {
    return text(createHmac('sha256', this.prfKey).update(Buffer.from(salt, 'base64url')).digest())
  }

  /** Answers the options of a registration. */
  register(challenge: string) {
    const length = Buffer.alloc(2)
    length.writeUInt16BE(this.id.length)
    const attested = Buffer.concat([Buffer.alloc(16), length, this.id, this.publicKey])
    const authData = Buffer.concat([this.state(ATTESTED), attested])
    const attestationObject = cbor(
      new Map<string, Cbor>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ]),
    )
    const clientDataJSON = text(this.clientData('webauthn.create', challenge))
    return this.response({ clientDataJSON, attestationObject: text(attestationObject), transports: ['internal'] })
  }

  /** Answers the options of an authentication. */
  authenticate(challenge: string) {
    this.counter++
    const authData = this.state(0)
    const clientData = this.clientData('webauthn.get', challenge)
    const signature = sign('sha256', Buffer.concat([authData, sha256(clientData)]), this.privateKey)
    return this.response({
      clientDataJSON: text(clientData),
      authenticatorData: text(authData),
      signature: text(signature),
      userHandle: text(Buffer.from('somebody')),
    })
  }

  private response<T extends object>(response: T & { clientDataJSON: string }) {
    const id = text(this.id)
    return { id, rawId: id, type: 'public-key' as const, response, clientExtensionResults: {} }
  }

  private clientData(type: string, challenge: string): Buffer {
    const { pretends } = this
    const origin = pretends.origin ?? this.origin
    return Buffer.from(JSON.stringify({ type: pretends.type ?? type, challenge, origin, crossOrigin: false }))
  }

  private state(flags: number): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.counter)
    const { host = new URL(this.origin).hostname, isPresent = true } = this.pretends
    const set = (isPresent ? PRESENT : 0) | (this.verifies ? VERIFIED : 0) | flags
    return Buffer.concat([sha256(host), Buffer.from([set]), counter])
  }
}
