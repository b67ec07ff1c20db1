import { Lanes } from '../../src/kernel/lanes.ts'

/** Lanes that tell who waits where, and that a test can crowd. */
export class CrowdedLanes extends Lanes {
  readonly came: string[] = []
  private end: () => void = () => undefined

  override run<T>(place: string, work: () => Promise<T>): Promise<T> {
    this.came.push(place)
    return super.run(place, work)
  }

  /** So many wait, all from one place. */
  crowd(many: number): void {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.end = resolve
    for (let one = 0; one < many + 2; one++) void super.run('a flood', () => promise).catch(() => undefined)
  }

  over(): void {
    this.end()
  }
}
