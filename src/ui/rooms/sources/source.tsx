import { getRouteApi, Link } from '@tanstack/react-router'
import { type ReactNode, useMemo, useState } from 'react'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { FormDialog } from '../../parts/dialog.tsx'
import { Failed, Notice, Shown } from '../../parts/states.tsx'
import { announcements, useAsk, useDo, useWords } from '../../shell/app.tsx'
import type { Out, Run, Source } from '../../shell/contract.ts'
import { useGoOn } from '../../shell/go-on.ts'
import { Page } from '../../shell/page.tsx'
import { Going, Runs } from './runs.tsx'
import { drawnRuns, isBusy, planSaid } from './source-view.ts'
import { again, Stand } from './sources.tsx'
import { YieldChart } from './yield-chart.tsx'

const route = getRouteApi('/staff/sources/$source')

/** One source: what it is, by which law it is read, what each run brought, and what can be done now. */
export function SourceRoom() {
  const { say } = useWords()
  const { source: id } = route.useParams()
  const first = useAsk('sources.get', { source: id })
  const page = useAsk('sources.get', { source: id }, { every: again(isBusy(first.data?.runs ?? [])) })
  const crumb = <Link to="/sources">{say('room.sources')}</Link>
  if (page.data === undefined)
    return (
      <Page title={say('room.sources')} crumb={crumb}>
        <Shown of={page}>{() => null}</Shown>
      </Page>
    )
  const { source, runs, mayManage } = page.data
  return (
    <Page
      title={source.details?.name ?? say('sources.sealed')}
      // The name stays out of the browser's history.
      name={say('room.sources')}
      crumb={crumb}
      sub={
        <p className="sub sep">
          <Stand source={source} />
        </p>
      }
    >
      <Warnings source={source} />
      {mayManage && <Acts source={source} runs={runs} />}
      {runs[0] && <Going run={runs[0]} />}
      <Facts source={source} />
      <Yield runs={runs} />
      <section className="source" aria-labelledby="runs">
        <h2 id="runs">{say('source.runs')}</h2>
        {runs.length === 0 ? <p className="note">{say('source.no-runs')}</p> : <Runs runs={runs} />}
      </section>
    </Page>
  )
}

function Warnings({ source: { pausedWhy, waiting } }: { source: Source }) {
  const { say } = useWords()
  return (
    <>
      {pausedWhy === 'failures' && <Notice meaning="warning">{say('sources.stopped-failures')}</Notice>}
      {pausedWhy === 'review' && <Notice meaning="warning">{say('sources.stopped-review')}</Notice>}
      {waiting > 0 && <Notice meaning="neutral">{say('sources.waiting', { n: waiting })}</Notice>}
    </>
  )
}

const CHANGES = ['sources.get', 'sources.list', 'jobs.list'] as const

function Acts({ source, runs }: { source: Source; runs: Out<'sources.get'>['runs'] }) {
  const { say } = useWords()
  const input = { source: source.id }
  const run = useDo('sources.run', CHANGES)
  const pause = useDo('sources.pause', CHANGES)
  const resume = useDo('sources.resume', CHANGES)
  const [removing, setRemoving] = useState(false)
  const failure = run.failure ?? pause.failure ?? resume.failure
  const start = () =>
    void run
      .run({ input })
      .then(() => announcements.say(say('source.said-run')))
      .catch(() => {})
  return (
    <>
      <div className="row">
        <Button icon="repeat" go isPending={run.busy} isDisabled={runs[0]?.state === 'waiting'} onPress={start}>
          {say('source.run')}
        </Button>
        {source.pausedWhy === null ? (
          <Button isPending={pause.busy} onPress={() => pause.start({ input })}>
            {say('source.pause')}
          </Button>
        ) : (
          <Button isPending={resume.busy} onPress={() => resume.start({ input })}>
            {say('source.resume')}
          </Button>
        )}
        {source.details && (
          <ButtonLink icon="note" to="/sources/$source/change" params={input}>
            {say('source.change')}
          </ButtonLink>
        )}
        <Button icon="x" onPress={() => setRemoving(true)}>
          {say('source.remove')}
        </Button>
      </div>
      {failure && <Failed failure={failure} />}
      {removing && <Remove source={source.id} close={() => setRemoving(false)} />}
    </>
  )
}

function Remove({ source, close }: { source: string; close: () => void }) {
  const { say } = useWords()
  const goOn = useGoOn()
  const remove = useDo('sources.remove', ['sources.list'])
  const submit = () =>
    void remove
      .run({ input: { source } })
      .then(() => goOn({ to: '/sources' }))
      .catch(() => {})
  return (
    <FormDialog
      title={say('source.remove-title')}
      act={say('source.remove')}
      busy={remove.busy}
      failure={remove.failure}
      submit={submit}
      close={close}
      go={false}
    >
      <p>{say('source.remove-text')}</p>
    </FormDialog>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

function Facts({ source }: { source: Source }) {
  const { say, format } = useWords()
  const { details, basis, plan, madeBy, nextRunAt } = source
  return (
    <section className="source" aria-labelledby="facts">
      <h2 id="facts">{say('source.facts')}</h2>
      <dl className="facts">
        {details && (
          <>
            <Fact name={say(`source.place-${source.kind}`)}>
              <bdi>{details.place}</bdi>
            </Fact>
            <Fact name={say('source.columns')}>
              {details.map === '' ? say('source.columns-by-name') : <bdi>{details.map}</bdi>}
            </Fact>
          </>
        )}
        <Fact name={say('source.plan')}>
          {planSaid(plan, say)} <span className="note">({say('source.zone', { zone: plan.timeZone })})</span>
        </Fact>
        <Fact name={say('sources.next')}>
          {nextRunAt === null ? say('sources.none-planned') : format.moment(nextRunAt)}
        </Fact>
        <Fact name={say('source.purpose')}>{say(`purpose.${basis.purpose}`)}</Fact>
        <Fact name={say('source.law')}>
          <bdi>{basis.law ?? say('source.law-none')}</bdi>
        </Fact>
        {details && details.note !== '' && (
          <Fact name={say('source.note')}>
            <span dir="auto">{details.note}</span>
          </Fact>
        )}
        <Fact name={say('source.review')}>{format.date(basis.reviewBy)}</Fact>
        <Fact name={say('source.made')}>
          {madeBy.name ?? ''} <span className="note">{format.day(source.madeAt)}</span>
        </Fact>
      </dl>
    </section>
  )
}

function Yield({ runs }: { runs: readonly Run[] }) {
  const { say } = useWords()
  const drawn = useMemo(() => drawnRuns(runs), [runs])
  return (
    <section className="source" aria-labelledby="yield">
      <h2 id="yield">{say('source.chart')}</h2>
      {drawn.length === 0 ? <p className="note">{say('source.chart-none')}</p> : <YieldChart drawn={drawn} />}
      {drawn.length > 0 && <p className="note">{say('source.chart-name')}</p>}
    </section>
  )
}
