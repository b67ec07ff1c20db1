import type { Mine } from '../modules/reports/public.ts'
import type { Copy } from './behind.ts'
import { type Frame, page, pathOf } from './layout.ts'
import { type Html, html } from './markup.ts'
import { shownMessage } from './return-pages.ts'

// A report to several agencies, as its reporter sees it: each under its name, and one way to take it back from all.

const ID = 'f'

type SeveralView = {
  readonly copies: readonly Copy[]
  /** The receipt, sealed for a short time. */
  readonly state: string
}

/** All agencies that got it, each with where it stands there and what it wrote. */
export function severalPage(frame: Frame, { copies, state }: SeveralView): Html {
  const { say, day, tongue, names } = frame.voice
  const open = copies.flatMap(({ mine }) => (mine === 'withdrawn' ? [] : [mine]))
  const isHelp = open.some(({ kind }) => kind === 'help')
  const canWithdraw = open.some((mine) => mine.canWithdraw)
  return page(
    frame,
    html`<h1>${say(isHelp ? 'mine.title-help' : 'mine.title')}</h1>
<p class="hint under">${say('mine.sent', { date: day(open[0]?.filedOn ?? ''), name: names(open.map(({ agency }) => ({ name: agency }))) })}</p>
<form id="${ID}" action="${pathOf(tongue, 'return')}" method="post" autocomplete="off"><input type="hidden" name="state" value="${state}">
${copies.map((copy) => atAgency(frame, copy))}
<p class="go">${canWithdraw && html`<button class="plain" name="go" value="withdraw" formnovalidate>${say('mine.withdraw')}</button>`}<a href="${pathOf(tongue, '')}">${say('mine.leave')}</a></p></form>`,
    { form: ID },
  )
}

function atAgency({ voice }: Frame, { agency, mine }: Copy): Html {
  const { say } = voice
  // Taken back there while another could not be reached: there is nothing to open.
  if (mine === 'withdrawn') return html``
  // What both wrote since: what was told first is the same for all, and stands on each one's own page.
  const since = mine.messages.filter(({ kind }) => kind !== 'report')
  return html`<section><h2 dir="auto">${mine.agency}</h2><p><b>${say(`stage.${mine.state}`)}</b></p>
${since.length > 0 && html`<ol class="messages">${since.slice(-SHOWN).map((message) => shownMessage(voice, message))}</ol>`}
<p class="go"><button class="second" name="go" value="to ${agency}">${say('several.open')}<span class="vh">: ${mine.agency}</span></button></p></section>`
}

/** So many of the latest messages of each; the rest stand on its own page. */
const SHOWN = 3

type BackView = {
  /** What is taken back, at each agency. */
  readonly reports: readonly Mine[]
  readonly state: string
  /** Agencies from which it could not be taken back a moment ago. */
  readonly left?: readonly { readonly name: string }[]
}

/** Asks once more before something is taken back, and says what that means at each agency. */
export function withdrawPage(frame: Frame, { reports, state, left = [] }: BackView): Html {
  const { say, show, tongue, names } = frame.voice
  const means = ({ withdrawErases }: Mine) => show(withdrawErases ? 'withdraw.erases' : 'withdraw.keeps')
  const [first] = reports
  const isSame = reports.every(({ withdrawErases }) => withdrawErases === first?.withdrawErases)
  const from =
    reports.length > 1 && say('several.withdraw', { names: names(reports.map(({ agency }) => ({ name: agency }))) })
  return page(
    frame,
    html`<form id="${ID}" action="${pathOf(tongue, 'return')}" method="post" autocomplete="off"><input type="hidden" name="state" value="${state}">
<h1>${say('withdraw.title')}</h1>${left.length > 0 && html`<div class="note bad" role="alert"><p>${say('several.withdraw-left', { names: names(left) })}</p></div>`}
${from && html`<p class="lead">${from}</p>`}${isSame ? first && html`<p class="lead">${means(first)}</p>` : reports.map((one) => html`<h2 dir="auto">${one.agency}</h2><p class="lead">${means(one)}</p>`)}
<p class="go"><button class="second" name="go" value="withdraw-yes">${say('withdraw.yes')}</button><button class="plain" name="go" value="open">${say('withdraw.no')}</button></p></form>`,
    { form: ID },
  )
}
