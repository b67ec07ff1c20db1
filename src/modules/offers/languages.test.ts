import assert from 'node:assert/strict'
import { test } from 'node:test'
import { done, problemOf, testAgency, testKernel } from '../../../test/houses/kernel.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { visitor } from '../../kernel/actor.ts'
import { PACKS } from '../../screening/languages/index.ts'
import { permits } from '../accounts/index.ts'
import { LANGUAGES } from '../vocabulary/index.ts'
import { operations } from './index.ts'
import { languagesRead } from './languages.ts'
import { LanguageList } from './shapes.ts'

onDatabases(
  'languages that adverts are read in',
  async (database) => {
    const kernel = testKernel(database, { operations, permits, now: new Date('2026-11-25T08:00:00Z') })
    const { founder } = await testAgency(kernel)
    // No role opens a room: this is for everybody who is signed in.
    return { kernel, actor: { ...founder, roles: ['interpreter'] } }
  },
  (stand) => {
    const list = (input: object) =>
      done<LanguageList>(stand().kernel, { actor: stand().actor, operation: 'languages.list', input })

    test('each pack with its phrases, what was labelled and found, and when', async () => {
      const { languages, signs, measuredOn } = await list({})
      assert.deepEqual(
        languages.map(({ code }) => code),
        PACKS.map(({ language }) => language),
      )
      assert.match(measuredOn, /^\d{4}-\d{2}-\d{2}$/)
      const english = languages.find(({ code }) => code === 'en')
      assert.ok(english && english.name === 'English' && english.terms > 1000 && english.postings > 10)
      const fee = english.cells[signs.findIndex(({ code }) => code === 'upfront-fee')]
      assert.ok((fee.terms ?? 0) > 50 && fee.labelled > 5 && fee.found <= fee.labelled)
      assert.equal(english.cells[signs.findIndex(({ code }) => code === 'employer-hidden')].terms, null)
      assert.equal(signs.filter((sign) => sign.protective).length, 6)
    })

    test('in the reader’s language', async () => {
      const { languages, signs } = await list({ language: 'ar' })
      assert.equal(languages.find(({ code }) => code === 'lv')?.name, 'اللاتفية')
      assert.equal(signs[0].name, 'أجر غير واقعي')
    })

    test('not for somebody who is not signed in', async () => {
      const problem = await problemOf(stand().kernel, { actor: visitor, operation: 'languages.list', input: {} })
      assert.equal(problem?.code, 'not-signed-in')
    })
  },
)

test('every language and every sign has a name in each language of the pages, and the answer keeps its shape', () => {
  for (const language of LANGUAGES) {
    const list = LanguageList.parse(languagesRead(language))
    for (const { code, name } of [...list.languages, ...list.signs]) assert.notEqual(name, code, `${language} ${code}`)
    for (const { cells } of list.languages) assert.equal(cells.length, list.signs.length)
  }
})
