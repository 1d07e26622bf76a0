import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {decodeText, unusualEncoding, type DecodedText} from '../../../src/core/text/decodeText.ts'
import {describeWithShared} from '../../support/shared.ts'

const SENTENCE =
  'Forvaltningen anbefaler, at børnehaverne på Ærø får længere åbningstid – også i juli.'

/** A text in a single-byte encoding, by the decoder's own table. */
function encode(text: string, encoding: 'windows-1252' | 'macintosh'): Uint8Array {
  const all = Uint8Array.from({length: 256}, (_, byte) => byte)
  const table = new TextDecoder(encoding).decode(all)
  return Uint8Array.from(text, (character) => Math.max(0, table.indexOf(character)))
}

function encodeWide(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return new Uint8Array(view.buffer)
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function says({warnings}: DecodedText): readonly string[] {
  return warnings.map(({ruleId, messageId}) => `${ruleId} ${messageId}`)
}

describe('decodeText', () => {
  it('reads UTF-8 without a word', () => {
    assert.deepEqual(decodeText(utf8(SENTENCE)), {
      text: SENTENCE,
      encoding: 'utf-8',
      bom: false,
      warnings: [],
    })
  })

  it('takes the byte order mark away and remembers it', () => {
    const {text, encoding, bom, warnings} = decodeText(utf8(`\uFEFF${SENTENCE}`))
    assert.deepEqual(
      {text, encoding, bom, warnings},
      {text: SENTENCE, encoding: 'utf-8', bom: true, warnings: []},
    )
  })

  it('takes away one mark only', () => {
    assert.equal(decodeText(utf8('\uFEFF\uFEFFa')).text, '\uFEFFa')
  })

  it('reads UTF-16 with a mark without a word, and without one with a word', () => {
    for (const littleEndian of [true, false]) {
      const encoding = littleEndian ? 'utf-16le' : 'utf-16be'
      const marked = decodeText(encodeWide(`\uFEFF${SENTENCE}`, littleEndian))
      assert.deepEqual(marked, {text: SENTENCE, encoding, bom: true, warnings: []})
      const bare = decodeText(encodeWide(SENTENCE, littleEndian))
      assert.equal(bare.text, SENTENCE)
      assert.deepEqual([bare.encoding, bare.bom], [encoding, false])
      assert.deepEqual(says(bare), ['source/encoding utf16'])
    }
  })

  it('tells Windows-1252 from MacRoman and says which', () => {
    const windows = decodeText(encode(SENTENCE, 'windows-1252'))
    assert.equal(windows.text, SENTENCE)
    assert.deepEqual(says(windows), ['source/encoding windows1252'])
    const mac = decodeText(encode(SENTENCE, 'macintosh'))
    assert.equal(mac.text, SENTENCE)
    assert.deepEqual(says(mac), ['source/encoding macRoman'])
  })

  it('says nothing of an encoding that was asked for', () => {
    for (const name of ['macintosh', 'MacRoman', 'x-mac-roman']) {
      const decoded = decodeText(encode(SENTENCE, 'macintosh'), name)
      assert.deepEqual([decoded.text, decoded.warnings], [SENTENCE, []], name)
    }
    for (const name of ['windows-1252', 'cp1252', 'Latin1', 'ISO-8859-1', 'ansi']) {
      const decoded = decodeText(encode(SENTENCE, 'windows-1252'), name)
      assert.deepEqual([decoded.text, decoded.warnings], [SENTENCE, []], name)
    }
  })

  it('lets a mark decide over what was asked for', () => {
    assert.equal(decodeText(utf8(`\uFEFF${SENTENCE}`), 'windows-1252').text, SENTENCE)
  })

  it('tells by the bytes where the encoding asked for is none', () => {
    const decoded = decodeText(utf8(SENTENCE), 'klingon')
    assert.equal(decoded.text, SENTENCE)
    assert.deepEqual(says(decoded), ['source/encoding unknownEncoding'])
  })

  it('names the byte and the line where UTF-8 is damaged, and keeps the rest', () => {
    const bytes = new Uint8Array([...utf8('Første.\r\nå '), 0xe6, 0x28, ...utf8('\nSidste.')])
    const {text, encoding, warnings} = decodeText(bytes)
    assert.equal(encoding, 'utf-8')
    assert.match(text, /^Første\.\r\nå \uFFFD\(\nSidste\.$/u)
    const [warning] = warnings
    assert.equal(warning?.messageId, 'invalid')
    assert.deepEqual(warning.args, {encoding: 'utf-8', count: 1, line: 2, offset: 13})
    assert.equal(text.slice(warning.span?.start, warning.span?.end), '\uFFFD')
  })

  it('counts the mark among the bytes before the damage', () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('æ'), 0xff])
    assert.equal(decodeText(bytes).warnings[0]?.args['offset'], 5)
  })

  it('reports replacement characters that were in the file already', () => {
    assert.deepEqual(says(decodeText(utf8('P\uFFFD vegne af'))), ['source/encoding replacement'])
  })

  it('reports letters that were encoded twice, and counts them', () => {
    const twice = new TextDecoder('windows-1252').decode(utf8('Børn på Ærø'))
    const {text, warnings} = decodeText(utf8(twice))
    assert.equal(text, twice)
    assert.deepEqual(
      warnings.map(({ruleId, args}) => [ruleId, args]),
      [['source/mojibake', {count: 4, example: 'Ã¸'}]],
    )
    assert.equal(text.slice(warnings[0]?.span?.start, warnings[0]?.span?.end), 'Ã¸')
  })

  it('does not take foreign letters for letters encoded twice', () => {
    assert.deepEqual(decodeText(utf8('SÃO PAULO, Âge d’or, crème brûlée, √2, 10 €')).warnings, [])
  })

  it('reports control characters by place, at most ten of them', () => {
    const {text, warnings} = decodeText(utf8('En\0skjult\nTo\u001B[2J'))
    assert.deepEqual(
      warnings.map(({span, args}) => [text.slice(span?.start, span?.end), args['character']]),
      [
        ['\0', 'U+0000'],
        ['\u001B', 'U+001B'],
      ],
    )
    assert.equal(decodeText(utf8('a\u0001'.repeat(500))).warnings.length, 10)
  })

  it('takes tabs, form feeds and line ends for what they are', () => {
    assert.deepEqual(decodeText(utf8('a\tb\fc\r\nd\re\u000Bf')).warnings, [])
  })

  it('says that a file is empty, or as good as', () => {
    for (const empty of ['', ' \n\t\u00A0', '\uFEFF']) {
      assert.deepEqual(says(decodeText(utf8(empty))), ['source/empty empty'], JSON.stringify(empty))
    }
  })

  it('decodes whatever bytes there are', () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 300}), (bytes) => {
        const {text, warnings} = decodeText(bytes)
        assert.ok(text.length <= bytes.length)
        for (const {span} of warnings) {
          if (span !== undefined) assert.ok(span.start < span.end && span.end <= text.length)
        }
        const lost = text.includes('\uFFFD')
        assert.equal(
          warnings.some(({messageId}) => /^(?:invalid|replacement)$/u.test(messageId)),
          lost,
        )
      }),
      {numRuns: 500},
    )
  })

  it('gives every well-formed text back from UTF-8 with a mark', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        assert.equal(decodeText(utf8(`\uFEFF${text}`)).text, text)
      }),
    )
  })

  describeWithShared('on real documents', (shared) => {
    it('reads 995 of 1,000 paragraphs right from Windows-1252 and from MacRoman', () => {
      const folder = join(shared, 'real')
      const paragraphs = readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/\n\s*\n/u))
        .filter((text) => /[æøåÆØÅ]/u.test(text))
      assert.ok(paragraphs.length > 300)
      for (const encoding of ['windows-1252', 'macintosh'] as const) {
        const known = paragraphs.filter((text) => !encode(text, encoding).includes(0))
        const right = known.filter((text) => decodeText(encode(text, encoding)).text === text)
        assert.ok(
          right.length / known.length >= 0.995,
          `${encoding}: ${right.length} of ${known.length}`,
        )
      }
    })

    it('reads the same text out of five encodings', () => {
      const folder = join(shared, 'hostile', 'txt')
      const read = (name: string): string =>
        decodeText(readFileSync(join(folder, name))).text.replaceAll('\r\n', '\n')
      const plain = read('utf8-plain.txt')
      const names = ['utf8-bom-crlf.txt', 'cp1252-danish.txt', 'utf16le-bom.txt', 'utf16be-bom.txt']
      for (const name of names) assert.equal(read(name), plain, name)
    })
  })
})

describe('unusualEncoding', () => {
  it('names the encoding where a program that opens the file would not know it', () => {
    assert.deepEqual(unusualEncoding(decodeText(encode(SENTENCE, 'windows-1252'))), {
      encoding: 'windows-1252',
    })
  })

  it('says nothing of UTF-8, and of what the first bytes tell', () => {
    assert.deepEqual(unusualEncoding(decodeText(new TextEncoder().encode(SENTENCE))), {})
    const marked = Uint8Array.of(0xff, 0xfe, ...encodeWide(SENTENCE, true))
    assert.deepEqual(unusualEncoding(decodeText(marked)), {})
  })
})
