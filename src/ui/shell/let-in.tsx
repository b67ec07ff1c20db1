import { useAct } from '../parts/act.ts'
import { Button } from '../parts/button.tsx'
import { Failed, Notice } from '../parts/states.tsx'
import { useWords } from './app.tsx'
import type { Current } from './contract.ts'

/** That the keeper of the server let somebody in: it stays on every page until the member says that they have seen it. */
export function LetIn({ letIn: { id, at, way, email } }: { letIn: Current['letIns'][number] }) {
  const { say, format } = useWords()
  const { act, busy, failure } = useAct('let-ins.see', ['sessions.current'])
  return (
    <Notice meaning="warning">
      <b>{say('let-in.title')}</b> {say(`let-in.${way}`, { email, day: format.day(at) })} {say('let-in.check')}{' '}
      <Button small isPending={busy} onPress={() => void act({ letIn: id })}>
        {say('let-in.seen')}
      </Button>
      {failure && <Failed failure={failure} />}
    </Notice>
  )
}
