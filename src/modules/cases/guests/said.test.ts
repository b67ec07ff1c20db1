import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { REASON } from '../../../../test/houses/cases.ts'
import { GuestsHouse } from '../../../../test/houses/guests.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'
import { sql } from '../../../kernel/database.ts'
import { newId } from '../../../kernel/ids.ts'
import { rulesName, rulesOn } from '../rules/country.ts'
import { GUARDS } from '../tracks/guards.ts'
import { after, followsOf, stepsOf } from '../tracks/move.ts'
import { firstStates } from '../tracks/standing.ts'
import { RULES } from '../tracks/table.ts'
import { GUEST_KINDS, SUBJECTS, TRACK_OF } from './codes.ts'
import { openAsGuest } from './rows.ts'
import { standingOfTrack } from './said.ts'

const SAID = GUEST_KINDS.flatMap((kind) => TRACK_OF[kind] ?? [])
const NOW = new Date('2026-12-03T12:00:00Z')

describe('a track that is read by itself', () => {
  test('no step of asylum or of the criminal case reads anything else of a person, and none is followed by another', () => {
    assert.deepEqual(SAID, ['asylum', 'criminal'])
    const rules = rulesName(rulesOn('LV', '2026-12-03'))
    for (const track of SAID)
      for (const [state, { moves, queue }] of Object.entries(RULES[track].states)) {
        assert.equal(queue, null, `${track} ${state} moves nobody to another list`)
        for (const [act, { guards }] of Object.entries(moves)) {
          const reads = guards.flatMap((guard) => GUARDS[guard as keyof typeof GUARDS].reads)
          assert.deepEqual(reads, [], `${track} ${state} ${act}`)
          for (const age of ['adult', 'child', 'uncertain'] as const) {
            const { facts } = standingOfTrack(
              { person: '', agency: '', track, state, since: NOW, rules, due_on: null, row_mark: null },
              NOW,
            )
            const full = {
              ...facts,
              ...firstStates(),
              age,
              [track]: state,
              identification: 'detected',
              child: age === 'adult' ? 'none' : 'guardian',
            }
            assert.deepEqual(followsOf(after(full, { track, act }), { track, act }), [], `${track} ${act} ${age}`)
            assert.ok(stepsOf(facts, () => null).some((one) => one.track === track && one.act === act && one.allowed))
          }
        }
      }
  })
})

onDatabases('steps that asylum officers and prosecutors say', GuestsHouse.open, (stand) => {
  const refused = async (by: { token: string }, operation: string, input: object) =>
    (await stand().problem(by.token, operation, input, REASON)) ?? null

  test('an asylum officer reads how the person is called, the language and one track, and nothing else', async () => {
    const house = stand()
    const { person, by, guest } = await house.tracked('asylum-officer')
    await house.step(house.worker, person, 'asylum', 'wish', {}, 'persons.move')
    await house.step(house.worker, person, 'criminal', 'report', {}, 'persons.move')
    await house.call(house.worker.token, 'persons.refuse-contact', { person, refuses: ['police'] })
    const page = await house.reads(by, guest)
    assert.deepEqual([page.called, page.language, page.parts], ['B. from the farm', 'uk', ['asylum']])
    assert.deepEqual([page.track?.track, page.track?.state], ['asylum', 'wished'])
    assert.deepEqual(
      page.track?.history.map(({ act, to, by: who, reason }) => [act, to, who, reason]),
      [['wish', 'wished', null, '']],
      'the day of the team’s step, and none of its words',
    )
    for (const part of ['identity', 'age', 'child', 'plan', 'interviews', 'days', 'decisions'] as const)
      assert.equal(page[part], null, part)
    assert.deepEqual([page.documents, page.remedies, page.matters], [[], [], []])
    assert.doesNotMatch(JSON.stringify(page), /Bitena|Vyhadana|police|criminal|invented rule|UA/)
    assert.equal((await house.places(by))[0].called, 'B. from the farm')
    assert.deepEqual(page.track?.steps.map(({ act }) => act).sort(), ['apply', 'withdraw'])
  })

  test('row security gives each the row of their track alone, and no row of the person', async () => {
    const house = stand()
    for (const kind of ['asylum-officer', 'prosecutor'] as const) {
      const { person, by, guest } = await house.tracked(kind)
      await house.step(house.worker, person, 'asylum', 'wish', {}, 'persons.move')
      const member = (await house.member(by.token)) as Member
      const seen = await as(house.kernel, member, async (db) => {
        const before = await db.selectFrom('person_tracks').select('track').execute()
        await openAsGuest(db, person)
        const count = async (
          table: 'persons' | 'person_events' | 'person_channels' | 'person_interviews' | 'guest_steps',
        ) => (await db.selectFrom(table).select('id').execute()).length
        return {
          before,
          tracks: (await db.selectFrom('person_tracks').select('track').execute()).map(({ track }) => track),
          rows: [
            await count('persons'),
            await count('person_events'),
            await count('person_channels'),
            await count('person_interviews'),
            await count('guest_steps'),
          ],
        }
      })
      assert.deepEqual(seen, { before: [], tracks: [TRACK_OF[kind]], rows: [0, 0, 0, 0, 0] }, kind)
      const other = kind === 'prosecutor' ? 'asylum' : 'criminal'
      const written = await as(house.kernel, member, async (db) => {
        await openAsGuest(db, person)
        const moved = await db
          .updateTable('person_tracks')
          .set({ since: house.now() })
          .where('person', '=', person)
          .where('track', '=', other)
          .executeTakeFirst()
        return Number(moved.numUpdatedRows)
      })
      assert.equal(written, 0, `${kind} writes into no other track`)
      const enters = (row: object) =>
        as(house.kernel, member, async (db) => {
          await openAsGuest(db, person)
          const event = {
            ...{ id: newId(), person, agency: house.agency, at: house.now(), by: by.id, kind: 'moved' },
            ...{ track: TRACK_OF[kind], act: 'wish', from_state: 'none', to_state: 'wished', rules: 'LV/1' },
            ...{ sealed: Buffer.from('x'), ...row },
          }
          await db
            .insertInto('person_events')
            .values(event as never)
            .execute()
          throw new Error('was let in')
        }).then(String, (error: unknown) => String((error as Error).cause ?? error))
      assert.match(await enters({}), /was let in/)
      for (const wrong of [
        { track: other },
        { by: house.worker.id },
        { sealed: null },
        { kind: 'noted' },
        { agency: house.theirs },
      ])
        assert.match(await enters(wrong), /row-level security/, JSON.stringify(wrong))
      await house.call(house.worker.token, 'guests.end', { guest, text: 'The mandate is over' })
      assert.deepEqual(
        await as(house.kernel, member, async (db) => {
          await openAsGuest(db, person)
          const keys = await sql`select * from app.guest_track_key()`.execute(db)
          return [...(await db.selectFrom('person_tracks').select('track').execute()), ...keys.rows]
        }),
        [],
      )
    }
  })

  test('a step stands in the track at once with who said it, and an adverse one names its remedy', async () => {
    const house = stand()
    const { person, by, guest } = await house.tracked('asylum-officer')
    await house.says(by, guest, 'wish')
    await house.says(by, guest, 'apply')
    const bare = await refused(by, 'guests.say-step', { guest, act: 'refuse' })
    assert.deepEqual(
      [bare?.code, bare?.fields.map(({ field }) => field).sort()],
      ['invalid-input', ['language', 'remedy']],
    )
    const remedy = 'The administrative court, within 30 days'
    const { step } = await house.says(by, guest, 'refuse', { remedy, language: 'uk' })
    const page = await house.get(house.worker, person)
    assert.equal(page.tracks.find(({ track }) => track === 'asylum')?.state, 'refused')
    const [last] = page.events
    assert.deepEqual(
      [last.id, last.track, last.act, last.words?.remedy, last.words?.reason, last.words?.says],
      [step, 'asylum', 'refuse', remedy, REASON, 'Aija Asylum, Other Invented Authority'],
    )
    const mine = (await house.reads(by, guest)).track
    assert.deepEqual(
      mine?.history.map(({ act, by: who, remedy: how }) => [act, who, how]),
      [
        ['refuse', 'Aija Asylum, Other Invented Authority', remedy],
        ['apply', 'Aija Asylum, Other Invented Authority', ''],
        ['wish', 'Aija Asylum, Other Invented Authority', ''],
      ],
    )
    // The person's lawyer finds it among what can be challenged.
    const lawyers = await house.seated(person, house.lawyer, { kind: 'lawyer', ground: 'consent' })
    const decisions = (await house.reads(house.lawyer, lawyers)).decisions
    assert.deepEqual(
      decisions?.map(({ id, remedy: how }) => [id, how]),
      [[step, remedy]],
    )
  })

  test('what the table does not allow is refused in words, without a reason nothing is said, and no other track', async () => {
    const house = stand()
    const { person, by, guest } = await house.tracked('prosecutor')
    const closed = await refused(by, 'guests.say-step', { guest, act: 'judge' })
    assert.deepEqual([closed?.code, closed?.fields[0]?.message], ['conflict', 'no-such-step'])
    assert.equal((await refused(by, 'guests.say-step', { guest, act: 'wish' }))?.fields[0]?.message, 'no-such-step')
    assert.equal((await house.problem(by.token, 'guests.say-step', { guest, act: 'report' }))?.code, 'reason-needed')
    await house.says(by, guest, 'report')
    assert.equal((await refused(by, 'guests.say-step', { guest, act: 'report' }))?.fields[0]?.message, 'no-such-step')
    const { tracks, events } = await house.get(house.worker, person)
    assert.deepEqual(
      tracks.filter(({ since, track }) => since !== null && track === 'criminal').map(({ state }) => state),
      ['open'],
    )
    assert.equal(events.filter(({ kind }) => kind === 'followed').length, 0)
    for (const act of SUBJECTS)
      assert.equal(
        (await refused(by, 'guests.ask', { guest, act, heard: 'said', view: 'a', what: 'b' }))?.fields[0]?.message,
        'not-their-wish',
        act,
      )
  })

  test('a step of the team and one of a guest at the same moment: one stands, the other is refused', async () => {
    const house = stand()
    const { person, by, guest } = await house.tracked('prosecutor')
    const both = await Promise.allSettled([
      house.says(by, guest, 'report'),
      house.step(house.worker, person, 'criminal', 'report', {}, 'persons.move'),
    ])
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
    const { events } = await house.get(house.worker, person)
    assert.equal(events.filter(({ track }) => track === 'criminal').length, 1)
  })

  test('guardian, lawyer, and whoever has no such place get the same answer to the byte', async () => {
    const house = stand()
    const { guest } = await house.tracked('asylum-officer')
    const stranger = await house.officer('asylum-officer')
    const say = (by: { token: string }, of: string) => refused(by, 'guests.say-step', { guest: of, act: 'wish' })
    const there = await say(stranger, guest)
    assert.equal(there?.code, 'not-found')
    assert.deepEqual(there, await say(stranger, newId()))
    assert.equal((await say(house.lawyer, guest))?.code, 'not-permitted')
    // Who has both roles says nothing by the other place.
    const both = await house.colleague(await house.another(house.keeper), ['guardian', 'asylum-officer'])
    const as = await house.seated(await house.child(), both)
    assert.deepEqual(await say(both, as), there)
  })
})
