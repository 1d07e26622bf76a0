import type {HearingSettings} from '../protocol/protocol.ts'
import type {HearingView} from '../service/hearingView.ts'
import type {CheckedHearing} from './checkedHearing.ts'
import type {ClientAbilities} from './clientAbilities.ts'
import type {OpenHearing} from './openHearing.ts'

/** A hearing to answer from, and the name of the file that was asked about. */
export interface Asked {
  readonly view: HearingView
  readonly hearing: OpenHearing
  readonly checked: CheckedHearing
  /** As `core` names it. */
  readonly file: string
  readonly settings: HearingSettings
  readonly client: ClientAbilities
}
