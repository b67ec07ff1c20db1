import { type FormEvent, useState } from 'react'
import { useAct } from '../../parts/act.ts'
import { Button } from '../../parts/button.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { Failed, Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { In, Out } from '../../shell/contract.ts'
import { faultsByField } from '../../shell/failure.ts'
import { LANGUAGES, tongueOf } from '../../shell/languages.ts'
import { NoMail } from '../notices/notice/no-mail.tsx'
import { addressesFrom } from '../reports/triage-view.ts'

/** Where an administrator names who is told by mail once nobody has looked at what waits. */
export function DeputiesPart() {
  const { say } = useWords()
  const deputies = useAsk('alert-deputies.get', {})
  return (
    <section aria-labelledby="deputies">
      <h2 id="deputies">{say('deputies.title')}</h2>
      <p className="note">{say('deputies.text')}</p>
      <Shown of={deputies}>{({ deputies: now }) => <DeputiesForm now={now} />}</Shown>
    </section>
  )
}

type Kept = NonNullable<Out<'alert-deputies.get'>['deputies']>

function DeputiesForm({ now }: { now: Kept | null }) {
  const { say, language: shown } = useWords()
  const [lines, setLines] = useState((now?.addresses ?? []).join('\n'))
  const [language, setLanguage] = useState<In<'alert-deputies.set'>['language']>(now?.language ?? shown)
  const set = useAct('alert-deputies.set', ['alert-deputies.get'], false, 'said.saved')
  const faults = faultsByField(set.failure)
  const fault = Object.keys(faults).some((field) => field.startsWith('addresses')) ? say('alerts.fault') : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void set.act({ addresses: addressesFrom(lines), language })
  }
  return (
    <form className="form" onSubmit={submit}>
      {now !== null && <NoMail />}
      <Field
        label={say('deputies.addresses')}
        hint={say('deputies.addresses-hint')}
        optional
        lines={2}
        value={lines}
        onChange={setLines}
        spellCheck={false}
        autoComplete="off"
        fault={fault}
      />
      <Choice
        label={say('deputies.language')}
        value={language}
        onChange={setLanguage}
        choices={LANGUAGES.map((value) => ({ value, name: tongueOf(value).name }))}
      />
      {set.failure && fault === undefined && <Failed failure={set.failure} />}
      <Button type="submit" isPending={set.busy}>
        {say('do.save')}
      </Button>
    </form>
  )
}
