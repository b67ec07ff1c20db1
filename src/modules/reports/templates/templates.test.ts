import assert from 'node:assert/strict'
import { test } from 'node:test'
import { audited } from '../../../../test/houses/follow-up.ts'
import { ReportsHouse } from '../../../../test/houses/reports.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { newId } from '../../../kernel/ids.ts'
import { TEMPLATE_WORDS } from '../codes.ts'
import { STARTERS } from './starters.ts'

type Listed = { readonly templates: readonly { id: string; name: string; language: string; text: string }[] }
const WORDS = { name: 'Thanks', language: 'lv', text: 'Paldies par invented ziņu.' }

test('three texts to begin with stand in each of five languages, and each could be saved', () => {
  const languages = STARTERS.map(({ language }) => language)
  for (const language of ['en', 'lv', 'ru', 'uk', 'ar'])
    assert.equal(languages.filter((one) => one === language).length, 3, language)
  assert.equal(STARTERS.length, 15)
  for (const { name, text } of STARTERS) assert.ok(name.length <= 60 && text.length <= TEMPLATE_WORDS, name)
})

onDatabases('templates of replies', ReportsHouse.open, (stand) => {
  const list = (token = stand().officer.token) => stand().call<Listed>(token, 'reply-templates.list', {})
  const save = (more: object = {}, token = stand().officer.token) =>
    stand().call<Listed>(token, 'reply-templates.save', { ...WORDS, ...more })
  const remove = (template: string) =>
    stand().call<Listed>(stand().officer.token, 'reply-templates.remove', { template })

  test('an agency begins with none; one is added, changed and taken away', async () => {
    assert.deepEqual(await list(), { templates: [] })
    const [{ id }] = (await save()).templates
    assert.deepEqual(await list(), { templates: [{ id, ...WORDS }] })
    const changed = { name: 'Thank you', language: 'en', text: 'Thank you for the invented news.' }
    assert.deepEqual(await save({ template: id, ...changed }), { templates: [{ id, ...changed }] })
    assert.deepEqual(await remove(id), { templates: [] })
    for (const operation of ['reply-templates.remove', 'reply-templates.save'])
      assert.equal(
        (await stand().problem(stand().officer.token, operation, { ...WORDS, template: id }))?.code,
        'not-found',
      )
  })

  test('name, words and language of it are needed, and the words have an end', async () => {
    const fault = async (more: object) =>
      (await stand().problem(stand().officer.token, 'reply-templates.save', { ...WORDS, ...more }))?.fields[0]?.field
    assert.equal(await fault({ name: ' ' }), 'name')
    assert.equal(await fault({ language: 'Latvian' }), 'language')
    assert.equal(await fault({ text: ' ' }), 'text')
    assert.equal(await fault({ text: 'x'.repeat(TEMPLATE_WORDS + 1) }), 'text')
  })

  test('whoever answers reports reads them; whoever sets the intake alone keeps them', async () => {
    const answering = await stand().admitted(stand().keeper, ['hotline'])
    const outside = await stand().admitted(stand().keeper, ['analyst'])
    const { templates } = await save()
    assert.deepEqual(await list(answering.token), { templates })
    assert.equal((await stand().problem(outside.token, 'reply-templates.list', {}))?.code, 'not-permitted')
    for (const [operation, input] of [
      ['reply-templates.save', WORDS],
      ['reply-templates.remove', { template: templates[0].id }],
      ['reply-templates.starters', {}],
    ] as const)
      assert.equal((await stand().problem(answering.token, operation, input))?.code, 'not-permitted', operation)
    await remove(templates[0].id)
  })

  test('another agency neither sees nor changes them', async () => {
    const { templates } = await save()
    const [{ id }] = templates
    const theirs = await stand().admitted(await stand().another(stand().keeper), ['intake-officer'])
    assert.deepEqual(await list(theirs.token), { templates: [] })
    for (const template of [id, newId()])
      for (const operation of ['reply-templates.remove', 'reply-templates.save'])
        assert.equal((await stand().problem(theirs.token, operation, { ...WORDS, template }))?.code, 'not-found')
    assert.deepEqual(await list(), { templates })
    await remove(id)
  })

  test('its words lie sealed, and the audit has none of them', async () => {
    const { templates } = await save({ name: 'A name that nobody reads', text: 'Words that nobody reads' })
    const [row] = await stand().database.superuser(
      'select row_to_json(t)::text as row, sealed_template from reply_templates t',
    )
    assert.ok(!`${row.row} ${Buffer.from(row.sealed_template as Uint8Array)}`.includes('nobody reads'))
    const entries = await audited(stand().database, 'reply-templates.save')
    assert.ok(entries.some(({ outcome, verb }) => outcome === 'done' && verb === 'alteration'))
    assert.ok(!JSON.stringify(entries).includes('nobody reads'))
    await remove(templates[0].id)
  })

  test('sixty are the most, and it says so; one that is there can still be changed', async () => {
    for (let n = 0; n < 60; n++) await save({ name: `Template ${n}` })
    const { templates } = await list()
    assert.deepEqual(
      templates.map(({ name }) => name).toSorted(),
      Array.from({ length: 60 }, (_, n) => `Template ${n}`).toSorted(),
    )
    const full = await stand().problem(stand().officer.token, 'reply-templates.save', WORDS)
    assert.deepEqual([full?.code, full?.fields[0]?.message], ['conflict', 'too-many-templates'])
    assert.equal((await save({ template: templates[0].id })).templates.length, 60)
    for (const { id } of templates) await remove(id)
  })
})
