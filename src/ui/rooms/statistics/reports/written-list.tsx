import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Empty, Failed, Shown } from '../../../parts/states.tsx'
import { useAsk, useDo, useMay, useWords } from '../../../shell/app.tsx'
import { LANGUAGES, tongueOf } from '../../../shell/languages.ts'
import { Page } from '../../../shell/page.tsx'
import type { WrittenList } from './written-view.ts'

/** The reports of the rapporteur, and the outlines that one begins from. */
export function WrittenPage() {
  const { say, language } = useWords()
  const may = useMay()
  const list = useAsk('rapporteur-reports.list', { language })
  return (
    <Page title={say('room.rapporteur-reports')} sub={<p className="lede">{say('rapporteur.lede')}</p>}>
      <Shown of={list}>
        {({ reports, outlines }) => (
          <div className="yearly">
            <Reports reports={reports} />
            {may('rapporteur-report:keep') && <Begin outlines={outlines} />}
          </div>
        )}
      </Shown>
    </Page>
  )
}

function Reports({ reports }: { reports: WrittenList['reports'] }) {
  const { say, format } = useWords()
  if (reports.length === 0) return <Empty title={say('rapporteur.none')}>{say('rapporteur.none-text')}</Empty>
  return (
    <ul className="rows-plain">
      {reports.map(({ id, title, language, outlineName, changedAt, changedBy }) => (
        <li key={id}>
          <Link to="/rapporteur-reports/$written" params={{ written: id }} lang={language} dir="auto">
            {title}
          </Link>
          <span className="note sep">
            <span>{outlineName}</span>
            <span>{tongueOf(language).name}</span>
            <span>{say('rapporteur.changed', { day: format.moment(changedAt), who: changedBy.name ?? '…' })}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

function Begin({ outlines }: { outlines: WrittenList['outlines'] }) {
  const { say, language: own } = useWords()
  const navigate = useNavigate()
  const [title, setTitle] = useState('')
  const [language, setLanguage] = useState(own)
  const [outline, setOutline] = useState(outlines[0]?.outline ?? 'rapporteur')
  const { run, busy, failure } = useDo('rapporteur-reports.begin', ['rapporteur-reports.list'])
  const begin = async () => {
    const done = await run({ input: { title: title.trim(), language, outline } }).catch(() => null)
    if (done?.kind !== 'done') return
    await navigate({ to: '/rapporteur-reports/$written', params: { written: done.output.report } })
  }
  const chosen = outlines.find((one) => one.outline === outline)
  return (
    <section className="release-part" aria-labelledby="begin">
      <h2 id="begin" className="part">
        {say('op.rapporteur-reports.begin')}
      </h2>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (title.trim().length >= 3 && !busy) void begin()
        }}
      >
        <Field label={say('rapporteur.title')} value={title} onChange={setTitle} most={200} />
        <Choice
          label={say('rapporteur.language')}
          value={language}
          onChange={setLanguage}
          choices={LANGUAGES.map((value) => ({ value, name: tongueOf(value).name }))}
        />
        <Choice
          label={say('rapporteur.outline')}
          hint={chosen?.note}
          value={outline}
          onChange={setOutline}
          choices={outlines.map(({ outline: value, name }) => ({ value, name }))}
        />
        {chosen && <Outline of={chosen} />}
        {failure && <Failed failure={failure} />}
        <p className="row">
          <Button type="submit" isPending={busy} isDisabled={title.trim().length < 3}>
            {say('op.rapporteur-reports.begin')}
          </Button>
        </p>
      </form>
    </section>
  )
}

/** The chapters of an outline, what it follows, and what of that nobody could hold against the text. */
function Outline({
  of: { chapters, source, address, checked, held, unverified },
}: {
  of: WrittenList['outlines'][number]
}) {
  const { say, format } = useWords()
  return (
    <div className="outline">
      <ol>
        {chapters.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ol>
      <p className="note">
        {say('rapporteur.outline-from')}{' '}
        <a href={address} rel="noreferrer" lang="en">
          {source}
        </a>
        {'. '}
        {say('rapporteur.outline-checked', { day: format.date(checked) })}
      </p>
      <p className="note">
        <Is icon={held === 'none' ? 'warn' : 'ring'} meaning={held === 'none' ? 'warning' : 'neutral'}>
          {unverified}
        </Is>
      </p>
    </div>
  )
}
