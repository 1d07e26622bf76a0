import {formatMessage} from './formatMessage.ts'
import {plainPalette, type Palette} from './palette.ts'
import type {Report} from './report.ts'

/** The report in a sentence: `2 fejl, 3 advarsler i 1 svar; 3 kilder læst.` */
export function summaryLine(report: Report, palette: Palette = plainPalette): string {
  const {errors, warnings, infos, files, sources} = report.summary
  const say = (english: string, count: number): string =>
    formatMessage(english, {count}, report.texts)
  const counts = [
    ...(errors > 0 ? [palette.error(say('{count} {count|error|errors}', errors))] : []),
    ...(warnings > 0 ? [palette.warning(say('{count} {count|warning|warnings}', warnings))] : []),
    ...(infos > 0 ? [palette.info(say('{count} {count|remark|remarks}', infos))] : []),
  ]
  const found =
    counts.length > 0 ? counts.join(', ') : palette.good(report.texts('Nothing to correct'))
  const where = say('in {count} {count|response|responses}', files)
  const read = say('{count} {count|source|sources} read', sources)
  const fixable = report.findings.filter(({fixable}) => fixable).length
  const fix =
    fixable === 0 ? '' : ` ${say('{count} of them can be corrected with --fix.', fixable)}`
  return `${found} ${where}; ${read}.${fix}`
}
