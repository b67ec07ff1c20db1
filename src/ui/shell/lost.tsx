import { Link } from '@tanstack/react-router'
import { Failed } from '../parts/states.tsx'
import { useWords } from './app.tsx'
import { Door } from './door.tsx'
import { asFailure } from './failure.ts'

/** There is nothing at this address. */
export function Lost() {
  const { say } = useWords()
  return (
    <Door title={say('lost.title')}>
      <p>
        <Link to="/">{say('lost.home')}</Link>
      </p>
    </Door>
  )
}

/** A page that could not be drawn; a new version of the program is the usual reason. */
export function Broken({ error }: { error: unknown }) {
  const { say } = useWords()
  return (
    <Door title={say('broken.title')}>
      <Failed failure={asFailure(error)} again={() => location.reload()} />
    </Door>
  )
}
