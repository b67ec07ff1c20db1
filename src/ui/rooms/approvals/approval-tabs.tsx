import { ChipLink } from '../../parts/chip-link.tsx'
import { useMay, useWords } from '../../shell/app.tsx'

/** What waits for a second person, and whose identities were looked at: two parts of one room, for whoever has both. */
export function ApprovalTabs({ here }: { here: 'approvals' | 'identities' }) {
  const { say } = useWords()
  const may = useMay()
  if (!may('identity:list')) return null
  const tab = (name: typeof here) => (
    <ChipLink to={`/${name}`} on={here === name}>
      {say(`room.${name}`)}
    </ChipLink>
  )
  return (
    <ul className="filters" aria-label={say('room.approvals')}>
      {tab('approvals')}
      {tab('identities')}
    </ul>
  )
}
