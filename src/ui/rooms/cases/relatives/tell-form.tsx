import { useState } from 'react'
import { GUEST_GROUNDS } from '../../../../modules/cases/guests/codes.ts'
import { RELATIVE_PARTIES } from '../../../../modules/cases/relatives/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { In } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { usePersonAct } from '../person/act.ts'

type Draft = Omit<In<'relatives.tell'>, 'relative'>
const EMPTY: Draft = { party: 'police', ground: 'consent', basis: '', what: '' }

/** Records that somebody was told of a relative: by the person's consent in their own words, or by a law that is named. */
export function TellForm({ relative, called }: { relative: string; called: string }) {
  const { say } = useWords()
  const [form, setForm] = useState(EMPTY)
  const set = (more: Partial<Draft>) => setForm((before) => ({ ...before, ...more }))
  const { act, busy, failure } = usePersonAct('relatives.tell')
  const faults = faultsByField(failure)
  const isWhole = [form.basis, form.what].every((text) => text.trim() !== '')
  const send = async () => {
    if (await act({ relative, ...form })) setForm(EMPTY)
  }
  return (
    <details className="write">
      <summary className="btn small">{say('relatives.tell', { called })}</summary>
      <div className="form">
        <p className="note">{say('relatives.tell-text')}</p>
        <Choice
          label={say('relatives.party')}
          value={form.party}
          onChange={(party) => set({ party })}
          fault={faults.party}
          choices={RELATIVE_PARTIES.map((value) => ({ value, name: say(`relatives.party-${value}`) }))}
        />
        <Choice
          label={say('relatives.ground')}
          value={form.ground}
          onChange={(ground) => set({ ground })}
          choices={GUEST_GROUNDS.map((value) => ({ value, name: say(`relatives.ground-${value}`) }))}
        />
        <Field
          label={say(`relatives.basis-${form.ground}`)}
          lines={2}
          value={form.basis}
          onChange={(basis) => set({ basis })}
          most={1000}
        />
        <Field
          label={say('relatives.told-what')}
          lines={2}
          value={form.what}
          onChange={(what) => set({ what })}
          most={2000}
        />
        {failure && <Failed failure={failure} />}
        <Button small isPending={busy} isDisabled={!isWhole} onPress={() => void send()}>
          {say('relatives.record-told')}
        </Button>
      </div>
    </details>
  )
}
