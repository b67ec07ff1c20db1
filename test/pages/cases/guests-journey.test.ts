import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { newId } from '../../../src/kernel/ids.ts'
import type { InterpreterSession } from '../../../src/modules/cases/interpreting/shapes.ts'
import { jobs, operations } from '../../../src/operations.ts'
import { noBrowser, sideways, textOf, violations } from '../../browser/browser.ts'
import { A_JOURNEY, eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import type { Person } from '../../houses/accounts.ts'
import { chooses, type Letter, looks } from '../../houses/alerts.ts'
import { GuestsHouse } from '../../houses/guests.ts'
import { openTestDatabase, type TestDatabase } from '../../run/databases.ts'
import { type HouseStand, houseStand } from '../house-stand.ts'

const NAME = 'Bitena Vyhadana'
const ALONE = 'She carried parcels and does not know what was in them'
const MINUTE = 60_000

describe('guardian, lawyer and interpreter of other agencies with a child for three months, and a conflict of interest', {
  skip: noBrowser,
  timeout: A_JOURNEY,
}, () => {
  let database: TestDatabase
  let office: GuestsHouse
  let stand: HouseStand
  let interpreter: Person
  let child = ''
  let place = ''
  let counsel = ''
  const house = () => office
  const main = (page: Page) => textOf(page.locator('main'))

  before(async () => {
    database = await openTestDatabase('server')
    office = await GuestsHouse.open(database)
    Object.assign(office.kernel, { operations, jobs })
    interpreter = await office.colleague(await office.another(office.keeper), ['interpreter'], 'Ilze Interpreter')
    child = await office.child()
    await chooses(office, office.guardian, { address: 'gita@orphans.example' })
    // The first look tells nothing: what came before it was not waited for.
    await letters()
    office.kernel.clock.pass(MINUTE)
    stand = await houseStand(office)
  })
  after(async () => {
    await stand?.close()
    await database?.close()
  })

  /** What goes out to the guardian's agency; the program looks every five minutes. */
  const letters = async (): Promise<readonly Letter[]> => {
    house().kernel.clock.pass(6 * MINUTE)
    return looks(house(), house().theirs)
  }
  const days = async (count: number) => {
    await house().days(count)
    interpreter = { ...interpreter, token: await house().signIn(interpreter.passkey) }
  }
  /** Nothing is wrong with a page, at a computer and on a telephone. */
  const holds = async (page: Page, name: string) => {
    await shoot(page, `guests ${name}`)
    assert.deepEqual(await violations(page), [])
    await page.setViewportSize({ width: 390, height: 844 })
    await eventually(() => sideways(page), 0)
    await shoot(page, `guests ${name}, narrow`)
    await page.setViewportSize({ width: 1280, height: 900 })
  }
  const opened = (page: Page, name: string) =>
    page.locator('details', { has: page.locator('summary', { hasText: name }) }).first()

  test('the team invites a guardian for three months, who is told by mail without a word of whom, and accepts', async () => {
    const page = await stand.as(house().worker, `/cases/${child}?part=team`)
    const form = page.locator('#invite-guest')
    await form.locator('summary').click()
    await form.getByLabel('Whom', { exact: true }).selectOption({ label: 'Gita Guardian · Other Invented Authority' })
    await form.getByLabel('Which law or decision').fill('Order 12 of an invented orphans’ court')
    await form.getByLabel('Who learns of whom').fill('The child knows her name')
    await form.getByLabel('First day').fill(house().day(0))
    await form.getByLabel('Last day').fill(house().day(90))
    await form.getByRole('button', { name: 'Invite somebody of another agency' }).click()
    await eventually(() => textOf(page.locator('section[aria-labelledby=guests]')), /Gita Guardian.*Guardian.*Invited/)
    const [letter, ...more] = await letters()
    assert.deepEqual([letter?.to, more], ['gita@orphans.example', []])
    assert.doesNotMatch(JSON.stringify(letter), /Bitena|Vyhadana|child|guardian|court/i)

    const desk = await stand.as(house().guardian, '/')
    await eventually(() => main(desk), /You are asked to 1 team of another agency/)
    assert.ok(!(await main(desk)).includes(NAME))
    const list = await stand.as(house().guardian, '/guests')
    await eventually(() => main(list), /You are asked to be a child’s guardian/)
    assert.ok(!(await main(list)).includes(NAME))
    await holds(list, '1 invited')
    await list.getByRole('button', { name: 'Accept' }).click()
    await list.getByRole('link', { name: NAME }).click()
    await eventually(() => main(list), /Order 12 of an invented orphans’ court.*The child knows her name/)
    place = list.url().split('/').at(-1) ?? ''
    counsel = await house().seated(child, house().lawyer, { kind: 'lawyer', ground: 'consent' })
  })

  test('a month on she is told of an interview before it is done, the child’s own view first, objects, and is weighed', async () => {
    await days(30)
    const team = await stand.as(house().worker, `/cases/${child}?part=team`)
    const form = opened(team, 'Tell the guardian')
    await form.locator('summary').first().click()
    await form.getByLabel('The child’s own view').fill('She wants Gita beside her')
    await form.getByLabel('What it is about').fill('An interview by the prosecutor, one hour')
    await form.getByLabel('Day of the act').fill(house().day(3))
    await form.getByRole('button', { name: 'Tell the guardian' }).click()
    await eventually(() => textOf(team.locator('.matters')), /She wants Gita beside her.*Waits for an answer/)
    assert.equal((await letters()).length, 1)

    const page = await stand.as(house().guardian, `/guests/${place}`)
    await eventually(
      () => textOf(page.locator('.matters article')),
      /^The child said.*She wants Gita beside her.*Interview/,
    )
    await holds(page, '2 told before')
    const object = opened(page, 'Object')
    await object.locator('summary').click()
    await object.getByLabel('Why').fill('Not before the school exam')
    await object.getByRole('button', { name: 'Object' }).click()
    await eventually(() => textOf(page.locator('.matters')), /Guardian objects/)

    await team.reload()
    const weigh = opened(team, 'Weigh the objection')
    await weigh.locator('summary').click()
    await weigh.getByLabel('Why').fill('The interview waits a week')
    await weigh.getByRole('button', { name: 'Weigh the objection' }).click()
    await eventually(() => textOf(team.locator('.matters')), /Objection weighed.*The interview waits a week/)
  })

  test('an interpreter learns the hour, and the place after accepting; neither name nor child', async () => {
    const startsAt = new Date(house().now().getTime() + 47 * 60 * MINUTE).toISOString()
    const { session } = await house().call<{ session: string }>(house().worker.token, 'interpreters.ask', {
      ...{ person: child, members: [interpreter.id], language: 'uk', dialect: 'Surzhyk', wishes: 'woman' },
      ...{ means: 'in-person', minutes: 60, urgency: 'none', startsAt },
      ...{ place: 'Example street 5, door B', askFor: 'Rūta', telephone: '', note: '' },
    })
    const page = await stand.as(interpreter, '/interpreting')
    await eventually(() => main(page), /Ukrainian.*Surzhyk.*Asked/)
    assert.doesNotMatch(await main(page), /Bitena|Vyhadana|Example street|child|labour/)
    await page.getByRole('button', { name: 'Accept' }).click()
    await eventually(() => main(page), /Example street 5, door B.*Rūta/)
    assert.doesNotMatch(await main(page), /Bitena|Vyhadana/)
    await days(2)
    type Sessions = { sessions: InterpreterSession[] }
    const { sessions } = await house().call<Sessions>(house().worker.token, 'interpreters.of-person', { person: child })
    const call = sessions.find(({ id }) => id === session)?.calls[0]?.id
    await house().call(house().worker.token, 'interpreters.settle', { call, act: 'done' })
    const after = await stand.as(interpreter, '/interpreting')
    await eventually(() => main(after), /Came/)
    assert.doesNotMatch(await main(after), /Example street/)
  })

  test('in the second month the lawyer asks for documents, and writes down what is told to them alone', async () => {
    await days(28)
    const page = await stand.as(house().lawyer, `/guests/${counsel}`)
    await eventually(() => main(page), /Asked by/)
    const ask = opened(page, 'Ask the team')
    await ask.locator('summary').click()
    await ask.getByLabel('The client’s own view').fill('She wants to read what is written')
    await ask.getByLabel('What it is about').fill('The decision of the first week')
    await ask.getByRole('button', { name: 'Ask the team' }).click()
    await eventually(() => textOf(page.locator('.matters')), /She wants to read what is written.*Access to documents/)
    const write = opened(page, 'Write down what you were told')
    await write.locator('summary').click()
    await write.getByRole('textbox').first().fill(ALONE)
    await write.getByRole('button').last().click()
    await eventually(() => textOf(page.locator('section[aria-labelledby=told-alone]')), new RegExp(ALONE))
    await holds(page, '3 lawyer')

    const team = await stand.as(house().worker, `/cases/${child}?part=team`)
    await eventually(
      () => textOf(team.locator('section[aria-labelledby=guests]')),
      /Lauris Lawyer.*Access to documents/,
    )
    const grant = opened(team, 'Do it')
    await grant.locator('summary').click()
    await grant.getByLabel('Why').fill('On Monday')
    await grant.getByRole('button', { name: 'Do it' }).click()
    await eventually(() => textOf(team.locator('section[aria-labelledby=guests]')), /Will be done.*On Monday/)
    for (const part of ['now', 'team', 'proceedings']) {
      await team.goto(team.url().replace(/part=\w+/, `part=${part}`))
      await team.locator('main h1').waitFor()
      assert.ok(!(await main(team)).includes('parcels'), part)
    }
  })

  test('a conflict of interest is recorded: the guardian is out at once, by tab, list, counter, call and mail', async () => {
    await days(25)
    await house().tells(place, { act: 'moving', what: 'She moves to another house on Friday' })
    assert.equal((await letters()).length, 1)
    const tab = await stand.as(house().guardian, `/guests/${place}`)
    const list = await stand.as(house().guardian, '/guests')
    const desk = await stand.as(house().guardian, '/')
    await eventually(() => main(tab), /She moves to another house/)
    await eventually(() => main(list), new RegExp(NAME))
    await eventually(() => main(desk), /You are told of 1 act/)

    const team = await stand.as(house().worker, `/cases/${child}?part=team`)
    const row = team.locator('section[aria-labelledby=guests] > ul > li', { hasText: 'Gita Guardian' })
    const conflict = row.locator('details', {
      has: team.locator('summary', { hasText: 'Record a conflict of interest' }),
    })
    await conflict.locator('summary').click()
    await conflict.getByLabel('Why').fill('Her brother let the room to the suspects')
    await conflict.getByRole('button', { name: 'Record a conflict of interest' }).click()
    await eventually(() => textOf(row), /Conflict of interest/)
    await shoot(team, 'guests 4 conflict, team')

    // Nobody touches the tabs: they ask by themselves, and the page's clock goes on.
    for (const page of [tab, list, desk]) await page.clock.fastForward(61_000)
    await eventually(() => main(tab), /This is not open to you/)
    await eventually(() => main(list), /You are on no team of another agency/)
    for (const page of [tab, list]) assert.doesNotMatch(await main(page), /Bitena|Vyhadana|moves|conflict|brother/i)
    await holds(tab, '5 closed tab')
    await eventually(async () => /You are told of/.test(await main(desk)), false)
    const { token } = house().guardian
    const problem = (name: string, input: object) => house().problem(token, name, input)
    for (const [name, input] of [
      ['guests.get', {}],
      ['guests.ask', { act: 'other', heard: 'said', view: 'a', what: 'b' }],
      ['guests.leave', { text: 'a' }],
    ] as const) {
      const mine = await problem(name, { guest: place, ...input })
      assert.deepEqual(mine, await problem(name, { guest: newId(), ...input }), name)
      assert.equal(mine?.code, 'not-found', name)
    }
    assert.deepEqual(await problem('persons.get', { person: child }), await problem('persons.get', { person: newId() }))
    const { invited, urgent } = await house().call<Record<string, number>>(token, 'guests.waiting')
    assert.deepEqual([invited, urgent], [0, 0])
    assert.equal(await house().seals(house().guardian.id), 0)
    // The act that waited for her, and its clock: neither is told to her any more.
    house().kernel.clock.pass(26 * 60 * MINUTE)
    assert.deepEqual(
      (await letters()).filter(({ to }) => to === 'gita@orphans.example'),
      [],
    )
  })

  test('the others stay; the desk asks for a replacement, who is told by mail and takes the place', async () => {
    await days(0)
    const desk = await stand.as(house().worker, '/')
    await eventually(() => main(desk), /Find another guardian: Other Invented Authority/)
    await holds(desk, '6 desk of the team')
    await chooses(house(), house().neighbour, { address: 'nora@orphans.example' })
    house().kernel.clock.pass(MINUTE)
    const next = await house().invites(child, { member: house().neighbour.id, until: house().day(60) })
    assert.deepEqual(
      (await letters()).map(({ to }) => to),
      ['nora@orphans.example'],
    )
    const list = await stand.as(house().neighbour, '/guests')
    await list.getByRole('button', { name: 'Accept' }).click()
    await list.getByRole('link', { name: NAME }).waitFor()
    await desk.reload()
    await eventually(async () => /Find another guardian/.test(await main(desk)), false)
    assert.ok((await house().reads(house().neighbour, next)).identity)
    assert.ok((await house().reads(house().lawyer, counsel)).identity)
    assert.deepEqual(await house().places(house().guardian), [])
  })

  test('the lawyer’s place ends with its last day; what was told to them alone stays theirs', async () => {
    await days(7)
    const page = await stand.as(house().lawyer, `/guests/${counsel}`)
    await eventually(() => main(page), /This is not open to you/)
    const list = await stand.as(house().lawyer, '/guests')
    await eventually(() => main(list), new RegExp(`Place .*, ended.*${ALONE}`))
    assert.ok(!(await main(list)).includes(NAME))
    await holds(list, '7 lawyer, ended')
  })
})
