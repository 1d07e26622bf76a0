import {makeZip} from './makeZip.ts'

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns'
const DECLARED = [
  ...['office', 'text', 'table', 'style', 'meta'].map(
    (name) => `xmlns:${name}="${OASIS}:${name}:1.0"`,
  ),
  `xmlns:draw="${OASIS}:drawing:1.0"`,
  `xmlns:fo="${OASIS}:xsl-fo-compatible:1.0"`,
].join(' ')

export interface OdtParts {
  /** What stands in the automatic styles of the content. */
  readonly automatic?: string
  /** What stands in the styles of the document. */
  readonly styles?: string
  readonly masters?: string
  /** Attributes of the text: `text:use-soft-page-breaks="true"`. */
  readonly attributes?: string
  readonly pages?: number
  readonly others?: Readonly<Record<string, string>>
}

/** Writes an OpenDocument text from the XML of its body: `<text:p>Gyngen er rød.</text:p>`. */
export function makeOdt(body: string, parts: OdtParts = {}): Uint8Array {
  const {automatic = '', styles = '', masters = '', attributes = '', pages, others = {}} = parts
  const statistic = `<meta:document-statistic meta:page-count="${pages ?? 0}"/>`
  const files = Object.entries({
    'content.xml': `<office:document-content ${DECLARED}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text ${attributes}>${body}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${DECLARED}><office:styles>${styles}</office:styles><office:master-styles>${masters}</office:master-styles></office:document-styles>`,
    ...(pages === undefined
      ? {}
      : {
          'meta.xml': `<office:document-meta ${DECLARED}><office:meta>${statistic}</office:meta></office:document-meta>`,
        }),
    ...others,
  })
  const mimetype = {name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', method: 0}
  return makeZip([mimetype, ...files.map(([name, data]) => ({name, data}))])
}
