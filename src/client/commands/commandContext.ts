import type {CurrentHearing} from '../currentHearing.ts'
import type {HearingServer} from '../hearingServer.ts'

/** What commands work with. */
export interface CommandContext {
  readonly server: HearingServer
  readonly current: CurrentHearing
}
