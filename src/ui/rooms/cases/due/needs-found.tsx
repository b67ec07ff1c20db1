import type { Need } from '../../../../modules/vocabulary/codes.ts'
import { useWords } from '../../../shell/app.tsx'
import { FindService } from './way-to-help.tsx'

/** What an assessment says that a service could give, each with the way to one. */
export function NeedsFound({ person, needs }: { person: string; needs: readonly Need[] }) {
  const { say } = useWords()
  if (needs.length === 0) return null
  return (
    <dl className="facts">
      <div>
        <dt>{say('assess.services')}</dt>
        <dd>
          <ul className="needs-found">
            {needs.map((need) => (
              <li key={need} className="sep">
                <span>{say(`services.need-${need}`)}</span>
                <FindService person={person} need={need} of={say(`services.need-${need}`)} />
              </li>
            ))}
          </ul>
        </dd>
      </div>
    </dl>
  )
}
