// Data: words of the figures of now in Arabic.
import type { Lines } from '../../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'op.figures.now': 'الاطلاع على أرقام هذه اللحظة',
  'op.figures.recount': 'إعادة عدّ الأشخاص لأرقام هذه اللحظة',
  'job.recount-figures': 'إعادة عدّ الأشخاص لأرقام هذه اللحظة',
  'now.title': 'الآن',
  'now.closed': 'الأشهر المغلقة',
  'now.text':
    'حُسبت في {day}. يقع العدد الحقيقي في مكان ما من مداه البالغ عشرة. يبقى كل هذا كما هو حتى يأتي خمسة أشخاص أو أكثر أو ينتقلوا إلى حالة أخرى، وعندها لا يتغير إلا المدى الذي خرج منه عدده. لذلك لا يمكن طرح نظرة من أخرى.',
  'now.chart': 'الأشخاص المنتظرون الآن بحسب المجال',
  'now.chart-text': 'الداكن: الحد الأدنى. الفاتح: الحد الأعلى. الجدول أدناه يقول الشيء نفسه.',
  'now.others': 'في كل مجال لم يُذكر أقل من عشرة.',
  'now.all-few': 'في كل مجال أقل من عشرة.',
  'now.none-yet': 'لا يُذكر شيء حتى يُعرف خمسة أشخاص.',
} as const satisfies Lines<typeof en>
