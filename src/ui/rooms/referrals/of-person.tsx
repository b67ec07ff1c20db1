import { ButtonLink } from '../../parts/button.tsx'
import { Shown } from '../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../shell/app.tsx'
import type { PersonPage } from '../../shell/contract.ts'
import { Rows } from './rows.tsx'

/** To whom a person was referred, on their own page. Of who is only counted there is nobody to refer. */
export function PersonReferrals({ person }: { person: PersonPage }) {
  const may = useMay()
  return may('referral:work') && person.mode !== 'counted' ? <Part person={person.id} /> : null
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
