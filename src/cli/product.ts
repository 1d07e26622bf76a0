import manifest from '../../package.json' with {type: 'json'}
import type {Program} from '../output/report.ts'

const {homepage, bugs} = manifest as {
  readonly homepage?: string
  readonly bugs?: {readonly url?: string}
}

/** The program as it names itself in reports. */
export const product: Program = {
  name: manifest.name,
  version: manifest.version,
  ...(homepage === undefined ? {} : {homepage}),
}

/** Where a bug is reported; without an address, at the place that the program came from. */
export const reportBugsAt: string | undefined = bugs?.url ?? homepage
