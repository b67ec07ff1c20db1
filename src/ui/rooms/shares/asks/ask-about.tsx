import { ButtonLink } from '../../../parts/button.tsx'
import { useMay, useWords } from '../../../shell/app.tsx'
import type { About } from './ask-view.ts'

/** On the page of a record: the way to ask another agency about it, for whoever may. */
export function AskAbout({ of }: { of: About }) {
  const { say } = useWords()
  const may = useMay()
  if (!may('share:answer')) return null
  return (
    <div className="row">
      <ButtonLink small icon="exchange" to="/shares/asks/new" search={of}>
        {say('asks.about-this')}
      </ButtonLink>
    </div>
  )
}
