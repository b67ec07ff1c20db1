import sodium from 'libsodium-wrappers-sumo'

// WebAssembly is compiled once, when the program starts.
await sodium.ready

/** An X25519 key pair, 32 bytes each. Only the private half opens bytes sealed to the public half. */
export type KeyPair = { readonly publicKey: Uint8Array; readonly privateKey: Uint8Array }

/** Bytes that this key does not open, or that were changed since they were sealed. */
export class Unsealable extends Error {
  constructor(what: string) {
    super(`${what} cannot be opened with this key, or was changed.`)
  }
}

export function newKeyPair(): KeyPair {
  const { publicKey, privateKey } = sodium.crypto_box_keypair()
  return { publicKey, privateKey }
}

/** The pair that belongs to a private half. */
export const pairOf = (privateKey: Uint8Array): KeyPair => ({
  publicKey: sodium.crypto_scalarmult_base(privateKey),
  privateKey,
})

/** Seals bytes to a public key so that not even the sender can open them again (libsodium's sealed box). */
export const sealTo = (publicKey: Uint8Array, bytes: Uint8Array): Uint8Array => sodium.crypto_box_seal(bytes, publicKey)

/** Whether bytes work as a public key: points of low order, such as all zeros, give no shared secret. */
export function isSealable(publicKey: Uint8Array): boolean {
  try {
    sealTo(publicKey, new Uint8Array())
    return true
  } catch {
    return false
  }
}

/** @throws Unsealable */
export function openBox({ publicKey, privateKey }: KeyPair, sealed: Uint8Array): Uint8Array {
  try {
    return sodium.crypto_box_seal_open(sealed, publicKey, privateKey)
  } catch {
    throw new Unsealable('A sealed key')
  }
}
