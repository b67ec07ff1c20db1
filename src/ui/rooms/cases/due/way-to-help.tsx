import { Link } from '@tanstack/react-router'
import type { Need } from '../../../../modules/vocabulary/codes.ts'
import { useMay, useWords } from '../../../shell/app.tsx'

/**
 * The way from a need to a house that can give it: a referral of the person with the kind chosen, or the directory for who refers nobody.
 * @param of names the need for readers who hear the link alone
 */
export function FindService({ person, need, of }: { person: string; need: Need; of: string }) {
  const { say } = useWords()
  const may = useMay()
  // What somebody needs stands in no address; it travels beside it.
  const along = { state: { need }, 'aria-label': say('due.find-for', { need: of }) }
  if (may('referral:work'))
    return (
      <Link to="/referrals/new" search={{ person }} {...along}>
        {say('due.find')}
      </Link>
    )
  if (!may('service:read')) return null
  return (
    <Link to="/services" {...along}>
      {say('due.find')}
    </Link>
  )
}
