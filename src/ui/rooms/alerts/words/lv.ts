// Data: words of alerts in Latvian.
import type { Lines } from '../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'job.send-alerts': 'Paziņot pa e-pastu, ka kaut kas gaida',
  'op.alerts.get': 'Skatīt, kā paziņo, ka kaut kas gaida',
  'op.alerts.choose': 'Izvēlēties, kā paziņot, ka kaut kas gaida',
  'op.alerts.send': 'Paziņot pa e-pastu, ka kaut kas gaida',
  'op.alert-deputies.get': 'Skatīt, kam paziņo, ja neviens neskatās',
  'op.alert-deputies.set': 'Noteikt, kam paziņo, ja neviens neskatās',

  'alerts.title': 'E-pasts, kad kaut kas gaida',
  'alerts.text':
    'E-pastā ir teikts, cik darbu gaida un cik no tiem ir steidzami. Tajā nav nosaukta neviena persona, vieta vai iestāde. Par nokavēto paziņo uzreiz, arī naktī.',
  'alerts.address': 'E-pasta adrese',
  'alerts.address-hint': 'Saglabājot uz to aiziet pārbaudes vēstule.',
  'alerts.fault': 'Šī nav e-pasta adrese.',
  'alerts.pace': 'Cik bieži',
  'alerts.pace-at-once': 'Uzreiz, kad kaut kas pienāk',
  'alerts.pace-daily': 'Reizi dienā',
  'alerts.hour': 'Cikos',
  'alerts.choose': 'Sūtīt man e-pastu',
  'alerts.stop': 'Vairs nesūtīt e-pastu',

  'deputies.title': 'Vietnieki',
  'deputies.text':
    'Viņi saņem e-pastu, kad neviens nav paskatījies uz citas iestādes sūtīto un tā termiņš ir beidzies. Ja arī viņi neskatās, paziņo sūtītājam.',
  'deputies.addresses': 'Vietnieku e-pasta adreses',
  'deputies.addresses-hint': 'Katra savā rindā, ne vairāk kā desmit.',
  'deputies.language': 'Vietniekiem sūtītā e-pasta valoda',
} as const satisfies Lines<typeof en>
