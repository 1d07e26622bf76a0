import {pattern} from '../../text/pattern.ts'

/** `vi foreslår`, `bør hæves til`, `derfor anbefaler vi`, `vi vil gerne`, `efter vores opfattelse`. */
const OWN = pattern(
  'giu',
)`(?<!\p{L})(?:(?:vi|jeg)\s(?:\p{L}+\s){0,2}?(?:foreslår|anbefaler|ønsker|beder|opfordrer|vil|anslår|skønner|vurderer|mener|regner)|(?:foreslår|anbefaler|ønsker|beder|opfordrer|vil|anslår|skønner|vurderer|mener|regner)\s(?:vi|jeg)|(?:bør|burde)(?!\s(?:\p{L}+\s)?(?:bemærkes?|nævnes?|huskes?|glemmes?|vide|ses|siges|stå|fremgå|fremhæves?|påpeges?|tilføjes?|understreges?|forstås))|vores\s(?:egen?\s)?(?:forslag|skøn|beregning|vurdering|opfattelse|optælling))(?!\p{L})`
/** After these the writer's own words have come back to the source: `i stedet for 5,7 mio. kr.` */
const BACK = pattern(
  'iu',
)`[;:]|(?<!\p{L})(?:men|mens|selvom|selv\som|fordi|frem\sfor|fremfor|i\sstedet\sfor|end|ud\saf|mod|ifølge|hvor)(?!\p{L})`
/** `de 5,7 mio. kr.` are known already: the source's. */
const KNOWN = pattern('iu')`(?<!\p{L})(?:de|disse|samme)\s(?:\p{L}+(?:ede|ige|ne)\s)?$`

/**
 * Whether a figure is what the writer asks for or reckons (`vi foreslår 3 mio. kr. i stedet`), by the words of its
 * sentence before it: then no source need have it.
 */
export function isOwnFigure(before: string): boolean {
  const last = Array.from(before.matchAll(OWN)).at(-1)
  if (last === undefined || KNOWN.test(before)) return false
  return !BACK.test(before.slice(last.index + last[0].length))
}
