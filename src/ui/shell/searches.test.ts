import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { JOB_STATES } from '../../kernel/codes.ts'
import { auditAsked, auditFilter } from '../rooms/audit/audit-view.ts'
import { askedFrom } from '../rooms/leads/filters.ts'
import { networkAsked } from '../rooms/networks/network-view.ts'
import { formAsked, jobsAsked, membersAsked, requestsAsked } from './searches.ts'

const DRAFT = '0b6f0f5e-1111-4222-8333-444455556666'

test('the list of requests takes «all» from an address and nothing else', () => {
  assert.deepEqual(requestsAsked({ state: 'all' }), { state: 'all' })
  fc.assert(
    fc.property(fc.anything(), (state) => {
      if (state !== 'all') assert.deepEqual(requestsAsked({ state }), {})
    }),
  )
})

test('a draft is named by its number alone', () => {
  assert.deepEqual(formAsked({ draft: DRAFT }), { draft: DRAFT })
  for (const draft of [undefined, 7, '', `${DRAFT} `, 'What somebody told', [DRAFT], { draft: DRAFT }])
    assert.deepEqual(formAsked({ draft }), {}, String(draft))
})

test('jobs are asked for by a state that there is, the invitation by «yes» alone', () => {
  for (const state of JOB_STATES) assert.deepEqual(jobsAsked({ state }), { state })
  for (const state of [undefined, 'gone', ['done'], 7]) assert.deepEqual(jobsAsked({ state }), {}, String(state))
  assert.deepEqual(membersAsked({ invite: 'yes', name: 'Somebody' }), { invite: 'yes' })
  for (const invite of [undefined, 'no', true, ['yes']]) assert.deepEqual(membersAsked({ invite }), {}, String(invite))
})

test('the audit keeps of an address what its filter takes, and nothing makes it fail', () => {
  const asked = { verb: 'erasure', from: '2026-11-01', subject: DRAFT, verify: 'yes' }
  assert.deepEqual(auditAsked({ ...asked, actor: 'Anna', outcome: 'lost', to: '2026-13-45' }), asked)
  const texts = fc.oneof(fc.string(), fc.constantFrom('2026-99-99', '0000-00-00', 'yes', 'done', DRAFT), fc.anything())
  const names = fc.constantFrom('verb', 'from', 'to', 'subject', 'actor', 'outcome', 'verify', 'x')
  fc.assert(
    fc.property(fc.dictionary(names, texts), (search) => {
      const kept = auditAsked(search)
      assert.deepEqual(auditFilter(kept), auditFilter(search))
      assert.deepEqual(auditAsked(kept), kept, 'what was kept is kept again')
    }),
  )
})

test('what no address can hold counts as nothing said, and makes no page fail', () => {
  const odd = { toString: false }
  assert.deepEqual(auditAsked({ verb: odd, actor: odd }), {})
  assert.deepEqual(askedFrom({ state: odd, size: odd }), {})
})

test('a network keeps the nodes that were opened, and no other word of an address', () => {
  assert.deepEqual(networkAsked({ open: `lead:${DRAFT}`, q: 'Somebody' }), { open: `lead:${DRAFT}` })
  for (const open of [undefined, 'Somebody', 'lead:7', [`lead:${DRAFT}`]]) assert.deepEqual(networkAsked({ open }), {})
})

test('no page of these rooms takes what stands in an address as it is', () => {
  // The router merges what it checked over what it did not: «?state=nonsense» would reach the server and be refused there.
  for (const page of [
    'reports/reports',
    'requests/requests',
    'reports/forms/form',
    'blocking/blocks',
    'accounts/members',
    'jobs/jobs',
    'audit/audit',
    'networks/network',
    'referrals/new-referral',
    'referrals/referrals',
    'statistics/figures',
    'statistics/vintages/vintages',
  ]) {
    const text = readFileSync(new URL(`../rooms/${page}.tsx`, import.meta.url), 'utf8')
    for (const [line] of text.matchAll(/^.*useSearch\(\).*$/gm))
      assert.match(line, /\w+Asked\(route\.useSearch\(\)\)/, page)
  }
})
