import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { inventedAdverts, screenDay, seeded } from '../../../test/samples/adverts.ts'
import { Gathered } from '../gathered.ts'
import { StateError } from './files.ts'
import { Unsealable } from './seal.ts'
import { StateStore } from './store.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-damage-'))
after(() => rmSync(room, { recursive: true }))

const list = inventedAdverts([6, 5, 4], 10, 41)
const now = new Date('2026-03-02')

/** A state of two days, made once. */
const sound = mkdtempSync(join(room, 'sound-'))
screenDay(sound, list.slice(0, 12))
screenDay(sound, list.slice(12))

const copyOf = (): string => {
  const path = mkdtempSync(join(room, 'd-'))
  cpSync(sound, path, { recursive: true })
  return path
}
const named = (kind: string): string => readdirSync(sound).filter((name) => name.startsWith(kind))[0]

/** Opens a state and reads everything in it. */
function readAll(path: string): { ids: string[]; records: (string | null)[]; published: string[] } {
  const state = new StateStore(path, 400, now)
  try {
    const gathered = new Gathered()
    state.load(gathered)
    const records = gathered.ids.map((_, at) => state.read(at))
    return { ids: gathered.ids, records, published: [...state.published.keys()] }
  } finally {
    state.close()
  }
}
const whole = readAll(sound)

const isClear = (error: unknown): boolean =>
  (error instanceof StateError || error instanceof Unsealable) && error.message.length > 40

/** The error for a damaged state; it must be clear, and no other file may disappear. */
function complaint(path: string): string {
  const before = readdirSync(path).sort()
  let message = ''
  assert.throws(
    () => readAll(path),
    (error: unknown) => {
      message = (error as Error).message
      return isClear(error)
    },
  )
  assert.deepEqual(readdirSync(path).sort(), before, 'nothing else is lost')
  return message
}

describe('the key', () => {
  test('gone: says which file is missing and that it can be restored', () => {
    const path = copyOf()
    rmSync(join(path, 'key'))
    assert.match(complaint(path), /key is missing.*[Rr]estore/)
    cpSync(join(sound, 'key'), join(path, 'key'))
    assert.deepEqual(readAll(path), whole)
  })

  test('another: refused, and the right one still opens all', () => {
    const path = copyOf()
    writeFileSync(join(path, 'key'), randomBytes(32))
    assert.match(complaint(path), /not written with this state's key/)
    cpSync(join(sound, 'key'), join(path, 'key'))
    assert.deepEqual(readAll(path), whole)
  })

  for (const length of [0, 31, 33]) {
    test(`of ${length} bytes is no key`, () => {
      const path = copyOf()
      writeFileSync(join(path, 'key'), Buffer.alloc(length))
      assert.match(complaint(path), /not a key of 32 bytes/)
    })
  }
})

describe('sealed files', () => {
  for (const kind of ['segment', 'campaigns', 'records']) {
    test(`${kind}: any flipped byte is noticed, and put right all opens`, () => {
      const random = seeded(kind.length)
      const path = copyOf()
      const bytes = readFileSync(join(path, named(kind)))
      for (let round = 0; round < 12; round++) {
        const harmed = Buffer.from(bytes)
        harmed[Math.floor(random() * bytes.length)] ^= 1 << Math.floor(random() * 8)
        writeFileSync(join(path, named(kind)), harmed)
        complaint(path)
      }
      writeFileSync(join(path, named(kind)), bytes)
      assert.deepEqual(readAll(path), whole)
    })

    test(`${kind}: cut short, empty or gone`, () => {
      const path = copyOf()
      const file = join(path, named(kind))
      truncateSync(file, 40)
      complaint(path)
      truncateSync(file, 0)
      complaint(path)
      rmSync(file)
      assert.match(complaint(path), new RegExp(named(kind)), 'the message names the file')
    })
  }

  test('one file in place of another is refused', () => {
    const path = copyOf()
    const [one, other] = readdirSync(path).filter((name) => name.startsWith('segment'))
    cpSync(join(sound, one), join(path, other))
    complaint(path)
  })

  test('a file of another state is refused', () => {
    const foreign = mkdtempSync(join(room, 'foreign-'))
    screenDay(foreign, list.slice(0, 12))
    screenDay(foreign, list.slice(12))
    const path = copyOf()
    cpSync(join(foreign, named('segment')), join(path, named('segment')))
    complaint(path)
  })
})

describe('the index', () => {
  for (const [what, content] of [
    ['empty', ''],
    ['cut short', readFileSync(join(sound, 'index.json'), 'utf8').slice(0, 60)],
    ['no JSON', 'segments: none'],
    ['of another version', readFileSync(join(sound, 'index.json'), 'utf8').replace('"version":4', '"version":2')],
    ['another thing', '[]'],
    ['nothing', 'null'],
    ['without its parts', '{"version":4,"segments":[]}'],
  ] as const) {
    test(`${what}: a clear error, and nothing else is lost`, () => {
      const path = copyOf()
      writeFileSync(join(path, 'index.json'), content)
      assert.match(complaint(path), /index/)
      cpSync(join(sound, 'index.json'), join(path, 'index.json'))
      assert.deepEqual(readAll(path), whole)
    })
  }

  test('gone, while there are files: a clear error, and nothing else is lost', () => {
    const path = copyOf()
    rmSync(join(path, 'index.json'))
    complaint(path)
    cpSync(join(sound, 'index.json'), join(path, 'index.json'))
    assert.deepEqual(readAll(path), whole)
  })

  test('any changed letter: a clear error, and nothing else is lost', () => {
    const random = seeded(5)
    const path = copyOf()
    const text = readFileSync(join(path, 'index.json'), 'latin1')
    const lines = text.trimEnd().length
    let harmless = 0
    for (let round = 0; round < 60; round++) {
      const at = Math.floor(random() * lines)
      const sign = String.fromCharCode(text.charCodeAt(at) ^ (1 << Math.floor(random() * 7)))
      const harmed = text.slice(0, at) + sign + text.slice(at + 1)
      writeFileSync(join(path, 'index.json'), harmed, 'latin1')
      // The seal is hexadecimal, where capitals mean the same.
      if (harmed.toLowerCase() === text.toLowerCase() && at > text.indexOf('\n')) {
        harmless++
        assert.deepEqual(readAll(path), whole)
      } else complaint(path)
    }
    assert.ok(harmless < 10)
    writeFileSync(join(path, 'index.json'), text, 'latin1')
    assert.deepEqual(readAll(path), whole)
  })
})

describe('what an interrupted run leaves', () => {
  test('parts and files that no index names are swept away, and the state opens', () => {
    const path = copyOf()
    for (const name of ['segment-000099.bin', 'records-000099.bin', 'index.json.part', 'campaigns-000100.bin.part'])
      writeFileSync(join(path, name), 'half')
    assert.deepEqual(readAll(path), whole)
    assert.deepEqual(readdirSync(path).sort(), readdirSync(sound).sort())
  })

  test('a folder in which only the key was made opens as a new state', () => {
    const path = mkdtempSync(join(room, 'young-'))
    cpSync(join(sound, 'key'), join(path, 'key'))
    assert.deepEqual(readAll(path).ids, [])
  })

  test('a first run that was ended before its index was written leaves a state that opens', () => {
    const path = mkdtempSync(join(room, 'first-'))
    // The steps of the first run up to its saving, and then half of that.
    new StateStore(path, 400, now).close()
    writeFileSync(join(path, 'segment-000001.bin'), 'half')
    assert.deepEqual(readAll(path).ids, [])
    assert.ok(!existsSync(join(path, 'segment-000001.bin')))
  })
})
