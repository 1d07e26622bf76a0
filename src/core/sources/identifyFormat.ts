import {identifyOle, type OleContent} from './identifyOle.ts'
import {stringOfCodes} from '../text/stringOfCodes.ts'
import {pattern} from '../text/pattern.ts'

const ENDING = pattern('u')`\.([\p{L}\p{N}]{1,10})$`

/** What a file is, as its content shows. `text` and `markdown` differ by the file's name only. */
export type SourceFormat =
  | 'text'
  | 'markdown'
  | 'pdf'
  | 'docx'
  | 'opendocument'
  | 'opendocument-other'
  | 'html'
  | 'rtf'
  | 'excel'
  | 'powerpoint'
  | 'epub'
  | 'zip'
  | 'office-xml'
  | 'mhtml'
  | 'ole'
  | 'ole-excel'
  | 'ole-powerpoint'
  | 'ole-mail'
  | 'ole-encrypted'
  | 'image'
  | 'binary'

/**
 * Tells a file's format by its first bytes; the name decides only between plain text and Markdown.
 * A file that begins with nothing known and holds many control characters is `binary`.
 */
export function identifyFormat(bytes: Uint8Array, file: string): SourceFormat {
  const head = latin1(bytes.subarray(0, 8192))
  const byMagic = identifyByMagic(head, bytes, file)
  if (byMagic !== undefined) return byMagic
  const markdown = /\.(?:md|markdown|mdown|qmd)$/iu.test(file)
  const markup = wideHead(bytes) ?? head
  const other = identifyMarkup(markup, file)
  if (other !== undefined && !markdown) return other
  if (looksLikeHtml(markup, file, markdown)) return 'html'
  if (CONTROL.test(head) && looksBinary(bytes)) return 'binary'
  return markdown ? 'markdown' : 'text'
}

/** The format that a file's ending promises; `undefined` for endings that promise none. */
export function formatOfName(file: string): SourceFormat | undefined {
  const ending = ENDING.exec(file)?.[1]?.toLowerCase()
  return ending === undefined ? undefined : ENDINGS.get(ending)
}

const ENDINGS: ReadonlyMap<string, SourceFormat> = new Map<string, SourceFormat>([
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['pdf', 'pdf'],
  ['docx', 'docx'],
  ['docm', 'docx'],
  ['odt', 'opendocument'],
  ['ott', 'opendocument'],
  ['ods', 'opendocument-other'],
  ['odp', 'opendocument-other'],
  ['odg', 'opendocument-other'],
  ['fodt', 'office-xml'],
  ['xhtml', 'html'],
  ['mht', 'mhtml'],
  ['mhtml', 'mhtml'],
  ['dotx', 'docx'],
  ['xlsm', 'excel'],
  ['pptm', 'powerpoint'],
  ['htm', 'html'],
  ['html', 'html'],
  ['rtf', 'rtf'],
  ['xlsx', 'excel'],
  ['pptx', 'powerpoint'],
  ['epub', 'epub'],
  ['doc', 'ole'],
  ['xls', 'ole-excel'],
  ['ppt', 'ole-powerpoint'],
  ['msg', 'ole-mail'],
  ['png', 'image'],
  ['jpg', 'image'],
  ['jpeg', 'image'],
  ['gif', 'image'],
  ['tif', 'image'],
  ['tiff', 'image'],
])

function identifyByMagic(head: string, bytes: Uint8Array, file: string): SourceFormat | undefined {
  if (looksLikePdf(head, bytes)) return 'pdf'
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06'))
    return identifyZip(bytes, head, file)
  if (head.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) return identifyOldOffice(bytes, file)
  if (/^(?:\xEF\xBB\xBF)?\s{0,8}\{\\rtf/u.test(head)) return 'rtf'
  if (
    /^(?:\x89PNG\r\n|\xFF\xD8\xFF|GIF8[79]a|II\*\0|MM\0\*|BM[^]{4}\0\0\0\0|RIFF[^]{4}WEBP)/u.test(
      head,
    )
  )
    return 'image'
  return undefined
}

/** Readers of PDF accept rubbish before the header; then the trailer must be there too. */
function looksLikePdf(head: string, bytes: Uint8Array): boolean {
  const at = head.search(/%PDF-[0-9]/u)
  if (at === 0) return true
  return at > 0 && at < 1024 && latin1(bytes.subarray(-1024)).includes('%%EOF')
}

const OLE_FORMATS: Readonly<Record<OleContent, SourceFormat>> = {
  encrypted: 'ole-encrypted',
  word: 'ole',
  excel: 'ole-excel',
  powerpoint: 'ole-powerpoint',
  mail: 'ole-mail',
  unknown: 'ole',
}

/** A Word document in a container of old is one with a password, though the rest of the container be lost. */
function identifyOldOffice(bytes: Uint8Array, file: string): SourceFormat {
  const content = identifyOle(bytes)
  const isLost = content === 'unknown' && formatOfName(file) === 'docx'
  return isLost ? 'ole-encrypted' : OLE_FORMATS[content]
}

/** The names of a ZIP's entries stand uncompressed in it, each in its header and in the directory at the end. */
function identifyZip(bytes: Uint8Array, head: string, file: string): SourceFormat {
  const names = head + latin1(bytes.subarray(Math.max(0, bytes.length - 65536)))
  const mimetype = /mimetypeapplication\/([\w.+-]{1,80})/u.exec(names)?.[1]
  if (mimetype?.startsWith('vnd.oasis.opendocument.text') === true) return 'opendocument'
  if (mimetype?.startsWith('vnd.oasis.opendocument') === true) return 'opendocument-other'
  if (mimetype?.startsWith('epub') === true) return 'epub'
  if (/word[/\\]/u.test(names)) return 'docx'
  if (/xl[/\\]/u.test(names)) return 'excel'
  if (/ppt[/\\]/u.test(names)) return 'powerpoint'
  // What is called a document and lacks its main part is a damaged document.
  const promised = formatOfName(file)
  return promised === 'docx' || promised === 'opendocument' ? promised : 'zip'
}

/** Documents in one XML file, and pages that were saved as a mail with everything in it. */
function identifyMarkup(head: string, file: string): SourceFormat | undefined {
  if (
    /^(?:\xEF\xBB\xBF)?\s*<\?xml[^]{0,400}<(?:office:document\s|\?mso-application|w:wordDocument\s|pkg:package\s)/u.test(
      head,
    )
  )
    return 'office-xml'
  const isMail = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n){0,20}){1,30}/u.exec(head)?.[0] ?? ''
  const isArchive = formatOfName(file) === 'mhtml' || /^Snapshot-Content-Location:/imu.test(isMail)
  return isArchive && /^MIME-Version:/imu.test(isMail) ? 'mhtml' : undefined
}

/** Comments and a declaration may stand before the page; a file that is called one may begin with any element. */
function looksLikeHtml(head: string, file: string, markdown: boolean): boolean {
  const start = head
    .replace(/^(?:\xEF\xBB\xBF)?\s+/u, '')
    .replace(/^\xEF\xBB\xBF/u, '')
    .replace(/^<\?xml[^>]{0,200}>\s*/u, '')
    .replace(/^(?:<!--(?:[^-]|-(?!->)){0,2000}-->\s*){0,10}/u, '')
  if (markdown) return /^<!doctype\s+html/iu.test(start)
  if (/^<(?:!doctype\s+html|html|head|body|meta|title)[\s>]/iu.test(start)) return true
  return formatOfName(file) === 'html' && /^<(?:!--|\p{L})/u.test(start)
}

const CONTROL = /[\0-\x08\x0E-\x1A\x1C-\x1F]/

/** Text holds few control characters, whatever its encoding; UTF-16 has a zero in every other byte. */
function looksBinary(bytes: Uint8Array): boolean {
  const part = bytes.subarray(0, 8192)
  if (part.length === 0 || (part[0] === 0xff && part[1] === 0xfe)) return false
  if (part[0] === 0xfe && part[1] === 0xff) return false
  let controls = 0
  const zeros = [0, 0]
  part.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
    else if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) controls++
  })
  const [even = 0, odd = 0] = zeros
  const utf16 = Math.max(even, odd) > part.length * 0.35 && Math.min(even, odd) < part.length * 0.03
  const suspicious = controls + (utf16 ? 0 : even + odd)
  return suspicious >= 8 && suspicious > part.length * 0.05
}

function latin1(bytes: Uint8Array): string {
  return stringOfCodes(Uint16Array.from(bytes))
}

/** The first letters of a file whose byte order mark says that it is UTF-16. */
function wideHead(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  const isLittle = first === 0xff && second === 0xfe
  if (!isLittle && !(first === 0xfe && second === 0xff)) return undefined
  return new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(bytes.subarray(0, 16384))
}
