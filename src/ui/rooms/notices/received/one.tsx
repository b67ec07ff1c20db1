import { getRouteApi, Link } from '@tanstack/react-router'
import { Notice, Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { Page } from '../../../shell/page.tsx'
import { AnswerForms } from './answer-forms.tsx'
import { AnswerShown } from './answer-list.tsx'
import { Standing } from './received.tsx'

const route = getRouteApi('/staff/received/$copy')
type Received = Out<'received.get'>

/** One notice: what it says on the left, what can be answered on the right. */
export function ReceivedRoom() {
  const { say } = useWords()
  const { copy } = route.useParams()
  const page = useAsk('received.get', { copy }, { every: 30_000 })
  return (
    <Shown of={page}>
      {(found) => (
        <Page
          title={say('received.title', { reference: found.reference })}
          crumb={<Link to="/received">{say('room.received')}</Link>}
        >
          <Found key={found.id} notice={found} />
        </Page>
      )}
    </Shown>
  )
}

function Found({ notice }: { notice: Received }) {
  const { say } = useWords()
  const { from, answers, mayAnswer } = notice
  return (
    <>
      <div className="report-facts">
        <p>
          <bdi>{say('received.from', { agency: from })}</bdi>
        </p>
        <Standing of={notice} />
      </div>
      <div className="two">
        <div className="record">
          <Says notice={notice} />
          {answers.length > 0 && (
            <section aria-labelledby="answered">
              <h2 id="answered" className="part">
                {say('received.answers')}
              </h2>
              <ol className="cards">
                {answers.toReversed().map((answer) => (
                  <AnswerShown key={answer.id} answer={answer} state={say(`received.state-${answer.state}`)} />
                ))}
              </ol>
            </section>
          )}
        </div>
        <aside className="now" id="now" aria-label={say('received.now')}>
          <h2>{say('received.now')}</h2>
          {mayAnswer.length === 0 && <p className="note">{say('received.over')}</p>}
          {/* Begun anew once it stands otherwise: a half-filled answer belongs to what was there before. */}
          <AnswerForms key={notice.stand} notice={notice} />
        </aside>
      </div>
    </>
  )
}

/** The letter as mail would bring it; nothing stands behind it. */
function Says({ notice: { letter, stand } }: { notice: Received }) {
  const { say } = useWords()
  const isGone = stand === 'withdrawn' || stand === 'corrected'
  if (letter === null)
    return <Notice meaning="neutral">{say(isGone ? `received.shut-${stand}` : 'received.shut')}</Notice>
  return (
    <section aria-labelledby="says">
      <h2 id="says" className="part first">
        {say('received.says')}
      </h2>
      <p className="note">{letter.subject}</p>
      <p className="told-words" dir="auto" lang={letter.language}>
        {letter.text}
      </p>
    </section>
  )
}
