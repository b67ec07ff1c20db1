import { type FormEvent, useState } from 'react'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { Failed, Notice, Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { In, Out } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { LANGUAGES, tongueOf } from '../../../shell/languages.ts'
import { NoMail } from '../../notices/notice/no-mail.tsx'
import { addressesFrom } from '../triage-view.ts'

/** Who is called by mail when a call for help is not read, or a promise is not kept. */
export function RingsPart() {
  const { say } = useWords()
  const rings = useAsk('rings.get', {})
  return (
    <section aria-labelledby="rings">
      <h2 id="rings">{say('rings.title')}</h2>
      <p className="note">{say('rings.text')}</p>
      <Shown of={rings}>{({ rings: now }) => <RingsForm now={now} />}</Shown>
    </section>
  )
}

type Rings = NonNullable<Out<'rings.get'>['rings']>

function RingsForm({ now }: { now: Rings | null }) {
  // Mail goes to a desk in one language: whoever is on duty may not be the one who sets it.
  const { say, language: shown } = useWords()
  const [onDuty, setOnDuty] = useState((now?.onDuty ?? []).join('\n'))
  const [escalate, setEscalate] = useState((now?.escalate ?? []).join('\n'))
  const [language, setLanguage] = useState<In<'rings.set'>['language']>(now?.language ?? shown)
  const set = useAct('rings.set', ['rings.get', 'reports.deadlines'], false, 'said.saved')
  const faults = faultsByField(set.failure)
  // A fault of one line comes under that line's number; it belongs to the field.
  const faultOf = (field: string) =>
    Object.entries(faults).find(([name]) => name === field || name.startsWith(`${field}.`)) && say('rings.fault')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void set.act({ onDuty: addressesFrom(onDuty), escalate: addressesFrom(escalate), language })
  }
  return (
    <form className="form" onSubmit={submit}>
      {/* A call for help that wakes nobody is worse than none: it is said where it is mended. */}
      {now === null && <Notice meaning="warning">{say('rings.nobody')}</Notice>}
      <NoMail />
      <Field
        label={say('rings.on-duty')}
        hint={say('rings.on-duty-hint')}
        lines={3}
        value={onDuty}
        onChange={setOnDuty}
        spellCheck={false}
        autoComplete="off"
        fault={faultOf('onDuty')}
      />
      <Field
        label={say('rings.escalate')}
        hint={say('rings.escalate-hint')}
        optional
        lines={2}
        value={escalate}
        onChange={setEscalate}
        spellCheck={false}
        autoComplete="off"
        fault={faultOf('escalate')}
      />
      <Choice
        label={say('rings.language')}
        value={language}
        onChange={setLanguage}
        choices={LANGUAGES.map((value) => ({ value, name: tongueOf(value).name }))}
      />
      {/* A fault that stands at its field is not told a second time. */}
      {set.failure && Object.keys(faults).length === 0 && <Failed failure={set.failure} />}
      <Button type="submit" isPending={set.busy}>
        {say('do.save')}
      </Button>
    </form>
  )
}
