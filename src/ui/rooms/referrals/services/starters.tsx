import { ButtonLink } from '../../../parts/button.tsx'
import { Is } from '../../../parts/icon.tsx'
import { SourceLink, StarterList } from '../../../parts/starters.tsx'
import { useAsk, useMay, useWords } from '../../../shell/app.tsx'
import type { ServiceStarter } from '../../../shell/contract.ts'
import { nearestFirst } from './service-view.ts'

/** Lines and referral points with whom the directory can begin; each becomes a service only in its form, by who has called it. */
export function ServiceStarters({ country }: { country: string | undefined }) {
  const { say } = useWords()
  const keeps = useMay()('service:keep')
  const { data } = useAsk('services.starters', {})
  return (
    <StarterList
      starters={nearestFirst(data?.starters ?? [], country)}
      note={say(keeps ? 'services.starters-text' : 'services.starters-call')}
      facts={(one) => <Facts one={one} />}
      act={({ name }) =>
        keeps && (
          <div className="row">
            <ButtonLink small icon="people" to="/services/new" search={{ starter: name }}>
              {say('services.enter-starter')}
              <span className="vh"> {name}</span>
            </ButtonLink>
          </div>
        )
      }
    />
  )
}

function Facts({ one }: { one: ServiceStarter }) {
  const { say, format } = useWords()
  return (
    <>
      <p className="sep">
        <bdi>{one.phone}</bdi>
        {one.email !== '' && <bdi>{one.email}</bdi>}
        <span>{one.country === null ? say('services.in-union') : (format.country(one.country) ?? one.country)}</span>
        <Is icon="warn" meaning="warning">
          {say('starters.unchecked')}
        </Is>
      </p>
      <p className="note sep">
        {one.always && <span>{say('services.always')}</span>}
        <span>
          <SourceLink of={one} />
        </span>
      </p>
    </>
  )
}
