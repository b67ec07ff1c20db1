import { type ReactNode, useState } from 'react'
import { useWords } from '../shell/app.tsx'
import { Button } from './button.tsx'
import { TakeFile } from './take-file.tsx'

type Props = { name: string; file: string; text: string; children?: ReactNode }

/** A text to be copied, printed or saved, folded away until somebody wants it. The program sends it to nobody. */
export function Letter({ name, file, text, children }: Props) {
  const { say } = useWords()
  const [copied, setCopied] = useState(false)
  return (
    <details>
      <summary className="btn">{name}</summary>
      {children}
      {/* Lines as they are, and no longer than the page: a telephone shows them whole. */}
      <p className="told-words letter" dir="auto">
        {text}
      </p>
      <p className="row">
        <Button icon="copy" onPress={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>
          {say(copied ? 'state.copied' : 'do.copy')}
        </Button>
        <Button icon="print" onPress={() => window.print()}>
          {say('breach.print')}
        </Button>
        <TakeFile text={text} type="text/plain" name={file} label={say('breach.save')} />
      </p>
    </details>
  )
}
