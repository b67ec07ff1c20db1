import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonical } from '../canonical.ts'
import type { ContactKind, ContactNature } from './contact.ts'
import { findContacts } from './index.ts'
import { natureOfContact } from './nature.ts'

test('a contact point that was kept has the nature it was found with', () => {
  const text =
    'Call +44 7700 900123 or +371 67 000 123, write jobs@harbour-work.example or anna.invented@gmail.com, ' +
    'see https://harbour-work.example/jobs and https://facebook.com/harbour.work, t.me/harbour_work_now, ' +
    'pay to GB05ZZZZ00000051074134'
  const found = findContacts(canonical(text), { language: 'en', source: '' })
  assert.ok(found.length >= 6, `${found.length} found`)
  for (const { kind, value, nature } of found) assert.equal(natureOfContact(kind, value), nature, `${kind} ${nature}`)
})

test('natures by kind', () => {
  const of = (kind: ContactKind, value: string, nature: ContactNature) =>
    assert.equal(natureOfContact(kind, value), nature, kind)
  of('whatsapp', '+447700900123', 'messenger')
  of('viber', '+447700900123', 'messenger')
  of('signal', '+447700900123', 'messenger')
  of('handle', 'harbour_work', 'profile')
  of('btc', 'bc1qinvented', 'account')
  of('phone', '12', 'phone')
})
