import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { SignedEntry } from './custody/entry.ts'
import { approvedBy, toBeFetched } from './police.ts'
import { policeActs } from './police-acts.ts'

const [ANNA, BORIS, CLARA] = ['anna', 'boris', 'clara']
const NOW = new Date('2026-12-02T08:00:00.000Z')
const DAY = 24 * 3600_000
const ago = (milliseconds: number) => new Date(NOW.getTime() - milliseconds).toISOString()

let n = 0
/** An entry of a log, of which only what these rules read is true. */
const entry = (kind: SignedEntry['kind'], by: string | null, to: string | null = null, at = ago(0)): SignedEntry => ({
  ...{ id: `e${++n}`, item: 'item', n, at, kind, by, to, content: '', words: null, before: null, key: '' },
  ...{ hash: '', signature: '' },
})
const handed = (at = ago(0)) => entry('to-police', BORIS, ANNA, at)

describe('what of a closed item may be fetched', () => {
  test('by whoever asked, for seven days to the millisecond, and by nobody else', () => {
    const fetched = (at: string, member = ANNA) => toBeFetched([handed(at)], member, NOW) !== undefined
    assert.ok(fetched(ago(0)) && fetched(ago(7 * DAY)))
    assert.equal(fetched(ago(7 * DAY + 1)), false)
    for (const member of [BORIS, CLARA, '']) assert.equal(fetched(ago(0), member), false, member)
  })

  test('the last of several, and an older one where the last is somebody else’s', () => {
    const [first, second, third] = [handed(ago(2 * DAY)), handed(ago(DAY)), entry('to-police', ANNA, CLARA)]
    assert.equal(toBeFetched([first, second], ANNA, NOW), second)
    assert.equal(toBeFetched([first, second, third], ANNA, NOW), second)
    assert.equal(toBeFetched([first, second, third], CLARA, NOW), third)
  })

  test('nothing that went to somebody for another reason', () => {
    const other = [entry('handed-over', BORIS, ANNA), entry('given-out', BORIS, ANNA), entry('closed', BORIS)]
    assert.equal(toBeFetched(other, ANNA, NOW), undefined)
    assert.deepEqual(approvedBy(other, BORIS), [])
  })

  test('whoever approved has the passphrase also after the week, and whoever asked has none', () => {
    const log = [handed(ago(90 * DAY)), handed()]
    assert.deepEqual(approvedBy(log, BORIS), log)
    assert.deepEqual(approvedBy(log, ANNA), [])
    // Nobody asked: an entry that somebody put in past the program.
    assert.deepEqual(approvedBy([entry('to-police', BORIS, null)], BORIS), [])
  })
})

describe('what a member is offered', () => {
  const file = { id: 'file', key: new Uint8Array() } as never
  const log = [entry('captured', ANNA), entry('closed', ANNA), handed()]
  const acts = (
    member: string,
    more: { kind?: string; file?: undefined; isShut?: boolean; entries?: SignedEntry[]; may?: string } = {},
  ) =>
    policeActs(
      {
        row: { about_kind: (more.kind ?? 'lead') as 'lead' },
        item: { file: 'file' in more ? null : file },
        isShut: more.isShut ?? true,
      },
      more.entries ?? log,
      { member, now: NOW, may: (operation) => more.may === undefined || more.may === operation },
    )

  test('anybody who may ask, asks; then each of the two has their own part and not the other’s', () => {
    assert.deepEqual(acts(CLARA), ['evidence.to-police'])
    assert.deepEqual(acts(ANNA), ['evidence.to-police', 'evidence.fetch-sealed'])
    assert.deepEqual(acts(BORIS), ['evidence.to-police', 'evidence.passphrase'])
  })

  test('nothing that their roles do not allow', () => {
    assert.deepEqual(acts(BORIS, { may: 'evidence.passphrase' }), ['evidence.passphrase'])
    assert.deepEqual(acts(CLARA, { may: 'evidence.passphrase' }), [])
    assert.deepEqual(acts(ANNA, { may: 'evidence.open' }), [])
  })

  test('nothing of what is open, of a person, without a file, or destroyed', () => {
    assert.deepEqual(acts(ANNA, { isShut: false }), [])
    assert.deepEqual(acts(ANNA, { kind: 'person' }), [])
    assert.deepEqual(acts(ANNA, { file: undefined }), [])
    // Destroyed before anybody saw what the lead shows; of what is closed itself nothing is destroyed.
    assert.deepEqual(acts(ANNA, { entries: [entry('captured', ANNA), handed(), entry('destroyed', BORIS)] }), [])
  })
})
