import type {HearingResponse} from '../model/response.ts'
import {openResponse, type ResponseText} from '../openResponse.ts'
import {findTooLarge} from '../syntax/findTooLarge.ts'
import {differenceOf, type Replacement} from './carryFindings.ts'
import {joinSections, type Section} from './joinSections.ts'
import {resplitSections, splitSections} from './splitSections.ts'

/** What decides how a text is read, besides the text. */
export type ReadingSettings = Omit<ResponseText, 'text' | 'warnings'>

/**
 * A response as its sections, each read by itself. After a change only the sections that it touched are read again;
 * the whole is put together when it is asked for, and is what `openResponse` gives. A value: `change` gives a new one.
 */
export class SectionedResponse {
  readonly text: string
  readonly settings: ReadingSettings
  readonly sections: readonly Section[]
  readonly #starts: readonly number[]
  #whole: HearingResponse | undefined

  private constructor(
    text: string,
    settings: ReadingSettings,
    starts: readonly number[],
    known: ReadonlyMap<number, Section>,
  ) {
    this.text = text
    this.settings = settings
    if (starts.length === 1) {
      this.#starts = starts
      this.sections = [new WholeText(text, settings)]
      return
    }
    const sections = starts.map((start, index): Section => {
      const end = starts[index + 1] ?? text.length
      const before = known.get(start)
      if (before?.text.length === end - start)
        return {start, text: before.text, response: before.response}
      const own = copyOf(text.slice(start, end))
      return {start, text: own, response: openResponse({...settings, text: own})}
    })
    if (sections.some(cannotStandAlone)) {
      this.#starts = [0]
      this.sections = [new WholeText(text, settings)]
    } else {
      this.#starts = starts
      this.sections = sections
    }
  }

  static open(text: string, settings: ReadingSettings): SectionedResponse {
    return new SectionedResponse(text, settings, startsOf(text), new Map())
  }

  /** The same response with another text; sections that are the same are not read again. */
  change(text: string): SectionedResponse {
    const replacement = differenceOf(this.text, text)
    if (replacement === undefined) return this
    const starts =
      this.#starts.length > 1 && findTooLarge(text) === undefined
        ? resplitSections(text, this.text, this.#starts)
        : startsOf(text)
    return new SectionedResponse(text, this.settings, starts, this.#untouched(replacement))
  }

  /** The sections before and behind a change, by where they begin after it. */
  #untouched({start, oldEnd, newEnd}: Replacement): ReadonlyMap<number, Section> {
    const known = new Map<number, Section>()
    for (const section of this.sections) {
      if (section.start + section.text.length <= start) known.set(section.start, section)
      // The first section may hold front matter, the others never do: none takes the place of another there.
      const moved = section.start + newEnd - oldEnd
      if (section.start >= oldEnd && section.start > 0 && moved > 0) known.set(moved, section)
    }
    return known
  }

  /** The whole response. */
  get response(): HearingResponse {
    if (this.#whole === undefined) {
      const [only] = this.sections
      const isOne = only !== undefined && this.sections.length === 1
      this.#whole = isOne ? only.response : joinSections(this.text, this.sections)
    }
    return this.#whole
  }
}

/** A text beyond the limits is read as one: that is what is said of it. */
function startsOf(text: string): readonly number[] {
  return findTooLarge(text) === undefined ? splitSections(text) : [0]
}

/** A whole text as one section, read when it is asked for: that takes longer than a keystroke may. */
class WholeText implements Section {
  readonly start = 0
  readonly text: string
  readonly #settings: ReadingSettings
  #response: HearingResponse | undefined

  constructor(text: string, settings: ReadingSettings) {
    this.text = text
    this.#settings = settings
  }

  get response(): HearingResponse {
    return (this.#response ??= openResponse({...this.#settings, text: this.text}))
  }
}

/** The same words in memory of their own: a part of a long text would keep the whole of it from being forgotten. */
function copyOf(text: string): string {
  return ` ${text}`.slice(1)
}

/**
 * What is said of a section as if it were a document, and must be said of the document: limits. And what does not fit
 * the way sections are put together: more than one heading (underlined ones) in one.
 */
function cannotStandAlone({response}: Section): boolean {
  return (
    response.headings.length > 1 ||
    response.problems.some(
      ({ruleId, messageId}) =>
        ruleId === 'document/too-large' ||
        (ruleId === 'document/too-deep' && messageId !== 'tooComplex'),
    )
  )
}
