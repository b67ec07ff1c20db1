// Data: how the signs of Devanagari sound, and the endings of Hindi and Nepali verbs.
/** Each sign with its sound behind it; «ə» falls silent at times. */
export const CONSONANTS = 'क k ख kh ग g घ gh ङ n च ch छ chh ज j झ jh ञ n ट t ठ th ड d ढ dh ण n त t थ th द d ध dh न n प p फ f ब b भ bh म m य y र r ल l व v श sh ष sh स s ह h क़ k ख़ kh ग़ g ज़ z ड़ d ढ़ dh फ़ f'
export const VOWELS = 'अ ə आ aa इ i ई ee उ u ऊ oo ऋ ri ए e ऐ ai ऑ o ओ o औ au ा aa ि i ी ee ु u ू oo ृ ri े e ै ai ॉ o ो o ौ au ॅ e'

/** A Hindi verb's endings behind a consonant and behind a vowel, as they are written and as they are typed. */
export const ENDINGS = 'ना ने नी ता ते ती ा े ी ो ें ेगा ेगी ेंगे ूँगा ोगे ोगी िए िएगा कर के वा वाना वाया'
export const VOWEL_ENDINGS = 'ना ने नी ता ते ती या यी ई ए ओ एँ एगा एगी एँगे ऊँगा ओगे ओगी इए इएगा कर के'
export const TYPED_ENDINGS = 'na ne ni ta te ti a e i o en ein ega egi enge unga oge ogi iye ie iyega kar ke wa wana waya'
export const TYPED_VOWEL_ENDINGS = 'na ne ni ta te ti ya yi i ye e o en yein ega yega egi yegi enge yenge unga oge ogi iye iyega kar ke'

/** A Nepali verb that affirms: what denies has other endings, «तिर्दैन», or another beginning, «नतिर्नु». */
export const NEPALI_ENDINGS = 'नु न ने नुस् नुहोस् नुहोला नुहुन्छ नुपर्छ नुपर्ने नुपर्नेछ छ छौं छौँ छु छन् दै ेर ेको े ौं यो िन्छ िने िनेछ ेपछि िदिन्छ िदिन्छौं िदिने िदिनुस् दिन्छौं'
export const NEPALI_VOWEL_ENDINGS = 'उनु उन उने उनुस् उनुहोस् उनुहोला उनुहुन्छ उनुपर्छ उनुपर्ने उनुपर्नेछ उँछ उँछौं उँछौँ उँछु उँछन् उँदै एर एको ए ऊ औं यो इन्छ इने इनेछ इदिन्छौं इदिन्छौँ इदिन्छ इदिनुहोस् इदिनुस् इदिने एपछि उँदैछौं'
