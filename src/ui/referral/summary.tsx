import type { ReactNode } from 'react'
import { useWords, type Words } from '../app.tsx'
import { wordFor } from '../case-view.ts'
import type { ReferralPage } from '../contract.ts'

type Summary = NonNullable<ReferralPage['summary']>

/** What the receiver reads of the person: what was chosen, and nothing else. */
export function Summary({ page }: { page: ReferralPage }) {
  const words = useWords()
  const { say } = words
  const { summary } = page
  const isSent = page.state !== 'draft' && page.state !== 'consented'
  return (
    <section aria-labelledby="goes">
      <h2 id="goes" className="part">
        {say(isSent ? 'referral.goes' : 'referral.would-go')}
      </h2>
      {summary === null ? <p className="note">{say('referral.shut')}</p> : <Facts summary={summary} />}
    </section>
  )
}

function Facts({ summary }: { summary: Summary }) {
  const words = useWords()
  const { say, format } = words
  const { called, code, sex, age, language, note } = summary
  return (
    <>
      <p className="called">
        <b>
          <bdi>{called}</bdi>
        </b>{' '}
        {called !== code && <span className="note">{code}</span>}
      </p>
      <p className="note sep">
        <span>{wordFor(`person.sex-${sex}`, words)}</span>
        <span>{wordFor(`person.age-${age}`, words)}</span>
        <span>{format.tongue(language) ?? language}</span>
      </p>
      {note !== '' && (
        <>
          <p className="note">{say('referral.note')}</p>
          <p dir="auto" className="told-words">
            {note}
          </p>
        </>
      )}
      <dl className="facts">
        {partsOf(summary, words).map(([part, told]) => (
          <div key={part}>
            <dt>{wordFor(`referral.part-${part}`, words)}</dt>
            <dd>{told}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

type Line = readonly [part: string, told: ReactNode]

/** Each part that went, in the order in which they are chosen. */
function partsOf({ passed }: Summary, words: Words): readonly Line[] {
  const { format } = words
  const coded = (codes: readonly string[], of: string) =>
    format.list(codes.map((code) => wordFor(`${of}.${code}`, words)))
  const lines: (Line | null)[] = [
    passed.identity ? ['identity', <Identity key="i" of={passed.identity} />] : null,
    passed.citizenship ? ['citizenship', citizenshipOf(passed.citizenship, words)] : null,
    passed.exploitation ? ['exploitation', wordFor(`form.${passed.exploitation}`, words)] : null,
    passed.needs ? ['needs', coded(passed.needs, 'need')] : null,
    passed.channels ? ['channels', <Channels key="c" of={passed.channels} />] : null,
    passed.interviews ? ['interviews', <Interviews key="w" of={passed.interviews} />] : null,
    passed.plan ? ['plan', <Plan key="p" of={passed.plan} />] : null,
    passed.signs ? ['signs', coded(passed.signs, 'sign')] : null,
    passed.place ? ['place', <bdi key="l">{passed.place}</bdi>] : null,
    passed.account
      ? [
          'account',
          <span key="a" dir="auto">
            {passed.account}
          </span>,
        ]
      : null,
  ]
  return lines.filter((line) => line !== null)
}

const citizenshipOf = (code: string, { say, format }: Words): string =>
  code === 'unknown' || code === 'stateless' ? say(`person.citizen-${code}`) : (format.country(code) ?? code)

type Passed = Summary['passed']

function Identity({ of: { name, otherNames, born, pseudonym } }: { of: NonNullable<Passed['identity']> }) {
  return (
    <>
      {[name, otherNames, pseudonym, born]
        .filter((one) => one !== '')
        .map((one) => (
          <small key={one}>
            <bdi>{one}</bdi>
          </small>
        ))}
    </>
  )
}

function Channels({ of }: { of: NonNullable<Passed['channels']> }) {
  const words = useWords()
  const { say } = words
  if (of.length === 0) return <span className="note">{say('person.channels-none')}</span>
  return (
    <ul className="rows-plain">
      {of.map(({ kind, value, hours, codeWord }) => (
        <li key={`${kind} ${value}`} className="sep">
          <span>{wordFor(`channel.${kind}`, words)}</span>
          <bdi>{value}</bdi>
          {hours && <bdi>{hours}</bdi>}
          {codeWord && (
            <span>
              {say('person.channel-word')}: <bdi>{codeWord}</bdi>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function Interviews({ of }: { of: NonNullable<Passed['interviews']> }) {
  const words = useWords()
  const { say, format } = words
  if (of.length === 0) return <span className="note">{say('ledger.none')}</span>
  return (
    <ul className="rows-plain">
      {of.map(({ on, kind, topics, language }) => (
        <li key={`${on} ${kind} ${topics.join()}`}>
          {format.day(on)} · {wordFor(`interview.${kind}`, words)} · {format.tongue(language) ?? language}
          <small>{format.list(topics.map((topic) => wordFor(`topic.${topic}`, words)))}</small>
        </li>
      ))}
    </ul>
  )
}

function Plan({ of: { steps, safety } }: { of: NonNullable<Passed['plan']> }) {
  const { say } = useWords()
  return (
    <>
      <ul className="rows-plain">
        {steps.map(({ what, who, done }) => (
          <li key={`${what} ${who}`} className="sep">
            <bdi>{what}</bdi>
            {who && <bdi>{who}</bdi>}
            {done && <span className="note">{say('referral.plan-done')}</span>}
          </li>
        ))}
      </ul>
      {safety && <small dir="auto">{safety}</small>}
    </>
  )
}
