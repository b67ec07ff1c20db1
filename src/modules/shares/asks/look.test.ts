import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { ASK, AsksHouse } from '../../../../test/houses/asks.ts'
import { SharesHouse } from '../../../../test/houses/shares.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import type { AskRowShown } from './shapes.ts'

const open = async (database: TestDatabase) => new AsksHouse(await SharesHouse.open(database))

type Listed = { readonly asks: readonly AskRowShown[]; readonly total: number; readonly next: number | null }

onDatabases('lists of what agencies ask of each other', open, (stand) => {
  const house = () => stand().house
  const made = async (more: object = {}) => {
    const { analyst, police } = house()
    const input = { agency: police, ...ASK, ofPerson: false, ...more }
    return (await house().call<{ ask: string }>(analyst.token, 'asks.make-alone', input)).ask
  }
  const list = (by: Person, input: object) => house().call<Listed>(by.token, 'asks.list', input)
  const ids = ({ asks }: Listed) => asks.map(({ id }) => id)

  test('whatever is due first stands first, and what is over last', async () => {
    const usual = await made({ title: 'Usual' })
    const danger = await made({ title: 'Danger', urgency: 'danger' })
    const urgent = await made({ title: 'Urgent', urgency: 'urgent' })
    const gone = await made({ title: 'Gone' })
    await stand().step(house().analyst, 'withdraw', gone)
    const all = ids(await list(house().analyst, { side: 'asker', open: false }))
    const order = [danger, urgent, usual, gone].map((id) => all.indexOf(id))
    assert.deepEqual(
      order,
      order.toSorted((one, other) => one - other),
    )
    assert.ok(order.every((place) => place >= 0))
    const still = ids(await list(house().analyst, { side: 'asker' }))
    assert.equal(still.includes(gone), false, 'what is over is left out of what is open')
  })

  test('fifty a page, each once, and how many there are altogether', async () => {
    const { total } = await list(house().analyst, { side: 'asker', open: false })
    for (let n = total; n < 53; n++) await made({ title: `Barn ${n}` })
    const first = await list(house().analyst, { side: 'asker', open: false })
    assert.deepEqual([first.asks.length, first.total, first.next], [50, 53, 50])
    const rest = await list(house().analyst, { side: 'asker', open: false, after: 50 })
    assert.deepEqual([rest.asks.length, rest.total, rest.next], [3, 53, null])
    assert.equal(new Set([...ids(first), ...ids(rest)]).size, 53)
  })

  test('either side reads who asks whom, what and until when, from its own side', async () => {
    // Urgent, so that it stands on the first page.
    const ask = await made({ kind: 'document', title: 'A lease', urgency: 'urgent' })
    const [there] = (await list(house().officer, { side: 'asked' })).asks.filter(({ id }) => id === ask)
    const [here] = (await list(house().analyst, { side: 'asker' })).asks.filter(({ id }) => id === ask)
    assert.deepEqual([there.side, here.side], ['asked', 'asker'])
    assert.deepEqual([there.from.id, there.to.id], [house().agency, house().police])
    assert.deepEqual({ ...there, side: '' }, { ...here, side: '' }, 'else it is the same')
    assert.deepEqual([here.kind, here.title, here.turn, here.missed], ['document', 'A lease', 'asked', false])
  })

  test('those asked read no title of what has closed to them; the asker still does', async () => {
    const ask = await made({ title: 'Withdrawn again' })
    await stand().step(house().analyst, 'withdraw', ask)
    const titles = async (by: Person, side: string) =>
      (await list(by, { side, open: false, after: 0 })).asks.find(({ id }) => id === ask)?.title
    const page = await stand().page(house().officer, ask)
    assert.deepEqual([page.title, page.words, page.steps], [null, null, []])
    assert.notEqual(await titles(house().officer, 'asked'), 'Withdrawn again')
    assert.equal((await stand().page(house().analyst, ask)).title, 'Withdrawn again')
  })

  test('an answer waits until the asker opens it: neither a list nor the other side reads it for them', async () => {
    const ask = await made()
    await stand().step(house().officer, 'acknowledge', ask)
    const answer = { text: 'A firm called Quartzite.', basis: 'Section 3', ofPerson: false }
    await stand().step(house().officer, 'answer-alone', ask, answer)
    const { answered } = await stand().waiting(house().analyst)
    await list(house().analyst, { side: 'asker', open: false })
    assert.equal((await stand().waiting(house().analyst)).answered, answered, 'a list reads no answer')
    await stand().page(house().officer, ask)
    assert.equal((await stand().waiting(house().analyst)).answered, answered, 'those asked read it not for the asker')
    await stand().page(house().analyst, ask)
    assert.equal((await stand().waiting(house().analyst)).answered, answered - 1)
  })

  test('grounds are offered to those asked, by what they are in law', async () => {
    const ask = await made()
    const grounds = async (by: Person) => (await stand().page(by, ask)).grounds
    assert.equal((await grounds(house().officer)).length, 9)
    assert.deepEqual(await grounds(house().analyst), [], 'the asker refuses nothing')
    await house().whileAgency(house().police, { regime: 'gdpr' }, async () =>
      assert.deepEqual(await grounds(house().officer), ['nothing-given', 'no-basis', 'not-ours', 'unclear']),
    )
  })

  test('a title that was altered past the program takes no other with it', async () => {
    const whole = await made({ title: 'Whole' })
    const altered = await made({ title: 'Altered' })
    await house().rows(`update asks set sealed = '\\x00' where id = '${altered}'`)
    const { asks } = await list(house().officer, { side: 'asked', open: false, after: 0 })
    const more = await list(house().officer, { side: 'asked', open: false, after: 50 })
    const titles = new Map([...asks, ...more.asks].map(({ id, title }) => [id, title]))
    assert.equal(titles.get(whole), 'Whole')
    assert.equal(titles.get(altered), null)
    const problem = await house().problem(house().officer.token, 'asks.get', { ask: altered })
    assert.equal(problem?.code, 'unavailable')
  })
})
