import { type FormEvent, useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useDo, useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { useGoOn } from '../../../shell/go-on.ts'

type Found = Out<'persons.search'>

/** Search by name; the name is sent and forgotten, and is in no address or history. */
export function Search({ found, show }: { found: Found | null; show: (found: Found | null) => void }) {
  const { say } = useWords()
  const [name, setName] = useState('')
  // The search is an act and no query, because query answers are cached under the name.
  const search = useDo('persons.search')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // An empty search finds nobody and would count against the limit.
    if (name.trim() === '') return
    // An old result stays after a failed search; the alert says that it is old.
    search.start({ input: { name } }, { onSuccess: (answer) => answer.kind === 'done' && show(answer.output) })
  }
  const clear = () => {
    // A pending search is dropped too, because its result would cover the list.
    search.reset()
    show(null)
  }
  return (
    <search>
      <form className="form find" onSubmit={submit}>
        <div className="row end">
          <Field
            label={say('cases.search')}
            hint={say('cases.search-hint')}
            value={name}
            onChange={setName}
            autoComplete="off"
            spellCheck={false}
          />
          <Button type="submit" icon="search" isPending={search.busy}>
            {say('cases.find')}
          </Button>
          {found !== null && <Button onPress={clear}>{say('cases.found-clear')}</Button>}
        </div>
        {search.failure && <Failed failure={search.failure} />}
      </form>
    </search>
  )
}

/** Emergency access past the team; the server asks for a reason. */
export function Enter() {
  const { say } = useWords()
  const goOn = useGoOn()
  const [code, setCode] = useState('')
  // The list is read again, because it has the person for a shift.
  const enter = useDo('persons.break-glass', ['persons.list'])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await enter.run({ input: { code } }).catch(() => null)
    // The address has the whole id, of which the user typed the beginning.
    if (answer?.kind === 'done') void goOn({ to: '/cases/$person', params: { person: answer.output.person } })
  }
  return (
    <details className="enter">
      <summary className="btn">{say('cases.enter')}</summary>
      <form className="form" onSubmit={(event) => void submit(event)}>
        {/* The notice comes before the field, because the team's notification deters curiosity. */}
        <p className="note">{say('cases.enter-text')}</p>
        <Field
          label={say('cases.enter-code')}
          value={code}
          onChange={setCode}
          autoComplete="off"
          spellCheck={false}
          fault={faultsByField(enter.failure).code}
        />
        {enter.failure && <Failed failure={enter.failure} />}
        <Button type="submit" small isPending={enter.busy} isDisabled={code.trim().length < 6}>
          {say('cases.enter')}
        </Button>
      </form>
    </details>
  )
}
