import type {LinkedHearing} from '../../src/core/model/rule.ts'
import type {LinkedResponse} from '../../src/core/model/linked.ts'
import type {Project} from '../../src/core/model/project.ts'
import type {HearingResponse} from '../../src/core/model/response.ts'
import type {RuleSettings} from '../../src/core/model/settings.ts'

/** Values of the domain with nothing in them, to be filled in by a test with what it is about. */

export const emptySettings: RuleSettings = {
  profile: 'review',
  severities: new Map(),
  profileSeverities: {draft: new Map(), review: new Map(), submit: new Map()},
  options: new Map(),
  places: [],
}

export function sampleProject(parts: Partial<Project> = {}): Project {
  return {
    file: 'hearing.yaml',
    files: new Map([['hearing.yaml', '']]),
    hearing: {language: 'da', covers: 'all', proposalPrefixes: ['Nr.', 'Forslag']},
    proposals: [],
    sources: [],
    concepts: [],
    settings: emptySettings,
    problems: [],
    ...parts,
  }
}

export function sampleResponse(parts: Partial<HearingResponse> = {}): HearingResponse {
  return {
    file: 'svar.md',
    text: '',
    frontMatter: {},
    headings: [],
    remarks: [],
    passages: [],
    quotes: [],
    quoteMarks: [],
    citations: [],
    malformedCitations: [],
    proposalMentions: [],
    amounts: [],
    dates: [],
    links: [],
    images: [],
    codeBlocks: [],
    comments: [],
    footnotes: [],
    footnoteReferences: [],
    suppressions: [],
    headingLikes: [],
    datesAsLists: [],
    foreign: [],
    problems: [],
    ...parts,
  }
}

export function sampleLinked(parts: Partial<LinkedResponse> = {}): LinkedResponse {
  return {
    response: sampleResponse(),
    project: sampleProject(),
    sources: [],
    remarks: [],
    mentions: [],
    citations: [],
    quotes: [],
    verbatimRuns: [],
    terms: [],
    suggestAt: () => undefined,
    nearestTo: () => undefined,
    ...parts,
  }
}

export function sampleHearing(parts: Partial<LinkedHearing> = {}): LinkedHearing {
  return {project: sampleProject(), sources: [], responses: [], ...parts}
}
