import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problemOf } from '../../../../test/houses/kernel.ts'
import { another, call, imported, keptSamples, leadsStand, list, page } from '../../../../test/houses/leads.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { ListOutput } from '../shapes.ts'

const SAMPLES = keptSamples()
const DAY = 86_400_000

/** Thirty leads that differ in what lists sort and filter by, some alike so that ties are met. */
const MANY = Array.from({ length: 30 }, (_, i) => {
  const lead = SAMPLES[i % SAMPLES.length]
  const seen = new Date(Date.UTC(2026, 9, 1) + (i % 7) * DAY).toISOString().slice(0, 10)
  const [firstSeen, lastSeen] = i % 5 === 4 ? [null, null] : [seen, seen]
  return { ...another(lead, `list ${i}`), score: 20 - (i % 4), size: 2 + (i % 3), firstSeen, lastSeen }
})

onDatabases(
  'leads.list',
  async (database) => {
    const stand = await leadsStand(database)
    const ids: string[] = []
    for (let at = 0; at < MANY.length; at += 10) {
      stand.kernel.clock.pass(1000)
      ids.push(...(await imported(stand, stand.ieva, MANY.slice(at, at + 10))))
    }
    return { ...stand, ids }
  },
  (stand) => {
    const leads = (input: object = {}) => list(stand(), stand().ieva, input)

    /** All pages of three, one behind the other. */
    async function walk(input: object): Promise<ListOutput['leads']> {
      const all: ListOutput['leads'] = []
      for (let after: string | null = null; ; ) {
        const { leads: shown, next } = await leads({ ...input, after, limit: 3 })
        all.push(...shown)
        if (next === null) return all
        after = next
      }
    }

    test('every order lists each lead once, over pages as in one', async () => {
      const value: Record<string, (lead: ListOutput['leads'][number]) => string | number> = {
        score: (lead) => lead.score,
        size: (lead) => lead.size,
        seen: (lead) => lead.lastSeen ?? '',
        arrived: (lead) => lead.arrivedAt,
      }
      for (const sort of ['score', 'seen', 'arrived', 'size'] as const) {
        const whole = (await leads({ sort, limit: 100 })).leads
        assert.equal(whole.length, MANY.length)
        const walked = await walk({ sort })
        assert.deepEqual(
          walked.map(({ id }) => id),
          whole.map(({ id }) => id),
        )
        const values = whole.map(value[sort])
        assert.deepEqual(
          values,
          [...values].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)),
          sort,
        )
      }
    })

    test('a place of another order or of nobody’s making is refused', async () => {
      const { next } = await leads({ limit: 3 })
      for (const after of ['x', next, Buffer.from('["1","x"]').toString('base64url')])
        assert.equal(
          (
            await problemOf(stand().kernel, {
              actor: stand().ieva,
              operation: 'leads.list',
              input: { sort: 'arrived', after },
            })
          )?.code,
          'invalid-input',
        )
    })

    test('filters by indicator, language, source and size find what has them, and the totals say how many', async () => {
      const check = async (filter: object, has: (lead: (typeof MANY)[number]) => boolean, exact: boolean) => {
        const { leads: shown, total } = await leads({ filter, limit: 100 })
        const expected = stand().ids.filter((_, i) => has(MANY[i]))
        assert.deepEqual(shown.map(({ id }) => id).sort(), [...expected].sort(), JSON.stringify(filter))
        assert.deepEqual(total, { leads: expected.length, exact: true })
        assert.equal(exact, true)
      }
      const { code } = SAMPLES[1].body.signs[0]
      await check({ indicator: code }, ({ body }) => body.signs.some((sign) => sign.code === code), true)
      await check({ language: 'lv' }, ({ languages }) => languages.includes('lv'), true)
      await check({ size: 3 }, ({ size }) => size >= 3, true)
      const { facets } = await leads()
      const source = facets.sources.find(({ name }) => name === SAMPLES[0].sources[0].name)
      assert.ok(source)
      await check(
        { source: source.value },
        ({ sources }) => sources.some(({ name }) => name === SAMPLES[0].sources[0].name),
        true,
      )
      await check(
        { source: source.value, indicator: code, language: 'en' },
        ({ sources, body, languages }) =>
          sources.some(({ name }) => name === source.name) &&
          body.signs.some((sign) => sign.code === code) &&
          languages.includes('en'),
        true,
      )
    })

    test('a contact point is found however it is written, and by its mark', async () => {
      const value = '+37120000142'
      const having = stand().ids.filter((_, i) => MANY[i].body.contacts.some((contact) => contact.value === value))
      for (const contact of [value, value.replace(/^(\+371)(..)(...)/, '$1 $2 $3 '), `  ${value} `, `viber ${value}`]) {
        const { total } = await leads({ filter: { contact } })
        assert.equal(total.leads, having.length, contact)
      }
      const { contactPoints } = await page(stand(), stand().ieva, having[0])
      assert.equal(
        (await leads({ filter: { mark: contactPoints.find((contact) => contact.value === value)?.mark } })).total.leads,
        having.length,
      )
      assert.equal((await leads({ filter: { contact: '+37120000149' } })).total.leads, 0)
    })

    test('a period finds leads with postings in it; undated ones are in none', async () => {
      const within = (from: string, to: string) =>
        MANY.filter(({ firstSeen, lastSeen }) => firstSeen && lastSeen && lastSeen >= from && firstSeen <= to).length
      for (const [from, to] of [
        ['2026-10-01', '2026-10-02'],
        ['2026-10-03', '2026-10-31'],
        ['2026-11-01', '2026-11-30'],
      ])
        assert.equal((await leads({ filter: { from, to } })).total.leads, within(from, to))
    })

    test('facets count the leads of the states asked for, and states all leads', async () => {
      const { facets, total } = await leads()
      assert.deepEqual(facets.states, [{ value: 'new', leads: MANY.length }])
      const english = MANY.filter(({ languages }) => languages.includes('en')).length
      assert.equal(facets.languages.find(({ value }) => value === 'en')?.leads, english)
      for (const facet of Object.values(facets))
        for (const { leads: count } of facet) assert.ok(count > 0 && count <= total.leads)
      const [lead] = stand().ids
      await call(stand(), stand().ieva, 'leads.claim', { lead })
      const after = await leads({ filter: { state: 'claimed' } })
      assert.deepEqual(after.facets.states, [
        { value: 'new', leads: MANY.length - 1 },
        { value: 'claimed', leads: 1 },
      ])
      assert.deepEqual(
        after.facets.indicators.map(({ value }) => value).sort(),
        MANY[0].body.signs.map(({ code }) => code).sort(),
      )
      assert.deepEqual(
        (await leads({ filter: { mine: true } })).leads.map(({ id }) => id),
        [lead],
      )
      assert.equal((await list(stand(), stand().andris, { filter: { mine: true } })).total.leads, 0)
      await call(stand(), stand().ieva, 'leads.release', { lead })
    })

    test('a row shows its title, excerpt, contact points and days', async () => {
      const { leads: shown } = await leads({ limit: 100 })
      const { head, indicators, number } = shown.find(({ id }) => id === stand().ids[1]) ?? shown[0]
      assert.deepEqual(head, MANY[1].head)
      assert.ok(number > 0)
      assert.deepEqual(
        indicators.map(({ share }) => share),
        [...indicators.map(({ share }) => share)].sort((a, b) => b - a),
      )
    })

    test('the audit entry of a list names the leads that were shown', async () => {
      const { leads: shown } = await leads({ limit: 5 })
      const [{ subjects }] = await stand().database.superuser(
        `select subjects from audit where operation = 'leads.list' order by seq desc limit 1`,
      )
      assert.deepEqual(
        subjects,
        shown.map(({ id }) => id),
      )
    })
  },
)
