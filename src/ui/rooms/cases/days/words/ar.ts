// Data: words of cases/days in Arabic.
import type { Lines } from '../../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'op.days.list': 'معرفة مواعيد المحكمة ونهايات الحماية',
  'op.days.set': 'تدوين موعد محكمة أو نهاية حماية',
  'op.days.drop': 'إزالة موعد محكمة أو نهاية حماية',
  'op.days.reopen': 'إعادة الوثائق حين يقترب اليوم',
  'job.reopen-papers': 'إعادة الوثائق حين يقترب اليوم',
  'days.title': 'أيام قادمة',
  'days.none': 'لم يُدوَّن موعد محكمة ولا نهاية حماية.',
  'days.kind': 'ما هو',
  'days.court': 'موعد محكمة',
  'days.protection-ends': 'نهاية الحماية المؤقتة',
  'days.on': 'التاريخ',
  'days.note': 'أي محكمة، أو أي صفة',
  'days.near': 'يعاد النظر في الاحتياجات والمخاطر والخطة ابتداءً من {day}',
  'days.add': 'تدوين يوم',
  'days.drop': 'إزالة {day}',
  'work.reopened': 'يعاد النظر فيها',
  'desk.cases-reopened': {
    zero: 'لا أحد ({n}) يعاد النظر في احتياجاته أو مخاطره أو خطته',
    one: 'شخص واحد ({n}) يعاد النظر في احتياجاته أو مخاطره أو خطته',
    two: 'شخصان ({n}) يعاد النظر في احتياجاتهما أو مخاطرهما أو خطتهما',
    few: '{n} أشخاص يعاد النظر في احتياجاتهم أو مخاطرهم أو خطتهم',
    many: '{n} شخصًا يعاد النظر في احتياجاتهم أو مخاطرهم أو خطتهم',
    other: '{n} شخص يعاد النظر في احتياجاتهم أو مخاطرهم أو خطتهم',
  },
} as const satisfies Lines<typeof en>
