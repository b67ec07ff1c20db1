import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import { filled } from '../../../../test/samples/forms.ts'
import { RIGHTS, type Role } from '../../accounts/index.ts'
import { ABOUT, FIELD_KINDS } from '../codes.ts'
import { RETURN_ROLES } from '../firewall.ts'
import { LONGEST, Told } from '../told.ts'
import { type Answers, answersOf, filledWith, formsFor, MOST, plainOfForm, toldOfForm } from './form.ts'
import { shownForm } from './forms.ts'
import { FORM_IDS, FORMS, formOf } from './index.ts'
import type { Field } from './shape.ts'
import { FormDesk, FormShown } from './shapes.ts'

const [sample] = FORMS.map((form) => ({ form, answers: fc.sample(filled(form), { numRuns: 1, seed: 7 })[0] }))
const anyForm = fc.constantFrom(...FORMS).chain((form) => filled(form).map((answers) => ({ form, answers })))
const faults = (form: (typeof FORMS)[number], answers: object) =>
  answersOf(form)
    .safeParse(answers)
    .error?.issues.map(({ path }) => String(path[0])) ?? []

/** The longest that a question takes, in characters. */
const longest = ({ kind, told }: Field) =>
  kind === 'line' ? MOST.line : told !== undefined && told !== 'text' ? LONGEST.part : MOST.text

describe('each question', () => {
  for (const form of FORMS)
    for (const field of form.fields.filter(({ kind }) => kind === 'line' || kind === 'text'))
      test(`${form.id}, ${field.name}: takes what it says it takes, and not one sign more`, () => {
        const [answers] = fc.sample(filled(form), { numRuns: 1, seed: 11 })
        const most = longest(field)
        assert.equal(shownForm(form).fields.find(({ name }) => name === field.name)?.most, most)
        assert.deepEqual(faults(form, { ...answers, [field.name]: 'x'.repeat(most) }), [])
        assert.deepEqual(faults(form, { ...answers, [field.name]: 'x'.repeat(most + 1) }), [field.name])
        assert.deepEqual(faults(form, { ...answers, [field.name]: ' \n\t' }), [field.name])
      })

  test('all that is told at its longest still fits into the parts of a report', () => {
    for (const form of FORMS) {
      const fullest = Object.fromEntries(
        form.fields.map((field) => {
          const values = field.options?.map(({ value }) => value) ?? []
          if (field.kind === 'choice') return [field.name, values[0]]
          if (field.kind === 'choices') return [field.name, values]
          if (field.kind === 'number') return [field.name, MOST.number]
          return [field.name, field.kind === 'date' ? '2026-11-02' : 'x'.repeat(longest(field))]
        }),
      )
      assert.deepEqual(faults(form, fullest), [], form.id)
      // A part that is full must not make the whole report refused after it was filled in.
      assert.ok(Told.safeParse(toldOfForm(form, fullest as Answers)).success, form.id)
    }
  })

  test('property: one wrong answer among right ones is named, and it alone', () => {
    const wrong: Record<Field['kind'], unknown> = {
      line: 7,
      text: ['x'],
      choice: 'a value that no list has',
      choices: ['a value that no list has'],
      number: '12',
      date: '2026-02-30',
    }
    fc.assert(
      fc.property(anyForm, fc.nat(), ({ form, answers }, n) => {
        const field = form.fields[n % form.fields.length]
        assert.deepEqual(new Set(faults(form, { ...answers, [field.name]: wrong[field.kind] })), new Set([field.name]))
      }),
    )
  })

  test('an empty list of ticks is no answer, and no list is longer than what there is to tick', () => {
    for (const form of FORMS)
      for (const { name, options = [] } of form.fields.filter(({ kind }) => kind === 'choices')) {
        const [answers] = fc.sample(filled(form), { numRuns: 1, seed: 3 })
        assert.deepEqual(faults(form, { ...answers, [name]: [] }), [name])
        const twice = [...options, options[0]].map(({ value }) => value)
        assert.ok(faults(form, { ...answers, [name]: twice }).includes(name))
      }
  })

  test('lists have something to choose from, each value once, and only lists have options', () => {
    for (const { fields } of FORMS)
      for (const { kind, options, name } of fields) {
        assert.ok(FIELD_KINDS.includes(kind))
        assert.equal(options !== undefined, kind === 'choice' || kind === 'choices', name)
        const values = options?.map(({ value }) => value) ?? []
        assert.equal(new Set(values).size, values.length, name)
        assert.ok(options === undefined || values.length > 1, name)
        // Values stand in addresses of nobody and in no language; they are plain words of the table.
        for (const value of [name, ...values]) assert.match(value, /^[a-z][a-z0-9-]*$/)
      }
  })
})

describe('a form that is sent', () => {
  const Sent = filledWith({})

  test('property: is read as what it says it is, and its answers come out as they went in', () => {
    fc.assert(
      fc.property(anyForm, ({ form, answers }) => {
        const read = Sent.parse({ form: form.id, answers })
        assert.equal(read.form, form.id)
        assert.deepEqual(read.answers, { ...answers })
      }),
      runs(60),
    )
  })

  test('under a name that no form has it is refused, also under one that every object has', () => {
    for (const form of ['', 'Labour', 'labour ', 'constructor', '__proto__', 'school'])
      assert.ok(!Sent.safeParse({ form, answers: sample.answers }).success, form)
    for (const id of ['constructor', '__proto__', 'toString']) assert.equal(formOf(id), undefined)
  })

  test('the answers of one form are not taken under another’s name', () => {
    for (const one of FORMS)
      for (const other of FORMS.filter((form) => form !== one)) {
        const own = one.fields.find(({ name }) => !other.fields.some((field) => field.name === name))
        if (own === undefined) continue
        const stray = { [own.name]: 'x' }
        const { error } = answersOf(other).safeParse(stray)
        assert.ok(
          error?.issues.some((issue) => issue.code === 'unrecognized_keys' && issue.keys.includes(own.name)),
          `${one.id} as ${other.id}`,
        )
      }
  })

  test('property: what the queue is told of it is never a word of the reporter', () => {
    fc.assert(
      fc.property(anyForm, ({ form, answers }) => {
        const plain = plainOfForm(form, answers, 'lv')
        assert.ok(ABOUT.includes(plain.about))
        assert.ok(plain.kind === 'suspicion' || plain.kind === 'help')
        const { language: _, ...rest } = plain
        const short = Object.values(rest).every((value) => typeof value !== 'string' || /^[a-z]{2,10}$/.test(value))
        assert.ok(short, JSON.stringify(rest))
      }),
      runs(80),
    )
  })

  test('property: more answers never make it less complete', () => {
    fc.assert(
      fc.property(anyForm, fc.nat(), ({ form, answers }, n) => {
        const names = Object.keys(answers)
        const { [names[n % names.length]]: _, ...fewer } = answers
        assert.ok(plainOfForm(form, fewer, 'en').complete <= plainOfForm(form, answers, 'en').complete)
      }),
      runs(80),
    )
  })
})

describe('who fills in which', () => {
  test('no role, no form; two roles, the forms of both, each once and in their order', () => {
    assert.deepEqual(formsFor([]), [])
    assert.deepEqual(formsFor(['a role that is none']), [])
    const roles = fc.subarray(Object.keys(RIGHTS) as Role[])
    fc.assert(
      fc.property(roles, (some) => {
        const found = formsFor(some)
        assert.deepEqual(
          found,
          FORMS.filter((form) => some.some((role) => formsFor([role]).includes(form))),
        )
      }),
    )
  })

  test('every role that may send forms has one to send, and nobody else has any', () => {
    for (const role of Object.keys(RIGHTS) as Role[]) {
      const { permissions }: { permissions: readonly string[] } = RIGHTS[role]
      assert.equal(formsFor([role]).length > 0, permissions.includes('form:file'), role)
    }
  })

  test('who may have to enforce a return fills in no form of those to whom people complain', () => {
    for (const form of formsFor(RETURN_ROLES)) assert.equal(form.complaint, null, form.id)
  })

  test('a question by which somebody asks for themselves is one of the form’s own, with that value', () => {
    for (const { help, fields, id } of FORMS)
      if (help !== undefined) {
        const asked = fields.find(({ name }) => name === help.field)
        assert.ok(asked?.required, id)
        assert.ok(
          asked.options?.some(({ value }) => value === help.value),
          id,
        )
      }
  })

  test('each names the law by which it is asked, as Union law is cited', () => {
    for (const { law, id } of FORMS) assert.match(law, /^(Directive|Regulation) .*\d{4}\/\d+|2011\/36\/EU/, id)
  })
})

describe('forms as they are shown', () => {
  test('leave nothing out that pages read, and hold nothing of who may send them', () => {
    for (const form of FORMS) {
      const shown = shownForm(form)
      assert.deepEqual(FormShown.parse(shown), shown)
      assert.ok(!('roles' in shown) && !('complaint' in shown))
      assert.deepEqual(
        shown.fields.map(({ name }) => name),
        form.fields.map(({ name }) => name),
      )
    }
  })

  test('an agency sets the forms that there are and no others', () => {
    assert.ok(FormDesk.safeParse({ forms: FORM_IDS, enforcesReturns: true }).success)
    assert.ok(!FormDesk.safeParse({ forms: ['school'], enforcesReturns: false }).success)
    // More than there are is a list that somebody wrote by hand, with names twice.
    assert.ok(!FormDesk.safeParse({ forms: [...FORM_IDS, FORM_IDS[0]], enforcesReturns: false }).success)
  })
})
