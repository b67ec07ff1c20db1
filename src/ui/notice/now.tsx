import { useState } from 'react'
import { useWords } from '../app.tsx'
import type { NoticePage } from '../contract.ts'
import { actionOf } from '../notice-view.ts'
import { Button } from '../parts/button.tsx'
import { Field } from '../parts/field.tsx'
import type { IconName } from '../parts/icons.ts'
import { Failed } from '../parts/states.tsx'
import { Act, useAct } from './acts.tsx'
import { Acknowledge, Close, Decide, Hold } from './answers.tsx'
import { Approve } from './approve.tsx'
import { Export } from './export.tsx'

/** What can be done now. Nothing here is amber: the page recommends no decision. */
export function NoticeNow({ notice }: { notice: NoticePage }) {
  const { say } = useWords()
  const isExport = notice.channel === 'export'
  return (
    <aside className="now" id="now" aria-label={say('notice.now')}>
      <h2>{say('notice.now')}</h2>
      <Approve notice={notice} />
      {isExport && actionOf(notice, 'send')?.allowed ? (
        <Export notice={notice} />
      ) : (
        <Simple notice={notice} act="send" icon="notices" hint={say(`notice.channel-${notice.channel}`)} />
      )}
      <Act notice={notice} act="hold">
        <Hold notice={notice} />
      </Act>
      {actionOf(notice, 'release')?.allowed && <Simple notice={notice} act="release" icon="unlock" />}
      {notice.state === 'approved' && <Simple notice={notice} act="reopen" icon="note" />}
      <Act notice={notice} act="acknowledge">
        <Acknowledge notice={notice} />
      </Act>
      <Act notice={notice} act="decide">
        <Decide notice={notice} />
      </Act>
      <Simple notice={notice} act="correct" icon="repeat" hint={say('notice.correct-hint')} />
      <Simple notice={notice} act="withdraw" icon="x" hint={say('notice.withdraw-hint')} />
      <Act notice={notice} act="close">
        <Close notice={notice} />
      </Act>
      {isExport && notice.sentAt !== null && <Export notice={notice} again />}
      <Note notice={notice} />
    </aside>
  )
}

type SimpleAct = 'send' | 'release' | 'reopen' | 'correct' | 'withdraw'

function Simple({
  notice,
  act: name,
  icon,
  hint,
}: {
  notice: NoticePage
  act: SimpleAct
  icon: IconName
  hint?: string
}) {
  const { say } = useWords()
  const { act, busy, failure } = useAct(`notices.${name}`)
  return (
    <Act notice={notice} act={name}>
      <div className="act">
        <Button icon={icon} isPending={busy} onPress={() => void act({ notice: notice.id })}>
          {busy ? say('state.working') : say(`notice.act-${name}`)}
        </Button>
        {hint && <p>{hint}</p>}
        {failure && <Failed failure={failure} />}
      </div>
    </Act>
  )
}

function Note({ notice }: { notice: NoticePage }) {
  const { say } = useWords()
  const [text, setText] = useState('')
  const { act, busy, failure } = useAct('notices.note')
  return (
    <Act notice={notice} act="note">
      <form className="form note-form" onSubmit={(event) => event.preventDefault()}>
        <Field label={say('notice.act-note')} lines={3} value={text} onChange={setText} most={4000} />
        {failure && <Failed failure={failure} />}
        <Button
          small
          isPending={busy}
          isDisabled={text.trim() === ''}
          onPress={() => void act({ notice: notice.id, text }).then((done) => done && setText(''))}
        >
          {say('notice.note-save')}
        </Button>
      </form>
    </Act>
  )
}
