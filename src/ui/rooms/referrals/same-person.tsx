import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useAct } from '../../parts/act.ts'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/field.tsx'
import { Failed, Shown } from '../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../shell/app.tsx'
import { codeOf } from '../../shell/code.ts'
import type { ReferralPage } from '../../shell/contract.ts'
import { SharedLines } from '../cases/episodes/shared-lines.tsx'
import { CHANGES } from './referral-view.ts'

type Props = { page: ReferralPage }

/** For the receiver: what the sender asked about already, and which person of their own the referral is about. */
export function SamePerson({ page }: Props) {
  const { say } = useWords()
  const ledger = useAsk('referrals.ledger', { referral: page.id })
  return (
    <section aria-labelledby="same-person">
      <h2 id="same-person" className="part">
        {say('same.title')}
      </h2>
      <Shown of={ledger}>
        {({ lines, person }) => (
          <>
            {person === null ? (
              <p className="note">{say('same.none')}</p>
            ) : (
              <p>
                <Link to="/cases/$person" params={{ person }}>
                  {say('person.title', { code: codeOf(person) })}
                </Link>
              </p>
            )}
            <SharedLines lines={lines} />
            <Say page={page} />
          </>
        )}
      </Shown>
    </section>
  )
}

function Say({ page }: Props) {
  const { say } = useWords()
  const may = useMay()
  // Only those on whose team one is: to say it of somebody else's person would open their ledger.
  const own = useAsk('persons.list', { queue: 'open', limit: 100 })
  const [person, setPerson] = useState('')
  const { act, busy, failure } = useAct('referrals.link', CHANGES)
  const persons = own.data?.persons ?? []
  if (!may('case:open') || persons.length === 0) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void act({ referral: page.id, person })
  }
  return (
    <details>
      <summary className="btn small">{say('same.say')}</summary>
      <form className="form" onSubmit={submit}>
        <p className="note">{say('same.text')}</p>
        <Choice
          label={say('same.who')}
          value={person}
          onChange={setPerson}
          choices={[
            { value: '', name: '…' },
            ...persons.map(({ id, name, code }) => ({ value: id, name: name ?? say('person.title', { code }) })),
          ]}
        />
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy} isDisabled={person === ''}>
          {say('same.save')}
        </Button>
      </form>
    </details>
  )
}
