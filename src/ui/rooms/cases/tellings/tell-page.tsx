import { getRouteApi, Link } from '@tanstack/react-router'
import { Anew } from '../../../parts/anew.tsx'
import { Button } from '../../../parts/button.tsx'
import { Failed, Notice, Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import { codeOf } from '../../../shell/code.ts'
import type { PersonPage } from '../../../shell/contract.ts'
import { Page } from '../../../shell/page.tsx'
import { TermsList } from '../../shares/terms.tsx'
import { usePersonAct } from '../person/act.ts'
import { ToldRows } from './agency-tellings.tsx'
import { TellForm } from './tell-form.tsx'
import type { Tellings } from './telling-view.ts'

const route = getRouteApi('/staff/cases/$person/tell')

/** Telling agencies of the house about a person: who was told, what waits for a colleague, and the form. */
export function TellPage() {
  const { say } = useWords()
  const { person } = route.useParams()
  const page = useAsk('persons.get', { person })
  const tellings = useAsk('persons.tellings', { person })
  const back = (
    <Link to="/cases/$person" params={{ person }}>
      {say('person.title', { code: codeOf(person) })}
    </Link>
  )
  return (
    <Page title={say('telling.title', { code: codeOf(person) })} crumb={back}>
      <Shown of={page}>
        {(found) => <Shown of={tellings}>{(of) => <Found person={found} tellings={of} />}</Shown>}
      </Shown>
    </Page>
  )
}

function Found({ person, tellings }: { person: PersonPage; tellings: Tellings }) {
  const { say } = useWords()
  const { told, waiting, byHandOnly, agencies } = tellings
  const may = (operation: PersonPage['may'][number]) => person.may.includes(operation)
  const [asks, atOnce] = [may('persons.tell-agency'), may('persons.tell-urgently')]
  return (
    <>
      {byHandOnly && <Notice meaning="warning">{say('fault.complaint-by-hand')}</Notice>}
      {person.shut.includes('persons.tell-agency') && <Notice meaning="warning">{say('fault.restricted')}</Notice>}
      {waiting.length > 0 && (
        <section aria-labelledby="waiting">
          <h2 id="waiting" className="part">
            {say('telling.waiting')}
          </h2>
          {waiting.map((one) => (
            <WaitsFor key={one.id} waiting={one} drops={asks} />
          ))}
        </section>
      )}
      <section aria-labelledby="told">
        <h2 id="told" className="part">
          {say('telling.agencies')}
        </h2>
        {told.length === 0 ? <p className="note">{say('telling.none')}</p> : <ToldRows told={told} acts />}
      </section>
      {agencies.length > 0 && (asks || atOnce) && (
        <section aria-labelledby="tell">
          <h2 id="tell" className="part">
            {say('telling.new')}
          </h2>
          {/* Whatever was told or refused since may close an agency, so that whoever writes is told. */}
          <Anew of={agencies.map(({ id, why }) => `${id} ${why}`).join()}>
            <TellForm tellings={tellings} asks={asks} atOnce={atOnce} />
          </Anew>
        </section>
      )}
    </>
  )
}

/** What a colleague wants to tell, word for word, for whoever agrees to it. */
function WaitsFor({ waiting, drops }: { waiting: Tellings['waiting'][number]; drops: boolean }) {
  const { say, format } = useWords()
  const { id, to, askedBy, askedAt, over, agrees, words } = waiting
  const agree = usePersonAct('persons.agree-telling')
  const drop = usePersonAct('persons.drop-telling')
  const failure = agree.failure ?? drop.failure
  return (
    <article>
      <h3>
        <bdi>{to.name}</bdi>
      </h3>
      <p className="note sep">
        <span>{say('telling.asked', { who: askedBy.name ?? '', day: format.moment(askedAt) })}</span>
        <span>{say('telling.until', { day: format.moment(over) })}</span>
      </p>
      <p dir="auto" className="told-words">
        {words.what}
      </p>
      <TermsList
        terms={words.terms}
        before={[
          [
            say('telling.parts'),
            format.list(words.parts.map((part) => say(`telling.part-${part}`))) || say('telling.no-parts'),
          ],
          [say('telling.ground'), say(`telling.ground-${words.ground}`)],
          [say('share.basis'), words.basis],
          [say('share.their-basis'), words.theirBasis],
          [say('share.reason'), words.reason],
        ]}
        more={[]}
      />
      {failure && <Failed failure={failure} />}
      <p className="row">
        {agrees && (
          <Button isPending={agree.busy} onPress={() => void agree.act({ telling: id })}>
            {say('telling.agree')}
          </Button>
        )}
        {drops && (
          <Button isPending={drop.busy} onPress={() => void drop.act({ telling: id })}>
            {say(agrees ? 'telling.drop' : 'telling.take-back')}
          </Button>
        )}
      </p>
      {!agrees && <p className="note">{say('telling.colleague')}</p>}
    </article>
  )
}
