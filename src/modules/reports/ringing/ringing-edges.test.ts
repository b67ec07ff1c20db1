import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { as, done } from '../../../../test/houses/kernel.ts'
import { INTAKE, ReportsHouse } from '../../../../test/houses/reports.ts'
import { WordSearch } from '../../../../test/rules/words-in-bytes.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import { outboxKey } from '../../../kernel/queue.ts'
import { openJson } from '../../../kernel/vault/seal.ts'
import { planRings } from '../operations.ts'
import { type Bell, type Desk, ESCALATES_AT, ringNow } from './ring.ts'
import { Rings, ringReports } from './ringing.ts'

const DUTY = 'duty@authority.example'
const HEAD = 'head@authority.example'
const HOUR = 3600_000
const ALWAYS = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '00:00' }))

type Letter = { readonly to: string; readonly subject: string; readonly text: string }

describe('who can be named to be called', () => {
  const holds = (rings: object) => Rings.safeParse({ onDuty: [DUTY], escalate: [], language: 'en', ...rings }).success

  test('addresses of mail in a language that is spoken here, and not more than twenty', () => {
    assert.ok(holds({}))
    for (const wrong of [
      'duty',
      'duty@',
      '+371 20 000 100',
      `${DUTY}\nbcc: x@x.example`,
      `${'x'.repeat(200)}@x.example`,
    ])
      assert.ok(!holds({ onDuty: [wrong] }), wrong)
    assert.ok(!holds({ language: 'xx' }))
    const many = Array.from({ length: 21 }, (_, i) => `duty${i}@authority.example`)
    assert.ok(holds({ escalate: many.slice(1) }) && !holds({ escalate: many }))
  })
})

describe('the state of a bell', () => {
  const desk: Desk = { zone: 'UTC', hours: ALWAYS }
  const step = fc.record({ hours: fc.integer({ min: 1, max: 30 }), help: fc.nat(3), late: fc.nat(3) })

  test('property: it escalates only after it rang in vain before, and one look without calls takes that back', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let bell: Bell = { slot: '', lateDay: '', level: 0 }
        let at = Date.parse('2026-11-25T00:00:00Z')
        let inVain = 0
        for (const { hours, help, late } of steps) {
          at += hours * HOUR
          const ring = ringNow(desk, bell, { help, late }, new Date(at))
          assert.ok(ring)
          inVain = help > 0 ? inVain + 1 : 0
          bell = ring.bell
          assert.equal(bell.level, inVain)
          assert.equal(bell.level >= ESCALATES_AT, inVain >= 2)
        }
      }),
    )
  })

  test('property: of promises it tells once on a day at most, and never of none', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let bell: Bell = { slot: '', lateDay: '', level: 0 }
        let at = Date.parse('2026-11-25T00:00:00Z')
        const days: string[] = []
        for (const { hours, help, late } of steps) {
          at += hours * HOUR
          const ring = ringNow(desk, bell, { help, late }, new Date(at))
          assert.ok(ring)
          bell = ring.bell
          if (!ring.late) continue
          assert.ok(late > 0)
          days.push(new Date(at).toISOString().slice(0, 10))
        }
        assert.equal(new Set(days).size, days.length)
      }),
    )
  })

  test('keeps the hour and the day of a look, and no minute', () => {
    const ring = ringNow(
      desk,
      { slot: '', lateDay: '', level: 0 },
      { help: 1, late: 1 },
      new Date('2026-11-25T10:47:31Z'),
    )
    assert.deepEqual(ring?.bell, { slot: '2026-11-25 10', lateDay: '2026-11-25', level: 1 })
  })
})

onDatabases('the edges of ringing', ReportsHouse.open, (stand) => {
  const officer = <T>(operation: string, input: unknown = {}) =>
    stand().call<T>(stand().officer.token, operation, input)
  const set = (rings: object) => officer('rings.set', { onDuty: [DUTY], escalate: [HEAD], language: 'en', ...rings })
  const ring = (input: { help: boolean; late: boolean }, agency = stand().agency) =>
    done<{ letters: number }>(stand().kernel, { actor: system(agency), operation: 'reports.ring', input })
  const plan = () => as(stand().kernel, system(stand().agency), (db) => planRings(db, stand().agency, stand().now()))
  const pass = async (hours: number) => {
    stand().kernel.clock.pass(hours * HOUR)
    for (const who of ['officer', 'keeper'] as const)
      Object.assign(stand(), { [who]: { ...stand()[who], token: await stand().signIn(stand()[who].passkey) } })
  }
  const jobs = () =>
    stand().database.superuser(`delete from jobs where job = 'ring-reports' returning input::text as input`)
  const sent = async (): Promise<readonly Letter[]> =>
    (await stand().database.superuser('delete from outbox returning id, sealed')).map(({ id, sealed }) =>
      openJson<Letter>(outboxKey(stand().kernel.secret), sealed as Uint8Array, `outbox ${id}`),
    )

  test('where nobody was named nothing is queued and no letter goes out, and that is no fault', async () => {
    await officer('intakes.set', { ...INTAKE, hours: ALWAYS })
    await stand().file({ kind: 'help', about: 'me', told: { text: 'Zvirgzdenieši, come' } })
    await pass(3)
    await plan()
    assert.deepEqual(await jobs(), [])
    assert.deepEqual(await ring({ help: true, late: true }), { letters: 0 })
  })

  test('two programs that look in the same minute queue one ring', async () => {
    await set({})
    await pass(1)
    await Promise.all([plan(), plan(), plan()])
    assert.deepEqual(
      (await jobs()).map(({ input }) => JSON.parse(String(input))),
      [{ help: true, late: false }],
    )
  })

  test('who is named twice gets one letter, in the language that was set', async () => {
    await set({ escalate: [HEAD, DUTY], onDuty: [DUTY, DUTY], language: 'lv' })
    await pass(1)
    await plan()
    await jobs()
    assert.deepEqual(await ring({ help: true, late: false }), { letters: 2 })
    const letters = await sent()
    assert.deepEqual(letters.map(({ to }) => to).toSorted(), [DUTY, HEAD])
    for (const { subject, to, text } of letters) {
      assert.match(subject, /lūgumi pēc palīdzības/)
      // Nobody reads in a letter who else is called.
      assert.ok(!text.includes(to === DUTY ? HEAD : DUTY))
    }
  })

  test('other addresses keep the bell as it stands: naming somebody else does not make it begin anew', async () => {
    const level = async () => (await stand().database.superuser('select level from report_rings'))[0].level
    const before = await level()
    assert.ok(Number(before) >= ESCALATES_AT)
    await set({ onDuty: ['new@authority.example'] })
    assert.equal(await level(), before)
    await ring({ help: true, late: false })
    assert.ok((await sent()).every(({ to }) => to !== DUTY))
  })

  test('a ring of one agency counts no report of another and reads no address of it', async () => {
    const other = await stand().another(stand().keeper)
    assert.deepEqual(await ring({ help: true, late: true }, other.agency), { letters: 0 })
    const theirs = await stand().admitted(other, ['intake-officer'])
    await stand().call(theirs.token, 'intakes.set', { ...INTAKE, publicName: 'Other', hours: ALWAYS })
    await stand().call(theirs.token, 'rings.set', { onDuty: ['they@other.example'], escalate: [], language: 'en' })
    assert.deepEqual(await ring({ help: true, late: true }, other.agency), { letters: 0 })
    assert.deepEqual(await sent(), [])
  })

  test('no door offers the ring itself, and only who sets the intake sets or sees who is called', async () => {
    assert.ok(ringReports.internal)
    for (const role of ['hotline', 'analyst']) {
      const person = await stand().admitted(stand().keeper, [role])
      const input = { onDuty: [DUTY], escalate: [], language: 'en' }
      assert.equal((await stand().problem(person.token, 'rings.set', input))?.code, 'not-permitted', role)
      assert.equal((await stand().problem(person.token, 'rings.get'))?.code, 'not-permitted', role)
    }
  })

  test('in audit, jobs and the sealed row stand no address and no word of what was told', async () => {
    await set({})
    await pass(1)
    await plan()
    await ring({ help: true, late: true })
    for (const table of ['audit', 'jobs', 'outbox', 'report_rings']) {
      const [{ text }] = await stand().database.superuser(`select string_agg(t::text, ' ') as text from ${table} t`)
      assert.deepEqual(new WordSearch([DUTY, HEAD, 'Zvirgzdenieši']).in(Buffer.from(String(text))), [], table)
    }
    const [{ verb, subjects }] = await stand().database.superuser(
      `select verb, subjects from audit where operation = 'reports.ring' and outcome = 'done' order by seq desc limit 1`,
    )
    assert.deepEqual([verb, subjects], ['disclosure', []])
  })
})
