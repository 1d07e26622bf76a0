import {pattern} from '../../text/pattern.ts'
import type {Beginning} from './ownMatches.ts'

/** The name of an authority or one of its bodies in the definite form, `Kulturforvaltningen`. */
export const bodyName = pattern(
  'uy',
)`(?<![\p{L}\p{M}\p{N}-])\p{L}\p{Ll}{3,40}(?:forvaltningen|udvalget|rådet|nævnet|centret|centeret|ministeriet|styrelsen|direktoratet|magistraten|bestyrelsen|repræsentationen)s?(?![\p{L}\p{M}\p{N}-])`

const ENDING =
  /(?:forvaltningen|udvalget|rådet|nævnet|centret|centeret|ministeriet|styrelsen|direktoratet|magistraten|bestyrelsen|repræsentationen)s?$/u

/** Where `bodyName` is tried. */
export const bodyBeginning: Beginning = {isFirst: (word) => ENDING.test(word)}
