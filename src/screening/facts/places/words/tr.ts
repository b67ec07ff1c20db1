// Data: Turkish words around places, and names that Node and the gazetteer do not have.
import type { PlaceWords } from '../words.ts'

export const words: PlaceWords = {
  where: 'yakınındaki yakınında civarında',
  behind: 'içinde ilinde ilçesinde ülkesinde şehrinde bölgesinde merkezinde için civarında yakınlarında çevresinde',
  between: 've',
  announce: 'yer yeri konum şehir il ülke lokasyon adres çalışma bölge ilçe',
  elsewhere: 'kayıtlı vatandaşları vatandaşı pasaport ofisi ofis merkezli şirketi lisans',
  ends: '-: - nın nin nun nün ın in un ün +da +de +ta +te +ya +ye +a +e +daki +deki +taki +teki dan den tan ten yı yi ı i',
  countries: 'GB: İngiltere|Büyük Britanya|Birleşik Krallık|İskoçya|Galler|Kuzey İrlanda; US: ABD|Amerika|Amerika Birleşik Devletleri; AE: BAE|Emirlikler|=Emirliklerde|Birleşik Arap Emirlikleri|=Birleşik Arap Emirliklerinde; NL: Hollanda; CZ: Çekya|Çek Cumhuriyeti; DE: Almanya; KR: Güney Kore|Kore; MM: Burma|Myanmar; SA: Suudi Arabistan; BY: Belarus|Beyaz Rusya; CY: Kıbrıs|Güney Kıbrıs|Kuzey Kıbrıs|KKTC; TR: Türkiye; QA: Katar; TH: Tayland; UZ: Özbekistan; TM: Türkmenistan; SY: Suriye; IL: İsrail; GR: Yunanistan; PL: Polonya; RO: Romanya; BG: Bulgaristan; HU: Macaristan; KH: Kamboçya',
  cities: 'Istanbul: İstanbul; Ankara: Ankara; İzmir: İzmir; Antalya: Antalya; Bursa: Bursa; Köln: Köln; Munich: Münih; Berlin: Berlin; Frankfurt am Main: Frankfurt; Stuttgart: Stuttgart; Hamburg: Hamburg; Vienna: Viyana; Zürich: Zürih; Genève: Cenevre; Brussels: Brüksel; London: Londra; Paris: Paris; Rome: Roma; Milan: Milano; Venice: Venedik; Athens: Atina; Thessaloníki: Selanik; Sofia: Sofya; Bucharest: Bükreş; Belgrade: Belgrad; Skopje: Üsküp; Warsaw: Varşova; Kraków: Krakov; Moscow: Moskova; Kyiv: Kiev; Baku: Bakü; Tbilisi: Tiflis; Nicosia: Lefkoşa; Kyrenia: Girne; Famagusta: Gazimağusa|Magosa; Limassol: Limasol; Dubai: Dubai; Abu Dhabi: Abu Dabi; Doha: Doha; Riyadh: Riyad; Jeddah: Cidde; Baghdad: Bağdat; Erbil: Erbil; Damascus: Şam; Tel Aviv: Tel Aviv; Amsterdam: Amsterdam; Rotterdam: Rotterdam; Stockholm: Stockholm; Mae Sot: Mae Sot; Sihanoukville: Sihanoukville; Diyarbakır: Diyarbakır; Gaziantep: Antep|Gaziantep; Kahramanmaraş: Maraş; Şanlıurfa: Urfa; TR Muğla: Muğla; Bodrum: Bodrum; TR Marmaris: Marmaris; TR Fethiye: Fethiye; TR Kuşadası: Kuşadası; TR Tuzla: Tuzla; TR Nevşehir: Nevşehir; TR Kapadokya: Kapadokya',
  wary: 'Van|Ordu|Kars|Batman|Side|Mersin|Bursa|Siirt|Bolu|Şam|Roma|Mali|Küba|Çad|Malta|Rize|Tokat|Çorum|Uşak|Aydın|Kilis|Iğdır|Düzce|Yalova|Adana|Trabzon|Niğde|Ağrı|Muş|Artvin|Maraş',
  never: 'Bar|Male|Muş|Mus|Ağrı|Agri|Sale|Ede|Oral|Como|Most|Lens|Deva|Alba|Bari|Perm|Aydın|Tokat|Uşak|Sala|Este',
}
