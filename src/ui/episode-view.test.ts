import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Episode, MEANS as HELD, LINKS } from '../modules/cases/paper.ts'
import { EPISODE_FIELDS, linksFrom, MEANS, ROLES } from './episode-view.ts'
import { ar } from './messages/ar.ts'
import { en } from './messages/en.ts'
import { lv } from './messages/lv.ts'
import { knows } from './words.ts'

const nobody = { employer: '', agency: '', 'user-company': '', platform: '', recruiter: '' }

describe('an episode on its page', () => {
  test('offers all means and all links that the record can hold, and every text of it', () => {
    assert.deepEqual([...MEANS].sort(), [...HELD].sort())
    assert.deepEqual([...ROLES].sort(), [...LINKS].sort())
    // The grades have a part of their own, the same for notes.
    const beside = ['form', 'means', 'ageThen', 'links', 'grading']
    assert.deepEqual(
      EPISODE_FIELDS.map(([part]) => part as string).sort(),
      Object.keys(Episode.shape)
        .filter((key) => !beside.includes(key))
        .sort(),
    )
  })

  test('each has words in every language', () => {
    const keys = [
      ...MEANS.map((one) => `means.${one}`),
      ...ROLES.map((one) => `episode.${one}`),
      ...EPISODE_FIELDS.map(([part]) => `episode.${part}`),
    ]
    for (const catalogue of [en, lv, ar])
      assert.deepEqual(
        keys.filter((key) => !knows(catalogue, key)),
        [],
      )
  })

  test('a field takes as much as the server does, and no more', () => {
    for (const [part, most] of EPISODE_FIELDS) {
      if (most === 10) continue
      const words = { form: 'labour', ageThen: 'adult', [part]: 'x'.repeat(most) }
      assert.ok(Episode.safeParse(words).success, part)
      assert.ok(!Episode.safeParse({ ...words, [part]: 'x'.repeat(most + 1) }).success, part)
    }
  })

  test('a chain: two firms of one role are two links, and blanks are none', () => {
    assert.deepEqual(linksFrom({ ...nobody, employer: ' Larch Ltd ; ;Birch Ltd', platform: '  ' }), [
      { role: 'employer', name: 'Larch Ltd' },
      { role: 'employer', name: 'Birch Ltd' },
    ])
    assert.deepEqual(linksFrom(nobody), [])
  })

  test('property: whatever is typed, no link is nameless, and the record takes what fits', () => {
    const name = fc.string({ maxLength: 40 })
    fc.assert(
      fc.property(name, name, (employer, recruiter) => {
        const links = linksFrom({ ...nobody, employer, recruiter })
        assert.ok(links.every(({ name: one }) => one.trim() !== '' && !one.includes(';')))
        if (links.length <= 20) assert.ok(Episode.safeParse({ form: 'labour', ageThen: 'adult', links }).success)
      }),
    )
  })
})
