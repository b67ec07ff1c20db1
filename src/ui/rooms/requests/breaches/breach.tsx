import { getRouteApi, Link } from '@tanstack/react-router'
import { TOLD_PARTS } from '../../../../modules/requests/codes.ts'
import { DoneList, Quoted } from '../../../parts/done-list.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import { codeOf } from '../../../shell/code.ts'
import type { BreachPage } from '../../../shell/contract.ts'
import { Page } from '../../../shell/page.tsx'
import { knows } from '../../../shell/words.ts'
import { BreachFacts } from './breach-facts.tsx'
import { BreachNow } from './breach-now.tsx'
import { Letters } from './letters.tsx'
import { saidWith } from './said-view.ts'

const route = getRouteApi('/staff/breaches/$breach')

/** One breach: what is known, who was told and what was done on the left, what can be done now on the right. */
export function BreachRoom() {
  const { say } = useWords()
  const { breach } = route.useParams()
  const page = useAsk('breaches.get', { breach })
  return (
    <Page
      title={say('breach.title', { code: codeOf(breach) })}
      crumb={<Link to="/breaches">{say('room.breaches')}</Link>}
    >
      <Shown of={page}>
        {(found) => (
          <>
            <div className="report-facts">
              <BreachFacts row={found} />
            </div>
            <a className="btn small jump" href="#now">
              {say('request.now')}
              <Icon name="down" />
            </a>
            <div className="two">
              <div className="record">
                <Known breach={found} />
                <Persons breach={found} />
                <Letters breach={found} />
                <Done breach={found} />
              </div>
              <BreachNow key={found.id} breach={found} />
            </div>
          </>
        )}
      </Shown>
    </Page>
  )
}

/** What is written about it; what is not known yet says so. */
function Known({ breach: { facts } }: { breach: BreachPage }) {
  const { say, format } = useWords()
  const text = (words: string) =>
    words.trim() === '' ? (
      <span className="note">{say('breach.not-known')}</span>
    ) : (
      <span dir="auto" className="told-words">
        {words}
      </span>
    )
  const number = (n: number | null) => (n === null ? text('') : format.number(n))
  return (
    <section aria-labelledby="known">
      <h2 id="known" className="part first">
        {say('breach.known')}
      </h2>
      <dl className="facts">
        {(['what', 'whose'] as const).map((name) => (
          <div key={name}>
            <dt>{say(`breach.${name}`)}</dt>
            <dd>{text(facts[name])}</dd>
          </div>
        ))}
        <div>
          <dt>{say('breach.persons')}</dt>
          <dd>{number(facts.persons)}</dd>
        </div>
        <div>
          <dt>{say('breach.data')}</dt>
          <dd>{text(facts.data)}</dd>
        </div>
        <div>
          <dt>{say('breach.records')}</dt>
          <dd>{number(facts.records)}</dd>
        </div>
        {TOLD_PARTS.map((name) => (
          <div key={name}>
            <dt>{say(`breach.${name}`)}</dt>
            <dd>{text(facts[name])}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Who was told, by which way, and who cannot be told, with why. */
function Persons({ breach: { persons } }: { breach: BreachPage }) {
  const { say, format } = useWords()
  if (persons.length === 0) return null
  return (
    <section aria-labelledby="told">
      <h2 id="told" className="part">
        {say('breach.told-whom')}
      </h2>
      <ol className="timeline-list">
        {persons.map(({ id, state, at, who, how }) => (
          <li key={id}>
            <time dateTime={at}>{format.moment(at)}</time>
            <div>
              <p>
                <bdi>{who}</bdi> · {say(`breach.person-${state}`)}
              </p>
              <Quoted words={how} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Done({ breach }: { breach: BreachPage }) {
  const words = useWords()
  const { say, catalogue } = words
  const name = ({ kind }: BreachPage['events'][number]) => {
    const key = `breach.event-${kind}`
    return knows(catalogue, key) ? say(key) : kind
  }
  return (
    <DoneList title={say('request.done')} events={breach.events} name={name}>
      {({ words: said }) => <Quoted words={saidWith(said, words)} />}
    </DoneList>
  )
}
