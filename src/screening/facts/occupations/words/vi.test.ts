import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'vi',
  occupations: {
    'Hái dâu, đóng gói hàng': ['harvest-worker', 'packer'],
    'Thợ hàn, thợ xây và thợ điện': ['welder', 'bricklayer', 'electrician'],
    'Nhân viên kho, lái xe tải': ['warehouse-worker', 'truck-driver'],
    'Giúp việc nhà, trông trẻ': ['domestic-worker', 'nanny'],
    'Làm nail, phụ bếp, phục vụ bàn': ['nail-technician', 'kitchen-helper', 'waiter'],
    'Cần bằng lái xe': [],
  },
  places: {
    'Làm việc tại Đức và ở Ba Lan': ['!DE', '!PL'],
    'Đi Nhật Bản, sang Hàn Quốc': ['!JP', '!KR'],
    'Địa điểm: Hà Nội': ['!VN Hanoi'],
    'Việc ở Campuchia, Sihanoukville': ['!KH', '!KH Sihanoukville'],
    'Công dân Việt Nam': ['VN'],
    'anh em đức độ, áo đẹp, ý hay': [],
  },
})
