import { useState, useSyncExternalStore } from 'react'
import { Button } from '../parts/button.tsx'
import { Dialog, FormDialog } from '../parts/dialog.tsx'
import { Field } from '../parts/field.tsx'
import { isReason, ReasonField } from '../parts/reason-field.tsx'
import { passkeysWork, provePasskey } from '../ports/passkey.ts'
import { type AskedKind, confirmable } from '../rooms/settings/way-view.ts'
import { SignInForm } from '../rooms/sign-in/sign-in-form.tsx'
import { queries, questions, sessionQuery, useDo, useSession, useWords } from './app.tsx'
import type { In, Self } from './contract.ts'
import { passkeyFailure } from './passkey-failure.ts'
import type { Reply } from './questions.ts'
import { forgetTyped } from './typed.ts'
import { knows } from './words.ts'

/** What the server asks back, over the page that stays as it is. */
export function Asks() {
  const question = useSyncExternalStore(questions.subscribe, questions.current)
  if (question === null) return null
  // What comes when its question was closed already is no reply to the one that stands there now; only a sign-in is one for all.
  const reply = (to: Reply) => {
    const current = questions.current()
    if (current === question || (current?.kind === 'sign-in' && question.kind === 'sign-in')) questions.reply(to)
  }
  // One at a time, by the order in which they came: two dialogs over each other trap the focus.
  if (question.kind === 'sign-in') return <SignInAgain reply={reply} />
  if (question.kind === 'confirm') return <Confirm reply={reply} />
  if (question.kind === 'leave') return <Leave reply={reply} />
  return <Why key={question.operation} operation={question.operation} reply={reply} />
}

type Replying = { reply: (to: Reply) => void }

function SignInAgain({ reply }: Replying) {
  const { say } = useWords()
  const before = useSession()
  const done = async () => {
    const { data } = await queries.fetchQuery({ ...sessionQuery, staleTime: 0 }).then((data) => ({ data }))
    // Somebody else must not go on in a page that shows what the one before them could read.
    if (before && data.member.id !== before.member.id) {
      forgetTyped()
      return location.assign('/')
    }
    reply(true)
    // What was refused when the question was closed before is shown as refused no longer, and asked again by itself.
    void queries.refetchQueries({ predicate: ({ state }) => state.status === 'error' }, { cancelRefetch: false })
  }
  return (
    <Dialog title={say('again.title')} close={() => reply(null)}>
      {/* Said first: people fear for what they have typed, and close what they should answer. */}
      <p className="note">{say('again.text')}</p>
      <SignInForm done={() => void done()} />
    </Dialog>
  )
}

function Confirm({ reply }: Replying) {
  const { say } = useWords()
  const session = useSession()
  const methods: Self['methods'] = session?.member.methods ?? ['password']
  const asked = confirmable(methods, passkeysWork())
  const [chosen, setChosen] = useState<AskedKind | null>(null)
  const method = chosen ?? asked.at(0) ?? methods[0]
  const other = asked.find((kind) => kind !== method)
  const [proof, setProof] = useState('')
  const challenge = useDo('passkeys.challenge')
  const confirm = useDo('sessions.confirm', ['sessions.current'])
  const [failed, setFailed] = useState<ReturnType<typeof passkeyFailure> | null>(null)
  const submit = async () => {
    setFailed(null)
    try {
      await confirm.run({ input: await inputOf(), quiet: true })
      reply(true)
    } catch (error) {
      setFailed(passkeyFailure(error))
    }
  }
  const inputOf = async (): Promise<In<'sessions.confirm'>> => {
    // The password itself is not asked: the code proves the second factor, and less is typed in an open office.
    if (method === 'password') return { kind: 'password', code: proof.trim() }
    const answer = await challenge.run({ input: { kind: 'authentication' }, quiet: true })
    if (answer.kind === 'waits') throw new Error('waits')
    return { kind: 'passkey', response: (await provePasskey(answer.output)) as never }
  }
  return (
    <FormDialog
      title={say('confirm.title')}
      close={() => reply(null)}
      act={say(method === 'passkey' ? 'confirm.passkey' : 'do.confirm')}
      busy={confirm.busy || challenge.busy}
      failure={failed}
      submit={() => void submit()}
      ready={method === 'passkey' || proof.trim() !== ''}
    >
      <p className="note">{say('confirm.text')}</p>
      {method === 'password' && (
        <Field
          label={say('field.code')}
          hint={say('field.code-hint')}
          value={proof}
          onChange={setProof}
          autoComplete="one-time-code"
          inputMode="numeric"
          most={6}
          autoFocus
        />
      )}
      {method === 'oidc' && <p>{say('confirm.oidc')}</p>}
      {/* The phone may be at home while the key is here, or the other way round. */}
      {other && (
        <Button small onPress={() => setChosen(other)}>
          {say(`confirm.by-${other}`)}
        </Button>
      )}
    </FormDialog>
  )
}

/** Staying is the first button, and Escape stays as well. */
function Leave({ reply }: Replying) {
  const { say } = useWords()
  return (
    <Dialog title={say('leave.title')} close={() => reply(null)}>
      <p>{say('leave.text')}</p>
      <div className="row">
        <Button autoFocus onPress={() => reply(null)}>
          {say('leave.stay')}
        </Button>
        <Button onPress={() => reply(true)}>{say('leave.go')}</Button>
      </div>
    </Dialog>
  )
}

function Why({ operation, reply }: Replying & { operation: string }) {
  const { say, catalogue } = useWords()
  const [reason, setReason] = useState('')
  const key = `op.${operation}`
  return (
    <FormDialog
      title={knows(catalogue, key) ? say(key) : say('reason.title')}
      close={() => reply(null)}
      act={say('do.go-on')}
      // No amber button: a decision that needs a reason is nothing the page recommends.
      go={false}
      busy={false}
      failure={null}
      submit={() => reply(reason.trim())}
      ready={isReason(reason)}
    >
      <ReasonField value={reason} onChange={setReason} />
    </FormDialog>
  )
}
