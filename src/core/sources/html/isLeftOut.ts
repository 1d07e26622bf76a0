import {htmlAttribute, type HtmlElement} from './htmlNode.ts'

/** Why an element is not read: nobody sees it, or it is no part of what the page says. */
export type LeftOut = 'hidden' | 'furniture' | undefined

/** Programs, forms, pictures and what stands in for them. */
const FURNITURE: ReadonlySet<string> = new Set([
  ...['script', 'style', 'noscript', 'template', 'iframe', 'object', 'embed', 'svg', 'canvas'],
  ...['audio', 'video', 'map', 'button', 'select', 'textarea', 'datalist', 'input', 'progress'],
  ...['meter', 'head', 'noframes', 'frameset', 'nav'],
])
const FURNITURE_ROLES: ReadonlySet<string> = new Set([
  ...['navigation', 'search', 'menu', 'menubar', 'toolbar', 'dialog', 'alertdialog', 'tooltip'],
  ...['doc-backlink', 'doc-pagelist'],
])
/** Around the text these are furniture, too; within it they are parts of it. */
const AROUND: ReadonlySet<string> = new Set(['header', 'footer', 'aside'])
const AROUND_ROLES: ReadonlySet<string> = new Set(['banner', 'contentinfo', 'complementary'])

const HIDING_STYLE =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:px|pt|em|rem|%)?\s*(?:;|$))/iu
const FURNITURE_NAME =
  /(?:^|[\s_-])(?:cookie|cookies|cookiebanner|consent|breadcrumb|breadcrumbs|skip-?link|sr-only|visually-?hidden|screen-reader-text|footnote-back(?:ref)?)(?:$|[\s_-])/iu

/** Whether an element is left out; `isInside` is true within the part of the page that holds its text. */
export function isLeftOut(element: HtmlElement, isInside: boolean): LeftOut {
  const {tagName} = element
  if (tagName === 'body' || tagName === 'html') return undefined
  const role = htmlAttribute(element, 'role')?.toLowerCase() ?? ''
  if (FURNITURE.has(tagName) || FURNITURE_ROLES.has(role)) return 'furniture'
  if (!isInside && (AROUND.has(tagName) || AROUND_ROLES.has(role))) return 'furniture'
  const names = `${htmlAttribute(element, 'class') ?? ''} ${htmlAttribute(element, 'id') ?? ''}`
  if (FURNITURE_NAME.test(names)) return 'furniture'
  if (htmlAttribute(element, 'hidden') !== undefined) return 'hidden'
  if (htmlAttribute(element, 'aria-hidden') === 'true') return 'hidden'
  if (tagName === 'dialog' && htmlAttribute(element, 'open') === undefined) return 'hidden'
  return HIDING_STYLE.test(htmlAttribute(element, 'style') ?? '') ? 'hidden' : undefined
}
