import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CasesHouse, contact, type Opened, person, REASON } from '../../../test/houses/cases.ts'
import { INTAKE } from '../../../test/houses/reports.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { newReceipt, receiptKeys } from '../reports/index.ts'
import { OpenInput } from './shapes.ts'

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

onDatabases('a first contact', CasesHouse.open, (stand) => {
  test('eight seasonal workers, two maybe under 18, one refuses police: each has their own way at once', async () => {
    const house = stand()
    const eight = Array.from({ length: 8 }, (_, i) =>
      person({ name: `Worker ${i + 1}`, age: i < 2 ? 'uncertain' : 'adult', refuses: i === 7 ? ['police'] : [] }),
    )
    const { persons } = await house.opens(house.inspector, { persons: eight })
    assert.equal(persons.length, 8)
    const pages = await Promise.all(persons.map((id) => house.get(house.inspector, id)))
    assert.deepEqual(
      pages.map(({ number, queue }) => [number, queue]),
      pages.map((_, i) => [i + 1, i < 2 ? 'child-protection' : 'first-line']),
    )
    assert.deepEqual(pages[0].basis, 'child')
    assert.equal(pages[0].tracks.find(({ track }) => track === 'child')?.state, 'guardian-needed')
    assert.equal(pages[3].tracks.find(({ track }) => track === 'child')?.state, 'none')
    assert.equal(pages[7].tellings.find(({ party }) => party === 'police')?.why, 'refused-by-person')
    assert.equal(pages[6].tellings.find(({ party }) => party === 'police')?.why, null)
    assert.equal(pages[0].others.length, 7)
    assert.deepEqual([pages[0].contact.place, pages[0].contact.signs.length], ['Invented Farm near Valmiera', 2])
  })

  test('asks twelve things at most, the most urgent first', () => {
    const must = (shape: Record<string, { safeParse(value: unknown): { success: boolean } }>) =>
      Object.keys(shape).filter((name) => !shape[name].safeParse(undefined).success)
    const { shape } = OpenInput
    const asked = must(shape)
    const ofPerson = must(shape.persons.element.shape)
    // The form's number is the page's own, and `persons` stands for the questions about each.
    const questions = [...asked.filter((name) => name !== 'draft' && name !== 'persons'), ...ofPerson]
    assert.ok(questions.length <= 12, questions.join())
    assert.deepEqual(
      asked.filter((name) => name !== 'draft'),
      ['danger', 'needs', 'language', 'interpreter', 'informed', 'persons', 'exploitation', 'signs'],
      'in the order of the first contact: safety, urgent needs, interpreter, information, registration, signs',
    )
  })

  test('a form that is sent twice is one case', async () => {
    const house = stand()
    const input = contact()
    const first = await house.call<Opened>(house.inspector.token, 'cases.open', input)
    const second = await house.call<Opened>(house.inspector.token, 'cases.open', input)
    assert.deepEqual(second, first)
    const theirs = await house.call<Opened>(house.worker.token, 'cases.open', input)
    assert.notEqual(theirs.case, first.case, 'a colleague’s form of the same number is another one')
    assert.notEqual(first.case, input.draft)
  })

  test('a person who is or may be under 18 is never only counted, and nobody asks for their consent', async () => {
    const house = stand()
    for (const age of ['child', 'uncertain']) {
      const input = contact({ persons: [person({ mode: 'counted', name: '', age })] })
      const problem = await house.problem(house.inspector.token, 'cases.open', input)
      assert.deepEqual([problem?.code, problem?.fields[0]?.field], ['invalid-input', 'persons.0.mode'], age)
      const id = await house.meets(house.inspector, { age, basis: 'consent' })
      assert.equal((await house.get(house.inspector, id)).basis, 'child')
    }
  })

  test('modes without a name take none; a counted person has no key and no words, and still counts', async () => {
    const house = stand()
    const named = contact({ persons: [person({ mode: 'pseudonym', pseudonym: 'Blue' })] })
    assert.equal((await house.problem(house.inspector.token, 'cases.open', named))?.fields[0]?.field, 'persons.0.name')
    const pseudonym = await house.meets(house.inspector, { mode: 'pseudonym', name: '', pseudonym: 'Blue' })
    assert.equal((await house.get(house.inspector, pseudonym)).name, 'Blue')
    const counted = await house.meets(house.inspector, { mode: 'counted', name: '', sex: 'male' })
    const page = await house.get(house.inspector, counted)
    assert.deepEqual([page.name, page.identity, page.basis, page.sex], [null, null, 'none', 'male'])
    const [row] = await house.database.superuser(`select data_key, sealed from persons where id = '${counted}'`)
    assert.deepEqual(row, { data_key: null, sealed: null })
  })

  test('nothing that identifies anybody stands in plain', async () => {
    const house = stand()
    await house.meets(house.inspector, { name: 'Zvirgzdiņa Unseenova', otherNames: 'Kvistmeitene', born: '1999-05-04' })
    for (const table of ['persons', 'cases', 'person_events', 'person_marks', 'person_tracks']) {
      const rows = JSON.stringify(await house.database.superuser(`select * from ${table}`))
      assert.doesNotMatch(rows, /Unseenova|Kvistmeitene|1999-05-04|Valmiera|Eight people/, table)
    }
  })

  test('a person is added to a case under the next number, also with other teams’ persons in it', async () => {
    const house = stand()
    const { case: id, persons } = await house.opens(house.worker, { persons: [person(), person({ name: 'Second' })] })
    await house.join(house.worker, persons[0], house.inspector)
    const added = await house.call<Opened>(house.inspector.token, 'persons.add', {
      case: id,
      language: 'uk',
      ...person({ name: 'Third' }),
    })
    assert.equal((await house.get(house.inspector, added.persons[0])).number, 3)
    assert.equal(
      (await house.problem(house.desk.token, 'persons.add', { case: id, language: 'uk', ...person() }))?.code,
      'not-found',
    )
  })

  test('a case is made of an own report that somebody has read, and of no other', async () => {
    const house = stand()
    const officer = await house.admitted(house.keeper, ['intake-officer'])
    await house.call(officer.token, 'intakes.set', INTAKE)
    const report = crypto.randomUUID()
    const { lookup, pair } = receiptKeys(newReceipt(), house.kernel.secret, null)
    const receipt = { lookup: base64(lookup), publicKey: base64(pair.publicKey) }
    const told = { text: 'Locked in' }
    const filing = {
      agency: house.agency,
      report,
      receipt,
      kind: 'suspicion',
      about: 'work',
      language: 'lv',
      danger: 'soon',
      told,
    }
    await house.call(null, 'reports.file', filing)
    const opens = () => house.problem(officer.token, 'cases.open', contact({ report, ground: 'contact' }), REASON)
    assert.equal((await opens())?.code, 'conflict')
    await house.call(officer.token, 'reports.get', { report })
    assert.equal(await opens(), null)
    const nowhere = contact({ report: crypto.randomUUID() })
    assert.equal((await house.problem(officer.token, 'cases.open', nowhere))?.code, 'not-found')
  })

  test('the form says what this officer must pass on before the first question', async () => {
    const house = stand()
    type Form = { country: string; passOn: string[]; unverified: boolean }
    const inspector = await house.call<Form>(house.inspector.token, 'cases.form')
    assert.deepEqual([inspector.country, inspector.passOn.includes('crime-to-police')], ['LV', true])
    const worker = await house.call<Form>(house.worker.token, 'cases.form')
    assert.ok(!worker.passOn.includes('crime-to-police'))
    assert.equal(worker.unverified, true)
  })
})
