/** An hour as it was typed, by the clock of whoever types; null where it is none. */
export function momentFrom(day: string, time: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^([01]?\d|2[0-3]):[0-5]\d$/.test(time.trim())) return null
  const moment = new Date(`${day}T${time.trim().padStart(5, '0')}`)
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString()
}

/** Day and hour of a moment, as the fields hold them. */
export function dayAndTime(moment: Date): { day: string; time: string } {
  const two = (n: number) => String(n).padStart(2, '0')
  return {
    day: `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`,
    time: `${two(moment.getHours())}:${two(moment.getMinutes())}`,
  }
}
