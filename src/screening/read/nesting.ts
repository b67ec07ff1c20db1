import type { Broken } from './sink.ts'

/** An object or list that is open at the current place. */
export type Open = {
  readonly list: boolean
  /** Its key; objects in a list have the list's key. */
  readonly name: string
  /** For an object: the last key read, and the object's own name and id. */
  key: string
  readonly values: { id?: string; name?: string }
  /** For a list: whether its objects are records, and the broken ones skipped before that was known. */
  records: boolean
  passed: Broken[]
}

const MAX_OPEN = 1000

const open = (list: boolean, name: string): Open => ({ list, name, key: '', values: {}, records: false, passed: [] })

/** The open objects and lists, innermost last. */
export class Nesting {
  // The whole document counts as a list, because it may be records one after another.
  private readonly stack: Open[] = [open(true, '')]

  /** Number of open objects and lists; 1 outside all of them. */
  get depth(): number {
    return this.stack.length
  }

  top(): Open {
    return this.stack[this.stack.length - 1]
  }

  /** The object or list around the innermost one. */
  around(): Open | undefined {
    return this.stack[this.stack.length - 2]
  }

  /** Opens an object or list at `at`. @returns the place behind the bracket */
  enter(at: number, list: boolean): number {
    const top = this.top()
    // Deeper brackets are ignored, so that a file of brackets does not fill the memory.
    if (this.stack.length < MAX_OPEN) this.stack.push(open(list, top.list ? top.name : top.key))
    return at + 1
  }

  /** Closes an object or list at `at`. @returns the place behind the bracket */
  leave(at: number, list: boolean): number {
    // A bracket of the other kind also closes everything left open between.
    for (let i = this.stack.length - 1; i > 0; i--) {
      if (this.stack[i].list !== list) continue
      this.stack.length = i
      break
    }
    return at + 1
  }

  /** Closes the open objects of the innermost list. */
  leaveObjects(): void {
    while (this.stack.length > 1 && !this.top().list) this.stack.pop()
  }
}
