import type {UnreadResponse} from '../host/readResponse.ts'
import {formatMessage} from '../output/formatMessage.ts'
import type {Texts} from '../output/texts.ts'
import {systemReason} from './systemReason.ts'

/** Why a file could not be read, in words. */
export function reasonOf(reason: UnreadResponse['reason'], texts: Texts): string {
  switch (reason.kind) {
    case 'missing':
      return systemReason('ENOENT', texts)
    case 'notAFile':
      return systemReason('EINVAL', texts)
    case 'tooLarge': {
      const size = Math.round(reason.size / 1024 / 1024)
      return formatMessage('it is too large ({size} MB)', {size}, texts)
    }
    case 'failed':
      return systemReason(reason.code, texts)
  }
}
