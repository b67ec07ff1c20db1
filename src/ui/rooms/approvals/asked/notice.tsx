import { Difference } from '../../../parts/difference.tsx'
import { Notice, Shown } from '../../../parts/states.tsx'
import { useAsk, useMember, useWords } from '../../../shell/app.tsx'
import type { In, NoticePage } from '../../../shell/contract.ts'
import { Earlier } from '../../notices/notice/earlier.tsx'
import { isMailless } from '../../notices/notice-view.ts'
import { type AskedProps, Read } from './asked.ts'
import { Fact, Once } from './facts.tsx'

/** A notice that is to be approved: to whom it goes, as what, each word of it, and what it replaces. */
export function AskedNotice({ row, read }: AskedProps) {
  const { notice, edition } = row.input as In<'notices.approve'>
  const page = useAsk('notices.get', { notice })
  return <Shown of={page}>{(found) => <Found notice={found} isAsked={found.edition === edition} read={read} />}</Shown>
}

function Found({ notice, isAsked, read }: { notice: NoticePage; isAsked: boolean; read: () => void }) {
  const { say, format } = useWords()
  const { mail } = useMember()
  const { recipient, letter, language, to, matter, ground, draftedBy, evidence } = notice
  // The server refuses it as well: what somebody vouched for is not what stands here now.
  if (!isAsked) return <Notice meaning="danger">{say('asked.changed')}</Notice>
  return (
    <>
      <Read then={read} />
      <dl className="facts">
        <Fact name={say('asked.to')}>
          <bdi>{recipient.name}</bdi>
          {format.comma}
          {to === null ? say(`recipients.channel-${notice.channel}`) : <bdi>{to}</bdi>}
        </Fact>
        {matter && <Fact name={say('asked.matter')}>{say(`notice.matter-${matter}`)}</Fact>}
        {ground && <Fact name={say('asked.ground')}>{say(`notice.ground-${ground}`)}</Fact>}
        <Fact name={say('asked.writer')}>
          <bdi>{draftedBy.name ?? '…'}</bdi>
        </Fact>
        <Fact name={say('notice.evidence')}>{format.number(evidence.length)}</Fact>
      </dl>
      <h3>{say('asked.letter')}</h3>
      <p className="note" lang={language}>
        {letter.subject}
      </p>
      <p className="told-words" dir="auto" lang={language}>
        {letter.text}
      </p>
      <Earlier notice={notice}>
        {(before) => <Difference before={before.letter.text} after={letter.text} lang={language} />}
      </Earlier>
      {isMailless(notice, mail) && (
        <Notice meaning="warning">
          <b>{say('no-mail.title')}</b> {say('no-mail.text')}
        </Notice>
      )}
      <Once>{say('asked.once-notice')}</Once>
    </>
  )
}
