import type { Voice } from './language.ts'
import { type Html, html } from './markup.ts'
import { SUM_WORKER } from './sum-script.ts'
import type { Sum } from './sums.ts'

/** The part of a form that does a sum before it is sent; nothing without JavaScript, and nothing while few wait. */
export function sumPart({ say }: Voice, sum: Sum | null): Html {
  if (sum === null) return html``
  const { id, bits, sealed } = sum
  return html`<input type="hidden" name="sum" id="sum" value="" data-id="${id}" data-bits="${bits}" data-sealed="${sealed}" data-worker="${SUM_WORKER}">
<div class="note" id="summing" hidden><p role="status">${say('sum.doing')}</p><p><progress max="1" value="0" data-most="${2 ** bits}" aria-label="${say('sum.doing')}"></progress></p><p><button class="plain" type="button">${say('sum.skip')}</button></p></div>`
}
