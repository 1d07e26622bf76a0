import type {ResponseRule} from '../../model/rule.ts'
import type {Span} from '../../model/span.ts'
import {isForeign} from '../../text/isForeign.ts'
import {plainDigits} from '../plainDigits.ts'
import {findAddresses} from './findAddresses.ts'
import {findCprNumbers} from './findCprNumbers.ts'
import {findPhoneNumbers} from './findPhoneNumbers.ts'
import {pattern} from '../../text/pattern.ts'

/** Addresses of an office, not of a person. */
const OFFICE = pattern(
  'iu',
)`^(?:info|information|kontakt|contact|post|postkasse|mail|email|kontor|sekretariat\p{L}*|bestyrelse\p{L}*|høring\p{L}*|hoering\p{L}*|borgerservice|forvaltning\p{L}*|kommune\p{L}*|presse\p{L}*|webmaster|support|admin|administration|reception|hovedpost\p{L}*|sikkerpost\p{L}*|digitalpost|dpo|noreply|no-reply|[\p{L}]{2,4}post)$`

/**
 * A private telephone number or e-mail address. The sender's own in the front matter is meant to be
 * there, and an office's address (`kontakt@…`) is nobody's own. Both are masked in what the rule says.
 */
export const privacyContact: ResponseRule = {
  scope: 'response',
  id: 'privacy/contact',
  severity: 'warning',
  messages: {
    email: 'An e-mail address stands here ({masked}). May it be published?',
    phone: 'A telephone number stands here ({masked}). May it be published?',
  },
  *check({response: {text, frontMatter, links}}, {options}) {
    const allowed = stringsOf(options['allow'])
    const head = frontMatter.span?.end ?? 0
    const addresses = links.map(({urlSpan}) => urlSpan)
    for (const span of findAddresses(text)) {
      const address = text.slice(span.start, span.end)
      if (span.start < head || isCitation(text, span.start) || isAllowed(address, allowed)) continue
      yield {messageId: 'email', args: {masked: maskAddress(address)}, span}
    }
    const numbers = findCprNumbers(text).map(({span}) => span)
    for (const span of findPhoneNumbers(plainDigits(text))) {
      const written = text.slice(span.start, span.end)
      if (span.start < head || isAllowed(written, allowed) || isForeign(numbers, span)) continue
      if (isInAddress(addresses, span, text)) continue
      yield {
        messageId: 'phone',
        args: {masked: written.replace(/\p{Nd}(?=(?:\P{Nd}*\p{Nd}){2})/gu, '•')},
        span,
      }
    }
  },
}

/** `@kilde@…` does not exist; `-@` and `[@` begin a citation's key, which has no letter before the sign. */
function isCitation(text: string, index: number): boolean {
  return text.charAt(index - 1) === '@'
}

function isAllowed(written: string, allowed: readonly string[]): boolean {
  const plain = fold(written)
  const [local = ''] = written.split('@')
  if (written.includes('@') && OFFICE.test(local)) return true
  return allowed.some((each) => each !== '' && plain.endsWith(each))
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}@._-]+/gu, '')
}

function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((each): each is string => typeof each === 'string').map(fold)
    : []
}

/** `anne.hansen@example.dk` is `a•••@example.dk`. */
function maskAddress(address: string): string {
  return `${address.slice(0, 1)}•••${address.slice(address.indexOf('@'))}`
}

/** Figures in a web address are no telephone number, save in `tel:`. */
function isInAddress(addresses: readonly Span[], {start, end}: Span, text: string): boolean {
  return addresses.some(
    (address) =>
      address.start <= start && address.end >= end && !text.startsWith('tel:', address.start),
  )
}
