import type { EpochKeys, EpochStore } from '../../src/kernel/vault/epochs.ts'

/** Keys of epochs in memory, as a file would keep them. */
export class MemoryEpochs implements EpochStore {
  kept: EpochKeys = new Map()

  // Copies, since a key that is destroyed is filled with zeros where it was in use.
  read = (): EpochKeys => copied(this.kept)

  async write(keys: EpochKeys): Promise<void> {
    this.kept = copied(keys)
  }
}

const copied = (keys: EpochKeys): EpochKeys => new Map([...keys].map(([number, key]) => [number, Buffer.from(key)]))
