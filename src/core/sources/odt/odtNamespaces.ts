const OASIS = 'urn:oasis:names:tc:opendocument:xmlns'

/** The namespaces of OpenDocument files (ODF 1.3), and the one of LibreOffice's additions. */
export const odtNamespaces: ReadonlyMap<string, string> = new Map([
  [`${OASIS}:office:1.0`, 'office'],
  [`${OASIS}:text:1.0`, 'text'],
  [`${OASIS}:table:1.0`, 'table'],
  [`${OASIS}:style:1.0`, 'style'],
  [`${OASIS}:drawing:1.0`, 'draw'],
  [`${OASIS}:meta:1.0`, 'meta'],
  [`${OASIS}:xsl-fo-compatible:1.0`, 'fo'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
])
