import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Failed, Notice, Shown } from '../../../parts/states.tsx'
import { Tabs } from '../../../parts/tabs.tsx'
import { useAsk, useMay, useWords } from '../../../shell/app.tsx'
import { tongueOf } from '../../../shell/languages.ts'
import { Page } from '../../../shell/page.tsx'
import { Chapters } from './chapters.tsx'
import { Files } from './files.tsx'
import { Reading } from './reading.tsx'
import { chapterAt, type Written, writtenAsked } from './written-view.ts'

const route = getRouteApi('/staff/rapporteur-reports/$written')

/** A report of the rapporteur: it is written chapter by chapter, read as a whole, and leaves as a file. */
export function WrittenRoom() {
  const { language } = useWords()
  const { written } = route.useParams()
  const page = useAsk('rapporteur-reports.get', { report: written, language })
  return <Shown of={page}>{(shown) => <Found shown={shown} key={shown.id} />}</Shown>
}

function Found({ shown }: { shown: Written }) {
  const { say, format } = useWords()
  const may = useMay()
  const navigate = route.useNavigate()
  const { part = 'write', chapter } = writtenAsked(route.useSearch())
  const { title, language, outlineName, changedAt, changedBy, chapters, faults } = shown
  const name = say('room.rapporteur-reports')
  return (
    <Page
      title={title}
      name={name}
      lang={language}
      crumb={<Link to="/rapporteur-reports">{name}</Link>}
      sub={
        <p className="note sep">
          <span>{outlineName}</span>
          <span>{tongueOf(language).name}</span>
          <span>{say('rapporteur.changed', { day: format.moment(changedAt), who: changedBy.name ?? '…' })}</span>
        </p>
      }
    >
      {faults.length > 0 && <Faults shown={shown} />}
      <Tabs
        name={title}
        at={part}
        go={(next) => void navigate({ search: { ...(chapter ? { chapter } : {}), part: next } })}
        tabs={[
          {
            ...{ part: 'write', name: say('rapporteur.write'), count: chapters.length },
            content: <Chapters shown={shown} at={chapterAt(chapters, chapter)} />,
          },
          { part: 'read', name: say('rapporteur.read'), content: <Reading shown={shown} /> },
          {
            ...{ part: 'files', name: say('rapporteur.files') },
            content: (
              <div className="yearly">
                {may('rapporteur-report:publish') && <Files shown={shown} />}
                {may('rapporteur-report:keep') && <Drop id={shown.id} />}
              </div>
            ),
          },
        ]}
      />
    </Page>
  )
}

/** Numbers of the text that name nothing, each with the way to its chapter. */
function Faults({ shown: { id, chapters, faults } }: { shown: Written }) {
  const { say } = useWords()
  return (
    <Notice meaning="warning">
      <p>{say('rapporteur.faults', { n: faults.length })}</p>
      <ul className="report-faults">
        {faults.map(({ chapter, line, token, why }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never changed in place, and a line may have two faults.
          <li key={i}>
            <Link
              to="/rapporteur-reports/$written"
              params={{ written: id }}
              search={{ part: 'write', chapter }}
              dir="auto"
            >
              {chapters.find((one) => one.id === chapter)?.heading}
            </Link>
            <span>
              {say('rapporteur.line', { n: String(line) })} <bdi dir="ltr">{token}</bdi>
            </span>
            <span>{say(`rapporteur.fault-${why}`)}</span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Drop({ id }: { id: string }) {
  const { say } = useWords()
  const navigate = useNavigate()
  const { act, busy, failure } = useAct('rapporteur-reports.drop', ['rapporteur-reports.list'], true)
  const drop = async () => {
    if (await act({ report: id })) await navigate({ to: '/rapporteur-reports' })
  }
  return (
    <section className="release-part" aria-labelledby="drop">
      <h2 id="drop" className="part">
        {say('op.rapporteur-reports.drop')}
      </h2>
      <p className="note">{say('rapporteur.drop-text')}</p>
      {failure && <Failed failure={failure} />}
      <p className="row">
        <Button isPending={busy} onPress={() => void drop()}>
          {say('op.rapporteur-reports.drop')}
        </Button>
      </p>
    </section>
  )
}
