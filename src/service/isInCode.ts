import type {HearingResponse} from '../core/model/response.ts'
import {touches} from './spans.ts'

const FENCE = /^[ \t>]*(`{3,}|~{3,})([^\r\n]*)/gmu

/** Whether an offset stands between the fences of a code block, or in a comment, closed or not: nobody's words. */
export function isInCode({text, foreign}: HearingResponse, offset: number): boolean {
  const span = foreign.find((each) => touches(each, offset))
  if (span === undefined) return false
  const before = text.slice(span.start, offset).trimStart()
  return before.startsWith('<!--') ? !before.includes('-->') : endsInFence(before)
}

function endsInFence(text: string): boolean {
  let open = ''
  for (const [, fence = '', rest = ''] of text.matchAll(FENCE)) {
    const isClosing = fence.startsWith(open) && rest.trim() === ''
    // Behind what opens a block of backticks no other one may stand: those are code in a sentence.
    const isOpening = fence.startsWith('~') || !rest.includes('`')
    if (open === '') open = isOpening ? fence : ''
    else if (isClosing) open = ''
  }
  return open !== ''
}
