// Data: Filipino words around places, and names that Node and the gazetteer do not have.
import type { PlaceWords } from '../words.ts'

export const words: PlaceWords = {
  where: 'sa in at to papuntang papunta patungong nasa tungong',
  between: 'the lungsod ng bansang bansa siyudad city of lungsod',
  announce: 'lokasyon lugar location city country siyudad bansa destinasyon trabaho place worksite',
  elsewhere: 'mula galing registered rehistrado mamamayan passport opisina office embassy citizens lisensya',
  countries: 'AE: UAE|Emirates|United Arab Emirates; SA: Saudi|KSA|Saudi Arabia; QA: Qatar; KW: Kuwait; GB: UK|England|Inglatera; US: USA|Amerika|America|Estados Unidos; JP: Japan|Hapon; KR: South Korea|Korea|Timog Korea; TW: Taiwan; HK: Hong Kong|Hongkong; SG: Singapore|Singapura; MY: Malaysia; DE: Germany|Alemanya; PL: Poland|Polonya; IT: Italy|Italya; ES: Spain|Espanya; CA: Canada; NZ: New Zealand; AU: Australia; MM: Myanmar|Burma; KH: Cambodia; LA: Laos; TH: Thailand; CN: China|Tsina; HR: Croatia; HU: Hungary; CZ: Czech Republic; RO: Romania; IL: Israel; TR: Turkey|Turkiye; PH: Pilipinas|Philippines|Pinas; CY: Cyprus; MT: Malta; VN: Vietnam',
  cities: 'Manila: Maynila|Metro Manila; Quezon: Quezon City; Cebu: Cebu City; Davao: Davao City; Makati: Makati City; Taguig: BGC; PH Angeles: Angeles City; PH Batangas: Batangas; PH Laguna: Laguna; PH Cavite: Cavite; PH Subic: Subic; PH Baguio: Baguio; PH Tarlac: Tarlac; PH Pampanga: Pampanga; New York City: New York; Ho Chi Minh City: Saigon; Myawadi: Myawaddy|Myawady; Mae Sot: Mae Sot|Maesot; Paoy Paet: Poipet; KH Bavet: Bavet; MM Laukkaing: Laukkaing; LA Golden Triangle: Golden Triangle; Sihanoukville: Sihanouk Ville; Köln: Cologne; Frankfurt am Main: Frankfurt; Zürich: Zurich; Thessaloníki: Thessaloniki; Jeddah: Jeddah; Khobar: Al Khobar; Al Jubayl: Jubail',
  wary: 'Angeles|Clark|Turkey|China|Naga|Subic|Laguna|Israel|Emirates|Golden Triangle|Victoria|Malta|Rosario|Rizal|Luna',
  never: 'May|Tulad|Male|Pili|Bar|Talisay City Center|Van|Side|Sala|Salta|Most|Gap|Lima|Bata',
}
