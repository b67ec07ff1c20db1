import assert from 'node:assert/strict'
import { test } from 'node:test'
import { done } from '../../../test/houses/kernel.ts'
import { ADDRESS, keep, problem, servicesStand } from '../../../test/houses/services.ts'
import { onDatabases } from '../../../test/run/databases.ts'

type Out = { readonly content: string; readonly services: readonly string[] }

const OPERATION = 'services.export-list'
const reason = 'For the winter meeting of all shelters.'

onDatabases('taking the directory out', servicesStand, (stand) => {
  const taken = (input: object = {}) =>
    done<Out>(stand().kernel, { actor: stand().anna, operation: OPERATION, input, reason })
  const textOf = ({ content }: Out) => Buffer.from(content, 'base64').toString()

  test('the table says how a service is reached and never where a house stands; the audit names each', async () => {
    const [ours, theirs] = [await keep(stand(), stand().anna), await keep(stand(), stand().other, { name: '=1+1' })]
    const file = await taken()
    assert.deepEqual(new Set(file.services), new Set([ours, theirs]))
    const text = textOf(file)
    assert.match(text, /House at the lake,.*LV,Valmiera,shelter psychological,.*'\+371 20 000 147,/)
    // Whoever keeps a service names it, also in another agency: nothing of that runs in a spreadsheet.
    assert.match(text, /\r\n'=1\+1,/)
    assert.ok(!text.includes(ADDRESS))
    const [entry] = await stand().database.superuser(
      `select subjects, verb from audit where operation = '${OPERATION}' order by seq desc limit 1`,
    )
    assert.deepEqual([entry.verb, entry.subjects], ['disclosure', file.services])
  })

  test('an ended service is not in it, and what is looked for comes first', async () => {
    const lawyer = await keep(stand(), stand().anna, { name: 'Legal clinic', needs: ['legal'], places: null })
    assert.equal((await taken({ need: 'legal' })).services[0], lawyer)
    await done(stand().kernel, { actor: stand().anna, operation: 'services.end', input: { service: lawyer }, reason })
    assert.ok(!(await taken({ need: 'legal' })).services.includes(lawyer))
  })

  test('it needs a reason and a role of the own staff', async () => {
    const { ours, anna } = stand()
    assert.equal((await problem(stand(), anna, OPERATION, {}))?.code, 'reason-needed')
    for (const role of ['service-provider', 'guardian', 'hotline'])
      assert.equal((await problem(stand(), await ours.member([role]), OPERATION, {}, reason))?.code, 'not-permitted')
  })
})
