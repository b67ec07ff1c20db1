/** A short name of a record, by which people call it to each other: the beginning of its id, as the server writes it. */
export const codeOf = (id: string): string => id.slice(0, 6).toUpperCase()
