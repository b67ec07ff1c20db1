import { Link } from '@tanstack/react-router'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Empty, Failed, Shown } from '../../../parts/states.tsx'
import { useAsk, useMember, useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { Page } from '../../../shell/page.tsx'
import { PLACE_CHANGES } from './guest-view.ts'
import { ActsOfMine } from './own-acts.tsx'

type Place = Out<'guests.mine'>['places'][number]

/** The persons of other agencies on whose team one is, and those to whose team one is asked. */
export function GuestsPage() {
  const { say } = useWords()
  const isLawyer = useMember().member.roles.includes('lawyer')
  const mine = useAsk('guests.mine', {}, { every: 30_000 })
  return (
    <Page title={say('room.guests')} sub={<p className="sub">{say('guests.lede')}</p>}>
      <Shown of={mine}>
        {({ places }) => (
          <>
            <Places places={places} />
            {isLawyer && <ActsOfMine places={places} />}
          </>
        )}
      </Shown>
    </Page>
  )
}

function Places({ places }: { places: readonly Place[] }) {
  const { say } = useWords()
  if (places.length === 0)
    return (
      <Empty title={say('guests.none')}>
        <p className="note">{say('guests.none-text')}</p>
      </Empty>
    )
  return (
    <ol className="cards persons">
      {places.map((place) => (
        <li key={place.guest} className="card">
          <PlaceCard place={place} />
        </li>
      ))}
    </ol>
  )
}

function PlaceCard({ place }: { place: Place }) {
  const { say, format } = useWords()
  const { guest, kind, state, called, agency, language, urgency, from, until } = place
  return (
    <>
      <h2>
        {state === 'accepted' ? (
          <Link to="/guests/$guest" params={{ guest }}>
            <bdi>{called ?? say('guests.not-today')}</bdi>
          </Link>
        ) : (
          say(`guests.asked-as-${kind}`)
        )}
      </h2>
      <p className="sep">
        <bdi>{agency}</bdi>
        <span>{format.tongue(language) ?? language}</span>
        <span>{say('guests.span', { from: format.date(from), until: format.date(until) })}</span>
      </p>
      {urgency === 'danger' && state === 'invited' && (
        <Is icon="danger" meaning="danger">
          {say('guests.urgency-danger')}
        </Is>
      )}
      {state === 'invited' && <Answer guest={guest} />}
    </>
  )
}

function Answer({ guest }: { guest: string }) {
  const { say } = useWords()
  const { act, busy, failure } = useAct('guests.answer', PLACE_CHANGES)
  return (
    <>
      <p className="note">{say('guests.before')}</p>
      {failure && <Failed failure={failure} />}
      <p className="row">
        <Button small isPending={busy} onPress={() => void act({ guest, answer: 'accept' })}>
          {say('guests.accept')}
        </Button>
        <Button small isPending={busy} onPress={() => void act({ guest, answer: 'decline' })}>
          {say('guests.decline')}
        </Button>
      </p>
    </>
  )
}
