import { namesPermission } from './failure.ts'
import type { Language } from './languages.ts'
import { type Catalogue, knows, type Say } from './words.ts'

/** What names are made of: the voice and the words of one language. */
export type Voice = { readonly say: Say; readonly catalogue: Catalogue; readonly language: Language }

/** What an operation is called; its own name where nobody has translated it yet. */
export const operationName = (operation: string, { say, catalogue }: Voice): string => {
  const key = `op.${operation}`
  return knows(catalogue, key) ? say(key) : operation
}

/** What a job is called. */
export const jobName = (job: string, { say, catalogue }: Voice): string => {
  const key = `job.${job}`
  return knows(catalogue, key) ? say(key) : job
}

/** Why something failed: English readers get the program's own words after the kind, others the sentence for the kind. */
export function problemOf(problem: string | null, { say, catalogue, language }: Voice): string {
  const [, kind, words] = /^([a-z-]+)(?:: (.*))?$/s.exec(problem ?? '') ?? [null, '', problem ?? '']
  const key = `problem.${kind}`
  if (!knows(catalogue, key)) return problem ?? ''
  return language === 'en' && words && !namesPermission(words) ? words : say(key)
}

/** The short name of a sign. */
export const signName = (code: string, { say, catalogue }: Voice): string => {
  const key = `indicator.${code}`
  return knows(catalogue, key) ? say(key) : code
}

/** A stage of long work, in words. */
export const stageName = (stage: string, { say, catalogue }: Voice): string => {
  const key = `stage.${stage}`
  return knows(catalogue, key) ? say(key) : stage
}

const LISTS = { act: 'audit-act.', verb: 'verb.', purpose: 'purpose.', outcome: 'outcome.' } as const

/** A name from one of the closed lists: verbs, purposes, outcomes. */
export const listed = (list: keyof typeof LISTS, name: string, { say, catalogue }: Voice): string => {
  const key = `${LISTS[list]}${name}`
  return knows(catalogue, key) ? say(key) : name
}

/** A name in two letters, for where there is no room; letters beyond the basic plane stay whole. */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .filter(Boolean)
    .slice(0, 2)
    .join('')
    .toUpperCase()
