import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NOT_SCANNED } from '../../../kernel/codes.ts'
import { en } from '../../shell/catalogues/en.ts'
import { fileAddress, isShown, notShownKey, scanView } from './file-view.ts'

const CLEAN = { verdict: 'clean', by: 'ClamAV' } as const
const FOUND = { verdict: 'found', by: 'ClamAV', what: 'Eicar' } as const

test('what was not scanned never looks like what is clean, and each why has its words', () => {
  assert.equal(scanView(CLEAN).meaning, 'done')
  assert.equal(scanView(FOUND).meaning, 'danger')
  for (const why of NOT_SCANNED) {
    const { meaning, key } = scanView({ verdict: 'not-scanned', why })
    assert.equal(meaning, 'warning')
    assert.match(String(en[key]), /^Not scanned: /)
  }
})

test('a picture is offered only where one may look, and only of kinds that are copied', () => {
  assert.equal(isShown({ type: 'image/jpeg', scan: CLEAN }, null), true)
  assert.equal(isShown({ type: 'image/jpeg', scan: { verdict: 'not-scanned', why: 'none' } }, null), true)
  assert.equal(isShown({ type: 'image/jpeg', scan: FOUND }, null), false)
  assert.equal(isShown({ type: 'image/heic', scan: CLEAN }, null), false)
  assert.equal(isShown({ type: 'application/pdf', scan: CLEAN }, null), false)
  for (const unseen of ['child', 'flagged'] as const)
    assert.equal(isShown({ type: 'image/png', scan: CLEAN }, unseen), false)
})

test('why a picture is not shown', () => {
  const failed = (message?: string) => notShownKey({ fields: message ? [{ field: 'file', message }] : [] })
  assert.equal(failed('too-large'), 'files.why-too-large')
  assert.equal(failed('quarantined'), 'files.why-other')
  assert.equal(failed(), 'files.why-other')
})

test('addresses', () => {
  assert.equal(fileAddress('f'), '/api/report-files/f')
  assert.equal(fileAddress('f', { sure: true }), '/api/report-files/f?sure=yes')
  assert.equal(fileAddress('f', { ticket: '1.a&b' }), '/api/report-files/f?ticket=1.a%26b')
})
