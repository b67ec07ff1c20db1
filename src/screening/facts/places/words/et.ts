// Data: Estonian words around places, and names that Node and the gazetteer do not have.
import type { PlaceWords } from '../words.ts'

export const words: PlaceWords = {
  where: 'lähistel lähedal linnas ümbruses',
  between: 'linna linnas vallas kesklinna kauni lõuna põhja lääne ida',
  announce: 'koht töökoht asukoht linn riik objekt sihtkoht piirkond aadress tööpaik',
  elsewhere: 'registreeritud kodanikud kodanikele pass kontor kontorid litsents firma peakontor',
  ends: 'maa: maa maad maast +maale +maal +maalt; ia: ia iat iast +iasse +ias; lased: lased laste +lastesse +lastes; riigid: riigid riikide +riikidesse +riikides; riik: riik riigi +riiki +riigis; -: - i e it ist +i +is +as +asse a at ast +isse +s +sse +l +le st t',
  countries: 'GB: Inglismaa|Suurbritannia|Ühendkuningriik|=Ühendkuningriigis|Šotimaa|Wales|Põhja-Iirimaa; US: USA|Ameerika|Ühendriigid|=Ühendriikides; AE: AÜE|Emiraadid|=Emiraatides|=Emiraatidesse|Araabia Ühendemiraadid|=Araabia Ühendemiraatides|=Araabia Ühendemiraatidesse; NL: Holland|=Hollandis|=Hollandisse|Madalmaad|=Madalmaades; CZ: Tšehhi|=Tšehhis|=Tšehhisse; KR: Lõuna-Korea|Korea; SA: Saudi Araabia; LV: Läti|=Lätis|=Lätti|=Lätisse; LT: Leedu|=Leedus|=Leetu; SE: Rootsi|=Rootsis|=Rootsisse; NO: Norra|=Norras|=Norrasse; FI: Soome|=Soomes|=Soomest; DK: Taani|=Taanis|=Taanisse; DE: Saksamaa; EE: Eesti|=Eestis|=Eestisse; UA: Ukraina; PL: Poola|=Poolas|=Poolasse; IT: Itaalia; ES: Hispaania; FR: Prantsusmaa; TR: Türgi|=Türgis|=Türki; GR: Kreeka|=Kreekas; CY: Küpros; CH: Šveits; MM: Birma|Myanmar; BY: Valgevene|=Valgevenes',
  cities: 'Köln: Köln; Munich: München; Vienna: Viin|=Viinis; Prague: Praha; Rome: Rooma; Paris: Pariis; London: London; Copenhagen: Kopenhaagen; Warsaw: Varssavi; Riga: Riia|=Riias|=Riiga; Vilnius: Vilnius; Moscow: Moskva; Saint Petersburg: Peterburi|Sankt-Peterburg; Helsinki: Helsingi|=Helsingis|=Helsingisse; Turku: Turu|=Turus; Tampere: Tampere; Espoo: Espoo; Vantaa: Vantaa; Göteborg: Göteborg; Stockholm: Stockholm; Kyiv: Kiiev; Tallinn: Tallinn; Tartu: Tartu|=Tartus|=Tartusse; Pärnu: Pärnu; Narva: Narva; Viljandi: Viljandi; Rakvere: Rakvere; Milan: Milano; Venice: Veneetsia; Dubai: Dubai; Brussels: Brüssel; Lisbon: Lissabon; Athens: Ateena; EE Viimsi: Viimsi; Sihanoukville: Sihanoukville',
  wary: 'Valga|Narva|Mali|Kuuba|Malta|Rooma|Turu|Elva|Võru|Maardu|Island|Läti',
  never: 'Bar|Male|Van|Side|Sale|Side|Turul|Oral|Pila|Most|Como|Mali|Ahja|Laos',
}
