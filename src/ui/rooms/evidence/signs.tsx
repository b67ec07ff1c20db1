import { Is } from '../../parts/icon.tsx'
import { useWords } from '../../shell/app.tsx'
import type { Item } from '../../shell/contract.ts'
import { signsOf } from './evidence-view.ts'

/** How an item stands and who has it: by icon, word and colour. */
export function Signs({ item }: { item: Pick<Item, 'stand' | 'problem'> }) {
  const { say } = useWords()
  const { holder, offeredTo } = item.stand
  return (
    <p className="sep">
      {signsOf(item).map(({ key, icon, meaning }) => (
        <Is key={key} icon={icon} meaning={meaning}>
          {say(key)}
        </Is>
      ))}
      {holder?.name && <span className="note">{say('evidence.holder', { name: holder.name })}</span>}
      {offeredTo?.name && <span className="note">{say('evidence.offered-to', { name: offeredTo.name })}</span>}
    </p>
  )
}
