import {
  plainClauses,
  remarkClauses,
  remarkEndings,
  remarkOpenings,
  terms,
  titles,
} from './words.mjs'
import {random} from './random.mjs'

/** `hearing.yaml` with `count` proposals, the sources and the terms. */
export function makeHearing(count, sources) {
  const lines = ['title: Budget 2027', 'authority: Økonomiudvalget', 'caseNumber: "2026-0001234"']
  lines.push('deadline: 2099-12-31', 'language: da', 'proposals:')
  for (let index = 1; index <= count; index += 1) {
    lines.push(`  - { number: "${index}", title: ${titleOf(index)}, section: Forslag }`)
  }
  lines.push('sources:')
  for (const {key, title, file} of sources) {
    lines.push(`  - { id: ${key}, title: ${title}, file: ${file}, issued: 2026-01-15 }`)
  }
  lines.push('terms:')
  for (const [preferred, deprecated] of terms) {
    lines.push(`  - { preferred: ${preferred}, deprecated: [${deprecated}] }`)
  }
  return `${lines.join('\n')}\n`
}

/** A response with a remark of about 3 KB and one quotation on each of `count` proposals, and mistakes. */
export function makeResponse(count, sources) {
  const dice = random(4711)
  const parts = [
    '---\ntitle: Høringssvar til budget 2027\nsender: Borgerforeningen\nlang: da\ndate: 2026-03-01\n---',
    '# Høringssvar til budget 2027',
    'Borgerforeningen takker for muligheden for at svare.',
  ]
  for (let index = 1; index <= count; index += 1) parts.push(...makeRemark(index, sources, dice))
  return `${parts.join('\n\n')}\n`
}

function makeRemark(index, sources, dice) {
  const source = dice.pick(sources)
  const {text, page} = dice.pick(source.sentences)
  const key = index % 23 === 5 ? `${source.key}x` : source.key
  const cited = index % 17 === 4 ? page + 40 : page
  return [
    `## Nr. ${index}. ${titleOf(index)}`,
    '**Holdning:** Støtter delvist.',
    makeParagraph(dice),
    makeParagraph(dice),
    'I notatet hedder det:',
    `> ${index % 11 === 3 ? alterNumber(text) : text}\n>\n> [@${key}, s. ${cited}]`,
    makeParagraph(dice),
    Array.from({length: 3}, () => `- ${makeSentence(dice)}`).join('\n'),
    `${makeParagraph(dice)} Det er omtalt [@${source.key}, s. ${page}].`,
    makeParagraph(dice),
    '**Anmodning:** Forslaget forelægges igen, når tallene er gennemgået.',
  ]
}

function makeParagraph(dice) {
  return Array.from({length: 3}, () => makeSentence(dice)).join(' ')
}

function makeSentence(dice) {
  const clause = dice.chance(0.5) ? dice.pick(plainClauses) : makeTermClause(dice)
  return `${dice.pick(remarkOpenings)} ${clause}. ${dice.pick(remarkEndings)}`
}

function makeTermClause(dice) {
  const [preferred, deprecated] = dice.pick(terms)
  return dice.pick(remarkClauses).replace('{term}', dice.chance(0.12) ? deprecated : preferred)
}

const titleOf = (index) => `${titles[index % titles.length]} i område ${index}`

/** The same words with one digit changed. */
function alterNumber(text) {
  return text.replace(/[1-8](?=\D*$)/u, (digit) => String(Number(digit) + 1))
}
