import { type FormEvent, useState } from 'react'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Tick } from '../../../parts/field.tsx'
import { Failed, Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { type FormShape, inLanguage } from './form-view.ts'

/** Which forms of officers the agency takes. */
export function FormDeskPart() {
  const { say } = useWords()
  const desk = useAsk('form-desks.get', {})
  return (
    <section aria-labelledby="form-desk">
      <h2 id="form-desk">{say('form-desk.title')}</h2>
      <p className="note">{say('form-desk.text')}</p>
      <Shown of={desk}>{(now) => <DeskForm now={now} />}</Shown>
    </section>
  )
}

function DeskForm({ now }: { now: Out<'form-desks.get'> }) {
  const { say, language } = useWords()
  const [{ forms, enforcesReturns }, setDesk] = useState({ forms: now.forms, enforcesReturns: now.enforcesReturns })
  const set = useAct('form-desks.set', ['form-desks.get', 'forms.list'], false, 'said.saved')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void set.act({ forms, enforcesReturns })
  }
  // In the order in which they were ticked; the server keeps each once.
  const toggle = (id: string, on: boolean) =>
    setDesk({ enforcesReturns, forms: on ? [...forms, id] : forms.filter((one) => one !== id) })
  return (
    <form className="form" onSubmit={submit}>
      {now.known.map(({ id, title }: Pick<FormShape, 'id' | 'title'>) => (
        <Tick key={id} on={forms.includes(id)} onChange={(on) => toggle(id, on)}>
          {inLanguage(title, language)}
        </Tick>
      ))}
      <Tick on={enforcesReturns} onChange={(on) => setDesk({ forms, enforcesReturns: on })}>
        {say('form-desk.returns')} <span className="note">{say('form-desk.returns-text')}</span>
      </Tick>
      {set.failure && <Failed failure={set.failure} />}
      <Button type="submit" isPending={set.busy}>
        {say('do.save')}
      </Button>
    </form>
  )
}
