// Data: Maltese words around places, and names that Node and the gazetteer do not have.
import type { PlaceWords } from '../words.ts'

export const words: PlaceWords = {
  where: 'f fi fil fis fid fit fir fin fix fiż fl lejn ġo ġewwa għal għall lil viċin qrib ħdejn madwar',
  between: 'il is id it ir in ix iż l belt żona tal ta raħal nofsinhar tramuntana sabiħa pajjiż',
  announce: 'post lok lokazzjoni pajjiż belt destinazzjoni xogħol',
  elsewhere: 'minn mill mis mid reġistrata ċittadini passaport uffiċċju uffiċċji ambaxxata liċenzja kumpanija',
  starts: '-: - +f +fl l',
  countries: "DE: Ġermanja; GB: Ingilterra|Renju Unit|Gran Brittanja|Skozja|UK|Galles; US: Amerka|Stati Uniti|USA|Istati Uniti; AE: Emirati|Emirati Għarab Magħquda|UAE; NL: Olanda|Pajjiżi l-Baxxi; IT: Italja|Taljan; FR: Franza; ES: Spanja; PL: Polonja; MT: Malta|Għawdex; GR: Greċja; TR: Turkija; KR: Korea|Korea t'Isfel; SA: Arabja Sawdita; CZ: Ċekja|Repubblika Ċeka; IE: Irlanda; BE: Belġju; LY: Libja; CY: Ċipru; HU: Ungerija; UA: Ukrajna; RU: Russja; IN: Indja; NP: Nepal; PH: Filippini; TH: Tajlandja; MM: Myanmar|Burma; KH: Kambodja; LV: Latvja; LT: Litwanja; PT: Portugall; AT: Awstrija; CH: Żvizzera",
  cities: "London: Londra; Rome: Ruma; Paris: Pariġi; Milan: Milan; Valletta: Valletta|Il-Belt Valletta; Sliema: Sliema; MT St Julian's: San Ġiljan|St Julians|St Julian's; San Pawl il-Baħar: Buġibba|San Pawl; Naxxar: Naxxar; MT Paceville: Paceville; MT Gżira: Gżira; MT Msida: Msida; MT Mellieħa: Mellieħa; MT Rabat: Rabat; Berlin: Berlin; Munich: Munich; Brussels: Brussell; Dublin: Dublin; Vienna: Vjenna; Athens: Ateni; Dubai: Dubai; Catania: Katanja; Palermo: Palermo; Tripoli: Tripli; Nicosia: Nikosija; Frankfurt am Main: Frankfurt; New York City: New York",
  wary: 'Milan|Malta|Rabat|Mosta|Kuba|Mali|Xgħajra|Emirati|Taljan',
  never: 'Bar|Mala|Male|Sala|Mela|Sale|Van|Minn|Side|Gap|Most|Lima|Lens|Taljan|Essen|Mus',
}
