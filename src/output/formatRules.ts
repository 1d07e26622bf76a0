import type {Severity} from '../core/model/settings.ts'
import {displayWidth} from './displayWidth.ts'
import {toSafeJson} from './makeVisible.ts'
import {plainPalette, type Palette} from './palette.ts'
import type {ReportRule} from './report.ts'
import {severityWord} from './severityWord.ts'
import type {Texts} from './texts.ts'

/** All rules as a table for people: id, severity, what it is about. */
export function formatRulesText(
  rules: readonly ReportRule[],
  texts: Texts,
  palette: Palette = plainPalette,
): string {
  const words = new Map<Severity, string>(
    rules.map(({severity}) => [severity, severityWord(severity, texts)]),
  )
  const widest = (values: Iterable<string>): number => Math.max(0, ...[...values].map(displayWidth))
  const idWidth = widest(rules.map(({id}) => id))
  const wordWidth = widest(words.values())
  return rules
    .map(({id, severity, title}) => {
      const word = pad(words.get(severity) ?? '', wordWidth)
      return `${palette.strong(pad(id, idWidth))}  ${palette[severity](word)}  ${title}\n`
    })
    .join('')
}

/** The same as a Markdown table with links to the rules' pages, as the README has it. */
export function formatRulesMarkdown(rules: readonly ReportRule[], texts: Texts): string {
  const rows = rules.map(({id, severity, title}) => {
    const cell = title.replace(/\|/gu, '\\|')
    return `| [\`${id}\`](docs/rules/${id}.md) | ${severityWord(severity, texts)} | ${cell} |`
  })
  const head = `| ${texts('Rule')} | ${texts('Severity')} | ${texts('About')} |`
  return [head, '| --- | --- | --- |', ...rows, ''].join('\n')
}

/** The same for programs. */
export function formatRulesJson(rules: readonly ReportRule[]): string {
  const list = rules.map(({id, severity, title}) => ({id, severity, title}))
  return `${toSafeJson({version: 1, rules: list}, 1)}\n`
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}
