import { Link } from '@tanstack/react-router'
import { ButtonLink } from '../../parts/button.tsx'
import { Shown } from '../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../shell/app.tsx'
import type { PersonPage } from '../../shell/contract.ts'
import { stateWord } from './referral-view.ts'
import { Rows } from './rows.tsx'

/** To whom a person was referred, on their own page. Of who is only counted there is nobody to refer. */
export function PersonReferrals({ person }: { person: PersonPage }) {
  const may = useMay()
  return may('referral:work') && person.mode !== 'counted' ? <Part person={person.id} /> : null
}

/** The newest referral of a person that was not taken back, in a few words behind their number. */
export function ReferredTo({ person }: { person: string }) {
  const { say } = useWords()
  const may = useMay()
  const found = useAsk('referrals.of-person', { person }, { when: may('referral:work') })
  const row = found.data?.referrals.find(({ state }) => state !== 'revoked' && state !== 'rejected')
  if (row === undefined) return null
  return (
    <>
      {' · '}
      <Link to="/referrals/$referral" params={{ referral: row.id }}>
        <bdi>{row.to.name}</bdi>: {say(stateWord(row))}
      </Link>
    </>
  )
}

/** Asked apart from the person, so that a slow list of referrals holds up nothing of the record. */
function Part({ person }: { person: string }) {
  const { say } = useWords()
  const found = useAsk('referrals.of-person', { person })
  return (
    <section aria-labelledby="referrals">
      <h2 id="referrals" className="part">
        {say('referrals.of-person')}
      </h2>
      <Shown of={found}>
        {({ referrals }) =>
          referrals.length === 0 ? (
            <p className="note">{say('referrals.of-person-none')}</p>
          ) : (
            <Rows rows={referrals} person={false} />
          )
        }
      </Shown>
      <ButtonLink icon="exchange" small to="/referrals/new" search={{ person }}>
        {say('referrals.refer')}
      </ButtonLink>
    </section>
  )
}
