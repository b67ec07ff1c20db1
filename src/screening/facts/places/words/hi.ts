// Data: Hindi words around places, and names that Node and the gazetteer do not have.
import type { PlaceWords } from '../words.ts'

export const words: PlaceWords = {
  where: 'in mein at to to',
  behind: 'में मे स्थित जाने जाने में काम mein me main jane जाएं जाओ भेज भेजने',
  between: 'के का की शहर देश',
  announce: 'स्थान जगह शहर देश लोकेशन कार्यस्थल गंतव्य location city country place',
  elsewhere: 'नागरिक पासपोर्ट रजिस्टर्ड पंजीकृत मुख्यालय दूतावास लाइसेंस ऑफिस कार्यालय',
  countries: 'AE: यूएई|संयुक्त अरब अमीरात|अमीरात|UAE; SA: सऊदी|सऊदी अरब|सउदी|Saudi; QA: कतर|क़तर; KW: कुवैत; OM: ओमान; BH: बहरीन; GB: इंग्लैंड|ब्रिटेन|यूके|UK|England; US: अमेरिका|यूएसए|USA; DE: जर्मनी; PL: पोलैंड|पोलैण्ड; RO: रोमानिया; HR: क्रोएशिया; MT: माल्टा; CY: साइप्रस; IT: इटली; PT: पुर्तगाल; ES: स्पेन; GR: ग्रीस; RU: रूस; IL: इज़राइल|इजरायल|इज़रायल|इसराइल; TH: थाईलैंड|थाइलैंड; MM: म्यांमार|बर्मा|म्यानमार; KH: कंबोडिया|कम्बोडिया; LA: लाओस; MY: मलेशिया; SG: सिंगापुर; CA: कनाडा; AU: ऑस्ट्रेलिया; NZ: न्यूज़ीलैंड|न्यूजीलैंड; JP: जापान; KR: दक्षिण कोरिया|कोरिया; IN: भारत|इंडिया; NP: नेपाल; TR: तुर्की; LV: लातविया; LT: लिथुआनिया; CZ: चेक गणराज्य; HU: हंगरी; RS: सर्बिया; IQ: इराक; JO: जॉर्डन',
  cities: 'Dubai: दुबई; Abu Dhabi: अबू धाबी|अबुधाबी; Sharjah: शारजाह|शारजहां; Doha: दोहा; Riyadh: रियाद; Jeddah: जेद्दा|जेद्दाह; Dammam: दम्माम; Muscat: मस्कट; Delhi: दिल्ली|नई दिल्ली; Mumbai: मुंबई|मुम्बई; Kolkata: कोलकाता; Chennai: चेन्नई; Bengaluru: बेंगलुरु|बैंगलोर|बंगलौर; Hyderabad: हैदराबाद; Pune: पुणे; Lucknow: लखनऊ; Patna: पटना; Jaipur: जयपुर; Ahmedabad: अहमदाबाद; Sūrat: सूरत; Kanpur: कानपुर; IN Gurugram: गुरुग्राम|गुड़गांव; IN Noida: नोएडा; IN Chandigarh: चंडीगढ़; IN Gorakhpur: गोरखपुर; Kathmandu: काठमांडू; Bangkok: बैंकॉक; Mae Sot: माए सोत|मे सोत; Myawadi: म्यावाडी|म्यावड्डी; Phnom Penh: नोम पेन्ह; Sihanoukville: सिहानोकविले|सिहानूकविले; London: लंदन; Moscow: मॉस्को; Berlin: बर्लिन; Warsaw: वारसॉ; Singapore: सिंगापुर सिटी; Tel Aviv: तेल अवीव',
  wary: 'माली|चाड|टोगो|सूरत|जॉर्डन|नाइजर|गिनी',
  never: 'बार|माली|चाड|नीस|चाड',
}
