import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { queries, sessionQuery, useWords } from '../../shell/app.tsx'
import { Door } from '../../shell/door.tsx'
import { NameNotice, SignInForm } from './sign-in-form.tsx'

const route = getRouteApi('/sign-in')

/** The door for members. */
export function SignInPage() {
  const { say, setLanguage } = useWords()
  const { to } = route.useSearch()
  // The router hands down the address as it stands: a link must lead nobody out of these pages.
  const where = typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : '/'
  const navigate = useNavigate()
  const done = async () => {
    // What somebody else had open in this tab must not be shown to the next one.
    queries.clear()
    const { member } = await queries.fetchQuery(sessionQuery)
    // A language that was chosen at this machine goes before the one in the member's profile.
    if (localStorage.getItem('ausma-language') === null) setLanguage(member.language)
    await navigate({ href: where, replace: true })
  }
  return (
    <Door title={say('sign-in.title')} lede={say('sign-in.lede')}>
      <NameNotice />
      <SignInForm done={() => void done()} />
      <p className="note">{say('sign-in.lost')}</p>
    </Door>
  )
}
