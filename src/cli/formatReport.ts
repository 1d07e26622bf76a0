import {formatGithub} from '../output/formatGithub.ts'
import {formatGitlab} from '../output/formatGitlab.ts'
import {formatJson} from '../output/formatJson.ts'
import {formatJunit} from '../output/formatJunit.ts'
import {formatSarif} from '../output/formatSarif.ts'
import {formatText} from '../output/formatText.ts'
import type {Palette} from '../output/palette.ts'
import type {Report} from '../output/report.ts'

export const lintFormats = ['text', 'json', 'sarif', 'junit', 'github', 'gitlab'] as const
export type LintFormat = (typeof lintFormats)[number]

/** A report in the format asked for; the palette is for people's eyes and serves the text format only. */
export function formatReport(report: Report, format: LintFormat, palette: Palette): string {
  switch (format) {
    case 'text':
      return formatText(report, palette)
    case 'json':
      return formatJson(report)
    case 'sarif':
      return formatSarif(report)
    case 'junit':
      return formatJunit(report)
    case 'github':
      return formatGithub(report)
    case 'gitlab':
      return formatGitlab(report)
  }
}
