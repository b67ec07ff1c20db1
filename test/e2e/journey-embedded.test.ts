import { mouse } from './hand.ts'
import { journey } from './journey.ts'

journey('the way of a lead, on the embedded database', 'embedded', mouse)
