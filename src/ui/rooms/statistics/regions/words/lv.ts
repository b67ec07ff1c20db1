// Data: words of figures by region in Latvian.
import type { Lines } from '../../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'regions.region': 'Reģions',
  'regions.around': '{town} un apkārtne, {country}',
  'regions.nowhere': 'Pakalpojums nav nosaukts',
  'regions.refused': 'Atteiktie nosūtījumi pa reģioniem',
  'regions.refused-chart-text': 'Tumšs: atteikti. Gaišs: visi atbildētie, ja tas nosaukts. Tabulā zemāk ir tas pats.',
  'regions.refused-why':
    '«Nav nosaukts» ir skaits par dažām personām un citi, no kuriem tādu varētu izrēķināt, arī blakus tabulai pa vajadzībām. Cik atbildēts, nav nosaukts, ja uzņemtas tikai dažas personas. Reģions ir viss, kam tuvākā ir viena lielāka pilsēta.',
  'regions.refused-n': 'Atteikti',
  'regions.answered': 'Atbildēti',
  'regions.share': 'Daļa',
  'regions.needs-chart': 'Atteiktie nosūtījumi pa vajadzībām',
  'regions.needs-chart-text':
    'Cik nosaukts: ja kāds iemesls nav nosaukts, josla to neietver. Tabulā zemāk ir tas pats.',
  'regions.places': 'Pakalpojumu vietas pa reģioniem',
  'regions.places-chart-text':
    'Tumšs: aizņemtas. Gaišs: visas, kuru brīvās vietas saskaitītas diennakts laikā. Tabulā zemāk ir tas pats.',
  'regions.places-why':
    'Aizņemtās nosauktas no vietām, kuru brīvās saskaitītas diennakts laikā pirms šiem skaitļiem, un netiek nosauktas, ja aizņemta viena līdz četras.',
  'regions.places-all': 'Vietas',
  'regions.counted': 'Saskaitītas diennakts laikā',
  'regions.taken': 'Aizņemtas',
} as const satisfies Lines<typeof en>
