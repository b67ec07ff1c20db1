import { useEffect } from 'react'
import { actOf, step } from '../../../shell/keys.ts'

/**
 * j and k go through the links of a list; Enter then opens the one that has the focus, as it does for any link.
 * @param selector finds the links, in their order
 */
export function useListKeys(selector: string): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = actOf(event)
      if (act !== 'next' && act !== 'previous') return
      const links = [...document.querySelectorAll<HTMLElement>(selector)]
      const at = links.indexOf(document.activeElement as HTMLElement)
      // The first press goes to the first, wherever one comes from.
      links[at === -1 ? 0 : step(at, act === 'next' ? 1 : -1, links.length)]?.focus()
      event.preventDefault()
    }
    // On the window: right after arriving nothing of the list has the focus yet.
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [selector])
}
