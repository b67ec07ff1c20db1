import assert from 'node:assert/strict'
import { test } from 'node:test'
import { done } from '../../../../test/houses/kernel.ts'
import { SharesHouse } from '../../../../test/houses/shares.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

const OUTSIDE = { agency: null, authority: 'Harbour police of Nowhere', theirBasis: '' }
type Packed = { readonly name: string; readonly page: string; readonly passphrase: string }

onDatabases('a package for somebody outside', SharesHouse.open, (stand) => {
  const house = () => stand()
  const by = (who: { token: string }, operation: string, share: string, more: object = {}) =>
    house()
      .actor(who.token)
      .then((actor) => done<Packed>(house().kernel, { actor, operation, input: { share, ...more } }))
  const packed = (share: string, more: object = {}) => by(house().analyst, 'shares.package', share, more)
  const passphrase = async (share: string) =>
    (await house().call<Packed>(house().analyst.token, 'shares.passphrase', { share })).passphrase
  const refused = async (who: { token: string }, share: string) =>
    (await house().problem(who.token, 'shares.passphrase', { share }))?.code

  test('it holds what was shared, to whom and on which terms, and opens with the passphrase that is shown apart', async () => {
    const { lead, share } = await house().shared({ ...OUTSIDE, terms: { tlp: 'red', handling: ['H1'] } })
    const { name, page, passphrase: own } = await packed(share)
    assert.equal(name, `${share.slice(0, 8)}.html`)
    for (const words of ['Harbour police of Nowhere', 'TLP:RED', 'H1: ', 'Art. 6(1)(e) GDPR', share.slice(0, 8)])
      assert.ok(page.includes(words), words)
    assert.ok(!page.includes(lead), 'nobody learns which lead it is here')
    assert.ok(!page.includes(own))
    assert.match(own, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){7}$/)
    assert.equal(await passphrase(share), own)
    assert.match((await packed(share, { language: 'ar' })).page, /dir="rtl"/)
    const other = await house().shared(OUTSIDE)
    assert.notEqual(await passphrase(other.share), own)
  })

  test('that it was taken, and by whom, stands in what was done; a correction makes another one', async () => {
    const { share } = await house().shared(OUTSIDE)
    const before = await passphrase(share)
    await packed(share)
    const page = await house().page(house().analyst, share)
    assert.deepEqual(
      page.events.map(({ act, to }) => [act, to]),
      [
        ['package', 'sent'],
        ['send', 'sent'],
      ],
    )
    assert.equal(page.packs, true)
    await house().step(house().analyst, 'correct', share, { text: 'The firm has another name.' })
    assert.notEqual(await passphrase(share), before, 'who has the old passphrase opens no newer package')
    const told = await house().rows(
      `select subjects from audit where operation = 'shares.package' and '${share}' = any(subjects)`,
    )
    assert.deepEqual(told, [{ subjects: [share] }])
  })

  test('recalled there is none any more; an agency of the house gets none; nobody else takes one', async () => {
    const { share } = await house().shared(OUTSIDE)
    assert.equal(await refused(house().stranger, share), 'not-found')
    const reader = await house().admitted(house().keeper, ['prosecutor'])
    assert.notEqual((await refused(reader, share)) ?? null, null)
    await house().step(house().analyst, 'recall', share, { text: 'It was the wrong one.' })
    assert.equal(await refused(house().analyst, share), 'conflict')
    assert.equal((await house().page(house().analyst, share)).packs, false)
    const inside = await house().shared()
    assert.equal(await refused(house().analyst, inside.share), 'conflict')
    assert.equal(await refused(house().officer, inside.share), 'not-permitted')
    for (const who of [house().analyst, house().officer])
      assert.equal((await house().page(who, inside.share)).packs, false)
  })
})
