import { createHmac } from 'node:crypto'
import { DatabaseFault, sql, type Tx } from '../database.ts'
import { newKey, open, seal } from './seal.ts'

/** Keys of epochs by their number; two while the seals move from one to the next. */
export type EpochKeys = ReadonlyMap<number, Uint8Array>

/** Where the keys of epochs lie: outside the database, so that a copy of it opens nothing once they are destroyed. */
export type EpochStore = {
  /** The keys as they lie there now; none where there was never one. */
  read(): EpochKeys
  /** Replaces all of them in one step, and resolves when that is on the disk and the earlier ones are gone. */
  write(keys: EpochKeys): Promise<void>
}

/** A seal as the table keeps it, by which its wrapping is bound. */
export type SealPlace = { readonly data_key: string; readonly recipient: string }

const labelOf = ({ data_key, recipient }: SealPlace, epoch: number): string =>
  `data_key_seals.sealed ${data_key} ${recipient} ${epoch}`

/** Wraps a seal under the key of an epoch. It opens for the same data key, recipient and epoch alone. */
export const wrapSeal = (key: Uint8Array, sealed: Uint8Array, place: SealPlace, epoch: number): Uint8Array =>
  seal(key, sealed, labelOf(place, epoch))

/** @throws Unsealable where key, data key, recipient or epoch is another, or it was changed */
export const unwrapSeal = (key: Uint8Array, wrapped: Uint8Array, place: SealPlace, epoch: number): Uint8Array =>
  open(key, wrapped, labelOf(place, epoch))

/** What the database keeps of a key, to tell a wrong one: nothing is learnt from it about the key. */
export const markOf = (key: Uint8Array): Uint8Array => createHmac('sha256', key).update('ausma epoch').digest()

/** The keys of epochs that this process holds. */
export class Epochs {
  private readonly store: EpochStore
  private keys: EpochKeys

  constructor(store: EpochStore) {
    this.store = store
    this.keys = store.read()
  }

  /** Numbers of the epochs whose keys are here, in order. */
  get numbers(): readonly number[] {
    return [...this.keys.keys()].sort((a, b) => a - b)
  }

  /**
   * The key of an epoch.
   * @throws DatabaseFault where it is not in the file: what lies under it opens with nothing else
   */
  key(number: number): Uint8Array {
    const known = this.keys.get(number)
    if (known) return known
    // Another server of the same database may have begun an epoch and its keeper copied the file since.
    this.keys = this.store.read()
    const read = this.keys.get(number)
    if (read === undefined) throw new DatabaseFault(MISSING)
    return read
  }

  /** Makes the key of an epoch and keeps it beside the present ones; one that a cut-off change left is taken again. */
  async make(number: number): Promise<Uint8Array> {
    // What lies there counts, and not what was read once: a key that is left out of the next writing is gone.
    const there = this.store.read()
    const keys = there.has(number) ? there : new Map([...there, [number, newKey()]])
    // In memory only once it is on the disk: nothing may ever be wrapped under a key that a crash forgets.
    if (keys !== there) await this.store.write(keys)
    this.keys = keys
    return this.key(number)
  }

  /** Destroys the keys of all epochs before one, where they lie and in memory. */
  async destroyBefore(number: number): Promise<void> {
    const there = [...this.store.read()]
    const kept = new Map(there.filter(([n]) => n >= number))
    if (kept.size < there.length) await this.store.write(kept)
    for (const [n, key] of [...there, ...this.keys]) if (n < number) key.fill(0)
    this.keys = kept
  }
}

/** What the keeper is told where a key is not there, or another. */
export const MISSING =
  'The seals of this database lie under a key that is not in epochs.json of the data folder. Put that file back from the ' +
  'newest backup, or from the other server of this database: what lies under the key opens with nothing else.'

/** The keys of epochs that a transaction works with: they travel with it, as who acts does. */
const carried = new WeakMap<Tx, Epochs>()

/** Gives a transaction the keys it works with. */
export const carry = (db: Tx, epochs: Epochs): void => void carried.set(db, epochs)

/** The keys of the transaction's database. @throws Error where it was opened without: a fault of the program */
export function epochsOf(db: Tx): Epochs {
  const epochs = carried.get(db)
  if (epochs === undefined) throw new Error('This database was opened without the keys of its epochs.')
  return epochs
}

/** The epoch that seals are made in now; no other begins before the transaction ends. */
export async function presentEpoch(db: Tx): Promise<number> {
  const { rows } = await sql<{ number: number }>`select app.present_epoch() as number`.execute(db)
  return rows[0].number
}
