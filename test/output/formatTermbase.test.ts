import assert from 'node:assert/strict'
import fc from 'fast-check'
import {buildProject} from '../../src/core/project/buildProject.ts'
import {
  formatTermsCsv,
  formatTermsTbx,
  formatTermsYaml,
  type WrittenConcept,
} from '../../src/output/formatTermbase.ts'

const FORMATS = {yaml: formatTermsYaml, csv: formatTermsCsv, tbx: formatTermsTbx} as const

/** What a hearing that names the file makes of it. */
function readAgain(
  format: keyof typeof FORMATS,
  text: string,
): readonly Readonly<Record<string, unknown>>[] {
  const {concepts} = buildProject(
    'hearing.yaml',
    new Map([
      ['hearing.yaml', `title: "-"\nterms: ord.${format}\n`],
      [`ord.${format}`, text],
    ]),
  )
  return concepts.map((concept) =>
    Object.fromEntries(Object.entries(concept).filter(([key]) => key !== 'place')),
  )
}

const full: WrittenConcept = {
  preferred: 'borger',
  admitted: ['indbygger'],
  deprecated: ['klient', 'bruger'],
  abbreviations: ['BO'],
  names: ['Klient & Co.', 'Bruger <3'],
  definition: 'Den, der bor; "her"',
  note: 'Altid',
  partOfSpeech: 'noun',
  source: 'Sprogpolitik',
  language: 'da-DK',
  severity: 'error',
  reason: 'Det er venligere',
  compounds: true,
  termFacts: new Map([['bruger', {severity: 'info', reason: 'Kan misforstås'}]]),
}

const word = fc
  .array(fc.constantFrom(...'abæøå&<">\'|;,=-:.#{}[]%1 '.split('')), {minLength: 1, maxLength: 12})
  .chain((letters) =>
    fc
      .constantFrom('x', "'-x", "'=x", '=x', "''@x", '-x', 'x | ')
      .map((start) => `${start}${letters.join('').replace(/\s+/gu, ' ')}y`.replace(/\s+/gu, ' ')),
  )
const note = fc
  .constantFrom('', 'reason: ', 'note: ', 'names: ', 'note: severity: ')
  .chain((start) => word.map((each) => start + each))
const own = fc.uniqueArray(word, {minLength: 6, maxLength: 6}).chain((words) =>
  fc
    .record({
      cut: fc.nat(5),
      text: fc.option(word, {nil: undefined}),
      note,
      severity: fc.constantFrom('error', 'info', undefined),
      isAlone: fc.boolean(),
    })
    .map(({cut, text, note, severity, isAlone}): WrittenConcept => {
      const [preferred = '', ...others] = words
      const deprecated = others.slice(0, cut)
      const [first] = deprecated
      return {
        preferred,
        deprecated,
        admitted: others.slice(cut, cut + 1),
        names: others.slice(cut + 1),
        ...(text === undefined ? {} : {definition: text, note, reason: text}),
        ...(severity === undefined ? {} : {severity}),
        ...(isAlone && first !== undefined && text !== undefined
          ? {termFacts: new Map([[first, {reason: text}]])}
          : {}),
      }
    }),
)

for (const format of ['yaml', 'csv', 'tbx'] as const) {
  describe(`a word list as ${format}`, () => {
    it('is read again as it was, with everything that a concept has', () => {
      const written = FORMATS[format]([full, {...full, preferred: '=1+1', admitted: []}])
      assert.deepEqual(readAgain(format, written)[0], full)
      assert.deepEqual(readAgain(format, FORMATS[format]([])), [])
    })

    it('is read again as it was, whatever its words', () => {
      fc.assert(
        fc.property(own, (concept) => {
          assert.deepEqual(readAgain(format, FORMATS[format]([concept])), [concept])
        }),
      )
    })
  })
}

describe('formatTermsTbx', () => {
  it('uses the data categories of TBX-Basic only', () => {
    const types = Array.from(
      formatTermsTbx([full]).matchAll(/<(\w+) type="([^"]+)"/gu),
      ([, name, type]) => `${name ?? ''} ${type ?? ''}`,
    )
    assert.deepEqual([...new Set(types)].sort(), [
      'admin source',
      'descrip definition',
      'tbx TBX-Basic',
      'termNote administrativeStatus',
      'termNote partOfSpeech',
      'termNote termType',
    ])
  })

  it('marks its own notes as such, and those of others are notes', () => {
    const text = formatTermsTbx([{...full, note: 'reason: en anden'}])
    assert.equal(readAgain('tbx', text)[0]?.['note'], 'reason: en anden')
    const others = text.replace('<p>Hearing Response</p>', '<p>Ordbogen</p>')
    const [concept] = readAgain('tbx', others)
    assert.equal(concept?.['note'], 'note: reason: en anden')
    assert.equal(concept['severity'], undefined)
    assert.equal(concept['reason'], undefined)
    assert.deepEqual(concept['names'], [])
  })
})

describe('formatTermsCsv', () => {
  it('keeps an apostrophe that stands before a sign, and no cell is a formula', () => {
    const none = {admitted: [], abbreviations: [], names: []}
    const text = formatTermsCsv([{...none, preferred: "'-else", deprecated: ["'=a", '=b']}])
    assert.doesNotMatch(text, /(?:^|[;"\n])[=+@-]/u)
    const [concept] = readAgain('csv', text)
    assert.equal(concept?.['preferred'], "'-else")
    assert.deepEqual(concept['deprecated'], ["'=a", '=b'])
  })

  it('takes the mark before a sign from the cell alone', () => {
    const [concept] = readAgain('csv', "preferred;deprecated\n'-else;a|'-b\n")
    assert.equal(concept?.['preferred'], '-else')
    assert.deepEqual(concept['deprecated'], ['a', "'-b"])
  })
})
