import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { SharesHouse } from '../../../../test/houses/shares.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

const WHY = 'It lies outside of our district.'
const GDPR = { theirBasis: 'Art. 6(1)(e) GDPR' }

onDatabases('what follows once a receiver has answered', SharesHouse.open, (stand) => {
  const answered = async (by: Person) => (await stand().call<{ answered: number }>(by.token, 'shares.waiting')).answered
  const declined = async () => {
    const house = stand()
    const made = await house.shared()
    await house.step(house.officer, 'acknowledge', made.share)
    await house.step(house.officer, 'decline', made.share, { text: WHY })
    return made
  }

  test('declined, it stands on the sender’s desk until somebody who may act on it has looked', async () => {
    const house = stand()
    const before = await answered(house.analyst)
    const { share } = await declined()
    assert.equal(await answered(house.analyst), before + 1)
    // Who may only look does not take it from those who must act on it; nor does the receiver.
    const reader = await house.admitted(house.keeper, ['prosecutor'])
    await house.page(reader, share)
    await house.page(house.officer, share)
    assert.equal(await answered(house.analyst), before + 1)
    assert.equal(await answered(house.officer), 0)
    assert.equal((await house.page(house.analyst, share)).events[0].words?.text, WHY)
    assert.equal(await answered(house.analyst), before)
  })

  test('recalled and answered, the answer stands there too; what ended without the other side does not', async () => {
    const house = stand()
    const before = await answered(house.analyst)
    const [removed, ended] = [await house.shared(), await house.shared()]
    await house.step(house.analyst, 'recall', removed.share, { text: WHY })
    assert.equal(await answered(house.analyst), before)
    await house.step(house.officer, 'say-removed', removed.share)
    await house.step(house.officer, 'acknowledge', ended.share)
    await house.step(house.officer, 'accept', ended.share)
    assert.equal(await answered(house.analyst), before + 1)
    await house.step(house.analyst, 'end', ended.share)
    assert.equal(await answered(house.analyst), before + 1)
  })

  test('declined by one, the lead goes to another: it is in nobody’s hands for good', async () => {
    const house = stand()
    const { lead } = await declined()
    const approval = await house.asks(lead, { agency: house.third, ...GDPR })
    await house.approves(approval)
    const states = await house.rows(`select to_agency, state from shares where lead = '${lead}' order by sent_at`)
    assert.deepEqual(states, [
      { to_agency: house.police, state: 'declined' },
      { to_agency: house.third, state: 'sent' },
    ])
  })

  test('who has it already is not sent a second one beside it, asked before or after', async () => {
    const house = stand()
    const lead = await house.claimed()
    const [one, other] = [await house.asks(lead), await house.asks(lead)]
    await house.approves(one)
    const refused = { fields: [{ field: 'agency', message: 'shared-already' }] }
    await assert.rejects(house.approves(other), refused)
    await assert.rejects(house.asks(lead), refused)
    const [{ id }] = await house.rows(`select id from shares where lead = '${lead}'`)
    await house.step(house.analyst, 'recall', String(id), { text: WHY })
    // Still waiting for what became of it, it is not sent anew either.
    await assert.rejects(house.asks(lead), refused)
    await house.step(house.officer, 'say-removed', String(id))
    await house.approves(await house.asks(lead))
    assert.equal((await house.rows(`select 1 from shares where lead = '${lead}'`)).length, 2)
  })

  test('two that are approved at the same moment make one share', async () => {
    const house = stand()
    const lead = await house.claimed()
    const asked = [await house.asks(lead), await house.asks(lead)]
    const done = await Promise.allSettled(asked.map((approval) => house.approves(approval)))
    assert.equal(done.filter(({ status }) => status === 'fulfilled').length, 1)
    assert.equal((await house.rows(`select 1 from shares where lead = '${lead}'`)).length, 1)
  })

  test('a list in which one was altered shows the others, and that one without its title', async () => {
    const house = stand()
    const [bent, straight] = [await house.shared(), await house.shared()]
    await house.rows(`update shares set sealed = '\\x00' where id = '${bent.share}'`)
    const box = await house.box(house.officer, 'receiver')
    const titleOf = (share: string) => box.find(({ id }) => id === share)?.title
    assert.equal(titleOf(bent.share), null)
    assert.equal(typeof titleOf(straight.share), 'string')
    assert.equal((await house.refused(house.officer, 'get', bent.share))?.code, 'unavailable')
  })
})
