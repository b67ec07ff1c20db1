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

/** What a device keeps in plain, so that it can be acted upon before the PIN and without a session. It names nobody. */
export type Watch = {
  /** By which it asks the server whether to wipe itself; none before it was named to the server. */
  readonly token: string | null
  /** When the server last answered about it, and the latest that its clock ever showed, in milliseconds. */
  readonly seenAt: number
  readonly latest: number
  /** A session in this browser is to be ended as soon as there is a network. */
  readonly ending: boolean
  /** It was given up as lost: what is still on it, sealed, is to be handed in and deleted. */
  readonly lost: boolean
}

type Tables = { lock: Lock; kit: Bytes; drafts: StoredDraft; envelopes: StoredEnvelope }
type Table = keyof Tables

const NAME = 'units'
const ONE = 'one'
// Beside the lock and not in a table of its own: the page of before, in another window or kept as the last that started, must open the
// store as it is.
const WATCH = 'watch'

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
  watch = () => this.changeWatch((watch) => watch)
  drafts = () => this.all('drafts')
  envelopes = () => this.all('envelopes')
  keepLock = (lock: Lock) => this.write('lock', (table) => table.put(lock, ONE))
  keepKit = (kit: Bytes) => this.write('kit', (table) => table.put(kit, ONE))
  keepDraft = (draft: StoredDraft) => this.write('drafts', (table) => table.put(draft))
  dropDraft = (id: string) => this.write('drafts', (table) => table.delete(id))
  keepEnvelope = (envelope: StoredEnvelope) => this.write('envelopes', (table) => table.put(envelope))
  dropEnvelope = (id: string) => this.write('envelopes', (table) => table.delete(id))

  /**
   * Changes what is kept in plain, in one step with seeing whether the device is set up: another window may be at it, or wipe the device.
   * @returns what is kept now
   */
  changeWatch = (change: (watch: Watch | null, isSetUp: boolean) => Watch | null) => this.change<Watch>(WATCH, change)

  /** Changes the lock in one step, so that two windows never count one try for two. @returns the lock as it is now */
  changeLock = (change: (lock: Lock) => Lock) => this.change<Lock>(ONE, (lock) => lock && change(lock))

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
    // What is kept in plain stays: by it a session is ended, and what is still sealed here is handed in.
    transaction.objectStore('lock').delete(ONE)
    for (const name of names.slice(1)) transaction.objectStore(name).clear()
    await ended(transaction)
  }

  private async get<T extends 'lock' | 'kit'>(table: T): Promise<Tables[T] | null> {
    const request = this.database.transaction(table).objectStore(table).get(ONE) as IDBRequest<Tables[T] | undefined>
    return (await result(request)) ?? null
  }

  private async change<T>(
    key: typeof ONE | typeof WATCH,
    change: (kept: T | null, isSetUp: boolean) => T | null,
  ): Promise<T | null> {
    const transaction = this.database.transaction('lock', 'readwrite', { durability: 'strict' })
    const table = transaction.objectStore('lock')
    const before = (await result(table.get(key) as IDBRequest<T | undefined>)) ?? null
    const after = change(before, (await result(table.count(ONE))) > 0)
    if (after === null) table.delete(key)
    else if (after !== before) table.put(after, key)
    await ended(transaction)
    return after
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
