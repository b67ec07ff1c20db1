import { childLine } from './helplines.ts'
import { checked, type Frame, numberOf, page, pathOf } from './layout.ts'
import { type Html, html } from './markup.ts'

/** The first page for somebody under 18: whom to call, what is right, and then a place to write. */
export function youngPage(frame: Frame, isOpen: boolean): Html {
  const { voice, now, countries, lines = {} } = frame
  const { say, show, tongue } = voice
  const line = childLine(lines, countries)
  return page(
    frame,
    html`<h1>${say('young.title')}</h1><p class="lead">${show('young.lead')}</p>
${line && html`<p class="lead">${show('young.call')}</p><p class="numbers"><span class="tel">${numberOf(line)}</span> <span class="hint">${checked(voice, line, now)}.</span></p>`}
<p class="lead">${show('young.rights')}</p>
${isOpen && html`<form action="${pathOf(tongue, 'talk')}" method="post"><p class="go"><button class="primary" name="go" value="begin">${say('young.write')}</button></p></form>`}
<p class="go"><a href="${pathOf(tongue, '')}">${say('back')}</a></p>`,
  )
}
