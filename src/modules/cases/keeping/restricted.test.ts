import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ArrivalsHouse } from '../../../../test/houses/arrivals.ts'
import { person, REASON } from '../../../../test/houses/cases.ts'
import { heldFiles, keepsPhoto, LINE, photoOf } from '../../../../test/houses/held-files.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { newId } from '../../../kernel/ids.ts'

const PLAN = { steps: [{ what: 'See a doctor' }], agreed: 'on-paper' }
const REVIEW = '2026-12-01'
type Imported = { outcomes: { person: string | null; faults: { why: string }[] }[] }

onDatabases('about a person who asked for erasure while held', ArrivalsHouse.open, (stand) => {
  const { does, why } = heldFiles(stand)
  const wishes = async (id: string) => {
    await does('persons.hold', id)
    await does('persons.ask-erasure', id)
  }
  /** Operations that write about a person, with their input. */
  const writings = (id: string, paper: string): Readonly<Record<string, object>> => ({
    'persons.note': { nature: 'fact', text: 'She went to the market.' },
    'papers.plan': { words: PLAN, reviewOn: REVIEW },
    'papers.assess': { words: { needs: 'A doctor' }, reviewOn: REVIEW },
    'papers.episode': { words: { form: 'labour', ageThen: 'adult', means: [] } },
    'papers.screen': { words: { form: 'labour', act: true, ageThen: 'adult', ticks: [] } },
    'papers.reopen': { by: 'threat' },
    'papers.sign': { paper, version: 1 },
    'papers.tick': { paper, version: 1, step: 0, done: true },
    'interviews.plan': { ...asking(), person: id },
    'interviews.add': { ...asking(), on: '2026-11-02', language: 'uk', recorded: false },
    'media.keep': photoOf(id),
    'persons.export-htcds': { recipient: 'Invented Partner' },
  })
  const asking = () => ({
    ...{ kind: 'screening', topics: ['work'], interviewer: stand().worker.id },
    ...{ interpreterChecked: true, because: 'Said for each' },
  })
  const written = async (id: string) => {
    const tables = ['person_papers', 'person_interviews', 'interview_plans', 'person_media', 'person_events']
    const counts = tables.map((table) => stand().rows(`select count(*) as n from ${table} where person = '${id}'`))
    return JSON.stringify(await Promise.all(counts))
  }

  test('nothing new is written, each refusal has the same code; without the request all of it works', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { name: 'Restricta Kepta' })
    const { paper } = await does<{ paper: string }>('papers.plan', id, { words: PLAN, reviewOn: REVIEW })
    await wishes(id)
    const before = await written(id)
    for (const [operation, input] of Object.entries(writings(id, paper)))
      assert.equal(await why(operation, id, input), 'restricted', operation)
    assert.equal(await written(id), before)
    await does('persons.withdraw-erasure', id)
    for (const [operation, input] of Object.entries(writings(id, paper))) await does(operation, id, input)
  })

  test('acts that protect a life, rights, a claim or the person’s own will stay open', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { name: 'Protecta Kepta' })
    const { media } = await keepsPhoto(house, id)
    await wishes(id)
    const danger = { what: 'A car waits at the door.', party: 'police' }
    await does('persons.act-at-once', id, danger)
    await does('persons.set-channel', id, { kind: 'phone', value: '+371 2000 0142', safe: false })
    await does('persons.refuse-contact', id, { refuses: ['family'] })
    await does('persons.set-need', id, { need: 'medical', met: false })
    await does('persons.inform', id, { about: ['own-data'], language: 'uk', medium: 'spoken', understood: 'yes' })
    await does('days.set', id, { kind: 'court', on: REVIEW })
    await does('acts.keep', id, { kind: 'immigration', what: 'No visa', known: true })
    await does('papers.hand', id, { sheet: 'rights', language: 'uk', way: 'in-hand', safeToKeep: true })
    await does('persons.export', id)
    await house.call(house.worker.token, 'media.close', { media }, REASON)
    await house.step(house.worker, id, 'whereabouts', 'lose')
    assert.equal((await house.get(house.worker, id)).whereabouts, 'lost-contact')
  })

  test('the page shows which acts it closes, and only to whose roles they are', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { name: 'Pagina Kepta' })
    await house.join(house.worker, id, house.inspector)
    const free = await house.get(house.worker, id)
    assert.deepEqual([free.shut, free.may.includes('persons.note')], [[], true])
    await wishes(id)
    const page = await house.get(house.worker, id)
    assert.ok(page.shut.includes('papers.plan') && page.shut.includes('media.keep'))
    assert.deepEqual(
      page.may.filter((name) => (page.shut as string[]).includes(name)),
      [],
    )
    const { shut } = await house.get(house.inspector, id)
    assert.ok(shut.includes('persons.note') && !shut.includes('papers.plan'), 'the inspector plans nothing')
  })

  test('a repeated line of a file is not taken over', async () => {
    const house = stand()
    const send = () =>
      house.call<Imported>(house.worker.token, 'persons.import', { lines: [{ line: 1, values: LINE }] }, REASON)
    const id = (await send()).outcomes[0].person as string
    await wishes(id)
    const [{ person: none, faults }] = (await send()).outcomes
    assert.deepEqual([none, faults.map(({ why: fault }) => fault)], [null, ['restricted']])
  })

  test('a screening interview and a second version from a device wait until the request is answered', async () => {
    const house = stand()
    const device = await house.device(house.worker)
    const draft = newId()
    const version = (account: string) =>
      house.sealedContact(house.worker, device, { draft, account, persons: [person({ name: 'Devica Kepta' })] })
    const { persons } = await house.send(house.worker, await version('Two beds.'))
    const { arrival } = await house.send(house.worker, await version('Three beds.'))
    await wishes(persons[0])
    const screening = await house.sealedScreening(house.worker, device, { about: { person: persons[0] } })
    const settle = { arrival, as: 'both' }
    assert.equal(await house.refused(house.worker, screening, 'papers.send'), 'conflict')
    const said = await house.problem(house.worker.token, 'contacts.settle', settle, REASON)
    assert.equal(said?.fields[0]?.message, 'restricted')
    await does('persons.withdraw-erasure', persons[0])
    await house.call(house.worker.token, 'contacts.settle', settle, REASON)
    assert.equal((await house.send(house.worker, screening, 'papers.send')).outcome, 'new')
  })

  test('the person may withdraw the request: with a reason, once, and not if they come back instead', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { name: 'Minda Kepta' })
    assert.equal(await why('persons.withdraw-erasure', id), 'not-asked')
    await wishes(id)
    const bare = await house.problem(house.worker.token, 'persons.withdraw-erasure', { person: id })
    assert.equal(bare?.code, 'reason-needed')
    await does('persons.withdraw-erasure', id)
    const page = await house.get(house.worker, id)
    assert.equal(page.keeping.asked, null)
    assert.deepEqual([page.events[0].kind, page.events[0].words?.reason], ['erasure-withdrawn', REASON])
    await house.step(house.worker, id, 'identification', 'decline')
    assert.equal(await why('persons.withdraw-erasure', id), 'declined')
  })
})
