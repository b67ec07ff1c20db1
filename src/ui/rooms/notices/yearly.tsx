import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { REPORT_LANGUAGES, type ReportLanguage } from '../../../modules/notices/codes.ts'
import { Button } from '../../parts/button.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { Failed, Shown } from '../../parts/states.tsx'
import { TakeFile } from '../../parts/take-file.tsx'
import { announcements, useAsk, useDo, useMay, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { faultsByField } from '../../shell/failure.ts'
import { Page } from '../../shell/page.tsx'

/** The yearly report of a trusted flagger, to take along and to publish. */
export function YearlyPage() {
  const { say } = useWords()
  return (
    <Page
      title={say('yearly.title')}
      sub={<p className="sub">{say('yearly.lede')}</p>}
      crumb={<Link to="/notices">{say('room.notices')}</Link>}
    >
      <Make />
      <section aria-labelledby="independence" className="source">
        <h2 id="independence">{say('platforms.independence')}</h2>
        <Independence />
      </section>
    </Page>
  )
}

// The Regulation applies since that year (Art. 93(2)).
const FIRST = 2024

function Make() {
  const { say } = useWords()
  const now = new Date().getFullYear()
  // The latest first; a machine whose clock is wrong still offers one.
  const years = Array.from({ length: Math.max(1, now - FIRST + 1) }, (_, i) => String(now - i))
  const [year, setYear] = useState(years[0])
  const [language, setLanguage] = useState<ReportLanguage>('en')
  const make = useDo('notices.report')
  const made = make.answer?.kind === 'done' ? make.answer.output : null
  return (
    <form className="form" onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={say('yearly.year')}
        value={year}
        onChange={setYear}
        choices={years.map((value) => ({ value, name: value }))}
      />
      <Choice
        label={say('yearly.language')}
        value={language}
        onChange={setLanguage}
        choices={REPORT_LANGUAGES.map((value) => ({ value, name: say(`yearly.${value}`) }))}
      />
      {make.failure && <Failed failure={make.failure} />}
      <Button go isPending={make.busy} onPress={() => make.start({ input: { year: Number(year), language } })}>
        {say('yearly.make')}
      </Button>
      {made && <Made made={made} />}
    </form>
  )
}

function Made({ made: { report, html, csv } }: { made: Out<'notices.report'> }) {
  const { say, format } = useWords()
  const { figures, year } = report
  // Own mistakes are told beside what others did or left.
  const back = figures.ends.rows
    .filter(({ key }) => key === 'withdrawn' || key === 'corrected')
    .reduce((sum, { count }) => sum + count, 0)
  return (
    <div role="status">
      <p>
        {say('yearly.counted', {
          notices: format.number(figures.notices),
          acted: format.number(figures.acted.count),
          decided: format.number(figures.acted.of),
          back: format.number(back),
        })}
      </p>
      <p className="row">
        <TakeFile text={html} type="text/html" name={`notices-${year}.html`} label={say('yearly.html')} />
        <TakeFile text={csv} type="text/csv" name={`notices-${year}.csv`} label={say('yearly.csv')} />
      </p>
    </div>
  )
}

function Independence() {
  const may = useMay()
  const now = useAsk('independence.get', {})
  const { say } = useWords()
  return (
    <Shown of={now}>
      {({ independence }) =>
        may('notice:settle') ? (
          // Anew once it is saved, here or on another screen: what is shown is what stands.
          <Write key={independence?.setAt} words={independence?.words ?? ''} />
        ) : (
          <p className={independence ? 'told-words' : 'note'} dir="auto">
            {independence?.words ?? say('platforms.independence-none')}
          </p>
        )
      }
    </Shown>
  )
}

function Write({ words: before }: { words: string }) {
  const { say } = useWords()
  const [words, setWords] = useState(before)
  // Platforms' pages show the same words.
  const set = useDo('independence.set', ['independence.get', 'platforms.get'])
  const submit = () =>
    void set.run({ input: { words } }).then(
      () => announcements.say(say('said.saved')),
      () => {},
    )
  return (
    <form className="form" onSubmit={(event) => event.preventDefault()}>
      <Field
        label={say('yearly.words')}
        hint={say('yearly.independence-hint')}
        lines={6}
        value={words}
        onChange={setWords}
        fault={faultsByField(set.failure).words}
      />
      {set.failure && <Failed failure={set.failure} />}
      <Button isPending={set.busy} onPress={submit}>
        {say('do.save')}
      </Button>
    </form>
  )
}
