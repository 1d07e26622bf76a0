// Terms alone: reads a response and a word list, and prints how many deprecated words it found.
import {readFileSync} from 'node:fs'
import {openResponse} from '../../src/core/openResponse.ts'
import {buildProject} from '../../src/core/project/buildProject.ts'
import {findTerms} from '../../src/core/terminology/findTerms.ts'
import {readLexicon} from '../../src/core/text/readLexicon.ts'
import {saveWork} from '../../src/host/saveWork.ts'

// As the program itself does.
saveWork()
const [, , lexiconFile = ''] = process.argv
const lexicon = readLexicon(readFileSync(lexiconFile))
const texts = new Map([
  ['hearing.yaml', 'title: Budget\nterms: ord.csv\n'],
  ['ord.csv', readFileSync('ord.csv', 'utf8')],
])
const {concepts} = buildProject('hearing.yaml', texts)
const text = readFileSync('svar.md', 'utf8')
const response = openResponse({
  file: 'svar.md',
  text,
  proposalPrefixes: [],
  proposals: [],
  warnings: [],
})
const found = findTerms(response, concepts, lexicon)
console.log(
  found.filter(({status, compound}) => status === 'deprecated' && compound === undefined).length,
)
