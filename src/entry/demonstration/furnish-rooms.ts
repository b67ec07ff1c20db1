import { type Actor, visitor } from '../../kernel/actor.ts'
import { daysAfter, isoDay, monthsAfter } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import type { House } from '../house.ts'
import { keepFigures } from './furnish-figures.ts'
import { type Furnishing, members, run } from './furnishing.ts'
import {
  INVENTED_APPEAL,
  INVENTED_BLOCKS,
  INVENTED_BREACH,
  INVENTED_OPERATORS,
  INVENTED_SOURCES,
  ORDER_DAYS,
  REVIEW_MONTHS,
} from './invented-rooms.ts'

// The demonstration also has sources, orders to block, a breach of personal data, and the figures of two years.

const todayOf = ({ kernel }: House): string => isoDay(kernel.clock.now())

async function keepSources(house: House, visiting: Actor): Promise<void> {
  const reviewBy = monthsAfter(todayOf(house), REVIEW_MONTHS)
  for (const { source: invented, isPaused } of INVENTED_SOURCES) {
    const filled = { ...invented, basis: { ...invented.basis, reviewBy } }
    const { source } = await run(house, visiting, 'sources.save', filled)
    if (isPaused) await run(house, visiting, 'sources.pause', { source })
  }
}

/** Orders that the colleague writes down; one of them the visiting member approves and puts into the operators' feeds. */
async function keepBlocks(house: House, agency: string, visiting: Actor, other: Actor): Promise<void> {
  const addressees: string[] = []
  for (const name of INVENTED_OPERATORS)
    addressees.push((await run(house, visiting, 'block-operators.add', { name })).operator)
  const days = Object.entries(ORDER_DAYS).map(([field, after]) => [field, daysAfter(todayOf(house), after)])
  for (const { order, isPublished } of INVENTED_BLOCKS) {
    const whole = { ...order, ...Object.fromEntries(days), addressees }
    const { block } = await run(house, other, 'blocks.draft', whole)
    if (!isPublished) continue
    await run(house, visiting, 'blocks.approve', { block })
    await run(house, visiting, 'blocks.publish', { block })
  }
  await run(house, visitor, 'block-appeals.file', { ...INVENTED_APPEAL, agency, appeal: newId() })
}

async function keepBreach(house: House, visiting: Actor): Promise<void> {
  const { hoursAgo, facts, risk, authority, told } = INVENTED_BREACH
  const now = house.kernel.clock.now()
  const noticedAt = new Date(now.getTime() - hoursAgo * 3600_000).toISOString()
  const { breach } = await run(house, visiting, 'breaches.enter', { noticedAt, facts })
  await run(house, visiting, 'breaches.assess', { breach, ...risk })
  await run(house, visiting, 'breaches.notify', { breach, ...authority, at: now.toISOString() })
  await run(house, visiting, 'breaches.tell', { breach, ...told })
}

/** Lets the visiting member and the colleague fill the rooms that nothing else fills. */
export async function furnishRooms(furnishing: Furnishing): Promise<void> {
  const { house, agency } = furnishing
  const { visiting, other } = await members(furnishing)
  await keepSources(house, visiting)
  await keepBlocks(house, agency, visiting, other)
  await keepBreach(house, visiting)
  await keepFigures(house, visiting, other)
}
