import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, processesOf } from '../browser/browser.ts'
import { raiseStand, type Stand } from './stand.ts'

describe('a page that a test looks at', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('what failed because the browser drew no more is looked at once more', async () => {
    let looks = 0
    const stopped: number[] = []
    await stand.see('/', {}, async ({ page }) => {
      looks++
      if (looks > 1) return
      for (const { type, id } of await processesOf(page)) if (type === 'renderer') stopped.push(id)
      for (const id of stopped) process.kill(id, 'SIGSTOP')
      throw new Error('a click that waits for two frames')
    })
    for (const id of stopped) process.kill(id, 'SIGCONT')
    assert.equal(looks, 2)
  })

  test('what fails on a page that is drawn fails at once', async () => {
    let looks = 0
    const seen = stand.see('/', {}, async () => {
      looks++
      throw new Error('a word that is not there')
    })
    await assert.rejects(seen, /a word that is not there/)
    assert.equal(looks, 1)
  })
})
