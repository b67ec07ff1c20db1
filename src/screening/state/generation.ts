import { join } from 'node:path'
import { writeDurably } from './files.ts'
import type { Sealer } from './seal.ts'

/** Writes the files of one run, numbered so that no name is used twice. */
export class Generation {
  next: number
  private readonly folder: string
  private readonly sealer: Sealer

  constructor(folder: string, next: number, sealer: Sealer) {
    this.folder = folder
    this.next = next
    this.sealer = sealer
  }

  write(kind: string, bytes: Uint8Array): string {
    const name = this.name(kind)
    writeDurably(join(this.folder, name), bytes)
    return name
  }

  seal(kind: string, bytes: Uint8Array): string {
    const name = this.name(kind)
    writeDurably(join(this.folder, name), this.sealer.seal(bytes, name))
    return name
  }

  private name(kind: string): string {
    return `${kind}-${String(this.next++).padStart(6, '0')}.bin`
  }
}
