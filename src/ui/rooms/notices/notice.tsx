import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Difference } from '../../parts/difference.tsx'
import { Icon } from '../../parts/icon.tsx'
import { KeptEvidence } from '../../parts/kept-evidence.tsx'
import { useMentionSeen } from '../../parts/mention-seen.ts'
import { Notice, Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { NoticePage } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import { useWhenChanged } from '../../shell/when-changed.ts'
import { AfterLink } from './follow-up/links.tsx'
import { DeliveryProblem } from './notice/delivery-problem.tsx'
import { isStopped } from './notice/delivery-view.ts'
import { DraftForm } from './notice/draft-form.tsx'
import { Earlier } from './notice/earlier.tsx'
import { EvidenceList } from './notice/evidence-list.tsx'
import { NoticeFacts } from './notice/facts.tsx'
import { NoticeNow } from './notice/now.tsx'
import { OtherWays } from './notice/other-ways.tsx'
import { SuspicionPart } from './notice/suspicion.tsx'
import { NoticeTimeline } from './notice/timeline.tsx'
import { actionOf, handedOf, lastSaved, standingOf } from './notice-view.ts'
import { PlatformAnswers } from './received/platform-answers.tsx'

const route = getRouteApi('/staff/notices/$notice')

/** One notice: what it says and rests on at the left, what can be done now at the right. */
export function NoticeRoom() {
  const { say } = useWords()
  const { notice } = route.useParams()
  // The post delivers on its own, and a second person decides elsewhere: whoever waits here sees it without reloading.
  const page = useAsk('notices.get', { notice })
  useMentionSeen('notice', page.data?.id)
  useWhenChanged(page, useAsk('notices.version', { notice }, { every: 10_000 }))
  return (
    <Shown of={page} what={say('notice.loading')}>
      {(found) => <Record key={found.id} notice={found} />}
    </Shown>
  )
}

function Record({ notice }: { notice: NoticePage }) {
  const { say, format } = useWords()
  // A colleague may ask for approval, or police hold it, while somebody writes: their words are not thrown away for that.
  const [writing, setWriting] = useState(false)
  const title = say('notice.title', { number: String(notice.number) })
  return (
    <Page
      title={`${title}${format.comma}${notice.recipient.name}`}
      // Windows and histories show the number alone.
      name={title}
      crumb={<Link to="/notices">{say('room.notices')}</Link>}
    >
      <div className="report-facts">
        <NoticeFacts row={notice} />
        <Ties notice={notice} />
      </div>
      <Standing notice={notice} />
      <OtherWays notice={notice} />
      <a className="btn small jump" href="#now">
        {say('notice.now')}
        <Icon name="down" />
      </a>
      <div className="two">
        <div className="record">
          <SuspicionPart notice={notice} />
          <KeptEvidence of="notice" id={notice.id} />
          {writing || actionOf(notice, 'edit')?.allowed ? (
            <DraftForm notice={notice} onWriting={setWriting} />
          ) : (
            <Letter notice={notice} />
          )}
          <PlatformAnswers notice={notice} />
          <h2 className="part">{say('notice.evidence')}</h2>
          <EvidenceList evidence={notice.evidence} />
          <NoticeTimeline notice={notice} />
        </div>
        <NoticeNow notice={notice} />
      </div>
    </Page>
  )
}

function Ties({ notice }: { notice: NoticePage }) {
  const { say } = useWords()
  const { corrects, correctedBy, repeats } = notice
  // A correction is a notice of its own; whoever reads one must find the other, or both go on by themselves.
  const ties = [
    { key: 'notice.corrects', other: corrects },
    { key: 'notice.corrected-by', other: correctedBy },
    { key: 'notice.repeats', other: repeats },
  ] as const
  return (
    <p className="note sep">
      {notice.lead.number !== null && (
        <Link to="/leads/$lead" params={{ lead: notice.lead.id }}>
          {say('lead.number', { number: String(notice.lead.number) })}
        </Link>
      )}
      <span>
        {say('notice.reference')} <bdi>{notice.reference}</bdi>
      </span>
      {notice.sentAt && <AfterLink notice={notice.id} />}
      {ties.map(
        ({ key, other }) =>
          other && (
            <span key={key}>
              {say(key)}{' '}
              <Link to="/notices/$notice" params={{ notice: other.id }}>
                {say('notice.title', { number: String(other.number) })}
              </Link>
            </span>
          ),
      )}
    </p>
  )
}

/** What stands in the way or is late: said above all else. */
function Standing({ notice }: { notice: NoticePage }) {
  const { say, format } = useWords()
  const { missing, waitsFor, heldUntil, problem } = notice
  const said = standingOf(notice)
  const saved = lastSaved(notice)
  return (
    <>
      {said.includes('failed') && (
        <Notice meaning="danger">
          {say(isStopped(problem) ? 'notice.stopped' : 'notice.failed')}{' '}
          {problem !== null && <DeliveryProblem problem={problem} />}
        </Notice>
      )}
      {said.includes('held') && heldUntil && (
        <Notice meaning="warning">{say('notice.held', { when: format.moment(heldUntil) })}</Notice>
      )}
      {waitsFor && (
        <Notice meaning="warning">
          {say('notice.waits-for', { name: waitsFor.askedBy.name ?? '…', when: format.moment(waitsFor.askedAt) })}
        </Notice>
      )}
      {said.includes('unsent') && (
        <Notice meaning="neutral">
          {saved === null
            ? say('notice.unsent')
            : say('notice.unsent-saved', { name: saved.by?.name ?? '…', when: format.moment(saved.at) })}
        </Notice>
      )}
      {/* All at once: one fault after the other costs a person an evening (Art. 16(2) DSA has four parts). */}
      {said.includes('missing') && (
        <Notice meaning="neutral">
          <p>{say('notice.missing')}</p>
          <ul>
            {missing.map((one) => (
              <li key={one}>{say(`notice.missing-${one}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

// What went is shown from what was kept of it, not written anew: the directory and the words of letters change.
function Letter({ notice }: { notice: NoticePage }) {
  const { say, format } = useWords()
  const { sentAt, sentBy, to, channel } = notice
  const handed = handedOf(notice)
  return (
    <section aria-labelledby="letter">
      <h2 id="letter" className="part first">
        {notice.sentAt ? say('notice.letter-sent') : say('notice.letter')}
      </h2>
      {sentAt && (
        <p>
          {say(handed ? 'notice.went-by-hand' : to === null ? `notice.went-${channel}` : 'notice.went', {
            name: notice.recipient.name,
            to: to ?? '',
            // Of what somebody sent by hand the day alone is known.
            when: handed ? format.day(handed.on) : format.moment(sentAt),
            way: handed ? say(`hand-over.way-${handed.way}`) : '',
            by: sentBy?.name ?? '…',
          })}
        </p>
      )}
      <p className="note">{notice.letter.subject}</p>
      <p className="told-words" dir="auto" lang={notice.language}>
        {notice.letter.text}
      </p>
      {/* Whoever approves reads here what is new, not the whole once more. */}
      {(notice.corrects ?? notice.repeats) && (
        <Earlier notice={notice}>
          {(before) => <Difference before={before.letter.text} after={notice.letter.text} lang={notice.language} />}
        </Earlier>
      )}
    </section>
  )
}
