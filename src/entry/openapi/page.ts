import { html, raw } from 'hono/html'
import type { AnyOperation, Operations } from '../../kernel/operation.ts'
import { offered, schemaOf } from './document.ts'
import { STYLE } from './style.ts'

type Html = ReturnType<typeof html>

/** The readable description of the API: one page without script, made from the same table as the operations. */
export function docsPage(operations: Operations): Html {
  // Operations are grouped in the order of the table, in which rooms build on each other.
  const rooms = Map.groupBy(offered(operations), ([name]) => name.split('.')[0])
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Ausma: operations</title><link rel="icon" href="data:,">
<style>${raw(STYLE)}</style></head>
<body>
<nav aria-label="Operations">${[...rooms].map(([noun, list]) => contents(noun, list))}</nav>
<main>
<h1>Operations</h1>
<p>Each is <code>POST /api/&lt;name&gt;</code> with JSON and the header <code>Ausma-Request: 1</code>. Sign in with
<code>sessions.open</code>; the session travels in a cookie. Failures come as problem details (RFC 9457). For programs:
<a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
${[...rooms].map(([noun, list]) => html`<section><h2 id="${noun}">${noun}</h2>${list.map(([name, one]) => section(name, one))}</section>`)}
</main></body></html>`
}

const contents = (noun: string, list: readonly (readonly [string, AnyOperation])[]): Html =>
  html`<h2><a href="#${noun}">${noun}</a></h2><ul>${list.map(([name]) => html`<li><a href="#${name}">${name}</a></li>`)}</ul>`

function section(name: string, operation: AnyOperation): Html {
  const { summary, permission, purpose, verb, input, output } = operation
  return html`<article id="${name}">
<h3><a href="#${name}">${name}</a></h3>
<p>${summary}</p>
<p class="facts">${[permission, purpose, verb, ...conditions(operation)].map((fact) => html`<span>${fact}</span>`)}</p>
<details><summary>Input</summary><pre>${pretty(schemaOf(input, 'input'))}</pre></details>
<details><summary>Output</summary><pre>${pretty(schemaOf(output, 'output'))}</pre></details>
</article>`
}

// `html` escapes this text like all else: a pattern in a schema may hold < and &.
const pretty = (schema: object): string => JSON.stringify(schema, null, 2)

const conditions = ({ reason, approval, confirm, rate }: AnyOperation): string[] => [
  ...(reason ? ['needs a reason'] : []),
  ...(approval ? ['waits for a second person'] : []),
  ...(confirm ? ['needs a fresh second factor'] : []),
  ...(rate ? [`at most ${rate}`] : []),
]
