import assert from 'node:assert/strict'
import { test } from 'node:test'
import { done } from '../../../../test/houses/kernel.ts'
import { ADDRESS, filledIn, keep, problem, servicesStand } from '../../../../test/houses/services.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

const READ = 'services.read-file'
type Read = { fault: string | null; services: readonly { name: string; lacks: readonly string[] }[] }

onDatabases('services from file to file', servicesStand, (stand) => {
  const read = (file: string) => done<Read>(stand().kernel, { actor: stand().anna, operation: READ, input: { file } })

  test('what one directory gave out another reads and saves as its own; no street goes along', async () => {
    const { kernel, anna, other } = stand()
    await keep(stand(), anna, { name: 'Clinic at the river' })
    const { content, services } = await done<{ content: string; services: string[] }>(kernel, {
      ...{ actor: anna, operation: 'services.export-list', input: { format: 'hsds' }, reason: 'For our neighbours.' },
    })
    const file = Buffer.from(content, 'base64').toString()
    assert.ok(!file.includes(ADDRESS))
    const found = await done<Read>(kernel, { actor: other, operation: READ, input: { file } })
    assert.equal(found.services.length, services.length)
    const [{ lacks, from: _, ...service }] = found.services as readonly ({ from: string } & Read['services'][number])[]
    assert.deepEqual(lacks, [])
    const input = filledIn({ ...service, zone: 'Europe/Riga', address: '' })
    assert.equal(await problem(stand(), other, 'services.save', input), null)
  })

  test('reading keeps nothing, and a file that is none says why', async () => {
    const before = await stand().database.superuser('select count(*) from services')
    assert.deepEqual(
      await read('[{"name":"Invented Kitchen"}]').then(({ services }) => services.map((one) => one.lacks)),
      [['needs', 'whom', 'town', 'reach']],
    )
    assert.equal((await read('not JSON')).fault, 'no-json')
    assert.deepEqual(await stand().database.superuser('select count(*) from services'), before)
    assert.equal((await problem(stand(), stand().anna, READ, { file: 'x'.repeat(600_001) }))?.code, 'invalid-input')
  })

  test('who keeps no services reads no files of them', async () => {
    const hotline = await stand().ours.member(['hotline'])
    assert.equal((await problem(stand(), hotline, READ, { file: '[]' }))?.code, 'not-permitted')
  })
})
