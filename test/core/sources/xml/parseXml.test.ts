import assert from 'node:assert/strict'
import fc from 'fast-check'
import {decodeXml} from '../../../../src/core/sources/xml/decodeXml.ts'
import {parseXml} from '../../../../src/core/sources/xml/parseXml.ts'
import {
  attributeOf,
  childOf,
  childrenOf,
  textOf,
  type XmlElement,
} from '../../../../src/core/sources/xml/xmlElement.ts'

const known = new Map([
  ['urn:ord', 'w'],
  ['urn:andet', 'a'],
])

function parse(text: string): XmlElement {
  const root = parseXml(text, known)
  assert.ok(typeof root !== 'string', `${text}: ${JSON.stringify(root)}`)
  return root
}

const nothing = {
  within: '',
  tables: '',
  ignored: new Set<string>(),
  bare: new Set<string>(),
  repeated: new Set<string>(),
  take: () => undefined,
}

/** An element as one line: `p[b=1](tekst, i())`. */
function show({name, attributes, children}: XmlElement): string {
  const pairs = attributes.flatMap((value, at) =>
    at % 2 === 0 ? [] : [`${attributes[at - 1] ?? ''}=${value}`],
  )
  const inside = children.map((child) =>
    typeof child === 'string' ? JSON.stringify(child) : show(child),
  )
  return `${name}${pairs.length > 0 ? `[${pairs.join(' ')}]` : ''}(${inside.join(', ')})`
}

describe('parseXml', () => {
  it('gives elements, attributes and text in order', () => {
    const text = '<?xml version="1.0"?>\n<p b="1" c=\'to "2"\'>Gyngen <i>er</i> rød.<br/></p>\n'
    assert.equal(show(parse(text)), 'p[b=1 c=to "2"]("Gyngen ", i("er"), " rød.", br())')
  })

  it('knows namespaces by our prefixes, whatever those of the file', () => {
    const text =
      '<x:p xmlns:x="urn:ord" x:val="1" val="2"><q xmlns="urn:andet"><r xmlns=""/></q><y:s xmlns:y="urn:fremmed"/></x:p>'
    assert.equal(show(parse(text)), 'w:p[w:val=1 val=2](a:q(r()), ?:s())')
  })

  it('gives a prefix its outer meaning again where an inner one ends', () => {
    const text = '<a:p xmlns:a="urn:ord"><a:q xmlns:a="urn:andet"/><a:r/></a:p>'
    assert.equal(show(parse(text)), 'w:p(a:q(), w:r())')
  })

  it('puts characters for the five references and for numbers', () => {
    const text = '<p a="&lt;&#x41;&quot;">&amp;&apos;&gt;&#230;&#x1F600;<![CDATA[<&amp;>]]></p>'
    assert.equal(show(parse(text)), `p[a=<A"]("&'>æ😀", "<&amp;>")`)
  })

  it('leaves comments and instructions out', () => {
    assert.equal(show(parse('<!-- a -- b --><p><!--<i>--><?php <b> ?>x</p><!---->')), 'p("x")')
  })

  it('reads attributes that hold the sign that ends a tag, and white space around', () => {
    assert.equal(show(parse('<p\n a = "1>2" b=\'/>\'\t/>')), 'p[a=1>2 b=/>]()')
  })

  it('refuses every DOCTYPE', () => {
    for (const text of [
      '<!DOCTYPE p><p/>',
      '<?xml version="1.0"?><!doctype p [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>&x;</p>',
      '<p><!DOCTYPE p></p>',
    ]) {
      assert.equal(parseXml(text, known), 'doctype')
    }
  })

  it('refuses what is not well-formed', () => {
    for (const text of [
      '',
      'tekst',
      '<p>',
      '</p>',
      '<p></q>',
      '<p><q></p></q>',
      '<p/><q/>',
      '<p/>tekst',
      'tekst<p/>',
      '<p a=1/>',
      '<p a="1" a="2"/>',
      '<p a="1"b="2"/>',
      '<p a="<"/>',
      '<p a/>',
      '<p>&nbsp;</p>',
      '<p>& </p>',
      '<p a="&x;"/>',
      '<p>&#0;</p>',
      '<p>&#xD800;</p>',
      '<p>&#x110000;</p>',
      '<p>\u0000</p>',
      '<p>\f</p>',
      '<p>\uFFFE</p>',
      '<1p/>',
      '<a:b:c/>',
      '<x:p/>',
      '<p x:a="1"/>',
      '<!-- <p/>',
      '<!--><p/>',
      '<p><![CDATA[x</p>',
      '<![CDATA[x]]><p/>',
      '<!ELEMENT p><p/>',
      '<?xml <p/>',
      '<p',
      '<p a="1',
      '< p/>',
    ]) {
      assert.equal(parseXml(text, known), 'malformed', text)
    }
  })

  it('refuses what is deeper than two hundred levels', () => {
    const nested = (depth: number): string => '<p>'.repeat(depth) + '</p>'.repeat(depth)
    assert.equal(typeof parseXml(nested(200), known), 'object')
    assert.equal(parseXml(nested(201), known), 'tooDeep')
  })

  it('never throws, and gives back what was written', function () {
    this.timeout(20_000)
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 80}), (text) => {
        const root = parseXml(`<p>${text}</p>`, known)
        assert.ok(typeof root === 'object' || ['malformed', 'doctype'].includes(root))
      }),
    )
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (text) => {
        const written = text.replace(/[&<>"]/gu, (each) => `&#${each.codePointAt(0) ?? 0};`)
        if (/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/u.test(text)) return
        const root = parse(`<p a="${written}">${written}</p>`)
        assert.equal(textOf(root), text)
        assert.equal(attributeOf(root, 'a'), text)
      }),
    )
  })

  it('looks at no more of the file where what takes its parts has enough', () => {
    const taken: string[] = []
    const parts = {
      ...nothing,
      within: 'p',
      take(child: XmlElement): 'enough' | undefined {
        taken.push(child.name)
        return child.name === 'r' ? 'enough' : undefined
      },
    }
    const root = parseXml('<p><q/><r></r><s/></wrong', known, parts)
    assert.deepEqual(taken, ['q', 'r'])
    assert.equal(typeof root === 'string' ? root : root.name, 'p')
  })

  it('hands over what stands in a large element, and in the tables right in it, child by child', () => {
    const taken: string[] = []
    const parts = {
      ...nothing,
      within: 'p',
      tables: 't',
      take: (child: XmlElement, _: XmlElement, parent: string): undefined => {
        taken.push(`${parent}: ${show(child)}`)
      },
    }
    const root = parseXml(
      '<d><p><q/><t><r>1</r><r/></t><i><t><r>2</r></t></i></p></d>',
      known,
      parts,
    )
    assert.ok(typeof root !== 'string')
    assert.equal(show(root), 'd(p())')
    assert.deepEqual(taken, ['p: q()', 't: r("1")', 't: r()', 'p: t()', 'p: i(t(r("2")))'])
  })

  it('gives the same tree whatever is kept because it comes again', () => {
    const words = ['<f/>', '<f>1</f>', '<f a="1"/>', '<f><f>2</f></f>', '<f><!--</f>--></f>', 'x']
    const parts = {...nothing, repeated: new Set(['f'])}
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), {maxLength: 12}), (chosen) => {
        const text = `<p>${chosen.join('')}<x:q xmlns:x="urn:ord"><x:f/>${chosen.join('')}</x:q></p>`
        assert.deepEqual(parseXml(text, known, parts), parseXml(text, known))
      }),
    )
    for (const text of ['<p><f>1</f><f>1</p>', '<p><f><f>1</f></p>', '<p><f>1</f></f></p>']) {
      assert.equal(parseXml(text, known, parts), 'malformed', text)
    }
  })

  it('does without the attributes that nobody asks for, whatever they say', () => {
    const parts = {...nothing, bare: new Set(['q'])}
    const read = (text: string): string => {
      const root = parseXml(text, known, parts)
      return typeof root === 'string' ? root : show(root)
    }
    assert.equal(
      read('<p><q a="1"/><q a="2">x</q><q\n a=">"/><r a="1"/></p>'),
      'p(q(), q("x"), q(), r[a=1]())',
    )
    assert.equal(read('<p><q a="1"/><q xmlns="urn:ord"><r/></q></p>'), 'p(q(), w:q(w:r()))')
    assert.equal(read('<p><q a="1"/><q a=1/></p>'), 'malformed')
    assert.equal(read('<p><q a="1"/><q a="&x;"/></p>'), 'malformed')
  })

  it('takes time that grows with the length, also for tags without end', function () {
    this.timeout(20_000)
    for (const part of ['<p a="1" ', '<p ', '<!-', '&', '<p a=', 'a ="1" ', '<p a="', ']]>']) {
      const before = performance.now()
      parseXml(`<p>${part.repeat(50_000)}`, known)
      const all = new Set(['p'])
      parseXml(`<p>${part.repeat(50_000)}`, known, {...nothing, bare: all, repeated: all})
      assert.ok(performance.now() - before < 2000, part)
    }
  })
})

describe('childOf, childrenOf, attributeOf and textOf', () => {
  const root = parse('<p a="1"><q>et</q><r/><q>to<s>tre</s></q></p>')
  it('find children and attributes by name, and text at any depth', () => {
    assert.equal(textOf(childOf(root, 'q')), 'et')
    assert.deepEqual(childrenOf(root, 'q').map(textOf), ['et', 'totre'])
    assert.equal(childrenOf(root).length, 3)
    assert.equal(attributeOf(root, 'b'), undefined)
  })
  it('give nothing of nothing', () => {
    assert.equal(childOf(undefined, 'q'), undefined)
    assert.deepEqual(childrenOf(undefined), [])
    assert.equal(attributeOf(undefined, 'a'), undefined)
    assert.equal(textOf(undefined), '')
  })
})

describe('decodeXml', () => {
  const text = '<?xml version="1.0"?><p>Gyngen er rød.</p>'
  it('decodes UTF-8 and UTF-16, with and without a mark', () => {
    assert.equal(decodeXml(new TextEncoder().encode(text)), text)
    assert.equal(decodeXml(new TextEncoder().encode(`\uFEFF${text}`)), text)
    assert.equal(decodeXml(Buffer.from(text, 'utf16le')), text)
    assert.equal(decodeXml(Buffer.from(`\uFEFF${text}`, 'utf16le')), text)
    assert.equal(decodeXml(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()), text)
    assert.equal(decodeXml(Buffer.from(text, 'utf16le').swap16()), text)
  })
  it('decodes what the declaration names', () => {
    const latin = text.replace('"?>', '" encoding="ISO-8859-1"?>')
    assert.equal(decodeXml(Buffer.from(latin, 'latin1')), latin)
  })
  it('gives nothing for bytes that are of no such encoding, and for encodings nobody knows', () => {
    assert.equal(decodeXml(Buffer.from(text, 'latin1')), undefined)
    assert.equal(
      decodeXml(Buffer.from('<?xml version="1.0" encoding="x-mit-eget"?><p/>')),
      undefined,
    )
  })
})
