import type { Attack } from './attack.ts'

/** Texts that once took seconds, and their like. */
const HOSTILE: readonly string[] = [
  'to '.repeat(6666),
  '4 '.repeat(10_000),
  'a.b.'.repeat(5000),
  '+371 2'.repeat(3300),
  '( '.repeat(10_000),
  '1 € '.repeat(5000),
  '@'.repeat(20_000),
  '👩‍👩‍👧‍👦'.repeat(1800),
  'no not never '.repeat(1500),
  'passport '.repeat(2200),
]

export const TEXTS: readonly Attack[] = [
  {
    name: 'freeze the server by texts of 20 kB',
    promise: 'An offer is looked over beside the server, within seconds or not at all; other pages do not wait for it.',
    async run(target, { isWhole }) {
      const texts = isWhole ? [...HOSTILE, ...HOSTILE] : HOSTILE.slice(0, 3)
      const asked = texts.map((offer, n) => target.post('/p/en/check', { offer }, `198.19.0.${n}`))
      let slowest = 0
      let isOver = false
      const all = Promise.all(asked).finally(() => {
        isOver = true
      })
      do {
        const from = performance.now()
        const { status } = await target.server.call('sessions.current', {}, target.officer.token)
        if (status !== 200) return { held: false, seen: `a page of staff is answered ${status}` }
        slowest = Math.max(slowest, performance.now() - from)
      } while (!isOver)
      const statuses = (await all).map(({ status }) => status)
      const isAnswered = statuses.every((status) => status === 200 || status === 503)
      return {
        held: isAnswered && (!isWhole || slowest < 1000),
        seen: `${texts.length} texts answered ${[...new Set(statuses)].join(', ')}; the slowest page of staff meanwhile took ${Math.round(slowest)} ms`,
      }
    },
  },
]
