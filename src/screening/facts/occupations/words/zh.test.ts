import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'zh',
  occupations: {
    '草莓采摘工和仓库包装工': ['harvest-worker', 'warehouse-worker', 'packer'],
    '招电焊、电工、木工': ['welder', 'electrician', 'carpenter'],
    '保姆、护士、厨师': ['domestic-worker', 'nurse', 'cook'],
    '货车司机和快递员': ['truck-driver', 'courier'],
    '打字员，在线客服': ['data-entry', 'customer-support'],
    '需要驾驶证': [],
  },
  places: {
    '在德国工作': ['!DE'],
    '去柬埔寨西港': ['!KH', '!KH Sihanoukville'],
    '阿联酋迪拜招聘': ['AE', '!AE Dubai'],
    '地点：妙瓦底': ['!MM Myawadi'],
    '从泰国': ['TH'],
    '老公老街坊都来': [],
  },
})
