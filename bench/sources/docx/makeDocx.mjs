import {zipFiles} from './zipFiles.mjs'
import {random} from '../../lint/random.mjs'
import {places, sourceClauses, sourceSubjects, sourceTails, sourceVerbs} from '../../lint/words.mjs'

const OPEN_XML = 'http://schemas.openxmlformats.org'
const W = `${OPEN_XML}/wordprocessingml/2006/main`
const OFFICE = `${OPEN_XML}/officeDocument/2006/relationships`
const lettersAPage = 2600
/** Word marks what was written at one sitting by the same number, and each paragraph by one of its own. */
const sittings = Array.from({length: 40}, (_, at) =>
  `00A1${(at * 2741).toString(16).padStart(4, '0')}`.toUpperCase(),
)

/** A note of so many pages as Word writes it: runs in pieces, identities of edits, lists, tables, ends of pages. */
export function makeDocx(pages) {
  const dice = random(20260417)
  const parts = []
  for (let page = 0; page < pages; page += 1) parts.push(makePage(page, dice))
  return zipFiles({
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="${OPEN_XML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>`,
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationships([
      ['styles', 'styles.xml'],
      ['numbering', 'numbering.xml'],
    ]),
    'word/styles.xml': styles(),
    'word/numbering.xml': `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="${W}" xmlns:r="${OFFICE}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:body>${parts.join('')}<w:sectPr/></w:body></w:document>`,
  })
}

function makePage(page, dice) {
  const parts = [
    paragraph(
      [`${page + 1}. ${dice.pick(places)} i ${2020 + page}`],
      dice,
      'Overskrift1',
      page > 0,
    ),
  ]
  let letters = 0
  for (let count = 0; letters < lettersAPage; count += 1) {
    const sentences = Array.from({length: 4}, () => makeSentence(dice))
    letters += sentences.join(' ').length
    parts.push(paragraph(sentences, dice, count % 3 === 2 ? 'Listeafsnit' : undefined))
  }
  parts.push(makeTable(dice))
  return parts.join('')
}

function makeSentence(dice) {
  const words = [sourceSubjects, sourceVerbs, sourceClauses, sourceTails].map((list) =>
    dice.pick(list),
  )
  return `${words.join(' ')}.`
}

/** Word parts a sentence where it was corrected or checked. */
function paragraph(sentences, dice, style, begins = false) {
  const number = () => dice.below(0xffffff).toString(16).padStart(8, '0').toUpperCase()
  const identity = () => dice.pick(sittings)
  const list =
    style === 'Listeafsnit' ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : ''
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/>${list}</w:pPr>`
  const runs = sentences.map((sentence, at) => {
    const cut = dice.below(sentence.length)
    const language = '<w:rPr><w:rFonts w:cs="Arial"/><w:lang w:val="da-DK"/></w:rPr>'
    const text = (words) => `<w:t xml:space="preserve">${words}</w:t>`
    const page = begins && at === 0 ? '<w:lastRenderedPageBreak/>' : ''
    return `<w:r w:rsidR="${identity()}">${language}${page}${text(sentence.slice(0, cut))}</w:r><w:proofErr w:type="spellStart"/><w:r>${language}${text(`${sentence.slice(cut)} `)}</w:r><w:proofErr w:type="spellEnd"/>`
  })
  return `<w:p w14:paraId="${number()}" w14:textId="77777777" w:rsidR="${identity()}" w:rsidRDefault="${identity()}">${properties}${runs.join('')}</w:p>`
}

function makeTable(dice) {
  const cell = (text) =>
    `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${paragraph([text], dice)}</w:tc>`
  const rows = Array.from({length: 5}, () => {
    const figures = Array.from({length: 4}, () => String(dice.below(90_000)))
    return `<w:tr>${[dice.pick(places), ...figures].map(cell).join('')}</w:tr>`
  })
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>${rows.join('')}</w:tbl>`
}

/** As many styles as a document has that was made from a template. */
function styles() {
  const named = [
    ['Normal', 'Normal'],
    ['Overskrift1', 'heading 1'],
    ['Listeafsnit', 'List Paragraph'],
    ...Array.from({length: 120}, (_, at) => [`Skabelon${at}`, `Skabelon ${at}`]),
  ]
  const all = named.map(
    ([id, name]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:qFormat/><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/></w:rPr></w:style>`,
  )
  return `<w:styles xmlns:w="${W}">${all.join('')}</w:styles>`
}

function relationships(all) {
  const each = all.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${OPEN_XML}/package/2006/relationships">${each.join('')}</Relationships>`
}
