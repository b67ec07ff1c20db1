import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { emailIndex, normalEmail } from './profile.ts'
import { AgencyInput, Email, InviteHours, Password, PersonName } from './shapes.ts'

const takes = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success

describe('an e-mail address', () => {
  test('of any usual kind is taken', () => {
    for (const address of [
      'anna@authority.example',
      'anna.berzina+ausma@mail.authority.example',
      "o'neill@authority.example",
      'ANNA@AUTHORITY.EXAMPLE',
      'a@b.example',
      // A domain with letters of its own script, as it travels (RFC 5891).
      'anna@xn--iestde-qqb.example',
    ])
      assert.ok(takes(Email, address), address)
  })

  test('with blanks around it is the same address', () => {
    assert.equal(Email.parse('  anna@authority.example\n'), 'anna@authority.example')
  })

  test('that is none, is two, or would start another line of a message is refused', () => {
    for (const address of [
      '',
      'anna',
      'anna@',
      '@authority.example',
      'anna@authority',
      'anna@@authority.example',
      'anna@authority.example, ilze@authority.example',
      'anna@authority.example\r\nBcc: all@authority.example',
      'anna @authority.example',
      'Anna <anna@authority.example>',
      '.anna@authority.example',
      'an..na@authority.example',
      `${'a'.repeat(250)}@a.example`,
      null,
      7,
      ['anna@authority.example'],
    ])
      assert.ok(!takes(Email, address), JSON.stringify(address))
  })

  test('with a letter that only looks like another is refused: two accounts must not read alike', () => {
    for (const address of [
      // Cyrillic а, Greek ο, full-width ａ, a small capital, an invisible joiner, and the Kelvin sign, which becomes k.
      '\u0430nna@authority.example',
      'ann\u0430@\u0430uthority.example',
      'ann\u03bf@authority.example',
      '\uff41nna@authority.example',
      'anna@authority.ex\u1d00mple',
      'an\u200dna@authority.example',
      '\u212aarlis@authority.example',
    ])
      assert.ok(!takes(Email, address), address)
  })

  test('made normal once is normal: again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normalEmail(text)
        assert.equal(normalEmail(once), once)
        assert.equal(normalEmail(` ${text}\t`), once)
      }),
    )
  })

  test('in either case and either way of writing an accent finds the same account', () => {
    const secret = randomBytes(32)
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const index = Buffer.from(emailIndex(secret, address))
        assert.ok(index.equals(emailIndex(secret, address.toUpperCase())))
        assert.ok(index.equals(emailIndex(secret, address.normalize('NFD'))))
        assert.ok(!index.equals(emailIndex(secret, `x${address}`)))
      }),
    )
  })
})

describe('a name', () => {
  test('of any people is taken as it is written', () => {
    for (const name of [
      'Anna Bērziņa-Ozoliņa',
      'Ģirts',
      'Nguyễn Thị Hoa',
      'محمد علی',
      'משה כהן',
      '王小明',
      'Þórdís Æ. Ólafsdóttir',
      'O’Neill',
      'X Æ A-12',
      "Robert'); drop table members;--",
      '<b>Anna</b>',
    ])
      assert.equal(PersonName.parse(name), name)
  })

  test('that breaks a line, hides or turns what follows is refused', () => {
    for (const sign of [
      '\n',
      '\r',
      '\t',
      '\0',
      '\u007f',
      '\u0085',
      '\u2028',
      '\u2029',
      '\u202e',
      '\u202a',
      '\u2066',
      '\u2069',
    ])
      assert.ok(!takes(PersonName, `Anna${sign}anigl`), JSON.stringify(sign))
  })

  test('is neither empty nor longer than a line', () => {
    assert.ok(!takes(PersonName, ''))
    assert.ok(!takes(PersonName, ' \u00a0 '))
    assert.ok(takes(PersonName, 'x'.repeat(120)))
    assert.ok(!takes(PersonName, 'x'.repeat(121)))
    assert.equal(PersonName.parse('  Anna  '), 'Anna')
  })
})

describe('a password', () => {
  test('has at least twelve signs, of whatever kind, and blanks count', () => {
    for (const right of ['x'.repeat(12), 'twelve signs', '   spaces   ', 'парольпарольп', 'x'.repeat(200)])
      assert.equal(Password.parse(right), right, 'and it is not trimmed')
    for (const wrong of ['', 'x'.repeat(11), 'x'.repeat(201), null]) assert.ok(!takes(Password, wrong))
  })
})

describe('what is said about an agency', () => {
  const right = {
    name: 'An Authority',
    country: 'LV',
    regime: 'gdpr',
    controller: 'An Authority, A Street 1',
    dataProtectionOfficer: 'dpo@authority.example',
  }

  test('names its country by two capital letters and its law by one of two', () => {
    assert.ok(takes(AgencyInput, right))
    for (const country of ['lv', 'LVA', 'L', '', 'Latvia', 'L1', 'ĻV'])
      assert.ok(!takes(AgencyInput, { ...right, country }), country)
    for (const regime of ['GDPR', '2016/680', '', 'none']) assert.ok(!takes(AgencyInput, { ...right, regime }), regime)
  })

  test('leaves nothing out', () => {
    for (const field of Object.keys(right)) {
      assert.ok(!takes(AgencyInput, { ...right, [field]: undefined }), field)
      assert.ok(!takes(AgencyInput, { ...right, [field]: '   ' }), field)
      assert.ok(!takes(AgencyInput, { ...right, [field]: 'x\nx' }), field)
    }
  })

  test('an invite lasts a day to a week, in whole hours, three days where nothing is said', () => {
    assert.equal(InviteHours.parse(undefined), 72)
    for (const hours of [24, 100, 168]) assert.ok(takes(InviteHours, hours))
    for (const hours of [23, 169, 0, -1, 24.5, Number.NaN, '24']) assert.ok(!takes(InviteHours, hours))
  })
})
