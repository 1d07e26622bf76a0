import assert from 'node:assert/strict'
import fc from 'fast-check'
import {inflateRaw} from '../../../../src/core/sources/zip/inflateRaw.ts'
import {openZip} from '../../../../src/core/sources/zip/openZip.ts'
import {makeZip, type ZipPart} from '../../../support/makeZip.ts'

const gyngen = {name: 'word/document.xml', data: 'Gyngen er rød. '.repeat(20)}
const baenken = {name: 'word/styles.xml', data: 'Bænken er blå.'}

/** `opened`, or why not: `unsafe ../x`. */
function judge(parts: readonly ZipPart[], comment = ''): string {
  const zip = openZip(makeZip(parts, comment), inflateRaw)
  return zip.kind === 'opened' ? 'opened' : `${zip.reason} ${zip.what}`
}

/** The text of a part, or why it is not read. */
async function readPart(parts: readonly ZipPart[], name: string): Promise<string | undefined> {
  const zip = openZip(makeZip(parts), inflateRaw)
  assert.equal(zip.kind, 'opened')
  const part = await zip.read(name)
  if (part === undefined) return undefined
  return 'kind' in part ? `${part.reason} ${part.what}` : new TextDecoder().decode(part)
}

describe('openZip', () => {
  it('gives the parts, deflated and stored, by name without regard to case', async () => {
    const parts = [gyngen, {...baenken, method: 0}]
    assert.equal(await readPart(parts, 'word/document.xml'), gyngen.data)
    assert.equal(await readPart(parts, 'Word/Styles.xml'), baenken.data)
    assert.equal(await readPart(parts, 'word/numbering.xml'), undefined)
  })

  it('opens a file with a comment at its end, and one without parts', () => {
    assert.equal(judge([gyngen], 'lavet i en test'), 'opened')
    assert.equal(judge([]), 'opened')
  })

  it('refuses two parts of one name, also where only case tells them apart', () => {
    assert.equal(judge([gyngen, gyngen]), 'unsafe 2 × word/document.xml')
    assert.equal(
      judge([gyngen, {...baenken, name: 'Word/Document.XML'}]),
      'unsafe 2 × Word/Document.XML',
    )
  })

  it('refuses names that lead out of the file', () => {
    for (const name of ['../x', 'word/../../x', '/etc/passwd', 'C:/x', 'word\\x', 'a\nb', '']) {
      assert.match(judge([{...gyngen, name}]), /^unsafe/u, JSON.stringify(name))
    }
    assert.equal(judge([{...gyngen, name: 'word/..x/a...b'}]), 'opened')
  })

  it('refuses what is locked with a password', () => {
    assert.equal(judge([{...gyngen, flags: 1}]), 'encrypted word/document.xml')
    assert.equal(judge([{...gyngen, flags: 0x2000}]), 'encrypted word/document.xml')
  })

  it('refuses parts that share bytes', () => {
    const inside = {...gyngen, offset: 0, isOnlyListed: true, name: gyngen.name}
    assert.equal(judge([gyngen, {...inside, name: 'a'}]), 'damaged a')
    const zip = makeZip([
      {...gyngen, ownName: 'abc', name: 'abc'},
      {...gyngen, name: 'abc', offset: 0},
    ])
    assert.equal(openZip(zip, inflateRaw).kind, 'refused')
  })

  it('refuses parts whose own header says something else than the directory', () => {
    assert.equal(judge([{...gyngen, ownName: 'word/settings.xml'}]), 'damaged word/document.xml')
    assert.equal(judge([{...gyngen, offset: 5}]), 'damaged word/document.xml')
    assert.equal(judge([{...gyngen, offset: 0xfffffff0}]), 'damaged word/document.xml')
  })

  it('refuses more than a thousand parts', () => {
    const many = Array.from({length: 1001}, (_, at) => ({name: `a${at}`, data: ''}))
    assert.equal(judge(many), 'tooLarge ZIP: 1001 > 1000')
    assert.equal(judge(many.slice(1)), 'opened')
  })

  it('believes neither sizes nor checksums', async () => {
    const name = gyngen.name
    assert.equal(await readPart([{...gyngen, size: 10}], name), 'damaged word/document.xml')
    assert.equal(await readPart([{...gyngen, size: 10_000}], name), 'damaged word/document.xml')
    assert.equal(await readPart([{...gyngen, crc: 7}], name), 'damaged word/document.xml')
    assert.equal(await readPart([{...gyngen, method: 14}], name), 'damaged word/document.xml')
    assert.equal(
      await readPart([{...baenken, size: 3, method: 0}], baenken.name),
      'damaged word/styles.xml',
    )
  })

  it('refuses a part that is too large, and parts that are so together', async () => {
    const parts = [gyngen, {...gyngen, name: 'to'}, {...gyngen, name: 'tre'}]
    const zip = openZip(makeZip(parts), inflateRaw, {part: 320, total: 650})
    assert.equal(zip.kind, 'opened')
    const lengths = []
    for (const {name} of parts) {
      const part = await zip.read(name)
      lengths.push(part !== undefined && 'kind' in part ? part.reason : part?.length)
    }
    assert.deepEqual(lengths, [320, 320, 'tooLarge'])
    const small = openZip(makeZip(parts), inflateRaw, {part: 319, total: 650})
    assert.ok(small.kind === 'opened')
    assert.deepEqual(await small.read('to'), {kind: 'refused', reason: 'tooLarge', what: 'to'})
  })

  it('refuses a file that is cut short or has something around it', () => {
    const whole = makeZip([gyngen, baenken])
    for (const cut of [0, 1, 21, 22, 60, whole.length - 1]) {
      assert.equal(openZip(whole.subarray(0, cut), inflateRaw).kind, 'refused', String(cut))
    }
    const shifted = new Uint8Array(whole.length + 3)
    shifted.set(whole, 3)
    assert.equal(openZip(shifted, inflateRaw).kind, 'refused')
    const longer = new Uint8Array(whole.length + 3)
    longer.set(whole)
    assert.equal(openZip(longer, inflateRaw).kind, 'refused')
  })

  it('never throws and never gives other bytes, whatever is changed in a file', async () => {
    const whole = makeZip([gyngen, {...baenken, method: 0}])
    const change = fc.tuple(fc.nat({max: whole.length - 1}), fc.nat({max: 255}))
    await fc.assert(
      fc.asyncProperty(fc.array(change, {minLength: 1, maxLength: 4}), async (changes) => {
        const bytes = Uint8Array.from(whole)
        for (const [at, value] of changes) bytes[at] = value
        const zip = openZip(bytes, inflateRaw)
        if (zip.kind === 'refused') return
        for (const {name, data} of [gyngen, baenken]) {
          const part = await zip.read(name)
          if (part === undefined || 'kind' in part) continue
          assert.equal(new TextDecoder().decode(part), data)
        }
      }),
      {numRuns: 200},
    )
  })
})
