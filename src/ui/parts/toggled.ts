/** A choice in a list of several, put in or taken out, in the list's own order. */
export const toggled = <T extends string>(all: readonly T[], chosen: readonly T[], one: T, on: boolean): T[] =>
  all.filter((value) => (value === one ? on : chosen.includes(value)))
