import {CompletionItemKind, type CompletionItem} from 'vscode-languageserver-types'
import {completionItem} from './completionItem.ts'
import type {HearingView} from './hearingView.ts'
import type {CompletionPlace} from './provideCompletion.ts'
import {pattern} from '../core/text/pattern.ts'

const danish = {
  stanceLabel: '**Holdning:** ',
  demandLabel: '**Anmodning:** ',
  none: 'Ingen bemærkninger.',
  stances: ['Støtter.', 'Støtter delvist.', 'Støtter ikke.', 'Neutral.', 'Spørgsmål.'],
}
const english: typeof danish = {
  stanceLabel: '**Stance:** ',
  demandLabel: '**Demand:** ',
  none: 'No remarks.',
  stances: ['Supports.', 'Supports in part.', 'Opposes.', 'Neutral.', 'Question.'],
}

/** Behind the label, and not inside its stars, which the stance would take the place of. */
const STANCE =
  /^\s*(?:\*\*(?:holdning|stance)(?::\*\*|\*\*:)|(?:holdning|stance):)([ \t]*)((?:[^. \t][^.]*)?)$/iu
/** The beginning of a line on which a label may stand: nothing, stars, or one word or two. */
const START = pattern('u')`^(\*{0,2}\p{L}{0,12}(?: \p{L}{0,12})?)$`
/** Stars that an editor put behind the cursor. */
const STARS = /^\**\s*$/u

/** Stances after `**Holdning:**` or `Holdning:`; at the beginning of a line in a remark the labels themselves. */
export function completeLabelLine(
  view: HearingView,
  {before, after, position, linked, offset}: CompletionPlace,
): CompletionItem[] | undefined {
  const language = linked.response.frontMatter.language?.value ?? linked.project.hearing.language
  const words = language.startsWith('en') ? english : danish
  const stance = STANCE.exec(before)
  if (stance !== null) {
    const [, space = '', typed = ''] = stance
    const from = position.character - typed.length
    const beyond = after.trimEnd().length
    // Right behind the stars a word would keep them from ending the bold.
    const lead = space === '' ? ' ' : ''
    const kind = CompletionItemKind.EnumMember
    return words.stances.map((label, order) =>
      completionItem(position, from, {label, text: lead + label, kind, order}, beyond),
    )
  }
  const start = START.exec(before)
  const remark = linked.remarks.find(
    ({remark: {kind, body}}) => kind === 'proposal' && body.start < offset && offset <= body.end,
  )
  if (start === null || remark === undefined || !STARS.test(after)) return undefined
  const typed = start[1] ?? ''
  if (typed === '') return undefined
  const {stance: given, noRemarks, demands} = remark.remark
  const labels = [
    ...(given === undefined ? [[words.stanceLabel, view.say('Where you stand')] as const] : []),
    [words.demandLabel, view.say('What you ask the authority to do')] as const,
    ...(noRemarks === undefined && given === undefined && demands.length === 0
      ? [[words.none, view.say('An answer too')] as const]
      : []),
  ]
  const bare = typed.replace(/\*/gu, '').toLowerCase()
  const fitting = labels.filter(([label]) =>
    label.replace(/[*]/gu, '').toLowerCase().startsWith(bare),
  )
  if (fitting.length === 0) return undefined
  return fitting.map(([label, detail], order) =>
    completionItem(
      position,
      position.character - typed.length,
      {
        label: label.trim(),
        text: label,
        kind: CompletionItemKind.Keyword,
        detail,
        filter: typed.startsWith('*') ? label : label.replace(/[*]/gu, ''),
        order,
      },
      after.trimEnd().length,
    ),
  )
}
