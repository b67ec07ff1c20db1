import fc from 'fast-check'
import type { Answers } from '../../src/modules/reports/forms/form.ts'
import type { Field, Form } from '../../src/modules/reports/forms/shape.ts'

const words = (most: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: most })
    .filter((text) => /\S/.test(text) && text.length <= most)

/** Any answer to a question. */
function answerTo({ kind, options = [], told }: Field): fc.Arbitrary<string | number | string[]> {
  const values = options.map(({ value }) => value)
  if (kind === 'number') return fc.nat(100_000)
  if (kind === 'date')
    return fc
      .date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2030-01-01') })
      .map((at) => at.toISOString().slice(0, 10))
  if (kind === 'choice') return fc.constantFrom(...values)
  if (kind === 'choices') return fc.subarray(values, { minLength: 1 })
  return words(kind === 'line' ? 300 : told === undefined || told === 'text' ? 1000 : 600)
}

/** Any way to fill in a form. */
export function filled(form: Form): fc.Arbitrary<Answers> {
  const required = form.fields.filter(({ required }) => required).map(({ name }) => name)
  const shape = Object.fromEntries(form.fields.map((field) => [field.name, answerTo(field)]))
  return fc.record(shape, { requiredKeys: required }) as fc.Arbitrary<Answers>
}

/** One way to fill in the form of labour inspectors, invented. */
export const LABOUR = {
  where: 'Farm at Invented Road 3',
  employer: 'Invented Berries Ltd',
  described: 'Twelve pickers sleep in a barn.',
  signs: ['papers', 'housing'],
  persons: 12,
  children: 'unknown',
  danger: 'soon',
}
