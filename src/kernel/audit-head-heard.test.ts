import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { linkAt, linksOf, reads } from '../../test/samples/links.ts'
import type { Appended } from './audit.ts'
import { AuditHead, type HeadStore } from './audit-head.ts'

const SEED = new Uint8Array(32).fill(5)

/** A process over a store, begun on a log. */
async function started(store: HeadStore, log: readonly Appended[]): Promise<AuditHead> {
  const head = new AuditHead(store, SEED)
  await head.begin(reads(log))
  return head
}

/** A process that has signed three entries. */
async function atThree() {
  let text: string | null = null
  const store: HeadStore = {
    read: () => text,
    write: async (given) => {
      text = given
    },
  }
  return { store, head: await started(store, linksOf(1, 3)) }
}

describe('entries whose commit was not heard of', () => {
  test('a commit that somebody broke leaves no place behind the head of a program that stops in order', async () => {
    for (const [log, seq] of [
      [linksOf(1, 3), 3],
      [linksOf(1, 4), 4],
    ] as const) {
      const { store, head } = await atThree()
      head.appended(linkAt(4))
      await head.hear(reads(log))
      await head.close()
      const next = await started(store, [...log, linkAt(seq + 1)])
      assert.match(next.fault ?? '', /put in while the program stood still/)
      assert.equal(next.read()?.seq, seq)
    }
  })

  test('an entry that is appended while the log is asked is not taken for undone', async () => {
    const { head } = await atThree()
    head.appended(linkAt(4))
    await head.hear((...asked) => {
      head.appended(linkAt(5))
      return reads(linksOf(1, 4))(...asked)
    })
    head.note(linkAt(4))
    head.note(linkAt(5))
    assert.deepEqual([head.fault, head.last.size], [null, 5])
  })
})
