import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { mkdir, open, rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { HeadStore } from '../kernel/audit-head.ts'
import type { Blobs } from '../kernel/blobs.ts'
import { Problem } from '../kernel/errors.ts'
import { atDay, levelled, openUnseen } from './day-times.ts'
import { openStream, sealedLength, sealStream } from './sealed-stream.ts'
import { syncNames } from './sync-folder.ts'

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The sealed store in a folder: a file appears under its id only when it is whole and on the disk. */
export type FileBlobs = Blobs & {
  /** Ids in the store whose day is before a moment: what no record names any more can be removed. */
  olderThan(moment: Date): readonly string[]
  /** Sets the times of what came on days before a moment's once more, so that the time of change tells the night too. */
  levelTimes(now: Date): Promise<number>
  /**
   * Takes a file over from another store on this disk, without opening it.
   * @param from folder of the other store
   * @param size bytes of its content, as whoever stored it says
   * @throws Problem `not-found` where it is not there, or its size cannot be that
   */
  adopt(from: string, id: string, size: number): Promise<void>
}

/** Makes a folder that only this login may enter, and empties it. @returns the folder */
export function emptyFolder(folder: string): string {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** Opens the store of a folder; what an earlier run left half written is swept away. */
export function openBlobs(folder: string): FileBlobs {
  const incoming = join(folder, 'incoming')
  emptyFolder(incoming)
  const pathOf = (id: string) => pathIn(folder, id)
  return {
    async put(id, key, bytes, atMost) {
      const path = pathOf(id)
      const beside = join(incoming, `${id}.${randomBytes(4).toString('hex')}`)
      const counter = new Counter(bytes, atMost)
      try {
        // Beside first, then renamed: a reader finds a file whole or not at all, also after a power cut.
        await writeWhole(beside, sealStream(key, id, counter.bytes()))
        await place(beside, path)
      } catch (error) {
        // A caller who breaks off often would fill the disk otherwise.
        await rm(beside, { force: true })
        throw error
      } finally {
        await atDay(incoming, dirname(path), folder)
      }
      return counter.counted()
    },
    get: (id, key) => openStream(key, id, readWhole(pathOf(id))),
    remove: (id) => takeAway(pathOf(id)),
    async free() {
      const { bavail, bsize } = await statfs(folder)
      return bavail * bsize
    },
    olderThan: (moment) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && ID.test(entry.name))
        .filter(({ parentPath, name }) => statSync(join(parentPath, name)).mtime < moment)
        .map(({ name }) => name),
    levelTimes: (now) => levelled(folder, now),
    async adopt(from, id, size) {
      const there = pathIn(from, id)
      const sealed = (await stat(there).catch(() => null))?.size
      // What was said of a file is entered in the record: it must be what came in.
      if (sealed !== sealedLength(size)) throw new Problem('not-found', 'This file did not come in as it should.')
      await place(there, pathOf(id))
      await atDay(dirname(pathOf(id)), dirname(there), folder)
    },
  }
}

function pathIn(folder: string, id: string): string {
  // An id could hold a path; only one of ours is ever joined to the folder.
  if (!ID.test(id)) throw new Problem('not-found', 'There is no such file.')
  return join(folder, id.slice(0, 2), id)
}

/** Counts and hashes what passes. */
class Counter {
  private readonly source: AsyncIterable<Uint8Array>
  private readonly atMost: number
  private readonly hash = createHash('sha256')
  private size = 0

  constructor(source: AsyncIterable<Uint8Array>, atMost: number) {
    this.source = source
    this.atMost = atMost
  }

  async *bytes(): AsyncGenerator<Uint8Array> {
    for await (const part of this.source) {
      this.size += part.length
      if (this.size > this.atMost) throw new Problem('too-large', `The file is larger than ${this.atMost} bytes.`)
      this.hash.update(part)
      yield part
    }
  }

  counted(): { size: number; sha256: Uint8Array } {
    return { size: this.size, sha256: this.hash.digest() }
  }
}

async function* readWhole(path: string): AsyncGenerator<Uint8Array> {
  try {
    const file = await openUnseen(path)
    yield* file.createReadStream({ highWaterMark: 1 << 18 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new Problem('not-found', 'The file is no longer in the store.')
  }
}

/** Writes a stream to a new file that only this login may read, and waits until it is on the disk. */
export async function writeWhole(path: string, parts: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const part of parts) await file.writeFile(part)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Gives a file its name, and the day as its time; after a crash it stands under the one or the other, never half. */
async function place(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  // Before it has its name: afterwards a crash could leave the moment.
  await atDay(from)
  await rename(from, to)
  await syncNames(dirname(to))
}

async function takeAway(path: string): Promise<void> {
  await rm(path, { force: true })
  // The folder's time would tell when a reporter withdrew.
  await atDay(dirname(path))
}

/** Keeps the signed head of the audit chain in a file of its own. */
export function headFile(path: string): HeadStore {
  return {
    read() {
      try {
        return readFileSync(path, 'utf8')
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
        return null
      }
    },
    write: (text) => putText(path, text),
  }
}

/** Puts a text under a name, whole or not at all, and waits until it is on the disk. Its times and its folder's tell the day. */
export async function putText(path: string, text: string): Promise<void> {
  const beside = `${path}.new`
  await rm(beside, { force: true })
  await writeWhole(beside, parts(text))
  await place(beside, path)
  // At night a reporter's entry may be the only one: the head's time would tell its minute.
  await atDay(dirname(path))
}

async function* parts(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}
