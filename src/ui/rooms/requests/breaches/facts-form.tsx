import { useState } from 'react'
import type { BreachPart } from '../../../../modules/requests/codes.ts'
import { Field } from '../../../parts/field.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { BreachPage } from '../../../shell/contract.ts'
import { ActForm } from './act-form.tsx'

/** A number as it was typed; null where there is none, undefined where it is none. */
const numberFrom = (typed: string): number | null | undefined => {
  if (typed.trim() === '') return null
  return /^\d{1,8}$/.test(typed.trim()) ? Number(typed) : undefined
}

/** All that is known of a breach, to be written on as it becomes known. */
export function FactsForm({ breach: { id, facts } }: { breach: BreachPage }) {
  const { say } = useWords()
  const [words, setWords] = useState(facts)
  const [persons, setPersons] = useState(facts.persons === null ? '' : String(facts.persons))
  const [records, setRecords] = useState(facts.records === null ? '' : String(facts.records))
  const numbers = [numberFrom(persons), numberFrom(records)]
  const input =
    words.what.trim() === '' || numbers[0] === undefined || numbers[1] === undefined
      ? null
      : { breach: id, facts: { ...words, persons: numbers[0], records: numbers[1] } }
  return (
    <ActForm operation="breaches.describe" input={input} name={say('do.save')}>
      {(faults) => {
        const text = (name: BreachPart, hint?: string) => (
          <Field
            label={say(`breach.${name}`)}
            {...(hint ? { hint } : {})}
            lines={3}
            value={words[name]}
            onChange={(now) => setWords({ ...words, [name]: now })}
            most={name === 'whose' || name === 'data' ? 2000 : 4000}
            fault={faults[`facts.${name}`]}
            optional={name !== 'what'}
          />
        )
        return (
          <>
            {text('what', say('breach.what-hint'))}
            {text('whose')}
            <Field
              label={say('breach.persons')}
              inputMode="numeric"
              value={persons}
              onChange={setPersons}
              most={8}
              optional
            />
            {text('data')}
            <Field
              label={say('breach.records')}
              inputMode="numeric"
              value={records}
              onChange={setRecords}
              most={8}
              optional
            />
            {text('consequences')}
            {text('measures')}
            {text('plainly', say('breach.plainly-hint'))}
            {text('advice')}
          </>
        )
      }}
    </ActForm>
  )
}
