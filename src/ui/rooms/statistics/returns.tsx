import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { MOST_RETURN_FILE } from '../../../modules/statistics/return/codes.ts'
import { Button } from '../../parts/button.tsx'
import { CountryPicker } from '../../parts/country-picker.tsx'
import { Field } from '../../parts/field.tsx'
import { Is } from '../../parts/icon.tsx'
import { PickFile } from '../../parts/pick-file.tsx'
import { Empty, Failed, Notice, Shown } from '../../parts/states.tsx'
import { saveFile } from '../../ports/save-file.ts'
import { announcements, useAsk, useDo, useMay, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import { OwnCount, type ReturnOf } from './own-count.tsx'
import { type ReturnFile, readReturnFile } from './return-file.ts'
import { countryOf, geoOf, type ReturnHead, yearDue } from './return-view.ts'

/** The yearly returns of an office, and where files of police, prosecution and courts are taken in. */
export function ReturnsPage() {
  const { say } = useWords()
  const may = useMay()
  const list = useAsk('returns.list', {})
  return (
    <Page title={say('room.returns')} sub={<p className="lede">{say('returns.lede')}</p>}>
      <Shown of={list}>
        {({ returns }) => (
          <>
            <Returns returns={returns} />
            {may('return:keep') && <FillIn known={returns[0]?.geo ?? null} />}
          </>
        )}
      </Shown>
    </Page>
  )
}

/**
 * The two ways by which a return is filled in, of one year and country.
 * @param known the country of the last return: with it the form begins, so that no later answer changes what somebody chooses
 */
function FillIn({ known }: { known: string | null }) {
  const { say } = useWords()
  const [year, setYear] = useState(() => String(yearDue(new Date().toISOString())))
  const [country, setCountry] = useState(known === null ? '' : countryOf(known))
  const of = /^20\d\d$/.test(year) && country !== '' ? { year: Number(year), geo: geoOf(country) } : null
  return (
    <>
      <h2 className="part">{say('returns.fill-in')}</h2>
      <div className="form">
        <div className="row">
          <Field label={say('returns.year')} value={year} onChange={setYear} inputMode="numeric" most={4} />
          <CountryPicker label={say('returns.country')} value={country} onChange={setCountry} />
        </div>
      </div>
      <section aria-labelledby="take-in">
        <h2 id="take-in" className="part">
          {say('op.returns.take-in')}
        </h2>
        <TakeIn of={of} />
      </section>
      <section aria-labelledby="own-count">
        <h2 id="own-count" className="part">
          {say('own-count.title')}
        </h2>
        <OwnCount of={of} />
      </section>
    </>
  )
}

function Returns({ returns }: { returns: readonly ReturnHead[] }) {
  const { say } = useWords()
  if (returns.length === 0) return <Empty title={say('returns.none')}>{say('returns.none-text')}</Empty>
  return (
    <ul className="rows-plain">
      {returns.map((one) => (
        <li key={one.id}>
          <OneReturn one={one} />
        </li>
      ))}
    </ul>
  )
}

function OneReturn({ one: { id, year, geo, vintage, state, letters, changedAt, sentAt } }: { one: ReturnHead }) {
  const { say, format } = useWords()
  return (
    <>
      <Link to="/returns/$yearly" params={{ yearly: id }}>
        {say('returns.of', { year: String(year), country: format.country(countryOf(geo)) ?? geo })}
      </Link>
      <span className="note sep">
        {vintage > 1 && <span>{say('returns.vintage', { n: String(vintage) })}</span>}
        <span>{say('returns.letters', { letters: letters.join(', ') })}</span>
        {state === 'sent' ? (
          <Is icon="done" meaning="done">
            {say('returns.sent-on', { day: format.moment(sentAt ?? changedAt) })}
          </Is>
        ) : (
          <span>{say('returns.draft-of', { day: format.moment(changedAt) })}</span>
        )}
      </span>
    </>
  )
}

/** Reads a file in the page, sends its sheets, and says everything that is wrong with it at once. */
function TakeIn({ of }: { of: ReturnOf | null }) {
  const { say, format, language } = useWords()
  const navigate = useNavigate()
  const [file, setFile] = useState<File | null>(null)
  const [read, setRead] = useState<ReturnFile | null>(null)
  const { run, busy, failure, answer } = useDo('returns.take-in', ['returns.list', 'returns.get'])
  const told = answer?.kind === 'done' ? answer.output : null
  const pick = async (picked: File) => {
    setFile(picked)
    setRead(null)
    setRead(await readReturnFile(picked))
  }
  const take = async () => {
    if (of === null || file === null || read === null || 'why' in read) return
    const input = { ...of, language, file: file.name, sheets: read.sheets }
    const done = await run({ input }).catch(() => null)
    if (done?.kind !== 'done' || done.output.return === null) return
    announcements.say(say('returns.taken', { letters: done.output.letters.join(', ') }))
    // What may be right and is worth a look is read before the page is left.
    if (done.output.remarks.length === 0)
      await navigate({ to: '/returns/$yearly', params: { yearly: done.output.return } })
  }
  const isReady = of !== null && read !== null && 'sheets' in read
  return (
    <div className="form">
      {of && <Template year={of.year} />}
      <PickFile
        file={file}
        pick={(picked) => void pick(picked)}
        drop={say('returns.drop-file')}
        formats={say('returns.formats', { size: format.bytes(MOST_RETURN_FILE) })}
        isClosed={busy}
      />
      {read !== null && 'why' in read && <Notice meaning="warning">{say(`import.why-${read.why}`)}</Notice>}
      {failure && <Failed failure={failure} />}
      {told && <Findings told={told} />}
      <p className="row">
        <Button isPending={busy} isDisabled={!isReady} onPress={() => void take()}>
          {say('returns.take')}
        </Button>
      </p>
    </div>
  )
}

function Template({ year }: { year: number }) {
  const { say, language } = useWords()
  const { run, busy, failure } = useDo('returns.template')
  const take = async () => {
    const done = await run({ input: { year, language, letter: null } }).catch(() => null)
    if (done?.kind === 'done') saveFile(done.output)
  }
  return (
    <>
      <p className="row">
        <Button icon="file" isPending={busy} onPress={() => void take()}>
          {say('op.returns.template')}
        </Button>
      </p>
      {failure && <Failed failure={failure} />}
    </>
  )
}

type Told = Out<'returns.take-in'>

/** All faults at once, each with its cell and what puts it right; or what may be right and is worth a look. */
function Findings({ told: { return: id, faults, faultCount, remarks, letters } }: { told: Told }) {
  const { say } = useWords()
  return (
    <div role="status">
      {id === null ? (
        <Notice meaning="warning">
          <b>{say('returns.faults', { n: faultCount })}</b> {say('returns.faults-text')}
        </Notice>
      ) : (
        <Notice meaning="done">
          {say('returns.taken', { letters: letters.join(', ') })}{' '}
          <Link to="/returns/$yearly" params={{ yearly: id }}>
            {say('returns.open')}
          </Link>
        </Notice>
      )}
      {faults.length > 0 && <FindingsTable found={faults} name={say('returns.wrong')} />}
      {remarks.length > 0 && <FindingsTable found={remarks} name={say('returns.remarks')} />}
    </div>
  )
}

function FindingsTable({ found, name }: { found: readonly Omit<Told['faults'][number], 'why'>[]; name: string }) {
  const { say } = useWords()
  return (
    <>
      <h3>{name}</h3>
      <table className="table to-list" aria-label={name}>
        <thead>
          <tr>
            <th scope="col">{say('returns.where')}</th>
            <th scope="col">{say('returns.what')}</th>
            <th scope="col">{say('returns.remedy')}</th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ sheet, cell, what, remedy }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is never changed in place, and a cell may have two faults.
            <tr key={i}>
              <th scope="row">
                <bdi>{sheet}</bdi> <bdi dir="ltr">{cell}</bdi>
              </th>
              <td data-label={say('returns.what')}>{what}</td>
              <td data-label={say('returns.remedy')}>{remedy}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
