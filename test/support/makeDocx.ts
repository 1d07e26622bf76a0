import {makeZip} from './makeZip.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const DECLARED = `xmlns:w="${W}" xmlns:r="${TYPES}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"`

/** The parts of a Word document beside its body: what stands in their outermost element. */
export interface DocxParts {
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly settings?: string
  /** `docProps/app.xml`: how many pages the document says it has. */
  readonly pages?: number
  /** And how many words. */
  readonly words?: number
  /** Parts of any name, whole. */
  readonly others?: Readonly<Record<string, string>>
}

const ELEMENTS = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  settings: 'settings',
} as const

/** Writes a Word document from the XML of its body: `<w:p><w:r><w:t>Gyngen</w:t></w:r></w:p>`. */
export function makeDocx(body: string, parts: DocxParts = {}): Uint8Array {
  const own = Object.entries(ELEMENTS).flatMap(([part, element]) => {
    const content = parts[part as keyof typeof ELEMENTS]
    return content === undefined
      ? []
      : [{part, xml: `<w:${element} ${DECLARED}>${content}</w:${element}>`}]
  })
  const relations = own.map(({part}) => relation(part, `${part}.xml`)).join('')
  const app = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'
  return makeZip(
    Object.entries({
      '_rels/.rels': relationships(relation('officeDocument', 'word/document.xml')),
      'word/_rels/document.xml.rels': relationships(relations),
      'word/document.xml': `<w:document ${DECLARED}><w:body>${body}</w:body></w:document>`,
      ...Object.fromEntries(own.map(({part, xml}) => [`word/${part}.xml`, xml])),
      ...(parts.pages === undefined
        ? {}
        : {
            'docProps/app.xml': `<Properties xmlns="${app}"><Pages>${parts.pages}</Pages>${parts.words === undefined ? '' : `<Words>${parts.words}</Words>`}</Properties>`,
          }),
      ...parts.others,
    }).map(([name, data]) => ({name, data})),
  )
}

export function relationships(content: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`
}

export function relation(type: string, target: string): string {
  return `<Relationship Id="${type}" Type="${TYPES}/${type}" Target="${target}"/>`
}

/** A paragraph: its text, and what stands in its properties. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`
}

export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}
