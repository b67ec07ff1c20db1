import type { Broken } from './sink.ts'

/** An object or list that is open at the place of reading. */
export type Open = {
  readonly list: boolean
  /** The key under which it stands; that of the list for the objects of a list. */
  readonly name: string
  /** Of an object: the key read last, and its own name and id. */
  key: string
  readonly values: { id?: string; name?: string }
  /** Of a list: whether its objects are records, and those that were passed over before that was known. */
  records: boolean
  passed: Broken[]
}

const MAX_OPEN = 1000

const open = (list: boolean, name: string): Open => ({ list, name, key: '', values: {}, records: false, passed: [] })

/** The objects and lists that are open at the place of reading, inmost last. */
export class Nesting {
  // A list around everything: a document may be records one after another.
  private readonly stack: Open[] = [open(true, '')]

  /** How many are open; 1 outside everything. */
  get depth(): number {
    return this.stack.length
  }

  top(): Open {
    return this.stack[this.stack.length - 1]
  }

  /** What stands around the inmost one. */
  around(): Open | undefined {
    return this.stack[this.stack.length - 2]
  }

  /** A bracket opens at `at`. @returns the place behind it */
  enter(at: number, list: boolean): number {
    const top = this.top()
    // Deeper brackets are passed over, so that a file of brackets does not fill the memory.
    if (this.stack.length < MAX_OPEN) this.stack.push(open(list, top.list ? top.name : top.key))
    return at + 1
  }

  /** A bracket closes at `at`. @returns the place behind it */
  leave(at: number, list: boolean): number {
    // With a bracket of the other kind something between was never closed; it ends here too.
    for (let i = this.stack.length - 1; i > 0; i--) {
      if (this.stack[i].list !== list) continue
      this.stack.length = i
      break
    }
    return at + 1
  }

  /** Ends the objects that are open in the inmost list. */
  leaveObjects(): void {
    while (this.stack.length > 1 && !this.top().list) this.stack.pop()
  }
}
