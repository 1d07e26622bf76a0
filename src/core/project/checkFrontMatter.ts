import {openKeys, validateFrontMatter} from '../../generated/validators.mjs'
import type {Problem} from '../model/problem.ts'
import type {Span} from '../model/span.ts'
import {fieldOf, unquotedNumbers} from './dataFields.ts'
import type {DataDocument} from './dataTree.ts'
import {isCalendarDate} from './isCalendarDate.ts'
import {readYaml} from './readYaml.ts'
import {misspeltKeys, schemaProblems} from './schemaProblems.ts'

/**
 * What is wrong in the front matter of a response, read as YAML: `content` is the stretch of `text`
 * between its fences, and spans are in `text`. Any pandoc field is welcome; of unknown keys only those
 * are reported that stand close to one we know. Nothing between the fences is no problem.
 */
export function checkFrontMatter(text: string, content: Span): readonly Problem[] {
  const document = readYaml(text.slice(content.start, content.end))
  const found = [...document.problems, ...shapeProblems(document)]
  return found
    .map((problem) => ({
      ...problem,
      span: {
        start: problem.span.start + content.start,
        end: problem.span.end + content.start,
      },
    }))
    .sort((a, b) => a.span.start - b.span.start)
}

function shapeProblems(document: DataDocument): readonly Problem[] {
  const problems = [...schemaProblems(document, validateFrontMatter)]
  const {root} = document
  if (root?.kind !== 'map') return problems
  const texts = ['title', 'sender', 'recipient', 'caseNumber', 'documentNumber']
  problems.push(...misspeltKeys(root, openKeys['front-matter']), ...unquotedNumbers(root, texts))
  const date = fieldOf(root, 'date')
  // pandoc takes any date; only one that claims to be ISO 8601 can be wrong.
  if (date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date.value) && !isCalendarDate(date.value)) {
    const args = {value: date.value}
    problems.push({ruleId: 'meta/schema', messageId: 'noSuchDate', args, span: date.span})
  }
  return problems
}
