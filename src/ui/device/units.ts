/** What the start page converts; it does what it says. */
export const UNITS = {
  weight: (kilograms: number) => ({ value: kilograms * 2.204_622_621_8, unit: 'lb' }),
  length: (kilometres: number) => ({ value: kilometres / 1.609_344, unit: 'mi' }),
  heat: (celsius: number) => ({ value: celsius * 1.8 + 32, unit: '°F' }),
} as const satisfies Record<string, (amount: number) => { value: number; unit: string }>

export type Unit = keyof typeof UNITS

/** An amount in other units; nothing where none was typed. */
export function converted(unit: Unit, typed: string): string {
  // With a comma, as most of Europe writes it.
  const amount = Number(typed.replace(',', '.'))
  if (typed.trim() === '' || !Number.isFinite(amount)) return ''
  const { value, unit: name } = UNITS[unit](amount)
  // Two places, as a small converter shows them: it must look like what it is taken for.
  return `${Math.round(value * 100) / 100} ${name}`
}
