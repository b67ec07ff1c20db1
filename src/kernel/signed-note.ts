import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

// Signed notes (c2sp.org/signed-note), in which logs that anybody can check write their heads, and cosignatures of others
// (c2sp.org/tlog-cosignature, version 1). Other people's tools read them.

/** Kinds of a signature: of the log itself, and of somebody who saw its head. */
const ED25519 = 1
const COSIGNATURE = 4
type Kind = typeof ED25519 | typeof COSIGNATURE

/** Who signs, as others know them. @property key the public half, 32 bytes */
export type Signer = { readonly name: string; readonly key: Uint8Array }

/** A text and the lines of signatures under it, each by a name. */
export type Note = { readonly text: string; readonly signatures: readonly NoteSignature[] }
export type NoteSignature = { readonly name: string; readonly id: Uint8Array; readonly bytes: Uint8Array }

const SIGNATURE = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/
const LONGEST = 1 << 20

/** Reads a note; null where the text is none. Nothing of it is verified. */
export function readNote(whole: string): Note | null {
  const split = whole.lastIndexOf('\n\n')
  // Two texts that look alike must not be one note: what no editor shows is refused.
  if (split < 0 || whole.length > LONGEST || !whole.endsWith('\n') || /[\0-\x09\x0b-\x1f]/.test(whole)) return null
  const signatures: NoteSignature[] = []
  for (const line of whole.slice(split + 2, -1).split('\n')) {
    const [, name, base64] = SIGNATURE.exec(line) ?? []
    if (name === undefined) return null
    const bytes = Buffer.from(base64, 'base64')
    if (bytes.length < 5) return null
    signatures.push({ name, id: bytes.subarray(0, 4), bytes: bytes.subarray(4) })
  }
  return { text: whole.slice(0, split + 1), signatures }
}

/** Reads several notes that stand one after the other in a file; null where anything in it is none. */
export function readNotes(whole: string): readonly { readonly note: Note; readonly whole: string }[] | null {
  // A note ends with its last line of a signature.
  const parts = whole.trim() === '' ? [] : whole.replace(/\s*$/, '\n').split(/(?<=^— .*\n)\s*(?!— )/m)
  const notes = parts.filter((part) => part !== '').map((part) => ({ note: readNote(part), whole: part }))
  return notes.every((one): one is { note: Note; whole: string } => one.note !== null) ? notes : null
}

const keyId = (kind: Kind, { name, key }: Signer): Buffer =>
  createHash('sha256').update(`${name}\n`).update(Uint8Array.of(kind)).update(key).digest().subarray(0, 4)

/** A private Ed25519 key. @param seed its private half, 32 bytes (RFC 8032) */
export function privateKey(seed: Uint8Array): KeyObject {
  // Node takes a raw seed only wrapped as PKCS #8 (RFC 8410).
  const wrapped = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
  return createPrivateKey({ key: wrapped, format: 'der', type: 'pkcs8' })
}

/** The public half of a private key, 32 bytes. */
export const publicHalf = (key: KeyObject): Uint8Array =>
  new Uint8Array(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32))

const publicKey = (key: Uint8Array): KeyObject =>
  createPublicKey({
    key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key]),
    format: 'der',
    type: 'spki',
  })

/** Whether a signature of Ed25519 is of a key. @param key the public half, 32 bytes */
export const isSignedBy = (key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean =>
  signature.length === 64 && verify(null, message, publicKey(key), signature)

const line = (name: string, ...parts: readonly Uint8Array[]): string =>
  `— ${name} ${Buffer.concat(parts).toString('base64')}\n`

/** Signs a text. @param text ends in a line break @returns the note */
export function signNote(text: string, name: string, key: KeyObject): string {
  const id = keyId(ED25519, { name, key: publicHalf(key) })
  return `${text}\n${line(name, id, sign(null, Buffer.from(text), key))}`
}

/** Whether a note is signed by the log. A signature in the log's name that does not fit makes the whole note void. */
export function isSignedNote({ text, signatures }: Note, signer: Signer): boolean {
  const own = ofSigner(signatures, ED25519, signer)
  return own.length > 0 && own.every(({ bytes }) => isSignedBy(signer.key, Buffer.from(text), bytes))
}

const ofSigner = (signatures: readonly NoteSignature[], kind: Kind, signer: Signer): readonly NoteSignature[] =>
  signatures.filter(({ name, id }) => name === signer.name && Buffer.compare(id, keyId(kind, signer)) === 0)

const cosigned = (seconds: bigint, text: string): Buffer => Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`)

/** Adds a line to a note that says: on that day I saw this head. @returns the note with it */
export function cosignNote(whole: string, name: string, key: KeyObject, day: Date): string {
  const note = readNote(whole)
  if (note === null) throw new Error('no signed note')
  const seconds = BigInt(Math.floor(day.getTime() / 1000))
  const time = Buffer.alloc(8)
  time.writeBigUInt64BE(seconds)
  const id = keyId(COSIGNATURE, { name, key: publicHalf(key) })
  return `${whole}${line(name, id, time, sign(null, cosigned(seconds, note.text), key))}`
}

/** When somebody says to have seen a note; null where they do not, or the signature does not fit. */
export function cosignedAt({ text, signatures }: Note, signer: Signer): Date | null {
  for (const { bytes } of ofSigner(signatures, COSIGNATURE, signer)) {
    if (bytes.length !== 72) return null
    const seconds = Buffer.from(bytes).readBigUInt64BE()
    if (!isSignedBy(signer.key, cosigned(seconds, text), bytes.subarray(8))) return null
    return new Date(Number(seconds) * 1000)
  }
  return null
}

/** A public key as people pass it on (a «vkey»): name, mark and key. */
export function keyText(signer: Signer, kind: 'log' | 'cosigner' = 'log'): string {
  const byte = kind === 'log' ? ED25519 : COSIGNATURE
  const key = Buffer.concat([Uint8Array.of(byte), signer.key]).toString('base64')
  return `${signer.name}+${keyId(byte, signer).toString('hex')}+${key}`
}

/** Reads what `keyText` writes, of either kind; null where the mark does not fit the key. */
export function readKey(text: string): Signer | null {
  const [, name, mark, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(text.trim()) ?? []
  if (name === undefined) return null
  const [kind, ...rest] = Buffer.from(base64, 'base64')
  const signer = { name, key: Uint8Array.from(rest) }
  if (kind !== ED25519 && kind !== COSIGNATURE) return null
  return keyId(kind, signer).toString('hex') === mark ? signer : null
}
