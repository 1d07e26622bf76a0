import type {HearingSettings} from '../protocol/protocol.ts'

/** The settings in what an editor sent; what is none of ours, or not what it should be, counts as not set. */
export function readSettings(value: unknown): HearingSettings {
  if (typeof value !== 'object' || value === null) return {}
  const given = value as Readonly<Record<string, unknown>>
  const {language, profile, inlayHints, codeLenses} = given
  return {
    ...(language === 'da' || language === 'en' ? {language} : {}),
    ...(profile === 'draft' || profile === 'review' || profile === 'submit' ? {profile} : {}),
    ...(typeof inlayHints === 'boolean' ? {inlayHints} : {}),
    ...(typeof codeLenses === 'boolean' ? {codeLenses} : {}),
  }
}
