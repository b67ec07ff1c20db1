import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BreachesHouse, FACTS } from '../../../../test/houses/breaches.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

const HIGH = ['assess', { risk: 'high', why: 'They are looked for' }] as const
const LOW = ['assess', { risk: 'none', why: 'Nobody was in the room' }] as const

onDatabases('breaches', BreachesHouse.open, (stand) => {
  const problem = (breach: string, act: string, input: object, token = stand().protector.token) =>
    stand().problem(token, `breaches.${act}`, { breach, ...input })

  test('from noticing to the end: who did what and why stands in the record, in its words', async () => {
    const house = stand()
    const breach = await house.breach()
    await house.acts(
      breach,
      HIGH,
      house.notified(),
      ['tell', { who: 'Invented Anna', channel: 'Her lawyer, in person', safe: true }],
      ['pass-over', { who: 'Invented Berta', why: 'No way is safe: he reads her telephone' }],
      ['settle', { as: 'told', why: 'One of two, for the reasons given' }],
      ['close', { why: 'Lists are locked away from now on' }],
    )
    const page = await house.page(breach)
    assert.deepEqual(page.facts, FACTS)
    assert.deepEqual(
      page.events.map(({ kind }) => kind),
      ['closed', 'settled', 'passed-over', 'told', 'notified', 'assessed', 'entered'],
    )
    assert.deepEqual(page.events[5].words, { risk: 'high', why: 'They are looked for' })
    assert.equal(page.events[4].words?.reference, 'A-17')
    assert.deepEqual(
      page.persons.map(({ state, who, how }) => [state, who, how]),
      [
        ['told', 'Invented Anna', 'Her lawyer, in person'],
        ['not-told', 'Invented Berta', 'No way is safe: he reads her telephone'],
      ],
    )
    assert.ok(page.actions.every(({ why }) => why === 'ended'))
    assert.equal(page.agency.authority, 'Invented Data Protection Authority, https://dpa.example')
    assert.ok(!(await house.list(house.protector)).some(({ id }) => id === breach))
    assert.ok((await house.list(house.protector, 'all')).some(({ id }) => id === breach))
  })

  test('the clock counts from awareness, runs till the notification, and late needs reasons', async () => {
    const house = stand()
    const breach = await house.breach(80)
    const [row] = (await house.list(house.protector)).filter(({ id }) => id === breach)
    assert.deepEqual([row.running, row.late], [true, true])
    assert.equal(Date.parse(row.due) - Date.parse(row.noticedAt), 72 * 3_600_000)
    await house.acts(breach, HIGH)
    const [, input] = house.notified()
    const refused = await problem(breach, 'notify', input)
    assert.deepEqual(refused?.fields?.[0].field, 'why')
    // Within the 72 hours none are asked for, though it is entered later.
    await house.acts(breach, house.notified(20))
    const after = await house.page(breach)
    assert.deepEqual([after.running, after.late, after.notifiedAt], [false, false, house.hoursAgo(20)])
    // A further notification leaves the first where it was.
    await house.acts(breach, house.notified(1))
    assert.equal((await house.page(breach)).notifiedAt, house.hoursAgo(20))
  })

  test('no moment lies ahead, and none of a notification before the breach was noticed', async () => {
    const house = stand()
    const ahead = await house.problem(house.protector.token, 'breaches.enter', {
      noticedAt: house.hoursAgo(-1),
      facts: FACTS,
    })
    assert.equal(ahead?.fields?.[0].field, 'noticedAt')
    const breach = await house.breach(1)
    await house.acts(breach, HIGH)
    for (const hours of [-1, 2])
      assert.equal((await problem(breach, 'notify', house.notified(hours)[1]))?.fields?.[0].field, 'at')
  })

  test('not notified: with reasons, for an unlikely risk alone; known better, it is notified after all', async () => {
    const house = stand()
    const breach = await house.breach()
    await house.acts(breach, HIGH)
    assert.deepEqual((await problem(breach, 'withhold', { why: 'No' }))?.fields, [
      { field: 'breach', message: 'is-a-risk' },
    ])
    await house.acts(breach, LOW)
    assert.equal((await problem(breach, 'withhold', { why: ' ' }))?.code, 'invalid-input')
    await house.acts(breach, ['withhold', { why: 'The paper never left the room' }])
    const page = await house.page(breach)
    assert.deepEqual([page.state, page.running, page.notifiedAt], ['withheld', false, null])
    await house.acts(breach, HIGH, house.notified())
    assert.equal((await house.page(breach)).state, 'notified')
  })

  test('nobody is told without saying that the way is safe; who could not be told is told later', async () => {
    const house = stand()
    const breach = await house.breach()
    await house.acts(breach, HIGH)
    const told = { who: 'Invented Anna', channel: 'Post' }
    for (const safe of [false, undefined])
      assert.equal((await problem(breach, 'tell', { ...told, safe }))?.fields?.[0].field, 'safe')
    await house.acts(breach, ['pass-over', { who: 'Invented Anna', why: 'Not reached yet' }])
    const [{ id: person }] = (await house.page(breach)).persons
    const again = { person, who: 'Invented Anna', channel: 'Her guardian', safe: true }
    await house.acts(breach, ['tell', again])
    assert.deepEqual(
      (await house.page(breach)).persons.map(({ id, state, how }) => [id, state, how]),
      [[person, 'told', 'Her guardian']],
    )
    // Whoever was told stays told, and nobody of another record is.
    assert.equal((await problem(breach, 'tell', again))?.code, 'not-found')
    const other = await house.breach()
    await house.acts(other, HIGH)
    assert.equal((await problem(other, 'tell', again))?.code, 'not-found')
  })

  test('a high risk is not settled with nobody on the list, nor by a ground of another law', async () => {
    const house = stand()
    const breach = await house.breach()
    await house.acts(breach, HIGH)
    assert.equal((await problem(breach, 'settle', { as: 'told', why: 'x' }))?.fields?.[0].message, 'authority-first')
    await house.acts(breach, house.notified())
    for (const as of ['told', 'no-high-risk', 'restricted'])
      assert.equal((await problem(breach, 'settle', { as, why: 'x' }))?.fields?.[0].field, 'as', as)
    await house.acts(breach, ['settle', { as: 'in-public', why: 'A notice in three papers' }])
    assert.equal((await house.page(breach)).state, 'settled')
  })

  test('an administrator sees that one is open and its clock, and opens nothing; an analyst sees none', async () => {
    const house = stand()
    const breach = await house.breach()
    const keeper = await house.colleague(house.keeper, ['administrator'])
    const seen = (await house.list(keeper)).find(({ id }) => id === breach)
    assert.ok(seen)
    assert.deepEqual(Object.keys(seen).sort(), [
      'closedAt',
      'code',
      'due',
      'id',
      'late',
      'noticedAt',
      'notifiedAt',
      'risk',
      'running',
      'state',
    ])
    assert.equal((await problem(breach, 'get', {}, keeper.token))?.code, 'not-permitted')
    for (const act of ['describe', 'assess', 'tell', 'close'])
      assert.equal((await problem(breach, act, {}, keeper.token))?.code, 'not-permitted', act)
    assert.equal((await house.problem(house.officer.token, 'breaches.list'))?.code, 'not-permitted')
  })

  test('another agency finds none', async () => {
    const house = stand()
    const breach = await house.breach()
    const theirs = await house.colleague(await house.another(house.keeper), ['data-protection-officer'])
    assert.equal((await problem(breach, 'get', {}, theirs.token))?.code, 'not-found')
    assert.deepEqual(await house.list(theirs, 'all'), [])
  })

  test('an officer who comes later opens none until a colleague with keys gives them', async () => {
    const house = stand()
    const breach = await house.breach()
    const later = await house.colleague(house.keeper, ['data-protection-officer'])
    assert.equal((await problem(breach, 'get', {}, later.token))?.code, 'keys-closed')
    const give = (by: string, member = later.id) => house.problem(by, 'breaches.admit', { member })
    // Neither the officer nor somebody without keys, and to nobody who is no officer.
    assert.equal((await give(later.token))?.code, 'not-permitted')
    assert.equal((await give(house.officer.token, house.officer.id))?.code, 'conflict')
    const newcomer = await house.colleague(house.keeper, ['intake-officer'])
    assert.equal((await give(newcomer.token))?.code, 'keys-closed')
    assert.equal(await give(house.officer.token), null)
    assert.deepEqual((await house.page(breach, later)).facts, FACTS)
  })

  test('no word of it stands in any row, and the audit names the record and nobody', async () => {
    const house = stand()
    const breach = await house.breach()
    await house.acts(breach, HIGH, ['tell', { who: 'Invented Anna', channel: 'Her lawyer', safe: true }])
    const rows = await house.database.superuser(`
      select row_to_json(b)::text || encode(b.sealed, 'escape') as row from breaches b
      union all select row_to_json(p)::text || encode(p.sealed, 'escape') from breach_persons p
      union all select row_to_json(e)::text || coalesce(encode(e.sealed, 'escape'), '') from breach_events e
      union all select row_to_json(a)::text from audit a`)
    for (const word of ['Invented Street', 'Invented Anna', 'lawyer', 'looked for', 'appointments'])
      assert.ok(!rows.some(({ row }) => String(row).includes(word)), word)
    const entries = await house.database.superuser(
      `select operation, verb, outcome from audit where '${breach}' = any(subjects) order by seq`,
    )
    assert.deepEqual(
      entries.map(({ operation, verb, outcome }) => [operation, verb, outcome]),
      [
        ['breaches.enter', 'collection', 'done'],
        ['breaches.assess', 'alteration', 'done'],
        ['breaches.tell', 'disclosure', 'done'],
      ],
    )
  })

  for (const [what, change] of [
    ['a decision not to notify with a risk', `state = 'withheld', risk = 'high'`],
    ['a notification without its moment', `state = 'notified', risk = 'high'`],
    ['an assessment without a risk', `state = 'assessed'`],
    ['an end without its moment', `state = 'closed', risk = 'none'`],
  ] as const)
    test(`the database itself takes no ${what}`, async () => {
      const breach = await stand().breach()
      await assert.rejects(stand().database.superuser(`update breaches set ${change} where id = '${breach}'`))
    })

  test('when it was noticed is not changed past the program', async () => {
    const [{ may }] = await stand().database.superuser(
      `select bool_or(has_column_privilege(r.rolname, 'breaches', 'noticed_at', 'update')) as may
       from pg_roles r where r.rolname like 'ausma_app%'`,
    )
    assert.equal(may, false)
  })
})
