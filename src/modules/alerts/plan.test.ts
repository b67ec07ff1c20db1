import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooses, type Letter, looks, openAlerts } from '../../../test/houses/alerts.ts'
import { onDatabases } from '../../../test/run/databases.ts'

const MINUTES = 1 / 60
const told = (all: readonly Letter[]) => all.map(({ to, subject }) => `${to.split('@')[0]}: ${subject}`)
const said = (all: readonly Letter[]) => all.map(({ text }) => text.split('\n')[0])

onDatabases('being told that something waits', openAlerts, (stand) => {
  /** Looks first, so that what came before is told of no more. */
  const quiet = async () => {
    await looks(stand(), stand().police)
    await looks(stand(), stand().agency)
    await stand().passes(6 * MINUTES)
  }

  test('nothing is told to whoever has not chosen to be told', async () => {
    const house = stand()
    await quiet()
    await house.shared()
    await house.passes(6 * MINUTES)
    assert.deepEqual(await looks(house, house.police), [])
  })

  test('what is shared is told to its receiver within minutes: how many, and no word of what or from whom', async () => {
    const house = stand()
    await chooses(house, house.officer, { address: 'officer@police.example' })
    await quiet()
    const { lead, share } = await house.shared()
    await house.passes(6 * MINUTES)
    const letters = await looks(house, house.police)
    assert.deepEqual(told(letters), ['officer: Ausma: 2 waiting'])
    assert.equal(said(letters)[0], 'Something new waits for you.')
    assert.doesNotMatch(JSON.stringify(letters), /Invented Authority|lead|share|hotel|inspect/i)
    for (const id of [lead, share]) assert.ok(!JSON.stringify(letters).includes(id))
    await house.passes(6 * MINUTES)
    assert.deepEqual(await looks(house, house.police), [], 'once')
  })

  test('who does not look is told again when the time is over, then the deputy is, then the sender', async () => {
    const house = stand()
    await house.call(house.chief.token, 'alert-deputies.set', { addresses: ['deputy@police.example'], language: 'en' })
    await chooses(house, house.analyst, { address: 'analyst@authority.example' })
    await quiet()
    const { share } = await house.shared({ urgency: 'danger' })
    await house.passes(6 * MINUTES)
    assert.deepEqual(said(await looks(house, house.police)), ['Something new waits for you.'])
    await house.passes(1)
    const [late] = await looks(house, house.police)
    assert.match(late.text, /^The time for something that waits for you is over\./)
    assert.match(late.subject, /3 waiting, 1 urgent/)
    assert.deepEqual(await looks(house, house.agency), [], 'the sender has to wait')
    await house.passes(1)
    const [deputy, ...others] = await looks(house, house.police)
    assert.equal(deputy.to, 'deputy@police.example')
    assert.match(
      deputy.text,
      /^Nobody has looked at what waits\. You are told as the deputy\.\nWaiting: 1\. Urgent: 1\./,
    )
    assert.deepEqual(others, [])
    await house.passes(1)
    const [unanswered] = await looks(house, house.agency)
    assert.match(unanswered.text, /^Nobody has looked at something you sent\. Ring the receiver\./)
    assert.match(unanswered.subject, /1 urgent/)
    await house.step(house.officer, 'acknowledge', share)
    await house.passes(1)
    assert.deepEqual(await looks(house, house.agency), [])
  })

  test('where nobody of the receiver wants to be told, the deputy is told as soon as it is late', async () => {
    const house = stand()
    await house.call(house.officer.token, 'alerts.choose', { choice: null })
    await quiet()
    await house.shared({ urgency: 'danger' })
    await house.passes(1)
    assert.deepEqual(told(await looks(house, house.police)), ['deputy: Ausma: 1 waiting, 1 urgent'])
    await house.rows('delete from shares; delete from alert_deputies')
  })

  test('once it was looked at, neither deputy nor sender is told', async () => {
    const house = stand()
    const { share } = await house.shared({ urgency: 'missing-child' })
    await house.step(house.officer, 'acknowledge', share)
    await quiet()
    await house.passes(4)
    assert.deepEqual(await looks(house, house.agency), [])
  })

  test('once a day means one letter a day at its hour, and at once what is late', async () => {
    const house = stand()
    await house.rows('delete from shares')
    await chooses(house, house.officer, { address: 'officer@police.example', pace: 'daily', hour: 0 })
    await quiet()
    await house.shared()
    await house.passes(6 * MINUTES)
    const day = await looks(house, house.police)
    assert.deepEqual(
      said(day).filter((line) => line !== 'This is your daily count.'),
      [],
    )
    await house.passes(6 * MINUTES)
    assert.deepEqual(await looks(house, house.police), [], 'not twice a day')
  })

  test('an approval is told to whoever may give it, and not to who asked for it', async () => {
    const house = stand()
    await house.rows('delete from shares; delete from alert_choices')
    await chooses(house, house.keeper, { address: 'keeper@authority.example' })
    await chooses(house, house.analyst, { address: 'analyst@authority.example' })
    await quiet()
    await house.asks(await house.claimed())
    await house.passes(6 * MINUTES)
    assert.deepEqual(told(await looks(house, house.agency)), ['keeper: Ausma: 1 waiting'])
  })

  test('whoever leaves is told nothing more, and their address goes', async () => {
    const house = stand()
    const leaver = await house.admitted(house.keeper, ['analyst'])
    await chooses(house, leaver, { address: 'leaver@authority.example' })
    await house.call(house.keeper.token, 'members.end', { member: leaver.id }, 'Their time here is over.')
    await quiet()
    assert.deepEqual(await looks(house, house.agency), [])
    const rows = await house.rows(`select from alert_choices where member = '${leaver.id}'`)
    assert.equal(rows.length, 0)
  })
})
