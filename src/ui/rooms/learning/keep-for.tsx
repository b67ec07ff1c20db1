import { type FormEvent, useState } from 'react'
import { useAct } from '../../parts/act.ts'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Failed } from '../../parts/states.tsx'
import { useWords } from '../../shell/app.tsx'
import { faultsByField } from '../../shell/failure.ts'

/** For how long decisions are learned from. */
export function KeepFor({ days: now }: { days: number }) {
  const { say } = useWords()
  const [days, setDays] = useState(String(now))
  const keep = useAct('models.keep-for', ['models.get'], false, 'said.saved')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void keep.act({ days: Number(days) })
  }
  return (
    <section aria-labelledby="keep">
      <h2 id="keep">{say('model.keep')}</h2>
      <p className="note">{say('model.keep-text')}</p>
      <form className="form" onSubmit={submit}>
        <Field
          label={say('model.keep-days')}
          type="number"
          inputMode="numeric"
          value={days}
          onChange={setDays}
          fault={faultsByField(keep.failure).days}
        />
        {keep.failure && <Failed failure={keep.failure} />}
        <Button type="submit" isPending={keep.busy}>
          {say('do.save')}
        </Button>
      </form>
    </section>
  )
}
