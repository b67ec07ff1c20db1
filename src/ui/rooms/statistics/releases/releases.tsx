import { Link, useNavigate } from '@tanstack/react-router'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Empty, Failed, Shown } from '../../../parts/states.tsx'
import { useAsk, useDo, useMay, useWords } from '../../../shell/app.tsx'
import { Page } from '../../../shell/page.tsx'
import { countryOf } from '../return-view.ts'
import { FigureForm } from './figure-form.tsx'
import type { ReleaseList } from './release-view.ts'

/** Releases of figures: what may be made, what was told, and what others publish. */
export function ReleasesPage() {
  const { say, language } = useWords()
  const list = useAsk('releases.list', { language })
  return (
    <Page title={say('room.releases')} sub={<p className="lede">{say('releases.lede')}</p>}>
      <Shown of={list}>{(shown) => <Found shown={shown} />}</Shown>
    </Page>
  )
}

function Found({ shown }: { shown: ReleaseList }) {
  const { say } = useWords()
  const may = useMay()
  return (
    <div className="yearly">
      {may('release:keep') && (
        <section className="release-part" aria-labelledby="begin">
          <h2 id="begin" className="part">
            {say('releases.begin')}
          </h2>
          <Begin vintages={shown.vintages} />
        </section>
      )}
      <section className="release-part" aria-labelledby="ledger">
        <h2 id="ledger" className="part">
          {say('releases.ledger')}
        </h2>
        <Ledger releases={shown.releases.filter(({ state }) => state === 'published')} />
      </section>
      <section className="release-part" aria-labelledby="elsewhere">
        <h2 id="elsewhere" className="part">
          {say('releases.figures')}
        </h2>
        <p className="note">{say('releases.figures-text')}</p>
        <Figures figures={shown.figures} />
        {may('release:keep') && <FigureForm letters={shown.letters} />}
      </section>
    </div>
  )
}

function Begin({ vintages }: { vintages: ReleaseList['vintages'] }) {
  const { say } = useWords()
  const navigate = useNavigate()
  const { run, busy, failure } = useDo('releases.draft', ['releases.list'])
  if (vintages.length === 0) return <p className="note">{say('releases.no-return')}</p>
  const begin = async (id: string) => {
    const done = await run({ input: { return: id } }).catch(() => null)
    if (done?.kind === 'done') await navigate({ to: '/releases/$release', params: { release: done.output.release } })
  }
  return (
    <>
      <ul className="rows-plain">
        {vintages.map(({ return: id, year, vintage, draft }) => (
          <li key={id}>
            <span>{say('releases.begin-of', { year: String(year), n: String(vintage) })}</span>
            {draft === null ? (
              <Button small isPending={busy} onPress={() => void begin(id)}>
                {say('releases.begin')}
              </Button>
            ) : (
              <Link to="/releases/$release" params={{ release: draft }}>
                {say('releases.continue')}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {failure && <Failed failure={failure} />}
    </>
  )
}

function Ledger({ releases }: { releases: ReleaseList['releases'] }) {
  const { say, format } = useWords()
  if (releases.length === 0) return <Empty title={say('releases.none')}>{say('releases.ledger-text')}</Empty>
  return (
    <>
      <p className="note">{say('releases.ledger-text')}</p>
      <ul className="rows-plain">
        {releases
          .toSorted((a, b) => (b.number ?? 0) - (a.number ?? 0))
          .map(({ id, year, geo, vintage, number, tables, way, publishedAt, publishedBy, changedAt }) => (
            <li key={id}>
              <Link to="/releases/$release" params={{ release: id }}>
                {say('releases.of', { year: String(year), country: format.country(countryOf(geo)) ?? geo })}
              </Link>
              <span className="note sep">
                <span>{say('releases.number', { n: String(number ?? '') })}</span>
                <span>{say('returns.vintage', { n: String(vintage) })}</span>
                <span>{say('releases.tables', { n: tables })}</span>
                <span>{say(`releases.way-${way}`)}</span>
                <span>
                  {say('releases.published', {
                    day: format.moment(publishedAt ?? changedAt),
                    who: publishedBy?.name ?? '…',
                  })}
                </span>
              </span>
            </li>
          ))}
      </ul>
    </>
  )
}

function Figures({ figures }: { figures: ReleaseList['figures'] }) {
  const { say, format } = useWords()
  const drop = useAct('releases.drop-elsewhere', ['releases.list', 'releases.get'], true)
  if (figures.length === 0) return <p className="note">{say('releases.figures-none')}</p>
  return (
    <>
      <ul className="rows-plain">
        {figures.map(({ id, source, year, cells, from, to, saidBy, saidAt }) => (
          <li key={id}>
            <span>
              <b dir="auto">{source}</b>{' '}
              {say(from === to ? 'releases.figure-one' : 'releases.figure', {
                cells: cells.join(' + '),
                year: String(year),
                from: format.number(from),
                to: format.number(to),
              })}
            </span>
            <span className="note">
              {say('releases.figure-by', { day: format.moment(saidAt), who: saidBy.name ?? '…' })}
            </span>
            <Button small isPending={drop.busy} onPress={() => void drop.act({ figure: id })}>
              {say('releases.drop-figure')}
            </Button>
          </li>
        ))}
      </ul>
      {drop.failure && <Failed failure={drop.failure} />}
    </>
  )
}
