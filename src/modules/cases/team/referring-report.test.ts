import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { contact, type Opened } from '../../../../test/houses/cases.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { ReportsHouse } from '../../../../test/houses/reports.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'
import type { Part } from '../codes.ts'
import { operations } from '../operations.ts'
import { gather, personToRefer } from './referring.ts'

const set = (database: TestDatabase) => ReportsHouse.with(database, { operations })

onDatabases('what a referral takes from the report behind the case', set, (stand) => {
  const gathered = async (by: Person, id: string, parts: readonly Part[], mayReports = true) => {
    const member = (await stand().member(by.token)) as Member
    const now = stand().kernel.clock.now()
    return as(stand().kernel, member, async (db) => {
      const context = { db, actor: member, now, secret: stand().kernel.secret, may: () => mayReports } as never
      return gather(context, member, await personToRefer(db, member, id, now), parts)
    })
  }
  const opened = async (telling: object) => {
    const house = stand()
    const { report } = await house.file({ told: { text: 'Help', reach: 'Only by note to Olya' }, ...telling })
    await house.call(house.officer.token, 'reports.get', { report })
    const ground = 'kind' in telling ? {} : { ground: 'contact' }
    const input = contact({ report, ...ground })
    return (await house.call<Opened>(house.officer.token, 'cases.open', input, 'she called us herself')).persons[0]
  }

  test('how they said themselves that they may be reached goes along with the safe ways, and with nothing else', async () => {
    const { officer } = stand()
    const id = await opened({ kind: 'help', about: 'me' })
    assert.deepEqual(await gathered(officer, id, ['channels']), { channels: [], reach: 'Only by note to Olya' })
    assert.deepEqual(Object.keys(await gathered(officer, id, ['needs'])), ['needs'], 'left out with the part')
    assert.deepEqual(await gathered(officer, id, ['channels'], false), { channels: [] }, 'whose roles open no reports')
  })

  test('of a third party’s report it would reach somebody else', async () => {
    const id = await opened({ about: 'work' })
    assert.deepEqual(await gathered(stand().officer, id, ['channels']), { channels: [] })
  })
})
