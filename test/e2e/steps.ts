import { test } from 'node:test'
import { lifeOf } from '../browser/browser.ts'
import { failurePicture } from './shots.ts'
import type { Visitor } from './stand.ts'

export type Step = (name: string, work: () => Promise<void>) => void

/** Tests that each stand on the one before: after one has failed the others would only wait in vain. */
export function steps(visitors: () => readonly Visitor[]): Step {
  let broken: string | null = null
  return (name, work) =>
    test(name, async (context) => {
      if (broken !== null) return context.skip(`after «${broken}» failed`)
      try {
        await work()
      } catch (error) {
        broken = name
        for (const [i, { page }] of visitors().entries()) {
          // A browser that stopped drawing is at fault itself, see lifeOf.
          console.error(`«${name}» failed; page ${i} ${await lifeOf(page).catch(() => 'cannot be asked')}`)
          await failurePicture(page, `${i} ${name}`)
        }
        throw error
      }
    })
}
