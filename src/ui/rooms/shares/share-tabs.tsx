import { ChipLink } from '../../parts/chip-link.tsx'
import { useWords } from '../../shell/app.tsx'

/** What was passed on, and what agencies ask of each other: two parts of one room. */
export function ShareTabs({ here }: { here: 'shares' | 'asks' }) {
  const { say } = useWords()
  return (
    <ul className="filters" aria-label={say('passed.parts')}>
      <ChipLink to="/shares" on={here === 'shares'}>
        {say('room.shares')}
      </ChipLink>
      <ChipLink to="/shares/asks" on={here === 'asks'}>
        {say('asks.room')}
      </ChipLink>
    </ul>
  )
}
