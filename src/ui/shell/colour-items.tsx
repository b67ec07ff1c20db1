import { useSyncExternalStore } from 'react'
import { MenuItem, MenuSection } from 'react-aria-components/Menu'
import { Icon } from '../parts/icon.tsx'
import { useWords } from './app.tsx'
import { COLOURS, type Colours, chooseColours, chosenColours, onColours } from './colours.ts'

const ICONS = { system: 'half', light: 'sun', dark: 'moon' } as const satisfies Record<Colours, string>

/** In a menu: the colours that are not chosen yet, light, dark or as the system wishes. */
export function ColourItems() {
  const { say } = useWords()
  const chosen = useSyncExternalStore(onColours, chosenColours)
  return (
    <MenuSection aria-label={say('colours.title')}>
      {COLOURS.filter((one) => one !== chosen).map((one) => (
        <MenuItem key={one} id={`colours-${one}`} textValue={say(`colours.${one}`)} onAction={() => chooseColours(one)}>
          <Icon name={ICONS[one]} /> {say(`colours.${one}`)}
        </MenuItem>
      ))}
    </MenuSection>
  )
}
