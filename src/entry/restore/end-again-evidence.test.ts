import assert from 'node:assert/strict'
import { test } from 'node:test'
import { backUp, restore } from '../../../test/houses/backup-rows.ts'
import { EvidenceSharesHouse } from '../../../test/houses/evidence-shares.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { sessionOf, system } from '../../kernel/actor.ts'
import { revocations } from '../../kernel/vault/revocations.ts'
import { endAgain } from './end-again.ts'

const WHY = 'It may show the abuse of a child'

onDatabases('evidence that was passed on, after a restore', EvidenceSharesHouse.open, (stand) => {
  const house = () => stand().house
  const ledger = () =>
    house().kernel.database.transaction(sessionOf(system(), 'administration'), (db) => revocations(db))
  /** Ends what opens a share, restores the backup from before, and ends again what the ledger has. @returns how it stands then */
  const after = async (share: string, end: () => Promise<unknown>) => {
    const { database, kernel } = house()
    await backUp(database)
    await end()
    const kept = await ledger()
    await restore(database)
    const [before] = await seals(share)
    assert.equal(Number(before.n), 1, 'the backup gives the key back')
    await endAgain({ ...database, transaction: kernel.database.transaction }, kept, kernel.clock.now())
    // A restore ends all sessions.
    await house().passes(0)
    const [now] = await seals(share)
    return Number(now.n)
  }
  const seals = (share: string) =>
    house().rows(`select count(*)::int as n from data_key_seals d join shares h on d.data_key = h.data_key
      where h.id = '${share}' and d.recipient_agency = h.to_agency`)
  const state = async (share: string) => (await house().rows(`select state from shares where id = '${share}'`))[0].state

  test('recalled, it stays recalled: the receiver opens neither its words nor its file, and the log takes no opening', async () => {
    const item = await stand().item()
    const share = await stand().passes(item)
    const recall = () => house().step(house().analyst, 'recall', share, { text: 'It was the wrong one' })
    assert.equal(await after(share, recall), 0)
    assert.equal(await state(share), 'recalled')
    assert.equal((await stand().refusedToOpen(share))?.code, 'conflict')
    assert.deepEqual(
      (await stand().log(item)).map(({ kind }) => kind),
      ['captured', 'shared'],
    )
  })

  test('closed, it stays closed to them, whatever the backup says of the share', async () => {
    const item = await stand().item()
    const share = await stand().passes(item)
    const close = () => house().call(house().analyst.token, 'evidence.close', { item }, WHY)
    assert.equal(await after(share, close), 0)
    assert.deepEqual((await house().page(house().officer, share)).versions, [])
    assert.equal((await stand().refusedToOpen(share))?.code, 'keys-closed')
  })

  test('what nobody ended opens as before', async () => {
    const share = await stand().passes(await stand().item())
    assert.equal(await after(share, async () => undefined), 1)
    assert.equal(await state(share), 'sent')
    assert.ok((await stand().opens(share)).entry)
  })
})
