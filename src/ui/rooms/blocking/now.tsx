import type { BlockAct } from '../../../modules/blocking/codes.ts'
import { useAct } from '../../parts/act.ts'
import { Button } from '../../parts/button.tsx'
import { ClosedAct } from '../../parts/closed-act.tsx'
import { Failed, Notice } from '../../parts/states.tsx'
import { useWords } from '../../shell/app.tsx'
import type { BlockPage, Name } from '../../shell/contract.ts'
import { actionOf, actsShown } from './block-view.ts'

const CHANGES: readonly Name[] = ['blocks.get', 'blocks.list', 'block-appeals.list', 'block-operators.list']

/** What can be done now. Nothing here is amber: the page recommends no decision. */
export function BlockNow({ block }: { block: BlockPage }) {
  const { say } = useWords()
  // Open acts first; a page of closed ones alone would only say no five times.
  const acts = actsShown(block)
  return (
    <aside className="now" id="now" aria-label={say('block.now')}>
      <h2>{say('block.now')}</h2>
      {block.shared && block.state === 'draft' && <Notice meaning="warning">{say('block.approve-shared')}</Notice>}
      {acts.length === 0 && <p className="note">{say('block.why-ended')}</p>}
      {acts.map((act) => (
        <Act key={act} block={block} act={act} />
      ))}
    </aside>
  )
}

/** An act with what it brings about, or with why it is closed. */
function Act({ block, act }: { block: BlockPage; act: BlockAct }) {
  const { say } = useWords()
  const doing = useAct(`blocks.${act}`, CHANGES)
  const action = actionOf(block, act)
  if (!action?.allowed)
    return (
      <ClosedAct
        id={act}
        name={say(`block.${act}`)}
        why={
          <>
            <b>{say('act.closed')}</b> {say(`block.why-${action?.why ?? 'not-permitted'}`)}
          </>
        }
      />
    )
  return (
    <div className="act">
      <Button isPending={doing.busy} onPress={() => void doing.act({ block: block.id })}>
        {say(`block.${act}`)}
      </Button>
      <p className="note">{say(`block.${act}-hint`)}</p>
      {doing.failure && <Failed failure={doing.failure} />}
    </div>
  )
}
