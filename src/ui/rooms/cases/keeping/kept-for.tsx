import { type FormEvent, useState } from 'react'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { Failed, Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
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
  const { act, busy, failure } = useAct('persons.keep-for', ['persons.kept-for'], true, 'said.saved')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void act({ years: Number(years) })
  }
  return (
    <form className="form" onSubmit={submit}>
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
