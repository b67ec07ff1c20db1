import { Link } from '@tanstack/react-router'
import { SETTLED_AS } from '../../../../modules/reports/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Failed, Notice } from '../../../parts/states.tsx'
import { useAsk, useDo, useMay, useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { knows } from '../../../shell/words.ts'
import { answerText, differing, inLanguage, signsTicked } from '../forms/form-view.ts'

type From = NonNullable<Out<'forms.origin'>['origin']>
type Version = From['versions'][number]

/** Where a report of somebody known comes from, its form as it was filled in, and other versions beside it. */
export function Origin({ report }: { report: string }) {
  const { say } = useWords()
  const asked = useAsk('forms.origin', { report })
  if (asked.error) return <Failed failure={asked.error} />
  const from = asked.data?.origin
  // Of what a stranger reported there is nothing to say here.
  if (!from) return null
  return (
    <section aria-labelledby="origin">
      <h2 id="origin" className="part">
        {say('origin.title')}
      </h2>
      <From from={from} />
      {from.versions.length > 1 && <Notice meaning="warning">{say('origin.differs')}</Notice>}
      {from.shown && <Versions report={report} from={from} />}
      {!from.shown && <Raw version={from.versions[0]} />}
      <SignsNoted report={report} from={from} />
    </section>
  )
}

function From({ from }: { from: From }) {
  const { say, language, catalogue } = useWords()
  const { way, form, shown, by, agency, article18, complaint } = from
  const key = `origin.key-${form}`
  const sent = way === 'key' ? (knows(catalogue, key) ? say(key) : form) : null
  const title = shown ? inLanguage(shown.title, language) : form
  return (
    <>
      <p className="sep">
        <span>{sent ?? say(way === 'device' ? 'origin.device' : 'origin.form', { form: title })}</span>
        <span>{by.name ? say('origin.by', { name: by.name, agency }) : say('origin.by-agency', { agency })}</span>
      </p>
      {article18 && <p className="note">{say('origin.article18')}</p>}
      {complaint !== null && <p className="note">{say('origin.complaint')}</p>}
    </>
  )
}

/** One column a version: what differs stands side by side and is said, not only coloured. */
function Versions({ report, from }: { report: string; from: From }) {
  const { say, format, language } = useWords()
  const { shown, versions } = from
  if (shown === null) return null
  // All are held against the first: it is what the queue and the lists show.
  const first = versions[0].answers ?? {}
  const others = versions
    .slice(1)
    .map(({ answers }) => (answers === null ? new Set<string>() : differing(shown, first, answers)))
  // What nobody answered in any version is left out: empty lines hide what differs.
  const asked = shown.fields.filter(({ name }) => versions.some(({ answers }) => answers?.[name] !== undefined))
  return (
    <table className="table to-list versions">
      <caption className="vh">{say('origin.answers')}</caption>
      <thead>
        <tr>
          <th>{say('origin.answers')}</th>
          {versions.map(({ id, on }) => (
            <th key={id}>{say('origin.version', { day: format.day(on) })}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {asked.map((field) => (
          <tr key={field.name}>
            <th scope="row">
              {field.item && <bdi>{field.item} </bdi>}
              {inLanguage(field.label, language)}
            </th>
            {versions.map(({ id, on, answers }, i) => (
              <td
                key={id}
                data-label={say('origin.version', { day: format.day(on) })}
                className="told-words"
                dir="auto"
              >
                {answers === null ? say('origin.closed') : answerText(field, answers[field.name], language) || '–'}
                {i > 0 && others[i - 1].has(field.name) && <small>{say('origin.other')}</small>}
              </td>
            ))}
          </tr>
        ))}
        {versions.length > 1 && (
          <tr>
            <th scope="row">{say('report.event-settled')}</th>
            {versions.map((version, i) => (
              <td key={version.id}>{i > 0 && <Settle report={report} version={version} />}</td>
            ))}
          </tr>
        )}
      </tbody>
    </table>
  )
}

/** What the form noted of signs leads to the person and to a trained colleague, by somebody’s own act. */
function SignsNoted({ report, from: { shown, versions } }: { report: string; from: From }) {
  const { say, format, language } = useWords()
  const may = useMay()
  if (shown === null) return null
  // Of every version: what one officer left out another has seen.
  const signs = new Set(versions.flatMap(({ answers }) => signsTicked(shown, answers ?? {}, language)))
  if (signs.size === 0) return null
  return (
    <Notice meaning="neutral">
      <p>{say('origin.signs', { signs: format.list([...signs]) })}</p>
      <p>{say('origin.signs-text')}</p>
      {may('case:open') && (
        <Link to="/cases/new" search={{ report }}>
          {say('origin.contact')}
        </Link>
      )}
    </Notice>
  )
}

/** Which of two holds is a person's word, with a reason that the page asks for; both stay. */
function Settle({ report, version }: { report: string; version: Version }) {
  const { say } = useWords()
  const may = useMay()
  const settle = useDo('forms.settle', ['forms.origin', 'reports.get'])
  if (version.settledAs !== null) return say(`origin.settled-${version.settledAs}`)
  if (!may('report:answer')) return null
  return (
    <>
      <div className="row">
        {SETTLED_AS.map((as) => (
          <Button
            key={as}
            small
            isPending={settle.busy}
            onPress={() => settle.start({ input: { report, version: version.id, as } })}
          >
            {say(`origin.settle-${as}`)}
          </Button>
        ))}
      </div>
      {settle.failure && <Failed failure={settle.failure} />}
    </>
  )
}

/** What a program sent, by the names its API gives the parts: they are the same in every language. */
function Raw({ version }: { version: Version }) {
  const { say } = useWords()
  if (version.answers === null) return <p className="note">{say('origin.closed')}</p>
  return (
    <details>
      <summary>{say('origin.answers')}</summary>
      <pre className="told-words" dir="ltr">
        {JSON.stringify(version.answers, null, 2)}
      </pre>
    </details>
  )
}
