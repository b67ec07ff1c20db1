import { Device } from '../../src/ui/device/device.ts'
import type { Draft } from '../../src/ui/device/draft.ts'
import type { Lock } from '../../src/ui/device/pin.ts'
import type { StoredDraft } from '../../src/ui/ports/device-store.ts'
import { DeviceMemory } from '../fakes/device-memory.ts'
import type { Telephone } from './device.ts'

type Rows = { lock: Lock[]; kit: Uint8Array<ArrayBuffer>[]; drafts: StoredDraft[] }

/**
 * What stands unfinished on a telephone, opened as with its PIN. Each letter is kept behind the last one, so a test
 * that takes the page away waits for the words and not for a row, which is there since the first of them.
 */
export async function unfinished({ page }: Telephone, pin: string): Promise<Draft[]> {
  // As text with the bytes marked: between browser and test only plain values go.
  const text = await page.evaluate<string>(`(async () => {
    const db = await new Promise((resolve) => { const r = indexedDB.open('units'); r.onsuccess = () => resolve(r.result) })
    const rows = {}
    for (const table of ['lock', 'kit', 'drafts']) rows[table] = await new Promise((resolve) => {
      const r = db.transaction(table).objectStore(table).getAll(); r.onsuccess = () => resolve(r.result) })
    db.close()
    return JSON.stringify(rows, (_, value) => value instanceof Uint8Array ? { bytes: Array.from(value) } : value)
  })()`)
  const { lock, kit, drafts } = JSON.parse(text, (_, value) =>
    Array.isArray(value?.bytes) ? Uint8Array.from(value.bytes) : value,
  ) as Rows
  const memory = new DeviceMemory()
  memory.held = { lock: lock[0] ?? null, kit: kit[0] ?? null }
  for (const draft of drafts) memory.draftsHeld.set(draft.id, draft)
  const device = new Device(memory, async () => ({ status: 0, body: null }))
  const opened = await device.unlock(pin)
  return opened.kind === 'open' ? device.drafts(opened.key) : []
}
