/** What is pressed on these pages. A field has the focus once it is touched, wherever it goes then. */
const PRESSED = 'a, button, summary, label'
/** Whoever lets go further away than this, in CSS pixels, has thought better of it. */
const STILL = 8

type Press = { readonly thing: HTMLElement; readonly x: number; readonly y: number; readonly at: DOMRect }

/**
 * Keeps a press with what was pressed. An answer that comes between the pressing and the letting go of a mouse or finger moves the page,
 * and a browser then gives the press to what lies there by now: mostly to nothing, at worst to something else.
 */
export function keepPresses(): void {
  let press: Press | null = null
  const begin = ({ target, isPrimary, button, clientX: x, clientY: y }: PointerEvent) => {
    const thing = target instanceof Element ? target.closest<HTMLElement>(PRESSED) : null
    press = thing && isPrimary && button === 0 ? { thing, x, y, at: thing.getBoundingClientRect() } : null
  }
  const end = (event: MouseEvent) => {
    const begun = press
    press = null
    // One by a key or by a script has no place.
    if (begun === null || !event.isTrusted || event.detail === 0 || !hasMoved(begun, event)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    begun.thing.click()
  }
  addEventListener('pointerdown', begin, true)
  addEventListener('click', end, true)
}

/** Whether what was pressed has moved away under a pointer that has not, and can still be seen and pressed. */
function hasMoved({ thing, x, y, at }: Press, { target, clientX, clientY }: MouseEvent): boolean {
  const isElsewhere = !(target instanceof Node && thing.contains(target))
  const now = thing.getBoundingClientRect()
  const moved = now.x !== at.x || now.y !== at.y
  // A question that was laid over the page meanwhile goes first.
  const isThere = thing.checkVisibility() && thing.closest('[inert], [aria-hidden="true"]') === null
  return isElsewhere && moved && isThere && Math.hypot(clientX - x, clientY - y) <= STILL
}
