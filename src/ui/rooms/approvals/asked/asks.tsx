import { Link } from '@tanstack/react-router'
import { Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import { codeOf } from '../../../shell/code.ts'
import type { AskPage, In, Out } from '../../../shell/contract.ts'
import { QuestionFacts } from '../../shares/asks/question.tsx'
import { type AskedProps, Read } from './asked.ts'
import { Fact, Once } from './facts.tsx'

/** A question that is to go to another agency: of whom, and word for word what they will read. */
export function AskedQuestion({ row, read }: AskedProps) {
  const receivers = useAsk('shares.receivers', {})
  const asked = row.input as In<'asks.make'>
  return <Shown of={receivers}>{(found) => <Question asked={asked} agencies={found.agencies} read={read} />}</Shown>
}

type QuestionProps = {
  asked: In<'asks.make'>
  agencies: Out<'shares.receivers'>['agencies']
  read: () => void
}

function Question({ asked, agencies, read }: QuestionProps) {
  const { say, format } = useWords()
  const { kind, urgency = 'none', title, neededBy, days, handling = [], restrictions = '', mayTell = false } = asked
  const to = agencies.find(({ id }) => id === asked.agency)?.name ?? ''
  const { question, matter = '', purpose, basis } = asked
  const words = { question, matter, purpose, basis, handling: [...handling], restrictions, mayTell }
  return (
    <>
      <Read then={read} />
      <dl className="facts">
        <Fact name={say('asks.of-whom')}>{to}</Fact>
        <Fact name={say('asks.field-title')}>{title}</Fact>
        <Fact name={say('asks.field-kind')}>{say(`asks.kind-${kind}`)}</Fact>
        <Fact name={say('pass.urgency')}>{say(`asks.urgency-${urgency}`)}</Fact>
        <Own about={asked.about ?? null} />
      </dl>
      <QuestionFacts
        words={words}
        more={[
          ...(neededBy ? [[say('asks.needed-by'), format.day(neededBy)] as const] : []),
          ...(days === undefined ? [] : [[say('pass.days'), format.number(days)] as const]),
        ]}
      />
      <Once>{say('asks.once-asked', { name: to })}</Once>
    </>
  )
}

/** The own record that it is about, which stays here. */
function Own({ about }: { about: NonNullable<In<'asks.make'>['about']> | null }) {
  const { say } = useWords()
  if (about?.kind === 'lead')
    return (
      <Fact name={say('asks.own-record')}>
        <Link to="/leads/$lead" params={{ lead: about.id }}>
          {say('approvals.lead')}
        </Link>
      </Fact>
    )
  if (about?.kind !== 'report') return null
  return (
    <Fact name={say('asks.own-record')}>
      <Link to="/reports/$report" params={{ report: about.id }}>
        {say('report.title', { code: codeOf(about.id) })}
      </Link>
    </Fact>
  )
}

/** An answer that is to go to whoever asked: the question, and word for word what they will read. */
export function AskedAnswer({ row, read }: AskedProps) {
  const answer = row.input as In<'asks.answer'>
  const page = useAsk('asks.get', { ask: answer.ask })
  return <Shown of={page}>{(found) => <Answer page={found} answer={answer} read={read} />}</Shown>
}

function Answer({ page, answer, read }: { page: AskPage; answer: In<'asks.answer'>; read: () => void }) {
  const { say } = useWords()
  return (
    <>
      <Read then={read} />
      {page.toReturns && <p className="note">{say('asks.to-returns')}</p>}
      <dl className="facts">
        <Fact name={say('asks.asked-by')}>{page.from.name}</Fact>
        <Fact name={say('asks.field-title')}>{page.title ?? say('passed.unread')}</Fact>
        <Fact name={say('asks.field-question')}>{page.words?.question ?? say('asks.closed-content')}</Fact>
        <Fact name={say('asks.field-answer')}>{answer.text}</Fact>
        <Fact name={say('asks.field-basis')}>{answer.basis}</Fact>
        {answer.partly && <Fact name={say('asks.rest')}>{say('asks.partly')}</Fact>}
      </dl>
      <Once>{say('asks.once-answered', { name: page.from.name })}</Once>
    </>
  )
}
