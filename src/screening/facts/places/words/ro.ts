// Data: Romanian words around places, and names that Node and the gazetteer do not have.
import type { PlaceWords } from '../words.ts'

export const words: PlaceWords = {
  where: 'în in la spre lângă langa zona către',
  between: 'orașul orasul oraș localitatea regiunea zona sudul nordul estul vestul centrul țara județul frumosul',
  announce: 'locația locatia loc locul muncă localitatea oraș orașul țara destinație destinația regiune județ',
  elsewhere: 'din de înregistrată sediul sediu cetățeni pașaport birou biroul ambasada licență firmă',
  ends: 'ia: ia ia iei ie; a: a ei ă; ă: ă a ei; ul: ul ului; -: - ul ului',
  countries: 'GB: Anglia|Marea Britanie|=Marii Britanii|Scoția|Țara Galilor|Irlanda de Nord|Regatul Unit|UK; US: SUA|America|Statele Unite|=Statelor Unite; AE: EAU|Emirate|Emiratele Arabe Unite|Emirate Arabe; NL: Olanda|Țările de Jos; CZ: Cehia|Republica Cehă; KR: Coreea de Sud|Coreea; MM: Birmania|Myanmar; SA: Arabia Saudită; MD: Moldova|Republica Moldova; BY: Belarus; CH: Elveția; CY: Cipru; DK: Danemarca; HU: Ungaria; KH: Cambodgia; TH: Thailanda',
  cities: 'London: Londra; Rome: Roma; Munich: München; Köln: Köln; Vienna: Viena; Frankfurt am Main: Frankfurt; Milan: Milano; Turin: Torino; Naples: Napoli; Venice: Veneția; Florence: Florența; Genoa: Genova; Padova: Padova; Lisbon: Lisabona; Genève: Geneva; Antwerpen: Anvers; The Hague: Haga; Copenhagen: Copenhaga; Warsaw: Varșovia; Kraków: Cracovia; Thessaloníki: Salonic; Bucharest: București|=Bucureștiului; Cluj-Napoca: Cluj|Cluj Napoca; Timişoara: Timișoara; Iaşi: Iași; Constanţa: Constanța; Galaţi: Galați; Braşov: Brașov; Ploieşti: Ploiești; Piteşti: Pitești; Târgu-Mureş: Târgu Mureș; Chisinau: Chișinău; Bălţi: Bălți; Huelva: Huelva; Lepe: Lepe; Dubai: Dubai; Abu Dhabi: Abu Dhabi; Tel Aviv: Tel Aviv; RO Reghin: Reghin; New York City: New York; Barcelona: Barcelona; Foggia: Foggia; Dublin: Dublin; Manchester: Manchester',
  wary: 'Deva|Arad|Roma|Cali|Turda|Lugoj|Roman|Mali|Ciad|Cuba|Haga|Brad|Slatina|Alba|Bari|Bender',
  never: 'Ie|Sale|Gap|Pe|Lens|Como|Most|Mobile|Side|Male|Van|Lima|Perm|Sala|Moldova Nouă|Este',
}
