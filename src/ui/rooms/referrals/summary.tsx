import type { ReactNode } from 'react'
import { useWords, type Words } from '../../shell/app.tsx'
import type { ReferralPage } from '../../shell/contract.ts'
import { citizenshipOf, wordFor } from '../cases/case-view.ts'
import { isInHouse } from './referral-view.ts'

type Summary = NonNullable<ReferralPage['summary']>

/** What the receiver reads of the person: what was chosen, and nothing else. */
export function Summary({ page }: { page: ReferralPage }) {
  const words = useWords()
  const { say } = words
  const { summary } = page
  // Before it is sent it is a proposal that may still change; afterwards it is what somebody has read.
  const goes = page.byHand ? 'referral.hand-goes' : 'referral.goes'
  return (
    <section aria-labelledby="goes">
      <h2 id="goes" className="part">
        {say(isInHouse(page.state) ? 'referral.would-go' : goes)}
      </h2>
      {summary === null ? <p className="note">{say('referral.shut')}</p> : <Facts summary={summary} />}
    </section>
  )
}

// Name, sex, age and language first: whoever opens the door at night needs no more.
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
      {/* Written by a colleague in any script: it decides its own direction. */}
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
    passed.channels ? ['channels', <Channels key="c" of={passed.channels} reach={passed.reach ?? ''} />] : null,
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

type Passed = Summary['passed']

/** What is not known is left out rather than shown as a dash: a receiver would ask for it again. */
function Identity({ of: { name, otherNames, born, pseudonym } }: { of: NonNullable<Passed['identity']> }) {
  return <Beside words={[name, otherNames, pseudonym, born]} />
}

/** Words beside each other, each in its own direction; what is empty is left out. */
function Beside({ words }: { words: readonly string[] }) {
  return (
    <span className="sep">
      {words
        .filter((one) => one !== '')
        .map((one) => (
          <bdi key={one}>{one}</bdi>
        ))}
    </span>
  )
}

/** Only safe ways are ever here. The code word stands beside its way: without it the caller is a stranger. */
function Channels({ of, reach }: { of: NonNullable<Passed['channels']>; reach: string }) {
  const { say } = useWords()
  return (
    <>
      {of.length === 0 && <span className="note">{say('person.channels-none')}</span>}
      <Ways of={of} />
      {/* Their own words and no channel that somebody here has marked safe. */}
      {reach !== '' && (
        <p>
          {say('source.reach-told')} <q dir="auto">{reach}</q> <span className="note">{say('report.reach-warn')}</span>
        </p>
      )}
    </>
  )
}

function Ways({ of }: { of: NonNullable<Passed['channels']> }) {
  const words = useWords()
  const { say } = words
  return of.map(({ kind, value, hours, codeWord }) => (
    <p key={`${kind} ${value}`}>
      <Beside
        words={[
          wordFor(`channel.${kind}`, words),
          value,
          hours,
          codeWord && `${say('person.channel-word')}: ${codeWord}`,
        ]}
      />
    </p>
  ))
}

/** Shown so that nobody asks a third time; what was answered is not here (Art. 12(4)(a) Directive 2011/36/EU). */
function Interviews({ of }: { of: NonNullable<Passed['interviews']> }) {
  const words = useWords()
  const { say, format } = words
  if (of.length === 0) return <span className="note">{say('ledger.none')}</span>
  return of.map(({ on, kind, topics, language }) => (
    <div key={`${on} ${kind} ${topics.join()}`}>
      <Beside words={[format.day(on), wordFor(`interview.${kind}`, words), format.tongue(language) ?? language]} />
      <small>{format.list(topics.map((topic) => wordFor(`topic.${topic}`, words)))}</small>
    </div>
  ))
}

// What is done already is shown, too, or it would be begun anew in the next house.
function Plan({ of: { steps, safety } }: { of: NonNullable<Passed['plan']> }) {
  const { say } = useWords()
  return (
    <>
      {steps.map(({ what, who, done }) => (
        <p key={`${what} ${who}`}>
          <Beside words={[what, who, done ? say('referral.plan-done') : '']} />
        </p>
      ))}
      {safety && <small dir="auto">{safety}</small>}
    </>
  )
}
