import { Fragment, useState } from 'react'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import type { IconName } from '../../../parts/icons.ts'
import { NoteField, useMentions } from '../../../parts/note-field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useMember, useWords } from '../../../shell/app.tsx'
import type { NoticePage } from '../../../shell/contract.ts'
import { emptied } from '../../../shell/emptied.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { actionOf, isMailless } from '../notice-view.ts'
import { Act, CHANGES, NoticeClosed } from './acts.tsx'
import { Acknowledge, Close, Decide, Hold } from './answers.tsx'
import { Approve } from './approve.tsx'
import { Assign } from './assign.tsx'
import { Export } from './export.tsx'
import { HandOver } from './hand-over.tsx'
import { Send } from './send.tsx'

/** What can be done now. Nothing here is amber: the page recommends no decision. */
export function NoticeNow({ notice }: { notice: NoticePage }) {
  const { say } = useWords()
  return (
    <aside className="now" id="now" aria-label={say('notice.now')}>
      <h2>{say('notice.now')}</h2>
      {/* Begun anew in each state: an old failure or a half-filled answer belongs to the state before. */}
      <Fragment key={notice.state}>
        <Acts notice={notice} />
      </Fragment>
      <Assign notice={notice} />
      {/* Not so the note, which is right in any state: the post may change that while somebody types. */}
      <Note notice={notice} />
      <NoticeClosed notice={notice} />
    </aside>
  )
}

// In the order of a notice's life, so that what comes next stands below what is done.
function Acts({ notice }: { notice: NoticePage }) {
  const { say } = useWords()
  const { mail } = useMember()
  const isExport = notice.channel === 'export'
  // By hand goes what has no other way, and what somebody would rather put into the recipient's own form.
  const byHand = isExport || isMailless(notice, mail) || notice.form !== null
  return (
    <>
      <Approve notice={notice} />
      {!isExport && <Send notice={notice} />}
      {byHand && actionOf(notice, 'export')?.allowed && <Export notice={notice} />}
      <HandOver notice={notice} />
      <Act notice={notice} act="hold">
        <Hold notice={notice} />
      </Act>
      {/* No closed doors for the rare: what nobody can have wanted here would only hide what can be done. */}
      {actionOf(notice, 'release')?.allowed && <Simple notice={notice} act="release" icon="unlock" />}
      {notice.state === 'approved' && <Simple notice={notice} act="reopen" icon="note" />}
      <Act notice={notice} act="acknowledge">
        <Acknowledge notice={notice} />
      </Act>
      <Act notice={notice} act="decide">
        <Decide notice={notice} />
      </Act>
      <Simple notice={notice} act="correct" icon="repeat" hint={say('notice.correct-hint')} />
      {notice.sentAt === null ? (
        <Simple notice={notice} act="withdraw" called="discard" icon="x" hint={say('notice.discard-hint')} />
      ) : (
        <Simple notice={notice} act="withdraw" icon="x" hint={say('notice.withdraw-hint')} />
      )}
      <Act notice={notice} act="close">
        <Close notice={notice} />
      </Act>
      {isExport && notice.sentAt !== null && <Export notice={notice} again />}
    </>
  )
}

/** Acts that need nothing said but, some of them, a reason, for which the way to the server asks by itself. */
type SimpleAct = 'release' | 'reopen' | 'correct' | 'withdraw'

function Simple({
  notice,
  act: name,
  called = name,
  icon,
  hint,
}: {
  notice: NoticePage
  act: SimpleAct
  /** Its words, where they are not those of the act: what nobody has is discarded, though it is the same act. */
  called?: SimpleAct | 'discard'
  icon: IconName
  hint?: string
}) {
  const { say } = useWords()
  const { act, busy, failure } = useAct(`notices.${name}`, CHANGES)
  return (
    <Act notice={notice} act={name}>
      <div className="act">
        <Button icon={icon} isPending={busy} onPress={() => void act({ notice: notice.id })}>
          {busy ? say('state.working') : say(`notice.act-${called}`)}
        </Button>
        {hint && <p>{hint}</p>}
        {failure && <Failed failure={failure} />}
      </div>
    </Act>
  )
}

// For the house alone: no letter, statement or figure takes anything from it.
function Note({ notice }: { notice: NoticePage }) {
  const { say } = useWords()
  const [text, setText] = useState('')
  const mentions = useMentions('notice', notice.id)
  const { act, busy, failure } = useAct('notices.note', CHANGES)
  return (
    <Act notice={notice} act="note">
      <form className="form note-form" onSubmit={(event) => event.preventDefault()}>
        <NoteField
          of={mentions}
          label={say('notice.act-note')}
          lines={3}
          value={text}
          onChange={setText}
          most={4000}
          fault={faultsByField(failure).text}
        />
        {failure && <Failed failure={failure} />}
        <Button
          small
          isPending={busy}
          isDisabled={text.trim() === ''}
          // What was typed stays until the server has it.
          onPress={() =>
            void act({ notice: notice.id, text: mentions.kept(text) }).then(
              (done) => done && setText(emptied(text, '')),
            )
          }
        >
          {say('notice.note-save')}
        </Button>
      </form>
    </Act>
  )
}
