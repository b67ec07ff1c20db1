import { type FormEvent, useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useDo, useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { useGoOn } from '../../../shell/go-on.ts'

type Found = Out<'persons.search'>

/** Finds a person by name. What is typed is sent and forgotten; it stands in no address and in no history. */
export function Search({ found, show }: { found: Found | null; show: (found: Found | null) => void }) {
  const { say } = useWords()
  const [name, setName] = useState('')
  // Sent as an act and not asked as a question: answers to questions are kept for a while, with the name they were asked by.
  const search = useDo('persons.search')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // An empty field would find nobody and count against how often one may search.
    if (name.trim() === '') return
    // An old result stays where the new search failed: the alert beside it says that it is old.
    search.start({ input: { name } }, { onSuccess: (answer) => answer.kind === 'done' && show(answer.output) })
  }
  const clear = () => {
    // Also what is still being searched: its result would come over the list that was asked for.
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

/** Past the team, in an emergency. The reason is asked for by the server. */
export function Enter() {
  const { say } = useWords()
  const goOn = useGoOn()
  const [code, setCode] = useState('')
  // The list is asked anew: for a shift the person stands in it.
  const enter = useDo('persons.break-glass', ['persons.list'])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await enter.run({ input: { code } }).catch(() => null)
    // The number that was typed is a beginning only; the address has the whole one, which tells nobody a name.
    if (answer?.kind === 'done') void goOn({ to: '/cases/$person', params: { person: answer.output.person } })
  }
  return (
    <details className="enter">
      <summary className="btn">{say('cases.enter')}</summary>
      <form className="form" onSubmit={(event) => void submit(event)}>
        {/* What it costs stands before the field: that the team sees it keeps more people out than a lock. */}
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
