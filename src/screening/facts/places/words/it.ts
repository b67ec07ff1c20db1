// Data: Italian words around places, and names that Node and the gazetteer do not have.
import type { PlaceWords } from '../words.ts'

export const words: PlaceWords = {
  where: 'in a ad per verso vicino presso nel nella nelle nei nello nell zona dintorni',
  between: 'la il le i gli provincia di città comune paese sud nord est ovest centro bella regione area',
  announce: 'sede luogo località destinazione città paese lavoro zona provincia',
  elsewhere: 'da dal dalla dai registrata sede legale cittadini passaporto ufficio uffici ambasciata licenza',
  starts: "-: - d' l' dell' all' +nell' dall' sull'",
  countries: "GB: Inghilterra|Gran Bretagna|Scozia|Galles|Irlanda del Nord; US: USA|Stati Uniti|America|Stati Uniti d'America; AE: EAU|Emirati|Emirati Arabi|Emirati Arabi Uniti; NL: Olanda|Paesi Bassi; CZ: Repubblica Ceca|Cechia; KR: Corea del Sud|Corea; MM: Birmania|Myanmar; SA: Arabia Saudita; BY: Bielorussia; TH: Thailandia|Tailandia; KH: Cambogia; MD: Moldavia|Moldova",
  cities: "London: Londra; Paris: Parigi; Rome: Roma; Milan: Milano; Venice: Venezia; Naples: Napoli; Turin: Torino; Florence: Firenze; Genoa: Genova; Padova: Padova; Munich: Monaco di Baviera; Köln: Colonia; Hamburg: Amburgo; Frankfurt am Main: Francoforte; Stuttgart: Stoccarda; Nürnberg: Norimberga; Dresden: Dresda; Leipzig: Lipsia; Hannover: Hannover; Düsseldorf: Düsseldorf; Marseille: Marsiglia; Nice: Nizza; Lyon: Lione; Barcelona: Barcellona; Valencia: Valencia; Sevilla: Siviglia; Zaragoza: Saragozza; Lisbon: Lisbona; Porto: Oporto; Genève: Ginevra; Zürich: Zurigo; Basel: Basilea; Bern: Berna; Lausanne: Losanna; The Hague: L'Aia; Antwerpen: Anversa; Gent: Gand; Brugge: Bruges; Göteborg: Göteborg; Kraków: Cracovia; Gdańsk: Danzica; Warsaw: Varsavia; Edinburgh: Edimburgo; Dublin: Dublino; Ljubljana: Lubiana; Rijeka: Fiume; Split: Spalato; Thessaloníki: Salonicco; Dubai: Dubai; Abu Dhabi: Abu Dhabi; Jeddah: Gedda; New York City: New York; Bolzano: Bolzano; Trento: Trento; Reggio nell'Emilia: Reggio Emilia|Reggio nell'Emilia; Timişoara: Timisoara; Sihanoukville: Sihanoukville",
  wary: 'Prato|Como|Roma|Bari|Palma|Cuba|Mali|Ciad|Colonia|Fiume|Oman|Fano|Nizza|Gela|Massa|Varese|Trapani|Ragusa|Latina|Potenza|Imola|Vittoria|Fiume',
  never: 'Sala|Massa|Latina|Potenza|Fiume|Parla|Van|Nice|Essen|Most|Male|Lens|Aversa Nord|Side|Batman|Vigo|Cali|Porto|Lima|Perm',
}
