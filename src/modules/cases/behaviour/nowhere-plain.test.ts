import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { CasesHouse, contact, person } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

/** A different word for each kind of content, so that a leaked word shows its origin. */
const WORDS = {
  name: 'Zvirbulene Kvista',
  otherNames: 'Mazaputnina',
  born: '1987-03-19',
  place: 'Silmalu kalte',
  account: 'Astoni cilveki',
  note: 'Redzets pagalms',
  reason: 'Jo vina baidas',
  remedy: 'Padome izskata',
  plan: 'Patversme ziemai',
  danger: 'Dzirdeti draudi',
  phone: '+371 2000 0177',
  codeWord: 'magonite',
  told: 'Pateikts iecirknim',
  basis: 'Likuma pants',
  present: 'Tulks Berzkalns',
  because: 'Jauni papiri nak',
  episode: 'Karjeras nomale',
  employer: 'Lacplesu birojs',
  needs: 'Vajag zobarstu',
  step: 'Pieteikt skola',
  tick: 'Pase bija skapi',
  act: 'Nesa somu veikala',
  unknownAct: 'Parkapa robezu',
  method: 'Zobu uznemums',
  commissioner: 'Komisare Egle',
  emergency: 'Kliedziens zvanot',
} as const

const WHY = `${WORDS.reason} un tas ir iemesls`

onDatabases('words about a person', CasesHouse.open, (stand) => {
  /** Fills every kind of content about a person with one of the words. */
  const lived = async () => {
    const house = stand()
    const lawyer = await house.colleague(house.keeper, ['lawyer'])
    const { name, otherNames, born, place, account } = WORDS
    const one = person({ name, otherNames, born })
    const { persons } = await house.call<{ persons: string[] }>(
      house.worker.token,
      'cases.open',
      contact({ place, account, persons: [one] }),
    )
    const [id] = persons
    const does = (operation: string, more: object, by: Person = house.worker) =>
      house.call<Record<string, string>>(by.token, operation, { person: id, ...more }, WHY)
    for (const member of [house.authority, lawyer, house.desk]) await does('persons.join-team', { member: member.id })
    await does('persons.note', { nature: 'hearsay', text: WORDS.note })
    const way = { kind: 'phone', value: WORDS.phone, safe: true, codeWord: WORDS.codeWord, hours: 'vakaros' }
    const { channel } = await does('persons.set-channel', way)
    await does('persons.contact', { channel, about: WORDS.note })
    await does('persons.tell', { party: 'police', what: WORDS.told, basis: WORDS.basis })
    await does('persons.act-at-once', { what: WORDS.emergency })
    await does('persons.set-age', { age: 'adult', basis: WORDS.basis, method: WORDS.method })
    const interview = { on: '2026-11-02', kind: 'screening', topics: ['work'], language: 'uk', recorded: false }
    const lines = { interviewer: house.worker.id, present: WORDS.present, because: WORDS.because }
    await does('interviews.add', { ...interview, ...lines, interpreterChecked: false })
    const links = [{ role: 'employer', name: WORDS.employer }]
    await does('papers.episode', { words: { form: 'labour', ageThen: 'adult', place: WORDS.episode, links } })
    await does('papers.assess', { words: { needs: WORDS.needs }, reviewOn: '2026-12-24' })
    await does('papers.plan', { words: { steps: [{ what: WORDS.step }], agreed: 'not-yet' }, reviewOn: '2026-12-24' })
    const ticks = [{ indicator: 'CD01', stands: 'seen', words: WORDS.tick }]
    await does('papers.screen', { words: { act: true, ageThen: 'adult', ticks } })
    await does('papers.reopen', { by: 'threat' })
    const act = { kind: 'theft', known: true, what: WORDS.act }
    await does('acts.keep', act)
    const { act: hidden } = await does('acts.keep', { ...act, known: false, what: WORDS.unknownAct }, lawyer)
    await does('persons.move', { track: 'identification', act: 'presume' })
    await does('persons.move', { track: 'whereabouts', act: 'miss', danger: WORDS.danger })
    await does('persons.move', { track: 'whereabouts', act: 'find' })
    const deciders = house.commission.map((one, i) => ({ ...one, name: `${WORDS.commissioner} ${i}` }))
    const identify = { track: 'identification', act: 'identify', language: 'uk', deciders }
    await does('persons.decide', identify, house.authority)
    const wound = { track: 'support', act: 'wind-down', remedy: WORDS.remedy, plan: WORDS.plan, language: 'uk' }
    await does('persons.arrange', wound)
    await does('persons.export', {})
    return { house, id, lawyer, hidden }
  }

  /** Every table of the database as text, and as the bytes of its sealed columns. */
  const dump = async () => {
    const tables = await stand().rows<{ name: string }>(
      `select table_schema || '.' || table_name as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    )
    const texts: [string, string][] = []
    for (const { name } of tables) {
      const rows = await stand().rows<{ row: string }>(`select t::text as row from ${name} t`)
      texts.push([name, rows.map(({ row }) => row).join('\n')])
    }
    return texts
  }
  const found = (texts: readonly [string, string][], word: string) => {
    const hex = Buffer.from(word).toString('hex')
    const base64 = Buffer.from(word).toString('base64').slice(0, -4)
    return texts.filter(([, text]) => [word, hex, base64].some((form) => text.includes(form))).map(([name]) => name)
  }

  test('stands nowhere in plain, in no table, in no column, whatever was done', async () => {
    const { house, id } = await lived()
    const texts = await dump()
    // A word that may stand in plain is found, which proves that the search works.
    assert.deepEqual(found(texts, 'Invented Authority').length > 0, true)
    assert.deepEqual(found(texts, 'presumed').includes('public.person_events'), true)
    for (const [kind, word] of Object.entries(WORDS)) assert.deepEqual(found(texts, word), [], kind)
    const shown = JSON.stringify(await house.get(house.worker, id))
    for (const kind of ['name', 'note', 'reason', 'danger', 'told', 'method', 'commissioner'] as const)
      assert.ok(shown.includes(WORDS[kind]), `${kind} was kept, and whoever may sees it`)
  })

  test('does not stand in the audit, in problems, or in the names of what was searched', async () => {
    const { house, id } = await lived()
    for (const name of [WORDS.name, `${WORDS.name} jaunaka`])
      await house.call(house.worker.token, 'persons.search', { name })
    const refused = [
      await house.problem(house.worker.token, 'persons.note', { person: id, nature: WORDS.note, text: WORDS.note }),
      await house.problem(
        house.worker.token,
        'persons.tell',
        { person: id, party: 'employer', what: WORDS.told, basis: 'x' },
        WHY,
      ),
      await house.problem(house.desk.token, 'persons.set-identity', { person: id, mode: 'counted', name: WORDS.name }),
      await house.problem(house.inspector.token, 'persons.get', { person: id, name: WORDS.name }),
    ]
    for (const problem of refused) assert.ok(problem !== null)
    const said = JSON.stringify(refused.map((one) => [one?.message, one?.fields]))
    const audit = JSON.stringify(await house.rows('select * from audit'))
    for (const [kind, word] of Object.entries(WORDS)) {
      assert.ok(!said.includes(word), `a refusal repeats ${kind}`)
      assert.ok(!audit.includes(word), `the audit has ${kind}`)
    }
  })

  test('is not given out by what others see: the desk, the list of reviews and the counts have no word of it', async () => {
    const { house } = await lived()
    const outside = await house.admitted(house.keeper, ['referral-desk'])
    const seen = JSON.stringify([
      await house.call(outside.token, 'persons.desk'),
      await house.call(outside.token, 'persons.list', { queue: 'all' }),
      await house.call(outside.token, 'persons.waiting'),
    ])
    for (const [kind, word] of Object.entries(WORDS)) assert.ok(!seen.includes(word), kind)
  })

  test('acts that the lawyer alone knows are in no page, paper, list and export of anybody else', async () => {
    const { house, id, lawyer, hidden } = await lived()
    const out = (by: Person) => house.call(by.token, 'persons.export', { person: id }, WHY)
    const seen = JSON.stringify([
      await house.get(house.worker, id),
      await house.get(lawyer, id),
      await house.call(house.worker.token, 'papers.list', { person: id }),
      await house.call(house.worker.token, 'acts.list', { person: id }),
      await out(house.worker),
    ])
    assert.ok(!seen.includes(WORDS.unknownAct) && !seen.includes(hidden))
    assert.ok(seen.includes(WORDS.act), 'what is known is there')
  })

  test('the sealed bytes of two people who are called the same have nothing in common', async () => {
    const house = stand()
    for (let i = 0; i < 2; i++) await house.meets(house.worker, { name: 'Same Samename', born: '2000' })
    const rows = await house.rows<{ sealed: Uint8Array }>('select sealed from persons order by opened_at desc limit 2')
    const [one, two] = rows.map(({ sealed }) => Buffer.from(sealed).toString('hex'))
    assert.notEqual(one, two)
    // Random bytes share short pieces at most; a repeated nonce would share long ones.
    const shared = [...one.matchAll(/(?=(.{16}))/g)].filter(([, piece]) => two.includes(piece))
    assert.deepEqual(shared.length, 0)
  })
})
