import type {LintOptions} from '../core/lint/lintHearing.ts'
import {severityOf} from '../core/lint/severityOf.ts'
import {allRules} from '../core/rules/allRules.ts'
import {toSafeJson} from '../output/makeVisible.ts'
import type {LoadedHearing} from './loadHearings.ts'

/** The settings that a check would use, as JSON: for each hearing its files and every rule's severity and options. */
export function printConfig(loaded: readonly LoadedHearing[], options: LintOptions): string {
  const hearings = loaded.map(({hearing}) => {
    const {project, sources, responses} = hearing
    const {settings} = project
    const profile = options.profile ?? settings.profile
    const rules = allRules.map((rule) => [
      rule.id,
      {
        severity: severityOf(rule, profile, settings, options.severities ?? new Map()),
        options: settings.options.get(rule.id) ?? {},
      },
    ])
    return {
      file: project.file,
      profile,
      language: project.hearing.language,
      covers: project.hearing.covers,
      responses: responses.map(({response}) => response.file),
      sources: sources.map(({entry, state}) => ({
        id: entry.key,
        path: entry.path,
        state: state.kind,
      })),
      rules: Object.fromEntries(rules) as unknown,
    }
  })
  return `${toSafeJson({version: 1, hearings}, 2)}\n`
}
