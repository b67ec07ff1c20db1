// Data: Chinese words around places, and names that Node and the gazetteer do not have.
import type { PlaceWords } from '../words.ts'

export const words: PlaceWords = {
  where: '在 去 到 赴 往 于 至 飞',
  between: '国 市 的',
  behind: '招 急 聘 打 务 工 上',
  announce: '点 點',
  elsewhere: '从 由 自 籍',
  countries: 'DE: 德国|德國; GB: 英国|英國|英格兰; US: 美国|美國; AE: 阿联酋|阿聯酋; SA: 沙特|沙特阿拉伯|沙烏地阿拉伯; QA: 卡塔尔|卡達; KW: 科威特; JP: 日本; KR: 韩国|韓國; SG: 新加坡; MY: 马来西亚|馬來西亞|大马; TH: 泰国|泰國; KH: 柬埔寨; MM: 缅甸|緬甸|缅北; LA: 老挝|寮國; VN: 越南; PH: 菲律宾|菲律賓; ID: 印尼|印度尼西亚; CN: 中国|中國|大陆; TW: 台湾|台灣|臺灣; HK: 香港; MO: 澳门|澳門; AU: 澳大利亚|澳洲; NZ: 新西兰|紐西蘭; CA: 加拿大; PL: 波兰|波蘭; RO: 罗马尼亚; HU: 匈牙利; RS: 塞尔维亚; IT: 意大利|義大利; ES: 西班牙; FR: 法国|法國; NL: 荷兰|荷蘭; BE: 比利时; CH: 瑞士; AT: 奥地利; SE: 瑞典; NO: 挪威; DK: 丹麦; FI: 芬兰; IE: 爱尔兰; PT: 葡萄牙; GR: 希腊; TR: 土耳其; RU: 俄罗斯|俄羅斯; UA: 乌克兰; IL: 以色列; CZ: 捷克; HR: 克罗地亚; BY: 白俄罗斯; EG: 埃及; DZ: 阿尔及利亚; NG: 尼日利亚; CY: 塞浦路斯; MT: 马耳他; IN: 印度; NP: 尼泊尔; PK: 巴基斯坦; KZ: 哈萨克斯坦; IQ: 伊拉克',
  cities: 'Johor Bahru: 新山|柔佛新山|柔佛; Kuala Lumpur: 吉隆坡; George Town: 槟城|檳城; Dubai: 迪拜|杜拜; Abu Dhabi: 阿布扎比; Doha: 多哈; Sihanoukville: 西港|西哈努克|西哈努克港|西哈努克市; Phnom Penh: 金边|金邊; KH Bavet: 巴域|柴桢; Paoy Paet: 波贝; Myawadi: 妙瓦底|苗瓦迪; MM Laukkaing: 老街; Tachilek: 大其力; MM Shwe Kokko: 亚太城|水沟谷|KK园区; Mae Sot: 湄索|美索; Yangon: 仰光; Mandalay: 曼德勒; Vientiane: 万象; LA Golden Triangle: 金三角; Bangkok: 曼谷; TH Chiang Mai: 清迈; Pattaya: 芭提雅; Phuket: 普吉|普吉岛; Kuala Lumpur: 吉隆坡; Manila: 马尼拉|馬尼拉; Jakarta: 雅加达; Ho Chi Minh City: 胡志明; Hanoi: 河内; Tokyo: 东京|東京; Osaka: 大阪; Seoul: 首尔|首爾; Busan: 釜山; Taipei: 台北|臺北; TW Kaohsiung: 高雄; TW Taichung: 台中; TW Taoyuan: 桃园|桃園; Shanghai: 上海; Beijing: 北京; Guangzhou: 广州|廣州; Shenzhen: 深圳; CN Kunming: 昆明; London: 伦敦|倫敦; Paris: 巴黎; Berlin: 柏林; Munich: 慕尼黑; Frankfurt am Main: 法兰克福; Hamburg: 汉堡; Madrid: 马德里; Barcelona: 巴塞罗那; Rome: 罗马; Milan: 米兰; Vienna: 维也纳; Warsaw: 华沙; Budapest: 布达佩斯; Moscow: 莫斯科; Istanbul: 伊斯坦布尔; Sydney: 悉尼|雪梨; Melbourne: 墨尔本|墨爾本; New York City: 纽约|紐約; Toronto: 多伦多; Vancouver: 温哥华|溫哥華; Singapore: 狮城',
  wary: '大陆|老街|汉堡|马里|乍得|罗马',
  never: '尼斯|马里|乍得',
}
