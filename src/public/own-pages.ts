import type { Mine, Proof } from '../modules/reports/public.ts'
import type { Voice } from './language.ts'
import { type Frame, page, pathOf } from './layout.ts'
import { type Html, html } from './markup.ts'

// What a reporter can do with their own report besides writing. Folded on its page: most come to read an answer.

/** Longest that somebody says of who they are, in signs. */
export const LONGEST_IDENTITY = 1000

/** Says who one is, ties an earlier report, takes a proof. @param words typed words of an earlier report that opened none: they stay, to be put right */
export function ownParts(voice: Voice, mine: Mine, words: string): Html {
  // Each folded: an open field for a name reads like a demand for one.
  return html`${identity(voice, mine)}${mine.canReply && chain(voice, words)}
<details><summary><u>${voice.say('proof.title')}</u></summary><p class="hint">${voice.show('proof.lead', { name: mine.agency })}</p>
<p class="go"><button class="second" name="go" value="proof" formnovalidate>${voice.say('proof.get')}</button></p></details>`
}

function identity({ say, show }: Voice, { identity: stand, agency }: Mine): Html {
  // Nobody keeps it apart here, so it is not asked for.
  if (stand === 'closed') return html``
  const taken = html`<p>${say('identity.told')}</p><p class="go"><button class="plain" name="go" value="identity-remove" formnovalidate>${say('identity.remove')}</button></p>`
  const field = html`<textarea class="short" id="identity" name="identity" maxlength="${LONGEST_IDENTITY}" dir="auto" spellcheck="false" autocomplete="off" aria-label="${say('identity.title')}" aria-describedby="identity-hint"></textarea>
<p class="go"><button class="second" name="go" value="identity" formnovalidate>${say('identity.save')}</button></p>`
  return html`<details><summary><u>${say('identity.title')}</u></summary><p class="hint" id="identity-hint">${show('identity.hint', { name: agency })}</p>${stand === 'told' ? taken : field}</details>`
}

const chain = ({ say, show }: Voice, words: string): Html =>
  html`<details ${words !== '' && html`open`}><summary><u>${say('chain.title')}</u></summary><p class="hint" id="chain-hint">${show('chain.hint')}</p>
<textarea class="short" id="chain" name="chain" maxlength="400" dir="ltr" autocapitalize="none" spellcheck="false" autocomplete="off" aria-label="${say('return.title')}" aria-describedby="chain-hint">
${words}</textarea>
<p class="go"><button class="second" name="go" value="chain" formnovalidate>${say('chain.go')}</button></p></details>`

type ProofView = { readonly proof: Proof; readonly state: string }

/** The proof to print, copy or keep as a file, with what it shows and what not. */
export function proofPage(frame: Frame, { proof, state }: ProofView): Html {
  const { say, show, day, tongue } = frame.voice
  return page(
    frame,
    html`<h1>${say('proof.title')}</h1><p class="lead">${show('proof.lead', { name: proof.agency })}</p>
<p class="lead">${say('proof.says', { date: day(proof.filedOn) })}</p>
<form id="f" action="${pathOf(tongue, 'return')}" method="post" autocomplete="off"><input type="hidden" name="state" value="${state}">
<pre class="proof" dir="ltr" tabindex="0" aria-label="${say('proof.title')}">${proofText(proof)}</pre>
<p class="go"><button class="primary" name="go" value="proof-file">${say('proof.file')}</button><button class="plain" name="go" value="open">${say('back')}</button></p>
${howToCheck(frame.voice, proof.key)}</form>`,
    { form: 'f' },
  )
}

/** As it is kept: what is signed stands in it as it was signed. */
export const proofText = (proof: Proof): string => JSON.stringify(proof, null, 1)

const howToCheck = ({ say }: Voice, key: string): Html =>
  html`<p>${say('proof.check')}</p><p dir="ltr"><code>${key}</code></p><p dir="ltr"><code>ausma verify-proof proof.json --key ${key}</code></p>`

/** For anybody who was shown a proof: the key to compare with. */
export const keyPage = (frame: Frame, key: string): Html =>
  page(frame, html`<h1>${frame.voice.say('proof.title')}</h1>${howToCheck(frame.voice, key)}`)
