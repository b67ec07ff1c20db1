import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { FILES_AT_ONCE, MOST_AGENCIES } from '../modules/reports/public.ts'
import { MOST_MEGABYTES } from './file-intake.ts'
import { Full, NoRoom, Room, type Share, type Space } from './room.ts'

// What is known of the disk is never new enough, so that each piece asks anew.
const LIMITS = { underway: 100, place: 60, free: 50, words: 30, help: 10, look: -1 }
const PLENTY = { free: 10_000, left: 10_000 }
const room = (space: Space = PLENTY) => new Room(async () => space, LIMITS)

async function fill(share: Share, bytes: number): Promise<void> {
  const stream = async function* () {
    for (let left = bytes; left > 0; left -= 10) yield new Uint8Array(Math.min(10, left))
  }
  for await (const _ of share.counting(stream()));
}

test('one place cannot take the room of others, and what ended gives its room back', async () => {
  const one = room()
  const [a, b] = [one.enter('a'), one.enter('b')]
  await assert.rejects(fill(a, 70), Full)
  await fill(b, 40)
  await assert.rejects(fill(one.enter('a'), 10), Full)
  await a.giveBack()
  await a.giveBack()
  await fill(one.enter('a'), 60)
})

test('one place has room for the most files that a form takes, at the most agencies that it goes to', async () => {
  const share = new Room(async () => ({ free: 2 ** 40, left: 2 ** 40 })).enter('a')
  const file = new Uint8Array(MOST_MEGABYTES << 20)
  const stream = async function* () {
    for (let copies = 0; copies < FILES_AT_ONCE * MOST_AGENCIES; copies++) yield file
  }
  for await (const _ of share.counting(stream()));
})

test('all together cannot take more than is set aside', async () => {
  const one = room()
  await fill(one.enter('a'), 50)
  await fill(one.enter('b'), 50)
  await assert.rejects(fill(one.enter('c'), 10), Full)
})

test('the disk keeps what the database needs, and files keep to their share', async () => {
  await assert.rejects(fill(room({ free: 55, left: 10_000 }).enter('a'), 10), Full)
  await fill(room({ free: 65, left: 10_000 }).enter('a'), 10)
  await assert.rejects(fill(room({ free: 10_000, left: 5 }).enter('a'), 10), Full)
})

test('the disk is asked again, so that room that was made is found', async () => {
  let free = 0
  const one = new Room(async () => ({ free, left: 1000 }), LIMITS)
  await assert.rejects(fill(one.enter('a'), 10), Full)
  free = 1000
  await fill(one.enter('a'), 10)
})

test('property: however shares come and go, never more is taken than there is, and at the end all is free again', async () => {
  const steps = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 80 })), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(steps, async (list) => {
      const one = room()
      const inside = one as unknown as { taken: number; places: Map<string, number> }
      const shares = list.map(([place]) => one.enter(place))
      await Promise.all(
        shares.map((share, at) => fill(share, list[at][1]).catch((error) => assert.ok(error instanceof Full))),
      )
      assert.ok(inside.taken <= LIMITS.underway)
      for (const bytes of inside.places.values()) assert.ok(bytes <= LIMITS.place)
      for (const share of shares) await share.giveBack()
      assert.equal(inside.taken, 0)
      assert.equal(inside.places.size, 0)
    }),
  )
})

test('files go first, then reports, and words that ask for help last', async () => {
  const takes = async (free: number, isHelp: boolean) =>
    room({ free, left: 1000 })
      .mustTakeWords(isHelp)
      .then(
        () => true,
        (error: unknown) => !(error instanceof NoRoom),
      )
  assert.deepEqual([await takes(30, false), await takes(29, false)], [true, false])
  assert.deepEqual([await takes(10, true), await takes(9, true)], [true, false])
  await assert.rejects(fill(room({ free: 49, left: 1000 }).enter('a'), 10), Full)
})
