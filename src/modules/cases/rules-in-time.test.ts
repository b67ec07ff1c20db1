import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { CasesHouse, REASON } from '../../../test/houses/cases.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { ALL_RULES, mustPassOn, rulesName, rulesNamed, rulesOn } from './rules/country.ts'
import { lv } from './rules/lv.ts'
import { type CountryRules, PASS_ON } from './rules/shape.ts'

const DAY = 86_400_000

/** An invented future law of Latvia: slower, and with two deciders. */
const CHANGED: CountryRules = {
  ...lv[0],
  version: 2,
  from: '2026-12-15',
  reflection: { days: 90, children: true },
  deciders: { roles: ['identification-authority'], seats: ['judge', 'assessor'], quorum: 2 },
  periods: { ...lv[0].periods, decision: 400 * 24, needs: 1000 },
}

/** Adds the changed law while a test runs. */
async function withChange(work: () => Promise<void>): Promise<void> {
  const all = ALL_RULES as CountryRules[]
  all.push(CHANGED)
  try {
    await work()
  } finally {
    all.splice(all.indexOf(CHANGED), 1)
  }
}

describe('rules of countries', () => {
  const days = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10))
  const countries = fc.constantFrom('LV', 'BG', 'IE', 'DE', 'ZZ')

  test('property: every country has rules on every day, in force by then or the minimum of the law', () => {
    fc.assert(
      fc.property(countries, days, (country, day) => {
        const rules = rulesOn(country, day)
        assert.ok(rules.country === country || rules.country === '*')
        assert.ok(rules.from <= day || rules.country === '*')
        assert.equal(rulesNamed(rulesName(rules)), rules, 'what is kept with a record is found by its name')
      }),
    )
  })

  test('property: the latest version in force counts, in whatever order the file has them', () => {
    const versions = fc.uniqueArray(days, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(versions, days, fc.func(fc.integer()), (begins, day, shuffle) => {
        const own = begins.toSorted().map((from, i) => ({ ...lv[0], version: i + 1, from }))
        const all = [...ALL_RULES.filter(({ country }) => country === '*'), ...own].toSorted(
          (a, b) => shuffle(a.version) - shuffle(b.version),
        )
        const expected = own.findLast(({ from }) => from <= day)
        assert.equal(rulesName(rulesOn('LV', day, all)), expected ? rulesName(expected) : '*/1')
      }),
    )
  })

  test('an unknown name is an error, and does not give another version', () => {
    for (const name of ['LV', 'LV/0', 'lv/1', '', '*/99']) assert.throws(() => rulesNamed(name), /no rules are called/)
    assert.throws(() => rulesOn('LV', '2026-11-02', []), /no rules for anywhere/)
  })

  test('every official passes on a crime, carers do not, and all tell of a child', () => {
    const officials = ['labour-inspector', 'border-officer', 'investigator', 'prosecutor', 'asylum-officer']
    const carers = ['case-worker', 'social-worker', 'health-worker', 'hotline', 'guardian', 'lawyer']
    for (const rules of ALL_RULES) {
      for (const role of officials) assert.ok(mustPassOn(rules, [role]).includes('crime-to-police'), role)
      for (const role of carers) assert.ok(!mustPassOn(rules, [role]).includes('crime-to-police'), role)
      // The stricter of two roles counts, because nobody may promise as a carer what an official must tell.
      assert.deepEqual(mustPassOn(rules, ['hotline', 'border-officer']), rules.passOn.official)
      for (const told of Object.values(rules.passOn)) {
        assert.ok(told.includes('danger-to-life') && told.includes('child-to-protection'))
        assert.ok(told.every((one) => PASS_ON.includes(one)))
      }
    }
  })

  test('Bulgaria and Ireland: no reflection period for a child; three who decide together', () => {
    const [bg, ie] = [rulesOn('BG', '2026-11-02'), rulesOn('IE', '2026-11-02')]
    assert.deepEqual(
      [bg.reflection, bg.childNotices.length, bg.periods.guardian],
      [{ days: 30, children: false }, 3, 24],
    )
    assert.deepEqual(
      [ie.reflection.days, ie.deciders.quorum, ie.deciders.seats.includes('trusted-partner')],
      [60, 3, true],
    )
  })

  test('points not yet checked in the law are listed by the names of rules', () => {
    for (const rules of ALL_RULES)
      for (const name of rules.unverified)
        assert.ok(name in rules || name in rules.periods, `${rulesName(rules)} ${name}`)
  })
})

onDatabases('a change of law', CasesHouse.open, (stand) => {
  test('changes no earlier decision: periods, last day and name of the rules stay as they were', async () => {
    const house = stand()
    const id = await house.presumed()
    const before = await house.get(house.worker, id)
    await house.later(44 * DAY)
    await withChange(async () => {
      const page = await house.get(house.worker, id)
      assert.equal(page.rules.name, 'LV/2', 'the next decision is taken under the new rules')
      assert.equal(page.reflectionEnds, before.reflectionEnds)
      assert.deepEqual(page.tracks, before.tracks)
      assert.deepEqual(
        page.clocks.map(({ name, due }) => [name, due]),
        before.clocks.map(({ name, due }) => [name, due]),
      )
      const [shown] = (await house.listed(house.worker)).filter((one) => one.id === id)
      assert.equal(shown.next?.due, before.next?.due)
    })
  })

  test('binds later decisions: other people, another number of them, other days', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await house.join(house.worker, id, house.authority)
    await house.later(2 * DAY)
    await withChange(async () => {
      await house.step(house.worker, id, 'identification', 'presume')
      const today = house.now().toISOString().slice(0, 10)
      const page = await house.get(house.worker, id)
      assert.equal(page.reflectionEnds, new Date(Date.parse(today) + 90 * DAY).toISOString().slice(0, 10))
      const track = (name: string) => page.tracks.find((one) => one.track === name)
      assert.deepEqual([track('identification')?.rules, track('asylum')?.rules], ['LV/2', 'LV/1'])
      const decide = (deciders: object[]) =>
        house.stepProblem(
          house.authority,
          id,
          'identification',
          'identify',
          { language: 'uk', deciders },
          'persons.decide',
        )
      assert.equal(
        (await decide(house.commission))?.fields[0]?.field,
        'deciders',
        'the old commission is none any more',
      )
      assert.equal(
        await decide([
          { seat: 'judge', name: 'Judge One' },
          { seat: 'assessor', name: 'Assessor' },
        ]),
        null,
      )
      const { events } = await house.get(house.worker, id)
      const by = (act: string) => events.find((event) => event.act === act)?.rules
      assert.deepEqual([by('identify'), by('presume'), by('opened')], ['LV/2', 'LV/2', undefined])
    })
  })

  test('removes the power of roles that it no longer names, and the button says why', async () => {
    const house = stand()
    const id = await house.presumed()
    const button = async () => (await house.get(house.desk, id)).steps.find(({ act }) => act === 'identify')
    await house.join(house.worker, id, house.desk)
    assert.equal((await button())?.allowed, true)
    await withChange(async () => {
      assert.deepEqual([(await button())?.allowed, (await button())?.why], [false, 'not-your-country'])
      const decision = {
        language: 'uk',
        deciders: [
          { seat: 'judge', name: 'A' },
          { seat: 'judge', name: 'B' },
        ],
      }
      const problem = await house.stepProblem(house.desk, id, 'identification', 'identify', decision, 'persons.decide')
      assert.equal(problem?.fields[0]?.message, 'not-your-country')
    })
  })

  test('a commission is of different people: one name repeated decides nothing', async () => {
    const house = stand()
    const id = await house.presumed()
    const decide = (names: string[]) => {
      const deciders = names.map((name, i) => ({ seat: house.commission[i % 4].seat, name }))
      const input = { person: id, track: 'identification', act: 'identify', language: 'uk', deciders }
      return house.problem(house.authority.token, 'persons.decide', input, REASON)
    }
    for (const names of [
      ['Anna', 'Anna', 'Anna', 'Anna'],
      ['Anna', ' anna ', 'ANNA', 'Berta', 'Berta'],
    ])
      assert.deepEqual(
        (await decide(names))?.fields.map(({ field }) => field),
        ['deciders'],
      )
    assert.equal(await decide(['Anna', 'Berta', 'Carlo', 'Dana']), null)
  })
})
