/**
 * What each field says to the browser and to keyboards: that nothing in it is looked up, learned, offered again or sent to be corrected.
 * Browsers with a spelling check «in the cloud» send words away; others remember what was typed for the next page.
 */
const SAID = {
  spellcheck: 'false',
  autocomplete: 'off',
  autocorrect: 'off',
  autocapitalize: 'off',
  writingsuggestions: 'false',
} as const

const FIELDS = 'input, textarea'

function say(field: Element): void {
  for (const [name, value] of Object.entries(SAID))
    if (field.getAttribute(name) !== value) field.setAttribute(name, value)
}

/** Says it of every field that there is, and of each that comes: parts shared with the staff's pages bring fields of their own. */
export function keepUnlearned(page: Document): void {
  const all = (within: ParentNode) => {
    for (const field of within.querySelectorAll(FIELDS)) say(field)
  }
  all(page)
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node instanceof Element) {
          if (node.matches(FIELDS)) say(node)
          all(node)
        }
  }).observe(page, { childList: true, subtree: true })
}
