import { randomBytes } from 'node:crypto'
import { openSealed } from '../../src/entry/open-kernel.ts'
import { sessionOf, system } from '../../src/kernel/actor.ts'
import { readConfig } from '../../src/kernel/config.ts'
import type { Tx } from '../../src/kernel/database.ts'
import { newId } from '../../src/kernel/ids.ts'
import { newKeyPair } from '../../src/kernel/vault/boxes.ts'
import { cleanKeys } from '../../src/kernel/vault/cleaning.ts'
import { foundKey } from '../../src/kernel/vault/founding.ts'
import { Keyring } from '../../src/kernel/vault/keyring.ts'
import type { Sealed } from '../../src/kernel/vault/open-epochs.ts'

/** A member of an agency, with the private key that opens it: what tests keep while the folder is lost and found. */
export type KeyHolder = { readonly agency: string; readonly member: string; readonly privateKey: string }

/** An embedded data folder, open, with one agency in it. */
export class KeyFolder {
  readonly sealed: Sealed
  readonly holder: KeyHolder
  private readonly keys: Keyring

  private constructor(sealed: Sealed, holder: KeyHolder) {
    this.sealed = sealed
    this.holder = holder
    this.keys = new Keyring(holder.member, Buffer.from(holder.privateKey, 'hex'))
  }

  /** Opens the folder as the program does. Without a holder, an agency is made. */
  static async open(dataDir: string, holder?: KeyHolder): Promise<KeyFolder> {
    const sealed = await openSealed(readConfig({ DATA_DIR: dataDir }))
    if (holder) return new KeyFolder(sealed, holder)
    const { publicKey, privateKey } = newKeyPair()
    const made = { agency: newId(), member: newId(), privateKey: Buffer.from(privateKey).toString('hex') }
    const folder = new KeyFolder(sealed, made)
    const founder = { id: made.member, publicKey }
    await folder.work((db) => foundKey(db, { agency: made.agency, founder, now: new Date() }))
    return folder
  }

  /** One transaction for the agency. */
  work<T>(does: (db: Tx) => Promise<T>): Promise<T> {
    return this.sealed.database.transaction(sessionOf(system(this.holder.agency), 'administration'), does)
  }

  /** The bytes of data keys that open, in hex, by their ids. */
  async opened(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.work((db) => this.keys.dataKeys(db, ids))
    return new Map([...found].map(([id, bytes]) => [id, Buffer.from(bytes).toString('hex')]))
  }

  /** Cleans the disk at once, as `ausma epoch` does. @param told hears of each step */
  clean(told: (stage: string) => void = () => {}) {
    const progress = async ({ stage }: { stage: string }) => told(stage)
    return cleanKeys(this.sealed, { now: () => new Date(), atOnce: true, progress })
  }

  close(): Promise<void> {
    return this.sealed.database.close()
  }
}

/** Words that stand nowhere else. */
export const marker = (): string => `MARK ${randomBytes(12).toString('hex')}`
