import { useEffect, useEffectEvent } from 'react'
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

/**
 * x chooses the row whose link has the focus.
 * @param choose gets its place in the list
 */
export function useChooseKey(selector: string, choose: (at: number) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (actOf(event) !== 'choose') return
    const at = [...document.querySelectorAll(selector)].indexOf(document.activeElement as Element)
    if (at >= 0) choose(at)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}
