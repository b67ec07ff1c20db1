import type { Out } from '../../../shell/contract.ts'

export type Template = Out<'reply-templates.list'>['templates'][number]

/** Templates as one chooses among them: those in the report's language first, each part by name. */
export const inOrder = (templates: readonly Template[], language: string): readonly Template[] =>
  templates.toSorted(
    (a, b) =>
      Number(b.language === language) - Number(a.language === language) ||
      a.language.localeCompare(b.language) ||
      a.name.localeCompare(b.name),
  )

/** What was typed with a template behind it: nothing of it is lost. */
export const withTemplate = (typed: string, words: string): string =>
  typed.trim() === '' ? words : `${typed.trimEnd()}\n\n${words}`
