import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { advert, exampleAdverts, inventedAdverts, screenDay, seeded, shuffled } from '../../../test/samples/adverts.ts'
import { Gathered } from '../gathered.ts'
import type { Posting } from '../posting.ts'
import { parseRecord } from '../record.ts'
import { StateError } from './files.ts'
import { StateStore } from './store.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-state-'))
after(() => rmSync(room, { recursive: true }))
const folder = () => mkdtempSync(join(room, 's-'))
const day = (number: number): Date => new Date(Date.UTC(2026, 2, 1 + number))

/** Postings of one file: campaigns of three offers, the examples with their own campaigns, unrelated postings. */
const list: readonly Posting[] = [...exampleAdverts().slice(0, 90), ...inventedAdverts([9, 7, 5], 12, 21)]
const whole = screenDay(folder(), list)
const groupsIn = (campaigns: ReadonlyMap<string, readonly string[]>): string[] =>
  [...campaigns.values()].map((members) => members.join(' ')).sort()

/** Cuts a list at these places (0..1). */
function cut<T>(items: readonly T[], places: readonly number[]): T[][] {
  const at = [0, ...places.map((place) => Math.round(place * items.length)).sort((a, b) => a - b), items.length]
  return at.slice(1).map((end, i) => items.slice(at[i], end))
}

describe('feeding in parts', () => {
  const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 })

  test('any split of a file, in any order, ends with the leads and campaigns of the whole file', () => {
    fc.assert(
      fc.property(places, fc.nat(1000), (at, order) => {
        const path = folder()
        const parts = cut(shuffled(list, seeded(order)), at)
        const days = parts.map((part) => screenDay(path, part))
        const last = days[days.length - 1]
        assert.deepEqual(groupsIn(last.campaigns), groupsIn(whole.campaigns))
        assert.deepEqual(last.leads, whole.leads)
      }),
      runs(12),
    )
  })

  test('a published id never changes hands: it stays with a group that shares a posting with its last one', () => {
    fc.assert(
      fc.property(places, fc.nat(1000), (at, order) => {
        const path = folder()
        const held = new Map<string, readonly string[]>()
        for (const part of cut(shuffled(list, seeded(order)), at)) {
          for (const [id, members] of screenDay(path, part).campaigns) {
            const before = held.get(id)
            if (before !== undefined)
              assert.ok(
                members.some((member) => before.includes(member)),
                id,
              )
            held.set(id, members)
          }
        }
      }),
      runs(8),
    )
  })

  test('tomorrow’s file joins yesterday’s campaigns under their ids', () => {
    const path = folder()
    const offers = list.filter(({ id }) => id.startsWith('c0'))
    const first = screenDay(path, [...offers.slice(0, 5), ...list.slice(0, 20)], { now: day(0) })
    const second = screenDay(path, [...offers.slice(5), ...list.slice(20, 40)], { now: day(1) })
    const idOf = (campaigns: ReadonlyMap<string, readonly string[]>, member: string) =>
      [...campaigns].find(([, members]) => members.includes(member))?.[0]
    const id = idOf(first.campaigns, offers[0].id)
    assert.match(id ?? '', /^C-/)
    assert.equal(idOf(second.campaigns, offers[8].id), id)
    assert.equal(second.campaigns.get(id ?? '')?.length, 9)
    const lead = second.conclusions.leads.find((one) => one.id === id)
    assert.equal(lead?.size, 9)
    assert.equal(lead?.newPostings, 4)
    assert.ok((lead?.template.length ?? 0) > 3, 'the template is shown again from the words that were kept')
  })

  test('a posting that is a lead by itself shows its words, quotes and contacts in later runs too', () => {
    const path = folder()
    const [shown, ...more] = screenDay(path, inventedAdverts([1], 0, 31), { now: day(0) }).conclusions.leads
    assert.deepEqual([shown.size, more], [1, []])
    assert.ok(shown.template.length > 0 && shown.contacts.length > 0)
    assert.ok(shown.indicators.some(({ quotes }) => quotes.length > 0))
    // The words are kept over several runs, not only in the next one.
    for (const later of [1, 2])
      assert.deepEqual(screenDay(path, [], { now: day(later) }).conclusions.leads, [{ ...shown, newPostings: 0 }])
  })

  test('an organiser keeps its id from one run to the next', () => {
    const path = folder()
    const offer = (id: string, work: string) => advert({ id, text: `${work}, write to @one_same_name` })
    const strangers = list.filter(({ id }) => !id.startsWith('c'))
    const later = [offer('m1', 'Fish work in Norway'), offer('m2', 'Cleaning in Dublin')]
    const first = screenDay(path, [...strangers, ...later], { now: day(0) })
    const named = new Set(first.conclusions.organiserOf.slice(-2))
    assert.equal(named.size, 1)
    assert.ok(!named.has(null))
    // A new campaign would now be named after a different first posting.
    const second = screenDay(path, [offer('a0', 'Strawberries in Spain')], { now: day(1) })
    assert.deepEqual(new Set(second.conclusions.organiserOf.slice(-1)), named)
  })

  test('postings that no file has words of any more still count', () => {
    const path = folder()
    const offers = list.filter(({ id }) => id.startsWith('c1'))
    // A single posting is no campaign, so its words are forgotten unless it is a lead.
    screenDay(path, [offers[0]])
    const { campaigns } = screenDay(path, offers.slice(1))
    assert.deepEqual(groupsIn(campaigns), [
      offers
        .map(({ id }) => id)
        .sort()
        .join(' '),
    ])
  })

  test('the same file twice adds nothing', () => {
    const path = folder()
    const first = screenDay(path, list)
    const size = folderSize(path)
    const again = screenDay(path, list, { now: day(3) })
    assert.equal(again.loaded, list.length)
    assert.deepEqual(again.leads, first.leads)
    assert.deepEqual([...again.campaigns], [...first.campaigns])
    for (const { newPostings } of again.conclusions.leads) assert.equal(newPostings, 0)
    assert.equal(screenDay(path, []).loaded, list.length)
    assert.ok(Math.abs(folderSize(path) - size) < 200, 'the folder has not grown')
  })

  test('a day without postings loses nothing', () => {
    const path = folder()
    screenDay(path, list)
    const { leads, campaigns } = screenDay(path, [])
    assert.deepEqual(leads, whole.leads)
    assert.deepEqual(groupsIn(campaigns), groupsIn(whole.campaigns))
  })

  test('another text under a known id is another posting', () => {
    const path = folder()
    screenDay(path, [advert({ id: 'x', text: 'viens teksts' })])
    screenDay(path, [advert({ id: 'x', text: 'otrs teksts' })])
    assert.equal(screenDay(path, []).loaded, 2)
  })
})

const folderSize = (path: string): number =>
  readdirSync(path).reduce((sum, name) => sum + statSync(join(path, name)).size, 0)

/** The bytes of all files in a state folder. */
const filesIn = (path: string): Map<string, Buffer> =>
  new Map(readdirSync(path).map((name) => [name, readFileSync(join(path, name))]))

describe('what a state folder holds', () => {
  const path = folder()
  screenDay(path, list, { now: day(0) })
  screenDay(
    path,
    inventedAdverts([4, 0, 4], 5, 99).map((one) => ({ ...one, id: `later-${one.id}` })),
    { now: day(1) },
  )

  test('none of the words, ids, sources or contact points, in UTF-8 or UTF-16', () => {
    const secrets = new Set([
      ...list.flatMap(({ text }) => text.split(/\s+/).filter((word) => word.length > 6)),
      ...list.map(({ id }) => id).filter((id) => id.length > 4),
      ...list.flatMap(({ employer }) => (employer !== null && employer.length > 5 ? [employer] : [])),
      ...list.flatMap(({ text }) => text.match(/\+?\d[\d ]{6,}\d/g) ?? []),
      'messenger',
      'classified',
      'jobboard',
    ])
    assert.ok(secrets.size > 1000)
    for (const [name, bytes] of filesIn(path)) {
      const latin = bytes.toString('latin1')
      for (const secret of secrets) {
        for (const encoding of ['utf8', 'utf16le'] as const)
          assert.ok(!latin.includes(Buffer.from(secret, encoding).toString('latin1')), `${name} holds a word`)
      }
    }
  })

  test('only the owner may look into it', { skip: process.platform === 'win32' }, () => {
    const made = join(folder(), 'new')
    screenDay(made, [])
    assert.equal(statSync(made).mode & 0o777, 0o700)
    for (const name of readdirSync(made)) assert.equal(statSync(join(made, name)).mode & 0o777, 0o600, name)
  })

  test('no lock and no part of a file once the run is over', () => {
    assert.deepEqual(
      [...filesIn(path).keys()].filter((name) => !/^(key|index\.json|[a-z]+-\d{6}\.bin)$/.test(name)),
      [],
    )
  })

  test('words of members of campaigns and leads, and of no others', () => {
    const state = new StateStore(path, 400, day(2))
    try {
      const gathered = new Gathered()
      state.load(gathered)
      let worded = 0
      for (const at of gathered.ids.keys()) {
        const record = state.read(at)
        if (record === null) continue
        worded++
        assert.equal(parseRecord(record).posting.id, gathered.ids[at])
      }
      assert.ok(worded > 30 && worded < gathered.size)
      for (const [at, id] of gathered.ids.entries())
        if (id.startsWith('s-')) assert.equal(state.read(at), null, 'a stranger’s words are not kept')
    } finally {
      state.close()
    }
  })
})

/** A posting's record in the state. */
function recordOf(path: string, id: string): string {
  const state = new StateStore(path, 400, day(6))
  try {
    const gathered = new Gathered()
    state.load(gathered)
    return state.read(gathered.ids.indexOf(id)) as string
  } finally {
    state.close()
  }
}

describe('expiry', () => {
  const old = inventedAdverts([6, 0, 0], 4, 31)
  const recent = inventedAdverts([0, 6, 0], 4, 32).map((one) => ({ ...one, id: `n-${one.id}` }))

  test('a posting is gone keep days after it was met, and not a day earlier', () => {
    const path = folder()
    screenDay(path, old, { now: day(0), keep: 10 })
    assert.equal(screenDay(path, [], { now: day(9), keep: 10 }).loaded, old.length)
    assert.equal(screenDay(path, [], { now: day(10), keep: 10 }).loaded, 0)
    assert.equal(screenDay(path, [], { now: day(9), keep: 10 }).loaded, 0, 'and does not come back')
  })

  test('meeting it again does not keep it longer', () => {
    const path = folder()
    screenDay(path, old, { now: day(0), keep: 10 })
    screenDay(path, old, { now: day(8), keep: 10 })
    assert.equal(screenDay(path, [], { now: day(10), keep: 10 }).loaded, 0)
  })

  test('what expires leaves the files, what stays does not change', () => {
    const path = folder()
    screenDay(path, old, { now: day(0), keep: 10 })
    const before = filesIn(path)
    const segment = [...before.keys()].find((name) => name.startsWith('segment')) as string
    const records = [...before.keys()].find((name) => name.startsWith('records')) as string
    screenDay(path, recent, { now: day(5), keep: 10 })
    const last = screenDay(path, [], { now: day(12), keep: 10 })
    assert.equal(last.loaded, recent.length)
    assert.deepEqual(groupsIn(last.campaigns), [
      recent
        .map(({ id }) => id)
        .filter((id) => id.startsWith('n-c'))
        .sort()
        .join(' '),
    ])
    assert.ok(!existsSync(join(path, segment)))
    const all = Buffer.concat([...filesIn(path).values()]).toString('latin1')
    const sealed = (before.get(records) as Buffer).toString('latin1')
    for (let at = 0; at + 64 <= sealed.length; at += 64)
      assert.ok(!all.includes(sealed.slice(at, at + 64)), 'a piece of an expired record is left')
  })

  test('words of an expired posting leave a file that other postings’ words lie in too', () => {
    const path = folder()
    const text = inventedAdverts([], 1, 35)[0].text
    const [one, other, third] = ['a', 'b', 'c'].map((id) => advert({ id, text: `${text} ${id}` }))
    // Alone it is no campaign; its words are kept from the day on which the other posting joins it.
    screenDay(path, [one], { now: day(0), keep: 10 })
    screenDay(path, [one, other], { now: day(5), keep: 10 })
    const [[, file], ...more] = [...filesIn(path)].filter(([name]) => name.startsWith('records'))
    assert.deepEqual(more, [])
    const sealedLength = (id: string) => 28 + Buffer.byteLength(recordOf(path, id))
    const length = sealedLength('a')
    assert.equal(file.length, length + sealedLength('b'))
    const last = screenDay(path, [third], { now: day(12), keep: 10 })
    assert.deepEqual(groupsIn(last.campaigns), ['b c'])
    const all = Buffer.concat([...filesIn(path).values()])
    assert.ok(all.includes(file.subarray(length)), 'what stays is as it was sealed')
    for (let at = 0; at + 32 <= length; at += 32) assert.ok(!all.includes(file.subarray(at, at + 32)))
  })

  test('the id of a campaign that expired is not given to the next with the same first posting', () => {
    const path = folder()
    const first = screenDay(path, old, { now: day(0), keep: 10 })
    screenDay(path, [], { now: day(20), keep: 10 })
    const again = screenDay(path, old, { now: day(30), keep: 10 })
    const ids = new Set(first.campaigns.keys())
    assert.equal(again.campaigns.size, first.campaigns.size)
    for (const id of again.campaigns.keys()) assert.ok(!ids.has(id))
  })

  test('half a campaign expires and the other half keeps the id', () => {
    const path = folder()
    const offers = inventedAdverts([8, 0, 0], 0, 34).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const [id] = screenDay(path, offers.slice(0, 4), { now: day(0), keep: 10 }).campaigns.keys()
    screenDay(path, offers.slice(4), { now: day(6), keep: 10 })
    const { campaigns, loaded } = screenDay(path, [], { now: day(12), keep: 10 })
    assert.equal(loaded, 4)
    assert.deepEqual([...campaigns.keys()], [id])
  })
})

describe('one at a time', () => {
  test('a folder that is open is refused to a second, and given back at the end', () => {
    const path = folder()
    const state = new StateStore(path, 400, day(0))
    assert.throws(() => new StateStore(path, 400, day(0)), StateError)
    state.close()
    new StateStore(path, 400, day(0)).close()
  })

  test('a folder that could not be opened is not left locked', () => {
    const path = folder()
    screenDay(path, list.slice(0, 5))
    rmSync(join(path, 'key'))
    assert.throws(() => new StateStore(path, 400, day(0)), StateError)
    assert.ok(!existsSync(join(path, 'lock')))
  })

  test('a run that is not saved changes nothing', () => {
    const path = folder()
    screenDay(path, list)
    const before = filesIn(path)
    const state = new StateStore(path, 400, day(1))
    state.load(new Gathered())
    state.close()
    assert.deepEqual(filesIn(path), before)
  })

  test('a state may be copied to another place', () => {
    const path = folder()
    screenDay(path, list)
    const copy = folder()
    cpSync(path, copy, { recursive: true })
    assert.deepEqual(screenDay(copy, []).leads, whole.leads)
  })
})
