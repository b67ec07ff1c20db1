import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { problemOf } from '../../../../test/houses/kernel.ts'
import {
  another,
  call,
  imported,
  keptCounts,
  keptSamples,
  type LeadsStand,
  leadsStand,
  list,
  page,
  trueCounts,
} from '../../../../test/houses/leads.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { KeptLead } from '../keeping/kept.ts'
import type { ListOutput } from '../shapes.ts'

const SAMPLES = keptSamples()
const SIGNS = SAMPLES[0].body.signs
const REASON = 'The firm was visited, and all is in order there.'

const sources = ['board', 'channel', 'group'].map((name) => ({ name, postings: 1 }))
const LANGUAGES = [['en'], ['en', 'lv'], ['ru'], []]
const PHONES = ['+37120000101', '+37120000102', '+37120000103']

/** Forty-eight leads in which every filter takes some and leaves some, in every pair. */
const MANY: readonly KeptLead[] = Array.from({ length: 48 }, (_, i) => {
  const base = another(SAMPLES[0], `pair ${i}`)
  const day = `2026-10-${String(1 + (i % 9)).padStart(2, '0')}`
  const [firstSeen, lastSeen] = i % 8 === 7 ? [null, null] : [day, day]
  const contacts = [{ ...base.body.contacts[0], kind: 'phone' as const, value: PHONES[i % 3] }]
  const signs = SIGNS.filter((_, at) => (i >> at) % 2 === 0).slice(0, 2)
  return {
    ...base,
    // Whole blocks share a score, so that pages end amid ties.
    score: 10 + Math.floor(i / 16),
    size: 2 + (i % 4),
    firstSeen,
    lastSeen,
    languages: LANGUAGES[i % 4],
    sources: [sources[i % 3], sources[(i >> 2) % 3]].filter((one, at, all) => all.indexOf(one) === at),
    body: { ...base.body, signs, contacts, groups: [] },
  }
})

type Made = { readonly id: string; readonly lead: KeptLead; readonly mine: boolean; readonly state: string }
type One = { readonly name: string; readonly filter: object; readonly has: (made: Made) => boolean }

onDatabases(
  'filters of leads in pairs',
  async (database) => {
    const stand = await leadsStand(database)
    const ids: string[] = []
    for (let at = 0; at < MANY.length; at += 24)
      ids.push(...(await imported(stand, stand.ieva, MANY.slice(at, at + 24))))
    const made: Made[] = []
    for (const [i, id] of ids.entries()) {
      const [state, mine] = i % 6 === 0 ? ['claimed', true] : i % 6 === 1 ? ['claimed', false] : ['new', false]
      if (state === 'claimed') await call(stand, mine ? stand.ieva : stand.andris, 'leads.claim', { lead: id })
      made.push({ id, lead: MANY[i], state, mine })
    }
    return { ...stand, made }
  },
  (stand) => {
    let set: LeadsStand & { made: Made[] }
    let filters: One[]
    before(async () => {
      set = stand()
      const { facets } = await list(set, set.ieva)
      const channel = facets.sources.find(({ name }) => name === 'channel')?.value
      const [code] = SIGNS.map(({ code }) => code)
      const phone = PHONES[1]
      filters = [
        {
          name: 'indicator',
          filter: { indicator: code },
          has: ({ lead }) => lead.body.signs.some((s) => s.code === code),
        },
        { name: 'language', filter: { language: 'lv' }, has: ({ lead }) => lead.languages.includes('lv') },
        {
          name: 'source',
          filter: { source: channel },
          has: ({ lead }) => lead.sources.some((s) => s.name === 'channel'),
        },
        { name: 'contact', filter: { contact: phone }, has: ({ lead }) => lead.body.contacts[0].value === phone },
        { name: 'from', filter: { from: '2026-10-05' }, has: ({ lead }) => (lead.lastSeen ?? '') >= '2026-10-05' },
        {
          name: 'to',
          filter: { to: '2026-10-06' },
          has: ({ lead }) => lead.firstSeen !== null && lead.firstSeen <= '2026-10-06',
        },
        { name: 'size', filter: { size: 4 }, has: ({ lead }) => lead.size >= 4 },
        { name: 'mine', filter: { mine: true }, has: ({ mine }) => mine },
        { name: 'new', filter: { state: 'new' }, has: ({ state }) => state === 'new' },
        { name: 'claimed', filter: { state: 'claimed' }, has: ({ state }) => state === 'claimed' },
      ]
    })
    const sorted = (ids: readonly string[]) => [...ids].sort()
    const expected = (has: One['has']) => sorted(set.made.filter(has).map(({ id }) => id))

    test('each filter takes some leads and leaves some, or the pairs would prove nothing', () => {
      for (const { name, has } of filters) {
        const { length } = expected(has)
        assert.ok(length > 0 && length < MANY.length, name)
      }
    })

    test('every pair of filters finds what has both, and the total says how many', async () => {
      for (const [i, one] of filters.entries())
        for (const other of filters.slice(i + 1)) {
          // Two states exclude each other; the second would only take the place of the first.
          if (one.name === 'new' && other.name === 'claimed') continue
          const filter = { ...one.filter, ...other.filter }
          const { leads, total, next } = await list(set, set.ieva, { filter, limit: 100 })
          const both = expected((made) => one.has(made) && other.has(made))
          assert.deepEqual(sorted(leads.map(({ id }) => id)), both, `${one.name} + ${other.name}`)
          assert.deepEqual([total, next], [{ leads: both.length, exact: true }, null], `${one.name} + ${other.name}`)
        }
    })

    test('all filters at once', async () => {
      const some = filters.filter(({ name }) => !['new', 'claimed', 'mine', 'contact'].includes(name))
      const { leads } = await list(set, set.ieva, {
        filter: Object.assign({}, ...some.map(({ filter }) => filter)),
        limit: 100,
      })
      assert.deepEqual(
        sorted(leads.map(({ id }) => id)),
        expected((made) => some.every(({ has }) => has(made))),
      )
    })

    test('pages of every size go through ties without losing or repeating a lead', async () => {
      for (const [sort, filter] of [
        ['score', {}],
        ['size', { language: 'en' }],
        ['seen', {}],
        ['arrived', { mine: true }],
      ] as const) {
        const whole = (await list(set, set.ieva, { sort, filter, limit: 100 })).leads.map(({ id }) => id)
        for (const limit of [1, 5, 7, 48]) {
          const walked: string[] = []
          for (let after: string | null = null; ; ) {
            const shown: ListOutput = await list(set, set.ieva, { sort, filter, after, limit })
            walked.push(...shown.leads.map(({ id }) => id))
            assert.ok(shown.leads.length > 0 && shown.leads.length <= limit)
            if (shown.next === null) break
            after = shown.next
          }
          assert.deepEqual(walked, whole, `${sort} by ${limit}`)
        }
      }
    })

    test('a place stays right when the lead it was taken from is decided in between', async () => {
      const first = await list(set, set.ieva, { filter: { mine: true }, limit: 2 })
      const rest = await list(set, set.ieva, { filter: { mine: true }, limit: 100, after: first.next })
      const { id: lead } = first.leads[1]
      await call(set, set.ieva, 'leads.dismiss', { lead }, { reason: REASON })
      const again = await list(set, set.ieva, { filter: { mine: true }, limit: 100, after: first.next })
      assert.deepEqual(
        again.leads.map(({ id }) => id),
        rest.leads.map(({ id }) => id),
      )
      await call(set, set.ieva, 'leads.reopen', { lead }, { reason: REASON })
    })

    test('facets follow every change: claimed, dismissed, opened anew, merged, split', async () => {
      const one = set.made.find(({ state, lead }) => state === 'new' && lead.languages.includes('lv')) ?? set.made[0]
      const other = set.made.find(({ state, id }) => state === 'new' && id !== one.id) ?? set.made[1]
      const count = async (state: string) => {
        const { facets } = await list(set, set.ieva, { filter: { state: 'all' }, limit: 1 })
        assert.deepEqual(await keptCounts(set, set.ours.id), await trueCounts(set, set.ours.id))
        return facets.states.find(({ value }) => value === state)?.leads ?? 0
      }
      const latvian = async (state: string) =>
        (await list(set, set.ieva, { filter: { state }, limit: 1 })).facets.languages.find(
          ({ value }) => value === 'lv',
        )?.leads ?? 0
      const [fresh, inHand, words] = [await count('new'), await count('claimed'), await latvian('new')]
      const act = (name: string, more = {}) =>
        call(set, set.ieva, `leads.${name}`, { lead: one.id, ...more }, { reason: REASON })
      await act('claim')
      assert.deepEqual(
        [await count('new'), await count('claimed'), await latvian('new')],
        [fresh - 1, inHand + 1, words - 1],
      )
      await act('dismiss')
      assert.deepEqual([await count('claimed'), await count('dismissed'), await latvian('dismissed')], [inHand, 1, 1])
      await act('reopen')
      assert.deepEqual(
        [await count('claimed'), await count('dismissed'), await latvian('dismissed')],
        [inHand + 1, 0, 0],
      )
      await act('merge', { into: other.id })
      // Two leads have become one, which has the words of both.
      assert.deepEqual([await count('claimed'), await count('new')], [inHand, fresh - 1])
      assert.ok((await latvian('new')) >= words - 1)
      await act('split')
      await act('release')
      assert.deepEqual([await count('new'), await count('claimed'), await latvian('new')], [fresh, inHand, words])
    })

    test('a decided lead keeps what was merged into it; it is split off once the whole is opened anew', async () => {
      const [one, other] = set.made.filter(({ state }) => state === 'new').slice(-2)
      await call(set, set.ieva, 'leads.merge', { lead: one.id, into: other.id })
      await call(set, set.ieva, 'leads.claim', { lead: other.id })
      await call(set, set.ieva, 'leads.dismiss', { lead: other.id }, { reason: REASON })
      const split = { actor: set.ieva, operation: 'leads.split', input: { lead: one.id } }
      assert.equal((await problemOf(set.kernel, split))?.fields[0].message, 'already-decided')
      await call(set, set.ieva, 'leads.reopen', { lead: other.id }, { reason: REASON })
      await call(set, set.ieva, 'leads.split', { lead: one.id })
      assert.equal((await page(set, set.ieva, one.id)).state, 'new')
      assert.equal((await page(set, set.ieva, other.id)).merged, 0)
      await call(set, set.ieva, 'leads.release', { lead: other.id })
    })

    test('a merged lead is no target, not even of its own root: no chain can close into a ring', async () => {
      const [a, b, c] = set.made.filter(({ state }) => state === 'new').map(({ id }) => id)
      const merge = (lead: string, into: string) =>
        problemOf(set.kernel, { actor: set.ieva, operation: 'leads.merge', input: { lead, into } })
      assert.equal(await merge(a, b), null)
      assert.deepEqual((await merge(b, a))?.fields, [{ field: 'into', message: 'merged-away' }])
      assert.deepEqual((await merge(c, a))?.fields, [{ field: 'into', message: 'merged-away' }])
      assert.deepEqual((await merge(a, c))?.fields, [{ field: 'lead', message: 'merged-away' }])
      assert.equal(await merge(b, c), null)
      assert.deepEqual((await merge(c, a))?.fields, [{ field: 'into', message: 'merged-away' }])
      // The middle one goes with its own branch.
      await call(set, set.ieva, 'leads.split', { lead: b })
      assert.equal((await page(set, set.ieva, b)).merged, 1)
      assert.equal((await page(set, set.ieva, c)).merged, 0)
      await call(set, set.ieva, 'leads.split', { lead: a })
      const left = set.made.map(({ id }) => id)
      assert.equal((await list(set, set.ieva, { filter: { state: 'all' }, limit: 100 })).leads.length, left.length)
    })

    test('what no filter can be is told with all its faults, and is no fault of the server', async () => {
      const bad = {
        sort: 'worst',
        limit: 0,
        after: 7,
        filter: {
          state: 'merged?',
          indicator: 'a\u0000b',
          language: "en' or true",
          contact: 'x',
          mark: 'm'.repeat(65),
          source: 'ā',
          from: '2026-02-30',
          to: 'tomorrow',
          size: 0.5,
          screening: 'x',
          mine: 'yes',
        },
      }
      const problem = await problemOf(set.kernel, { actor: set.ieva, operation: 'leads.list', input: bad })
      assert.equal(problem?.code, 'invalid-input')
      const fields = problem?.fields.map(({ field }) => field) ?? []
      const all = ['sort', 'limit', 'after', ...Object.keys(bad.filter).map((name) => `filter.${name}`)]
      assert.deepEqual([...new Set(fields)].sort(), all.sort())
      const moment = Buffer.from(JSON.stringify(['2026-13-45T00:00:00Z', set.made[0].id])).toString('base64url')
      const place = { actor: set.ieva, operation: 'leads.list', input: { sort: 'arrived', after: moment } }
      assert.equal((await problemOf(set.kernel, place))?.code, 'invalid-input')
    })

    test('a contact point with anything in it is looked for, and found nowhere', async () => {
      for (const contact of [
        'a\u0000b',
        '%%',
        "'; drop table leads; --",
        '🏭🏭',
        '\u202e+37120000101',
        'x'.repeat(300),
      ])
        assert.ok((await list(set, set.ieva, { filter: { contact } })).total.leads <= MANY.length, contact)
      assert.equal((await list(set, set.ieva, { filter: { contact: '%%' } })).total.leads, 0)
      assert.equal(await list(set, set.ieva, { filter: { contact: '' } }).catch(({ code }) => code), 'invalid-input')
    })
  },
)
