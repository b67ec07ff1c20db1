import { Is } from '../../parts/icon.tsx'
import { Failed } from '../../parts/states.tsx'
import { useMay, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { knows } from '../../shell/words.ts'
import { DeliveryProblem } from '../notices/notice/delivery-problem.tsx'
import { Row, Section } from './row.tsx'
import type { Desk } from './use-desk.ts'

/** Mail that did not leave: to whoever keeps the house of which kind, since when and what to do; to who sets the bell how many. */
export function StuckMail({ desk: { mails, deadlines } }: { desk: Desk }) {
  const { say } = useWords()
  const may = useMay()
  if (may('agency:set')) return <Kinds asked={mails} />
  const stuck = deadlines.data?.ringing.stuck ?? 0
  if (stuck === 0 || !may('intake:set')) return null
  return (
    <Section title={say('desk.mail')}>
      <p>
        <Is icon="danger" meaning="danger">
          {say('deadlines.stuck', { n: stuck })}
        </Is>
      </p>
    </Section>
  )
}

function Kinds({ asked: { data, error, refetch } }: { asked: Desk['mails'] }) {
  const { say } = useWords()
  if (data === undefined && error === null) return null
  if (data?.mails.length === 0) return null
  return (
    <Section title={say('desk.mail')} count={data?.mails.reduce((sum, { n }) => sum + n, 0)}>
      {data === undefined ? (
        error && <Failed failure={error} again={() => void refetch()} />
      ) : (
        <ol className="rows">
          {data.mails.map((kind) => (
            <Kind key={`${kind.operation} ${kind.problem}`} kind={kind} />
          ))}
        </ol>
      )}
    </Section>
  )
}

function Kind({ kind: { operation, problem, n, since, givenUp } }: { kind: Out<'mails.stuck'>['mails'][number] }) {
  const { say, format, catalogue } = useWords()
  const name = `op.${operation}`
  return (
    <Row
      when={say('desk.mail-since', { when: format.moment(since) })}
      meaning="danger"
      what={knows(catalogue, name) ? say(name) : say('desk.mail-other')}
      note={
        <>
          {say('desk.mail-n', { n })} <DeliveryProblem problem={problem} />{' '}
          {say(givenUp > 0 ? 'desk.mail-given-up' : 'desk.mail-again', { n: givenUp })}
        </>
      }
    />
  )
}
