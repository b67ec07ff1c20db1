import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Notice } from '../../parts/states.tsx'
import { useWords } from '../../shell/app.tsx'
import { askedWords, isKept, isWord, keyWords } from './recovery.ts'

/** The agency's recovery key, shown once, and a check that it was kept. */
export function RecoveryKey({
  recoveryKey,
  agency,
  done,
  then = 'recovery.done',
}: {
  recoveryKey: string
  agency: string
  done: () => void
  then?: 'recovery.done' | 'recovery.kept'
}) {
  const { say, format } = useWords()
  const [typed, setTyped] = useState<Record<number, string>>({})
  const [copied, setCopied] = useState(false)
  const copy = () => void navigator.clipboard.writeText(recoveryKey).then(() => setCopied(true))
  return (
    <div className="recovery">
      <Notice meaning="warning">
        <b>{say('recovery.once')}</b> {say('recovery.why')}
      </Notice>
      <p className="print-only">
        {say('recovery.paper', { agency })}
        {format.comma}
        {format.date(new Date().toISOString())}
      </p>
      <ol className="key-words">
        {keyWords(recoveryKey).map((word, i) => (
          // A word may stand twice; its place is what counts.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={i}>
            <bdi>{word}</bdi>
          </li>
        ))}
      </ol>
      <div className="row">
        {/* Printing comes first: paper in a safe is what survives a lost laptop. */}
        <Button icon="print" onPress={() => print()}>
          {say('do.print')}
        </Button>
        <Button icon="copy" onPress={copy}>
          {say(copied ? 'state.copied' : 'do.copy')}
        </Button>
      </div>
      <div className="form">
        <h2>{say('recovery.check')}</h2>
        <p className="note">{say('recovery.check-text')}</p>
        {askedWords(recoveryKey).map((place) => {
          const value = typed[place] ?? ''
          // Not before the word can be whole: red at the first letter would scold somebody who is still typing.
          const isWrong = value.length >= 4 && !isWord(recoveryKey, place, value)
          return (
            <Field
              key={place}
              label={say('recovery.word', { place })}
              value={value}
              onChange={(word) => setTyped({ ...typed, [place]: word })}
              autoComplete="off"
              spellCheck={false}
              most={6}
              fault={isWrong ? say('recovery.wrong') : undefined}
            />
          )
        })}
        {/* Closed until the check is passed. There is no way to show this key again. */}
        <Button go isDisabled={!isKept(recoveryKey, typed)} onPress={done}>
          {say(then)}
        </Button>
      </div>
    </div>
  )
}
