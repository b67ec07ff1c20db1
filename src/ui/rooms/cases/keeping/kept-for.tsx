import { type FormEvent, useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { Failed, Shown } from '../../../parts/states.tsx'
import { announcements, questions, useAsk, useDo, useWords } from '../../../shell/app.tsx'
import { faultsByField } from '../../../shell/failure.ts'

/** Number of years for which the agency keeps closed files of persons. */
export function KeptFor() {
  const { say } = useWords()
  const kept = useAsk('persons.kept-for', {})
  return (
    <section aria-labelledby="kept-for">
      <h2 id="kept-for">{say('keeping.years-title')}</h2>
      <p className="note">{say('keeping.years-text')}</p>
      <Shown of={kept}>{({ years }) => <Years now={years} />}</Shown>
    </section>
  )
}

function Years({ now }: { now: number }) {
  const { say } = useWords()
  // The value is text, because a number field is empty for a moment while it is rewritten.
  const [years, setYears] = useState(String(now))
  const { run, busy, failure } = useDo('persons.keep-for', ['persons.kept-for'])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const reason = await questions.ask({ kind: 'reason', operation: 'persons.keep-for' })
    if (typeof reason !== 'string') return
    const answer = await run({ input: { years: Number(years) }, reason }).catch(() => null)
    if (answer !== null) announcements.say(say('said.saved'))
  }
  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <Field
        label={say('keeping.years')}
        type="number"
        inputMode="numeric"
        value={years}
        onChange={setYears}
        fault={faultsByField(failure).years}
      />
      {failure && <Failed failure={failure} />}
      <Button type="submit" isPending={busy} isDisabled={years === String(now)}>
        {say('do.save')}
      </Button>
    </form>
  )
}
