import type { Attack } from './attack.ts'
import { DOORS } from './doors.ts'
import { FLOODS } from './floods.ts'
import { INSIDE } from './inside.ts'
import { TABLETS } from './tablets.ts'
import { TEXTS } from './texts.ts'
import { WIRE } from './wire.ts'

/** All attacks, those first that leave the least behind. */
export const ATTACKS: readonly Attack[] = [...DOORS, ...INSIDE, ...TABLETS, ...TEXTS, ...WIRE, ...FLOODS]
