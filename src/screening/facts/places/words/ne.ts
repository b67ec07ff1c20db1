// Data: Nepali words around places, and names that Node and the gazetteer do not have.
import type { PlaceWords } from '../words.ts'

export const words: PlaceWords = {
  where: 'in at to',
  behind: 'मा जाने स्थित लागि तर्फ काम जान ma jane',
  between: 'को का की शहर देश',
  announce: 'स्थान ठाउँ सहर देश कार्यस्थल गन्तव्य location city country place मुलुक',
  elsewhere: 'नागरिक पासपोर्ट राहदानी दर्ता प्रधान दूतावास कार्यालय इजाजत',
  ends: '-: - +मा को का की +माको लाई ले बाट देखि सम्म +तर्फ मै र तिर +मै +काे',
  countries: 'AE: यूएई|युएई|संयुक्त अरब इमिरेट्स|यूएइ|UAE; SA: साउदी|साउदी अरब|साउदी अरेबिया|Saudi; QA: कतार; KW: कुवेत; OM: ओमान; BH: बहराइन; MY: मलेसिया; IL: इजरायल|इजरेल; JP: जापान; KR: कोरिया|दक्षिण कोरिया; PL: पोल्यान्ड|पोल्याण्ड; RO: रोमानिया; HR: क्रोएसिया; MT: माल्टा; CY: साइप्रस; PT: पोर्चुगल; GB: बेलायत|युके|UK; US: अमेरिका; DE: जर्मनी; RU: रुस|रूस; IN: भारत|इन्डिया; NP: नेपाल; TH: थाइल्यान्ड|थाइल्याण्ड; MM: म्यानमार|बर्मा; KH: कम्बोडिया; LA: लाओस; TR: टर्की|तुर्की; AU: अष्ट्रेलिया; CA: क्यानडा; SG: सिंगापुर; MV: माल्दिभ्स; IQ: इराक; LB: लेबनान; JO: जोर्डन; CZ: चेक गणतन्त्र; HU: हंगेरी; RS: सर्बिया; LV: लाट्भिया; IT: इटाली; ES: स्पेन',
  cities: 'Dubai: दुबई|दुबइ; Abu Dhabi: अबुधाबी|आबुधाबी|अबु धाबी; Sharjah: सारजाह|शारजाह; Doha: दोहा; Riyadh: रियाद; Jeddah: जेद्दा; Dammam: दम्माम; Kuala Lumpur: क्वालालम्पुर; Kathmandu: काठमाडौं|काठमाडौँ|काठमाण्डौ|काठमाडाैं; Pokhara: पोखरा; Biratnagar: विराटनगर|बिराटनगर; Birgañj: वीरगञ्ज|बिरगञ्ज; Bharatpur: भरतपुर; Dharān: धरान; NP Lalitpur: ललितपुर; NP Bhaktapur: भक्तपुर; NP Butwal: बुटवल; NP Chitwan: चितवन; Delhi: दिल्ली; Mumbai: मुम्बई; Bangkok: बैंकक|ब्याङ्कक; Mae Sot: माइ सोत|माए सोत; Myawadi: म्यावाडी; Moscow: मस्को; London: लन्डन; Tel Aviv: तेलअभिभ; Seoul: सोल; Tokyo: टोकियो',
  wary: 'सोल|माली|चाड|टोगो|जोर्डन',
  never: 'बार|माली',
}
