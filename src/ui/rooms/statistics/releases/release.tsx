import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { WAYS } from '../../../../modules/statistics/release/codes.ts'
import { RETURN_FORMATS, type ReturnFormat } from '../../../../modules/statistics/return/codes.ts'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Tick } from '../../../parts/field.tsx'
import { Failed, Notice, Shown } from '../../../parts/states.tsx'
import { saveFile } from '../../../ports/save-file.ts'
import { useAsk, useDo, useMay, useWords } from '../../../shell/app.tsx'
import { Page } from '../../../shell/page.tsx'
import { countryOf } from '../return-view.ts'
import { FoundList } from './found-list.tsx'
import { byLetter, type ReleaseShown, tableKey, toggledTable } from './release-view.ts'
import { ToldTables } from './told-tables.tsx'

const route = getRouteApi('/staff/releases/$release')

/** A release of figures: its tables are chosen, protected, attacked and published; then it stays as it was told. */
export function ReleaseRoom() {
  const { language } = useWords()
  const { release } = route.useParams()
  const page = useAsk('releases.get', { release, language })
  return <Shown of={page}>{(shown) => <Found shown={shown} key={shown.id} />}</Shown>
}

function Found({ shown }: { shown: ReleaseShown }) {
  const { say, format } = useWords()
  const may = useMay()
  const { year, geo, vintage, state, number, way, publishedAt, publishedBy, changedAt } = shown
  const isDraft = state === 'draft'
  return (
    <Page
      title={say('releases.of', { year: String(year), country: format.country(countryOf(geo)) ?? geo })}
      crumb={<Link to="/releases">{say('room.releases')}</Link>}
      sub={
        <p className="note sep">
          {number !== null && <span>{say('releases.number', { n: String(number) })}</span>}
          <span>{say('returns.vintage', { n: String(vintage) })}</span>
          {isDraft ? (
            <span>{say('releases.draft-of', { day: format.moment(changedAt) })}</span>
          ) : (
            <>
              <span>{say(`releases.way-${way}`)}</span>
              <span>
                {say('releases.published', {
                  day: format.moment(publishedAt ?? changedAt),
                  who: publishedBy?.name ?? '…',
                })}
              </span>
            </>
          )}
        </p>
      }
    >
      <div className="yearly">
        {isDraft && may('release:keep') && <ChooseForm shown={shown} />}
        {isDraft && <Outcome shown={shown} />}
        {!isDraft && <Download id={shown.id} />}
        {shown.parts.length > 0 && <ToldTables shown={shown} />}
        {shown.standing.length > 0 && (
          <section className="release-part" aria-labelledby="standing">
            <h2 id="standing" className="part">
              {say('releases.standing')}
            </h2>
            <p className="note">{say('releases.standing-text')}</p>
            <FoundList found={shown.standing} />
          </section>
        )}
      </div>
    </Page>
  )
}

/** Tables and way; both are kept and attacked by one button, since neither says anything alone. */
function ChooseForm({ shown }: { shown: ReleaseShown }) {
  const { say } = useWords()
  const navigate = useNavigate()
  const { id, offered } = shown
  const [way, setWay] = useState(shown.way)
  const [tables, setTables] = useState<ReturnType<typeof toggledTable>>(shown.chosen)
  const choose = useDo('releases.choose', ['releases.get'])
  const prepare = useDo('releases.prepare', ['releases.get', 'releases.list'])
  const drop = useAct('releases.drop', ['releases.list'])
  const chosen = new Set(tables.map(tableKey))
  const busy = choose.busy || prepare.busy
  const ready = async () => {
    const input = { release: id, way, tables: tables.map(({ letter, by }) => ({ letter, by: [...by] })) }
    const kept = await choose.run({ input }).catch(() => null)
    if (kept !== null) await prepare.run({ input: { release: id } }).catch(() => null)
  }
  const dropIt = async () => {
    if (await drop.act({ release: id })) await navigate({ to: '/releases' })
  }
  const failure = choose.failure ?? prepare.failure ?? drop.failure
  return (
    <section className="form" aria-labelledby="choose">
      <h2 id="choose" className="part">
        {say('releases.choose-tables')}
      </h2>
      <div className="release-tables">
        {byLetter(offered).map(([letter, of]) => (
          <fieldset className="letter" key={letter}>
            <legend>{of[0]?.name}</legend>
            {of.map((one) => (
              <Tick
                key={tableKey(one)}
                on={chosen.has(tableKey(one))}
                onChange={() => setTables(toggledTable(tables, one))}
              >
                {one.words}
              </Tick>
            ))}
          </fieldset>
        ))}
      </div>
      <Choice
        label={say('releases.way')}
        hint={say('releases.way-hint')}
        value={way}
        onChange={setWay}
        choices={WAYS.map((value) => ({ value, name: say(`releases.way-${value}`) }))}
      />
      {prepare.busy && <p role="status">{say('releases.at-work')}</p>}
      {failure && <Failed failure={failure} />}
      <p className="row">
        <Button isPending={busy} isDisabled={tables.length === 0} onPress={() => void ready()}>
          {say('releases.ready')}
        </Button>
        <Button isPending={drop.busy} onPress={() => void dropIt()}>
          {say('releases.drop')}
        </Button>
      </p>
    </section>
  )
}

/** What the auditor says, and the way to publish where nothing speaks against it. */
function Outcome({ shown }: { shown: ReleaseShown }) {
  const { say, format } = useWords()
  const may = useMay()
  const { id, edition, outcome, closed, fresh, unused } = shown
  const publish = useAct('releases.publish', ['releases.get', 'releases.list'], true)
  if (outcome === null) return null
  return (
    <section className="release-part" aria-labelledby="outcome">
      <h2 id="outcome" className="vh">
        {say('op.releases.prepare')}
      </h2>
      <div role="status">
        <Notice meaning={outcome === 'passed' ? 'done' : 'warning'}>{say(`releases.outcome-${outcome}`)}</Notice>
      </div>
      {fresh.length > 0 && (
        <>
          <h3>{say('releases.fresh')}</h3>
          <FoundList found={fresh} />
        </>
      )}
      {unused.length > 0 && <p className="note">{say('releases.unused', { sources: unused.join(format.comma) })}</p>}
      {closed !== null && closed !== 'refused' && <Notice meaning="warning">{say(`release.why-${closed}`)}</Notice>}
      {closed === null && may('release:publish') && (
        <>
          <p className="note">{say('releases.publish-text')}</p>
          <p className="row">
            <Button icon="done" isPending={publish.busy} onPress={() => void publish.act({ release: id, edition })}>
              {say('releases.publish')}
            </Button>
          </p>
          {publish.failure && <Failed failure={publish.failure} />}
        </>
      )}
    </section>
  )
}

function Download({ id }: { id: string }) {
  const { say, language } = useWords()
  const [format, setFormat] = useState<ReturnFormat>('xlsx')
  const { run, busy, failure } = useDo('releases.file')
  const take = async () => {
    const done = await run({ input: { release: id, format, language } }).catch(() => null)
    if (done?.kind === 'done') saveFile(done.output)
  }
  return (
    <div className="form">
      <Choice
        label={say('releases.file')}
        value={format}
        onChange={setFormat}
        choices={RETURN_FORMATS.map((value) => ({ value, name: say(`releases.format-${value}`) }))}
      />
      {failure && <Failed failure={failure} />}
      <p className="row">
        <Button icon="file" isPending={busy} onPress={() => void take()}>
          {say('releases.download')}
        </Button>
      </p>
    </div>
  )
}
