import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import { alter } from '../../../../test/houses/evidence.ts'
import { done } from '../../../../test/houses/kernel.ts'
import { ReportsHouse } from '../../../../test/houses/reports.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { operations as evidence } from '../../evidence/index.ts'
import type { Check, ItemPage, ListOutput } from '../../evidence/shapes.ts'
import type { ReportPage } from '../shapes.ts'

const WHY = 'The court asks for it'

onDatabases(
  'files of a report as evidence',
  async (database) => {
    const house = await ReportsHouse.with(database, { operations: evidence })
    return { house, anna: await house.admitted(house.keeper, ['intake-officer']) }
  },
  (stand) => {
    const call = <T>(operation: string, input: object, reason?: string): Promise<T> =>
      stand().house.call<T>(stand().anna.token, operation, input, reason)
    const filed = async (...texts: string[]) => {
      const { house } = stand()
      const files = await Promise.all(texts.map((text) => house.newFile(text)))
      const { report, receipt } = await house.file({ files })
      return { report, receipt, files: files.map(({ file }) => file) }
    }
    const unkept = async (report: string) => (await call<ReportPage>('reports.get', { report })).unkeptFiles
    const items = async (report: string) =>
      (await call<z.output<typeof ListOutput>>('evidence.list', { about: { kind: 'report', id: report } })).items
    const item = (id: string) => call<ItemPage>('evidence.get', { item: id })
    const fails = async (operation: string, input: object, reason?: string) => {
      const found = await stand().house.problem(stand().anna.token, operation, input, reason)
      return found?.fields[0]?.message ?? found?.code
    }

    test('all become items of it by one act, are listed there, and what came later as well', async () => {
      const { house } = stand()
      const { report, receipt, files } = await filed('A bus', 'A house')
      assert.equal(await unkept(report), 2)
      const { kept } = await call<{ kept: { item: string }[] }>('reports.keep-files', { report })
      assert.deepEqual(kept.map((one) => one.item).toSorted(), files.toSorted())
      assert.deepEqual((await items(report)).map(({ id }) => id).toSorted(), files.toSorted())
      assert.equal(await unkept(report), 0)
      const { log, sha256, ground, name } = await item(files[0])
      assert.deepEqual([log.map(({ kind }) => kind), ground], [['captured'], 'given'])
      assert.match(`${sha256} ${name}`, /^[0-9a-f]{64} .+ · image\/png$/)
      await house.asReporter(receipt, 'reports.reply', {
        ...{ message: newId(), text: 'One more', files: [await house.newFile('A van')] },
      })
      assert.equal(await unkept(report), 1)
      await call('reports.keep-files', { report })
      assert.deepEqual([(await items(report)).length, await unkept(report)], [3, 0])
      // Once is enough.
      assert.deepEqual((await call<{ kept: object[] }>('reports.keep-files', { report })).kept, [])
    })

    test('from then on each look at one checks its bytes and stands in its log; they can be held and checked', async () => {
      const { report, files } = await filed('A contract')
      await call('reports.get', { report })
      await call('reports.keep-files', { report })
      const actor = await stand().house.actor(stand().anna.token)
      await done(stand().house.kernel, { actor, operation: 'reports.take-out', input: { file: files[0] } })
      await call('evidence.hold', { item: files[0] }, WHY)
      assert.deepEqual(
        (await item(files[0])).log.map(({ kind }) => kind),
        ['captured', 'opened', 'held'],
      )
      const { checks } = await call<{ checks: Check[] }>('evidence.verify', { item: files[0] })
      assert.ok(checks.every(({ ok }) => ok !== false))
      assert.equal((await call<ReportPage>('reports.get', { report })).evidenceBound, true)
    })

    test('what is not as it came begins no log, and neither does what nobody has read yet', async () => {
      const { report, files } = await filed('A letter')
      assert.equal(await fails('reports.keep-files', { report }), 'conflict')
      await call('reports.get', { report })
      alter(stand().house.kernel, files[0])
      assert.equal(await fails('reports.keep-files', { report }), 'unavailable')
      assert.deepEqual(await items(report), [])
    })

    test('they go with the report, once', async () => {
      const { house } = stand()
      const { report, files } = await filed('A ticket')
      await call('reports.get', { report })
      await call('reports.keep-files', { report })
      await call('reports.answer', { report, text: 'Thank you' })
      await house.database.superuser(`update reports set ended_on = '2025-01-01' where id = '${report}'`)
      const gone = await done<{ erased: string[]; items: string[]; files: string[] }>(house.kernel, {
        ...{ actor: system(house.agency), operation: 'reports.erase', input: {} },
      })
      assert.ok(gone.erased.includes(report))
      assert.deepEqual([gone.items, gone.files], [files, files])
      for (const table of ['files', 'evidence_items'])
        assert.deepEqual(await house.database.superuser(`select id from ${table} where id = '${files[0]}'`), [], table)
    })

    test('files that are closed are kept unseen; whoever keeps no evidence keeps none of them', async () => {
      const { house } = stand()
      const { report, files } = await filed('What nobody looks at')
      await call('reports.get', { report })
      await call('reports.quarantine', { report }, 'It may show what nobody may look at')
      await call('reports.keep-files', { report })
      assert.ok((await item(files[0])).may.includes('evidence.to-police'))
      assert.equal(await fails('evidence.open', { item: files[0] }, WHY), 'unseen')
      const other = await filed('Another')
      await call('reports.get', { report: other.report })
      const reader = await house.admitted(house.keeper, ['custodian'])
      const found = await house.problem(reader.token, 'reports.keep-files', { report: other.report })
      assert.equal(found?.code, 'not-permitted')
    })
  },
)
