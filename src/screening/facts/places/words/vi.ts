// Data: Vietnamese words around places, and names that Node and the gazetteer do not have.
import type { PlaceWords } from '../words.ts'

export const words: PlaceWords = {
  where: 'ở tại đi sang qua đến tới về vào xkld gần bên nước',
  between: 'thành phố tp tỉnh nước đất thủ đô khu vực miền nam bắc xứ quốc gia vùng',
  announce: 'địa điểm nơi làm việc thành phố quốc gia tỉnh chỗ khu vực thị trường đơn hàng',
  elsewhere: 'từ công dân hộ chiếu trụ sở đăng ký văn phòng đại sứ quán giấy phép chi nhánh',
  countries: 'DE: Đức|nước Đức; PL: Ba Lan; HU: Hungary|Hungari; RO: Rumani|Romania; GB: Anh|nước Anh|Vương quốc Anh|UK; US: Mỹ|Hoa Kỳ|USA; JP: Nhật|Nhật Bản; KR: Hàn|Hàn Quốc; TW: Đài Loan; CN: Trung Quốc|Tàu; AE: UAE|Các Tiểu vương quốc Ả Rập|Ả Rập thống nhất; SA: Ả Rập Xê Út|Saudi|Ả Rập Saudi; KH: Campuchia|Cam|Cambodia; LA: Lào; TH: Thái Lan|Thái; MM: Myanmar|Miến Điện|Mianma; MY: Malaysia|Mã Lai; SG: Singapore|Sing; PH: Philippines|Phi; FR: Pháp; IT: Ý|Italia; ES: Tây Ban Nha; PT: Bồ Đào Nha; CZ: Séc|Cộng hòa Séc|Tiệp; SK: Slovakia; AT: Áo; CH: Thụy Sĩ|Thụy Sỹ; BE: Bỉ; NL: Hà Lan; SE: Thụy Điển; NO: Na Uy; DK: Đan Mạch; FI: Phần Lan; GR: Hy Lạp; TR: Thổ Nhĩ Kỳ; RU: Nga; AU: Úc; NZ: New Zealand; CA: Canada; VN: Việt Nam; LV: Latvia; LT: Litva; BG: Bungari; RS: Serbia; IL: Israel; QA: Qatar; DZ: Algeria; HK: Hồng Kông|Hong Kong; IN: Ấn Độ; IE: Ireland; MT: Malta; CY: Síp',
  cities: 'Ho Chi Minh City: Sài Gòn|Hồ Chí Minh|HCM|TPHCM; Hanoi: Hà Nội; VN Da Nang: Đà Nẵng; VN Hai Phong: Hải Phòng; VN Binh Duong: Bình Dương; VN Dong Nai: Đồng Nai; VN Can Tho: Cần Thơ; VN Nha Trang: Nha Trang; VN Bac Ninh: Bắc Ninh; VN Nghe An: Nghệ An; VN Moc Bai: Mộc Bài; KH Bavet: Bavet|Bà Vẹt; Phnom Penh: Phnôm Pênh|Nam Vang; Sihanoukville: Sihanouk|Sihanoukville|Xi ha núc; Paoy Paet: Poipet; Mae Sot: Mae Sot|Maesot; Myawadi: Myawaddy; LA Golden Triangle: Tam giác vàng; Vientiane: Viêng Chăn; Bangkok: Băng Cốc; Tokyo: Tokyo; Osaka: Osaka; Seoul: Seoul; Taipei: Đài Bắc; London: Luân Đôn; Berlin: Berlin; Moscow: Mátxcơva|Moscow; Singapore: Singapore City; Dubai: Dubai',
  wary: 'Anh|Đức|Mỹ|Nhật|Hàn|Nga|Pháp|Áo|Ý|Úc|Bỉ|Lào|Thái|Cam|Phi|Sing|Séc|Tàu|Tiệp|Síp|Tam giác vàng|HCM|Malta|Mali',
  never: 'Bar|Van|Mali|Con|Can|Tam|Hue|Vinh|Lang|Most|Male|Lima|Bao|Chi|Nam|Ban|Side|Dong|Tho|Como|Sala|Nice|Togo|Nice|An',
}
