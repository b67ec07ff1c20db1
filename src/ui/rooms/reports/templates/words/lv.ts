// Data: words of reports/templates in Latvian.
import type { Lines } from '../../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'op.reply-templates.list': 'Skatīt atbilžu veidnes',
  'op.reply-templates.starters': 'Skatīt, ar kurām veidnēm var sākt',
  'op.reply-templates.save': 'Saglabāt atbildes veidni',
  'op.reply-templates.remove': 'Noņemt atbildes veidni',
  'templates.title': 'Atbilžu veidnes',
  'templates.lede':
    'Iestādes īsi teksti atbildēm ziņotājiem. Pie atbildes kāds izvēlas veidni, izlasa, pielabo un nosūta: pati no sevis netiek sūtīta neviena.',
  'templates.no-persons':
    'Veidnēs nav personas datu: ne vārda, adreses, tālruņa numura vai kāda cilvēka stāsta. Tās lasa visi, kas atbild uz ziņojumiem.',
  'templates.none': 'Veidņu vēl nav.',
  'templates.add': 'Pievienot veidni',
  'templates.change': 'Mainīt veidni',
  'templates.remove': 'Noņemt veidni',
  'templates.removed': '«{name}» ir noņemta.',
  'templates.name': 'Veidnes nosaukums',
  'templates.name-hint': 'Pēc tā kolēģi to izvēlas. Ziņotāji to neredz.',
  'templates.language': 'Veidnes valoda',
  'templates.words': 'Veidnes vārdi',
  'templates.starters-text':
    'Teksti, kas nāk līdzi programmai. Neviens, kam tā ir dzimtā valoda, tos jūsu iestādei nav pārbaudījis: izlasiet, mainiet, kas neder, un saglabājiet. Līdz tam tie nav nevienā sarakstā.',
  'templates.take': 'Pārbaudīt un pārņemt',
  'templates.pick': 'Veidne',
  'templates.pick-none': 'Izvēlieties',
  'templates.in-language': '{name} ({language})',
  'templates.put': 'Ievietot',
  'templates.was-put': 'Veidne ir atbildes beigās. Izlasiet to pirms nosūtīšanas.',
  'fault.too-many-templates': 'Iestādei ir 60 veidnes, vairāk nevar būt. Vispirms noņemiet kādu.',
} as const satisfies Lines<typeof en>
