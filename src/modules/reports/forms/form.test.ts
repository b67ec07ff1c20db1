import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import { filled } from '../../../../test/samples/forms.ts'
import { RIGHTS } from '../../accounts/index.ts'
import { DANGERS } from '../codes.ts'
import { mayTake, RETURN_ROLES, standsAtReturns } from '../firewall.ts'
import { asTold, Told } from '../told.ts'
import { answersOf, formsFor, plainOfForm, toldOfForm } from './form.ts'
import { FORMS, formOf } from './index.ts'

describe('the table of forms', () => {
  for (const form of FORMS)
    describe(form.id, () => {
      test('however it is filled in, it is taken, read in the parts of a report, and sorted', () => {
        fc.assert(
          fc.property(filled(form), (answers) => {
            assert.deepEqual(answersOf(form).parse(answers), { ...answers })
            const told = toldOfForm(form, answers)
            assert.deepEqual(Told.parse(told), told)
            const plain = plainOfForm(form, answers, 'lv')
            assert.equal(plain.danger, answers.danger)
            assert.equal(plain.child, ['yes', 'unknown'].includes(String(answers.children)))
            assert.ok(plain.complete >= 0 && plain.complete <= 6)
          }),
          runs(40),
        )
      })

      test('each question that must be answered is asked for by name, all at once; others are not taken', () => {
        const { error } = answersOf(form).safeParse({ residence: 'none' })
        const required = form.fields.filter((field) => field.required).map(({ name }) => name)
        const named = error?.issues.map(({ path, code }) =>
          code === 'unrecognized_keys' ? 'residence' : path.join('.'),
        )
        assert.deepEqual(named?.toSorted(), [...required, 'residence'].sort())
      })

      test('says what must be passed on, asks whether somebody is in danger or a child, and names each thing once', () => {
        const names = form.fields.map(({ name }) => name)
        assert.equal(new Set(names).size, names.length)
        for (const name of ['danger', 'children']) assert.ok(names.includes(name), name)
        assert.equal(form.fields.filter(({ told }) => told === 'text').length, 1, 'one part tells what happens')
        const danger = form.fields.find(({ name }) => name === 'danger')
        assert.deepEqual(
          danger?.options?.map(({ value }) => value),
          [...DANGERS],
        )
        for (const language of ['en', 'lv', 'ar'] as const) {
          assert.ok(form.duty[language].length > 60, language)
          for (const { label, hint, options = [] } of form.fields)
            for (const one of [label, ...(hint ? [hint] : []), ...options.map((option) => option.label)])
              assert.ok(one[language].trim().length > 1, JSON.stringify(one))
        }
      })

      test('in Arabic no Latin words and no Latin commas, in Latvian and English no Arabic ones', () => {
        const said = [
          form.title,
          form.duty,
          ...form.fields.flatMap(({ label, hint, options = [] }) => [
            label,
            ...(hint ? [hint] : []),
            ...options.map((option) => option.label),
          ]),
        ]
        for (const { en, lv, ar } of said) {
          assert.doesNotMatch(ar, /[a-z]{2}|,/, ar)
          assert.doesNotMatch(en + lv, /\p{Script=Arabic}/u)
        }
      })

      test('is short: what matters and no more', () => {
        // Art. 17(1) has nine items, some of several parts.
        assert.ok(form.fields.length <= (form.id === 'border' ? 17 : 11), `${form.fields.length} questions`)
      })

      test('its roles may send it, for protection', () => {
        for (const role of form.roles) {
          const { permissions, purposes }: { permissions: readonly string[]; purposes: readonly string[] } =
            RIGHTS[role]
          assert.ok(permissions.includes('form:file') && purposes.includes('protection'), role)
          assert.ok(formsFor([role]).includes(form))
        }
      })
    })

  test('the border’s has every item of Art. 17(1), in order', () => {
    const items = formOf('border')?.fields.flatMap(({ item }) => item ?? []) ?? []
    assert.deepEqual([...new Set(items)], ['(a)', '(b)', '(c)', '(d)', '(e)', '(f)', '(g)', '(h)', '(i)'])
  })

  test('no form asks for residence status, and none but the border’s for nationality', () => {
    for (const form of FORMS)
      for (const { name, label } of form.fields) {
        assert.doesNotMatch(`${name} ${label.en}`, /residence|permit|visa/i)
        if (form.id !== 'border') assert.doesNotMatch(`${name} ${label.en}`, /nationalit|born|family in/i)
      }
  })

  test('a call in which somebody asks for themselves is a call for help', () => {
    const form = FORMS.find(({ id }) => id === 'hotline')
    assert.ok(form)
    const answers = {
      caller: 'self',
      described: 'x',
      consent: 'agreed',
      children: 'no',
      danger: 'now',
      about: 'sexual',
    }
    assert.deepEqual(plainOfForm(form, answers, 'en'), {
      kind: 'help',
      about: 'sexual',
      child: false,
      danger: 'now',
      complete: 0,
      language: 'en',
    })
    assert.equal(plainOfForm(form, { ...answers, caller: 'near' }, 'en').kind, 'suspicion')
  })
})

describe('an age in doubt', () => {
  for (const form of FORMS)
    test(`${form.id}: only a plain no leaves the way of a child; what is not known is kept as that`, () => {
      for (const [children, child] of [
        ['yes', true],
        ['unknown', true],
        ['no', false],
      ] as const) {
        const answers = { children }
        assert.equal(plainOfForm(form, answers, 'en').child, child, children)
        // Nothing is written over the answer: whoever opens the report reads what was said.
        assert.deepEqual(answers, { children })
        assert.doesNotMatch(JSON.stringify(toldOfForm(form, answers)), /yes|unknown/)
      }
      // A version of the form that did not ask has not said no.
      assert.equal(plainOfForm(form, {}, 'en').child, true)
    })
})

describe('the firewall', () => {
  const complaint = fc.constantFrom('labour' as const, 'health' as const, 'education' as const, null)

  test('an agency that enforces returns takes nothing that was complained of, and any other takes all', () => {
    fc.assert(
      fc.property(complaint, fc.boolean(), (one, enforcesReturns) =>
        assert.equal(mayTake({ complaint: one }, { enforcesReturns }), one === null || !enforcesReturns),
      ),
    )
    assert.deepEqual(
      FORMS.filter(({ complaint: one }) => one !== null).map(({ id }) => id),
      ['labour', 'health'],
    )
  })

  test('nobody who fills in a form at a border or in asylum reads reports', () => {
    for (const role of RETURN_ROLES) {
      const { permissions }: { permissions: readonly string[] } = RIGHTS[role]
      assert.ok(
        permissions.every((permission) => !permission.startsWith('report:')),
        role,
      )
    }
    const member = { kind: 'member', id: 'm', agency: 'a', session: 's', confirmedAt: 0, keys: null } as const
    assert.equal(standsAtReturns({ ...member, roles: ['intake-officer', 'border-officer'] }), true)
    assert.equal(standsAtReturns({ ...member, roles: ['intake-officer'] }), false)
  })
})

test('what a device has sealed is read whatever it is, and fits', () => {
  fc.assert(fc.property(fc.jsonValue(), (sealed) => Told.safeParse(asTold(sealed)).success))
  const long = asTold({ text: 'x'.repeat(9000), where: 'y'.repeat(9000), when: 7 })
  assert.deepEqual([long.text.length, long.where.length, long.when], [5000, 600, ''])
  const told = { text: 'a', where: 'b', when: 'c', affected: 'd', suspected: 'e', source: 'f', reach: 'g' }
  assert.deepEqual(asTold(told), told)
})
