import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { queries, sessionQuery, useWords } from '../app.tsx'
import { Door } from '../shell/door.tsx'
import { NameNotice, SignInForm } from '../sign-in/sign-in-form.tsx'

const route = getRouteApi('/sign-in')

/** The door for members. */
export function SignInPage() {
  const { say, setLanguage } = useWords()
  const { to } = route.useSearch()
  const navigate = useNavigate()
  const done = async () => {
    queries.clear()
    const { member } = await queries.fetchQuery(sessionQuery)
    if (localStorage.getItem('ausma-language') === null) setLanguage(member.language)
    await navigate({ href: to ?? '/', replace: true })
  }
  return (
    <Door title={say('sign-in.title')} lede={say('sign-in.lede')}>
      <NameNotice />
      <SignInForm done={() => void done()} />
      <p className="note">{say('sign-in.lost')}</p>
    </Door>
  )
}
