import { Link } from '@tanstack/react-router'
import { ButtonLink } from '../../../parts/button.tsx'
import { useWords } from '../../../shell/app.tsx'

/** From the list of notices to what came back, and to the figures. */
export function FollowLinks() {
  const { say } = useWords()
  return (
    <>
      {/* What waits comes first, what one looks up comes after. */}
      <ButtonLink icon="clock" to="/notices/answers">
        {say('answers.title')}
      </ButtonLink>
      <ButtonLink icon="model" to="/notices/platforms">
        {say('platforms.title')}
      </ButtonLink>
      <ButtonLink icon="lock" to="/notices/orders">
        {say('orders.title')}
      </ButtonLink>
    </>
  )
}

/** From the agency's settings to the laws by which it may order services. */
export const PowersLink = () => {
  const { say } = useWords()
  return (
    <section aria-label={say('orders.powers')}>
      <ButtonLink icon="lock" to="/notices/orders">
        {say('orders.powers')}
      </ButtonLink>
    </section>
  )
}

/** From a notice to what came after it. */
export function AfterLink({ notice }: { notice: string }) {
  const { say } = useWords()
  return (
    <span>
      <Link to="/notices/$notice/after" params={{ notice }}>
        {say('after.open')}
      </Link>
    </span>
  )
}
