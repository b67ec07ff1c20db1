import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import { newId } from '../../../kernel/ids.ts'
import { privateKey, publicHalf } from '../../../kernel/signed-note.ts'
import { ENTRY_KINDS, type EntryKind } from '../codes.ts'
import { after, brokenAt, type CustodyKeys, type Stand, standOf } from './chain.ts'
import { bindingKey, bound, custodyKeyId, type Entry, entryText, type SignedEntry, signed } from './entry.ts'

const PEOPLE = ['anna', 'berta', 'carl'].map(() => {
  const key = privateKey(randomBytes(32))
  return { id: newId(), key, publicKey: publicHalf(key) }
})
const keys: CustodyKeys = new Map(
  PEOPLE.map(({ id, publicKey }) => [custodyKeyId(publicKey), { publicKey, member: id }]),
)

type Move = { readonly kind: EntryKind; readonly by: number; readonly to: number }
const moves = fc.array(
  fc.record<Move>({
    kind: fc.constantFrom(...ENTRY_KINDS),
    by: fc.nat({ max: PEOPLE.length - 1 }),
    to: fc.nat({ max: PEOPLE.length - 1 }),
  }),
  { maxLength: 40 },
)

const ITEM = newId()

/** A log of those of some moves that can follow each other. */
function logOf(wanted: readonly Move[]): SignedEntry[] {
  const entries: SignedEntry[] = []
  let stand: Stand | null = null
  for (const { kind, by, to } of [{ kind: 'captured', by: 0, to: 0 } as Move, ...wanted]) {
    const who = PEOPLE[by]
    const step = { kind, by: who.id, to: kind === 'handed-over' ? PEOPLE[to].id : null }
    const next: Stand | null = after(stand, step)
    if (next === null) continue
    stand = next
    const n = entries.length + 1
    const entry: Entry = {
      ...step,
      item: ITEM,
      n,
      at: new Date(1_700_000_000_000 + n).toISOString(),
      content: bound(bindingKey(Buffer.alloc(32, 1), 'content'), Buffer.from('bytes')),
      words: n % 2 ? null : bound(bindingKey(Buffer.alloc(32, 1), `words ${n}`), Buffer.from('said')),
      before: entries.at(-1)?.hash ?? null,
      key: custodyKeyId(who.publicKey),
    }
    entries.push(signed(entry, who.key))
  }
  return entries
}

describe('a log of custody', () => {
  test('property: whatever could happen makes an unbroken log, and says where the item is', () => {
    fc.assert(
      fc.property(moves, (wanted) => {
        const log = logOf(wanted)
        assert.deepEqual(brokenAt(log, keys), [])
        const stand = standOf(log) ?? assert.fail('no stand')
        assert.equal(stand.place === 'offered', stand.offeredTo !== null)
        // Nobody has it whom no entry names.
        assert.ok(PEOPLE.some(({ id }) => id === stand.holder))
      }),
      runs(200),
    )
  })

  test('property: one field of one entry changed, and the entry is named', () => {
    const change = fc.constantFrom<keyof Entry | 'hash' | 'signature' | 'id'>(
      ...(['item', 'n', 'at', 'kind', 'by', 'to', 'content', 'words', 'before', 'key'] as const),
      ...(['hash', 'signature', 'id'] as const),
    )
    fc.assert(
      fc.property(moves, fc.nat(), change, (wanted, which, field) => {
        const log = logOf(wanted)
        const at = which % log.length
        const entry = log[at]
        const other = { ...entry, [field]: otherThan(entry, field) }
        const faults = brokenAt(log.with(at, other), keys)
        assert.ok(
          faults.some(({ n }) => n === at + 1),
          `${field} of entry ${at + 1} of ${log.length}: ${JSON.stringify(faults)}`,
        )
      }),
      runs(300),
    )
  })

  test('property: an entry taken out of the middle, or two in each other’s places, are seen', () => {
    fc.assert(
      fc.property(moves, fc.nat(), (wanted, which) => {
        const log = logOf(wanted)
        if (log.length < 3) return
        const at = 1 + (which % (log.length - 2))
        assert.notDeepEqual(brokenAt(log.toSpliced(at, 1), keys), [])
        assert.notDeepEqual(brokenAt(log.with(at, log[at + 1]).with(at + 1, log[at]), keys), [])
      }),
      runs(100),
    )
  })

  test('who signs in another’s name is found out: the key belongs to another member', () => {
    const [first, ...rest] = logOf([])
    assert.deepEqual(rest, [])
    const { id: _, hash: __, signature: ___, ...entry } = first
    const forged = signed({ ...entry, by: PEOPLE[1].id }, PEOPLE[0].key)
    assert.deepEqual(brokenAt([forged], keys), [{ n: 1, fault: 'unknown-key' }])
    const unsigned = signed({ ...entry, by: PEOPLE[1].id, key: custodyKeyId(PEOPLE[1].publicKey) }, PEOPLE[0].key)
    assert.deepEqual(brokenAt([unsigned], keys), [{ n: 1, fault: 'not-signed' }])
  })

  test('both sign at a hand-over: nobody else receives, and nobody hands over what another has', () => {
    const [anna, berta, carl] = PEOPLE.map(({ id }) => id)
    const captured = after(null, { kind: 'captured', by: anna, to: null })
    const offered = after(captured, { kind: 'handed-over', by: anna, to: berta })
    assert.equal(after(captured, { kind: 'handed-over', by: berta, to: carl }), null)
    assert.equal(after(offered, { kind: 'received', by: carl, to: null }), null)
    assert.equal(after(offered, { kind: 'taken-back', by: carl, to: null }), null)
    const received = after(offered, { kind: 'received', by: berta, to: null })
    assert.deepEqual([received?.holder, received?.place, received?.offeredTo], [berta, 'here', null])
  })

  test('what is held or closed is not destroyed, and what is closed is not opened', () => {
    const [by] = PEOPLE.map(({ id }) => id)
    const step = (stand: Stand | null, kind: EntryKind) => after(stand, { kind, by, to: null })
    const captured = step(null, 'captured')
    assert.equal(step(step(captured, 'held'), 'destroyed'), null)
    assert.notEqual(step(step(step(captured, 'held'), 'released'), 'destroyed'), null)
    for (const kind of ['opened', 'copied', 'bundled', 'destroyed', 'closed'] as const)
      assert.equal(step(step(captured, 'closed'), kind), null, kind)
    assert.equal(step(step(captured, 'destroyed'), 'opened'), null)
  })

  test('the text of an entry is what it says, one field a line behind its length', () => {
    const entry: Entry = {
      ...{ item: 'i', n: 1, at: '2026-12-01T00:00:00.000Z', kind: 'captured', by: null, to: null },
      ...{ content: 'c', words: null, before: null, key: 'k' },
    }
    assert.equal(
      entryText(entry),
      'ausma custody entry 1\n1:i\n1:1\n24:2026-12-01T00:00:00.000Z\n8:captured\n-\n-\n1:c\n-\n-\n1:k\n',
    )
  })
})

function otherThan(entry: SignedEntry, field: keyof SignedEntry): unknown {
  const value = entry[field]
  if (typeof value === 'number') return value + 1
  if (value === null) return PEOPLE[2].id
  if (field === 'kind') return ENTRY_KINDS[(ENTRY_KINDS.indexOf(entry.kind) + 1) % ENTRY_KINDS.length]
  if (field === 'at') return new Date(Date.parse(entry.at) + 1).toISOString()
  // Another of the same form.
  return `${value.at(0) === '0' ? '1' : '0'}${value.slice(1)}`
}
