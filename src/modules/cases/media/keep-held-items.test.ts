import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { stored } from '../../../../test/houses/evidence.ts'
import { done } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import { execute } from '../../../kernel/execute.ts'
import { readEntry } from '../../reports/public.ts'
import { ownerBy } from '../return-words/holder.ts'
import type { MediaShown } from './rows.ts'

onDatabases(
  'a paper of a person that is held for a court',
  (database) => CasesHouse.open(database),
  (stand) => {
    const call = <T>(operation: string, input: object, reason?: string, by: Person = stand().worker) =>
      stand().call<T>(by.token, operation, input, reason)
    /** A person with a payslip of their own, a translation of it, and the authority on the team, who may hold. */
    const met = async () => {
      const house = stand()
      const person = await house.meets(house.worker)
      await house.join(house.worker, person, house.authority)
      const bytes = await stored(house.kernel)
      await call('documents.keep', {
        ...{ person, ...bytes, type: 'image/jpeg', scan: { verdict: 'clean', by: 'x' }, ground: 'consent', how: 'Yes' },
        ...{ document: 'payslip', name: 'March', own: true },
      })
      const said = { media: bytes.file, way: 'translation', tool: 'x', text: 'Wage: 300' }
      return { person, payslip: bytes.file, copy: (await call<{ media: string }>('documents.write-copy', said)).media }
    }
    const hold = (item: string) => call('evidence.hold', { item }, REASON, stand().authority)
    /** By two, as the court is done with it. */
    const release = async (item: string) => {
      const house = stand()
      const second = await house.admitted(house.keeper, ['referral-desk'])
      await house.join(house.worker, (await shownOf(item)).person, second)
      const operation = 'evidence.release'
      const input = { item, why: 'The court has decided' }
      const asked = await execute(house.kernel, { actor: await house.actor(house.authority.token), operation, input })
      const approval = asked.kind === 'waits' ? asked.approval : assert.fail('nobody was asked')
      await execute(house.kernel, { actor: await house.actor(second.token), operation, input: {}, approval })
    }
    const shownOf = async (item: string) => {
      const [{ person }] = await stand().rows<{ person: string }>(
        `select person from person_media where id = '${item}'`,
      )
      const { media } = await call<{ media: MediaShown[] }>('media.list', { person })
      return { person, held: media.find(({ id }) => id === item)?.held }
    }
    const why = async (operation: string, media: string) =>
      (await stand().problem(stand().worker.token, operation, { media }, REASON))?.fields[0]?.message
    const expire = async () => {
      const expiring = { actor: system(stand().agency), operation: 'media.expire', input: {} }
      return (await done<{ erased: string[] }>(stand().kernel, expiring)).erased
    }

    test('goes neither by a colleague, nor when its time is over, until two have ended the hold', async () => {
      for (const which of ['payslip', 'copy'] as const) {
        const { payslip, copy, [which]: held } = await met()
        await hold(held)
        for (const operation of ['media.erase', 'documents.withdraw'])
          assert.equal(await why(operation, payslip), 'held')
        assert.deepEqual([(await shownOf(payslip)).held, (await shownOf(copy)).held], [true, which === 'copy'])
        await stand().rows(`update person_media set keep_until = '2020-01-01' where id in ('${payslip}', '${copy}')`)
        assert.deepEqual(await expire(), [])
        await release(held)
        assert.deepEqual((await expire()).toSorted(), [payslip, copy].toSorted())
      }
    })

    test('is not taken back with return words: the hold comes first', async () => {
      const house = stand()
      const { person, payslip, copy } = await met()
      const chosen = { person, looks: true, withdraws: true, language: 'en' }
      const given = await call<{ words: string[]; number: string }>('return-words.give', chosen)
      const entry = readEntry([...given.words, given.number].join(' '))
      const actor = entry.kind === 'read' ? await ownerBy(house.kernel, entry.receipts[0]) : assert.fail('not read')
      assert.ok(actor !== null)
      const back = async () => {
        const input = { media: payslip }
        return (await done<{ done: string }>(house.kernel, { actor, operation: 'own-documents.withdraw', input })).done
      }
      await hold(copy)
      assert.equal(await back(), 'held')
      await release(copy)
      await hold(payslip)
      assert.equal(await back(), 'held')
      await release(payslip)
      assert.equal(await back(), 'done')
    })

    test('keeps the person from being erased; who declines is restricted until it ends', async () => {
      const house = stand()
      const { person, payslip } = await met()
      await hold(payslip)
      await house.step(house.worker, person, 'identification', 'decline')
      const { name, keeping } = await house.get(house.worker, person)
      assert.ok(name !== null && keeping.asked !== null)
      const erased = () => house.problem(house.worker.token, 'persons.erase', { person }, REASON)
      assert.equal((await erased())?.fields[0]?.message, 'item-held')
      await release(payslip)
      assert.equal(await erased(), null)
    })

    test('stays by the table itself, whatever code is written later', async () => {
      const { payslip, copy } = await met()
      await hold(copy)
      await assert.rejects(stand().rows(`delete from evidence_items where id = '${copy}'`), /held/)
      await assert.rejects(
        stand().rows(
          `delete from person_media where id in ('${payslip}', '${copy}'); delete from evidence_items where id in ('${payslip}', '${copy}')`,
        ),
        /held/,
      )
    })
  },
)
