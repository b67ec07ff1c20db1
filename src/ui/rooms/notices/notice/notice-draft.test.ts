import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { MATTER_NAMES, NOTICE_LANGUAGES } from '../../../../modules/notices/codes.ts'
import { EditInput } from '../../../../modules/notices/shapes.ts'
import type { NoticePage } from '../../../shell/contract.ts'
import { type Draft, draftOf, editInput, isSame, onEdition } from './notice-draft.ts'

const NOTICE = '0190f000-0000-4000-8000-000000000701'

const draft: Draft = {
  addresses: [{ address: 'https://jobs.example/ads/17', more: '' }],
  facts: 'The advert asks for the passport before the journey.',
  reasons: 'Passports are kept and fees are taken before work starts.',
  matter: 'forced-labour',
  ground: 'law',
  provision: 'Section 154.1 of the Criminal Law',
  language: 'lv',
  goodFaith: true,
}

const anyDraft: fc.Arbitrary<Draft> = fc.record({
  addresses: fc.array(
    fc.record(
      { address: fc.oneof(fc.string(), fc.webUrl()), more: fc.string({ maxLength: 60 }) },
      { noNullPrototype: true },
    ),
    { maxLength: 4 },
  ),
  facts: fc.string(),
  reasons: fc.string(),
  matter: fc.constantFrom(...MATTER_NAMES, '' as const),
  ground: fc.constantFrom('law' as const, 'terms' as const, '' as const),
  provision: fc.string(),
  language: fc.constantFrom(...NOTICE_LANGUAGES),
  goodFaith: fc.boolean(),
})

describe('a draft in its form', () => {
  test('what nobody has chosen is an empty choice, never the first of a list', () => {
    const content = { addresses: [], facts: '', reasons: '', provision: '', goodFaith: false }
    const { matter, ground, goodFaith } = draftOf({ content, matter: null, ground: null, language: 'en' })
    assert.deepEqual([matter, ground, goodFaith], ['', '', false])
  })

  test('what was kept comes back as the same form', () => {
    fc.assert(
      fc.property(anyDraft, (typed) => {
        const { content, matter = null, ground = null, language } = editInput(NOTICE, 1, typed)
        const kept = { content: content as NoticePage['content'], matter, ground, language }
        const again = draftOf(kept)
        assert.deepEqual(editInput(NOTICE, 1, again), editInput(NOTICE, 1, typed))
        // Words of a person are theirs, blanks and all: a form that tidied them would change what they approve.
        for (const part of ['facts', 'reasons', 'provision', 'goodFaith', 'language'] as const)
          assert.equal(again[part], typed[part])
      }),
    )
  })

  test('is sent as the server takes it, whatever was typed in its words', () => {
    fc.assert(
      fc.property(anyDraft, fc.integer({ min: 1, max: 99 }), (typed, edition) => {
        const read = EditInput.safeParse(editInput(NOTICE, edition, typed))
        // Only an address may be wrong; the field of addresses then says so.
        for (const { path } of read.error?.issues ?? [])
          assert.deepEqual(path.slice(0, 2), ['content', 'addresses'], path.join('.'))
      }),
    )
  })

  test('names a ground whole or not at all', () => {
    fc.assert(
      fc.property(anyDraft, (typed) => {
        const { matter, ground } = editInput(NOTICE, 1, typed)
        assert.equal(matter === null, ground === null)
        if (typed.matter !== '' && typed.ground !== '') assert.deepEqual([matter, ground], [typed.matter, typed.ground])
      }),
    )
  })

  test('holds what it is told and nothing besides', () => {
    assert.deepEqual(
      editInput(NOTICE, 3, {
        ...draft,
        addresses: [{ address: ' https://jobs.example/ads/17', more: 'second picture ' }],
      }),
      {
        notice: NOTICE,
        edition: 3,
        matter: 'forced-labour',
        ground: 'law',
        language: 'lv',
        content: {
          addresses: [{ address: 'https://jobs.example/ads/17', more: 'second picture' }],
          facts: draft.facts,
          reasons: draft.reasons,
          provision: draft.provision,
          goodFaith: true,
        },
      },
    )
  })
})

describe('two who write at one draft', () => {
  test('a form is the same as another only where each part is', () => {
    assert.ok(isSame(draft, { ...draft }))
    const other: Draft = {
      addresses: [],
      facts: '',
      reasons: '',
      matter: 'begging',
      ground: 'terms',
      provision: '',
      language: 'en',
      goodFaith: false,
    }
    for (const part of Object.keys(draft) as (keyof Draft)[])
      assert.ok(!isSame(draft, { ...draft, [part]: other[part] }), part)
  })

  test('whoever only reads follows what a colleague keeps', () => {
    assert.equal(onEdition({ edition: 2, draft }, draft, 3), 'follow')
    assert.equal(onEdition({ edition: 2, draft }, { ...draft }, 7), 'follow')
  })

  test('whoever writes keeps their words, and is told', () => {
    assert.equal(onEdition({ edition: 2, draft }, { ...draft, reasons: 'Mine' }, 3), 'keep')
  })

  test('the edition one has, or an older one that arrives late, changes nothing', () => {
    for (const edition of [1, 2])
      for (const typed of [draft, { ...draft, facts: 'Mine' }])
        assert.equal(onEdition({ edition: 2, draft }, typed, edition), 'same')
  })

  test('no word that is typed is ever taken away by what arrives', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, fc.nat(9), fc.nat(9), (begun, typed, edition, arriving) => {
        const met = onEdition({ edition, draft: begun }, typed, arriving)
        if (met === 'follow') assert.ok(isSame(begun, typed))
        if (arriving > edition) assert.notEqual(met, 'same')
      }),
    )
  })
})
