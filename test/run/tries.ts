import { Rates } from '../../src/kernel/rates.ts'

let tries = 0

/** Begins a new try of a property. */
export const beginTry = (): void => void tries++

/**
 * The rates of a test's kernel. Each try of a property counts from nought: the clock of a test stands still, so that
 * ten times the tries would otherwise run into limits that they are not about.
 */
export class TestRates extends Rates {
  override take(key: string, perMinute: number, now: number): number {
    return super.take(`${tries} ${key}`, perMinute, now)
  }
}
