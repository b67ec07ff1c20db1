import type { Lock } from '../device/pin.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** An unfinished form: sealed under the PIN's key, and gone at its time. */
export type StoredDraft = { readonly id: string; readonly until: number; readonly sealed: Bytes }
/** A finished form: an envelope that this device cannot open any more. */
export type StoredEnvelope = {
  readonly id: string
  readonly envelope: string
  /** Which door it goes to, by number; none of forms from before there were others. */
  readonly lane?: number
  readonly refused: string | null
}

type Tables = { lock: Lock; kit: Bytes; drafts: StoredDraft; envelopes: StoredEnvelope }
type Table = keyof Tables

const NAME = 'units'
const ONE = 'one'

/** Where a device keeps what it must: nothing in it can be read without the PIN or the receiving agency's key. */
export class DeviceStore {
  private readonly database: IDBDatabase

  private constructor(database: IDBDatabase) {
    this.database = database
  }

  static open(): Promise<DeviceStore> {
    const request = indexedDB.open(NAME, 1)
    // Version one: a later one must carry over what waits to be sent.
    request.onupgradeneeded = () => {
      request.result.createObjectStore('lock')
      request.result.createObjectStore('kit')
      request.result.createObjectStore('drafts', { keyPath: 'id' })
      request.result.createObjectStore('envelopes', { keyPath: 'id' })
    }
    return result(request).then((database) => new DeviceStore(database))
  }

  lock = () => this.get('lock')
  kit = () => this.get('kit')
  drafts = () => this.all('drafts')
  envelopes = () => this.all('envelopes')
  keepLock = (lock: Lock) => this.write('lock', (table) => table.put(lock, ONE))
  keepKit = (kit: Bytes) => this.write('kit', (table) => table.put(kit, ONE))
  keepDraft = (draft: StoredDraft) => this.write('drafts', (table) => table.put(draft))
  dropDraft = (id: string) => this.write('drafts', (table) => table.delete(id))
  keepEnvelope = (envelope: StoredEnvelope) => this.write('envelopes', (table) => table.put(envelope))
  dropEnvelope = (id: string) => this.write('envelopes', (table) => table.delete(id))

  /** Finished: kept sealed, and its draft gone, in one step or not at all. */
  finish(envelope: StoredEnvelope, draft: string): Promise<void> {
    // One transaction: between two a battery that ends would leave the form twice, or not at all.
    const transaction = this.database.transaction(['drafts', 'envelopes'], 'readwrite', { durability: 'strict' })
    transaction.objectStore('envelopes').put(envelope)
    transaction.objectStore('drafts').delete(draft)
    return ended(transaction)
  }

  /** Everything but finished forms, which open to nobody here and are still to be sent. */
  async wipe(): Promise<void> {
    const names: Table[] = ['lock', 'kit', 'drafts']
    const transaction = this.database.transaction(names, 'readwrite', { durability: 'strict' })
    for (const name of names) transaction.objectStore(name).clear()
    await ended(transaction)
  }

  private async get<T extends 'lock' | 'kit'>(table: T): Promise<Tables[T] | null> {
    const request = this.database.transaction(table).objectStore(table).get(ONE) as IDBRequest<Tables[T] | undefined>
    return (await result(request)) ?? null
  }

  private all<T extends 'drafts' | 'envelopes'>(table: T): Promise<Tables[T][]> {
    return result(this.database.transaction(table).objectStore(table).getAll() as IDBRequest<Tables[T][]>)
  }

  private write(table: Table, change: (table: IDBObjectStore) => void): Promise<void> {
    // Strict: a device whose battery ends must not come back with a try that was not counted.
    const transaction = this.database.transaction(table, 'readwrite', { durability: 'strict' })
    change(transaction.objectStore(table))
    return ended(transaction)
  }
}

/** What a device keeps things in; tests bring one without a browser. */
export type Store = Pick<DeviceStore, Exclude<keyof DeviceStore, 'database'>>

function result<T>(request: IDBRequest<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  request.onsuccess = () => resolve(request.result)
  request.onerror = () => reject(request.error)
  return promise
}

function ended(transaction: IDBTransaction): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  transaction.oncomplete = () => resolve()
  transaction.onerror = () => reject(transaction.error)
  transaction.onabort = () => reject(transaction.error)
  return promise
}
