// Data: words of figures by region in Arabic.
import type { Lines } from '../../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'regions.region': 'المنطقة',
  'regions.around': '{town} وما حولها، {country}',
  'regions.nowhere': 'لم تُذكر خدمة',
  'regions.refused': 'الإحالات المرفوضة بحسب المنطقة',
  'regions.refused-chart-text': 'الداكن: المرفوض. الفاتح: كل ما أُجيب عنه، حيث يُذكر. الجدول أدناه يقول الشيء نفسه.',
  'regions.refused-why':
    '«لا يُذكر» يعني عدداً يخص أشخاصاً قليلين، أو أعداداً يمكن أن يُحسب منها عدد كهذا، حتى مع الجدول بحسب الحاجة. ولا يُذكر عدد ما أُجيب عنه حيث قُبل أشخاص قليلون. المنطقة هي كل ما يقع أقرب إلى مدينة كبيرة واحدة.',
  'regions.refused-n': 'المرفوض',
  'regions.answered': 'أُجيب عنها',
  'regions.share': 'النسبة',
  'regions.needs-chart': 'الإحالات المرفوضة بحسب الحاجة',
  'regions.needs-chart-text': 'بقدر ما يُذكر: حيث لا يُذكر سبب لا يشمله الشريط. الجدول أدناه يقول الشيء نفسه.',
  'regions.places': 'أماكن الخدمات بحسب المنطقة',
  'regions.places-chart-text':
    'الداكن: المشغول. الفاتح: كل الأماكن التي عُدّ الشاغر منها خلال يوم. الجدول أدناه يقول الشيء نفسه.',
  'regions.places-why':
    'يُذكر المشغول من الأماكن التي عُدّ الشاغر منها خلال يوم قبل هذه الأرقام، ولا يُذكر حيث يكون المشغول من واحد إلى أربعة.',
  'regions.places-all': 'الأماكن',
  'regions.counted': 'عُدّت خلال يوم',
  'regions.taken': 'المشغول',
} as const satisfies Lines<typeof en>
