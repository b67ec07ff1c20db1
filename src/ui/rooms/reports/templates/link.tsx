import { ButtonLink } from '../../../parts/button.tsx'
import { useMay, useWords } from '../../../shell/app.tsx'

/** To the texts for replies, for who keeps them. */
export function TemplatesLink() {
  const { say } = useWords()
  if (!useMay()('intake:set')) return null
  return (
    <ButtonLink icon="message" to="/reports/templates">
      {say('templates.title')}
    </ButtonLink>
  )
}
