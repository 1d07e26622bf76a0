/** What a file is, as its content shows. `text` and `markdown` differ by the file's name only. */
export type SourceFormat =
  | 'text'
  | 'markdown'
  | 'pdf'
  | 'docx'
  | 'opendocument'
  | 'html'
  | 'rtf'
  | 'excel'
  | 'powerpoint'
  | 'epub'
  | 'zip'
  | 'ole'
  | 'image'
  | 'binary'

/**
 * Tells a file's format by its first bytes; the name decides only between plain text and Markdown.
 * A file that begins with nothing known and holds many control characters is `binary`.
 */
export function identifyFormat(bytes: Uint8Array, file: string): SourceFormat {
  const head = latin1(bytes.subarray(0, 8192))
  const byMagic = identifyByMagic(head, bytes)
  if (byMagic !== undefined) return byMagic
  const markdown = /\.(?:md|markdown|mdown|qmd)$/iu.test(file)
  if (looksLikeHtml(head, markdown)) return 'html'
  if (CONTROL.test(head) && looksBinary(bytes)) return 'binary'
  return markdown ? 'markdown' : 'text'
}

/** The format that a file's ending promises; `undefined` for endings that promise none. */
export function formatOfName(file: string): SourceFormat | undefined {
  const ending = /\.([\p{L}\p{N}]{1,10})$/u.exec(file)?.[1]?.toLowerCase()
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
  ['ods', 'opendocument'],
  ['odp', 'opendocument'],
  ['htm', 'html'],
  ['html', 'html'],
  ['rtf', 'rtf'],
  ['xlsx', 'excel'],
  ['pptx', 'powerpoint'],
  ['epub', 'epub'],
  ['doc', 'ole'],
  ['xls', 'ole'],
  ['ppt', 'ole'],
  ['msg', 'ole'],
  ['png', 'image'],
  ['jpg', 'image'],
  ['jpeg', 'image'],
  ['gif', 'image'],
  ['tif', 'image'],
  ['tiff', 'image'],
])

function identifyByMagic(head: string, bytes: Uint8Array): SourceFormat | undefined {
  if (looksLikePdf(head, bytes)) return 'pdf'
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06'))
    return identifyZip(bytes, head)
  if (head.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) return 'ole'
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

/** The names of a ZIP's entries stand uncompressed in it, each in its header and in the directory at the end. */
function identifyZip(bytes: Uint8Array, head: string): SourceFormat {
  const names = head + latin1(bytes.subarray(Math.max(0, bytes.length - 65536)))
  const mimetype = /mimetypeapplication\/([\w.+-]{1,80})/u.exec(names)?.[1]
  if (mimetype?.startsWith('vnd.oasis.opendocument') === true) return 'opendocument'
  if (mimetype?.startsWith('epub') === true) return 'epub'
  if (/word[/\\]/u.test(names)) return 'docx'
  if (/xl[/\\]/u.test(names)) return 'excel'
  if (/ppt[/\\]/u.test(names)) return 'powerpoint'
  return 'zip'
}

function looksLikeHtml(head: string, markdown: boolean): boolean {
  const start = head.replace(/^(?:\xEF\xBB\xBF)?\s+/u, '').replace(/^<\?xml[^>]{0,200}>\s*/u, '')
  if (markdown) return /^<!doctype\s+html/iu.test(start)
  return /^<(?:!doctype\s+html|html|head|body|meta|title)[\s>]/iu.test(start)
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
  let text = ''
  for (let at = 0; at < bytes.length; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, at + 4096))
  }
  return text
}
