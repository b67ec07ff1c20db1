import { useState, useSyncExternalStore } from 'react'
import { queries, questions, sessionQuery, useDo, useSession, useWords } from '../app.tsx'
import type { In, Self } from '../contract.ts'
import { Button } from '../parts/button.tsx'
import { Dialog, FormDialog } from '../parts/dialog.tsx'
import { Field } from '../parts/field.tsx'
import { isReason, ReasonField } from '../parts/reason-field.tsx'
import { passkeyFailure } from '../passkey-failure.ts'
import { passkeysWork, provePasskey } from '../ports/passkey.ts'
import { SignInForm } from '../sign-in/sign-in-form.tsx'
import { type AskedKind, confirmable } from '../way-view.ts'
import { knows } from '../words.ts'

/** What the server asks back, over the page that stays as it is. */
export function Asks() {
  const question = useSyncExternalStore(questions.subscribe, questions.current)
  if (question === null) return null
  // One at a time, by the order in which they came: two dialogs over each other trap the focus.
  if (question.kind === 'sign-in') return <SignInAgain />
  if (question.kind === 'confirm') return <Confirm />
  return <Why operation={question.operation} />
}

function SignInAgain() {
  const { say } = useWords()
  const before = useSession()
  const done = async () => {
    const { data } = await queries.fetchQuery({ ...sessionQuery, staleTime: 0 }).then((data) => ({ data }))
    // Somebody else must not go on in a page that shows what the one before them could read.
    if (before && data.member.id !== before.member.id) location.assign('/')
    else questions.reply(true)
  }
  return (
    <Dialog title={say('again.title')} close={() => questions.reply(null)}>
      {/* Said first: people fear for what they have typed, and close what they should answer. */}
      <p className="note">{say('again.text')}</p>
      <SignInForm done={() => void done()} />
    </Dialog>
  )
}

function Confirm() {
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
      questions.reply(true)
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
      close={() => questions.reply(null)}
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

function Why({ operation }: { operation: string }) {
  const { say, catalogue } = useWords()
  const [reason, setReason] = useState('')
  const key = `op.${operation}`
  return (
    <FormDialog
      title={knows(catalogue, key) ? say(key) : say('reason.title')}
      close={() => questions.reply(null)}
      act={say('do.go-on')}
      // No amber button: a decision that needs a reason is nothing the page recommends.
      go={false}
      busy={false}
      failure={null}
      submit={() => questions.reply(reason.trim())}
      ready={isReason(reason)}
    >
      <ReasonField value={reason} onChange={setReason} />
    </FormDialog>
  )
}
