import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { ChipLink } from '../../../parts/chip-link.tsx'
import { CutOff } from '../../../parts/cut-off.tsx'
import { dayAndTime, momentFrom } from '../../../parts/day-and-time.ts'
import { Field } from '../../../parts/field.tsx'
import { Empty, Failed, Notice, Shown } from '../../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../../shell/app.tsx'
import { faultsByField } from '../../../shell/failure.ts'
import { Page } from '../../../shell/page.tsx'
import { requestsAsked } from '../../../shell/searches.ts'
import { BreachFacts, BreachName } from './breach-facts.tsx'

const route = getRouteApi('/staff/breaches')

/** Breaches of personal data, the first that was noticed first. */
export function BreachesPage() {
  const { say } = useWords()
  const may = useMay()
  const { state } = requestsAsked(route.useSearch())
  const list = useAsk('breaches.list', { state: state ?? 'open' }, { every: 60_000 })
  const chip = (name: 'requests.open' | 'requests.all', search: { state?: 'all' }, on: boolean) => (
    <ChipLink to="/breaches" search={search} on={on}>
      {say(name)}
    </ChipLink>
  )
  return (
    <Page title={say('room.breaches')} sub={<p className="sub">{say('breaches.lede')}</p>}>
      {may('breach:write') && (
        <div className="report-facts">
          <Enter />
        </div>
      )}
      <ul className="filters" aria-label={say('requests.state')}>
        {chip('requests.open', {}, state === undefined)}
        {chip('requests.all', { state: 'all' }, state === 'all')}
      </ul>
      <Shown of={list}>
        {({ breaches, more }) =>
          breaches.length === 0 ? (
            <Empty title={say('breaches.none')} />
          ) : (
            <>
              <ol className="cards">
                {breaches.map((row) => (
                  <li className="card" key={row.id}>
                    <h2>
                      <BreachName row={row} />
                    </h2>
                    <BreachFacts row={row} />
                  </li>
                ))}
              </ol>
              <CutOff shown={breaches.length} more={more} />
            </>
          )
        }
      </Shown>
    </Page>
  )
}

/** The first words on a breach: what happened and since when it is known. All else can follow. */
function Enter() {
  const { say } = useWords()
  const [noticed, setNoticed] = useState(() => dayAndTime(new Date()))
  const [what, setWhat] = useState('')
  const [entered, setEntered] = useState(false)
  const { act, busy, failure } = useAct('breaches.enter', ['breaches.list'])
  const faults = faultsByField(failure)
  const noticedAt = momentFrom(noticed.day, noticed.time)
  const submit = async () => {
    if (noticedAt !== null && (await act({ noticedAt, facts: { what } }))) {
      setWhat('')
      setEntered(true)
    }
  }
  return (
    <details>
      <summary className="btn">{say('breaches.enter')}</summary>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (noticedAt !== null && what.trim() !== '' && !busy) void submit()
        }}
      >
        <p className="note">{say('breaches.enter-hint')}</p>
        <Field
          label={say('breach.noticed-day')}
          type="date"
          value={noticed.day}
          onChange={(day) => setNoticed({ ...noticed, day })}
          fault={faults.noticedAt}
        />
        <Field
          label={say('breach.noticed-time')}
          type="time"
          value={noticed.time}
          onChange={(time) => setNoticed({ ...noticed, time })}
        />
        <Field
          label={say('breach.what')}
          hint={say('breach.what-hint')}
          lines={4}
          value={what}
          onChange={setWhat}
          most={4000}
          fault={faults['facts.what']}
        />
        <Button go type="submit" isPending={busy} isDisabled={noticedAt === null || what.trim() === ''}>
          {say('breaches.enter')}
        </Button>
        {failure && <Failed failure={failure} />}
        {entered && <Notice meaning="done">{say('breaches.entered')}</Notice>}
      </form>
    </details>
  )
}
