import { type FormEvent, useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Failed, Shown } from '../../../parts/states.tsx'
import { announcements, useAsk, useDo, useMay, useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { emptied } from '../../../shell/emptied.ts'
import { faultsByField } from '../../../shell/failure.ts'

/** The agency's status as trusted flagger: whose decision, for what, and how long. */
export function FlaggerPart() {
  const { say } = useWords()
  const may = useMay()
  const flaggers = useAsk('flaggers.list', {})
  return (
    <section aria-labelledby="flagger" className="source">
      <h2 id="flagger">{say('flagger.title')}</h2>
      <p className="note">{say('flagger.text')}</p>
      <Shown of={flaggers}>
        {({ flaggers: rows }) => (
          <ol className="cards">
            {rows.map((row) => (
              <Status key={row.id} row={row} />
            ))}
          </ol>
        )}
      </Shown>
      {/* Ended ones stay above: notices of that time went under them, and the yearly report names them. */}
      {may('recipient:set') && <AddStatus />}
    </section>
  )
}

function Status({ row }: { row: Out<'flaggers.list'>['flaggers'][number] }) {
  const { say, format } = useWords()
  const may = useMay()
  const end = useDo('flaggers.end', ['flaggers.list'])
  return (
    <li className="card">
      <h3>
        <bdi>{row.decision}</bdi>
      </h3>
      <p className="sep">
        <Is icon={row.valid ? 'done' : 'x'} meaning={row.valid ? 'done' : 'neutral'}>
          {say(row.valid ? 'flagger.valid' : 'flagger.over')}
        </Is>
        <bdi>{row.coordinator}</bdi>
        <bdi>{row.area}</bdi>
        {/* Over on the day it was ended, though the decision once said later. */}
        <span>{format.period(row.validFrom, row.endedOn ?? row.validUntil)}</span>
      </p>
      {/* No question back: an ended status is added anew as easily, and no notice goes under it meanwhile. */}
      {end.failure && <Failed failure={end.failure} />}
      {row.endedOn === null && may('recipient:set') && (
        <Button small isPending={end.busy} onPress={() => void end.run({ input: { flagger: row.id } }).catch(() => {})}>
          {say('flagger.end')}
        </Button>
      )}
    </li>
  )
}

const EMPTY = { coordinator: '', decision: '', area: '', validFrom: '', validUntil: '' }

// As the coordinator's decision says it (Art. 22(2) DSA). A status gives priority with platforms: none is presumed here.
function AddStatus() {
  const { say } = useWords()
  const [status, setStatus] = useState(EMPTY)
  const add = useDo('flaggers.add', ['flaggers.list'])
  const faults = faultsByField(add.failure)
  const change = (field: keyof typeof EMPTY) => (value: string) =>
    setStatus((before) => ({ ...before, [field]: value }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void add
      .run({ input: { ...status, validUntil: status.validUntil || null } })
      .then(() => {
        announcements.say(say('said.saved'))
        // Emptied only when it is kept: a refused form must not be typed twice.
        setStatus(emptied(status, EMPTY))
      })
      .catch(() => {})
  }
  const field = (name: 'coordinator' | 'decision' | 'area') => (
    <Field
      label={say(`flagger.${name}`)}
      value={status[name]}
      onChange={change(name)}
      most={200}
      fault={faults[name]}
      autoComplete="off"
    />
  )
  return (
    <details>
      <summary className="btn">{say('flagger.add')}</summary>
      <form className="form" onSubmit={submit}>
        {field('coordinator')}
        {field('decision')}
        {field('area')}
        <Field
          label={say('flagger.from')}
          type="date"
          value={status.validFrom}
          onChange={change('validFrom')}
          fault={faults.validFrom}
        />
        <Field
          label={say('flagger.until')}
          type="date"
          // Many decisions name no end.
          optional
          value={status.validUntil}
          onChange={change('validUntil')}
          fault={faults.validUntil}
        />
        {add.failure && <Failed failure={add.failure} />}
        <Button type="submit" isPending={add.busy}>
          {say('do.save')}
        </Button>
      </form>
    </details>
  )
}
