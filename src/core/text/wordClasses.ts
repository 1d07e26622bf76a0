function words(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')))
}

/** Words that turn a statement into its opposite; dropping or adding one is the gravest change of all. */
export const negations = words(
  'ikke ej ingen intet ingenting aldrig uden hverken næppe ikkeeksisterende nej ingensinde ingensteds langtfra',
  'ingenlunde umulig umuligt not no never without neither nor none cannot',
)

/** Words that narrow a statement down so far that it says something else where a quotation is cut beside them. */
export const reservations = words(
  'kun næsten knap knapt sjældent medmindre undtagen only almost hardly rarely seldom unless except',
)

/** Words that turn a statement around only together with the word after them: `langt fra altid`. */
export const negationPairs: ReadonlyMap<string, string> = new Map([['langt', 'fra']])

/** Modal verbs: what somebody has to, may, ought to or intends to do. */
export const modals = words(
  'skal skulle skullet kan kunne kunnet bør burde må måtte måttet vil ville villet tør turde behøver',
  'must shall should may might can could will would',
)

/** Figures written as words. `en` and `et` are articles, `én` and `ét` are not. */
export const numberWords = words(
  'nul én ét to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten',
  'atten nitten tyve tredive fyrre halvtreds tres halvfjerds firs halvfems hundrede tusind tusinde',
  'million millioner milliard milliarder halvanden begge dobbelt tredobbelt halv halve halvdelen',
  'tredjedel tredjedele tredjedelen fjerdedel fjerdedele fjerdedelen femtedel femtedele femtedelen',
  'tiendedel tiendedele tiendedelen kvart kvarte fordobles fordobler fordoblet fordobling',
  'halveres halverer halveret halvering',
  'første anden andet tredje fjerde femte sjette syvende ottende niende tiende',
  'one two three four five six seven eight nine ten twelve hundred thousand half third quarter',
)

const COUNTED =
  /^(?:é?n|et|to|tre|fire|fem|seks|syv|otte|ni)og(?:tyve|tredive|fyrre|halvtreds|tres|halvfjerds|firs|halvfems)$/u

/** True for a figure written as a word: `fem`, `hundrede`, `femogtyve`. In small letters. */
export function isNumberWord(word: string): boolean {
  return numberWords.has(word) || COUNTED.test(word)
}

/** Words that say from where, how far or how exactly a figure or a date holds. */
export const limitWords = words(
  'op indtil til fra over under knap godt ca cirka omkring næsten præcis præcist nøjagtigt mere mindre',
  'før efter inden siden at least most up about before after until',
)

/** The most and the least that is allowed: they say so wherever the figure stands. */
export const outerLimits = words(
  'mindst højst højest maksimalt maksimum minimum minimalt maks max senest tidligst',
)

/** The months, also shortened, and the days of the week. */
export const dateWords = words(
  'januar februar marts april maj juni juli august september oktober november december',
  'jan feb mar apr jun jul aug sep sept okt nov dec',
  'mandag tirsdag onsdag torsdag fredag lørdag søndag ultimo medio primo',
)

/** What is a month: a figure before it is no list marker. */
export const months = words(
  'januar februar marts april maj juni juli august september oktober november december',
  'jan feb mar apr jun jul aug sep sept okt nov dec',
)

/** What parts of a law, a report or a table are called: a figure after one of them is a reference. */
export const sectionWords = words(
  '§ §§ stk stykke kap kapitel pkt punkt nr nummer litra afsnit artikel art bilag tabel figur',
)

/** Units by what they are the same as: `%`, `pct` and `procent` are one. */
export const units: ReadonlyMap<string, string> = new Map(
  [
    'pct % procent percent',
    'promille ‰',
    'procentpoint pctpoint',
    'kr krone kroner dkk',
    'tkr tdkk',
    'øre',
    'euro € eur',
    'dollar $ usd',
    'pund £ gbp',
    'mio million millioner',
    'mia milliard milliarder',
    'tusind tusinde',
    'time timer t',
    'minut minutter min',
    'dag dage døgn',
    'uge uger',
    'måned måneder mdr md',
    'kvartal kvartaler',
    'år',
    'årsværk årsværket årsværkene',
    'km kilometer',
    'm meter',
    'kvm m2 kvadratmeter',
    'km2 kvadratkilometer',
    'm3 kubikmeter',
    'ha hektar',
    'kg kilo kilogram',
    'ton tons',
    'liter l',
  ].flatMap((line) => {
    const names = line.split(' ')
    return names.map((name) => [name, names[0] ?? name] as const)
  }),
)

/** Other words that are the same word, written in another way. */
export const spellings: ReadonlyMap<string, string> = new Map(
  ['fx feks eksempelvis', 'dvs', 'ca cirka', 'ift iforhold', 'jf jævnfør', 'nr nummer'].flatMap(
    (line) => {
      const names = line.split(' ')
      return names.map((name) => [name, names[0] ?? name] as const)
    },
  ),
)

/**
 * Short words that mean something else when they grow together with the next (`for ældre`, `forældre`):
 * a space after one of them is no accident of hyphenation.
 */
export const functionWords = words(
  'ad af at bag bort da de dem den der det dig du efter ej en end er et få fem for fra frem før får gå',
  'ham har han hen her hos hun hvad hver hvor i ikke imod ind inden ingen jeg kan ligge man med mellem',
  'men mig min mod må ned nu når og også om omkring op os over på ret samt sat se sig sin sit skal så',
  'som stå til ud uden under ved vel vi vil ville være å eller langs gennem hjem ingen selv ny til',
)

/** Danish endings: two words that differ by these only are forms of one word. */
export const endings = words(
  'e en er et n r s t ne es ens ers ets ns rs ene enes erne ernes rne rnes nes ede ende et te tes des',
  'ere est este eren erens eres er eds ing inger ingen ingens ingerne',
)
