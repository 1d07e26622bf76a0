import danishBundle from '../../l10n/bundle.l10n.da.json' with {type: 'json'}
import type {Language} from '../output/report.ts'
import {englishTexts, type Texts} from '../output/texts.ts'

/** The program's texts in a language; an English text that has no Danish one stays English. */
export function createTexts(language: Language): Texts {
  if (language === 'en') return englishTexts
  const danish = new Map<string, string>(Object.entries(danishBundle))
  return (english) => danish.get(english) ?? english
}
