import type {Finding} from '../core/model/finding.ts'
import type {HearingResponse} from '../core/model/response.ts'
import type {LinkedHearing} from '../core/model/rule.ts'
import type {FileNames} from '../host/fileNames.ts'

/** A hearing as it is now. */
export interface CheckedHearing {
  readonly linked: LinkedHearing
  readonly findings: readonly Finding[]
  /** False where rules on the whole of a document speak of an earlier text: a full check is due. */
  readonly isComplete: boolean
  readonly names: FileNames
  /** How long the check took, in milliseconds. */
  readonly milliseconds: number
}

/** A response as it was when a hearing was checked. */
export function responseIn(
  {linked, names}: CheckedHearing,
  path: string,
): HearingResponse | undefined {
  const file = names.nameOf(path)
  return linked.responses.find(({response}) => response.file === file)?.response
}

/** A check after a keystroke; the whole is looked up only when somebody asks for more than findings. */
export class Rechecked implements CheckedHearing {
  readonly findings: readonly Finding[]
  readonly isComplete = false
  readonly names: FileNames
  readonly milliseconds: number
  readonly #link: () => LinkedHearing
  #linked: LinkedHearing | undefined

  constructor(
    link: () => LinkedHearing,
    findings: readonly Finding[],
    names: FileNames,
    milliseconds: number,
  ) {
    this.#link = link
    this.findings = findings
    this.names = names
    this.milliseconds = milliseconds
  }

  get linked(): LinkedHearing {
    return (this.#linked ??= this.#link())
  }
}
