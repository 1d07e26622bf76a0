import type {Severity} from '../core/model/settings.ts'
import type {Texts} from './texts.ts'

const words: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
}

/** What a severity is called: `fejl`, `advarsel`, `oplysning`. */
export function severityWord(severity: Severity, texts: Texts): string {
  return texts(words[severity])
}
