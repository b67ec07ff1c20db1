import { html as hono } from 'hono/html'

/** Markup that is safe to send: what was put into it is escaped. */
export type Html = ReturnType<typeof hono>

/** Makes markup; every value is escaped, in text and in quoted attributes. Lists are joined, `false` and `null` are nothing. */
export const html = (parts: TemplateStringsArray, ...values: readonly unknown[]): Html =>
  hono(parts, ...values.map((value) => (value === false || value === null || value === undefined ? '' : value)))
