// Data: words of cases/documents in Latvian.
import type { Lines } from '../../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'op.documents.keep': 'Glabāt personas dokumentu',
  'op.documents.open': 'Atvērt dokumentu',
  'op.documents.open-health': 'Atvērt dokumentu par veselību',
  'op.documents.withdraw': 'Atdot dokumentu, kā to vēlas īpašnieks',
  'document.title': 'Dokumenti',
  'document.none': 'Neviens netiek glabāts.',
  'document.counted': 'Par personu, kas ir tikai saskaitīta, dokumentus neglabā.',
  'document.health-apart': 'Dokumentus par veselību redz tikai kolēģi, kuru loma ļauj lasīt par veselību.',
  'document.keep': 'Glabāt dokumentu',
  'document.drop': 'Ielieciet failu vai fotogrāfiju šeit',
  'document.formats':
    'Fotogrāfija (arī tieši no telefona kameras), PDF vai biroja programmas fails. Ne vairāk kā 64 MB.',
  'document.kind': 'Kas tas ir',
  'document.kind-contract': 'Līgums',
  'document.kind-payslip': 'Algas lapiņa',
  'document.kind-letter': 'Vēstule',
  'document.kind-decision': 'Iestādes vai tiesas lēmums',
  'document.kind-medical': 'Medicīnisks dokuments',
  'document.kind-other': 'Cits dokuments',
  'document.medical-hint': 'Pēc tam to redz tikai kolēģi, kuru loma ļauj lasīt par veselību.',
  'document.name': 'Nosaukums',
  'document.is-own': 'Tas pieder pašai personai: viņa to var ņemt atpakaļ, kad vēlas',
  'document.own': 'Pieder pašai personai',
  'document.who-opened': 'Kam tas bija un kas to atvēra',
  'document.withdraw': 'Persona to ņem atpakaļ: dzēst',
  'media.did-withdrawn': 'persona to paņēma atpakaļ, un tas ir dzēsts',
  'fault.not-own': 'Šis nav pašas personas dokuments.',
  'person.part-documents': 'Dokumenti',
} as const satisfies Lines<typeof en>
