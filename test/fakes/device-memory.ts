import type { Lock } from '../../src/ui/device/pin.ts'
import type { Store, StoredDraft, StoredEnvelope, Watch } from '../../src/ui/ports/device-store.ts'

/** What a device keeps, in memory, and how it looks to somebody who has taken it. */
export class DeviceMemory implements Store {
  held: { lock: Lock | null; kit: Uint8Array<ArrayBuffer> | null } = { lock: null, kit: null }
  readonly draftsHeld = new Map<string, StoredDraft>()
  readonly envelopesHeld = new Map<string, StoredEnvelope>()

  watchHeld: Watch | null = null

  lock = async () => this.held.lock
  watch = async () => this.watchHeld
  changeWatch = async (change: (watch: Watch | null, isSetUp: boolean) => Watch | null) =>
    (this.watchHeld = change(this.watchHeld, this.held.lock !== null))
  changeLock = async (change: (lock: Lock) => Lock) => (this.held.lock = this.held.lock && change(this.held.lock))
  kit = async () => this.held.kit
  drafts = async () => [...this.draftsHeld.values()]
  envelopes = async () => [...this.envelopesHeld.values()]
  keepLock = async (lock: Lock) => void (this.held.lock = lock)
  keepKit = async (kit: Uint8Array<ArrayBuffer>) => void (this.held.kit = kit)
  keepDraft = async (draft: StoredDraft) => void this.draftsHeld.set(draft.id, draft)
  dropDraft = async (id: string) => void this.draftsHeld.delete(id)
  keepEnvelope = async (envelope: StoredEnvelope) => void this.envelopesHeld.set(envelope.id, envelope)
  dropEnvelope = async (id: string) => void this.envelopesHeld.delete(id)

  async finish(envelope: StoredEnvelope, draft: string): Promise<void> {
    this.envelopesHeld.set(envelope.id, envelope)
    this.draftsHeld.delete(draft)
  }

  async wipe(): Promise<void> {
    this.held = { lock: null, kit: null }
    this.draftsHeld.clear()
  }

  /** All bytes on it, as text and as what base64 hides. */
  seen(): string {
    const bytes = [this.held.kit, this.held.lock?.proof, ...[...this.draftsHeld.values()].map(({ sealed }) => sealed)]
    const plain = bytes.map((one) => (one ? Buffer.from(one).toString('latin1') : ''))
    const envelopes = [...this.envelopesHeld.values()].flatMap(({ envelope }) => [
      envelope,
      Buffer.from(envelope, 'base64url').toString('latin1'),
    ])
    return [...plain, ...envelopes, JSON.stringify(this.watchHeld)].join('\n')
  }
}
