import {buildProject} from '../../../src/core/project/buildProject.ts'
import type {Project} from '../../../src/core/model/project.ts'

/** A project from the text of `hearing.yaml` and further files. */
export function build(text: string, files: Readonly<Record<string, string>> = {}): Project {
  return buildProject('hearing.yaml', new Map([['hearing.yaml', text], ...Object.entries(files)]))
}

/** `messageId "marked text"` for each problem; the file before it where it is not the hearing's own. */
export function said(project: Project): readonly string[] {
  return project.problems.map(({messageId, span, file}) => {
    const marked = (project.files.get(file) ?? '').slice(span.start, span.end)
    const place = file === project.file ? '' : `${file}: `
    return `${place}${messageId} ${JSON.stringify(marked)}`
  })
}
