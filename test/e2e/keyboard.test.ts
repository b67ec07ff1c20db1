import { keyboard } from './hand.ts'
import { journey } from './journey.ts'

journey('the way of a lead, by the keyboard alone', 'embedded', keyboard)
